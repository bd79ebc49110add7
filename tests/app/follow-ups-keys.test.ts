// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import {
  all, changed, choose, click, filterField, focused, main, menuItems, openedView, part, press, row, screen, section,
  type, unfold, vault,
} from './follow-ups-notes';
import { told } from './plugin';

let host: Host;
beforeEach(async () => {
  host = await openedView();
});
afterEach(() => host.close());

const activePath = (): string | undefined => host.app.workspace.getActiveFile()?.path;
const tabs = (): number => host.app.workspace.getLeavesOfType('markdown').length;

function focus(person: string): void {
  main(row(person)).focus();
}

async function pressAndSettle(key: string, given: KeyboardEventInit = {}): Promise<void> {
  press(key, given);
  await host.settle();
}

describe('opening notes', () => {
  it('opens the note by a click, by Enter, and in a new tab with Mod or the middle button', async () => {
    click(main(row('Amara Osei')));
    await host.settle();
    expect(activePath()).toBe('Interviews/Amara.md');
    focus('Tomás Herrera');
    await pressAndSettle('Enter');
    expect(activePath()).toBe('People/Tomás Herrera.md');
    expect(tabs()).toBe(1);
    click(main(row('Lena Fjord')), { ctrlKey: true });
    await host.settle();
    click(main(row('Ruth Calder')), { button: 1 });
    await host.settle();
    focus('Jonas Weidmann');
    await pressAndSettle('Enter', { ctrlKey: true });
    expect(tabs()).toBe(4);
  });

  it("opens the interview of today's appointment", async () => {
    click(main(row('Margit Sollberg')));
    await host.settle();
    expect(activePath()).toBe('Interviews/Margit.md');
  });

  it('asks for a preview of the note that is pointed at', async () => {
    const previews: unknown[] = [];
    host.app.workspace.on('hover-link', (info: unknown) => previews.push(info));
    main(row('Amara Osei')).dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    expect(previews).toMatchObject([
      { source: 'informational-interviews-follow-ups', linktext: 'Interviews/Amara.md' },
    ]);
  });
});

describe('moving', () => {
  it('goes through headings and rows by arrows, Home, End and by page', () => {
    expect(focused()).toBe('Margit Sollberg');
    press('ArrowDown');
    expect(focused()).toBe('Overdue 3');
    press('ArrowDown');
    expect(focused()).toBe('Amara Osei');
    press('ArrowUp');
    press('ArrowUp');
    expect(focused()).toBe('Margit Sollberg');
    press('End');
    expect(focused()).toBe('Snoozed and waived 1');
    press('ArrowDown');
    expect(focused()).toBe('Snoozed and waived 1');
    press('Home');
    expect(focused()).toBe('Today 1 appointment');
    press('PageDown');
    expect(focused()).toBe('Marcus Bell');
  });

  it('has one Tab stop in the list, where one was last', () => {
    focus('Lena Fjord');
    const stops = all('.informational-interviews-list-scroll .informational-interviews-list-stop');
    expect(stops.filter(({ tabIndex }) => tabIndex === 0)).toEqual([main(row('Lena Fjord'))]);
  });

  it("folds and opens by the arrows and Enter on a heading, and reaches a row's buttons", () => {
    section('later')!.querySelector<HTMLElement>('[role="button"]')!.focus();
    press('ArrowRight');
    expect(screen()).toContain('Later 1: Dana Whitlock');
    press('ArrowLeft');
    expect(screen()).toContain('Later 1');
    press('Enter');
    expect(screen()).toContain('Later 1: Dana Whitlock');
    expect(focused()).toBe('Later 1');
    press('ArrowDown');
    press('ArrowRight');
    expect(document.activeElement!.getAttribute('aria-label')).toBe('I was in touch with Dana Whitlock today (D)');
    press('Escape');
    expect(focused()).toBe('Dana Whitlock');
  });

  it('goes to the filter by the slash and back by Escape, and Escape in the list shows all again', () => {
    focus('Lena Fjord');
    expect(press('/').defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(filterField());
    type('fjord');
    expect(press('d').defaultPrevented).toBe(false);
    press('Escape');
    expect(focused()).toBe('Lena Fjord');
    expect(filterField().value).toBe('fjord');
    press('Escape');
    expect(filterField().value).toBe('');
    expect(screen()).toHaveLength(7);
  });

  it('moves among the chips by arrows, chooses by Enter or Space as buttons do, and goes on to the list', () => {
    const chips = all('.informational-interviews-list-chip');
    expect(chips.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1, -1, -1, -1]);
    chips[0]!.focus();
    press('ArrowRight');
    expect(document.activeElement).toBe(chips[1]);
    expect(chips[1]!.tabIndex).toBe(0);
    click(chips[1]!);
    expect(screen()).toEqual(['Overdue 1: Tomás Herrera']);
    expect(document.activeElement).toBe(chips[1]);
    press('ArrowDown');
    expect(focused()).toBe('Tomás Herrera');
    chips[1]!.focus();
    press('Escape');
    expect(focused()).toBe('Tomás Herrera');
    expect(screen()).toEqual(['Overdue 1: Tomás Herrera']);
  });

  it('goes from the filter to what was found', () => {
    focus('Marcus Bell');
    press('/');
    type('amara');
    press('ArrowDown');
    expect(focused()).toBe('Amara Osei');
    press('/');
    press('Enter');
    expect(focused()).toBe('Amara Osei');
  });
});

