import type { App } from 'obsidian';
import { screenOfApp } from './context';
import { setIcon } from './icons';
import { WorkspaceItem, type WorkspaceLeaf } from './leaf';

export abstract class WorkspaceParent extends WorkspaceItem {
  readonly containerEl: HTMLElement;

  constructor(readonly app: App, public parent: WorkspaceParent | null, cls: string) {
    super();
    this.containerEl = screenOfApp(app).document.createElement('div');
    this.containerEl.className = cls;
  }

  /** All leaves below, in order. */
  abstract leaves(): WorkspaceLeaf[];
}

/** A tab bar and the tabs' leaves, of which one is shown. */
export class WorkspaceTabs extends WorkspaceParent {
  readonly children: WorkspaceLeaf[] = [];
  readonly tabHeaderContainerEl: HTMLElement;
  private readonly headersEl: HTMLElement;
  private readonly leavesEl: HTMLElement;
  currentTab: WorkspaceLeaf | null = null;

  constructor(app: App, override parent: WorkspaceSplit) {
    super(app, parent, 'workspace-tabs mod-top');
    this.tabHeaderContainerEl = this.containerEl.createDiv({ cls: 'workspace-tab-header-container' });
    this.headersEl = this.tabHeaderContainerEl.createDiv({ cls: 'workspace-tab-header-container-inner', attr: { role: 'tablist' } });
    this.leavesEl = this.containerEl.createDiv({ cls: 'workspace-tab-container' });
  }

  /** Adds a button to the tab bar, after the tabs or before them. */
  addToBar(icon: string, label: string, act: () => void, prepend = false): HTMLElement {
    const el = this.tabHeaderContainerEl.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': label }, prepend });
    setIcon(el, icon);
    el.addEventListener('click', act);
    return el;
  }

  insertLeaf(leaf: WorkspaceLeaf): void {
    this.children.push(leaf);
    leaf.parent = this;
    this.headersEl.appendChild(leaf.tabHeaderEl);
    this.leavesEl.appendChild(leaf.containerEl);
    leaf.view.containerEl.dataset['type'] = leaf.view.getViewType();
    leaf.containerEl.appendChild(leaf.view.containerEl);
    leaf.updateHeader();
    leaf.containerEl.hide();
    if (!this.currentTab) this.selectTab(leaf);
  }

  selectTab(leaf: WorkspaceLeaf): void {
    if (this.currentTab === leaf) return;
    this.currentTab = leaf;
    for (const child of this.children) {
      const shown = child === leaf;
      child.containerEl.toggle(shown);
      child.tabHeaderEl.toggleClass('is-active', shown);
      child.tabHeaderEl.setAttribute('aria-selected', String(shown));
    }
    if (this.isOnScreen()) void leaf.loadIfDeferred();
  }

  isOnScreen(): boolean {
    const root = this.getRoot();
    return !(root instanceof WorkspaceSidedock) || !root.collapsed;
  }

  removeLeaf(leaf: WorkspaceLeaf): void {
    const index = this.children.indexOf(leaf);
    if (index < 0) return;
    this.children.splice(index, 1);
    leaf.tabHeaderEl.remove();
    leaf.containerEl.remove();
    if (this.currentTab !== leaf) return;
    this.currentTab = null;
    const next = this.children[Math.min(index, this.children.length - 1)];
    if (next) this.selectTab(next);
  }

  leaves(): WorkspaceLeaf[] {
    return [...this.children];
  }
}

export class WorkspaceSplit extends WorkspaceParent {
  readonly children: WorkspaceTabs[] = [];

  addTabs(): WorkspaceTabs {
    const tabs = new WorkspaceTabs(this.app, this);
    this.children.push(tabs);
    this.containerEl.appendChild(tabs.containerEl);
    return tabs;
  }

  removeTabs(tabs: WorkspaceTabs): void {
    this.children.splice(this.children.indexOf(tabs), 1);
    tabs.containerEl.remove();
  }

