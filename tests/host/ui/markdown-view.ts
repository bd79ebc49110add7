import type { ViewStateResult } from 'obsidian';
import type { App } from '../data/app';
import type { TFile } from '../data/files';
import { screenOfApp, vaultOf } from './context';
import { debounce } from './debounce';
import { Editor } from './editor';
import type { WorkspaceLeaf } from './leaf';
import { setIcon } from './icons';
import type { Menu } from './menu';
import { ReadingView } from './reading-view';
import { setTooltip } from './tooltip';
import { FileView } from './views';

/**
 * A view that holds a file's text and saves it 2 s after the last change
 * (obsidian.d.ts: requestSave), or when it closes.
 */
export abstract class TextFileView extends FileView {
  data = '';
  dirty = false;
  requestSave: () => void;
  saving = false;
  saveAgain = false;
  private underWay: Promise<void> = Promise.resolve();
  private readonly later: ReturnType<typeof debounce<[], Promise<void>>>;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.later = debounce<[], Promise<void>>(screenOfApp(leaf.app).window, () => this.save(), 2000, true);
    this.requestSave = () => {
      this.dirty = true;
      this.later();
    };
  }

  override onload(): void {
    super.onload();
    this.registerEvent(vaultOf(this.app).hear('modify', (file: unknown) => {
      // What is typed and not yet saved is kept, and later saved over the change from outside: the worst case.
      if (file === this.file && !this.dirty) void this.reload(this.file as TFile);
    }));
  }

  private async reload(file: TFile): Promise<void> {
    const text = await vaultOf(this.app).cachedRead(file);
    if (this.file !== file || this.dirty || text === this.data) return;
    this.data = text;
    this.setViewData(text, false);
  }

  override async onLoadFile(file: TFile): Promise<void> {
    this.data = await vaultOf(this.app).cachedRead(file);
    this.dirty = false;
    this.setViewData(this.data, true);
  }

  override async onUnloadFile(_file: TFile): Promise<void> {
    await this.save(true);
  }

  /**
   * Writes the text as it stands in the view over whatever the file holds, if anything was typed since the last save.
   * During a save it only asks for another one and returns at once (the unofficial typings name `saving` and
   * `saveAgain`; what they do is assumed).
   */
  async save(clear = false): Promise<void> {
    this.later.cancel();
    const { file } = this;
    if (this.saving) {
      this.saveAgain = true;
      // A view that closes shows its text until it is saved.
      if (clear) await this.underWay;
    } else if (file && this.dirty && !file.deleted) {
      const text = this.getViewData();
      this.dirty = false;
      this.data = text;
      this.saving = true;
      try {
        await (this.underWay = vaultOf(this.app).saveFromEditor(file, text));
      } catch (error) {
        this.dirty = true;
        throw error;
      } finally {
        this.saving = false;
      }
      if (this.saveAgain) {
        this.saveAgain = false;
        await this.save();
      }
    }
    if (clear) {
      this.data = '';
      this.clear();
    }
  }

  abstract getViewData(): string;
  abstract setViewData(data: string, clear: boolean): void;
  abstract clear(): void;
}

type Mode = 'source' | 'preview';

/** A note, edited as plain text in a `<textarea>`, properties as source, or read. There is no live preview. */
export class MarkdownView extends TextFileView {
  readonly editor: Editor;
  hoverPopover: null = null;
  private mode: Mode = 'source';
  private readonly reading: ReadingView;
  private toggleEl?: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    const source = this.contentEl.createDiv({ cls: 'markdown-source-view cm-s-obsidian mod-cm6' });
    const input = source.createEl('textarea', { cls: 'cm-editor cm-content', attr: { 'aria-label': 'Note', spellcheck: 'false' } });
    this.reading = new ReadingView(this.contentEl, this.app as unknown as App, this);
    this.editor = new Editor(input);
    this.editor.onChange = () => {
      this.requestSave();
      screenOfApp(this.app).workspace.trigger('editor-change', this.editor, this);
    };
    input.addEventListener('contextmenu', event => {
      const { workspace } = screenOfApp(this.app);
      const menu: Menu = workspace.newMenu();
      workspace.trigger('editor-menu', menu, this.editor, this);
      if (menu.items.length === 0) return;
      menu.showAtMouseEvent(event);
    });
  }

  getViewType(): string {
    return 'markdown';
  }

  override getIcon(): string {
    return 'file-text';
  }

  getMode(): Mode {
    return this.mode;
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.mode };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const { mode } = (state ?? {}) as { mode?: unknown };
    if (mode === 'source' || mode === 'preview') await this.setMode(mode);
  }

  override async open(parent: HTMLElement): Promise<void> {
    await super.open(parent);
    this.toggleEl = this.addAction('book-open', '', () => this.toggleMode());
    this.showMode();
  }

  /** As *Toggle reading view* does. */
  async toggleMode(): Promise<void> {
    await this.setMode(this.mode === 'source' ? 'preview' : 'source');
  }

  private async setMode(mode: Mode): Promise<void> {
    const had = this.contentEl.contains(this.contentEl.ownerDocument.activeElement);
    this.mode = mode;
    await this.showRead();
    this.showMode();
    if (had && mode === 'source') this.editor.focus();
  }

  private showMode(): void {
    const reads = this.mode === 'preview';
    this.editor.inputEl.parentElement!.toggle(!reads);
    this.reading.el.toggle(reads);
    if (!this.toggleEl) return;
    setIcon(this.toggleEl, reads ? 'pencil' : 'book-open');
    setTooltip(this.toggleEl, reads ? 'Edit' : 'Read');
  }

  /** Draws what is read, or drops it where the note is edited. */
  private async showRead(): Promise<void> {
    if (this.mode === 'preview' && this.file) await this.reading.show(this.getViewData(), this.file.path);
    else this.reading.clear();
  }

  getViewData(): string {
    return this.editor.getValue();
  }

  setViewData(data: string, clear: boolean): void {
    const input = this.editor.inputEl;
    const { selectionStart, selectionEnd, scrollTop } = input;
    input.value = data;
    if (this.mode === 'preview') void this.showRead();
    if (clear) {
      input.setSelectionRange(0, 0);
      input.scrollTop = 0;
      return;
    }
    input.setSelectionRange(Math.min(selectionStart, data.length), Math.min(selectionEnd, data.length));
    input.scrollTop = scrollTop;
  }

  clear(): void {
    this.editor.inputEl.value = '';
    this.reading.clear();
  }

  override canAcceptExtension(extension: string): boolean {
    return extension === 'md';
  }

  /** Goes to a heading named by `subpath`, as a link with `#` does. */
  override setEphemeralState(state: unknown): void {
    const { subpath, line, focus } = (state ?? {}) as { subpath?: unknown; line?: unknown; focus?: unknown };
    if (focus === true) this.editor.focus();
    if (typeof line === 'number') this.editor.setCursor(line, 0);
    if (typeof subpath !== 'string') return;
    const heading = subpath.replace(/^#+/, '').trim().toLowerCase();
    const lines = this.getViewData().split('\n');
    const at = lines.findIndex(text => /^#{1,6}\s/.test(text) && text.replace(/^#+\s+/, '').trim().toLowerCase() === heading);
    if (at < 0) return;
    this.editor.setCursor(at, 0);
    this.editor.scrollIntoView({ from: { line: at, ch: 0 }, to: { line: at, ch: 0 } });
  }
}
