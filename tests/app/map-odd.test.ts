// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { all, click, menuItems, press } from './follow-ups-notes';
import { prefix, view, people, names, person, focused, card } from './map-hands';
import { note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const zoom = (): number => Number(/scale\(([\d.]+)\)/.exec(view().querySelector<HTMLElement>(`${prefix}-layer`)!.style.transform)![1]);

const contact = (by: readonly string[] = [], more = ''): string =>
  note(`type: contact\nreferred_by: ${JSON.stringify(by.map((each) => `[[${each}]]`))}\n${more}`);

async function opened(files: Record<string, string>, given: { mobile?: boolean } = {}): Promise<void> {
  host = await startedHost({ files, now: '2026-11-17T11:20', ...given });
  await host.command('informational-interviews:open-map');
  await host.settle();
}

/** Walks to everybody by arrow keys from the first on, and says whom it met. */
function walked(key: string, most: number): (string | undefined)[] {
  press('Home');
  const met = [focused()];
  for (let times = 0; times < most; times += 1) {
    press(key);
    if (focused() === met.at(-1)) break;
    met.push(focused());
  }
  return met;
}

const family = { 'Wren.md': contact(), 'Amara.md': contact(['Wren']), 'Bo.md': contact(['Prof Adeyemi']) };

describe('a pointer or a key on the referral map', () => {
  it('that rests on somebody previews their note, of nobody without one', async () => {
    await opened(family);
    const previews: { linktext: string; targetEl: unknown; source: string }[] = [];
    host.app.workspace.on('hover-link', (info: unknown) => previews.push(info as (typeof previews)[number]));
    const over = (el: Element, from?: Element): boolean =>
      el.dispatchEvent(new MouseEvent('mouseover', { bubbles: true, ctrlKey: true, relatedTarget: from }));
    over(person('Amara').querySelector(`${prefix}-name`)!);
    over(person('Amara'), person('Amara').querySelector(`${prefix}-name`)!);
    over(person('Prof Adeyemi'));
    expect(previews).toHaveLength(1);
    expect(previews[0]).toMatchObject({ linktext: 'Amara.md', source: 'informational-interviews-map' });
    expect(previews[0]!.targetEl).toBe(person('Amara'));
  });

  it.each(['ContextMenu', 'F10'])('opens the menu of whoever has the focus: %s', async (key) => {
    await opened(family);
    person('Amara').focus();
    press(key, { shiftKey: key === 'F10' });
    expect(menuItems().length).toBeGreaterThan(3);
    press('Escape');
    person('Prof Adeyemi').focus();
    press(key, { shiftKey: key === 'F10' });
    expect(document.querySelector('.menu')).toBeNull();
  });

  it.each(['ContextMenu', 'F10'])('opens one menu alone, though the app tells of the press twice: %s', async (key) => {
    await opened(family);
    person('Amara').focus();
    const tell = (): boolean =>
      person('Amara').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    press(key, { shiftKey: key === 'F10' });
    expect(tell()).toBe(false);
    expect(document.querySelectorAll('.menu')).toHaveLength(1);
    person('Amara').dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }));
    press('Escape');
    tell();
    expect(document.querySelectorAll('.menu')).toHaveLength(1);
  });

  it('opens the menu of whom it pressed, and does what is chosen to them', async () => {
    await opened(family);
    person('Wren').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    click(all('.menu-item').find(({ textContent }) => textContent.includes('Show whom they led to'))!);
    await host.settle();
    expect(names()).toEqual(['Wren', 'Amara']);
  });

  it('fits the map into the window, is larger, smaller and full size again', async () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`P${at}.md`, contact(at > 0 ? ['P0'] : [])]));
    await opened(many);
    click(view().querySelector('[aria-label^="Fit into"]')!);
    expect(zoom()).toBeLessThan(0.5);
    expect(people()).toHaveLength(40);
    person('P0').focus();
    press('0');
    expect(zoom()).toBe(1);
    press('+');
    expect(zoom()).toBe(1.25);
    for (let times = 0; times < 20; times += 1) press('=');
    expect(zoom()).toBe(2);
    for (let times = 0; times < 40; times += 1) press('-');
    expect(zoom()).toBe(0.1);
    expect(focused()).toBe('P0');
  });

  it('leaves keys with Ctrl to the app, and letters of no name where they are', async () => {
    await opened(family);
    person('Wren').focus();
    press('a', { ctrlKey: true });
    press('x');
    expect(focused()).toBe('Wren');
  });
});

