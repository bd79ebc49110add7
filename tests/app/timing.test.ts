// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { all, choose, click, menuItems, openedView, part, press, row, section, vault } from './follow-ups-notes';
import { call, note, startedHost, told } from './plugin';

let host: Host;
afterEach(() => host.close());

const MINUTE = 60_000;
const TALK = 'Interviews/Margit.md';
const talk = vault[TALK]!;

function face(): string {
  return part('follow-ups-card-timer')!.querySelector('.informational-interviews-timer:not(.informational-interviews-ui-nothing)')?.textContent ?? '';
}

function statusBar(): HTMLElement | null {
  return document.querySelector('.status-bar .informational-interviews-timer-status:not(.informational-interviews-ui-nothing)');
}

function words(of: Element | null | undefined): string | undefined {
  return of?.querySelector('.informational-interviews-timer-words')?.textContent;
}

function said(of: Element | null): string | undefined {
  return of?.querySelector('[aria-live="polite"]')?.textContent;
}

function cuesHeard(): string[] {
  return host.notices().filter((text) => /Wrap up|Time is up/.test(text));
}

async function at(time: string): Promise<void> {
  host.clock.set(`2026-11-17T${time}`);
  await host.clock.advance(MINUTE / 4);
}

/** The view open, and the interview begun at 14:02. */
async function begun(given: Parameters<typeof openedView>[0] = {}): Promise<void> {
  host = await openedView({ now: '2026-11-17T13:59', ...given });
  await at('14:02');
  click(part('timer-button')!);
  await host.settle();
}

describe('the card of today’s interview', () => {
  it('begins it, counts down what was asked for, and ends it', async () => {
    host = await openedView({ now: '2026-11-17T14:02' });
    expect(face()).toBe('');
    expect(part('timer-button')!.textContent).toBe('Begin');
    click(part('timer-button')!);
    await host.settle();
    expect(await host.read(TALK)).toContain('started_at: "14:02"\n');
    expect(told(host).at(-1)).toContain('Began the interview with Margit Sollberg');
    expect(words(part('follow-ups-card-timer'))).toBe('20 minutes left');
    expect(row('Margit').textContent).not.toContain('Arrive');
    expect(part('timer-button')!.textContent).toBe('End');
    await at('14:16');
    expect(words(part('follow-ups-card-timer'))).toBe('6 minutes left');
    await at('14:25');
    click(part('timer-button')!);
    await host.settle();
    expect(await host.read(TALK)).toContain('status: held\n');
    expect(await host.read(TALK)).toContain('actual_minutes: 23\n');
    expect(section('appointments')).toBeNull();
    await call(host, 'undo');
    await call(host, 'undo');
    expect(await host.read(TALK)).toBe(talk);
  });

  it('offers to begin from half an hour before, and not in the morning', async () => {
    host = await openedView({ now: '2026-11-17T13:29' });
    expect(part('timer-button')).toBeNull();
    await at('13:30');
    expect(part('timer-button')!.textContent).toBe('Begin');
    expect(part('follow-ups-card-timer')!.nextElementSibling).toBe(part('follow-ups-card-details'));
  });

  it('says when to wrap up and when the time is up, past the hour that was planned, too', async () => {
    await begun();
    await at('14:17');
    expect(words(part('follow-ups-card-timer'))).toBe('Wrap up: 5 minutes left');
    expect(part('timer')!.dataset.phase).toBe('wrap-up');
    await at('14:21');
    expect(words(part('follow-ups-card-timer'))).toBe('Wrap up: 1 minute left');
    await at('14:22');
    expect(words(part('follow-ups-card-timer'))).toBe('Time is up: offer to stop');
    await at('14:25');
    expect(words(part('follow-ups-card-timer'))).toBe('Time is up: offer to stop (3 min over)');
  });

  it('tells screen readers when a phase begins, in the same place, and not each minute', async () => {
    await begun();
    const live = part('follow-ups-card-timer')!.querySelector('[aria-live="polite"]');
    expect(said(part('follow-ups-card-timer'))).toBe('');
    await at('14:17');
    expect(said(part('follow-ups-card-timer'))).toBe('Wrap up');
    await at('14:18');
    expect(said(part('follow-ups-card-timer'))).toBe('Wrap up');
    await at('14:22');
    expect(said(part('follow-ups-card-timer'))).toBe('Time is up: offer to stop');
    expect(part('follow-ups-card-timer')!.querySelector('[aria-live="polite"]')).toBe(live);
  });

  it('is reached by the keyboard, and its button does not open the note', async () => {
    host = await openedView({ now: '2026-11-17T14:02' });
    row('Margit').querySelector<HTMLElement>('.informational-interviews-list-stop')!.focus();
    press('ArrowRight');
    expect(document.activeElement?.textContent).toBe('Begin');
    click(document.activeElement!);
    await host.settle();
    expect(await host.read(TALK)).toContain('started_at: "14:02"\n');
    expect(host.app.workspace.getActiveFile()).toBeNull();
  });
});

