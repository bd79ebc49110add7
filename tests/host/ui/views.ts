import type { App, ViewState, ViewStateResult } from 'obsidian';
import { Component } from '../data/events';
import type { TFile } from '../data/files';
import { screenOfApp, vaultOf } from './context';
import { setIcon } from './icons';
import type { Scope } from './keymap';
import type { WorkspaceLeaf } from './leaf';
import type { Menu } from './menu';
import { setTooltip } from './tooltip';

/** What fills a leaf (obsidian.d.ts): `.workspace-leaf-content[data-type]`. */
export abstract class View extends Component {
  app: App;
  icon = '';
  navigation = false;
  scope: Scope | null = null;
  containerEl: HTMLElement;

  constructor(public leaf: WorkspaceLeaf) {
    super();
    this.app = leaf.app;
    const screen = screenOfApp(leaf.app);
    this.hostWindow = screen.window;
    this.containerEl = screen.document.createElement('div');
    this.containerEl.className = 'workspace-leaf-content';
  }

  /** Into the document, loaded, then `onOpen` (assumed from the order plugins rely on). */
  async open(parent: HTMLElement): Promise<void> {
    this.containerEl.dataset['type'] = this.getViewType();
    parent.appendChild(this.containerEl);
    await this.load();
    await this.onOpen();
  }

  async close(): Promise<void> {
    try {
      await this.onClose();
    } finally {
      this.unload();
      this.containerEl.remove();
    }
  }

  protected async onOpen(): Promise<void> {}

  protected async onClose(): Promise<void> {}

  abstract getViewType(): string;
  abstract getDisplayText(): string;

  getIcon(): string {
    return this.icon || 'file';
  }

  getState(): Record<string, unknown> {
    return {};
  }

  async setState(_state: unknown, _result: ViewStateResult): Promise<void> {}

  getEphemeralState(): Record<string, unknown> {
    return {};
  }

  setEphemeralState(_state: unknown): void {}

  onResize(): void {}

  onPaneMenu(_menu: Menu, _source: string): void {}
}

/** A view with a header and a content (`.view-header`, `.view-content`). */
export abstract class ItemView extends View {
  contentEl: HTMLElement;
  headerEl: HTMLElement;
  titleEl: HTMLElement;
  actionsEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.headerEl = this.containerEl.createDiv({ cls: 'view-header' });
    const title = this.headerEl.createDiv({ cls: 'view-header-title-container mod-at-start' });
    this.titleEl = title.createDiv({ cls: 'view-header-title' });
    this.actionsEl = this.headerEl.createDiv({ cls: 'view-actions' });
    this.contentEl = this.containerEl.createDiv({ cls: 'view-content' });
  }

  override async open(parent: HTMLElement): Promise<void> {
    this.titleEl.setText(this.getDisplayText());
    await super.open(parent);
    const more = this.addAction('more-vertical', 'More options', event => this.leaf.showMenu(event, 'more-options'));
    this.actionsEl.appendChild(more);
  }

  /** The newest action stands first (known from the app). */
  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = this.actionsEl.createEl('button', { cls: 'clickable-icon view-action', prepend: true });
    setIcon(el, icon);
    setTooltip(el, title);
    el.addEventListener('click', event => void callback(event));
    return el;
  }
}

export abstract class FileView extends ItemView {
  allowNoFile = false;
  file: TFile | null = null;
  override navigation = true;

  override onload(): void {
    const vault = vaultOf(this.app);
    this.registerEvent(vault.hear('rename', (file: unknown) => {
      if (file === this.file && this.file) void this.onRename(this.file);
    }));
    this.registerEvent(vault.hear('delete', (file: unknown) => {
      if (file === this.file) this.leaf.detach();
    }));
  }

  getDisplayText(): string {
    return this.file?.basename ?? 'No file';
  }

  override getState(): Record<string, unknown> {
    return this.file ? { file: this.file.path } : {};
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const path = (state as { file?: unknown } | null)?.file;
    const file = typeof path === 'string' ? vaultOf(this.app).getFileByPath(path) : null;
    if (file === this.file) return;
    if (this.file) await this.onUnloadFile(this.file);
    this.file = file;
    if (file) await this.onLoadFile(file);
    result.history = true;
    this.showTitle();
  }

  override async close(): Promise<void> {
    const { file } = this;
    if (file) await this.onUnloadFile(file);
    await super.close();
    this.file = null;
  }

  async onLoadFile(_file: TFile): Promise<void> {}

  async onUnloadFile(_file: TFile): Promise<void> {}

  async onRename(_file: TFile): Promise<void> {
    this.showTitle();
  }

  canAcceptExtension(_extension: string): boolean {
    return false;
  }

  private showTitle(): void {
    this.titleEl.setText(this.getDisplayText());
    this.leaf.updateHeader();
  }
}

export class EmptyView extends ItemView {
  override navigation = true;

  getViewType(): string {
    return 'empty';
  }

  getDisplayText(): string {
    return 'New tab';
  }

  protected override async onOpen(): Promise<void> {
    this.contentEl.createDiv({ cls: 'empty-state', text: 'No file is open' });
  }
}

/**
 * Stands in for a view of a background tab until that is shown (since 1.7.2,
 * developer docs: Understanding deferred views).
 */
export class DeferredView extends View {
  constructor(leaf: WorkspaceLeaf, readonly viewState: ViewState, private readonly title: string) {
    super(leaf);
  }

  getViewType(): string {
    return this.viewState.type;
  }

  getDisplayText(): string {
    return this.title;
  }

  override getState(): Record<string, unknown> {
    return this.viewState.state ?? {};
  }
}

/**
 * What is left of a view whose plugin was unloaded: its place is kept, and filled
 * again when the type comes back (assumed).
 */
export class UnknownView extends ItemView {
  constructor(leaf: WorkspaceLeaf, readonly viewState: ViewState) {
    super(leaf);
  }

  getViewType(): string {
    return this.viewState.type;
  }

  getDisplayText(): string {
    return 'Plugin no longer active';
  }

  override getState(): Record<string, unknown> {
    return this.viewState.state ?? {};
  }

  protected override async onOpen(): Promise<void> {
    this.contentEl.createDiv({ cls: 'empty-state', text: 'Plugin no longer active' });
  }
}

export type ViewCreator = (leaf: WorkspaceLeaf) => View;

/** Who makes which type of view. A type has one maker; registering it twice throws (known from the app). */
export class ViewRegistry {
  private readonly creators = new Map<string, ViewCreator>();
  onChange: (type: string, present: boolean) => void = () => undefined;

  registerView(type: string, creator: ViewCreator): void {
    if (this.creators.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
    this.creators.set(type, creator);
    this.onChange(type, true);
  }

  unregisterView(type: string): void {
    if (this.creators.delete(type)) this.onChange(type, false);
  }

  getViewCreatorByType(type: string): ViewCreator | null {
    return this.creators.get(type) ?? null;
  }

  types(): string[] {
    return [...this.creators.keys()];
  }
}
