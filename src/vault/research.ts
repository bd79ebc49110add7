import type { App, TFile } from 'obsidian';
import type { Contact } from '../domain/records';
import { headingText, isSameHeading, rangesOf } from '../notes/sections/headings';
import { linesOf, linesUnder } from '../notes/sections/read';
import type { Vocabulary } from '../notes/vocabulary';
import { organizationNote } from './organization';

/** Whether anything was found out; unknown where there is no place for it. */
export type Research = 'some' | 'none' | 'unknown';

/**
 * Whether anything is noted about a contact under the heading for research in their note, or in their organization's
 * own note, which its people share. Unknown where neither has a place for it. Reads a body only if the cache alone
 * can't tell.
 */
export async function researchOf(app: App, contact: Contact, vocabulary: Vocabulary): Promise<Research> {
  const note = app.vault.getFileByPath(contact.path);
  const own = note ? await ownResearch(app, note, vocabulary.headings.research) : 'unknown';
  if (own === 'some') return own;
  const organization = organizationNote(app, contact, vocabulary);
  return organization && (await hasText(app, organization)) ? 'some' : own;
}

async function ownResearch(app: App, note: TFile, research: string): Promise<Research> {
  const { headings = [], sections = [] } = app.metadataCache.getFileCache(note) ?? {};
  const [range] = rangesOf(headings, ({ heading }) => isSameHeading(headingText(heading), research));
  if (!range) return 'unknown';
  const [from = 0, to = Infinity] = [range.at, range.end].map((at) => headings[at]?.position.start.offset);
  const filled = sections.some(({ type, position: { start } }) => type !== 'heading' && start.offset > from && start.offset < to);
  // An empty item of a list counts as a section, too.
  return filled && saysSomething(linesUnder(await app.vault.cachedRead(note), research)) ? 'some' : 'none';
}

async function hasText(app: App, note: TFile): Promise<boolean> {
  return saysSomething(linesOf(await app.vault.cachedRead(note)));
}

// Empty items are places for text, and the names of people are no research.
function saysSomething(lines: readonly string[]): boolean {
  return lines.some((line) => {
    const words = line.replace(/^\s*(?:[-*+]|\d+[.)])(?:\s+\[.\])?(?=\s|$)/, '').replace(/\[\[[^[\]]*\]\]/g, '');
    return /[\p{L}\p{N}]/u.test(words);
  });
}
