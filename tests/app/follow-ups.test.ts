// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import {
  all, changed, choose, click, filterField, focused, main, menuItems, openedView, part, press, row, rowsDrawn, screen,
  section, type, vault,
} from './follow-ups-notes';
import { note } from './plugin';

let host: Host;
afterEach(() => host.close());

const count = (): string => part('list-bar-count')!.textContent;
const view = 'informational-interviews-follow-ups';

describe('what the list shows', () => {
  it('has every section in its order, the quiet ones folded, and counts what is due', async () => {
    host = await openedView();
    expect(screen()).toEqual([
      'Today 1 appointment: Margit Sollberg',
      'Overdue 3: Amara Osei, Tomás Herrera, Wren Abbott',
      'Due today 2: Lena Fjord, Jonas Weidmann',
      'Next 7 days 1: Marcus Bell',
      'Later 1',
      'Needs attention 1: Ruth Calder',
      'Snoozed and waived 1',
    ]);
    expect(count()).toBe('5 due');
    expect(host.screen.statusBarEl.textContent).toBe('5 due');
    expect([...host.screen.unknownIcons]).toEqual([]);
  });

  it('says in a row who, why, and how late, and of which kind to those who cannot see the icon', async () => {
    host = await openedView();
    expect(main(row('Amara Osei')).textContent).toBe(
      'Thank-you: Amara Osei, 4 days late. You met on Thursday and have not said thank you yet.',
    );
    expect(row('Amara Osei').dataset.tone).toBe('very-late');
    expect(row('Wren Abbott').dataset.tone).toBe('late');
    expect(main(row('Ruth Calder')).textContent).toContain('asked_on is “2026-13-04”. That is not a date: there is no month 13.');
  });

  it('says what is wrong where a property is missing', async () => {
    host = await openedView({ files: { 'Talk.md': note('type: interview\ncontacts: ["[[Jo]]"]\nstatus: held') } });
    expect(main(row('Talk')).textContent).toBe('Needs attention: Talk. date: There is no day to count from.');
  });

  it("shows today's appointment with its time, its place and when to be there", async () => {
    host = await openedView();
    expect(section('appointments')!.textContent).toMatch(
      /14:00.*Margit Sollberg.*20 min.*Designer, Fernhill Museum.*Café Linden, 4 Mill Lane.*between 13:45 and 13:50/,
    );
  });

  it.each([
    ['mode: in-person\nlocation: Café Linden, 4 Mill Lane', ['Café Linden, 4 Mill Lane']],
    ['mode: phone', ['By phone']],
    ['location: The yard', ['The yard']],
    ['role: Guide', []],
  ])('says of today’s appointment where it is as far as that is known: %s', async (facts, places) => {
    const talk = changed('Interviews/Margit.md', 'mode: in-person\nlocation: Café Linden, 4 Mill Lane', facts);
    host = await openedView({ files: { ...vault, 'Interviews/Margit.md': talk } });
    const shown = section('appointments')!.querySelectorAll('.informational-interviews-follow-ups-card-place');
    expect(Array.from(shown, ({ textContent }) => textContent)).toEqual(places);
  });

  it('makes a link of an address that a browser opens harmlessly, and of no other', async () => {
    const at = (location: string): Record<string, string> => ({
      ...vault,
      'Interviews/Margit.md': changed('Interviews/Margit.md', 'Café Linden, 4 Mill Lane', JSON.stringify(location)),
    });
    host = await openedView({ files: at('https://meet.example.org/room') });
    expect(section('appointments')!.querySelector('a')!.href).toBe('https://meet.example.org/room');
    await host.close();
    host = await openedView({ files: at('javascript:alert(1)') });
    expect(section('appointments')!.querySelector('a')).toBeNull();
    expect(section('appointments')!.textContent).toContain('javascript:alert(1)');
  });

  it('shows names and reasons as text, whatever they contain', async () => {
    const odd = note('type: contact\nname: "<b>X</b> & \\"Y\\" 😀"\nasked_on: 2026-11-06');
    host = await openedView({ files: { 'People/X.md': odd } });
    expect(part('list-person')!.textContent).toBe('<b>X</b> & "Y" 😀');
    expect(part('list-scroll')!.querySelector('b')).toBeNull();
  });

  it('offers a first step in an empty vault, and good news with what comes next when nothing is due', async () => {
    host = await openedView({ files: {} });
    expect(part('list-empty')!.textContent).toContain('Begin with one person');
    const buttons = all('.informational-interviews-list-empty button');
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['New contact', 'New interview']);
    expect(count()).toBe('');
    await host.write('People/Marcus Bell.md', vault['People/Marcus Bell.md']!);
    await host.write('People/Dana Whitlock.md', vault['People/Dana Whitlock.md']!);
    await host.settle();
    expect(part('list-empty')!.textContent).toContain('Nothing is due');
    expect(count()).toBe('nothing due');
    expect(screen()).toEqual(['Next in 2 days: Marcus Bell', 'Later 1']);
  });

  it('brings the next thing forward when there is nothing this week', async () => {
    host = await openedView({ files: { 'People/Dana Whitlock.md': vault['People/Dana Whitlock.md']! } });
    expect(screen()).toEqual(['Next in 76 days: Dana Whitlock']);
  });
});