describe('acting', () => {
  it('settles by D, moves to the next row, says so, and takes it back by U', async () => {
    focus('Amara Osei');
    await pressAndSettle('d');
    expect(await host.read('Interviews/Amara.md')).toContain('thanked_on: 2026-11-17');
    expect(screen()).toContain('Overdue 2: Tomás Herrera, Wren Abbott');
    expect(part('list-bar-count')!.textContent).toBe('4 due');
    expect(focused()).toBe('Tomás Herrera');
    expect(told(host).at(-1)).toContain('Thanked Amara Osei');
    await pressAndSettle('u');
    expect(await host.read('Interviews/Amara.md')).toBe(vault['Interviews/Amara.md']);
    expect(screen()).toContain('Overdue 3: Amara Osei, Tomás Herrera, Wren Abbott');
    expect(focused()).toBe('Amara Osei');
  });

  it('offers to undo only what was done last', async () => {
    const offers = (): HTMLElement[] => all('.informational-interviews-list-undo-button');
    focus('Amara Osei');
    await pressAndSettle('d');
    await pressAndSettle('x');
    expect(offers()).toHaveLength(1);
    await pressAndSettle('u');
    expect(offers()).toHaveLength(0);
    expect(await host.read('Interviews/Amara.md')).toContain('thanked_on: 2026-11-17');
    expect(told(host).at(-1)).toMatch(/^Undone: “Not needed: Tomás Herrera.*”$/);
  });

  it('does not undo another step by an offer that has been overtaken', async () => {
    focus('Amara Osei');
    await pressAndSettle('d');
    const thanked = await host.read('Interviews/Amara.md');
    const [offer] = all('.informational-interviews-list-undo-button');
    await host.cli('informational-interviews:waive', { note: 'Jonas Weidmann', kind: 'remind' });
    const waived = await host.read('People/Jonas Weidmann.md');
    expect(all('.informational-interviews-list-undo-button')).toEqual([]);
    offer!.click();
    await host.settle();
    expect(await host.read('Interviews/Amara.md')).toBe(thanked);
    expect(await host.read('People/Jonas Weidmann.md')).toBe(waived);
    expect(host.notices().at(-1)).toContain('is not the last thing done any more');
  });

  it('offers to show all when the last row that was found is settled, and does not leave the list', async () => {
    await host.app.workspace.getLeaf().openFile(host.app.vault.getFileByPath('People/Amara Osei.md')!);
    await host.settle();
    type('thank');
    focus('Amara Osei');
    await pressAndSettle('d');
    expect(screen()).toEqual([]);
    expect(focused()).toBe('Show all');
  });

  it('says what U and the menu of the view would take back', async () => {
    const more = document.querySelector('.informational-interviews-list-bar [aria-label="More options"]')!;
    click(more);
    expect(menuItems()).toEqual(['Nothing to undo', 'Fold all sections', 'Unfold all sections']);
    choose('Fold all sections');
    expect(all('[data-row]')).toEqual([]);
    click(more);
    choose('Unfold all sections');
    focus('Amara Osei');
    await pressAndSettle('d');
    click(more);
    choose('Undo: Thanked Amara Osei');
    await host.settle();
    expect(screen()).toContain('Overdue 3: Amara Osei, Tomás Herrera, Wren Abbott');
  });

  it('waives by X, and brings back by B', async () => {
    focus('Jonas Weidmann');
    await pressAndSettle('x');
    expect(screen()).toContain('Snoozed and waived 2');
    expect(focused()).toBe('Marcus Bell');
    click(section('away')!.querySelector('[role="button"]')!);
    focus('Jonas Weidmann');
    expect(row('Jonas Weidmann').textContent).toContain('Not needed');
    press('m');
    expect(all('.menu .menu-item').map(({ textContent }) => textContent)).toContain('Bring back B');
    press('Escape');
    await pressAndSettle('b');
    expect(await host.read('People/Jonas Weidmann.md')).toBe(vault['People/Jonas Weidmann.md']);
    expect(screen()).toContain('Due today 2: Lena Fjord, Jonas Weidmann');
  });

  it('offers by S the days until which to snooze, each with its date and once', async () => {
    focus('Jonas Weidmann');
    press('s');
    expect(all('.menu .menu-item').map(({ textContent }) => textContent)).toEqual([
      'Tomorrow Wed 18 Nov', 'In a week Tue 24 Nov', 'Until a day…',
    ]);
    choose('In a week');
    await host.settle();
    expect(await host.read('People/Jonas Weidmann.md')).toContain('remind until 2026-11-24');
    expect(screen()).toContain('Snoozed and waived 2');
    expect(focused()).toBe('Marcus Bell');
  });

  it('has the first of the days chosen, so that Enter takes it and an arrow goes on', async () => {
    const chosen = (): string[] => all('.menu .menu-item.selected').map(({ textContent }) => textContent);
    focus('Jonas Weidmann');
    press('s');
    expect(chosen()).toEqual(['Tomorrow Wed 18 Nov']);
    press('ArrowDown');
    expect(chosen()).toEqual(['In a week Tue 24 Nov']);
    press('Escape');
    expect(focused()).toBe('Jonas Weidmann');
    press('s');
    press('Enter');
    await host.settle();
    expect(await host.read('People/Jonas Weidmann.md')).toContain('remind until 2026-11-18');
    expect(all('.menu')).toEqual([]);
  });

  it('offers by S, for what is to come, days after its own', async () => {
    unfold('later');
    await host.settle();
    focus('Dana Whitlock');
    press('s');
    expect(all('.menu .menu-item').map(({ textContent }) => textContent)).toEqual([
      'A day later Tue 2 Feb 2027', 'A week later Mon 8 Feb 2027', 'Until a day…',
    ]);
    choose('A day later');
    await host.settle();
    expect(await host.read('People/Dana Whitlock.md')).toContain('keep-in-touch until 2027-02-02');
  });

  it('puts off what is to come until no day that would change nothing', async () => {
    unfold('later');
    await host.settle();
    focus('Dana Whitlock');
    press('s');
    choose('Until a day…');
    const until = async (day: string): Promise<void> => {
      const input = host.modal()!.querySelector('input')!;
      input.value = day;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      host.modal()!.querySelector<HTMLElement>('.mod-cta')!.click();
      await host.settle();
    };
    await until('2027-02-01');
    expect(host.modal()!.textContent).toContain('It is due on 1 February 2027. Choose a later day.');
    expect(await host.read('People/Dana Whitlock.md')).toBe(vault['People/Dana Whitlock.md']);
    await until('2027-02-03');
    expect(await host.read('People/Dana Whitlock.md')).toContain('keep-in-touch until 2027-02-03');
  });

  it('opens the menu of a row by M, the menu key and the right button', () => {
    focus('Jonas Weidmann');
    const keys: [string, KeyboardEventInit][] = [['m', {}], ['ContextMenu', {}], ['F10', { shiftKey: true }]];
    for (const [key, given] of keys) {
      press(key, given);
      expect(menuItems()).toContain('I reminded Jonas Weidmann today');
      press('Escape');
      expect(focused()).toBe('Jonas Weidmann');
      document.activeElement!.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }));
    }
    const rightClick = new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2 });
    main(row('Wren Abbott')).dispatchEvent(rightClick);
    expect(menuItems()).toContain('I told Wren Abbott today');
  });

  it("opens the note's own menu on an appointment and on a problem", () => {
    focus('Ruth Calder');
    press('m');
    expect(menuItems().slice(0, 2)).toEqual(['Open the note', 'Open in new tab']);
    press('Escape');
    focus('Margit Sollberg');
    press('m');
    expect(menuItems()).toEqual(expect.arrayContaining(['They called it off', 'I called it off']));
  });

  it('has a button for settling, drafting, snoozing and the menu in the row that is pointed at or focused', async () => {
    const wren = row('Wren Abbott');
    expect(all('button', wren)).toEqual([]);
    wren.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    expect(all('button', wren).map((button) => button.getAttribute('aria-label'))).toEqual([
      'I told Wren Abbott today (D)', 'Draft the report to the referrer (W)', 'Snooze (S)', 'More (M)',
    ]);
    click(wren.querySelector('[data-tool="settle"]')!);
    await host.settle();
    expect(await host.read('People/Amara Osei.md')).toContain('reported_to:');
    expect(screen()).toContain('Overdue 2: Amara Osei, Tomás Herrera');
  });

  it.each<[string, string, KeyboardEventInit]>([
    ['a key with a modifier', 'd', { ctrlKey: true }],
    ['a letter of an input method', 'd', { isComposing: true }],
    ['Enter of an input method', 'Enter', { isComposing: true }],
    // Safari ends the word first and tells of the press after that.
    ['the letter that ends a word of an input method', 'd', { keyCode: 229 }],
    ['the Enter that ends a word of an input method', 'Enter', { keyCode: 229 }],
  ])('leaves %s to others', async (_, key, given) => {
    focus('Amara Osei');
    expect(press(key, given).defaultPrevented).toBe(false);
    await host.settle();
    expect(screen()).toContain('Overdue 3: Amara Osei, Tomás Herrera, Wren Abbott');
    expect(activePath()).toBeUndefined();
  });

  it.each([{ isComposing: true }, { keyCode: 229 }])('stays among the kinds on the arrows of an input method: %j', (given) => {
    const [first] = all('.informational-interviews-list-chip');
    first!.focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'Escape']) expect(press(key, given).defaultPrevented).toBe(false);
    expect(document.activeElement).toBe(first);
  });

  it('does once what a key does, however long it is held, and goes on by arrow', async () => {
    focus('Amara Osei');
    press('d', { repeat: true });
    expect(press('Enter', { repeat: true }).defaultPrevented).toBe(true);
    await host.settle();
    expect(await host.read('Interviews/Amara.md')).toBe(vault['Interviews/Amara.md']);
    expect(activePath()).toBeUndefined();
    press('ArrowDown', { repeat: true });
    expect(focused()).toBe('Tomás Herrera');
  });

  it('settles one row by two quick clicks, though the next one has come under the pointer', async () => {
    for (const [person, detail] of [['Amara Osei', 1], ['Wren Abbott', 2]] as const) {
      const each = row(person);
      each.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      click(each.querySelector('[data-tool="settle"]')!, { detail });
      await host.settle();
    }
    expect(await host.read('Interviews/Amara.md')).toContain('thanked_on: 2026-11-17');
    expect(await host.read('People/Amara Osei.md')).toBe(vault['People/Amara Osei.md']);
  });

  it('stays in the filter on the Enter that ends a word of an input method', () => {
    press('/');
    type('amara');
    press('Enter', { keyCode: 229 });
    expect(document.activeElement).toBe(filterField());
    press('Enter');
    expect(focused()).toBe('Amara Osei');
  });

  it('keeps the focus when a note changes elsewhere, and when the focused row itself says something new', async () => {
    focus('Jonas Weidmann');
    const before = document.activeElement;
    const jonas = 'People/Jonas Weidmann.md';
    await host.write(jonas, changed(jonas, 'asked_on', 'role: Editor\nasked_on'));
    await host.write('Interviews/Amara.md', changed('Interviews/Amara.md', 'held', 'held\nthanked_on: 2026-11-17'));
    await host.settle();
    expect(document.activeElement).toBe(before);
    host.clock.set('2026-11-18T00:00');
    await host.clock.advance(15_000);
    expect(row('Jonas Weidmann').textContent).toContain('1 day late');
    expect(focused()).toBe('Jonas Weidmann');
  });

  it('waives all from before one started, in one step that is taken back at once', async () => {
    await host.close();
    host = await openedView({ firstTime: true });
    expect(screen()).toContain('Before you started 2');
    click(section('earlier')!.querySelector('[role="button"]')!);
    const waiveAll = section('earlier')!.querySelector('[data-does="offer"]')!;
    expect(waiveAll.textContent).toBe('None of these is needed');
    click(waiveAll);
    await host.settle();
    expect(section('earlier')).toBeNull();
    expect(await host.read('Interviews/Amara.md')).toContain('thank-you of 2026-11-13');
    await host.command('informational-interviews:open-follow-ups');
    await pressAndSettle('u');
    expect(await host.read('Interviews/Amara.md')).toBe(vault['Interviews/Amara.md']);
    expect(await host.read('People/Amara Osei.md')).toBe(vault['People/Amara Osei.md']);
  });

  it('does not offer to waive all while some of it is filtered away', async () => {
    await host.close();
    host = await openedView({ firstTime: true });
    type('thank');
    expect(screen()).toEqual(['Before you started 1: Amara Osei']);
    expect(document.querySelector('[data-does="offer"]')).toBeNull();
  });
});

