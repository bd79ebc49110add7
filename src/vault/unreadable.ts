import type { App, CachedMetadata, TFile } from 'obsidian';
import type { Problem } from '../domain/records';
import { findFrontMatter } from '../notes/edit/front-matter';
import { readFrontMatter } from '../notes/edit/properties';
import { kindOfBlock, type Recognition } from '../notes/read';
import { isAmongTemplates } from '../notes/unfilled';
import { say } from '../words/say';
import { yaml } from './yaml';

/** Whether a note has front matter that Obsidian could not read. Its cache has the section then, and no properties. */
export function isUnreadable(cache: CachedMetadata | null): boolean {
  return cache !== null && !cache.frontmatter && cache.sections?.[0]?.type === 'yaml';
}

/** The contacts and interviews whose front matter can’t be read, each with what is wrong with it. */
export class UnreadableNotes {
  private readonly found = new Map<string, Problem>();

  /** Answers whether the note is one of them now: it may have been mended while it was read. */
  async look(app: App, file: TFile, recognition: Recognition): Promise<boolean> {
    const problem = await whyUnreadable(app, file, recognition).catch(() => undefined);
    if (!problem || !isUnreadable(app.metadataCache.getFileCache(file))) return false;
    this.found.set(file.path, problem);
    return true;
  }

  /** Answers whether the note was one of them. */
  forget(path: string): boolean {
    return this.found.delete(path);
  }

  clear(): void {
    this.found.clear();
  }

  has(path: string): boolean {
    return this.found.has(path);
  }

  paths(): string[] {
    return [...this.found.keys()];
  }

  problems(): Problem[] {
    return [...this.found.values()];
  }
}

/**
 * What is wrong with the front matter of a contact or an interview that can't be read; undefined for all other notes.
 * The cache knows neither the reason nor whose note it is, so these few notes are read themselves.
 */
async function whyUnreadable(app: App, file: TFile, recognition: Recognition): Promise<Problem | undefined> {
  if (isAmongTemplates(file.path, recognition)) return undefined;
  const text = await app.vault.cachedRead(file);
  const block = findFrontMatter(text);
  const reading = readFrontMatter(text, yaml);
  if (!block || reading.ok) return undefined;
  if (!kindOfBlock(file.path, text.slice(block.from, block.to), recognition)) return undefined;
  return { note: file.path, fact: 'front matter', value: '', reason: () => say`Line ${reading.line} can’t be read. ${reading.reason}` };
}
