import type {
  BasesViewRegistration, CliFlags, CliHandler, Command, HoverLinkSource, ObsidianProtocolHandler, PluginManifest,
  PluginSettingTab, ViewCreator,
} from 'obsidian';
import type { App } from './app';
import type { CodeBlockHandler } from './code-blocks';
import { Component } from './events';

/**
 * The base of every plugin (obsidian.d.ts, `Plugin`). All that it adds goes again when it is unloaded.
 * What it has no method for (post-processors, editor extensions, Bases views) throws on use.
 */
export class Plugin extends Component {
  settings?: unknown;

  constructor(readonly app: App, readonly manifest: PluginManifest) {
    super();
    this.hostWindow = app.host.window;
  }

  onUserEnable(): void {}

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = this.app.host.ui.addRibbonIcon(icon, title, callback);
    this.register(() => el.remove());
    return el;
  }

  /** On mobile there is no status bar (obsidian.d.ts): the item is made and never seen. */
  addStatusBarItem(): HTMLElement {
    const el = this.app.host.ui.addStatusBarItem(this.manifest.id);
    this.register(() => el.remove());
    return el;
  }

  /** Prefixes id and name with the plugin's own (obsidian.d.ts). */
  addCommand(command: Command): Command {
    command.id = `${this.manifest.id}:${command.id}`;
    command.name = `${this.manifest.name}: ${command.name}`;
    this.app.commands.addCommand(command);
    this.register(() => this.app.commands.removeCommand(command.id));
    return command;
  }

  removeCommand(commandId: string): void {
    this.app.commands.removeCommand(`${this.manifest.id}:${commandId}`);
  }

  addSettingTab(tab: PluginSettingTab): void {
    this.app.host.ui.addSettingTab(tab);
    this.register(() => this.app.host.ui.removeSettingTab(tab));
  }

  /** Open views of the type close when the plugin is unloaded (assumed: the leaf then shows nothing of the plugin). */
  registerView(type: string, creator: ViewCreator): void {
    this.app.host.ui.registerView(type, creator);
    this.register(() => this.app.host.ui.unregisterView(type));
  }

  registerHoverLinkSource(id: string, info: HoverLinkSource): void {
    this.app.host.registry.hoverSources.set(id, info);
    this.register(() => this.app.host.registry.hoverSources.delete(id));
  }

  registerObsidianProtocolHandler(action: string, handler: ObsidianProtocolHandler): void {
    const { protocolHandlers } = this.app.host.registry;
    if (protocolHandlers.has(action)) throw new Error(`Protocol handler "${action}" is already registered`);
    protocolHandlers.set(action, handler);
    this.register(() => protocolHandlers.delete(action));
  }

  /** One processor of a language; a second throws (assumed). */
  registerMarkdownCodeBlockProcessor(language: string, handler: CodeBlockHandler): void {
    const { codeBlocks } = this.app.host.registry;
    if (codeBlocks.has(language)) throw new Error(`Code block language "${language}" is already registered`);
    codeBlocks.set(language, handler);
    this.register(() => codeBlocks.delete(language));
  }

  /** False where Bases is off in the vault (obsidian.d.ts). An id that is taken throws (assumed, as of other views). */
  registerBasesView(viewId: string, registration: BasesViewRegistration): boolean {
    const { bases } = this.app.host.registry;
    if (!bases) return false;
    if (bases.has(viewId)) throw new Error(`Bases view "${viewId}" is already registered`);
    bases.set(viewId, registration);
    this.register(() => bases.delete(viewId));
    return true;
  }

  /** Throws for an id that is taken, or that is neither `<plugin-id>` nor `<plugin-id>:<action>` (obsidian.d.ts). */
  registerCliHandler(command: string, description: string, flags: CliFlags | null, handler: CliHandler): void {
    const { cliHandlers } = this.app.host.registry;
    const { id } = this.manifest;
    if (cliHandlers.has(command)) throw new Error(`CLI command "${command}" is already registered`);
    if (command !== id && !command.startsWith(`${id}:`) || /\s/.test(command)) {
      throw new Error(`CLI command "${command}" is not of the form ${id} or ${id}:action`);
    }
    cliHandlers.set(command, { description, flags, handler });
    this.register(() => cliHandlers.delete(command));
  }

  /** Null where there is no data.json yet; rejects where it isn't JSON (assumed). */
  async loadData(): Promise<unknown> {
    const { disk, counts } = this.app.host;
    counts.dataLoads++;
    if (!(await disk.stat(this.dataPath))) return null;
    return JSON.parse(await disk.read(this.dataPath)) as unknown;
  }

  async saveData(data: unknown): Promise<void> {
    const { disk, counts, faults } = this.app.host;
    counts.dataSaves++;
    await faults.before('saveData', this.dataPath);
    let folder = '';
    for (const part of this.dataPath.split('/').slice(0, -1)) {
      folder = folder === '' ? part : `${folder}/${part}`;
      if (!(await disk.stat(folder))) await disk.mkdir(folder);
    }
    await disk.write(this.dataPath, JSON.stringify(data, null, 2));
  }

  private get dataPath(): string {
    return dataPathOf(this.manifest.id);
  }
}

/** Where a plugin's settings are, inside the vault. */
export const dataPathOf = (id: string) => `.obsidian/plugins/${id}/data.json`;

for (const name of [
  'registerMarkdownPostProcessor', 'registerEditorExtension',
  'registerEditorSuggest', 'registerExtensions',
]) {
  Object.defineProperty(Plugin.prototype, name, {
    value: () => {
      throw new Error(`The test host does not model Plugin.${name}`);
    },
  });
}