describe('the referrals around the open note', () => {
  const lines = (): string[] => all('.informational-interviews-follow-ups-person-main').map(({ textContent }) => textContent);
  const open = async (path: string): Promise<void> => {
    await host.app.workspace.getLeaf().openFile(host.app.vault.getFileByPath(path)!);
    await host.settle();
  };

  it('follow the contact or interview that is open, and go with other notes', async () => {
    expect(part('follow-ups-panel')!.matches('.informational-interviews-ui-nothing')).toBe(true);
    await open('People/Amara Osei.md');
    expect(part('follow-ups-panel')!.textContent).toMatch(/^Referrals Amara Osei.*Referred by.*Referred you to/);
    expect(lines()).toEqual([
      'Wren Abbott, Not asked yet', 'Jonas Weidmann, Asked Fri 6 Nov', 'Marcus Bell, Not asked yet',
    ]);
    await open('Interviews/Amara.md');
    expect(lines()).toHaveLength(3);
    await open('People/Marcus Bell.md');
    expect(lines()).toEqual(['Amara Osei, Met Thu 12 Nov', 'Nobody Yet, No note yet']);
    await open('Diary.md');
    expect(part('follow-ups-panel')!.matches('.informational-interviews-ui-nothing')).toBe(true);
  });

  it('are live, and open by a click or Enter, but not where there is no note', async () => {
    await open('People/Marcus Bell.md');
    await host.write('Interviews/Amara.md', changed('Interviews/Amara.md', '2026-11-12', '2026-11-16'));
    await host.settle();
    expect(lines()[0]).toBe('Amara Osei, Met yesterday');
    const [amara, nobody] = all('.informational-interviews-follow-ups-person-main');
    click(nobody!);
    await host.settle();
    expect(activePath()).toBe('People/Marcus Bell.md');
    amara!.focus();
    await pressAndSettle('Enter');
    expect(activePath()).toBe('People/Amara Osei.md');
  });

  it('say why a key does nothing where there is no note', async () => {
    await open('People/Marcus Bell.md');
    all('.informational-interviews-follow-ups-person-main').at(-1)!.focus();
    for (const [key, why] of [
      ['Enter', 'There is no note behind this row.'],
      ['m', 'This row has no menu.'],
      ['d', 'This row is no due item.'],
      ['r', 'This is about no single contact’s answer.'],
    ] as const) {
      expect(press(key).defaultPrevented).toBe(true);
      expect(host.notices().at(-1)).toBe(why);
    }
    expect(menuItems()).toEqual([]);
  });

  it('fold for good, whatever is filtered', async () => {
    await open('People/Amara Osei.md');
    click(part('follow-ups-panel')!.querySelector('[role="button"]')!);
    expect(lines()).toEqual([]);
    type('amara');
    expect(lines()).toEqual([]);
  });
});
