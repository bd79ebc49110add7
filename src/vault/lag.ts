import type { App, Plugin } from 'obsidian';

/** Obsidian reads a note anew in less than that; whatever takes longer is not waited for. */
const PATIENCE_MS = 3_000;

/** The notes that we wrote and that Obsidian’s cache still knows as they were before: their links are of yesterday. */
export class Lag {
  private readonly paths = new Set<string>();
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly app: App) {}

  /** Listens until the plugin goes. */
  run(plugin: Plugin): this {
    plugin.registerEvent(this.app.metadataCache.on('changed', ({ path }) => this.read(path)));
    plugin.register(() => this.end());
    return this;
  }

  wrote(path: string): void {
    if (/\.md$/i.test(path)) this.paths.add(path);
  }

  /** Resolves when the cache has read every note that was written, or after some seconds. */
  async over(): Promise<void> {
    for (const path of this.paths) if (!this.app.vault.getFileByPath(path)) this.paths.delete(path);
    if (this.paths.size === 0) return;
    const timer = window.setTimeout(() => this.end(), PATIENCE_MS);
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    window.clearTimeout(timer);
  }

  private read(path: string): void {
    if (this.paths.delete(path) && this.paths.size === 0) this.end();
  }

  private end(): void {
    this.paths.clear();
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
