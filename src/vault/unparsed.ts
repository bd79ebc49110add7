import { TFile, type CachedMetadata, type MetadataCache, type TAbstractFile } from 'obsidian';

/**
 * Notes that Obsidian has not parsed yet. On a first start the layout may be ready before they are, and `changed` may
 * tell neither of these nor of what is made meanwhile: `resolve` and `resolved` do.
 */
export class Unparsed {
  private readonly waiting = new Set<TFile>();

  /** Waits for a note, if the cache doesn’t know it. */
  add(file: TAbstractFile, cache: MetadataCache): void {
    if (file instanceof TFile && file.extension === 'md' && !cache.getFileCache(file)) this.waiting.add(file);
  }

  /** Waits for a note no longer. Answers whether it did, and others are still waited for. */
  delete(file: TFile): boolean {
    return this.waiting.delete(file) && this.waiting.size > 0;
  }

  clear(): void {
    this.waiting.clear();
  }

  /** What was waited for and is parsed by now, among some files or all of them. */
  parsed(cache: MetadataCache, among: Iterable<TFile> = this.waiting): [TFile, CachedMetadata][] {
    return [...among].flatMap((file): [TFile, CachedMetadata][] => {
      const parsed = this.waiting.has(file) ? cache.getFileCache(file) : null;
      return parsed ? [[file, parsed]] : [];
    });
  }
}
