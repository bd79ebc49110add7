import type { App, TooltipOptions } from 'obsidian';
import type { PluginUi } from '../data/app';
import { BaseFileView } from './base-file-view';
import { claimDocument, notModelled, releaseDocument, type Screen } from './context';
import { debounce } from './debounce';
import { installGlobals, type HostWindow } from './globals';
import { iconFor, iconIds, setIcon } from './icons';
import { Keymap, Scope } from './keymap';
import { MarkdownView, TextFileView } from './markdown-view';
import { Menu } from './menu';
import { MenuItem } from './menu-item';
import { Notice } from './notice';
import { platformOf } from './platform';
import { SettingsWindow } from './settings-window';
import { WorkspaceMobileDrawer, WorkspaceRibbon, WorkspaceRoot, WorkspaceSidedock, WorkspaceSplit, WorkspaceTabs } from './splits';
import { displayTooltip, setTooltip } from './tooltip';
import { FileView, ItemView, View, ViewRegistry, type ViewCreator } from './views';
import { WorkspaceItem, WorkspaceLeaf } from './leaf';
import { Workspace } from './workspace';
import * as components from './components';
import * as modals from './modal';
import * as renderer from './markdown-renderer';
import * as search from './search';
import * as setting from './setting';
import * as tabs from './setting-tab';
import * as suggests from './suggest';
import { Editor } from './editor';

export { installGlobals, globalsOf, type HostWindow } from './globals';
export { notModelled, screenOf, screenOfApp, type Screen } from './context';
export { fileMenu } from './file-explorer';
export { watchTooltips } from './tooltip';
export { MarkdownView } from './markdown-view';
export { WorkspaceLeaf } from './leaf';
export { Workspace } from './workspace';
export { View, ItemView, FileView } from './views';
export type { Menu } from './menu';
export type { MenuItem } from './menu-item';
export type { Modal } from './modal';
export type { Notice } from './notice';

export type HostScreen = Screen;

export interface ScreenOptions {
  window: HostWindow;
  /** The App, whose `screen` is set here; its workspace, keymap, scope and settings window are the screen's. */
  app: object;
  mobile?: boolean;
}

/** Builds the screen of one host into its document and hangs it into the App. */
export function buildScreen({ window, app: target, mobile = false }: ScreenOptions): Screen {
  installGlobals(window);
  const { document } = window;
  const app = target as unknown as App;
  const platform = platformOf({ mobile });
  const scope = new Scope();
  const statusBarEl = document.createElement('div');
  const screen = {
    window, document, platform, app, scope, statusBarEl,
    keymap: new Keymap(window, scope, platform),
    viewRegistry: new ViewRegistry(),
    notices: [], noticeLog: [], menus: [], modals: [],
    unknownIcons: new Set<string>(), customIcons: new Map<string, string>(),
  } as unknown as { -readonly [K in keyof Screen]: Screen[K] };
  claimDocument(screen);
  Object.assign(target, { screen });
  const before = new Set<Element>(Array.from(document.body.children));
  setPlatformClasses(screen);
  screen.workspace = failingLoudly(new Workspace(screen), 'workspace');
  screen.setting = new SettingsWindow(app);
  screen.workspace.build();
  screen.viewRegistry.registerView('markdown', leaf => new MarkdownView(leaf));
  screen.viewRegistry.registerView('bases', leaf => new BaseFileView(leaf));
  statusBarEl.className = 'status-bar';
  // A phone has no status bar (developer docs).
  if (!platform.isMobile) document.body.appendChild(statusBarEl);
  screen.pluginUi = pluginUiOf(screen);
  screen.layoutReady = () => screen.workspace.setLayoutReady();
  screen.leftovers = () => leftoversOf(screen, before);
  screen.dispose = () => disposeScreen(screen);
  return screen;
}

function setPlatformClasses({ document, platform }: Screen): void {
  document.body.toggleClass('is-mobile', platform.isMobile);
  document.body.toggleClass('is-phone', platform.isPhone);
  document.body.toggleClass('mod-linux', platform.isLinux);
  if (!document.body.hasClass('theme-dark')) document.body.addClass('theme-light');
}

/** What is read of `target` and not there throws, instead of being undefined. */
function failingLoudly<T extends object>(target: T, name: string): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (key in object || typeof key === 'symbol' || key === 'then' || key === 'toJSON') return Reflect.get(object, key, receiver);
      return notModelled(`${name}.${key}`);
    },
  });
}

