import type { App, TFile, TFolder } from 'obsidian';
import type { Change } from '../domain/change';
import type { Step } from '../domain/step';
import { withoutMark } from '../notes/edit/front-matter';
import { readFrontMatter, type PropertyEdit } from '../notes/edit/properties';
import { say, series, together } from '../words/say';
import { exactText } from './exact';
import type { Feed } from './feed';
import { makeNote, removeIfEmpty, trash, type MadeNote, type NewNote } from './new-note';
import { editNote, fileOf, type NoteEdit } from './note-edit';
import { planBack, planOf, planWhole } from './plan';
import { errorMessage, Refusal, Trouble } from './refusal';
import { hasTemplater, keepProperties, runTemplater } from './templater';
import { saveTyped } from './typing';
import { yaml } from './yaml';

export type { NewNote } from './new-note';
export { errorMessage } from './refusal';

/** A step as the writer takes it: notes to make, then changes of notes that exist or are made by it. */
export interface Writing extends Step {
  create?: readonly NewNote[];
  /**
   * Files that we made, such as an interview's for the calendar, with their new text; nothing of the person's is in
   * them.
   */
  replace?: readonly { path: string; was: string; text: string }[];
}

/** What a step did, in order. */
interface Traces {
  folders: TFolder[];
  made: MadeNote[];
  edits: NoteEdit[];
}

interface Done extends Traces {
  says: string;
}

/** Steps that can be undone. */
const MEMORY = 50;

/**
 * Could not be written; the message is for people and names the note. Every note is as it was, or the message says
 * which is not.
 */
export class Unwritten extends Error {}

/**
 * The only place that changes notes. Steps run one after another; each is written whole or not at all, and remembered
 * so that it can be undone as a whole.
 */
