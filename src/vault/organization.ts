import { normalizePath, type App, type TFile } from 'obsidian';
import { organizationKey } from '../domain/organization-name';
import type { Contact } from '../domain/records';
import { linksIn, parseLink } from '../notes/link';
import { valueOfFact } from '../notes/stated';
import { valuesOf } from '../notes/values';
import { titleOf } from '../notes/read';
import type { Vocabulary } from '../notes/vocabulary';
import type { Desk } from './desk';

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

/** An organization by its name, and by its note if it has one. */
export interface Organization {
  name: string;
  /** The path of its note. */
  note?: string;
}

/** Where a contact works. */
export function organizationOf({ app, feed }: Pick<Desk, 'app' | 'feed'>, contact: Contact): Organization | undefined {
  if (!contact.organization) return undefined;
  return { name: contact.organization, note: organizationNote(app, contact, feed.vocabulary)?.path };
}

/** The organization that is named: by its name, by the path or name of its note, or by a link to that. */
export function organizationNamed({ app, feed }: Pick<Desk, 'app' | 'feed'>, named: string): Organization {
  const { linkpath, display, isLink } = parseLink(named);
  const target = isLink ? linkpath : named.trim();
  const path = normalizePath(target);
  const file = app.vault.getFileByPath(path) ?? app.vault.getFileByPath(`${path}.md`)
    ?? app.metadataCache.getFirstLinkpathDest(target, '');
  if (file && !feed.record(file.path)) return { name: titleOf(file.path), note: file.path };
  return { name: isLink ? display : target };
}

/**
 * Whether a contact works in an organization: both lead to one note, or both names say the same but for their legal
 * form and how they are spelled. A part of a name says nothing.
 */
export function worksAt(
  { app, feed }: Pick<Desk, 'app' | 'feed'>,
  { name, note }: Organization,
): (contact: Contact) => boolean {
  const key = organizationKey(name);
  return (contact) => contact.organization !== undefined && (
    (key !== '' && organizationKey(contact.organization) === key) ||
    (note !== undefined && organizationNote(app, contact, feed.vocabulary)?.path === note));
}
