import type {
  BasesViewRegistration, CliFlags, CliHandler, Command, HoverLinkSource, ObsidianProtocolHandler, PluginSettingTab,
  ViewCreator,
} from 'obsidian';
import type { Screen } from '../ui/context';
import type { CodeBlockHandler } from './code-blocks';
import type { Counts } from './counts';
import type { Disk } from './disk';
import type { Faults } from './faults';
import type { FileManager } from './file-manager';
import type { InternalPlugins } from './internal-plugins';
import type { MetadataCache } from './metadata-cache';
import { strict } from './strict';
import type { Vault } from './vault';

/** What a plugin's own registrations need of the screen. */
export interface PluginUi {
  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement;
  addStatusBarItem(pluginId: string): HTMLElement;
  addSettingTab(tab: PluginSettingTab): void;
  removeSettingTab(tab: PluginSettingTab): void;
  registerView(type: string, creator: ViewCreator): void;
  unregisterView(type: string): void;
}

export interface CliEntry {
  description: string;
  flags: CliFlags | null;
  handler: CliHandler;
}

/** What plugins have registered and no window shows. */
export class Registry {
  readonly cliHandlers = new Map<string, CliEntry>();
  readonly protocolHandlers = new Map<string, ObsidianProtocolHandler>();
  readonly hoverSources = new Map<string, HoverLinkSource>();
  readonly codeBlocks = new Map<string, CodeBlockHandler>();
  /** Views of bases; none where Bases is off in the vault. */
  bases: Map<string, BasesViewRegistration> | undefined = new Map();
}

/** The host's side of an app: what plugins never see. */
export interface HostSide {
  readonly window: Window;
  readonly mobile: boolean;
  readonly disk: Disk;
  readonly counts: Counts;
  readonly faults: Faults;
  readonly registry: Registry;
  readonly ui: PluginUi;
}

/** The palette's commands by their full ids. */
export class Commands {
  readonly commands = new Map<string, Command>();

  constructor(private readonly editorOf: () => { editor: unknown; view: unknown } | null) {}

  addCommand(command: Command): void {
    if (this.commands.has(command.id)) {
      throw new Error(`The test host does not model two commands of one id: ${command.id}`);
    }
    this.commands.set(command.id, command);
  }

  removeCommand(id: string): void {
    this.commands.delete(id);
  }

  /** The commands the palette would list now. */
  available(): Command[] {
    return [...this.commands.values()].filter((command) => this.try(command, true).possible);
  }

  /** Throws for an unknown command and for one the palette would not list now. */
  execute(id: string): void | Promise<void> {
    const command = this.commands.get(id);
    if (!command) throw new Error(`No command "${id}"`);
    if (!this.try(command, true).possible) throw new Error(`The command "${id}" is not available now`);
    return this.try(command, false).result as void | Promise<void>;
  }

  /** Which callback counts, in the order obsidian.d.ts gives: each of the editor's overrides the plain ones. */
  private try(command: Command, checking: boolean): { possible: boolean; result?: unknown } {
    if (command.editorCheckCallback || command.editorCallback) {
      const active = this.editorOf();
      if (!active) return { possible: false };
      const { editor, view } = active as { editor: never; view: never };
      if (command.editorCheckCallback) {
        const result = command.editorCheckCallback(checking, editor, view);
        return { possible: result === true || !checking, result };
      }
      return { possible: true, result: checking ? undefined : (command.editorCallback?.(editor, view) as unknown) };
    }
    if (command.checkCallback) {
      const result: unknown = command.checkCallback(checking);
      return { possible: result === true || !checking, result };
    }
    const { callback } = command;
    return { possible: callback !== undefined, result: checking ? undefined : (callback?.() as unknown) };
  }
}

interface AppParts {
  host: HostSide;
  vault: Vault;
  metadataCache: MetadataCache;
  fileManager: FileManager;
  internalPlugins: InternalPlugins;
  storage: Map<string, string>;
}

/** obsidian.d.ts, `App`. The screen, with workspace, keymap and scope, is put in by whoever builds it. */
export class App {
  readonly host: HostSide;
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly fileManager: FileManager;
  readonly commands: Commands;
  readonly internalPlugins: InternalPlugins;
  /** The plugins that run, by id. Undocumented; plugins find one another here. Empty until a test puts one in. */
  readonly plugins: { plugins: Record<string, unknown> } = { plugins: {} };
  lastEvent: Event | null = null;
  screen!: Screen;
  private readonly storage: Map<string, string>;

  constructor({ host, vault, metadataCache, fileManager, internalPlugins, storage }: AppParts) {
    this.host = host;
    this.vault = vault;
    this.metadataCache = metadataCache;
    this.fileManager = fileManager;
    this.internalPlugins = internalPlugins;
    this.storage = storage;
    this.commands = new Commands(() => {
      const view = this.workspace.activeEditor;
      return view ? { editor: view.editor, view } : null;
    });
  }

  get workspace() {
    return this.screen.workspace;
  }

  get keymap() {
    return this.screen.keymap;
  }

  get scope() {
    return this.screen.scope;
  }

  get setting() {
    return this.screen.setting;
  }

  isDarkMode(): boolean {
    return this.screen.document.body.classList.contains('theme-dark');
  }

  loadLocalStorage(key: string): unknown {
    const value = this.storage.get(key);
    return value === undefined ? null : (JSON.parse(value) as unknown);
  }

  saveLocalStorage(key: string, data: unknown): void {
    if (data === null) this.storage.delete(key);
    else this.storage.set(key, JSON.stringify(data));
  }
}

strict(App, 'app');
