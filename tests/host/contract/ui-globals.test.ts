// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { closeHosts, moduleOf, openHost, press } from './ui-setup';

afterEach(closeHosts);

describe("Obsidian's helpers on prototypes", () => {
  it('create elements with classes, text, attributes, at either end', async () => {
    await openHost();
    const box = createDiv({ cls: 'a b', attr: { 'aria-label': 'Box', hidden: null } });
    box.createSpan({ text: 'last' });
    const first = box.createEl('button', { cls: ['x'], text: 'first', prepend: true, type: 'button' }, el => el.addClass('y'));
    expect(box.outerHTML).toBe('<div class="a b" aria-label="Box"><button class="x y" type="button">first</button><span>last</span></div>');
    expect(first.doc).toBe(document);
    expect(first.win).toBe(window);
    expect(createFragment(fragment => fragment.createDiv()).childNodes).toHaveLength(1);
    expect(box.createSvg('svg').namespaceURI).toBe('http://www.w3.org/2000/svg');
  });

  it('reorder children in place, keeping those that stay', async () => {
    await openHost();
    const box = createDiv();
    const [a, b, c] = ['a', 'b', 'c'].map(text => box.createSpan({ text }));
    box.setChildrenInPlace([c!, a!]);
    expect(box.textContent).toBe('ca');
    expect(b!.isConnected).toBe(false);
    box.empty();
    expect(box.childNodes).toHaveLength(0);
  });

  it('listen to descendants that match, until told not to', async () => {
    await openHost();
    const box = document.body.createDiv();
    const button = box.createDiv({ cls: 'row' }).createEl('button');
    const heard: string[] = [];
    const listener = (_event: Event, target: HTMLElement): void => { heard.push(target.className); };
    box.on('click', '.row', listener);
    button.click();
    box.off('click', '.row', listener);
    button.click();
    expect(heard).toEqual(['row']);
  });

  it('extend arrays, strings, Math and Object without being enumerable', async () => {
    await openHost();
    expect([3, 1, 3].unique()).toEqual([3, 1]);
    expect([1, 2].last()).toBe(2);
    expect(Math.clamp(7, 0, 5)).toBe(5);
    expect(Object.isEmpty({})).toBe(true);
    const keys: string[] = [];
    for (const key in []) keys.push(key);
    expect(keys).toEqual([]);
  });
});

describe('icons', () => {
  it('are drawn from Lucide under their id, replace the former one, and draw nothing for an unknown id', async () => {
    const { host } = await openHost();
    const { setIcon, addIcon, getIcon } = moduleOf(host);
    const el = document.body.createDiv();
    setIcon(el, 'heart');
    setIcon(el, 'circle-help');
    expect(el.querySelectorAll('svg')).toHaveLength(1);
    expect(el.querySelector('svg')!.classList.contains('lucide-circle-help')).toBe(true);
    setIcon(el, 'no-such-icon');
    expect(el.querySelector('svg')).toBeNull();
    expect([...host.screen.unknownIcons]).toEqual(['no-such-icon']);
    addIcon('our-own', '<circle cx="50" cy="50" r="40"/>');
    expect(getIcon('our-own')?.querySelector('circle')).not.toBeNull();
  });
});

describe('keys', () => {
  it("go to the active view's scope, then to the app's, and stop where false is answered", async () => {
    const { host, workspace } = await openHost();
    const { Scope } = moduleOf(host);
    const heard: string[] = [];
    const scope = new Scope(host.app.scope as never);
    scope.register([], 'd', () => { heard.push('view'); return false; });
    host.app.scope.register(null, 'd', () => { heard.push('app'); });
    workspace.activeLeaf!.view.scope = scope as never;
    const below: string[] = [];
    const listener = (event: KeyboardEvent): void => { below.push(event.key); };
    document.body.addEventListener('keydown', listener);
    expect(press('d')).toBe(true);
    expect(press('d', { shiftKey: true })).toBe(false);
    expect(heard).toEqual(['view', 'app']);
    expect(below).toEqual(['d']);
    document.body.removeEventListener('keydown', listener);
  });

  it('say what kind of tab is asked for', async () => {
    const { host } = await openHost();
    const { Keymap } = moduleOf(host);
    expect(Keymap.isModEvent(new MouseEvent('click'))).toBe(false);
    expect(Keymap.isModEvent(new MouseEvent('click', { ctrlKey: true }))).toBe('tab');
    expect(Keymap.isModEvent(new MouseEvent('auxclick', { button: 1 }))).toBe('tab');
    expect(Keymap.isModEvent(new MouseEvent('click', { ctrlKey: true, altKey: true }))).toBe('split');
  });
});

describe('several hosts', () => {
  it('can follow one another in one window, and leave nothing in it', async () => {
    const before = document.body.innerHTML;
    const first = await openHost();
    new (moduleOf(first.host).Notice)('hello', 0);
    await first.host.close();
    expect(document.body.innerHTML).toBe(before);
    const { workspace } = await openHost();
    expect(document.querySelectorAll('.workspace')).toHaveLength(1);
    expect(workspace.rootSplit.leaves()).toHaveLength(1);
  });
});

describe('search', () => {
  it('finds letters in order, whole words first, and marks them', async () => {
    const { host } = await openHost();
    const { prepareFuzzySearch, prepareSimpleSearch } = moduleOf(host);
    expect(prepareFuzzySearch('ao')('Amara Osei')?.matches).toEqual([[0, 1], [6, 7]]);
    expect(prepareFuzzySearch('xyz')('Amara Osei')).toBeNull();
    expect(prepareSimpleSearch('osei am')('Amara Osei')?.matches).toEqual([[0, 2], [6, 10]]);
    expect(prepareSimpleSearch('ao')('Amara Osei')).toBeNull();
  });
});
