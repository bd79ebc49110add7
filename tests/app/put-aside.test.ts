// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { call, due, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const far = (kind: string): string => `snoozed:\n  - ${kind} until 2027-01-15`;
const given = 'referred_by: "[[Wren]]"\nreferred_on: 2026-09-01';
const ended = `type: contact\n${given}\nasked_on: 2026-09-02\noutcome: no-answer\nclosed_on: 2026-10-20\n${far('report-back')}`;
const kept = `type: contact\nstay_in_touch: true\ncadence: 10\nlast_contact: 2026-10-01\n${far('keep-in-touch')}`;
const lost = 'type: interview\ncontacts: ["[[Jo]]"]\ndate: 2026-11-10\nbooked_on: 2026-10-23\nstatus: no-show\nreproposed_on: [2026-11-12]';
const planned = 'type: interview\ncontacts: ["[[Jo]]"]\ndate: 2026-11-20';

async function startedWith(files: Record<string, string>): Promise<void> {
  const all = { 'Wren.md': 'type: contact', ...files };
  host = await startedHost({
    files: Object.fromEntries(Object.entries(all).map(([path, text]) => [path, note(text)])), now: '2026-11-21T09:00',
  });
}
const putOff = async (): Promise<string[]> =>
  (await due(host, { all: 'true' })).due.filter(({ group }) => group === 'snoozed').map(({ kind }) => kind);
const snoozedIn = async (path: string): Promise<boolean> => (await host.read(path)).includes(' until 2027-01-15');

describe('what was put off is not hidden any more', () => {
  type Deed = [string, Record<string, string>];
  it.each<[string, Record<string, string>, Deed, string]>([
    [
      'another day for an interview, once they answer the proposal',
      { 'Jo.md': 'type: contact\nasked_on: 2026-10-20\nreplied_on: 2026-10-22\noutcome: yes', 'Talk.md': `${lost}\n${far('reschedule')}` },
      ['replied', { contact: 'Jo', outcome: 'yes', on: '2026-11-20' }], 'Talk.md',
    ],
    ['a request, once somebody introduces us', { 'Jo.md': `type: contact\n${given}\n${far('ask')}` }, ['refer', { from: 'Wren', name: 'Jo', introduced: 'true' }], 'Jo.md'],
    ['a request to whom I picked, once somebody gives the name', { 'Jo.md': `type: contact\nidentified_on: 2026-11-01\n${far('ask')}` }, ['refer', { from: 'Wren', name: 'Jo' }], 'Jo.md'],
    ['a line to stay in touch, once news was sent', { 'Jo.md': kept }, ['sent', { contact: 'Jo', kind: 'update' }], 'Jo.md'],
    ['a line to stay in touch, once something was shared', { 'Jo.md': kept }, ['sent', { contact: 'Jo', kind: 'share' }], 'Jo.md'],
    ['a line to stay in touch, once news was sent on the day of another word', { 'Jo.md': kept.replace('2026-10-01', '2026-11-21') }, ['sent', { contact: 'Jo', kind: 'update' }], 'Jo.md'],
    ['a line to stay in touch, once it is done', { 'Jo.md': kept }, ['done', { note: 'Jo', kind: 'keep-in-touch' }], 'Jo.md'],
    ['a line to stay in touch, once we meet', { 'Jo.md': kept }, ['chance', { name: 'Jo', said: 'Hello' }], 'Jo.md'],
    ['a report that I gave up, once they answer', { 'Jo.md': ended }, ['replied', { contact: 'Jo', outcome: 'yes', on: '2026-11-20' }], 'Jo.md'],
    ['a report that I gave up, once they say no', { 'Jo.md': ended }, ['replied', { contact: 'Jo', outcome: 'no', on: '2026-11-20' }], 'Jo.md'],
    ['a report that I gave up, once a meeting is noted', { 'Jo.md': ended }, ['new-interview', { contact: 'Jo', date: '2026-11-20', status: 'held' }], 'Jo.md'],
    ['a report that I gave up, once we met as planned', { 'Jo.md': ended, 'Talk.md': planned }, ['done', { note: 'Talk', kind: 'outcome', status: 'held' }], 'Jo.md'],
    ['a report that I gave up, once the meeting is looked back on', { 'Jo.md': ended, 'Talk.md': planned }, ['debrief', { interview: 'Talk', summary: 'x' }], 'Jo.md'],
    ['a report that I gave up, once I give up again', { 'Jo.md': ended.replace('asked_on: 2026-09-02', 'asked_on: 2026-11-02') }, ['close', { contact: 'Jo' }], 'Jo.md'],
  ])('%s', async (_, files, [verb, params], path) => {
    await startedWith(files);
    await call(host, verb, params);
    expect(await snoozedIn(path)).toBe(false);
    await call(host, 'undo');
    expect(await host.read(path)).toBe(note(files[path]!));
  });
});

it('a report of a meeting stays put off when they answer, or we meet again', async () => {
  await startedWith({ 'Jo.md': `type: contact\n${given}\nasked_on: 2026-11-05\n${far('report-back')}`, 'First.md': `${lost.replace('no-show', 'held')}\nthanked_on: 2026-11-11\ndebriefed_on: 2026-11-11`, 'Talk.md': planned });
  await call(host, 'replied', { contact: 'Jo', outcome: 'yes', on: '2026-11-20' });
  await call(host, 'done', { note: 'Talk', kind: 'outcome', status: 'held' });
  expect(await putOff()).toEqual(['report-back']);
});
