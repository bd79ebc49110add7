// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { formHands } from './form-hands';
import { note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const { dialog, field, fill, press, problemOf } = formHands(() => host);

const files = {
  'Amara Osei.md': note('type: contact\nasked_on: 2026-11-02'),
  'Talk.md': note('type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-24\nbooked_on: 2026-11-10'),
};

/** Tuesday 17 November 2026. */
async function opened(command: string, path: string, mobile = false): Promise<void> {
  host = await startedHost({ files, now: '2026-11-17T12:00', mobile });
  await host.app.workspace.getLeaf(false).openFile(host.app.vault.getFileByPath(path) as never);
  await host.settle();
  await host.command(`informational-interviews:${command}`);
  await host.settle();
}

const remarkOf = (el: HTMLElement): string =>
  el.closest('.informational-interviews-form-field')!.querySelector('.informational-interviews-form-remark')!.textContent!;

describe('a field for a day', () => {
  it('shows the day that it has, and what is typed as the day it means', async () => {
    await opened('log-referral', 'Amara Osei.md');
    const day = field('Day');
    expect([day.value, remarkOf(day)]).toEqual(['Tue 17 Nov', '']);
    fill('Day', 'fri');
    expect([day.value, remarkOf(day), problemOf(day)]).toEqual(['fri', 'Fri 13 Nov', '']);
    day.blur();
    expect([day.value, remarkOf(day)]).toEqual(['Fri 13 Nov', '']);
  });

  it('is all chosen when one comes to it, so that typing takes its place', async () => {
    await opened('log-referral', 'Amara Osei.md');
    const day = field('Day');
    day.focus();
    expect([day.selectionStart, day.selectionEnd]).toEqual([0, 'Tue 17 Nov'.length]);
  });

  it.each([
    ['log-referral', 'Day', 'tomorrow', 'That day is still to come. Choose today or an earlier day.'],
    ['log-referral', 'Day', '', 'Choose a day.'],
    ['log-referral', 'Day', 'soon', 'That is not a date. Write dates like 2026-11-30, 30 Nov, fri or +3.'],
    ['log-referral', 'Day', '1/2', 'That may be 1 February or 2 January. Write the month by its name.'],
    ['log-referral', 'Day', '9999-01-01', 'That is in the year 9999. Write a year from 1900 to 2999.'],
    ['log-referral', 'Day', 'Fri 17 Nov', '17 November is a Tuesday.'],
    ['move', 'New day', '', 'Choose a day.'],
    ['move', 'New day', '31 nov', 'That is not a date: the month has no day 31. Write a day from 1 to 30.'],
    ['new-interview', 'Minutes', '1441', 'That is more than a day. Write minutes from 1 to 1440.'],
    ['new-interview', 'Minutes', '1440', ''],
  ])('says what is wrong: %s, %s “%s”', async (command, label, typed, says) => {
    await opened(command, 'Talk.md');
    expect(problemOf(fill(label, typed))).toBe(says);
  });

  it.each([
    ['fri', 'date: 2026-11-20\n'], ['+3', 'date: 2026-11-20\n'], ['30 nov', 'date: 2026-11-30\n'], ['2026-12-01', 'date: 2026-12-01\n'],
  ])('is saved as the day that “%s” means', async (typed, written) => {
    await opened('move', 'Talk.md');
    fill('New day', typed);
    await press('Enter', { ctrlKey: true });
    expect(dialog()).toBeNull();
    expect(await host.read('Talk.md')).toContain(written);
  });

  it('keeps what can’t be read as it was typed, and what is said beside it', async () => {
    await opened('move', 'Talk.md');
    const day = fill('New day', 'soon');
    day.blur();
    expect([day.value, remarkOf(day)]).toEqual(['soon', '']);
  });

  it('means the same day past midnight', async () => {
    await opened('move', 'Talk.md');
    fill('New day', 'tomorrow');
    await host.clock.advance(13 * 60 * 60_000);
    await press('Enter', { ctrlKey: true });
    expect(await host.read('Talk.md')).toContain('date: 2026-11-18\n');
  });

  it('has a calendar beside it, which brings the day and the focus back', async () => {
    await opened('move', 'Talk.md');
    HTMLInputElement.prototype.showPicker = () => undefined;
    const day = field('New day');
    day.focus();
    await press('ArrowDown', { altKey: true });
    const native = (): HTMLInputElement | null => dialog()!.querySelector('input[type="date"]');
    expect(native()!.value).toBe('2026-11-24');
    native()!.value = '2026-11-26';
    native()!.dispatchEvent(new Event('change', { bubbles: true }));
    expect([day.value, document.activeElement, native()]).toEqual(['Thu 26 Nov', day, null]);
    await press('Enter', { ctrlKey: true });
    expect(await host.read('Talk.md')).toContain('date: 2026-11-26\n');
  });

  it('has the system’s calendar over its icon on a phone, and brings up no keyboard', async () => {
    await opened('move', 'Talk.md', true);
    const day = field('New day');
    const calendar = dialog()!.querySelector<HTMLInputElement>('[aria-label="New day: choose in a calendar"]')!;
    expect([day.type, day.value, calendar.type]).toEqual(['text', 'Tue 24 Nov', 'date']);
    calendar.focus();
    expect(calendar.value).toBe('2026-11-24');
    calendar.value = '2026-11-26';
    calendar.dispatchEvent(new Event('change', { bubbles: true }));
    expect([day.value, document.activeElement]).toEqual(['Thu 26 Nov', calendar]);
    fill('New day', 'fri');
    expect([remarkOf(day), problemOf(day)]).toEqual(['Fri 20 Nov', '']);
    await press('Enter', { ctrlKey: true });
    expect(await host.read('Talk.md')).toContain('date: 2026-11-20\n');
  });
});
