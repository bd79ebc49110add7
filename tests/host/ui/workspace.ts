import type { App, Constructor, Debouncer, OpenViewState, PaneType, Side, SplitDirection, ViewState } from 'obsidian';
import { Events } from '../data/events';
import type { TFile } from '../data/files';
import { notModelled, screenOfApp, type Screen } from './context';
import { debounce } from './debounce';
import { viewTypeOf, WorkspaceLeaf } from './leaf';
import { MarkdownView } from './markdown-view';
import { Menu } from './menu';
import { WorkspaceMobileDrawer, WorkspaceRibbon, WorkspaceRoot, WorkspaceSidedock, type WorkspaceParent, type WorkspaceTabs } from './splits';
import { FileView, UnknownView, type View } from './views';

/**
 * `app.workspace`: ribbon, sidebars and tabs, and which of them is active (obsidian.d.ts; DOM classes as Obsidian's).
 */
export class Workspace extends Events {
  readonly containerEl: HTMLElement;
  leftRibbon!: WorkspaceRibbon;
  leftSplit!: WorkspaceSidedock;
  rightSplit!: WorkspaceSidedock;
  rootSplit!: WorkspaceRoot;
  activeLeaf: WorkspaceLeaf | null = null;
  layoutReady = false;
  /** The newest first, by when they were last active. */
  private recent: WorkspaceLeaf[] = [];
  private readonly waiting: (() => unknown)[] = [];
  private lastFile: TFile | null = null;
  private nextId = 1;
  private announcing = { leaf: false, layout: false };
  private announced: WorkspaceLeaf | null = null;
  readonly requestSaveLayout: Debouncer<[], Promise<void>>;

  constructor(private readonly screen: Screen) {
    super();
    const { document } = screen;
    const outer = document.body.createDiv({ cls: 'app-container' });
    this.containerEl = outer.createDiv({ cls: 'horizontal-main-container' }).createDiv({ cls: 'workspace' });
    // The layout itself is not kept, as nothing here restarts the app over it.
    this.requestSaveLayout = debounce(screen.window, async () => undefined, 2000) as Debouncer<[], Promise<void>>;
  }

  /** Fills the workspace, once the app that leaves ask for it exists. */
  build(): void {
    const { app, document, platform, keymap, viewRegistry } = this.screen;
    const Side = platform.isMobile ? WorkspaceMobileDrawer : WorkspaceSidedock;
    this.leftRibbon = new WorkspaceRibbon(document, 'left');
    this.leftSplit = new Side(app, 'left');
    this.rootSplit = new WorkspaceRoot(app);
    this.rightSplit = new Side(app, 'right');
    for (const split of [this.leftSplit, this.rootSplit, this.rightSplit]) split.addTabs();
    const parts = [this.leftRibbon, this.leftSplit, this.rootSplit, this.rightSplit];
    this.containerEl.append(...parts.map(part => part.containerEl));
    keymap.viewScope = () => this.activeLeaf?.view.scope ?? null;
    viewRegistry.onChange = (type, present) => this.viewTypeChanged(type, present);
    this.activeLeaf = this.newLeaf(this.rootSplit.children[0]!);
    this.activeLeaf.containerEl.addClass('mod-active');
    this.announced = this.activeLeaf;
    this.recent = [this.activeLeaf];
  }

