import { getAllTags, normalizePath, TFile, TFolder, type App, type TAbstractFile } from 'obsidian';
import { sameName } from '../../notes/names';
import { titleOf } from '../../notes/read';
import type { InHand } from '../../vault/in-hand';
import { inSlices } from '../../vault/slices';
import { say, series } from '../../words/say';

/** Which notes are meant: files, and whatever lies in folders; or those with a tag, in lower case and without `#`. */
export type Chosen = { files: readonly InHand[] } | { tag: string };

/** Their paths; of what lies in folders, the notes alone. Undefined once it is told to stop. */
export async function notesOf(
  { vault, metadataCache }: App,
  chosen: Chosen,
  goesOn: () => boolean,
): Promise<string[] | undefined> {
  if ('files' in chosen) {
    const notes = chosen.files.flatMap(({ path }) => within(vault.getAbstractFileByPath(path)));
    return [...new Set(notes.map(({ path }) => path))];
  }
  const found = new Set<string>();
  const all = await inSlices(vault.getMarkdownFiles(), goesOn, (file) => {
    if (tagsOf(metadataCache.getFileCache(file)).some((tag) => isBelow(tag, chosen.tag))) found.add(file.path);
    return 1;
  });
  return all ? [...found].sort((one, other) => byName(withoutEnding(one), withoutEnding(other))) : undefined;
}

/** The one note that is meant, by itself. */
export function singleNote({ vault }: App, chosen: Chosen): InHand | undefined {
  const [only, ...others] = 'files' in chosen ? chosen.files : [];
  return only && others.length === 0 && vault.getFileByPath(only.path) ? only : undefined;
}

/** Whether anything in it could be meant: a note, or a folder with one. */
export function holdsNotes(file: TAbstractFile): boolean {
  if (file instanceof TFile) return file.extension.toLowerCase() === 'md';
  return file instanceof TFolder && file.children.some(holdsNotes);
}

/** A tag as it is written first, and how many notes have it or one below it. */
export interface KnownTag {
  tag: string;
  notes: number;
}

/** The tags of the vault, those of the most notes first. */
export async function tagsIn({ vault, metadataCache }: App, goesOn: () => boolean): Promise<KnownTag[]> {
  const known = new Map<string, KnownTag>();
  await inSlices(vault.getMarkdownFiles(), goesOn, (file) => {
    const tags = tagsOf(metadataCache.getFileCache(file));
    for (const [key, tag] of new Map(tags.flatMap(withThoseAbove).map((each) => [each.toLowerCase(), each]))) {
      known.set(key, { tag: known.get(key)?.tag ?? tag, notes: (known.get(key)?.notes ?? 0) + 1 });
    }
    return 1;
  });
  return [...known.values()].sort((one, other) => other.notes - one.notes || byName(one.tag, other.tag));
}

/** A tag as it is compared; '' for what is none. */
export function tagMeant(written: string): string {
  return written.trim().replace(/^#+/, '').replace(/\/$/, '').toLowerCase();
}

/** The path of a note that is named by its path or its name. Throws in words where none is, or several are. */
export function noteNamed({ vault, metadataCache }: App, named: string): string {
  const path = normalizePath(named.trim());
  const file = vault.getFileByPath(path) ?? vault.getFileByPath(`${path}.md`);
  if (file) return file.path;
  const called = path.includes('/') ? [] : vault.getMarkdownFiles().filter((each) => sameName(titleOf(each.path), named));
  if (called.length > 1) {
    throw new Error(
      say`There are ${called.length} notes called “${named}”: ${series(called.map((each) => each.path).sort())}. Name one by its path.`,
    );
  }
  const only = called[0] ?? metadataCache.getFirstLinkpathDest(named, '');
  if (!only) throw new Error(say`There is no note “${named}”. Name it by its path or its name.`);
  return only.path;
}

/** The path of a folder. Throws in words where there is none. */
export function folderNamed({ vault }: App, named: string): string {
  const path = normalizePath(named.trim());
  const folder = vault.getFolderByPath(path);
  if (!folder) throw new Error(say`There is no folder “${named}”.`);
  return folder.path;
}

function within(file: TAbstractFile | null): TFile[] {
  if (file instanceof TFile) return [file];
  const notes: TFile[] = [];
  const open = file instanceof TFolder ? [file] : [];
  for (let folder = open.pop(); folder; folder = open.pop()) {
    for (const child of folder.children) {
      if (child instanceof TFolder) open.push(child);
      else if (child instanceof TFile && holdsNotes(child)) notes.push(child);
    }
  }
  return notes.sort((one, other) => byName(withoutEnding(one.path), withoutEnding(other.path)));
}

function tagsOf(cache: Parameters<typeof getAllTags>[0] | null): string[] {
  return ((cache && getAllTags(cache)) ?? []).map((tag) => tag.replace(/^#/, ''));
}

function withThoseAbove(tag: string): string[] {
  const parts = tag.split('/').filter((part) => part !== '');
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}

function isBelow(tag: string, wanted: string): boolean {
  return `${tag.toLowerCase()}/`.startsWith(`${wanted}/`);
}

function withoutEnding(path: string): string {
  return path.replace(/\.md$/i, '');
}

function byName(one: string, other: string): number {
  return one.localeCompare(other, undefined, { numeric: true });
}
