// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { all, click, filterField, focused, main, openedView, press, row, vault } from './follow-ups-notes';
import { startedHost, told } from './plugin';

let host: Host;
afterEach(() => host.close());

const says = (): string => told(host).slice(host.notices().length).join();
const offers = (): HTMLElement[] => all('.informational-interviews-list-undo-button');
const inNotice = (): HTMLElement[] => all('.informational-interviews-notice-undo');

/** Thanks Amara Osei by a key on her row. */
async function thank(): Promise<HTMLElement> {
  main(row('Amara Osei')).focus();
  press('d');
  await host.settle();
  return offers()[0]!;
}

describe('what was done in a list that is in sight', () => {
  it('is said at its bottom and in no notice, heard once, and taken back there', async () => {
    host = await openedView();
    await thank();
    expect(says()).toBe('Thanked Amara Osei');
    expect(host.notices()).toEqual([]);
    expect(all('[role=status]').filter(({ textContent }) => textContent.includes('Thanked'))).toHaveLength(1);
    offers()[0]!.click();
    await host.settle();
    expect(await host.read('Interviews/Amara.md')).toBe(vault['Interviews/Amara.md']);
    expect(says()).toBe('Undone: “Thanked Amara Osei”');
    expect(offers()).toEqual([]);
  });

  it('is said for eight seconds', async () => {
    host = await openedView();
    await thank();
    await host.clock.advance(7_500);
    expect(says()).toBe('Thanked Amara Osei');
    await host.clock.advance(1_000);
    expect(says()).toBe('');
  });

  it.each<[string, (offer: HTMLElement) => void, (offer: HTMLElement) => void]>([
    ['pointer', (offer) => offer.parentElement!.dispatchEvent(new MouseEvent('mouseenter')),
      (offer) => offer.parentElement!.dispatchEvent(new MouseEvent('mouseleave'))],
    ['focus', (offer) => offer.focus(), () => main(row('Tomás Herrera')).focus()],
  ])('waits as long as the %s is on it', async (_, enter, leave) => {
    host = await openedView();
    const offer = await thank();
    await host.clock.advance(7_000);
    enter(offer);
    await host.clock.advance(60_000);
    expect(says()).toBe('Thanked Amara Osei');
    leave(offer);
    await host.clock.advance(500);
    expect(says()).toBe('Thanked Amara Osei');
    await host.clock.advance(1_000);
    expect(says()).toBe('');
  });

  it.each<[string, (offer: HTMLElement) => unknown]>([
    ['Undo was pressed', (offer) => offer.click()],
    ['it was pressed away', (offer) => click(offer.parentElement!)],
    ['it was left by Escape', () => press('Escape')],
    ['another step has overtaken it', () => host.command('informational-interviews:undo')],
  ])('gives the focus back when %s', async (_, go) => {
    host = await openedView();
    const offer = await thank();
    const before = document.activeElement;
    expect(focused()).toBe('Tomás Herrera');
    offer.focus();
    await go(offer);
    await host.settle();
    expect(offer.isConnected).toBe(false);
    expect(document.activeElement).toBe(before);
  });

  it('goes with what can’t be undone any more, and takes nothing else back', async () => {
    host = await openedView();
    await host.cli('informational-interviews:asked', { contact: 'Jonas Weidmann' });
    const asked = await host.read('People/Jonas Weidmann.md');
    const offer = await thank();
    const thanked = await host.read('Interviews/Amara.md');
    await host.write('Interviews/Amara.md', thanked.replace(/thanked_on: .*/, 'thanked_on: 2026-11-16'));
    press('u');
    await host.settle();
    expect(host.notices().at(-1)).toMatch(/^“Thanked Amara Osei” can’t be undone\./);
    expect([says(), offers()]).toEqual(['', []]);
    offer.click();
    await host.settle();
    expect(await host.read('People/Jonas Weidmann.md')).toBe(asked);
    expect(host.notices().at(-1)).toContain('is not the last thing done any more');
  });

  it('takes nothing else back where something is just being done or undone', async () => {
    host = await openedView();
    await host.cli('informational-interviews:asked', { contact: 'Jonas Weidmann' });
    const asked = await host.read('People/Jonas Weidmann.md');
    const offer = await thank();
    press('u');
    offer.click();
    await host.settle();
    expect(await host.read('Interviews/Amara.md')).toBe(vault['Interviews/Amara.md']);
    expect(await host.read('People/Jonas Weidmann.md')).toBe(asked);
  });

  it('goes by Escape in the list, before the filter is cleared', async () => {
    host = await openedView();
    filterField().value = 'o';
    filterField().dispatchEvent(new InputEvent('input', { bubbles: true }));
    await thank();
    press('Escape');
    expect([says(), filterField().value]).toEqual(['', 'o']);
    press('Escape');
    expect(filterField().value).toBe('');
  });

  it('is said in the list that had the focus last, where two are in sight', async () => {
    host = await openedView();
    await host.command('informational-interviews:open-people');
    await host.settle();
    const view = (type: string): HTMLElement =>
      host.app.workspace.getLeavesOfType(`informational-interviews-${type}`)[0]!.view.containerEl;
    const inPeople = (): number => all('.informational-interviews-list-undo-bar', view('people')).length;
    all('[data-row] [data-stop]', view('follow-ups')).find(({ textContent }) => textContent.includes('not said thank you'))!.focus();
    press('d');
    await host.settle();
    expect([says(), inPeople()]).toEqual(['Thanked Amara Osei', 0]);
    all('[data-row] [data-stop]', view('people'))[0]!.focus();
    await host.command('informational-interviews:undo');
    await host.settle();
    expect([says(), inPeople()]).toEqual(['Undone: “Thanked Amara Osei”', 1]);
  });
});