describe('following', () => {
  it('shows a change of a note and touches no row but the ones it concerns', async () => {
    host = await openedView();
    const before = rowsDrawn(host);
    const lena = row('Lena Fjord');
    await host.write('People/Jonas Weidmann.md', note('type: contact\nasked_on: 2026-11-05'));
    await host.settle();
    expect(row('Jonas Weidmann').textContent).toContain('1 day late');
    expect(row('Lena Fjord')).toBe(lena);
    expect(rowsDrawn(host) - before).toBe(1);
  });

  it('draws nothing when another note changes, nor when a minute passes', async () => {
    host = await openedView();
    const before = rowsDrawn(host);
    await host.write('Diary.md', 'More\n');
    await host.clock.advance(120_000);
    expect(rowsDrawn(host)).toBe(before);
  });

  it('takes the appointment away when it is over, and asks how it went', async () => {
    host = await openedView({ now: '2026-11-17T14:19' });
    expect(section('appointments')).not.toBeNull();
    await host.clock.advance(60_000);
    expect(section('appointments')).toBeNull();
    expect(row('Margit Sollberg').textContent).toContain('Did it take place?');
  });

  it('knows the new day after midnight', async () => {
    host = await openedView({ now: '2026-11-17T23:59' });
    await host.clock.advance(60_000);
    expect(row('Lena Fjord').textContent).toContain('1 day late');
    expect(host.screen.statusBarEl.textContent).toBe('6 due');
  });

  it('catches up when the window is seen again after nine hours of sleep in which no timer fired', async () => {
    host = await openedView({ now: '2026-11-17T23:00' });
    host.clock.set('2026-11-18T08:00');
    expect(row('Lena Fjord').textContent).not.toContain('late');
    document.dispatchEvent(new Event('visibilitychange'));
    await host.settle();
    expect(row('Lena Fjord').textContent).toContain('1 day late');
    expect(row('Tomás Herrera').textContent).toContain('5 days late');
  });

  it('goes with a note that is renamed and drops one that is deleted', async () => {
    host = await openedView();
    await host.rename('People/Lena Fjord.md', 'People/Lena Berg.md');
    await host.remove('People/Jonas Weidmann.md');
    await host.settle();
    expect(screen()).toContain('Due today 1: Lena Berg');
  });
});

