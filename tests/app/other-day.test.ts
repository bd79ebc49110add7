// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { openedView, press as pressInList, row } from './follow-ups-notes';
import { formHands } from './form-hands';
import { note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const { click, dialog, field, fill, press, problemOf, title } = formHands(() => host);

const asked = 'type: contact\nasked_on: 2026-11-02';

/** Saturday 21 November 2026. */
async function opened(files: Record<string, string>, path: string): Promise<void> {
  host = await startedHost({ files });
  await host.app.workspace.getLeaf(false).openFile(host.app.vault.getFileByPath(path) as never);
  await host.settle();
}

async function run(id: string): Promise<void> {
  await host.command(`informational-interviews:${id}`);
  await host.settle();
}

async function listed(files: Record<string, string>, name: string): Promise<void> {
  host = await openedView({ files, now: '2026-11-21T12:00' });
  row(name).focus();
  pressInList('O');
  await host.settle();
}

describe('what is recorded as of a day that has passed', () => {
  it.each([
    ['a reminder', { 'Jo.md': note(asked) }, 'Reminded Jo', 'wed', 'Jo.md', 'reminded_on:\n  - 2026-11-18\n'],
    ['thanks', { 'Jo.md': note('type: contact'), 'Talk.md': note('type: interview\ncontacts: ["[[Jo]]"]\ndate: 2026-11-16\nstatus: held\ndebriefed_on: 2026-11-16') },
      'Thanked Jo', '2 days ago', 'Talk.md', 'thanked_on: 2026-11-19\n'],
  ])('is what the row asks for: %s', async (_, files, says, typed, path, written) => {
    await listed(files as Record<string, string>, 'Jo');
    expect([title(), field('On which day?').value]).toEqual([says, 'Fri 20 Nov']);
    fill('On which day?', typed);
    await press('Enter');
    expect(dialog()).toBeNull();
    expect(await host.read(path)).toContain(written);
  });

  it('is nothing where nothing can be recorded, and says so', async () => {
    await listed({ 'Torn.md': '---\ntype: contact\nasked_on: "2026\n---\n' }, 'Torn');
    expect([dialog(), host.notices().at(-1)]).toEqual([null, 'Nothing can be recorded here.']);
  });

  it('is yesterday’s with two keys', async () => {
    await listed({ 'Jo.md': note(asked) }, 'Jo');
    await press('Enter');
    expect(await host.read('Jo.md')).toContain('reminded_on:\n  - 2026-11-20\n');
  });

  it.each([
    ['Asked Jo', '9 nov', 'asked_on: 2026-11-09\n'],
    ['Let go: Jo', 'yesterday', 'outcome: no-answer\nclosed_on: 2026-11-20\n'],
  ])('is one of what may have happened, from the palette: %s', async (what, typed, written) => {
    await opened({ 'Jo.md': note(asked) }, 'Jo.md');
    await run('another-day');
    expect(title()).toBe('What happened on another day?');
    await click(what);
    fill('On which day?', typed);
    await press('Enter');
    expect(await host.read('Jo.md')).toContain(written);
  });

  it('asks after the day what it asks otherwise, too', async () => {
    await opened({ 'Jo.md': note('type: contact\nfollow_up: 2026-11-16\nfollow_up_note: send it') }, 'Jo.md');
    await run('another-day');
    await click('Followed up with Jo');
    fill('On which day?', 'mon');
    await press('Enter');
    expect(title()).toBe('Followed up with Jo');
    expect(await host.read('Jo.md')).not.toContain('last_contact');
    await press('Enter', { ctrlKey: true });
    expect(await host.read('Jo.md')).toContain('last_contact: 2026-11-16\n');
  });

  it.each([
    ['tomorrow', 'That day is still to come. Choose today or an earlier day.'],
    ['', 'Choose a day.'],
  ])('is no day to come, and not none: “%s”', async (typed, says) => {
    await listed({ 'Jo.md': note(asked) }, 'Jo');
    expect(problemOf(fill('On which day?', typed))).toBe(says);
  });

  it('says in the dialog why a day can’t be', async () => {
    await opened({ 'Jo.md': note(asked) }, 'Jo.md');
    await run('another-day');
    await click('Asked Jo');
    fill('On which day?', '1 nov');
    await press('Enter');
    expect(dialog()!.querySelector('[role="alert"]')!.textContent).toBe(
      'Jo was asked on 2026-11-02, says the note. 2026-11-01 is before that: name that day or a later one.',
    );
    expect(await host.read('Jo.md')).toBe(note(asked));
  });
});

describe('a reply of a day that has passed', () => {
  it('is recorded with its day', async () => {
    await opened({ 'Jo.md': note(asked) }, 'Jo.md');
    await run('reply');
    fill('When did they answer?', 'fri');
    await click('Yes, let us talk');
    expect(await host.read('Jo.md')).toContain('replied_on: 2026-11-20\n');
  });

  it('is no choice while its day can’t be', async () => {
    await opened({ 'Jo.md': note(asked) }, 'Jo.md');
    await run('reply');
    const day = fill('When did they answer?', '1 nov');
    await click('Yes, let us talk');
    expect(problemOf(day)).toBe('Jo was asked on 2026-11-02, says the note. 2026-11-01 is before that: name that day or a later one.');
    expect([title(), document.activeElement]).toEqual(['What did Jo say?', day]);
    expect(await host.read('Jo.md')).toBe(note(asked));
  });

  it.each([
    ['', 'Choose a day.'],
    ['tomorrow', 'That day is still to come. Choose today or an earlier day.'],
    ['2 nov', ''],
  ])('is asked for its day, which has come: “%s”', async (typed, says) => {
    await opened({ 'Jo.md': note(asked) }, 'Jo.md');
    await run('reply');
    expect(problemOf(fill('When did they answer?', typed))).toBe(says);
  });

  it('may begin with its day', async () => {
    await opened({ 'Jo.md': note(asked) }, 'Jo.md');
    await run('another-day');
    await click('Jo has answered');
    fill('On which day?', 'wed');
    await press('Enter');
    expect([title(), field('When did they answer?').value]).toEqual(['What did Jo say?', 'Wed 18 Nov']);
  });
});
