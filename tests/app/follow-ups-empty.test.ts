// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { openedView, part } from './follow-ups-notes';
import { note } from './plugin';

let host: Host;
afterEach(() => host.close());

const DATA = '.obsidian/plugins/informational-interviews/data.json';
const met = (more: string): string =>
  note(`type: interview\ncontacts: ["[[Jo]]"]\ndate: 2026-11-12\nstatus: held\ndebriefed_on: 2026-11-12${more}`);
const thanked = met('\nthanked_on: 2026-11-13');
const closed = note('type: contact\nasked_on: 2026-10-01\noutcome: no-answer\nclosed_on: 2026-11-01');
const jo = note('type: contact\nlast_contact: 2026-11-13');
const introduced = (more: string): string => note(`type: contact\nreferred_by: ["[[Ada]]"]\nlast_contact: 2026-11-13${more}`);

describe('a list in which nothing is due', () => {
  it.each([
    ['nobody was met', { 'Jo.md': closed }, 'What comes next appears here by itself.'],
    ['an answer is awaited', { 'Jo.md': note('type: contact\nasked_on: 2026-11-16') }, 'The next word is theirs. Silence for a week or two is normal.'],
    ['something was put aside', {
      'Jo.md': note('type: contact\nasked_on: 2026-11-02\nsnoozed:\n  - remind until 2026-11-25'), 'Ben.md': note('type: contact\nasked_on: 2026-11-16'),
    }, 'You have put some of it aside; it waits below.'],
    ['everyone met was thanked', { 'Jo.md': jo, 'Talk.md': thanked }, 'Everyone you met has been thanked.'],
    ['thanks are switched off', { 'Jo.md': jo, 'Talk.md': thanked, [DATA]: '{"off": ["thank-you"]}' }, 'What comes next appears here by itself.'],
    ['whoever introduced somebody has heard, too', { 'Jo.md': introduced('\nreported_to: ["[[Ada]]"]'), 'Ada.md': closed, 'Talk.md': thanked },
      'Everyone has been thanked, and everyone who introduced you has heard how it went.'],
  ] as const)('says as much good news as is true where %s', async (_where, files, words) => {
    host = await openedView({ files: files as Record<string, string> });
    expect(part('list-empty')!.textContent).toContain(`Nothing is due${words}`);
  });
});

describe('the status bar', () => {
  const [late, today] = ['2026-11-05', '2026-11-06'].map((day) => note(`type: contact\nasked_on: ${day}`)) as [string, string];

  it.each([
    [{ 'A.md': late, 'B.md': today, 'C.md': today }, '3 due', '1 overdue, 2 due today. Open follow-ups'],
    [{ 'A.md': late, 'B.md': late }, '2 due', '2 overdue. Open follow-ups'],
    [{ 'B.md': today }, '1 due', '1 due today. Open follow-ups'],
  ])('counts what is overdue and due today, and says so in full: %#', async (files, text, tooltip) => {
    host = await openedView({ files: files as unknown as Record<string, string> });
    const item = host.screen.statusBarEl.querySelector('.mod-clickable')!;
    expect([item.textContent, item.getAttribute('aria-label')]).toEqual([text, tooltip]);
    await host.write('New.md', late);
    await host.settle();
    expect(item.textContent).toBe(`${parseInt(text, 10) + 1} due`);
  });

  it('is left out where nothing is', async () => {
    host = await openedView({ files: { 'A.md': closed } });
    const item = host.screen.statusBarEl.querySelector<HTMLElement>('.mod-clickable')!;
    const hidden = item.className;
    await host.write('New.md', late);
    await host.settle();
    expect(hidden).toContain('ui-nothing');
    expect(item.className).not.toContain('ui-nothing');
  });
});