describe('the timer', () => {
  it('says each thing once, also over a reload in the same minute and after it', async () => {
    await begun();
    await at('14:16');
    expect(cuesHeard()).toEqual([]);
    await at('14:17');
    expect(cuesHeard()).toEqual(['Wrap up: 5 minutes left. Margit Sollberg']);
    await host.disable();
    await host.enable();
    await host.settle();
    await at('14:18');
    expect(cuesHeard()).toHaveLength(1);
    await at('14:22');
    await at('14:30');
    await host.disable();
    await host.enable();
    await host.settle();
    expect(cuesHeard()).toEqual(['Wrap up: 5 minutes left. Margit Sollberg', 'Time is up: offer to stop. Margit Sollberg']);
  });

  it('says it after a sleep through the moment, without what was missed before', async () => {
    await begun();
    host.clock.set('2026-11-17T14:40');
    document.dispatchEvent(new Event('visibilitychange'));
    await host.settle();
    expect(cuesHeard()).toEqual(['Time is up: offer to stop. Margit Sollberg']);
  });

  it('goes on after a reload, from the note alone', async () => {
    const files = { ...vault, [TALK]: talk.replace('booked_on', 'started_at: "14:02"\nbooked_on') };
    host = await startedHost({ files, now: '2026-11-17T14:12' });
    expect(words(statusBar())).toBe('10 minutes left');
  });

  it('stands in the status bar, where it can be ended, and is not there otherwise', async () => {
    host = await openedView({ now: '2026-11-17T14:02' });
    expect(statusBar()).toBeNull();
    await call(host, 'begin', { interview: 'Margit' });
    await host.settle();
    expect(words(statusBar())).toBe('20 minutes left');
    expect(statusBar()!.getAttribute('aria-label')).toBe('20 minutes left. Margit Sollberg');
    click(statusBar()!);
    expect(menuItems()).toEqual(['End the interview', 'Open the note']);
    await at('14:20');
    choose('End');
    await host.settle();
    expect(statusBar()).toBeNull();
    expect(await host.read(TALK)).toContain('actual_minutes: 18\n');
  });

  it('has no status bar on a phone', async () => {
    host = await startedHost({ files: vault, now: '2026-11-17T14:02', mobile: true });
    await call(host, 'begin', { interview: 'Margit' });
    expect(all('.informational-interviews-timer-status')).toEqual([]);
  });

  it('leaves nothing behind', async () => {
    host = await startedHost({ files: vault, now: '2026-11-17T14:02' });
    await call(host, 'begin', { interview: 'Margit' });
    await host.disable();
    expect(host.leftovers()).toEqual([]);
  });
});

describe('the commands', () => {
  const names = (): string[] => host.commands().map(({ id }) => id).filter((id) => /(?:begin|end)-interview$/.test(id));
  const open = async (path: string): Promise<void> => {
    await host.app.workspace.openLinkText(path, '');
    await host.settle();
  };

  it('begin the only interview of today from anywhere, and end what is under way', async () => {
    host = await startedHost({ files: vault, now: '2026-11-17T14:02' });
    await open('Diary.md');
    expect(names()).toEqual(['informational-interviews:begin-interview']);
    await host.command('informational-interviews:begin-interview');
    await host.settle();
    expect(names()).toEqual(['informational-interviews:end-interview']);
    await at('14:10');
    await host.command('informational-interviews:end-interview');
    await host.settle();
    expect(await host.read(TALK)).toContain('actual_minutes: 8\n');
    expect(names()).toEqual([]);
  });

  it('are not offered in the note of another day, nor for one that was held', async () => {
    host = await startedHost({ files: vault, now: '2026-11-17T14:02' });
    await open('Interviews/Amara.md');
    expect(names()).toEqual([]);
    await expect(call(host, 'begin', { interview: 'Amara' })).rejects.toThrow('is not today’s');
    await expect(call(host, 'end', { interview: 'Amara' })).rejects.toThrow('is not under way');
  });

  it('leave it to the open note where there are two', async () => {
    const other = note('type: interview\ncontacts: Jo\ndate: 2026-11-17\ntime: "16:00"');
    host = await startedHost({ files: { ...vault, 'Interviews/Jo.md': other }, now: '2026-11-17T14:02' });
    await open('Diary.md');
    expect(names()).toEqual([]);
    await open('Interviews/Jo.md');
    expect(names()).toEqual(['informational-interviews:begin-interview']);
  });

  it('end what runs when the next one begins', async () => {
    const other = note('type: interview\ncontacts: Jo\ndate: 2026-11-17\ntime: "14:30"');
    host = await startedHost({ files: { ...vault, 'Interviews/Jo.md': other }, now: '2026-11-17T14:02' });
    await call(host, 'begin', { interview: 'Margit' });
    await host.settle();
    await at('14:31');
    await call(host, 'begin', { interview: 'Jo' });
    await host.settle();
    expect(await host.read(TALK)).toContain('actual_minutes: 29\n');
    expect(words(statusBar())).toBe('20 minutes left');
    await expect(call(host, 'begin', { interview: 'Jo' })).rejects.toThrow('is under way already');
  });

  it('stand in the menu of the note', async () => {
    host = await openedView({ now: '2026-11-17T14:02' });
    row('Margit').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    expect(menuItems()).toContain('Begin the interview');
    choose('Begin');
    await host.settle();
    expect(await host.read(TALK)).toContain('started_at: "14:02"\n');
  });
});
