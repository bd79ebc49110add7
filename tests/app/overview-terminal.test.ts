// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import type { Host } from '../host';
import { call, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const files = {
  'Ann.md': note('type: contact\nasked_on: 2026-10-01\nreminded_on: 2026-10-08\nreplied_on: 2026-10-09\noutcome: yes\nfield: Archives'),
  'Ben.md': note('type: contact\nasked_on: 2026-11-19'),
  'Cyd.md': note('type: contact\nasked_on: 2026-10-02'),
  'Dot.md': note('type: contact'),
  'Talk.md': note('type: interview\ncontacts: "[[Dot]]"\nkind: chance\ndate: 2026-11-18'),
};
interface Report { stages: { stage: string; count: number; people: string[]; walkIns: number }[]; response: unknown }
const funnel = async (params: Record<string, string> = {}): Promise<Report> =>
  JSON.parse(await call(host, 'funnel', { format: 'json', ...params })) as Report;
const counts = ({ stages }: Report): number[] => stages.map(({ count }) => count);

it('the terminal answers with the stages and with rates that say of how many', async () => {
  host = await startedHost({ files, now: '2026-11-20T12:00' });
  const report = await funnel();
  expect(report.response).toEqual({ k: 1, n: 2, low: expect.closeTo(0.0945, 3), high: expect.closeTo(0.9055, 3) });
  expect(counts(report)).toEqual([3, 3, 1, 0, 0, 0, 0]);
  for (const { count, people } of report.stages) expect(people).toHaveLength(count);
  expect(report.stages[4]).toMatchObject({ stage: 'met', walkIns: 1 });
  expect(await call(host, 'funnel')).toContain('Answered: 1 of 2.\nBefore a reminder: 0 of 1\nAfter the first: 1 of 1');
});

it('a range ends today and begins so many days before; a field is known in whatever case', async () => {
  host = await startedHost({ files, now: '2026-11-20T12:00' });
  expect(counts(await funnel({ range: '2' }))).toEqual([1, 1, 0, 0, 0, 0, 0]);
  expect(counts(await funnel({ range: '1' }))).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(await call(host, 'funnel', { range: '1' })).toBe('Nothing between Fri 20 Nov and today.');
  expect(counts(await funnel({ field: 'archives' }))).toEqual([1, 1, 1, 0, 0, 0, 0]);
  await expect(call(host, 'funnel', { range: 'soon' })).rejects.toThrow('range is “soon”. Write a whole number from 1 up.');
});
