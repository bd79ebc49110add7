import type { Disk } from './disk';
import { strict } from './strict';

/** A core plugin. Its options are read when it is switched on (assumed; it has none before). */
interface InternalPlugin {
  enabled: boolean;
  instance: { options?: Record<string, unknown> };
}

const CORE_PLUGINS = '.obsidian/core-plugins.json';
const TEMPLATES = '.obsidian/templates.json';

/**
 * `app.internalPlugins`, undocumented; as plugins use it, and as obsidian-typings describes it. Of the core plugins,
 * Templates alone is modelled.
 */
export class InternalPlugins {
  private templates: InternalPlugin = { enabled: true, instance: { options: {} } };

  constructor(private readonly disk: Disk) {}

  /** Null for an id that no core plugin has. */
  getPluginById(id: string): InternalPlugin | null {
    if (id !== 'templates') throw new Error(`The test host does not model the core plugin “${id}”`);
    return this.templates;
  }

  /** Reads what is switched on, and the options of it. */
  async load(): Promise<void> {
    const options = await readJson(this.disk, TEMPLATES);
    const enabled = isOn('templates', await readJson(this.disk, CORE_PLUGINS));
    this.templates = { enabled, instance: enabled ? { options: isRecord(options) ? options : {} } : {} };
  }

  /** Sync or an outside editor has changed a file: the app takes it over (assumed). */
  async heard(path: string): Promise<void> {
    if (path === CORE_PLUGINS || path === TEMPLATES) await this.load();
  }
}

strict(InternalPlugins, 'app.internalPlugins');

/** Older apps list the ids of those that are on; newer ones say of each whether it is. Templates is on by itself. */
function isOn(id: string, stored: unknown): boolean {
  if (Array.isArray(stored)) return stored.includes(id);
  return !isRecord(stored) || stored[id] !== false;
}

/** What a file of the app's holds; undefined if it is missing or damaged. */
export async function readJson(disk: Disk, path: string): Promise<unknown> {
  try {
    return (await disk.stat(path)) ? (JSON.parse(await disk.read(path)) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