describe('folding', () => {
  it('opens and folds a section by a click on its heading, and keeps that with the layout', async () => {
    host = await openedView();
    const heading = section('later')!.querySelector<HTMLElement>('[role="button"]')!;
    expect(heading.getAttribute('aria-expanded')).toBe('false');
    click(heading);
    expect(heading.getAttribute('aria-expanded')).toBe('true');
    expect(screen()).toContain('Later 1: Dana Whitlock');
    click(section('overdue')!.querySelector('[role="button"]')!);
    expect(screen()).toContain('Overdue 3');
    const [leaf] = host.app.workspace.getLeavesOfType(view);
    const state = leaf!.getViewState();
    leaf!.detach();
    const again = host.app.workspace.getRightLeaf(false);
    await again.setViewState(state);
    await host.settle();
    expect(screen()).toContain('Overdue 3');
    expect(screen()).toContain('Later 1: Dana Whitlock');
  });

  it('takes a damaged state for none', async () => {
    host = await openedView();
    const [leaf] = host.app.workspace.getLeavesOfType(view);
    await leaf!.view.setState({ folds: { later: 'yes', overdue: true } }, { history: false });
    expect(screen()).toContain('Later 1');
    expect(screen()).toContain('Overdue 3');
  });

  it('draws a long section in pages', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 230 }, (_, at) => [`People/P${at}.md`, note('type: contact\nasked_on: 2026-11-06')]),
    );
    host = await openedView({ files });
    expect(all('[data-section="today"] [data-row]')).toHaveLength(100);
    expect(count()).toBe('230 due');
    const more = section('today')!.querySelector<HTMLElement>('[data-does="more"]')!;
    expect(more.textContent).toBe('Show more, 130 left');
    click(more);
    expect(all('[data-section="today"] [data-row]')).toHaveLength(200);
  });

  it('opens the rest of much that is late by its line, and goes on at the sixth', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 50 }, (_, at) => [`People/P${at}.md`, note('type: contact\nasked_on: 2026-11-02')]),
    );
    host = await openedView({ files });
    expect(all('[data-section="overdue"] [data-row]')).toHaveLength(5);
    const more = section('overdue')!.querySelector<HTMLElement>('[data-does="more"]')!;
    expect(more.textContent).toBe('45 more are late');
    click(more);
    const rows = all('[data-section="overdue"] [data-row]');
    expect([count(), rows.length, rows.findIndex((each) => each.contains(document.activeElement))]).toEqual(['50 due', 50, 5]);
    expect(section('overdue')!.querySelector('[data-does="more"]')).toBeNull();
  });
});

describe('filtering', () => {
  it('shows what matches by name or reason, marks it, opens what was folded, and leaves the count true', async () => {
    host = await openedView();
    type('amara');
    expect(screen()).toEqual(['Overdue 2: Amara Osei, Wren Abbott', 'Next 7 days 1: Marcus Bell']);
    expect(all('mark').map(({ textContent }) => textContent)).toEqual(['Amara', 'Amara', 'Amara']);
    expect(part('list-summary')!.textContent).toBe('3 of 9 shownShow all');
    expect(count()).toBe('5 due');
    type('dana');
    expect(screen()).toEqual(['Later 1: Dana Whitlock']);
  });

  it('finds Tomás by “tomas”', async () => {
    host = await openedView();
    type('tomas');
    expect(part('list-person')!.innerHTML).toBe('<mark>Tomás</mark> Herrera');
  });

  it('shows all again, with the field empty', async () => {
    host = await openedView();
    type('nobody here');
    expect(part('list-empty')!.textContent).toBe('Nothing here matches.');
    click(part('list-summary')!.querySelector('button')!);
    expect(filterField().value).toBe('');
    expect(screen()).toHaveLength(7);
  });

  it('has a chip for each kind in the list with how many there are, and for no other', async () => {
    host = await openedView();
    const chips = all('.informational-interviews-list-chip');
    expect(chips.map(({ textContent }) => textContent)).toEqual(
      ['Thank-yous 1', 'Promises 1', 'Days to agree 1', 'Reports 1', 'Requests 1', 'Reminders 1', 'Keeping in touch 1'],
    );
    click(chips[0]!);
    expect(chips[0]!.getAttribute('aria-pressed')).toBe('true');
    expect(screen()).toEqual(['Overdue 1: Amara Osei']);
    click(chips[1]!);
    expect(screen()).toEqual(['Overdue 2: Amara Osei, Tomás Herrera']);
  });

  it('keeps what is typed, the cursor and the focus when a note changes', async () => {
    host = await openedView();
    filterField().focus();
    type('amara');
    filterField().setSelectionRange(2, 3);
    await host.write('Interviews/Amara.md', changed('Interviews/Amara.md', 'held', 'held\nthanked_on: 2026-11-17'));
    await host.settle();
    expect(screen()[0]).toBe('Overdue 1: Wren Abbott');
    expect(document.activeElement).toBe(filterField());
    expect([filterField().value, filterField().selectionStart, filterField().selectionEnd]).toEqual(['amara', 2, 3]);
  });

  it('redraws nothing while a word is being put together, and all of it afterwards', async () => {
    host = await openedView();
    filterField().focus();
    filterField().dispatchEvent(new CompositionEvent('compositionstart'));
    type('ama', { isComposing: true });
    await host.write('People/Jonas Weidmann.md', note('type: contact\nasked_on: 2026-11-05'));
    await host.settle();
    expect(screen()).toHaveLength(7);
    expect(row('Jonas Weidmann').textContent).not.toContain('late');
    filterField().dispatchEvent(new CompositionEvent('compositionend'));
    expect(screen()[0]).toBe('Overdue 2: Amara Osei, Wren Abbott');
  });
});

