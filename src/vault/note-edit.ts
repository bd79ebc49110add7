import type { App, TFile } from 'obsidian';
import type { Change } from '../domain/change';
import { editProperties, readFrontMatter } from '../notes/edit/properties';
import { same } from '../notes/edit/same';
import { undoEdit } from '../notes/edit/undo';
import { editsFor, Outdated } from '../notes/spell';
import { yaml } from './yaml';

/** One note's part of a step that was written. */
export interface NoteEdit {
  file: TFile;
  /** The whole note as it was left. */
  text: string;
  /** The note with the edit taken back, given its present text. Throws in words where the written lines have changed. */
  revert(text: string): string;
}

/** Leaves `process` without a write: an error in its callback writes nothing. */
class Leave extends Error {
  constructor(readonly odd?: string) {
    super('left unwritten');
  }
}

/** How often the note may change between look and write before we give up. */
const ATTEMPTS = 3;

/**
 * Makes changes of facts come true in one note, touching the lines of their properties only; undefined when the note says
 * so already. Throws in words, with nothing written, where it can't be done.
 */
export async function applyToNote(app: App, file: TFile, changes: readonly Change[]): Promise<NoteEdit | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await byLines(app, file, changes);
    } catch (error) {
      if (!(error instanceof Leave)) throw error;
      if (error.odd === undefined) return undefined;
      const edit = await byObsidian(app, file, changes, error.odd);
      if (edit) return edit;
      if (attempt === ATTEMPTS) throw new Error(`“${file.path}” keeps changing while it is being written. Try again in a moment.`);
    }
  }
}

/** Takes an edit back; answers with the edit that would bring it again. Throws in words, with nothing written. */
export async function putBack(app: App, edit: NoteEdit): Promise<NoteEdit> {
  let before = '';
  const text = await app.vault.process(edit.file, (present) => {
    before = present;
    return edit.revert(present);
  });
  return { file: edit.file, text, revert: wholeBlock(edit.file, text, before) };
}

async function byLines(app: App, file: TFile, changes: readonly Change[]): Promise<NoteEdit> {
  let revert: NoteEdit['revert'] | undefined;
  const text = await app.vault.process(file, (present) => {
    const edits = editsFor(changes, propertiesOf(file, present));
    const result = editProperties(present, edits, yaml);
    if (result.outcome === 'unchanged') throw new Leave();
    if (result.outcome === 'odd') throw new Leave(present);
    if (result.outcome === 'unreadable') throw unreadable(file, result);
    revert = (later) => {
      const undone = undoEdit(later, result.written);
      if (undone.outcome === 'undone') return undone.text;
      throw new Error(`In “${file.path}”, ${undone.property} has changed since.`);
    };
    return result.text;
  }).catch(asOutdated(file));
  return { file, text, revert: revert! };
}

// Where the front matter is too odd to edit by lines, Obsidian rewrites it; the body stays as it is.
async function byObsidian(app: App, file: TFile, changes: readonly Change[], before: string): Promise<NoteEdit | undefined> {
  const decided = propertiesOf(file, before);
  try {
    await app.fileManager.processFrontMatter(file, (properties: Record<string, unknown>) => {
      if (!same(properties, decided)) throw new Leave();
      for (const { property, value } of editsFor(changes, properties)) {
        if (value === undefined) delete properties[property];
        else properties[property] = value;
      }
    });
  } catch (error) {
    if (error instanceof Leave) return undefined;
    throw error;
  }
  const text = await app.vault.read(file);
  return { file, text, revert: wholeBlock(file, before, text) };
}

/** Puts the whole front matter of `before` back where that of `after` still stands. */
function wholeBlock(file: TFile, before: string, after: string): NoteEdit['revert'] {
  return (present) => {
    const head = headOf(after);
    if (!present.startsWith(head)) throw new Error(`In “${file.path}”, the properties have changed since.`);
    return headOf(before) + present.slice(head.length);
  };
}

/** Everything up to the body. */
function headOf(text: string): string {
  return /^\uFEFF?---[ \t]*\r?\n(?:[^]*?\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text)?.[0] ?? '';
}

function propertiesOf(file: TFile, text: string): Record<string, unknown> {
  const front = readFrontMatter(text, yaml);
  if (front.ok) return front.properties;
  throw unreadable(file, front);
}

function unreadable(file: TFile, { line, reason }: { line: number; reason: string }): Error {
  return new Error(`The properties of “${file.path}” can’t be read: line ${line}, ${reason}`);
}

function asOutdated(file: TFile): (error: unknown) => never {
  return (error) => {
    if (error instanceof Outdated) throw new Error(`“${file.path}” was changed meanwhile: ${error.message}`);
    throw error;
  };
}
