// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { all, click, menuItems, press, vault } from './follow-ups-notes';
import { prefix, view, people, nameOf, names, person, focused, card, cardShown } from './map-hands';
import { note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const way = (kind: string): string => view().querySelector(`${prefix}-way-${kind}`)!.getAttribute('d') ?? '';
const lines = (kind: string): number => way(kind).split('M').length - 1;

const contact = (by = '', more = ''): string => note(`type: contact\n${by && `referred_by: ${by}\n`}${more}`);
const family: Record<string, string> = {
  'Wren.md': contact('', 'asked_on: 2026-10-01'),
  'Amara.md': contact('["[[Wren]]"]', 'referred_on: 2026-10-05'),
  'Tomas.md': contact('["[[Wren]]", "[[Prof Adeyemi]]"]'),
  'Marcus.md': contact('["[[Amara]]"]'),
  'Lena.md': contact('["[[Prof Adeyemi]]"]'),
  'Solo.md': contact('', 'identified_on: 2026-11-01'),
  'Talk.md': note('type: interview\ncontacts: ["[[Amara]]"]\ndate: 2026-11-12\nstatus: held'),
};

async function opened(files: Record<string, string> = family, note?: string): Promise<void> {
  host = await startedHost({ files, now: '2026-11-17T11:20' });
  if (note) await host.app.workspace.openLinkText(note, '', false);
  host.command('informational-interviews:open-map');
  await host.settle();
}

async function asList(): Promise<void> {
  click(view().querySelector('[aria-label="Show as a list"]')!);
  await host.settle();
}

describe('the referral map', () => {
  it('has everybody once, under whom they were named by first, with level and place', async () => {
    await opened();
    expect(names()).toEqual(['Prof Adeyemi', 'Lena', 'Wren', 'Amara', 'Marcus', 'Tomas', 'Solo']);
    expect(people().map((el) => el.getAttribute('aria-level'))).toEqual(['1', '2', '1', '2', '3', '2', '1']);
    expect(person('Tomas').getAttribute('aria-posinset')).toBe('2');
    expect(person('Wren').getAttribute('aria-expanded')).toBe('true');
    expect(person('Lena').hasAttribute('aria-expanded')).toBe(false);
    expect(view().querySelector('.informational-interviews-list-bar-count')!.textContent)
      .toBe('7 people, 2 starting points, longest chain 3');
  });

  it('says of each how far it has come, in words', async () => {
    await opened();
    expect(person('Amara').textContent).toContain('Met Thu 12 Nov');
    expect(person('Wren').textContent).toContain('Asked Thu 1 Oct');
    expect(person('Prof Adeyemi').textContent).toContain('No note yet');
    expect(person('Prof Adeyemi').dataset.tone).toBe('no-note');
  });

  it('draws a line to each, further referrers and open loops apart', async () => {
    await opened();
    expect([lines('plain'), lines('further'), lines('open')]).toEqual([5, 1, 1]);
    expect(all(`${prefix}-sign`, view())).toHaveLength(1);
    expect(person('Amara').textContent).toContain('Wren');
  });

  it('is walked by arrows to parent, child and sibling, by Home and End, and by the letters of a name', async () => {
    await opened();
    person('Wren').focus();
    const walk = (key: string): string | undefined => (press(key), focused());
    expect(walk('ArrowRight')).toBe('Amara');
    expect(walk('ArrowDown')).toBe('Tomas');
    expect(walk('ArrowUp')).toBe('Amara');
    expect(walk('ArrowLeft')).toBe('Wren');
    expect(walk('End')).toBe('Solo');
    expect(walk('Home')).toBe('Prof Adeyemi');
    expect(walk('m')).toBe('Marcus');
    expect(people().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  it('opens the note by Enter', async () => {
    await opened();
    person('Marcus').focus();
    press('Enter');
    await host.settle();
    expect(host.app.workspace.getActiveFile()?.path).toBe('Marcus.md');
  });

  it('folds a branch and says how many are in it, and opens it again', async () => {
    await opened();
    person('Wren').focus();
    press('ArrowLeft', { shiftKey: true });
    expect(names()).toEqual(['Prof Adeyemi', 'Lena', 'Wren', 'Solo']);
    expect(person('Wren').textContent).toContain('+3');
    expect(person('Wren').getAttribute('aria-expanded')).toBe('false');
    expect(focused()).toBe('Wren');
    press('ArrowRight');
    expect(names()).toContain('Marcus');
  });

  it('lights the way to the root and the branch of whom the focus is on', async () => {
    await opened();
    person('Amara').focus();
    const lit = people().filter((el) => el.classList.contains(prefix.slice(1) + '-lit')).map(nameOf);
    expect(lit).toEqual(['Wren', 'Amara', 'Marcus']);
    expect([lines('lit'), lines('open')]).toEqual([1, 1]);
  });

  it('calls nobody late on their card who was only picked', async () => {
    await opened({ 'Solo.md': contact('', 'identified_on: 2026-10-01'), 'Wren.md': contact('', 'asked_on: 2026-10-01') });
    const late = (name: string): string | undefined => {
      click(person(name));
      return card().querySelector(`${prefix}-card-late`)?.textContent;
    };
    expect([late('Solo'), late('Wren')]).toEqual([undefined, expect.stringContaining('late')]);
    click(person('Solo'));
    expect(card().textContent).toContain('You picked them on 1 October.');
  });

  it('shows a card with what is owed, and does it', async () => {
    await opened();
    click(person('Amara'));
    expect(cardShown()).toBe(true);
    expect(card().textContent).toContain('Met Thu 12 Nov');
    expect(person('Amara').getAttribute('aria-selected')).toBe('true');
    const settle = all('button', card()).find(({ dataset }) => dataset.deed === 'settle')!;
    const before = await host.read('Talk.md') + await host.read('Amara.md');
    click(settle);
    await host.settle();
    expect(await host.read('Talk.md') + await host.read('Amara.md')).not.toBe(before);
    press('Escape', {});
    person('Amara').focus();
    press('Escape');
    expect(cardShown()).toBe(false);
  });

  it('is the same as an indented list, walked down and up', async () => {
    await opened();
    const before = names();
    await asList();
    expect(names()).toEqual(before);
    expect(person('Marcus').style.getPropertyValue('--informational-interviews-map-indent')).toBe('48px');
    person('Wren').focus();
    press('ArrowDown');
    press('ArrowDown');
    expect(focused()).toBe('Marcus');
  });

  it('shows so many levels, or only the ways to open loops', async () => {
    await opened();
    const choose = async (title: string): Promise<void> => {
      click(view().querySelector('[aria-label="What to show…"]')!);
      expect(menuItems().length).toBeGreaterThan(3);
      click(all('.menu-item').find(({ textContent }) => textContent.includes(title))!);
      await host.settle();
    };
    await choose('1 level');
    expect(names()).toEqual(['Prof Adeyemi', 'Wren', 'Solo']);
    await choose('All levels');
    await choose('Only open loops');
    expect(names()).toEqual(['Wren', 'Amara']);
  });

  it('shows the branch of a contact alone, and everybody again', async () => {
    await opened(family, 'Amara.md');
    await host.app.workspace.openLinkText('Amara.md', '', false);
    host.command('informational-interviews:referral-branch');
    await host.settle();
    expect(names()).toEqual(['Amara', 'Marcus']);
    click(all('button', view()).find(({ textContent }) => textContent === 'Show everybody')!);
    await host.settle();
    expect(names()).toHaveLength(7);
  });

  it('follows changes, keeping the focus, the choice and folds', async () => {
    await opened();
    person('Wren').focus();
    press('ArrowLeft', { shiftKey: true });
    click(person('Lena'));
    await host.app.vault.create('New.md', contact('["[[Lena]]"]'));
    await host.settle();
    expect(names()).toEqual(['Prof Adeyemi', 'Lena', 'New', 'Wren', 'Solo']);
    expect(focused()).toBe('Lena');
    expect(person('Lena').getAttribute('aria-selected')).toBe('true');
  });

  it('finds by name', async () => {
    await opened();
    press('/');
    person('Wren').focus();
    press('/');
    const field = view().querySelector('input')!;
    expect(document.activeElement).toBe(field);
    field.value = 'marc';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    expect(focused()).toBe('Marcus');
  });

  it('is made smaller until people are dots, and full size again', async () => {
    await opened();
    person('Wren').focus();
    const dots = (): boolean => view().querySelector(`${prefix}-dots`) !== null;
    for (let times = 0; times < 4; times += 1) press('-');
    expect(dots()).toBe(true);
    expect(person('Wren').textContent).toContain('Asked');
    press('0');
    expect(dots()).toBe(false);
  });

  it('begins on the person whose note is open', async () => {
    await opened(family, 'Marcus.md');
    expect(focused()).toBe('Marcus');
  });

  it('shows names as they are, and goes in no circle', async () => {
    await opened({
      'A.md': contact('["[[B]]", "<img src=x onerror=alert(1)>"]'), 'B.md': contact('["[[A]]"]'), 'C.md': contact('["[[C]]"]'),
    });
    expect(view().querySelector('img')).toBeNull();
    expect(names()).toContain('<img src=x onerror=alert(1)>');
    expect(names().sort()).toEqual(['<img src=x onerror=alert(1)>', 'A', 'B', 'C']);
    expect(lines('further')).toBe(2);
  });

  it('says what to do where there is nobody', async () => {
    await opened({ 'Diary.md': 'Dear diary' });
    expect(view().textContent).toContain('Begin with one person');
    const button = view().querySelector<HTMLElement>('button.mod-cta')!;
    expect([button.textContent, button.tabIndex]).toEqual(['New contact', 0]);
  });

  it.each([500, 2000])('has only those in view in the page, of %i, and follows the scroll', async (many) => {
    const files: Record<string, string> = { 'P0.md': contact() };
    for (let at = 1; at < many; at += 1) files[`P${at}.md`] = contact(`["[[P${Math.floor((at - 1) / 4)}]]"]`);
    await opened(files);
    expect(people().length).toBeLessThan(60);
    expect(people().length).toBeGreaterThan(1);
    person('P0').focus();
    press('End');
    expect(people().length).toBeLessThan(60);
    const last = focused();
    expect(last).toBeDefined();
    await asList();
    expect(focused()).toBe(last);
    expect(people().length).toBeLessThan(60);
    const scroll = view().querySelector<HTMLElement>(`${prefix}-scroll`)!;
    scroll.scrollTop = 0;
    scroll.dispatchEvent(new Event('scroll'));
    expect(names()[0]).toBe('P0');
    expect(people().length).toBeLessThan(60);
  });

  it('holds the vault of the follow-ups, where cards of everybody have buttons', async () => {
    await opened(vault);
    for (const name of names()) {
      click(person(name!));
      expect([name, all('button', card()).length > 1]).toEqual([name, true]);
    }
  });
});
