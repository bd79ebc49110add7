import type { App, TFile } from 'obsidian';
import type { Contact } from '../domain/records';
import { parseLink } from '../notes/link';
import type { Vocabulary } from '../notes/vocabulary';

/** The note of a contact's organization, where the contact links to one. */
export function organizationNote(
  { vault, metadataCache }: App,
  { path, organization }: Contact,
  { properties }: Vocabulary,
): TFile | null {
  if (!organization) return null;
  const file = vault.getFileByPath(path);
  const written: unknown = file && metadataCache.getFileCache(file)?.frontmatter?.[properties.organization];
  const first: unknown = Array.isArray(written) ? written[0] : written;
  if (typeof first !== 'string') return null;
  const { linkpath, isLink } = parseLink(first);
  const note = isLink ? metadataCache.getFirstLinkpathDest(linkpath, path) : null;
  return note && note.path !== path ? note : null;
}
