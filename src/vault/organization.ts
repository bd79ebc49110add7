import type { App, TFile } from 'obsidian';
import type { Contact } from '../domain/records';
import { linksIn, parseLink } from '../notes/link';
import { valueOfFact } from '../notes/stated';
import { valuesOf } from '../notes/values';
import type { Vocabulary } from '../notes/vocabulary';

/** The note of a contact's organization, where the contact links to one. */
export function organizationNote(
  { vault, metadataCache }: App,
  { path, organization }: Contact,
  vocabulary: Vocabulary,
): TFile | null {
  if (!organization) return null;
  const file = vault.getFileByPath(path);
  const frontmatter = file && metadataCache.getFileCache(file)?.frontmatter;
  const [first] = frontmatter ? valuesOf(valueOfFact(frontmatter, 'organization', vocabulary)) : [];
  if (typeof first !== 'string') return null;
  const { linkpath, isLink } = parseLink(linksIn(first)?.[0] ?? first);
  const note = isLink ? metadataCache.getFirstLinkpathDest(linkpath, path) : null;
  return note && note.path !== path ? note : null;
}