  leaves(): WorkspaceLeaf[] {
    return this.children.flatMap(tabs => tabs.leaves());
  }
}

export class WorkspaceContainer extends WorkspaceSplit {
  get win(): Window {
    return screenOfApp(this.app).window;
  }

  get doc(): Document {
    return screenOfApp(this.app).document;
  }
}

export class WorkspaceRoot extends WorkspaceContainer {
  constructor(app: App) {
    super(app, null, 'workspace-split mod-vertical mod-root');
  }
}

/** A sidebar: hidden while collapsed; what it shows is loaded when it is expanded. */
export class WorkspaceSidedock extends WorkspaceSplit {
  collapsed = true;

  constructor(app: App, readonly side: 'left' | 'right', cls = `workspace-split mod-horizontal mod-sidedock mod-${side}-split`) {
    super(app, null, cls);
    this.containerEl.addClass('is-sidedock-collapsed');
    this.containerEl.hide();
  }

  toggle(): void {
    if (this.collapsed) this.expand();
    else this.collapse();
  }

  collapse(): void {
    this.set(true);
  }

  expand(): void {
    this.set(false);
    for (const tabs of this.children) {
      void tabs.currentTab?.loadIfDeferred();
      tabs.currentTab?.onResize();
    }
  }

  private set(collapsed: boolean): void {
    if (this.collapsed === collapsed) return;
    this.collapsed = collapsed;
    this.containerEl.toggleClass('is-sidedock-collapsed', collapsed);
    this.containerEl.toggle(!collapsed);
    const { workspace } = screenOfApp(this.app);
    workspace.containerEl.toggleClass(`is-${this.side}-sidedock-open`, !collapsed);
    workspace.changed();
  }
}

/** A phone's sidebar covers the window (obsidian.d.ts: leaves of a phone may be children of it). */
export class WorkspaceMobileDrawer extends WorkspaceSidedock {
  constructor(app: App, side: 'left' | 'right') {
    super(app, side, `workspace-drawer mod-${side}`);
    const header = this.containerEl.createDiv({ cls: 'workspace-drawer-header' });
    const close = header.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': 'Close sidebar' } });
    setIcon(close, 'lucide-x');
    close.addEventListener('click', () => this.collapse());
  }

  // A drawer is a parent of leaves by way of one tab group; these forward to it.
  get currentTab(): WorkspaceLeaf | null {
    return this.children[0]?.currentTab ?? null;
  }

  selectTab(leaf: WorkspaceLeaf): void {
    this.children[0]?.selectTab(leaf);
  }

  removeLeaf(leaf: WorkspaceLeaf): void {
    this.children[0]?.removeLeaf(leaf);
  }
}

export class WorkspaceRibbon {
  readonly containerEl: HTMLElement;
  private readonly actionsEl: HTMLElement;

  constructor(document: Document, side: 'left' | 'right') {
    this.containerEl = document.createElement('div');
    this.containerEl.className = `workspace-ribbon side-dock-ribbon mod-${side}`;
    this.actionsEl = this.containerEl.createDiv({ cls: 'side-dock-actions' });
    this.containerEl.createDiv({ cls: 'side-dock-settings' });
  }

  /** Adds a button and answers it; the caller removes it when its plugin unloads. */
  addRibbonItem(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = this.actionsEl.createDiv({
      cls: 'clickable-icon side-dock-ribbon-action', attr: { 'aria-label': title, 'data-tooltip-position': 'right' },
    });
    setIcon(el, icon);
    el.addEventListener('click', event => void callback(event));
    return el;
  }

  /** The titles of what plugins have put here. */
  pluginItems(): string[] {
    return Array.from(this.actionsEl.children, el => el.getAttribute('aria-label') ?? '');
  }

  addSetting(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = this.addRibbonItem(icon, title, callback);
    this.containerEl.querySelector('.side-dock-settings')?.appendChild(el);
    return el;
  }
}