function pluginUiOf(screen: Screen): PluginUi {
  return {
    addRibbonIcon: (icon, title, callback) => screen.workspace.leftRibbon.addRibbonItem(icon, title, callback),
    addStatusBarItem: id => screen.statusBarEl.createDiv({ cls: `status-bar-item plugin-${id}` }),
    addSettingTab: tab => screen.setting.addSettingTab(tab as unknown as tabs.PluginSettingTab),
    removeSettingTab: tab => screen.setting.removeSettingTab(tab as unknown as tabs.PluginSettingTab),
    registerView: (type, creator) => screen.viewRegistry.registerView(type, creator as unknown as ViewCreator),
    unregisterView: type => screen.viewRegistry.unregisterView(type),
  };
}

const hostsOwn = '.app-container, .status-bar, .mobile-navbar, .notice-container, .modal-container, .menu, .menu-backdrop, .tooltip, style, script';

function leftoversOf(screen: Screen, before: Set<Element>): string[] {
  const { document, viewRegistry, setting: settings, statusBarEl, workspace, modals: dialogs, menus, keymap } = screen;
  return [
    ...viewRegistry.types().filter(type => !['markdown', 'bases', 'file-explorer'].includes(type)).map(type => `view type ${type}`),
    ...settings.tabs.map(tab => `settings tab ${tab.id}`),
    ...Array.from(statusBarEl.children, () => 'status bar item'),
    ...workspace.leftRibbon.pluginItems().map(title => `ribbon icon ${title}`),
    ...dialogs.map(dialog => `open dialog ${dialog.titleEl.textContent ?? ''}`),
    ...menus.map(() => 'open menu'),
    ...(keymap.depth > dialogs.length + menus.length ? ['key scope'] : []),
    ...Array.from(document.body.children)
      .filter(el => !before.has(el) && !el.matches(hostsOwn))
      .map(el => `element <${el.localName} class="${el.className}"> in the body`),
  ];
}

/** Takes the screen down: nothing of it stays in the document, no key is heard any more. */
function disposeScreen(screen: Screen): void {
  for (const menu of [...screen.menus]) menu.hide();
  for (const modal of [...screen.modals]) modal.close();
  for (const notice of [...screen.notices]) notice.hide();
  screen.workspace.iterateAllLeaves(leaf => {
    leaf.detached = true;
    leaf.view.unload();
  });
  screen.keymap.dispose();
  screen.workspace.containerEl.closest('.app-container')?.remove();
  screen.statusBarEl.remove();
  screen.document.body.removeClass('is-mobile', 'is-phone', 'mod-linux', 'theme-light', 'theme-dark');
  releaseDocument(screen);
}

/**
 * The half of the `obsidian` module that is about the screen. Classes that are made without an App are bound to this
 * screen here, so that several hosts can live in one process.
 */
export function exportsOf(screen: Screen): Record<string, unknown> {
  class BoundMenu extends Menu {
    constructor() {
      super(screen);
    }

    static override forEvent(event: MouseEvent): Menu {
      const menu = new BoundMenu();
      // The menu is filled by everyone who hears the event and shown after it (assumed).
      queueMicrotask(() => { if (menu.items.length > 0) menu.showAtMouseEvent(event); });
      return menu;
    }
  }
  screen.workspace.newMenu = () => new BoundMenu();
  class BoundNotice extends Notice {
    constructor(message: string | DocumentFragment, duration?: number) {
      super(screen, message, duration);
    }
  }
  return {
    ...modals, ...suggests, ...components, ...setting, ...tabs, ...renderer,
    prepareFuzzySearch: search.prepareFuzzySearch,
    prepareSimpleSearch: search.prepareSimpleSearch,
    sortSearchResults: search.sortSearchResults,
    renderMatches: search.renderMatches,
    renderResults: search.renderResults,
    Menu: BoundMenu, MenuItem, Notice: BoundNotice,
    Scope, Keymap, Platform: screen.platform,
    View, ItemView, FileView, TextFileView, EditableFileView: FileView, MarkdownView, Editor,
    Workspace, WorkspaceItem, WorkspaceLeaf, WorkspaceTabs, WorkspaceSplit, WorkspaceRoot, WorkspaceSidedock,
    WorkspaceMobileDrawer, WorkspaceRibbon,
    setIcon,
    getIcon: (id: string) => iconFor(screen, id),
    getIconIds: () => iconIds(screen),
    addIcon: (id: string, svg: string) => { screen.customIcons.set(id, svg); },
    removeIcon: (id: string) => { screen.customIcons.delete(id); },
    setTooltip,
    displayTooltip: (el: HTMLElement, content: string | DocumentFragment, options?: TooltipOptions) =>
      displayTooltip(el, content, options),
    debounce: (callback: (...args: unknown[]) => unknown, timeout?: number, resetTimer?: boolean) =>
      debounce(screen.window, callback, timeout, resetTimer),
    htmlToMarkdown: () => notModelled('htmlToMarkdown'),
    loadMermaid: () => notModelled('loadMermaid'),
  };
}
