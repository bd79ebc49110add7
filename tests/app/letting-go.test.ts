// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { fileMenu } from '../host/ui';
import { choose, main, menuItems, openedView, press, row, unfold, vault } from './follow-ups-notes';
import { call, due, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const asked = note('type: contact\nasked_on: 2026-11-06', 'Met at the fair.\n');
const later = note('type: contact\nasked_on: 2026-11-02\nreplied_on: 2026-11-06\noutcome: later\nfollow_up: 2026-12-01');
const lost = note('type: interview\ncontacts: ["[[Jo]]"]\ndate: 2026-11-18\nstatus: no-show');
const together = note('type: interview\ncontacts: ["[[Jo]]", "[[Kim]]"]\ndate: 2026-11-18\nstatus: no-show');

const start = async (files: Record<string, string>): Promise<void> => void (host = await startedHost({ files }));

/** What the menu of a note offers. */
function offered(path: string): string[] {
  fileMenu(host.screen as never, host.app.vault.getFileByPath(path)!).showAtPosition({ x: 0, y: 0 });
  const titles = menuItems();
  press('Escape');
  return titles;
}

describe('a conversation that is let go', () => {
  it('waits for no answer any more, and undo takes that back', async () => {
    await start({ 'Jo.md': asked });
    expect(await call(host, 'close', { contact: 'Jo', on: '2026-11-20' })).toBe('Let go: Jo');
    const closed = 'type: contact\nasked_on: 2026-11-06\noutcome: no-answer\nclosed_on: 2026-11-20';
    expect(await host.read('Jo.md')).toBe(note(closed, 'Met at the fair.\n'));
    expect((await due(host, { within: '365', all: 'true' })).due).toEqual([]);
    await call(host, 'undo');
    expect(await host.read('Jo.md')).toBe(asked);
  });

  it('after a “later” has its day among what is done with', async () => {
    await start({ 'Jo.md': later });
    await call(host, 'close', { contact: 'Jo' });
    const text = await host.read('Jo.md');
    expect(text).toContain('outcome: no-answer\nclosed_on: 2026-11-21\n');
    expect(text).toContain('followed_up:\n  - 2026-12-01\n');
    expect(text).not.toMatch(/^follow_up/m);
  });

  it('keeps a promise that stands beside the later', async () => {
    await start({ 'Jo.md': note('type: contact\nasked_on: 2026-11-06\nfollow_up: 2026-11-30\nfollow_up_note: send the list') });
    await call(host, 'replied', { contact: 'Jo', outcome: 'later', until: '2026-12-10' });
    await call(host, 'close', { contact: 'Jo' });
    const text = await host.read('Jo.md');
    expect(text).toMatch(/^follow_up: 2026-11-30\nfollow_up_note: send the list$/m);
    expect(text).toContain('followed_up:\n  - 2026-12-10\n');
    const { due: owed } = await due(host, { within: '60' });
    expect(owed.map(({ kind, due: on }) => `${kind} ${on}`)).toContain('follow-up 2026-11-30');
  });

  it('lets go of the meeting that fell through, if that was with them alone', async () => {
    await start({ 'Jo.md': asked, 'Lost.md': lost });
    await call(host, 'close', { contact: 'Jo' });
    expect(await host.read('Lost.md')).toContain('closed_on: 2026-11-21\n');
    host.close();
    await start({ 'Jo.md': asked, 'Kim.md': asked, 'Lost.md': together });
    await call(host, 'close', { contact: 'Jo' });
    expect(await host.read('Lost.md')).toBe(together);
  });

  it('is let go by its row, its menu and the palette', async () => {
    host = await openedView();
    main(row('Jonas Weidmann')).focus();
    press('m');
    choose('Let it go');
    await host.settle();
    expect(await host.read('People/Jonas Weidmann.md')).toContain('outcome: no-answer\nclosed_on: 2026-11-17\n');
    await host.command('informational-interviews:undo');
    await host.settle();
    expect(await host.read('People/Jonas Weidmann.md')).toBe(vault['People/Jonas Weidmann.md']);
    await host.app.workspace.openLinkText('People/Jonas Weidmann.md', '', false);
    await host.settle();
    await host.command('informational-interviews:close');
    await host.settle();
    expect(await host.read('People/Jonas Weidmann.md')).toContain('closed_on: 2026-11-17\n');
  });

  it('has one entry for it where it is due, and one while it is with them', async () => {
    const used = note('type: contact\nasked_on: 2026-10-01\nreminded_on: [2026-10-12, 2026-10-21]');
    const lately = note('type: contact\nasked_on: 2026-10-01\nreminded_on: [2026-10-12, 2026-11-16]');
    host = await openedView({ files: { 'Due.md': used, 'Waiting.md': lately } });
    main(row('Due')).focus();
    press('m');
    expect(menuItems().filter((title) => /Close|Let it go/.test(title))).toEqual(['Let it go']);
    press('Escape');
    unfold('with-them');
    await host.settle();
    main(row('Waiting')).focus();
    press('m');
    expect(menuItems()).toContain('Let it go');
  });

  it.each([
    ['never asked', { 'Jo.md': note('type: contact') }, 'Jo was never asked'],
    ['who said no', { 'Jo.md': note('type: contact\nasked_on: 2026-11-02\nreplied_on: 2026-11-06\noutcome: no') }, 'Jo said no'],
    ['let go already', { 'Jo.md': note('type: contact\nasked_on: 2026-11-02\noutcome: no-answer\nclosed_on: 2026-11-20') }, 'let go already'],
    ['whom one is to meet', {
      'Jo.md': asked, 'Ahead.md': note('type: interview\ncontacts: ["[[Jo]]"]\ndate: 2026-11-24\nbooked_on: 2026-11-10'),
    }, 'Call the interview off first.'],
    ['whom one has met', {
      'Jo.md': asked, 'Met.md': note('type: interview\ncontacts: ["[[Jo]]"]\ndate: 2026-11-19\nstatus: held'),
    }, 'You met Jo, and nothing has been asked of them since.'],
  ])('is not somebody %s', async (_, files, why) => {
    await start(files);
    await expect(call(host, 'close', { contact: 'Jo' })).rejects.toThrow(why);
    expect(offered('Jo.md')).not.toContain('Let it go');
  });

  it.each([
    [{}, 'Say what to let go: contact=… or interview=….'],
    [{ contact: 'Jo', interview: 'Lost' }, 'Name the contact or the interview, not both.'],
    [{ contact: 'Lost' }, 'There is no contact “Lost”'],
    [{ contact: 'Jo', on: '2026-11-22' }, 'that day is still to come'],
    [{ contact: 'Jo', on: '2026-11-05' }, 'Jo was asked on 2026-11-06, says the note. 2026-11-05 is before that: name that day or a later one.'],
    [{ contact: 'Later', on: '2026-11-05' }, 'Later replied on 2026-11-06, says the note. 2026-11-05 is before that: name that day or a later one.'],
    [{ interview: 'Lost', on: '2026-11-17' }, 'Lost fell through on 2026-11-18, says the note. 2026-11-17 is before that: name that day or a later one.'],
    [{ interview: 'Ahead' }, 'Ahead is planned. Call it off first.'],
  ])('is said in words to be none with %o, and nothing is written', async (params, why) => {
    const ahead = note('type: interview\ncontacts: ["[[Kim]]"]\ndate: 2026-11-24');
    await start({ 'Jo.md': asked, 'Later.md': later, 'Lost.md': lost, 'Ahead.md': ahead });
    host.resetCounts();
    await expect(call(host, 'close', params as Record<string, string>)).rejects.toThrow(why);
    expect(host.counts.writes).toBe(0);
  });
});

describe('an interview that fell through and is let go', () => {
  it('is proposed no new day any more', async () => {
    await start({ 'Jo.md': note('type: contact'), 'Lost.md': lost });
    expect((await due(host)).due.map(({ kind }) => kind)).toEqual(['reschedule']);
    expect(offered('Lost.md')).toContain('Let it go');
    await call(host, 'close', { interview: 'Lost' });
    expect(await host.read('Lost.md')).toBe(lost.replace('no-show\n', 'no-show\nclosed_on: 2026-11-21\n'));
    expect((await due(host, { within: '365', all: 'true' })).due).toEqual([]);
    expect(offered('Lost.md')).not.toContain('Let it go');
  });
});
