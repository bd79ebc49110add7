import type { App, TFile } from 'obsidian';
import type { Contact } from '../domain/records';
import { researchIn } from '../notes/questions/research';
import { organizationNote } from './organization';

/**
 * Whether anything is noted about a contact under “Research” in their note, or in their organization's own note, which
 * its people share. Unknown where neither has a place for it. Reads a body only if the cache alone can't tell.
 */
export async function researchOf(app: App, contact: Contact): Promise<'some' | 'none' | 'unknown'> {
  const note = app.vault.getFileByPath(contact.path);
  const own = note ? await ownResearch(app, note) : 'unknown';
  if (own === 'some') return own;
  const organization = organizationNote(app, contact);
  return organization && (await hasText(app, organization)) ? 'some' : own;
}

async function ownResearch(app: App, note: TFile): Promise<'some' | 'none' | 'unknown'> {
  const { headings = [], sections = [] } = app.metadataCache.getFileCache(note) ?? {};
  const at = headings.findIndex(({ heading }) => /^research$/i.test(heading.trim()));
  if (at < 0) return 'unknown';
  const { level, position } = headings[at]!;
  const end = headings.slice(at + 1).find((other) => other.level <= level)?.position.start.offset ?? Infinity;
  const filled = sections.some(({ type, position: { start } }) =>
    type !== 'heading' && start.offset > position.start.offset && start.offset < end);
  // An empty item of a list counts as a section, too.
  return filled && saysSomething(researchIn(await app.vault.cachedRead(note))) ? 'some' : 'none';
}

async function hasText(app: App, note: TFile): Promise<boolean> {
  const text = await app.vault.cachedRead(note);
  return saysSomething(text.replace(/^\uFEFF?---\r?\n[^]*?\n---(?:\r?\n|$)/, ''));
}

// Headings and empty items are places for text, and the names of people are no research.
function saysSomething(text: string): boolean {
  return text.split(/\r?\n/).some((line) => {
    const words = line.replace(/^\s*(?:[-*+]|\d+[.)])(?:\s+\[.\])?(?=\s|$)/, '').replace(/\[\[[^\]]*\]\]/g, '');
    return !/^\s*#{1,6}\s/.test(line) && /[\p{L}\p{N}]/u.test(words);
  });
}
