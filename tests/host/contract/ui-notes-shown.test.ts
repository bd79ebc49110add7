// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { mountShell } from '../ui/shell';
import { closeHosts, openHost, press } from './ui-setup';

afterEach(closeHosts);

const drawer = `
  const { BasesView, MarkdownRenderChild, Plugin } = require('obsidian');
  class Notes extends BasesView {
    constructor(controller, parent) { super(controller); this.type = 'notes'; this.parent = parent; }
    onload() { this.el = this.parent.createDiv(); }
    onunload() { this.el.remove(); }
    onDataUpdated() { this.el.setText(this.data.data.map(({ file }) => file.path).join()); }
  }
  class Gone extends MarkdownRenderChild {
    onunload() { this.containerEl.setText('gone'); }
  }
  module.exports = class extends Plugin {
    onload() {
      this.registerBasesView('notes', { name: 'Notes', icon: 'x', factory: (controller, el) => new Notes(controller, el) });
      this.registerMarkdownCodeBlockProcessor('list', (source, el, context) => {
        el.createSpan({ text: context.sourcePath + ': ' + source });
        context.addChild(new Gone(el));
      });
    }
  };`;

const text = [
  '---', 'title: hidden', '---', '# Head', 'A [[B]].', '', '````list', '```', 'one', '', 'two', '````', '', '| a |', '```other', 'x = 1',
].join('\n');
const read = (): HTMLElement => document.querySelector<HTMLElement>('.markdown-reading-view')!;

describe('a note that is read', () => {
  it('has its code blocks drawn by who registered for their language, in the note’s line', async () => {
    const { host, workspace, file } = await openHost({ mainJs: drawer, files: { 'F/A.md': text, 'B.md': '' } });
    const leaf = workspace.getLeaf();
    await leaf.openFile(file('F/A.md'), { state: { mode: 'preview' } });
    const view = read().querySelector('.markdown-preview-view.markdown-rendered.is-readable-line-width > .markdown-preview-sizer')!;
    expect(view.querySelector('.block-language-list')?.textContent).toBe('F/A.md: ```\none\n\ntwo');
    expect(view.querySelector('h1')?.textContent).toBe('Head');
    expect(view.querySelector('pre')?.textContent).toBe('x = 1');
    expect(view.textContent).toContain('| a |');
    expect(view.textContent).not.toContain('hidden');
    view.querySelector<HTMLElement>('a.internal-link')!.click();
    await host.settle();
    expect(workspace.getActiveFile()?.path).toBe('B.md');
  });

  it('is drawn anew when it changes, and its blocks go with it', async () => {
    const { host, workspace, file } = await openHost({ mainJs: drawer, files: { 'A.md': text } });
    const leaf = workspace.getLeaf();
    await leaf.openFile(file('A.md'), { state: { mode: 'preview' } });
    const first = read().querySelector('.block-language-list')!;
    await host.write('A.md', '~~~list\nthree\n~~~');
    await host.settle();
    expect(first.textContent).toBe('gone');
    expect(read().querySelector('.block-language-list')?.textContent).toBe('A.md: three');
    await mountShell(host);
    expect((leaf.view as unknown as { getMode(): string }).getMode()).toBe('preview');
    press('e', { ctrlKey: true });
    await host.settle();
    expect((leaf.view as unknown as { getMode(): string }).getMode()).toBe('source');
    expect([read().childElementCount, read().style.display]).toEqual([1, 'none']);
    expect(read().querySelector('.block-language-list')).toBeNull();
  });
});

describe('a base', () => {
  const base = (filters: string): string => `${filters}views:\n  - type: table\n    name: Table\n  - type: notes\n    name: Notes\n`;
  const files = { 'F/A.md': '', 'G/B.md': '', 'C.md': '', 'F/x.png': '' };
  const area = (): string => document.querySelector('.bases-view')?.textContent ?? '';
  const bar = (): string => document.querySelector('.bases-count')?.textContent ?? '';

  it.each([
    ['', 'C.md,F/A.md,G/B.md', '3 results'],
    ['filters: file.inFolder("F")\n', 'F/A.md', '1 results'],
    ['filters:\n  or: [file.inFolder("F"), file.inFolder("G")]\n', 'F/A.md,G/B.md', '2 results'],
    ['filters:\n  not: [file.inFolder("F")]\n', 'C.md,G/B.md', '2 results'],
    ['filters:\n  and: [file.inFolder("F"), file.inFolder("G")]\n', '', '0 results'],
    ['filters:\n  and: [file.inFolder("F"), note.x == 1]\n', 'F/A.md', '1 results. The test host reads'],
  ])('is shown with a plugin’s view, of the folders in its filters: %j', async (filters, paths, says) => {
    const { host, workspace, file } = await openHost({ mainJs: drawer, files: { ...files, 'All.base': base(filters) } });
    await workspace.getLeaf().openFile(file('All.base'));
    expect(area()).toBe(paths);
    expect(bar()).toContain(says);
    await host.write('F/D.md', '');
    await host.settle();
    if (paths.includes('F/')) expect(area()).toContain('F/D.md');
    await host.disable();
    expect(host.leftovers()).toEqual([]);
  });

  it('draws no table, and gives its place to the next view', async () => {
    const { workspace, file } = await openHost({ mainJs: drawer, files: { ...files, 'All.base': base('') } });
    await workspace.openLinkText('All.base', '');
    expect(workspace.openedOutside).toEqual([]);
    expect(workspace.getActiveFile()).toBe(file('All.base'));
    const select = document.querySelector<HTMLSelectElement>('.bases-header select')!;
    select.value = '0';
    select.dispatchEvent(new Event('change'));
    expect(area()).toBe('The test host draws no table.');
  });
});
