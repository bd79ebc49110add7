import type { App, OpenViewState, ViewState } from 'obsidian';
import { Events } from '../data/events';
import type { TFile } from '../data/files';
import { notModelled, screenOfApp } from './context';
import { setIcon } from './icons';
import type { WorkspaceMobileDrawer, WorkspaceParent, WorkspaceTabs } from './splits';
import { DeferredView, EmptyView, UnknownView, type View } from './views';

/** Which view shows a file; undefined where the host has none. */
export function viewTypeOf({ extension }: TFile): string | undefined {
  return { md: 'markdown', base: 'bases' }[extension];
}

export abstract class WorkspaceItem extends Events {
  abstract parent: WorkspaceParent | null;

  getRoot(): WorkspaceItem {
    return this.parent ? this.parent.getRoot() : this;
  }

  getContainer(): WorkspaceItem {
    return this.getRoot();
  }
}

/** A tab: `.workspace-leaf` with one view, and its header in the tab bar. */
export class WorkspaceLeaf extends WorkspaceItem {
  parent: WorkspaceTabs | WorkspaceMobileDrawer;
  readonly id: string;
  readonly containerEl: HTMLElement;
  readonly tabHeaderEl: HTMLElement;
  private readonly tabIconEl: HTMLElement;
  private readonly tabTitleEl: HTMLElement;
  view: View;
  hoverPopover: null = null;
  pinned = false;
  detached = false;

  constructor(public readonly app: App, parent: WorkspaceTabs, id: string) {
    super();
    this.parent = parent;
    this.id = id;
    const { document, workspace } = screenOfApp(app);
    this.containerEl = document.createElement('div');
    this.containerEl.className = 'workspace-leaf';
    this.tabHeaderEl = document.createElement('div');
    this.tabHeaderEl.className = 'workspace-tab-header tappable';
    this.tabHeaderEl.setAttrs({ role: 'tab', tabindex: '-1' });
    const inner = this.tabHeaderEl.createDiv({ cls: 'workspace-tab-header-inner' });
    this.tabIconEl = inner.createDiv({ cls: 'workspace-tab-header-inner-icon' });
    this.tabTitleEl = inner.createDiv({ cls: 'workspace-tab-header-inner-title' });
    const close = inner.createDiv({ cls: 'workspace-tab-header-inner-close-button', attr: { 'aria-label': 'Close' } });
    setIcon(close, 'lucide-x');
    close.addEventListener('click', event => {
      event.stopPropagation();
      this.detach();
    });
    this.tabHeaderEl.addEventListener('click', () => {
      this.parent.selectTab(this);
      workspace.setActiveLeaf(this, { focus: true });
    });
    this.tabHeaderEl.addEventListener('contextmenu', event => this.showMenu(event, 'tab-header'));
    // The leaf one clicks or tabs into becomes the active one, in sidebars too (known from the app).
    const activate = (): void => workspace.setActiveLeaf(this);
    this.containerEl.addEventListener('mousedown', activate);
    this.containerEl.addEventListener('focusin', activate);
    this.view = new EmptyView(this);
  }

  private get workspace() {
    return screenOfApp(this.app).workspace;
  }

  updateHeader(): void {
    const text = this.getDisplayText();
    this.tabTitleEl.setText(text);
    this.tabHeaderEl.setAttribute('aria-label', text);
    this.tabHeaderEl.dataset['type'] = this.view.getViewType();
    setIcon(this.tabIconEl, this.getIcon());
  }

  /** Fills the leaf with a view, after the former one has closed. */
  async open(view: View): Promise<View> {
    const former = this.view;
    if (former !== view) await former.close();
    // The leaf, or the whole host, may have gone meanwhile.
    if (this.detached) return view;
    this.view = view;
    await view.open(this.containerEl);
    this.updateHeader();
    this.workspace.changed();
    return view;
  }

