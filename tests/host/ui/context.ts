import type { App } from 'obsidian';
import type { PluginUi } from '../data/app';
import type { Vault } from '../data/vault';
import type { HostWindow } from './globals';
import type { Keymap, Scope } from './keymap';
import type { Menu } from './menu';
import type { Modal } from './modal';
import type { Notice } from './notice';
import type { PlatformValues } from './platform';
import type { SettingsWindow } from './settings-window';
import type { ViewRegistry } from './views';
import type { Workspace } from './workspace';

/** The screen of one host: what is open in one window, and what tests ask about it. */
export interface Screen {
  readonly window: HostWindow;
  readonly document: Document;
  readonly platform: PlatformValues;
  readonly app: App;
  readonly scope: Scope;
  readonly keymap: Keymap;
  readonly viewRegistry: ViewRegistry;
  readonly workspace: Workspace;
  readonly setting: SettingsWindow;
  /** Notices on screen, the oldest first. */
  readonly notices: Notice[];
  /** Every notice's text since the host started, as it was when shown or last changed. */
  readonly noticeLog: string[];
  /** Open menus and modals, the topmost last. */
  readonly menus: Menu[];
  readonly modals: Modal[];
  /** Icon ids that were asked for and are not in the set: Obsidian draws nothing then. */
  readonly unknownIcons: Set<string>;
  readonly customIcons: Map<string, string>;
  readonly statusBarEl: HTMLElement;
  /** What plugins register themselves through. */
  readonly pluginUi: PluginUi;
  layoutReady(): void;
  /** What plugin code has left on screen or registered for it. */
  leftovers(): string[];
  /** Takes the screen down: nothing of it stays in the document, no key is heard any more. */
  dispose(): void;
}

const screens = new WeakMap<Document, Screen>();

/** Makes `screen` the one that elements of its document belong to; the newest host of a document wins. */
export function claimDocument(screen: Screen): void {
  screens.set(screen.document, screen);
}

export function releaseDocument(screen: Screen): void {
  if (screens.get(screen.document) === screen) screens.delete(screen.document);
}

/** The screen an element is on. Throws where no host has claimed its document. */
export function screenOf(node: Node): Screen {
  const document = node.nodeType === 9 ? node as Document : node.ownerDocument;
  const screen = document ? screens.get(document) : undefined;
  if (!screen) throw new Error('The test host does not model a document without a host');
  return screen;
}

/** What is outside the model fails loudly instead of answering undefined. */
export function notModelled(what: string): never {
  throw new Error(`The test host does not model ${what}`);
}

/** The host's App carries its screen; the plugin only ever sees the App. */
export function screenOfApp(app: App): Screen {
  const screen = (app as unknown as { screen?: Screen }).screen;
  if (!screen) throw new Error('The test host does not model an App made by somebody else');
  return screen;
}

/** The vault with what the host adds to it: `hear` for its own listeners, `saveFromEditor`. */
export function vaultOf(app: App): Vault {
  return app.vault as unknown as Vault;
}
