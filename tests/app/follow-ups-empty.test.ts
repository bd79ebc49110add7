// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { all, openedView, part } from './follow-ups-notes';
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

describe('a list with nothing in it', () => {
  const person = note('type: person\nemail: wren@example.org');
  const words = (): string => part('list-empty')!.textContent;

  it.each([
    ['people whom it doesn’t read yet', { 'A.md': person, 'B.md': person }, 'You know people already2 notes here look like people you know.'],
    ['one of them', { 'A.md': person }, 'You know people already1 note here looks like one about somebody you know.'],
    ['characters of a novel', { 'A.md': note('type: person\nage: 30') }, 'Begin with one person'],
    ['nobody', { 'A.md': 'Nothing' }, 'Begin with one person'],
  ] as const)('says what to begin with where the vault has %s', async (_whom, files, says) => {
    host = await openedView({ files: files as Record<string, string> });
    expect(words()).toContain(says);
  });

  it('leads to what is already here, and says no more of it once that is accepted', async () => {
    host = await openedView({ files: { 'A.md': person } });
    all('button', part('list-empty')!).find(({ textContent }) => textContent === 'Look at what is already here')!.click();
    await host.settle();
    all('button', part('adopt')!).find(({ textContent }) => textContent === 'Accept this name')!.click();
    await host.settle();
    expect(words()).toContain('Nothing is due');
  });

  it('says that what is older waits, where all of it is', async () => {
    const old = { 'A.md': note('type: contact\nasked_on: 2026-10-01'), [DATA]: '{"countFrom": "2026-11-15"}' };
    host = await openedView({ files: old });
    expect(words()).toBe('Nothing is dueWhat was due before you started waits below.Look at what is already here');
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
