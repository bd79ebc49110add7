import { TFile, TFolder, type App, type TAbstractFile } from 'obsidian';
import type { PropertyEdit } from '../notes/edit/properties';
import { reasonNotToMake, sameName } from '../notes/names';
import { say } from '../words/say';
import { Torn, troubleWith, Refusal } from './refusal';
import { isBeginning } from './torn';

/** A note made whole, in one create. */
export interface NewNote {
  /** Vault path, `.md` included. */
  path: string;
  text: string;
  /** Its template has commands for Templater, which runs them; these properties are ours and must survive that. */
  templater?: readonly PropertyEdit[];
}

export interface MadeNote {
  file: TFile;
  text: string;
}

/**
 * Makes a note that is not there yet, and the folders it needs; `onFolder` hears of each folder made. Never writes over
 * anything. Throws in words, and then no note was made.
 */
export async function makeNote(
  app: App,
  { path, text }: NewNote,
  onFolder: (folder: TFolder) => void,
): Promise<MadeNote> {
  const names = path.split('/');
  const name = names.pop()!;
  let folder = app.vault.getRoot();
  for (const each of names) {
    const wanted = { parent: folder, name: each, onFolder };
    folder = await folderIn(app, wanted) ?? await makeFolder(app, wanted);
  }
  check(path, name);
  const taken = childCalled(folder, name);
  if (taken) throw alreadyThere(taken.path, taken instanceof TFolder);
  return { file: await create(app, path, text), text };
}

/**
 * Takes a folder away that was made for notes, if nothing is in it. The disk is asked: hidden files, and notes that
 * somebody has put there a moment ago, are not in the vault's index, and the trash would take them along.
 */
export async function removeIfEmpty({ vault: { adapter } }: App, { path }: Pick<TFolder, 'path'>): Promise<void> {
  const { files, folders } = await adapter.list(path);
  if (files.length + folders.length === 0) await adapter.rmdir(path, false);
}

/** Puts a note in the trash, by the person's own deletion setting. One that is gone already is no trouble. */
export async function trash(app: App, file: TFile): Promise<void> {
  try {
    await app.fileManager.trashFile(file);
  } catch (error) {
    if (await app.vault.adapter.exists(file.path)) throw troubleWith(file.path, 'trashed', error);
  }
}

/** Makes a note again that was put in the trash, where it was. Throws in words where something else is there by now. */
export async function makeAgain(app: App, { path, text }: { path: string; text: string }): Promise<TFile> {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  if (folder !== '' && !(await app.vault.adapter.exists(folder))) {
    await app.vault.createFolder(folder).catch((error: unknown) => { throw troubleWith(folder, 'made', error); });
  }
  return create(app, path, text);
}

async function create(app: App, path: string, text: string): Promise<TFile> {
  const { adapter } = app.vault;
  if (await adapter.exists(path)) throw alreadyThere(path);
  try {
    return await app.vault.create(path, text);
  } catch (error) {
    // Obsidian's own words, where the disk ignores case or somebody was quicker.
    if (/already exists/i.test(String(error))) throw alreadyThere(path);
    await removeTorn(app, path, text);
    throw troubleWith(path, 'made', error);
  }
}

/** A create that broke off may leave the beginning of the note, which the vault's index may not show yet. */
async function removeTorn(app: App, path: string, text: string): Promise<void> {
  const { adapter } = app.vault;
  try {
    if (await adapter.exists(path) && isBeginning(await adapter.read(path), text)) await adapter.remove(path);
  } catch {
    throw new Torn(path, say`“${path}” was made only in part, and could not be removed. Delete it by hand.`);
  }
}

interface WantedFolder {
  parent: TFolder;
  name: string;
  onFolder: (folder: TFolder) => void;
}

async function folderIn(app: App, { parent, name, onFolder }: WantedFolder): Promise<TFolder | undefined> {
  const path = joined(parent, name);
  const there = app.vault.getAbstractFileByPath(path) ?? childCalled(parent, name);
  if (!there) return undefined;
  if (!(there instanceof TFolder)) throw fileInstead(there.path);
  if (there.path !== path) {
    throw new Refusal(say`There is a folder “${there.path}” already. Spell it so in the settings, or take another name than “${path}”.`);
  }
  // The index lags the disk: it may still show a folder that went with the step undone a moment ago.
  if (!(await app.vault.adapter.exists(path))) {
    await app.vault.adapter.mkdir(path).catch((error: unknown) => { throw troubleWith(path, 'made', error); });
    onFolder(there);
  }
  return there;
}

async function makeFolder(app: App, { parent, name, onFolder }: WantedFolder): Promise<TFolder> {
  const path = joined(parent, name);
  check(path, name);
  try {
    const folder = await app.vault.createFolder(path);
    onFolder(folder);
    return folder;
  } catch (error) {
    if (!/already exists/i.test(String(error))) throw troubleWith(path, 'made', error);
    if ((await app.vault.adapter.stat(path))?.type === 'file') throw fileInstead(path);
    throw new Refusal(say`There is a folder “${path}” already, perhaps spelled another way. Try again in a moment.`);
  }
}

function childCalled(folder: TFolder, name: string): TAbstractFile | undefined {
  return folder.children.find((child) => sameName(child.name, name));
}

function joined(folder: TFolder, name: string): string {
  return folder.isRoot() ? name : `${folder.path}/${name}`;
}

function alreadyThere(path: string, isFolder = false): Refusal {
  return isFolder
    ? new Refusal(say`There is a folder called “${path}”. Take another name.`)
    : new Refusal(say`There is a note “${path}” already. Open it, or take another name.`);
}

function fileInstead(path: string): Refusal {
  return new Refusal(say`“${path}” is a file, so there can’t be a folder of that name. Choose another folder.`);
}

/** Names are made safe where they are composed; this is the last door before the disk. */
function check(path: string, name: string): void {
  const why = reasonNotToMake(path, name);
  if (why) throw new Refusal(why);
}