  async openFile(file: TFile, openState: OpenViewState = {}): Promise<void> {
    const type = viewTypeOf(file) ?? notModelled(`opening a .${file.extension} file`);
    const state: ViewState = { type, state: { ...openState.state, file: file.path } };
    if (openState.active !== undefined) state.active = openState.active;
    // Opening a file makes its leaf the active one unless `active: false` is asked for (known from the app).
    await this.setViewState({ ...state, active: openState.active ?? true }, openState.eState);
  }

  getViewState(): ViewState {
    const state: ViewState = { type: this.view.getViewType(), state: this.view.getState() };
    if (this.pinned) state.pinned = true;
    return state;
  }

  async setViewState(viewState: ViewState, eState?: unknown): Promise<void> {
    if (this.detached) throw new Error('A detached leaf cannot show a view');
    const { viewRegistry } = screenOfApp(this.app);
    const stale = this.isDeferred || this.view instanceof UnknownView || this.view.getViewType() !== viewState.type;
    if (stale) {
      const creator = viewRegistry.getViewCreatorByType(viewState.type);
      const view = creator ? creator(this) : viewState.type === 'empty' ? new EmptyView(this) : new UnknownView(this, viewState);
      await this.open(view);
    }
    if (viewState.pinned !== undefined) this.pinned = viewState.pinned;
    await this.view.setState(viewState.state ?? {}, { history: false });
    if (eState !== undefined) this.setEphemeralState(eState);
    this.updateHeader();
    if (viewState.active) {
      this.parent.selectTab(this);
      this.workspace.setActiveLeaf(this, { focus: true });
    }
    this.workspace.fileMayHaveChanged();
  }

  get isDeferred(): boolean {
    return this.view instanceof DeferredView;
  }

  /** Puts a stand-in into the leaf, as for background tabs when the app starts. */
  async defer(viewState: ViewState, title: string): Promise<void> {
    await this.open(new DeferredView(this, viewState, title));
  }

  async loadIfDeferred(): Promise<void> {
    if (this.view instanceof DeferredView) await this.setViewState({ ...this.view.viewState, active: false });
  }

  /** Makes the view anew after its maker came or went. */
  async rebuildView(): Promise<void> {
    const state = this.getViewState();
    const creator = screenOfApp(this.app).viewRegistry.getViewCreatorByType(state.type);
    await this.open(creator ? creator(this) : new UnknownView(this, state));
    if (creator) await this.view.setState(state.state ?? {}, { history: false });
  }

  getEphemeralState(): Record<string, unknown> {
    return this.view.getEphemeralState();
  }

  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }

  setPinned(pinned: boolean): void {
    this.pinned = pinned;
    this.trigger('pinned-change', pinned);
  }

  togglePinned(): void {
    this.setPinned(!this.pinned);
  }

  setGroup(): void {
    notModelled('leaf groups');
  }

  setGroupMember(): void {
    notModelled('leaf groups');
  }

  detach(): void {
    if (this.detached) return;
    this.detached = true;
    const { workspace } = this;
    void this.view.close();
    this.parent.removeLeaf(this);
    workspace.leafGone(this);
  }

  getIcon(): string {
    return this.view.getIcon();
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  onResize(): void {
    this.view.onResize();
  }

  /** The menu of the tab and of the three dots: the view adds its own, then everyone is asked through `file-menu`. */
  showMenu(event: MouseEvent, source: 'more-options' | 'tab-header'): void {
    event.preventDefault();
    const screen = screenOfApp(this.app);
    const menu = this.workspace.newMenu();
    menu.addItem(item => item.setSection('close').setTitle('Close').setIcon('lucide-x').onClick(() => this.detach()));
    this.view.onPaneMenu(menu, source);
    const file = (this.view as { file?: TFile | null }).file;
    if (file) screen.workspace.trigger('file-menu', menu, file, source, this);
    menu.showAtMouseEvent(event);
  }
}
