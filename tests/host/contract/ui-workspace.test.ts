// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { openHost, closeHosts } from './ui-setup';

afterEach(closeHosts);

const viewPlugin = `
  const { Plugin, ItemView } = require('obsidian');
  class Due extends ItemView {
    navigation = false;
    getViewType() { return 'due'; }
    getDisplayText() { return 'Due'; }
    getIcon() { return 'handshake'; }
    async onOpen() { this.app.log.push('open'); this.contentEl.createEl('button', { text: 'One' }); }
    async onClose() { this.app.log.push('close'); }
  }
  module.exports = class extends Plugin {
    onload() { this.app.log = []; this.registerView('due', leaf => new Due(leaf)); }
  };`;

describe('leaves and views', () => {
  it('makes a side leaf once, and shows it when it is revealed', async () => {
    const { host, workspace } = await openHost({ mainJs: viewPlugin });
    const leaf = await workspace.ensureSideLeaf('due', 'right', { reveal: true });
    expect(await workspace.ensureSideLeaf('due', 'right', { reveal: true })).toBe(leaf);
    expect(workspace.getLeavesOfType('due')).toHaveLength(1);
    expect(workspace.rightSplit.collapsed).toBe(false);
    expect(document.querySelector('.workspace-leaf-content[data-type="due"] > .view-content')?.textContent).toBe('One');
    expect((host.app as unknown as { log: string[] }).log).toEqual(['open']);
  });

  it('closes the view when the plugin is disabled, keeps its place, and fills it again', async () => {
    const { host, workspace } = await openHost({ mainJs: viewPlugin });
    const leaf = await workspace.ensureSideLeaf('due', 'right', { reveal: true });
    await host.disable();
    expect((host.app as unknown as { log: string[] }).log).toEqual(['open', 'close']);
    expect(leaf.view.getDisplayText()).toBe('Plugin no longer active');
    expect(host.leftovers()).toEqual([]);
    await host.enable();
    expect(leaf.view.getDisplayText()).toBe('Due');
  });

  it('leaves a background view deferred until it is revealed', async () => {
    const { workspace } = await openHost({ mainJs: viewPlugin });
    const leaf = await workspace.addDeferredLeaf('due', 'right', 'Due');
    expect(leaf.isDeferred).toBe(true);
    expect(leaf.view.getViewType()).toBe('due');
    await workspace.revealLeaf(leaf);
    expect(leaf.isDeferred).toBe(false);
    expect(leaf.view.containerEl.textContent).toContain('One');
  });

  it('opens files in the navigable leaf and tells it once, a moment later', async () => {
    const { host, workspace, file } = await openHost();
    const heard: unknown[] = [];
    workspace.hear('file-open', (opened: unknown) => heard.push(opened));
    const opening = workspace.getLeaf().openFile(file('A.md'));
    expect(heard).toEqual([]);
    await opening;
    await host.settle();
    expect(heard).toEqual([file('A.md')]);
    expect(workspace.getActiveFile()).toBe(file('A.md'));
    await workspace.openLinkText('B', 'A.md');
    await host.settle();
    expect(workspace.rootSplit.leaves()).toHaveLength(1);
    await workspace.openLinkText('A', 'B.md', 'tab');
    expect(workspace.rootSplit.leaves()).toHaveLength(2);
  });

  it('still knows the active file while a sidebar is active, though no Markdown view is', async () => {
    const { host, workspace, file } = await openHost({ mainJs: viewPlugin });
    await workspace.getLeaf().openFile(file('A.md'));
    const leaf = await workspace.ensureSideLeaf('due', 'right', { reveal: true });
    leaf.containerEl.querySelector('button')!.focus();
    await host.settle();
    expect(workspace.activeLeaf).toBe(leaf);
    expect(workspace.activeEditor).toBeNull();
    expect(workspace.getActiveFile()).toBe(file('A.md'));
  });

  it('makes a note for a link that leads nowhere', async () => {
    const { host, workspace } = await openHost();
    await workspace.openLinkText('New one', 'A.md');
    expect(await host.read('New one.md')).toBe('');
  });

  it('closes the tab of a note that is deleted, and retitles that of one that is renamed', async () => {
    const { host, workspace, file } = await openHost();
    await workspace.getLeaf().openFile(file('A.md'));
    await host.rename('A.md', 'C.md');
    await host.settle();
    expect(document.querySelector('.mod-root .workspace-tab-header-inner-title')?.textContent).toBe('C');
    await host.remove('C.md');
    await host.settle();
    expect(workspace.getLeavesOfType('markdown')).toEqual([]);
    expect(workspace.rootSplit.leaves()).toHaveLength(1);
  });

  it('throws for what is not modelled', async () => {
    const { workspace } = await openHost();
    expect(() => workspace.getLeaf('window')).toThrow('does not model pop-out windows');
    expect(() => (workspace as unknown as { floatingSplit: unknown }).floatingSplit).toThrow('does not model workspace.floatingSplit');
  });

  it("collapses a phone's drawer when a note is opened in the main area", async () => {
    const { host, workspace, file } = await openHost({ mobile: true, mainJs: viewPlugin });
    await workspace.ensureSideLeaf('due', 'right', { reveal: true, active: true });
    expect(workspace.rightSplit.collapsed).toBe(false);
    await workspace.getLeaf('tab').openFile(file('A.md'));
    await host.settle();
    expect(workspace.rightSplit.collapsed).toBe(true);
  });
});

describe('the Markdown view', () => {
  it('keeps what is typed in a buffer and saves it 2 seconds later over whatever is on disk', async () => {
    const { host, open, type } = await openHost({ now: '2026-11-17T09:00' });
    const view = await open('A.md');
    type(view.editor.inputEl, 'typed');
    await host.clock.advance(1900);
    expect(await host.read('A.md')).toBe('# A\n');
    await host.write('A.md', 'from elsewhere');
    expect(view.getViewData()).toBe('typed');
    await host.clock.advance(200);
    expect(await host.read('A.md')).toBe('typed');
  });

  it('follows a change of the file while nothing unsaved is typed', async () => {
    const { host, open } = await openHost();
    const view = await open('A.md');
    await host.write('A.md', 'new text');
    await host.settle();
    expect(view.getViewData()).toBe('new text');
  });

  it('saves at once with save(), and when it closes', async () => {
    const { host, open, type } = await openHost({ now: '2026-11-17T09:00' });
    const view = await open('A.md');
    type(view.editor.inputEl, 'one');
    await view.save();
    expect(await host.read('A.md')).toBe('one');
    type(view.editor.inputEl, 'two');
    view.leaf.detach();
    await host.settle();
    expect(await host.read('A.md')).toBe('two');
  });

  it('keeps the text as unsaved when the disk refuses it', async () => {
    const { host, open, type } = await openHost({ now: '2026-11-17T09:00' });
    const view = await open('A.md');
    type(view.editor.inputEl, 'one');
    host.fail.next('save', 'disk full');
    await expect(view.save()).rejects.toThrow('no space left');
    await view.save();
    expect(await host.read('A.md')).toBe('one');
  });

  it('answers lines, cursors and ranges as an Editor', async () => {
    const { open } = await openHost();
    const { editor } = await open('B.md');
    expect(editor.lineCount()).toBe(4);
    expect(editor.getLine(2)).toBe('second');
    editor.setCursor(2, 3);
    expect(editor.getCursor()).toEqual({ line: 2, ch: 3 });
    editor.replaceRange('X', { line: 0, ch: 0 });
    expect(editor.getValue().startsWith('X# B')).toBe(true);
    expect(editor.getCursor()).toEqual({ line: 2, ch: 3 });
  });
});