describe('what was done where no list is in sight', () => {
  async function waivedFromNote(): Promise<HTMLElement> {
    host = await startedHost({ files: vault, now: '2026-11-17T11:20' });
    await host.app.workspace.getLeaf().openFile(host.app.vault.getFileByPath('People/Jonas Weidmann.md')!);
    await host.command('informational-interviews:asked');
    await host.settle();
    return inNotice()[0]!;
  }

  it('is said in a notice, with Undo', async () => {
    const offer = await waivedFromNote();
    expect(host.notices().at(-1)).toContain('Asked Jonas Weidmann');
    offer.click();
    await host.settle();
    expect(await host.read('People/Jonas Weidmann.md')).toBe(vault['People/Jonas Weidmann.md']);
  });

  it('goes, too, with what can’t be undone any more', async () => {
    await waivedFromNote();
    const path = 'People/Jonas Weidmann.md';
    await host.write(path, (await host.read(path)).replace(/asked_on: .*/, 'asked_on: 2026-11-16'));
    await host.command('informational-interviews:undo');
    await host.settle();
    expect(host.notices().at(-1)).toMatch(/^“Asked Jonas Weidmann” can’t be undone\./);
    expect(inNotice()).toEqual([]);
  });

  it.each<[string, (offer: HTMLElement) => unknown]>([
    ['has run out', () => host.clock.advance(9_000)],
    ['was pressed away', (offer) => click(offer.parentElement!)],
    ['was overtaken by another step', () => host.command('informational-interviews:undo')],
  ])('gives the focus back when the notice %s under it', async (_, go) => {
    const offer = await waivedFromNote();
    const editor = document.querySelector('textarea')!;
    editor.focus();
    offer.focus();
    await go(offer);
    await host.settle();
    expect(offer.isConnected).toBe(false);
    expect(document.activeElement).toBe(editor);
  });

  it('is said in a notice, too, where the list is hidden', async () => {
    host = await openedView();
    const [leaf] = host.app.workspace.getLeavesOfType('informational-interviews-follow-ups');
    leaf!.view.containerEl.style.display = 'none';
    await host.app.workspace.getLeaf().openFile(host.app.vault.getFileByPath('People/Jonas Weidmann.md')!);
    await host.command('informational-interviews:asked');
    await host.settle();
    expect([says(), inNotice().length]).toEqual(['', 1]);
  });
});