describe('the referral map of an odd vault', () => {
  it('of one person', async () => {
    await opened({ 'Ada.md': contact() });
    expect(names()).toEqual(['Ada']);
    person('Ada').focus();
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']) press(key);
    expect(focused()).toBe('Ada');
    expect(view().textContent).toContain('1 person');
    expect(view().querySelector(`${prefix}-you`)?.getAttribute('style')).toContain('display: none');
  });

  it('of walk-ins alone, all to be walked to', async () => {
    const walkIns = ['Ann', 'Bob', 'Cyd', 'Dee', 'Eve'];
    await opened(Object.fromEntries(walkIns.map((name) => [`${name}.md`, contact()])));
    expect(names()).toEqual(walkIns);
    expect(view().querySelector<HTMLElement>(`${prefix}-apart`)!.style.display).toBe('');
    person('Ann').focus();
    expect(walked('ArrowDown', 9)).toContain('Dee');
    press('End');
    expect(focused()).toBe('Eve');
  });

  it.each([2, 3])('of a circle of %i, each once and in place', async (size) => {
    const circle = ['A', 'B', 'C'].slice(0, size);
    await opened(Object.fromEntries(circle.map((name, at) => [`${name}.md`, contact([circle[(at + size - 1) % size]!])])));
    expect(names()).toEqual(circle);
    expect(people().map((el) => el.getAttribute('aria-level'))).toEqual(circle.map((_, at) => String(at + 1)));
    person('A').focus();
    expect(walked('ArrowRight', 9)).toEqual(circle);
  });

  it('in which one named everybody', async () => {
    await opened(Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`P${at}.md`, contact(at > 0 ? ['P0'] : [])])));
    expect(people().length).toBeLessThan(60);
    person('P0').focus();
    press('ArrowRight');
    const [first] = [focused()];
    expect(first).toBe('P1');
    press('ArrowLeft', { shiftKey: true });
    press('ArrowLeft');
    press('ArrowLeft', { shiftKey: true });
    expect(names()).toEqual(['P0']);
    expect(person('P0').textContent).toContain('+299');
  });

  it('with a chain of 200, from end to end', async () => {
    const called = (at: number): string => `P${String(at).padStart(3, '0')}`;
    await opened(Object.fromEntries(Array.from({ length: 200 }, (_, at) =>
      [`${called(at)}.md`, contact(at > 0 ? [called(at - 1)] : [])])));
    people()[0]!.focus();
    expect(walked('ArrowRight', 250)).toHaveLength(200);
    expect(focused()).toBe('P199');
    expect(person('P199').getAttribute('aria-level')).toBe('200');
    expect(people().length).toBeLessThan(30);
    click(view().querySelector('[aria-label="Show as a list"]')!);
    await host.settle();
    expect(person('P199').getAttribute('aria-level')).toBe('200');
  });

  it('with names of 200 characters, and two of one name, told apart', async () => {
    const long = `${'<b>'.repeat(33)} ${'W'.repeat(100)}`;
    await opened({
      'L.md': contact([], `name: ${JSON.stringify(long)}`),
      'Jo.md': contact(['L'], 'name: Jo Roe\norganization: Acme'),
      'x/Jo.md': contact(['L'], 'name: Jo Roe\norganization: Fernhill'),
    });
    expect(names()).toEqual([long, 'Jo Roe (Acme)', 'Jo Roe (Fernhill)']);
    click(person('Jo Roe (Fernhill)'));
    expect(card().getAttribute('aria-label')).toBe('Jo Roe (Fernhill)');
    click(person(long));
    expect(card().textContent).toContain(long);
    expect(view().querySelector('b')).toBeNull();
  });

  it('in which a note comes or goes of whoever is chosen: it is they still', async () => {
    await opened(family);
    click(person('Prof Adeyemi'));
    const el = person('Prof Adeyemi');
    expect(all('button', card()).map(({ textContent }) => textContent)).toEqual(['', 'New contact']);
    await host.write('Prof Adeyemi.md', contact());
    await host.settle();
    expect(names()).toEqual(['Prof Adeyemi', 'Bo', 'Wren', 'Amara']);
    expect([person('Prof Adeyemi'), focused(), card().getAttribute('aria-label')]).toEqual([el, 'Prof Adeyemi', 'Prof Adeyemi']);
    expect(all('button', card()).length).toBeGreaterThan(2);
    await host.app.fileManager.trashFile(host.app.vault.getFileByPath('Prof Adeyemi.md')!);
    await host.settle();
    expect(person('Prof Adeyemi')).toBe(el);
    expect([el.dataset.tone, el.getAttribute('aria-selected'), focused()]).toEqual(['no-note', 'true', 'Prof Adeyemi']);
  });
});
