import type { App } from 'obsidian';
import { reasonNotToMake } from '../notes/names';
import { say } from '../words/say';
import { trash } from './new-note';
import { fileOf } from './note-edit';
import { Refusal, Torn, troubleWith } from './refusal';

/** A file that is no text, such as a picture that we make: nothing of the person's is in it. */
export interface BytesFile {
  path: string;
  bytes: ArrayBuffer;
  /** What it replaces; undefined for a new file. */
  was?: ArrayBuffer;
}

/** Whether two files say the same. */
export function sameBytes(one: ArrayBuffer, other: ArrayBuffer): boolean {
  return one.byteLength === other.byteLength && beginsWith(one, other);
}

/**
 * Writes a file at the top of the vault, a new one or in place of the one that is there as it was; never over anything
 * else. Answers what takes that back. Throws in words, with everything as it was or with what to look at.
 */
export async function writeBytes(app: App, file: BytesFile): Promise<() => Promise<void>> {
  if (file.was) await replace(app, { ...file, was: file.was });
  else await make(app, file);
  return () => takeBack(app, file);
}

async function make(app: App, { path, bytes }: BytesFile): Promise<void> {
  const { vault } = app;
  const why = reasonNotToMake(path, path);
  if (why) throw new Refusal(why);
  if (await vault.adapter.exists(path)) throw new Refusal(say`There is something called “${path}” already. Move it away first.`);
  try {
    await vault.createBinary(path, bytes);
  } catch (error) {
    await removeTorn(app, { path, bytes });
    throw troubleWith(path, 'made', error);
  }
}

async function removeTorn({ vault: { adapter } }: App, { path, bytes }: BytesFile): Promise<void> {
  try {
    if (await adapter.exists(path) && beginsWith(bytes, await adapter.readBinary(path))) await adapter.remove(path);
  } catch {
    throw new Torn(path, say`“${path}” was made only in part, and could not be removed. Delete it by hand.`);
  }
}

async function replace(app: App, { path, bytes, was }: Required<BytesFile>): Promise<void> {
  const file = fileOf(app, { path });
  if (!sameBytes(await app.vault.readBinary(file), was)) throw new Refusal(say`“${path}” was changed meanwhile.`);
  try {
    await app.vault.modifyBinary(file, bytes);
  } catch (error) {
    await app.vault.modifyBinary(file, was).catch(() => {
      throw new Torn(path, say`“${path}” was written only in part, and could not be put back. Look at it before you go on.`);
    });
    throw troubleWith(path, 'written', error);
  }
}

async function takeBack(app: App, { path, bytes, was }: BytesFile): Promise<void> {
  if (was) return replace(app, { path, bytes: was, was: bytes });
  const file = fileOf(app, { path });
  if (!sameBytes(await app.vault.readBinary(file), bytes)) throw new Refusal(say`“${path}” was changed meanwhile.`);
  await trash(app, file);
}

function beginsWith(whole: ArrayBuffer, start: ArrayBuffer): boolean {
  const [all, first] = [new Uint8Array(whole), new Uint8Array(start)];
  return first.length <= all.length && first.every((byte, at) => all[at] === byte);
}