export class Writer {
  private readonly done: Done[] = [];
  private running: Promise<unknown> = Promise.resolve();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly app: App,
    private readonly feed: Feed,
  ) {}

  /** Calls back after each step that was written or taken back. Answers with what stops it. */
  onStep(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What `undo` would take back, newest first. */
  get undoable(): readonly string[] {
    return this.done.map(({ says }) => says).reverse();
  }

  /**
   * Writes a step; answers false when every note says so already. Rejects with `Unwritten` and leaves every note as it
   * was if any part of it fails.
   */
  write({ says, create = [], replace = [], changes }: Writing): Promise<boolean> {
    return this.inTurn(async () => {
      const traces: Traces = { folders: [], made: [], edits: [] };
      try {
        for (const note of create) {
          const made = await makeNote(this.app, note, (folder) => traces.folders.push(folder));
          traces.made.push(made);
          if (note.templater && hasTemplater(this.app)) await this.completeWithTemplater(made, note.templater);
          this.tell(made.file, made.text);
        }
        for (const { path, ...texts } of replace) {
          const edit = await editNote(this.app, fileOf(this.app, { path }), planWhole(path, texts));
          if (edit) traces.edits.push(edit);
        }
        for (const [path, ofNote] of byNote(changes)) {
          const file = fileOf(this.app, { path });
          const edit = await editNote(this.app, file, planOf(file, ofNote, this.feed.vocabulary));
          if (edit) traces.edits.push(this.told(edit));
        }
      } catch (error) {
        throw new Unwritten(together(errorMessage(error), await this.putBack(traces)));
      }
      if (traces.made.length + traces.edits.length === 0) return false;
      this.done.push({ says, ...traces });
      if (this.done.length > MEMORY) this.done.shift();
      this.announce();
      return true;
    });
  }

  /**
   * Takes the newest step back and answers with what it said; undefined when there is none. Rejects with `Unwritten`,
   * and takes nothing back, when a line that was written has changed since: that step is then left as it is for good.
   * When the disk fails, it can be tried again.
   */
  undo(): Promise<string | undefined> {
    return this.inTurn(async () => {
      const step = this.done.pop();
      if (!step) return undefined;
      try {
        await this.checkUntouched(step);
        await this.takeBack(step);
      } catch (error) {
        if (error instanceof Trouble) this.done.push(step);
        throw new Unwritten(together(say`“${step.says}” can’t be undone.`, errorMessage(error)));
      }
      this.announce();
      return step.says;
    });
  }

  private announce(): void {
    for (const listener of [...this.listeners]) listener();
  }

  // The text is remembered after each part, so that the note can be taken away whichever of them fails.
  private async completeWithTemplater(made: MadeNote, ours: readonly PropertyEdit[]): Promise<void> {
    made.text = await runTemplater(this.app, made.file);
    made.text = await keepProperties(this.app, made.file, ours);
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const result = this.running.then(act);
    this.running = result.catch(() => undefined);
    return result;
  }

  /** Looks at every note of a step before the first is touched. A note that was made must be as it was left. */
  private async checkUntouched({ made, edits }: Traces): Promise<void> {
    const texts = new Map<string, string>();
    const textOf = async (note: { file: TFile }): Promise<string> => {
      note.file = fileOf(this.app, note.file);
      const { path } = note.file;
      if (!texts.has(path)) {
        await exactText(this.app, note.file);
        await saveTyped(this.app, note.file);
        texts.set(path, await exactText(this.app, note.file));
      }
      return texts.get(path)!;
    };
    for (const edit of [...edits].reverse()) texts.set(edit.file.path, edit.revert(await textOf(edit)));
    for (const note of made) {
      if (withoutMark(await textOf(note)) === withoutMark(note.text)) continue;
      throw new Refusal(say`“${note.file.path}” was written in since it was made. Delete it by hand if you don’t want it.`);
    }
  }

  /** Takes a whole step back, or brings back what it had taken and throws. */
  private async takeBack(step: Traces): Promise<void> {
    const restored: { edit: NoteEdit; back: NoteEdit }[] = [];
    const trashed: { note: MadeNote; text: string }[] = [];
    try {
      for (const edit of [...step.edits].reverse()) {
        if (step.made.some(({ file }) => file === edit.file)) continue;
        const back = await editNote(this.app, edit.file, planBack(edit.file, edit));
        if (back) restored.push({ edit, back: this.told(back) });
      }
      for (const note of [...step.made].reverse()) {
        const text = await exactText(this.app, note.file);
        await trash(this.app, note.file);
        trashed.push({ note, text });
      }
    } catch (error) {
      const stuck: string[] = [];
      for (const each of trashed.reverse()) {
        await this.bringBack(each, step).catch(() => stuck.push(each.note.file.path));
      }
      for (const { edit, back } of restored.reverse()) {
        await editNote(this.app, back.file, planBack(back.file, back))
          .then((again) => again && this.told(again))
          .catch(() => stuck.push(edit.file.path));
      }
      throw withStuck(error, stuck);
    }
    await this.removeFolders(step.folders);
  }

  private async bringBack({ note, text }: { note: MadeNote; text: string }, { edits }: Traces): Promise<void> {
    const { file: former } = note;
    note.file = await this.app.vault.create(former.path, text);
    for (const edit of edits) if (edit.file === former) edit.file = note.file;
    this.tell(note.file, text);
  }

  /** After a failure: as much as can be is put back. Answers with a sentence for people. */
  private async putBack({ folders, made, edits }: Traces): Promise<string> {
    const stuck: string[] = [];
    for (const edit of edits.reverse()) {
      if (made.some(({ file }) => file === edit.file)) continue;
      await editNote(this.app, edit.file, planBack(edit.file, edit))
        .then((back) => back && this.told(back))
        .catch(() => stuck.push(edit.file.path));
    }
    for (const note of made.reverse()) {
      await this.unmake(note, edits).catch(() => stuck.push(note.file.path));
    }
    await this.removeFolders(folders);
    return stuck.length === 0
      ? say`Nothing was changed.`
      : say`These notes could not be put back: ${series(stuck)}. Look at them before you go on.`;
  }

  // What somebody else has written in it meanwhile is theirs.
  private async unmake({ file, text }: MadeNote, edits: readonly NoteEdit[]): Promise<void> {
    const left = edits.filter((edit) => edit.file === file).map((edit) => edit.text);
    const present = withoutMark(await this.app.vault.read(file));
    if (![text, ...left].map(withoutMark).includes(present)) throw new Refusal(say`“${file.path}” was written in.`);
    await trash(this.app, file);
  }

  // An empty folder does no harm, and is no reason to alarm anybody.
  private async removeFolders(folders: readonly TFolder[]): Promise<void> {
    for (const folder of [...folders].reverse()) await removeIfEmpty(this.app, folder).catch(() => undefined);
  }

  private told(edit: NoteEdit): NoteEdit {
    this.tell(edit.file, edit.text);
    return edit;
  }

  private tell({ path }: TFile, text: string): void {
    const front = readFrontMatter(text, yaml);
    this.feed.wrote(path, front.ok ? front.properties : undefined);
  }
}

function withStuck(error: unknown, stuck: readonly string[]): unknown {
  if (stuck.length === 0) return error;
  const left = say`These notes are left half undone: ${series(stuck)}. Look at them before you go on.`;
  return new Refusal(together(errorMessage(error), left));
}

function byNote(changes: readonly Change[]): Map<string, Change[]> {
  const notes = new Map<string, Change[]>();
  for (const change of changes) {
    const there = notes.get(change.note);
    if (there) there.push(change);
    else notes.set(change.note, [change]);
  }
  return notes;
}