describe('on a phone', () => {
  it("always has the row's menu button: a sheet that repeats the reason and puts settling first", async () => {
    host = await openedView({ mobile: true });
    const jonas = row('Jonas Weidmann');
    expect(all('button', jonas)).toHaveLength(1);
    click(jonas.querySelector('[data-tool="menu"]')!);
    const reason = 'You asked 7 business days ago and have had no answer.';
    expect(document.querySelector('.menu')!.textContent).toContain(reason);
    expect(all('.menu .menu-item:not(.is-label)')[0]!.textContent).toBe('I reminded Jonas Weidmann today');
    choose('I reminded Jonas Weidmann today');
    await host.settle();
    expect(await host.read('People/Jonas Weidmann.md')).toContain('reminded_on:\n  - 2026-11-17');
  });

  it('has no status bar', async () => {
    host = await openedView({ mobile: true });
    expect(host.screen.statusBarEl.childElementCount).toBe(0);
  });
});

describe('coming and going', () => {
  it('opens one view, by the command and by the status bar', async () => {
    host = await openedView();
    await host.command('informational-interviews:open-follow-ups');
    click(host.screen.statusBarEl.querySelector('.mod-clickable')!);
    await host.settle();
    expect(host.app.workspace.getLeavesOfType(view)).toHaveLength(1);
    expect(focused()).toBe('Margit Sollberg');
  });

  it.each([{ isComposing: true }, { keyCode: 229 }])('is not opened from the status bar by the Enter of an input method: %j', async (given) => {
    host = await openedView();
    host.app.workspace.getLeavesOfType(view)[0]!.detach();
    const count = host.screen.statusBarEl.querySelector<HTMLElement>('.mod-clickable')!;
    count.focus();
    for (const key of ['Enter', ' ']) press(key, given);
    await host.settle();
    expect(host.app.workspace.getLeavesOfType(view)).toEqual([]);
    press('Enter');
    await host.settle();
    expect(host.app.workspace.getLeavesOfType(view)).toHaveLength(1);
  });

  it('fills a view that waited in the background from the last start', async () => {
    host = await openedView();
    host.app.workspace.getLeavesOfType(view)[0]!.detach();
    const leaf = await host.app.workspace.addDeferredLeaf(view, 'right');
    expect(screen()).toEqual([]);
    await leaf.loadIfDeferred();
    await host.command('informational-interviews:open-follow-ups');
    await host.settle();
    expect(host.app.workspace.getLeavesOfType(view)).toEqual([leaf]);
    expect(screen()).toHaveLength(7);
  });

  it('leaves nothing behind', async () => {
    host = await openedView();
    click(row('Amara Osei').querySelector('.informational-interviews-list-stop')!, { button: 2 });
    expect(menuItems()).toEqual([]);
    await host.disable();
    expect(host.leftovers()).toEqual([]);
  });
});
