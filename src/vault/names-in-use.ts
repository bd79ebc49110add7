import type { App } from 'obsidian';
import { kindOfNote } from '../notes/read';
import { Usage } from '../notes/usage';
import type { UsageWatch } from '../settings/rows';
import type { Feed } from './feed';
import { inSlices, OURS } from './slices';

/**
 * Counts what the vault’s contacts and interviews call things, from the metadata cache and in slices, whenever somebody
 * begins to look and whenever that may have changed while they do.
 */
export class NamesInUse implements UsageWatch {
  usage: Usage | undefined;
  private readonly listeners = new Set<() => void>();
  /** The recognition that it counts with, or has counted with. */
  private counting: string | undefined;

  constructor(private readonly app: App, private readonly feed: Feed) {}

  watch(listener: () => void): () => void {
    if (this.listeners.size === 0) this.usage = this.counting = undefined;
    this.listeners.add(listener);
    void this.count();
    return () => this.listeners.delete(listener);
  }

  /** Counts anew where notes are read by other names than before. */
  async count(): Promise<void> {
    const { recognition } = this.feed;
    const wanted = JSON.stringify(recognition);
    if (this.listeners.size === 0 || this.counting === wanted) return;
    this.counting = wanted;
    const { vault, metadataCache } = this.app;
    const usage = new Usage(recognition.vocabulary);
    const all = await inSlices(vault.getMarkdownFiles(), () => this.counting === wanted, (file) => {
      const cache = metadataCache.getFileCache(file);
      const kind = kindOfNote(file.path, cache?.frontmatter, recognition);
      if (!kind) return 1;
      usage.take(kind, cache?.frontmatter ?? {}, cache?.headings ?? []);
      return OURS;
    });
    if (!all) return;
    this.usage = usage;
    for (const listener of [...this.listeners]) listener();
  }
}
