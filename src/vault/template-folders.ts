import { normalizePath, type App, type Plugin } from 'obsidian';
import type { Clock } from './clock';

/** The parts of other plugins that are looked at: none of it is documented, and any of it may be missing one day. */
interface Others {
  internalPlugins?: {
    getPluginById?(id: string): { enabled?: boolean; instance?: { options?: { folder?: unknown } } } | null;
  };
  plugins?: { plugins?: Record<string, { settings?: { templates_folder?: unknown } } | undefined> };
}

/** The folders that Obsidian's own Templates and Templater are set to: what lies in them is a note of nobody. */
export class TemplateFolders {
  /** Without a slash at the end. */
  current: readonly string[] = [];

  constructor(
    private readonly app: App,
    private readonly clock: Clock,
  ) {}

  /**
   * Calls back when other folders are meant. Plugins have come when the layout is ready; they tell nobody when their
   * settings change, so it is looked at again each minute, and when one comes back from the window of the settings.
   */
  run(plugin: Plugin, onChange: () => void): void {
    const look = (): void => {
      const found = foldersIn(this.app);
      if (found.join('\n') === this.current.join('\n')) return;
      this.current = found;
      onChange();
    };
    this.app.workspace.onLayoutReady(look);
    this.clock.onMinute(look);
    plugin.registerDomEvent(window, 'focus', look);
  }
}

function foldersIn(app: App): string[] {
  const { internalPlugins, plugins } = app as Others;
  const core = internalPlugins?.getPluginById?.('templates');
  const folders = [
    core?.enabled ? core.instance?.options?.folder : undefined,
    plugins?.plugins?.['templater-obsidian']?.settings?.templates_folder,
  ];
  // Both may be set to the vault itself, or to nothing; then they tell templates from notes by nothing.
  const set = folders.flatMap((folder) => (typeof folder === 'string' ? normalizePath(folder.trim()) : []));
  return [...new Set(set)].filter((folder) => folder !== '' && folder !== '/');
}
