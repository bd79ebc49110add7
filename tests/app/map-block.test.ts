// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import type { DrawnBlock } from '../host/data/code-blocks';
import { all, click, press } from './follow-ups-notes';
import { note, startedHost } from './plugin';

let host: Host;
let block: DrawnBlock;
let area: HTMLElement;
afterEach(async () => {
  area?.remove();
  await host.close();
});

const prefix = '.informational-interviews-map';
const people = (): HTMLElement[] => all('[role=treeitem]', area);
const nameOf = (el: Element | null): string | undefined => el?.querySelector(`${prefix}-name`)?.textContent;
const names = (): (string | undefined)[] => people().map(nameOf);
const person = (name: string): HTMLElement => people().find((el) => nameOf(el) === name)!;
const focused = (): string | undefined => nameOf(document.activeElement);
const active = (): string | undefined => host.app.workspace.getActiveFile()?.path;
/** What can be read: what is out of sight stands in the page as well. */
const text = (): string => all('div, p', area)
  .filter((el) => el.childElementCount === 0 && !el.closest('.informational-interviews-ui-nothing'))
  .map(({ textContent }) => textContent).join(' ');

const contact = (by = '', more = ''): string => note(`type: contact\n${by && `referred_by: "[[${by}]]"\n`}${more}`);
const files: Record<string, string> = {
  'Wren.md': contact(),
  'Amara.md': contact('Wren', 'field: Museums'),
  'Tomas.md': contact('Wren', 'field: Archives'),
  'Marcus.md': contact('Amara', 'field: Archives'),
  'Lena.md': contact('Prof Adeyemi'),
  'Solo.md': contact('', 'field: Museums'),
  'Diary.md': 'Dear diary',
};

async function drawn(source = '', given: { files?: Record<string, string>; sourcePath?: string } = {}): Promise<void> {
  host = await startedHost({ files: given.files ?? files, now: '2026-11-17T11:20' });
  await host.app.workspace.openLinkText('Diary.md', '', false);
  area = document.querySelector('.app-container')!.createDiv({ cls: 'block-language-informational-interviews' });
  block = host.drawBlock('informational-interviews', {
    source: `show: map\n${source}`, sourcePath: given.sourcePath ?? 'Diary.md', el: area,
  });
  await host.settle();
}

