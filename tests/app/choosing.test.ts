// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { all, choose, click, focused, main, menuItems, openedView, press, row, screen } from './follow-ups-notes';
import { note, told } from './plugin';

let host: Host;
afterEach(() => host.close());

const asked = (on: string): string => note(`type: contact\nasked_on: ${on}`);
const files = {
  'People/Ann.md': asked('2026-11-03'),
  'People/Bo.md': asked('2026-11-04'),
  'People/Cy.md': asked('2026-11-05'),
  'People/Di.md': asked('2026-11-06'),
  'Interviews/Tea.md': note('type: interview\ncontacts: ["[[Di]]"]\ndate: 2026-10-01\nstatus: held\nthanked_on: 2026-10-01'),
};

const chosen = (): string[] => all('.informational-interviews-list-row-chosen .informational-interviews-list-person')
  .map(({ textContent }) => textContent);
const status = (): string => document.querySelector('.informational-interviews-list-chosen-status [role=status]')!.textContent;
const shift = async (key: string): Promise<void> => {
  press(key, { shiftKey: true });
  await host.settle();
};

describe('several rows', () => {
  beforeEach(async () => {
    host = await openedView({ files });
    main(row('Ann')).focus();
  });

  it('are chosen by Shift and the arrows, from where one began, and said in words', async () => {
    await shift('ArrowDown');
    await shift('ArrowDown');
    expect([chosen(), status(), focused()]).toEqual([['Ann', 'Bo', 'Cy'], '3 chosen', 'Cy']);
    await shift('ArrowUp');
    expect([chosen(), status()]).toEqual([['Ann', 'Bo'], '2 chosen']);
    const mark = main(row('Ann')).getAttribute('aria-describedby')!;
    expect(document.getElementById(mark)!.textContent).toBe('chosen');
    expect(main(row('Cy')).hasAttribute('aria-describedby')).toBe(false);
  });

  it('are chosen up to a row by Shift and a click, which opens nothing', async () => {
    click(main(row('Cy')), { shiftKey: true });
    await host.settle();
    expect(chosen()).toEqual(['Ann', 'Bo', 'Cy']);
    expect(host.app.workspace.getActiveFile()).toBeNull();
  });

  it('are let go by Esc, and by moving on', async () => {
    await shift('ArrowDown');
    press('Escape');
    expect([chosen(), status()]).toEqual([[], '']);
    await shift('ArrowDown');
    press('ArrowUp');
    expect(chosen()).toEqual([]);
  });

  it('stay chosen when a note changes elsewhere, but for one that goes', async () => {
    await shift('ArrowDown');
    await shift('ArrowDown');
    await host.write('People/Bo.md', note('type: contact'));
    await host.settle();
    expect([chosen(), status()]).toEqual([['Ann', 'Cy'], '2 chosen']);
  });

  it('are put off at once by S, and come back by one undo', async () => {
    await shift('ArrowDown');
    await shift('ArrowDown');
    press('s');
    await host.settle();
    choose('In a week');
    await host.settle();
    expect(told(host).at(-1)).toContain('Put off until Tue 24 Nov: 3 things');
    expect(screen()[0]).toBe('Overdue 1: Di');
    for (const name of ['Ann', 'Bo', 'Cy'] as const) {
      expect(await host.read(`People/${name}.md`)).toContain('snoozed:\n  - remind until 2026-11-24\n');
    }
    press('u');
    await host.settle();
    for (const name of ['Ann', 'Bo', 'Cy'] as const) {
      expect(await host.read(`People/${name}.md`)).toBe(files[`People/${name}.md`]);
    }
  });

  it('are settled at once by D, and what has a form of its own is left and named', async () => {
    main(row('Di')).focus();
    click(main(row('Cy')), { shiftKey: true });
    expect(chosen()).toEqual(['Di', 'Ann', 'Bo', 'Cy']);
    press('d');
    await host.settle();
    for (const name of ['Ann', 'Bo', 'Cy'] as const) {
      expect(await host.read(`People/${name}.md`)).toContain('reminded_on:\n  - 2026-11-17\n');
    }
    expect(told(host).at(-1)).toContain('Done: 3 things');
    expect(host.notices()).toContain('Left as it was: Debrief, Di. What has a form of its own is done from its own row.');
  });

  it('say on their buttons to how many it is done', async () => {
    const tip = (): string | null => row('Bo').querySelector('[data-tool=snooze]')!.getAttribute('aria-label');
    main(row('Bo')).focus();
    expect(tip()).toBe('Snooze (S)');
    await shift('ArrowDown');
    main(row('Bo')).focus();
    expect(tip()).toBe('Snooze: 2 things (S)');
    press('Escape');
    expect(tip()).toBe('Snooze (S)');
  });

  it('are snoozed until a day by a question that says how many they are', async () => {
    await shift('ArrowDown');
    press('m');
    choose('Snooze until a day: 2 things…');
    await host.settle();
    const asks = document.querySelector('.informational-interviews-form')!.textContent;
    expect([asks.includes('2 things'), asks.includes('You asked')]).toEqual([true, false]);
  });

  it('have a menu of what can be done to all of them, and no letter where they are several people', async () => {
    await shift('ArrowDown');
    press('m');
    expect(menuItems()).toEqual([
      'Done: 2 things', 'Snooze: 2 things', 'Snooze until a day: 2 things…', 'Not needed this time: 2 things',
    ]);
    press('Escape');
    main(row('Bo')).focus();
    press('w');
    await host.settle();
    expect(host.notices().at(-1)).toBe('One letter goes to one person, about what is due now.');
  });
});

it('on a phone, several rows are chosen by the menu and a tap on each', async () => {
  host = await openedView({ files, mobile: true });
  click(row('Ann').querySelector('[data-tool=menu]')!);
  choose('Choose several');
  expect([chosen(), status()]).toEqual([['Ann'], '1 chosen']);
  click(main(row('Cy')));
  click(main(row('Bo')));
  click(main(row('Bo')));
  expect(chosen()).toEqual(['Ann', 'Cy']);
  click(row('Cy').querySelector('[data-tool=menu]')!);
  expect(menuItems()).toContain('Snooze: 2 things');
  const [clear] = all('.informational-interviews-list-chosen-status button');
  expect([clear!.textContent, clear!.getAttribute('aria-label')]).toEqual(['Clear', 'Clear the choice']);
  click(clear!);
  expect(chosen()).toEqual([]);
  expect(host.app.workspace.getActiveFile()).toBeNull();
});
