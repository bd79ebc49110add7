import { getLinkpath, type App, type Reference, type TFile } from 'obsidian';
import type { Mention } from '../domain/mention';
import { namedIn } from '../domain/people';
import { parseLink } from '../notes/link';
import { sameName } from '../notes/names';
import { titleOf } from '../notes/read';
import type { Feed } from './feed';
import { inSlices } from './slices';

/** A link as the metadata cache knows it. Those among the properties have no place. */
export interface KnownLink {
  original: string;
  /** As it is resolved: without heading and alias. */
  linkpath: string;
  /** Where it stood in the text when the cache read it, in UTF-16 units. */
  at?: number;
  /** The note or file that it leads to, by its path; null where it leads nowhere. */
  leadsTo: string | null;
}

/** The links of a note, its own text and its properties; those to a place in itself are none. */
export function linksOf({ metadataCache }: App, file: TFile): KnownLink[] {
  const cache = metadataCache.getFileCache(file);
  const known = (each: Reference, at?: number): KnownLink[] => {
    const linkpath = getLinkpath(each.link);
    if (linkpath === '') return [];
    const leadsTo = metadataCache.getFirstLinkpathDest(linkpath, file.path)?.path ?? null;
    return [{ original: each.original, linkpath, at, leadsTo }];
  };
  return [
    ...(cache?.frontmatterLinks ?? []).flatMap((each) => known(each)),
    ...[...(cache?.links ?? []), ...(cache?.embeds ?? [])].flatMap((each) => known(each, each.position.start.offset)),
  ];
}

/**
 * The notes with links to a note, by path, each with those links. Of contacts and interviews also what is no link to
 * the cache, such as `[[Anna]]` without quotes. Undefined once it is told to stop.
 */
export async function linksTo(
  { app, feed }: { app: App; feed: Feed },
  target: string,
  goesOn: () => boolean = () => true,
): Promise<ReadonlyMap<string, readonly KnownLink[]> | undefined> {
  const { resolvedLinks } = app.metadataCache;
  const found = new Map<string, KnownLink[]>();
  const take = (note: string, links: readonly KnownLink[]): void => {
    const there = found.get(note) ?? [];
    const isKnown = ({ original, at }: KnownLink): boolean =>
      at === undefined && there.some((each) => each.original === original);
    const news = links.filter((link) => link.leadsTo === target && !isKnown(link));
    if (news.length > 0) found.set(note, [...there, ...news]);
  };
  const whole = await inSlices(Object.keys(resolvedLinks), goesOn, (note) => {
    if (!Object.hasOwn(resolvedLinks[note] ?? {}, target)) return 1;
    const file = app.vault.getFileByPath(note);
    if (file) take(note, linksOf(app, file));
    return 1;
  });
  if (!whole) return undefined;
  for (const record of [...feed.contacts(), ...feed.interviews()]) {
    const people = namedIn(record);
    take(record.path, people.map(({ text, linkpath, note }) => ({ original: text, linkpath, leadsTo: note })));
  }
  return found;
}

/**
 * The notes with a link that says at the end of the note where it leads, `[1]: Anna.md`, to a note: their paths.
 * Undefined once it is told to stop.
 */
export async function referencesTo(
  { vault, metadataCache }: App,
  target: string,
  goesOn: () => boolean = () => true,
): Promise<string[] | undefined> {
  const found: string[] = [];
  const whole = await inSlices(vault.getMarkdownFiles(), goesOn, (file) => {
    // Whether the cache has them with `%20` or with blanks is not known.
    const leads = ({ link }: { link: string }): boolean => [link, parseLink(`[](${link})`).linkpath]
      .some((each) => metadataCache.getFirstLinkpathDest(getLinkpath(each), file.path)?.path === target);
    if (file.path !== target && metadataCache.getFileCache(file)?.referenceLinks?.some(leads)) found.push(file.path);
    return 1;
  });
  return whole ? found : undefined;
}

/** The contacts and interviews that name a contact in plain words, without a link: their paths. */
export function plainlyNaming(feed: Feed, { path, name }: { path: string; name: string }): string[] {
  const isThey = (person: Mention): boolean =>
    person.note === null && (sameName(person.name, name) || sameName(person.name, titleOf(path)));
  return [...feed.contacts(), ...feed.interviews()]
    .filter((record) => record.path !== path && namedIn(record).some(isThey))
    .map((record) => record.path);
}

/** A link that has to be spelled otherwise to lead where it is to lead. */
export type LedLink = KnownLink & { linktext: string };

/**
 * The links of a note whose text moves into another, as far as they would lead elsewhere from there; those to the note
 * itself lead to the other.
 */
export function linksMoving(app: App, { from, to }: { from: TFile; to: TFile }): LedLink[] {
  return linksOf(app, from).flatMap((link) => {
    if (link.leadsTo === null) return [];
    if (link.leadsTo === from.path) return [{ ...link, linktext: linktextWithout(app, to, from.path) }];
    const target = app.vault.getFileByPath(link.leadsTo);
    const there = app.metadataCache.getFirstLinkpathDest(link.linkpath, to.path);
    if (!target || there === target) return [];
    return [{ ...link, linktext: app.metadataCache.fileToLinktext(target, to.path, true) }];
  });
}

/** The text of a link to a note when another is gone: its name where no third note has it, else its path. */
export function linktextWithout({ vault, metadataCache }: App, target: TFile, gone: string): string {
  const title = titleOf(target.path);
  const others = vault.getMarkdownFiles().filter(({ path }) => path !== target.path && sameName(titleOf(path), title));
  if (others.length === 1 && others[0]!.path === gone) return title;
  return metadataCache.fileToLinktext(target, '', true);
}

const LINK_IN_CARD = /\[\[[^[\]"]+\]\]|\[[^[\]"]*\]\((?:[^()"]|\([^()"]*\))+\)/g;

/** The canvases that show a note, or link to it in the text of a card: their files, by path. */
export async function canvasesWith({ vault, metadataCache }: App, path: string): Promise<string[]> {
  const shown = `"file":${JSON.stringify(path)}`;
  const found: string[] = [];
  for (const file of vault.getFiles()) {
    if (file.extension !== 'canvas') continue;
    const text = await vault.cachedRead(file);
    const leads = (link: string): boolean =>
      metadataCache.getFirstLinkpathDest(parseLink(link).linkpath, file.path)?.path === path;
    const shows = text.replace(/"file"\s*:\s*/g, '"file":').includes(shown);
    if (shows || (text.match(LINK_IN_CARD) ?? []).some(leads)) found.push(file.path);
  }
  return found;
}