describe('a code block with the referral map', () => {
  it('shows who the view shows, and takes no focus', async () => {
    await drawn();
    expect(names()).toEqual(['Prof Adeyemi', 'Lena', 'Wren', 'Amara', 'Marcus', 'Tomas', 'Solo']);
    expect(area.contains(document.activeElement)).toBe(false);
    expect(people().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  it.each([
    ['contact: "[[Amara|A]]"', ['Amara', 'Marcus']],
    ['contact: Solo', ['Solo']],
    ['field: archives', ['Wren', 'Amara', 'Marcus', 'Tomas']],
    ['field: Museums', ['Wren', 'Amara', 'Solo']],
    ['contact: Amara\nfield: Archives', ['Amara', 'Marcus']],
    ['contact: Wren.md\nfield: Museums', ['Wren', 'Amara']],
  ])('shows only whom it asks for: %j', async (source, shown) => {
    await drawn(source);
    expect(names()).toEqual(shown);
  });

  it.each([
    ['contact: Nobody Known', 'There is no contact “Nobody Known”.'],
    ['field: Opera', 'Nobody is in the field “Opera”.'],
    ['contact: Tomas\nfield: Museums', 'Nobody stands here yet.'],
    ['kind: ask', '“kind” goes with “show: due” alone.'],
  ])('says so where that is nobody: %j', async (source, says) => {
    await drawn(source);
    expect(text()).toContain(says);
    expect(text()).not.toContain('Amara');
  });

  it('is walked by the keys of the map, and Enter or a click opens the note', async () => {
    await drawn();
    person('Wren').focus();
    press('ArrowRight');
    expect(focused()).toBe('Amara');
    press('ArrowLeft', { shiftKey: true });
    expect(names()).not.toContain('Marcus');
    press('ArrowRight');
    press('m');
    expect(focused()).toBe('Marcus');
    press('Enter');
    await host.settle();
    expect(active()).toBe('Marcus.md');
    click(person('Amara'));
    await host.settle();
    expect(active()).toBe('Amara.md');
  });

  it('leaves keys that are none of its to the note, and all others to whoever has the focus', async () => {
    await drawn();
    const heard: string[] = [];
    document.addEventListener('keydown', ({ key }) => heard.push(key), { once: false });
    person('Wren').focus();
    for (const key of ['/', ' ', 'Escape', 'Tab', 'PageDown']) press(key);
    press('b', { ctrlKey: true });
    expect(heard).toEqual(['/', ' ', 'Escape', 'Tab', 'PageDown', 'b']);
  });

  it('makes a contact of somebody without a note', async () => {
    await drawn();
    click(person('Prof Adeyemi'));
    await host.settle();
    const modal = document.querySelector('.modal')!;
    expect(modal.textContent).toContain('New contact');
    expect([...modal.querySelectorAll('input')].map(({ value }) => value)).toContain('Prof Adeyemi');
  });

  it('opens the note of somebody whose note is no contact', async () => {
    await drawn('', { files: { ...files, 'Prof Adeyemi.md': 'Met at the fair.' } });
    click(person('Prof Adeyemi'));
    await host.settle();
    expect(active()).toBe('Prof Adeyemi.md');
  });

  it('follows the notes, in place', async () => {
    await drawn('contact: Amara');
    await host.write('New.md', contact('Amara'));
    await host.settle();
    expect(names()).toEqual(['Amara', 'Marcus', 'New']);
    await host.app.fileManager.trashFile(host.app.vault.getFileByPath('Amara.md')!);
    await host.settle();
    expect(text()).toContain('There is no contact “Amara”.');
    await host.write('Amara.md', contact());
    await host.settle();
    expect(names()).toEqual(['Amara', 'Marcus', 'New']);
  });

  it('keeps the focus and folds of whoever’s note moves', async () => {
    await drawn();
    person('Amara').focus();
    press('ArrowLeft', { shiftKey: true });
    await host.app.fileManager.renameFile(host.app.vault.getFileByPath('Amara.md')!, 'Amara Osei.md');
    await host.settle();
    expect(names()).toEqual(['Prof Adeyemi', 'Lena', 'Wren', 'Amara Osei', 'Tomas', 'Solo']);
    expect(focused()).toBe('Amara Osei');
  });

  it('has the menu of the map, and previews', async () => {
    const previews: { linktext: string; source: string }[] = [];
    await drawn();
    host.app.workspace.on('hover-link', (info: unknown) => previews.push(info as { linktext: string; source: string }));
    person('Amara').dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    person('Prof Adeyemi').dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    expect(previews.map(({ linktext, source }) => [linktext, source])).toEqual([['Amara.md', 'informational-interviews-map']]);
    person('Amara').focus();
    press('F10', { shiftKey: true });
    expect(document.querySelector('.menu')).not.toBeNull();
  });

  it('has only those in view in the page, of 2,000', async () => {
    const many: Record<string, string> = { 'Diary.md': '', 'P0.md': contact() };
    for (let at = 1; at < 2000; at += 1) many[`P${at}.md`] = contact(`P${Math.floor((at - 1) / 4)}`);
    await drawn('', { files: many });
    expect(people().length).toBeLessThan(60);
    expect(people().length).toBeGreaterThan(1);
  });

  it('goes with the block, and leaves nothing', async () => {
    await drawn();
    block.close();
    expect(area.childElementCount).toBe(0);
    await host.disable();
    expect(host.leftovers()).toEqual([]);
  });
});
