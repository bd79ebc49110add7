// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { all, click, press } from './follow-ups-notes';
import { prefix, view, names, person, focused, card, cardShown } from './map-hands';
import { note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const scroll = (): HTMLElement => view().querySelector<HTMLElement>(`${prefix}-scroll`)!;

const contact = (by = '', more = ''): string => note(`type: contact\n${by && `referred_by: "[[${by}]]"\n`}${more}`);
const family: Record<string, string> = {
  'Ada.md': contact(),
  'Bea.md': contact('Ada'),
  'Cal.md': contact('Ada'),
  'Dov.md': contact(),
  'Eli.md': contact('Dov'),
  'Fay.md': contact('Dov'),
  'Gus.md': contact('Eli'),
  'Solo.md': contact(),
};

async function opened(files: Record<string, string> = family): Promise<void> {
  host = await startedHost({ files, now: '2026-11-17T11:20' });
  await host.command('informational-interviews:open-map');
  await host.settle();
}

/** Whose boxes were written to while something was done, by name, and what else was, by its class. */
async function touched(what: () => unknown): Promise<string[]> {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((some) => records.push(...some));
  observer.observe(view(), { subtree: true, attributes: true, childList: true, characterData: true });
  await what();
  await host.settle();
  observer.disconnect();
  const boxesIn = (nodes: NodeList): string[] =>
    [...nodes].flatMap((each) => (each instanceof HTMLElement && each.dataset.id) || []);
  return [...new Set(records.flatMap(({ target, addedNodes, removedNodes }) => {
    const boxes = [...boxesIn(addedNodes), ...boxesIn(removedNodes)];
    const el = target instanceof Element ? target : target.parentElement!;
    return boxes.length > 0 ? boxes : el.closest<HTMLElement>('[data-id]')?.dataset.id ?? el.getAttribute('class') ?? el.tagName;
  }))].sort();
}

const numbers = (style: string): number[] => [...style.matchAll(/-?[\d.]+/g)].map(([number]) => Number(number));

/** Where somebody is on the screen. */
function at(name: string): [x: number, y: number] {
  const layer = view().querySelector<HTMLElement>(`${prefix}-layer`)!;
  const [left, top, zoom, x, y] = numbers(layer.style.transform) as [number, number, number, number, number];
  const [toX, toY] = numbers(person(name).style.transform) as [number, number];
  return [left + (toX + x) * zoom - scroll().scrollLeft, top + (toY + y) * zoom - scroll().scrollTop];
}

describe('a change that the map follows', () => {
  it('touches nothing where nobody looks otherwise', async () => {
    const more = Array.from({ length: 30 }, (_, n) => [`Z${n}.md`, contact('Dov')] as const);
    await opened({ ...family, ...Object.fromEntries(more) });
    scroll().scrollTop = 100;
    scroll().dispatchEvent(new Event('scroll'));
    expect(await touched(async () => {
      await host.write('Eli.md', contact('Dov', 'email: eli@example.org'));
      await host.write('Diary.md', 'Dear diary');
    })).toEqual([]);
  });

  it('of somebody’s stage touches their box alone', async () => {
    await opened();
    expect(await touched(() => host.write('Eli.md', contact('Dov', 'asked_on: 2026-11-10')))).toEqual(['Eli.md']);
    expect(person('Eli').textContent).toContain('Asked Tue 10 Nov');
  });

  it('moves only the branch concerned: whoever is chosen stays, and who stands with them isn’t touched', async () => {
    await opened();
    click(person('Eli'));
    const before = at('Eli');
    const others = await touched(() => host.write('New.md', contact('Ada')));
    expect(names()).toContain('New');
    expect(at('Eli')).toEqual(before);
    expect(others.filter((each) => ['Dov.md', 'Eli.md', 'Fay.md', 'Gus.md'].includes(each))).toEqual([]);
    expect(others).toEqual(expect.arrayContaining(['New.md', 'Ada.md']));
    expect(focused()).toBe('Eli');
  });

  it('holds whoever is in the middle where nobody is chosen', async () => {
    await opened();
    person('Gus').blur();
    const before = names().map((name) => [name, at(name!)] as const);
    await host.write('Aaron.md', contact());
    await host.write('Abe.md', contact('Aaron'));
    await host.write('Abi.md', contact('Aaron'));
    await host.settle();
    expect(before.filter(([name, was]) => at(name!).join() === was.join()).length).toBeGreaterThan(2);
    expect(at('Aaron')[1]).toBeLessThan(before[0]![1][1]);
    await host.app.fileManager.trashFile(host.app.vault.getFileByPath('Abi.md')!);
    await host.settle();
    expect(names()).not.toContain('Abi');
  });

  it('by folding and unfolding leaves who was folded where they are', async () => {
    await opened();
    person('Dov').focus();
    const before = at('Dov');
    press('ArrowLeft', { shiftKey: true });
    expect(at('Dov')).toEqual(before);
    press('ArrowRight');
    expect(at('Dov')).toEqual(before);
    person('Ada').focus();
    const [, was] = at('Ada');
    press('ArrowLeft', { shiftKey: true });
    expect(at('Ada')[1]).toBe(was);
    // There is room before the map, since nothing can be scrolled to what lies before the first pixel.
    expect([scroll().scrollLeft, scroll().scrollTop].filter((each) => each < 0)).toEqual([]);
  });

  it('of a list leaves who is chosen where they are as well', async () => {
    await opened();
    click(view().querySelector('[aria-label="Show as a list"]')!);
    click(person('Eli'));
    const before = at('Eli');
    const others = await touched(() => host.write('New.md', contact('Ada')));
    expect(at('Eli')).toEqual(before);
    expect(others).not.toContain('Gus.md');
  });

  it('of the path of whoever is chosen keeps the choice, the focus, folds and the element', async () => {
    await opened();
    person('Dov').focus();
    press('ArrowLeft', { shiftKey: true });
    click(person('Dov'));
    const el = person('Dov');
    await host.app.fileManager.renameFile(host.app.vault.getFileByPath('Dov.md')!, 'Dove.md');
    await host.settle();
    expect(names()).toEqual(['Ada', 'Bea', 'Cal', 'Dove', 'Solo']);
    expect(person('Dove')).toBe(el);
    expect([focused(), cardShown(), card().getAttribute('aria-label')]).toEqual(['Dove', true, 'Dove']);
    expect(person('Dove').getAttribute('aria-selected')).toBe('true');
  });

  it('by which whoever is chosen goes takes the card away, and the focus to who named them', async () => {
    await opened();
    person('Gus').focus();
    click(person('Gus'));
    expect(cardShown()).toBe(true);
    await host.app.fileManager.trashFile(host.app.vault.getFileByPath('Gus.md')!);
    await host.settle();
    expect([cardShown(), focused()]).toEqual([false, 'Eli']);
    press('ArrowLeft');
    expect(focused()).toBe('Dov');
  });

  it('by which whoever is chosen goes while the focus is in the card brings it back into the map', async () => {
    await opened();
    click(person('Gus'));
    all('button', card()).at(-1)!.focus();
    await host.app.fileManager.trashFile(host.app.vault.getFileByPath('Gus.md')!);
    await host.settle();
    expect([cardShown(), focused()]).toEqual([false, 'Eli']);
  });

  it('by which whoever has the menu goes leaves the focus in the map', async () => {
    await opened();
    person('Gus').focus();
    press('F10', { shiftKey: true });
    (document.activeElement as HTMLElement).blur();
    await host.app.fileManager.trashFile(host.app.vault.getFileByPath('Gus.md')!);
    await host.settle();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(document.querySelector('.menu')).toBeNull();
    expect(focused()).toBe('Eli');
  });

  it('waits while an input method has candidates beside the field', async () => {
    await opened();
    const field = view().querySelector('input')!;
    field.focus();
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    expect(await touched(() => host.write('New.md', contact('Bea')))).toEqual([]);
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await host.settle();
    expect(names()).toContain('New');
  });

  it('is drawn in a hidden tab once it is shown', async () => {
    await opened();
    const map = host.app.workspace.getLeavesOfType('informational-interviews-map')[0]!;
    await host.app.workspace.getLeaf('tab').openFile(host.app.vault.getFileByPath('Ada.md')!);
    await host.settle();
    expect(await touched(() => host.write('New.md', contact('Ada')))).toEqual([]);
    host.app.workspace.setActiveLeaf(map, { focus: true });
    await host.app.workspace.revealLeaf(map);
    await host.settle();
    expect(names()).toContain('New');
  });
});
