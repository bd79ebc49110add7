import type { PluginManifest } from 'obsidian';
import { App, Registry, type PluginUi } from './data/app';
import { openBase, type OpenBase } from './data/bases';
import { drawBlock, type DrawnBlock } from './data/code-blocks';
import { zeroCounts, type Counts } from './data/counts';
import { calledByPlugin } from './data/callers';
import type { Disk } from './data/disk';
import type { Faults } from './data/faults';
import { DataHalf } from './data/half';
import { InternalPlugins } from './data/internal-plugins';
import { ListenerWatch } from './data/leftovers';
import type { ColdCache } from './data/metadata-cache';
import type { MarkInProcess } from './data/vault';
import { loadPlugin } from './data/loader';
import { dataPathOf, type Plugin } from './data/plugin';
import { obsidianModule } from './obsidian';
import { buildScreen, globalsOf, type HostScreen, type HostWindow } from './ui';

export type { Counts } from './data/counts';
export type { Disk } from './data/disk';
export type { FaultKind, FaultOp } from './data/faults';
export { MemoryDisk } from './data/disk';

export interface HostOptions {
  /** Paths and texts of a vault in memory. */
  files?: Record<string, string | Uint8Array>;
  disk?: Disk;
  /** Local wall time `YYYY-MM-DDTHH:mm`, in the zone of the process. */
  now?: string;
  /** `manual` (the default where `now` is given): timers fire by `clock.advance` and `settle` alone. */
  timers?: 'manual' | 'real';
  mobile?: boolean;
  /** A disk that finds `jane doe.md` under `Jane Doe.md`, as on macOS and Windows. */
  caseInsensitive?: boolean;
  window?: Window;
  /** The plugin's source. */
  mainJs: string;
  manifest?: PluginManifest;
  vaultName?: string;
  /** A metadata cache that is empty when the layout is ready, and whether it announces each note that it parses. */
  coldCache?: ColdCache;
  /** With a cold cache: that a test lets it begin to parse, by `app.metadataCache.begin`. */
  begins?: 'later';
  /** Whether `Vault.process` hands byte order marks over (the default), which is not known. */
  markInProcess?: MarkInProcess;
  /** Whether the app has a terminal (the default): on phones the method that registers handlers may be missing. */
  terminal?: boolean;
  /** Whether Bases is on in the vault (the default) or off. */
  bases?: 'on' | 'off';
  /** The language that the person has chosen for the app, as a tag; English by default. */
  language?: string;
  /** The app's local storage for this vault, as `kill` hands it on; empty without it. */
  storage?: ReadonlyMap<string, string>;
  /** Whether `start` is the person's own switching on of the plugin (the default), or a later start of the app. */
  firstTime?: boolean;
}

export interface Host {
  readonly app: App;
  readonly plugin: Plugin | null;
  readonly window: Window;
  readonly screen: HostScreen;
  /** Loads the plugin, then announces every file, then is ready: the order plugins must cope with at start-up. */
  start(): Promise<void>;
  /** Loads the plugin into the running app, as the person does in the settings. */
  enable(): Promise<void>;
  disable(): Promise<void>;
  /** Calls the plugin's handler for the terminal; rejects as it does, and for an unknown command. */
  cli(command: string, params?: Record<string, string>): Promise<string>;
  cliCommands(): string[];
  /** Shows a base with a view of the plugin's; throws for a type that nobody has registered. */
  openBase(type: string, el: HTMLElement): OpenBase;
  /** Draws a code block of a note into an empty element. */
  drawBlock(language: string, block: { source: string; sourcePath: string; el: HTMLElement }): DrawnBlock;
  /** Runs a command as the palette would; throws for one that isn't available now. */
  command(id: string): void | Promise<void>;
  commands(): { id: string; name: string }[];
  readonly clock: { set(local: string): void; advance(ms: number): Promise<void>; now(): Date };
  settle(): Promise<void>;
  read(path: string): Promise<string>;
  readBinary(path: string): Promise<Uint8Array>;
  /** As an outside editor or Sync would; the event follows. A change of the plugin's data.json is told to it. */
  write: DataHalf['write'];
  remove: DataHalf['remove'];
  rename: DataHalf['rename'];
  /** The paths of all vault files, sorted. */
  paths(): string[];
  readonly counts: Counts;
  resetCounts(): void;
  readonly fail: Faults;
  /** The text of every notice since the start, the oldest first. */
  notices(): string[];
  /** The topmost open dialog, menu. */
  modal(): HTMLElement | null;
  menu(): HTMLElement | null;
  /** What plugin code has left behind: for after `disable`, when it should be empty. */
  leftovers(): string[];
  /** Gives the window back as it was. */
  close(): Promise<void>;
  /**
   * The app dies where it stands: nothing that is under way goes on, and nothing of it reaches the disk any more.
   * Answers with what is left of it for another start.
   */
  kill(): Promise<{ disk: Disk; storage: ReadonlyMap<string, string> }>;
}

const exampleManifest: PluginManifest = {
  id: 'informational-interviews',
  name: 'Informational Interviews',
  author: 'Test',
  version: '0.0.0',
  minAppVersion: '1.13.0',
  description: 'A plugin under test.',
};

/** Rounds of the event loop in which nothing happened; reading a file takes a few. */
const IDLE_ROUNDS = 300;

/** When each app of this process was started: no two at one moment. */
let starts = 0;

