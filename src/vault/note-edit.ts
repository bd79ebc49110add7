import type { App, TFile } from 'obsidian';
import { say } from '../words/say';
import { exactText } from './exact';
import { AsItIs, type Plan, type Planned } from './plan';
import { Torn, troubleWith, Refusal } from './refusal';
import { isBeginning } from './torn';
import { carryOver, saveTyped } from './typing';

/** One note's part of a step that was written; `text` is the whole note as it was left. */
export interface NoteEdit extends Planned {
  file: TFile;
}

/**
 * Writes one note as planned, in one atomic `process`; undefined when there is nothing to change, and then nothing is
 * written. What is typed is saved first and survives; a file that isn’t UTF-8 is left alone. Throws `Refusal` or
 * `Trouble`, with the note as it was.
 */
export async function editNote(app: App, file: TFile, plan: Plan): Promise<NoteEdit | undefined> {
  let before = '';
  let planned: Planned | undefined;
  let refusal: unknown;
  try {
    await exactText(app, file);
    await saveTyped(app, file);
    await app.vault.process(file, (present) => {
      try {
        before = present;
        planned = plan(present);
        return planned.text;
      } catch (error) {
        // An error in the callback writes nothing. It is kept, since `process` may hand on another.
        refusal = error;
        throw error;
      }
    });
  } catch (error) {
    if (refusal instanceof AsItIs) return undefined;
    if (planned && !refusal) await mend(app, file, { before, meant: planned.text });
    throw troubleWith(file.path, 'written', refusal ?? error);
  }
  const text = await carryOver(app, file, { plan, planned: planned! });
  return { ...planned!, file, text };
}

/** Puts a note back that was written by half, or wholly, before the disk gave an error. */
async function mend(app: App, file: TFile, { before, meant }: { before: string; meant: string }): Promise<void> {
  const putBack = (): Promise<string> =>
    app.vault.process(file, (present) => (isBeginning(present, meant) ? before : present));
  try {
    if (!(await app.vault.adapter.exists(file.path))) return;
    await putBack().catch(putBack);
  } catch {
    throw new Torn(file.path, say`“${file.path}” was written only in part, and could not be put back. Look at it before you go on.`);
  }
}

/** The note's file as it is now, whatever it is called by now. Throws `Refusal` when it is gone. */
export function fileOf(app: App, { path }: { path: string }): TFile {
  const file = app.vault.getFileByPath(path);
  if (!file) throw new Refusal(say`The note “${path}” is gone.`);
  return file;
}