  // — readiness —

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) callback();
    else this.waiting.push(callback);
  }

  /** The host calls this once, when everything of the start-up is in place. */
  setLayoutReady(): void {
    this.layoutReady = true;
    for (const callback of this.waiting.splice(0)) {
      try {
        callback();
      } catch (error) {
        queueMicrotask(() => { throw error; });
      }
    }
    this.trigger('layout-ready');
  }

  // — leaves —

  private newLeaf(tabs: WorkspaceTabs): WorkspaceLeaf {
    const leaf = new WorkspaceLeaf(this.screen.app, tabs, `leaf-${this.nextId++}`);
    tabs.insertLeaf(leaf);
    this.changed();
    return leaf;
  }

  private parents(): WorkspaceParent[] {
    return [this.leftSplit, this.rootSplit, this.rightSplit];
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const parent of [this.rootSplit, this.leftSplit, this.rightSplit]) {
      for (const leaf of parent.leaves()) callback(leaf);
    }
  }

  iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.rootSplit.leaves()) callback(leaf);
  }

  getLeavesOfType(viewType: string): WorkspaceLeaf[] {
    return this.parents().flatMap(parent => parent.leaves()).filter(leaf => leaf.view.getViewType() === viewType);
  }

  getLeafById(id: string): WorkspaceLeaf | null {
    return this.parents().flatMap(parent => parent.leaves()).find(leaf => leaf.id === id) ?? null;
  }

  detachLeavesOfType(viewType: string): void {
    for (const leaf of this.getLeavesOfType(viewType)) leaf.detach();
  }

  getMostRecentLeaf(root: WorkspaceParent = this.rootSplit): WorkspaceLeaf | null {
    return this.recent.find(leaf => leaf.getRoot() === root) ?? null;
  }

  /** As obsidian.d.ts says; a pinned leaf, and one whose view isn't for navigation, is not reused. */
  getLeaf(newLeaf?: PaneType | boolean, _direction?: SplitDirection): WorkspaceLeaf {
    if (newLeaf === 'window') notModelled('pop-out windows');
    const recent = this.getMostRecentLeaf();
    if (newLeaf === 'split' && !this.screen.platform.isPhone) return this.newLeaf(this.rootSplit.addTabs());
    const tabs = (recent?.parent as WorkspaceTabs | undefined)
      ?? this.rootSplit.children[0]
      ?? this.rootSplit.addTabs();
    if (newLeaf) {
      // It comes to the front when something is opened in it that asks to be active.
      return this.newLeaf(tabs);
    }
    if (recent && !recent.pinned && recent.view.navigation) return recent;
    const free = this.rootSplit.leaves().find(leaf => !leaf.pinned && leaf.view.navigation);
    return free ?? this.newLeaf(tabs);
  }

  getLeftLeaf(split: boolean): WorkspaceLeaf {
    return this.sideLeaf(this.leftSplit, split);
  }

  getRightLeaf(split: boolean): WorkspaceLeaf {
    return this.sideLeaf(this.rightSplit, split);
  }

  private sideLeaf(side: WorkspaceSidedock, split: boolean): WorkspaceLeaf {
    const tabs = split && !this.screen.platform.isMobile ? side.addTabs() : side.children[0] ?? side.addTabs();
    return this.newLeaf(tabs);
  }

  /**
   * The leaf of that type, made in the sidebar if there is none; shown only if
   * `reveal` or `active` ask for it (assumed).
   */
  async ensureSideLeaf(
    type: string, side: Side, options: { active?: boolean; split?: boolean; reveal?: boolean; state?: unknown } = {},
  ): Promise<WorkspaceLeaf> {
    const viewState = { type, active: options.active ?? false } as ViewState;
    if (options.state !== undefined) viewState.state = options.state as Record<string, unknown>;
    let leaf = this.getLeavesOfType(type)[0];
    if (!leaf || options.state !== undefined) {
      leaf ??= side === 'left' ? this.getLeftLeaf(options.split ?? false) : this.getRightLeaf(options.split ?? false);
      await leaf.setViewState(viewState);
    } else if (options.active) this.setActiveLeaf(leaf, { focus: true });
    if (options.reveal) await this.revealLeaf(leaf);
    return leaf;
  }

  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    const root = leaf.getRoot();
    if (root instanceof WorkspaceSidedock) root.expand();
    leaf.parent.selectTab(leaf);
    await leaf.loadIfDeferred();
  }

  /** A leaf that waits in the background, as tabs do when the app starts. */
  async addDeferredLeaf(type: string, side: Side | 'root', title = type): Promise<WorkspaceLeaf> {
    const split = side === 'root' ? this.rootSplit : side === 'left' ? this.leftSplit : this.rightSplit;
    const leaf = this.newLeaf(split.children[0] ?? split.addTabs());
    await leaf.defer({ type, state: {} }, title);
    return leaf;
  }

  leafGone(leaf: WorkspaceLeaf): void {
    this.recent = this.recent.filter(other => other !== leaf);
    const split = leaf.parent.parent;
    if (split === this.rootSplit) {
      const tabs = leaf.parent as WorkspaceTabs;
      if (tabs.children.length === 0 && this.rootSplit.children.length > 1) this.rootSplit.removeTabs(tabs);
      // The main area is never without a tab (known from the app).
      if (this.rootSplit.leaves().length === 0) this.newLeaf(this.rootSplit.children[0]!);
    }
    if (this.activeLeaf === leaf) {
      this.activeLeaf = null;
      const next = this.getMostRecentLeaf() ?? this.rootSplit.leaves()[0];
      if (next) this.setActiveLeaf(next);
    }
    this.changed();
  }

  private viewTypeChanged(type: string, present: boolean): void {
    this.iterateAllLeaves(leaf => {
      const wanting = leaf.view instanceof UnknownView;
      if (leaf.view.getViewType() === type && !leaf.isDeferred && wanting === present) void leaf.rebuildView();
    });
  }

  // — what is active —

  /** `active-leaf-change` and `file-open` follow a moment later, several changes at once as one (assumed). */
  setActiveLeaf(leaf: WorkspaceLeaf, params: { focus?: boolean } | boolean = {}, focusArgument = false): void {
    const focus = typeof params === 'boolean' ? focusArgument : params.focus ?? false;
    if (leaf.detached) return;
    const changes = this.activeLeaf !== leaf;
    if (changes) {
      this.activeLeaf?.containerEl.removeClass('mod-active');
      this.activeLeaf = leaf;
      leaf.containerEl.addClass('mod-active');
      this.recent = [leaf, ...this.recent.filter(other => other !== leaf)];
      leaf.parent.selectTab(leaf);
    }
    // A phone's drawers make way for what is opened in the main area (known from the app).
    if ((changes || focus) && leaf.getRoot() === this.rootSplit && this.screen.platform.isPhone) {
      this.leftSplit.collapse();
      this.rightSplit.collapse();
    }
    // The view takes the focus by way of its ephemeral state (assumed), unless a dialog holds it.
    if (focus && this.screen.modals.length === 0) leaf.setEphemeralState({ focus: true });
    this.fileMayHaveChanged();
  }

  fileMayHaveChanged(): void {
    if (this.announcing.leaf) return;
    this.announcing.leaf = true;
    queueMicrotask(() => {
      this.announcing.leaf = false;
      if (this.announced !== this.activeLeaf) {
        this.announced = this.activeLeaf;
        this.trigger('active-leaf-change', this.activeLeaf);
      }
      const file = this.getActiveFile();
      if (file === this.lastFile) return;
      this.lastFile = file;
      this.trigger('file-open', file);
    });
  }

  /** Tells `layout-change`, once for everything that changed in this turn. */
  changed(): void {
    if (this.announcing.layout) return;
    this.announcing.layout = true;
    queueMicrotask(() => {
      this.announcing.layout = false;
      this.trigger('layout-change');
    });
  }

  getActiveViewOfType<T extends View>(type: Constructor<T>): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  /**
   * The active view's file, else that of the most recent leaf of the main area (obsidian.d.ts: "the most recently
   * active file").
   */
  getActiveFile(): TFile | null {
    const active = this.activeLeaf?.view;
    if (active instanceof FileView && active.file) return active.file;
    const recent = this.getMostRecentLeaf()?.view;
    return recent instanceof FileView ? recent.file : null;
  }

  get activeEditor(): MarkdownView | null {
    return this.getActiveViewOfType(MarkdownView);
  }

  getLastOpenFiles(): string[] {
    const files = this.recent
      .map(leaf => leaf.view)
      .map(view => view instanceof FileView ? view.file?.path : undefined);
    return files.filter((path): path is string => path !== undefined);
  }

  /** The host's own: paths of files that were handed to the device's app for them. */
  readonly openedOutside: string[] = [];

  /** Opens what a link names; a note that doesn't exist is made, empty, where new notes go (known from the app). */
  async openLinkText(
    linktext: string, sourcePath: string, newLeaf?: PaneType | boolean, openState?: OpenViewState,
  ): Promise<void> {
    const { app } = this.screen;
    const hash = linktext.search(/[#^|]/);
    const path = (hash < 0 ? linktext : linktext.slice(0, hash)).trim();
    const subpath = hash < 0 ? '' : linktext.slice(hash);
    let file = path === '' ? app.vault.getFileByPath(sourcePath) : app.metadataCache.getFirstLinkpathDest(path, sourcePath);
    if (!file) {
      const folder = path.includes('/') ? '' : app.fileManager.getNewFileParent(sourcePath).path;
      const inside = folder === '' || folder === '/' ? '' : `${folder}/`;
      file = await app.vault.create(`${inside}${path.replace(/\.md$/i, '')}.md`, '');
    }
    // What no view shows is opened by the device's own app for it, and no leaf changes (known from the app).
    if (!viewTypeOf(file as unknown as TFile)) return void this.openedOutside.push(file.path);
    const eState = subpath ? { ...openState?.eState, subpath } : openState?.eState;
    await this.getLeaf(newLeaf).openFile(file as unknown as TFile, { ...openState, ...(eState ? { eState } : {}) });
  }

  newMenu(): Menu {
    return new Menu(this.screen);
  }

  // — outside the model —

  changeLayout(): never { return notModelled('Workspace.changeLayout'); }
  getLayout(): never { return notModelled('Workspace.getLayout'); }
  createLeafInParent(): never { return notModelled('Workspace.createLeafInParent'); }
  createLeafBySplit(): never { return notModelled('Workspace.createLeafBySplit'); }
  duplicateLeaf(): never { return notModelled('Workspace.duplicateLeaf'); }
  moveLeafToPopout(): never { return notModelled('pop-out windows'); }
  openPopoutLeaf(): never { return notModelled('pop-out windows'); }
  getGroupLeaves(): never { return notModelled('leaf groups'); }
  updateOptions(): never { return notModelled('editor extensions'); }
  handleLinkContextMenu(): never { return notModelled('Workspace.handleLinkContextMenu'); }
}

/** The workspace of an app, for host code that only has the App at hand. */
export function workspaceOf(app: App): Workspace {
  return screenOfApp(app).workspace;
}