/** A model of Obsidian with one plugin, in one window. Nothing runs before `start`. */
export function createHost(options: HostOptions): Host {
  const hostWindow = (options.window ?? window) as HostWindow;
  const manifest = options.manifest ?? exampleManifest;
  const watch = new ListenerWatch(hostWindow);
  const data = new DataHalf({
    ...options,
    clock: {
      window: hostWindow,
      now: options.now,
      timers: options.timers ?? (options.now === undefined ? 'real' : 'manual'),
      byPlugin: () => calledByPlugin(5),
    },
  });
  const registry = new Registry();
  if ((options.bases ?? 'on') !== 'on') registry.bases = undefined;
  const { vault, metadataCache, fileManager, disk, counts, faults, clock } = data;
  const internalPlugins = new InternalPlugins(disk);
  const storage = new Map(options.storage);
  const timeOrigin = performance.timeOrigin + ++starts;
  const app: App = new App({
    vault,
    metadataCache,
    fileManager,
    internalPlugins,
    storage,
    host: {
      window: hostWindow,
      mobile: options.mobile ?? false,
      disk,
      counts,
      faults,
      registry,
      get ui(): PluginUi {
        return screen.pluginUi;
      },
    },
  });
  const screen: HostScreen = buildScreen({ window: hostWindow, app, mobile: options.mobile ?? false });
  const PluginClass = () => loadPlugin({
    mainJs: options.mainJs,
    window: hostWindow,
    obsidian: obsidianModule({ screen, clock, language: options.language ?? 'en' }),
    globals: { Date: clock.Date, performance: { timeOrigin }, ...globalsOf(hostWindow) },
  });
  let plugin: Plugin | null = null;

  const load = async () => {
    plugin = new (PluginClass())(app, { ...manifest, dir: `.obsidian/plugins/${manifest.id}` });
    if (options.terminal === false) Object.defineProperty(plugin, 'registerCliHandler', { value: undefined });
    await plugin.load();
  };
  const settle = () => data.settle();
  data.onHiddenChange = async (path) => {
    await internalPlugins.heard(path);
    if (plugin && path === dataPathOf(manifest.id)) {
      await (plugin as unknown as { onExternalSettingsChange?: () => unknown }).onExternalSettingsChange?.();
    }
  };

  async function close(): Promise<void> {
    plugin?.unload();
    plugin = null;
    screen.dispose();
    watch.restore();
    clock.restore();
  }

  return {
    app,
    get plugin() {
      return plugin;
    },
    window: hostWindow,
    screen,
    async start() {
      await internalPlugins.load();
      await load();
      await data.load();
      screen.layoutReady();
      if (options.begins !== 'later') metadataCache.begin();
      if (options.firstTime ?? true) plugin?.onUserEnable();
      await settle();
    },
    async enable() {
      await load();
      plugin?.onUserEnable();
      await settle();
    },
    async disable() {
      plugin?.unload();
      plugin = null;
      await settle();
    },
    async cli(command, params = {}) {
      const entry = registry.cliHandlers.get(command);
      if (!entry) {
        const known = [...registry.cliHandlers.keys()].sort().join(', ');
        throw new Error(`Unknown command "${command}". There are: ${known}`);
      }
      let over = false;
      const answer = Promise.resolve(entry.handler({ ...params })).finally(() => (over = true));
      answer.catch(() => undefined);
      // A handler may wait for the cache or a zero timeout, which only fire while somebody lets them.
      for (let idle = 0; !over; idle++) {
        if (await clock.flush()) idle = 0;
        if (idle > IDLE_ROUNDS && clock.pending) throw new Error(`${command} waits for a timer: advance the clock`);
      }
      return answer;
    },
    cliCommands: () => [...registry.cliHandlers.keys()].sort(),
    openBase(type, el) {
      const registration = registry.bases?.get(type);
      if (!registration) throw new Error(`Unknown view type "${type}"`);
      return openBase(app, registration, el);
    },
    drawBlock(language, block) {
      const handler = registry.codeBlocks.get(language);
      if (!handler) throw new Error(`Nobody draws code blocks of "${language}"`);
      return drawBlock(handler, block);
    },
    command: (id) => app.commands.execute(id),
    commands: () => app.commands.available().map(({ id, name }) => ({ id, name })),
    clock: {
      set: (local) => clock.set(local),
      async advance(ms) {
        await clock.advance(ms);
        await settle();
      },
      now: () => new Date(clock.now()),
    },
    settle,
    read: (path) => data.read(path),
    readBinary: (path) => disk.readBinary(path),
    write: (path, text) => data.write(path, text),
    remove: (path) => data.remove(path),
    rename: (from, to, how) => data.rename(from, to, how),
    paths: () => vault.files().map((file) => file.path).sort(),
    counts,
    resetCounts: () => void Object.assign(counts, zeroCounts()),
    fail: faults,
    notices: () => [...screen.noticeLog],
    modal: () => screen.modals.at(-1)?.containerEl ?? null,
    menu: () => screen.menus.at(-1)?.dom ?? null,
    leftovers: () => [
      ...Object.entries({ vault, metadataCache, workspace: screen.workspace }).flatMap(([name, events]) =>
        events.pluginListeners().map((ref) => `listener for ${ref.name} on ${name}`)),
      ...[...app.commands.commands.keys()].map((id) => `command ${id}`),
      ...[...registry.cliHandlers.keys()].map((id) => `CLI handler ${id}`),
      ...[...registry.bases?.keys() ?? []].map((id) => `view ${id} of bases`),
      ...[...registry.codeBlocks.keys()].map((language) => `code blocks of ${language}`),
      ...[...registry.protocolHandlers.keys()].map((id) => `protocol handler ${id}`),
      ...[...registry.hoverSources.keys()].map((id) => `hover source ${id}`),
      ...clock.pluginTimers().map((kind) => `running ${kind}`),
      ...watch.left(),
      ...screen.leftovers(),
    ],
    close,
    async kill() {
      const left = new Map(storage);
      faults.die();
      // What listens in the window goes, too; it writes nothing, and its storage is another one by now.
      await close();
      return { disk, storage: left };
    },
  };
}
