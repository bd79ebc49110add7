import type { App, TFile } from 'obsidian';
import { withoutMark } from '../notes/edit/front-matter';
import { say } from '../words/say';
import { exactText } from './exact';
import { fileOf } from './note-edit';
import type { Traces } from './part-writer';
import { Refusal } from './refusal';
import { saveTyped } from './typing';

/**
 * Looks at every note of a step before the first is taken back, and finds its files as they are called by now. A note
 * that was made must be as it was left. Throws `Refusal` where what was written has changed.
 */
export async function checkUntouched(app: App, { made, edits, trashed }: Omit<Traces, 'folders'>): Promise<void> {
  const texts = new Map<string, string>();
  const textOf = async (note: { file: TFile }): Promise<string> => {
    note.file = fileOf(app, note.file);
    const { path } = note.file;
    if (!texts.has(path)) {
      await exactText(app, note.file);
      await saveTyped(app, note.file);
      texts.set(path, await exactText(app, note.file));
    }
    return texts.get(path)!;
  };
  for (const edit of [...edits].reverse()) texts.set(edit.file.path, edit.revert(await textOf(edit)));
  for (const { path } of trashed) {
    if (app.vault.getAbstractFileByPath(path)) throw new Refusal(say`There is another “${path}” by now.`);
  }
  for (const note of made) {
    if (withoutMark(await textOf(note)) === withoutMark(note.text)) continue;
    throw new Refusal(say`“${note.file.path}” was written in since it was made. Delete it by hand if you don’t want it.`);
  }
}
