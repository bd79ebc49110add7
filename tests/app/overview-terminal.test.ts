// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
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
  expect(counts(await funnel({ range: '9999999' }))).toEqual([3, 3, 1, 0, 0, 0, 0]);
  expect(await call(host, 'funnel', { range: '1' })).toBe('Nothing between Fri 20 Nov and today.');
  expect(counts(await funnel({ field: 'archives' }))).toEqual([1, 1, 1, 0, 0, 0, 0]);
  await expect(call(host, 'funnel', { range: 'soon' })).rejects.toThrow('range is “soon”. Write a whole number from 1 up.');
});

it('a field is one, however its letters are stored, and is called as the notes call it', async () => {
  const asked = (field: string): string => note(`type: contact\nasked_on: 2026-10-01\nfield: ${field}`);
  host = await startedHost({
    files: { 'A.md': asked('Caf\u00e9'), 'B.md': asked('Cafe\u0301'), 'C.md': asked('Straßenbau') }, now: '2026-11-20T12:00',
  });
  const report = await funnel({ field: 'CAFE\u0301' }) as unknown as Report & { field: string; fields: unknown[] };
  expect(counts(report).slice(0, 2)).toEqual([2, 2]);
  expect([report.field, report.fields]).toEqual(['Caf\u00e9', [{ field: 'Caf\u00e9', people: 2, asked: 2, met: 0 }]]);
  expect(await call(host, 'funnel', { field: 'STRASSENBAU' })).toContain('Field: Straßenbau\nIdentified: 1\n');
});

it('that nobody of a field is on the list is said of that field', async () => {
  host = await startedHost({ files: { ...files, 'Eve.md': note('type: contact\nfield: Maps') }, now: '2026-11-20T12:00' });
  expect(await call(host, 'funnel', { field: 'maps' })).toBe('Field: Maps\nNobody stands here yet.');
  expect(await call(host, 'funnel', { field: 'archives', range: '2' }))
    .toBe('Field: Archives\nFrom Thu 19 Nov to today\nNobody stands here yet.');
});

describe('which topics of the question bank came up', () => {
  const talk = (body: string, facts = ''): string =>
    note(`type: interview\ncontacts: "[[Ann]]"\ndate: 2026-11-18\nstatus: held${facts}`, body);
  const met = {
    'Ann.md': files['Ann.md'],
    'One.md': talk('## Questions\n### What led you here?\nChance.\n'),
    'Two.md': talk('## Questions\n\n- [ ] How does pay develop?\n- What led you here?\n', '\nopen_questions: How does pay develop?'),
    'Bank.md': '## Path\n- What led you here?\n## Pay\n- How does pay develop?\n## Close\n- May I write again?\n',
  };
  const bank = (questionBank: string) => ({
    '.obsidian/plugins/informational-interviews/data.json': JSON.stringify({ questionBank }),
  });
  const topics = async (): Promise<unknown> => (await funnel() as unknown as { topics: unknown }).topics;

  it('is told by the headings and lists of questions in the notes of interviews that were held', async () => {
    host = await startedHost({ files: { ...met, ...bank('Bank') }, now: '2026-11-20T12:00' });
    expect(await topics()).toEqual([{ topic: 'Path', interviews: 2 }, { topic: 'Pay', interviews: 0 }]);
    expect(await call(host, 'funnel')).toContain('Nobody has been asked yet about: Pay.');
  });

  it('is not told where the bank is missing, and everything else is', async () => {
    host = await startedHost({ files: { ...met, ...bank('Bank that went') }, now: '2026-11-20T12:00' });
    expect(await topics()).toBeNull();
    expect(await call(host, 'funnel')).toContain('Your question bank “Bank that went.md” is not in the vault.');
    expect(await call(host, 'funnel')).toContain('Answered: 1 of 1.');
  });

  it('is not asked before anybody was met', async () => {
    host = await startedHost({ files: { 'Ann.md': met['Ann.md'] }, now: '2026-11-20T12:00' });
    expect(await call(host, 'funnel')).not.toContain('asked yet about');
  });
});
