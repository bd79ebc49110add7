import type { App, TFolder } from 'obsidian';
import { withoutMark } from '../notes/edit/front-matter';
import type { SettingsStore } from '../settings/store';
import { say, series, together } from '../words/say';
import type { Course, WayBack } from './course';
import { exactText } from './exact';
import type { Feed } from './feed';
import { Journal, type Noted } from './journal';
import type { TrashPart } from './journal-entry';
import { removeIfEmpty, trash } from './new-note';
import type { Lag } from './lag';
import { editNote, type NoteEdit } from './note-edit';
import { PartWriter, type Edit, type Made, type Traces } from './part-writer';
import { partsOf, undoingOf, type Writing } from './parts';
import { planBack } from './plan';
import { Recovery } from './recovery';
import { errorMessage, Refusal, Torn, Trouble } from './refusal';
import { checkUntouched } from './untouched';

export type { Course, WayBack } from './course';
export type { NewNote } from './new-note';
export type { Writing } from './parts';
export { errorMessage } from './refusal';

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

/** The person stopped it half-way, and can do it again. */
class Stopped extends Trouble {}

/**
 * The only place that changes notes. Steps run one after another; each is written whole or not at all, and remembered
 * so that it can be undone as a whole.
 */
export class Writer {
  private readonly done: Done[] = [];
  private running: Promise<unknown> = Promise.resolve();
  private readonly listeners = new Set<() => void>();
  private readonly journal: Journal;
  private readonly parts: PartWriter;
  private readonly settings: SettingsStore;
  /** What Obsidian’s cache has not read yet of what was written. */
  readonly lag: Lag;
  /** Steps that broke off with the app, and what is done about them. */
  readonly unfinished: Recovery;

  constructor(
    private readonly app: App,
    { feed, settings, lag }: { feed: Feed; settings: SettingsStore; lag: Lag },
  ) {
    this.settings = settings;
    this.lag = lag;
    this.journal = new Journal(app);
    this.parts = new PartWriter(app, { feed, settings, lag });
    this.unfinished = new Recovery({
      app, feed, settings,
      journal: this.journal,
      parts: this.parts,
      inTurn: (act) => this.inTurn(act),
      written: (done) => this.remember(done),
    });
  }

  /** Calls back after each step that was written or taken back, or can’t be any more. Answers with what stops it. */
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
   * was if any part of it fails. With a `course` it may be stopped between two notes.
   */
  write(step: Writing, course?: Course): Promise<boolean> {
    return this.inTurn(async () => {
      const parts = partsOf(step, this.settings.current);
      const noted = this.journal.begin({ says: step.says, undoing: false, folders: [], parts });
      const traces: Traces = { folders: [], made: [], edits: [], trashed: [] };
      const [last] = parts.filter(({ kind }) => kind === 'settings');
      const notes = parts.filter((part) => part !== last);
      let done = 0;
      try {
        while (done < notes.length && !course?.stops()) {
          await this.parts.write(notes[done]!, noted, traces);
          done += 1;
          course?.wrote(done, notes.length);
        }
      } catch (error) {
        const tell = (left: number): void => course?.putsBack?.(left, notes.length);
        throw new Unwritten(together(errorMessage(error), await this.putBack(traces, noted, { error, tell })));
      }
      try {
        if (traces.made.length + traces.edits.length + traces.trashed.length === 0) return false;
        const isWhole = done === notes.length;
        const says = isWhole ? step.says : course!.says(traces.made.length + traces.edits.length);
        this.remember({ says, ...traces });
        if (last && isWhole) await this.parts.write(last, noted, traces);
      } finally {
        noted.strike();
      }
      return true;
    });
  }

  /**
   * Takes the newest step back and answers with what it said; undefined when there is none. Rejects with `Unwritten`,
   * and takes nothing back, when a line that was written has changed since: that step is then left as it is for good.
   * When the disk fails, or the way back is stopped, it can be tried again. In its turn `check` is called, which throws
   * what speaks against it.
   */
  undo(check?: () => void, way?: WayBack): Promise<string | undefined> {
    return this.inTurn(async () => {
      check?.();
      const step = this.done.pop();
      if (!step) return undefined;
      try {
        way?.tookBack(0, countOf(step));
        await checkUntouched(this.app, step);
        await this.takeBack(step, way);
      } catch (error) {
        if (error instanceof Trouble) this.done.push(step);
        else this.announce();
        if (error instanceof Stopped) throw new Unwritten(error.message);
        throw new Unwritten(together(say`“${step.says}” can’t be undone.`, errorMessage(error)));
      }
      this.announce();
      return step.says;
    });
  }

  private remember(done: Done): void {
    this.done.push(done);
    if (this.done.length > MEMORY) this.done.shift();
    this.announce();
  }

  private announce(): void {
    for (const listener of [...this.listeners]) listener();
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const result = this.running.then(act);
    this.running = result.catch(() => undefined);
    return result;
  }

  /** Takes a whole step back, or brings back what it had taken and throws. */
  private async takeBack(step: Done, way?: WayBack): Promise<void> {
    const all = countOf(step);
    let count = 0;
    const forth = (): void => {
      way?.tookBack(++count, all);
      if (count < all && way?.stops()) throw new Stopped(say`You stopped it. “${step.says}” is not undone.`);
    };
    const noted = this.journal.begin(undoingOf(step));
    const restored: { edit: NoteEdit; back: NoteEdit }[] = [];
    const trashed: { note: Made; text: string }[] = [];
    const back: TrashPart[] = [];
    try {
      for (const note of [...step.trashed].reverse()) {
        await this.parts.bringBack(note);
        back.push(note);
        forth();
      }
      for (const edit of editsOfOthers(step).reverse()) {
        const reverted = await this.editBack(edit, noted);
        if (reverted) restored.push({ edit, back: this.parts.told(reverted) });
        forth();
      }
      for (const note of [...step.made].reverse()) {
        const text = await exactText(this.app, note.file);
        noted.forget(note.file.path);
        await trash(this.app, note.file);
        trashed.push({ note, text });
        forth();
      }
    } catch (error) {
      const stuck: string[] = [];
      for (const each of trashed.reverse()) {
        await this.bringBack(each, step).catch(() => stuck.push(each.note.file.path));
        way?.tookBack(--count, all);
      }
      for (const { edit, back } of restored.reverse()) {
        await this.editBack(back, noted)
          .then((again) => again && this.parts.told(again))
          .catch(() => stuck.push(edit.file.path));
        way?.tookBack(--count, all);
      }
      for (const note of back.reverse()) {
        await this.parts.throwAway(note).catch(() => stuck.push(note.path));
        way?.tookBack(--count, all);
      }
      noted.end([...stuck, ...tornBy(error)]);
      throw withStuck(error, stuck);
    }
    await this.removeFolders(step.folders);
    noted.strike();
  }

  private async editBack(edit: NoteEdit, noted: Noted): Promise<NoteEdit | undefined> {
    const back = await editNote(this.app, edit.file, noted.watchedBack(edit.file, planBack(edit.file, edit)));
    noted.wrote(edit.file);
    return back;
  }

  private async bringBack({ note, text }: { note: Made; text: string }, { edits }: Traces): Promise<void> {
    const { file: former } = note;
    note.file = await this.app.vault.create(former.path, text);
    for (const edit of edits) if (edit.file === former) edit.file = note.file;
    this.parts.tell(note.file, text);
  }

  /** After a failure: as much as can be is put back. Answers with a sentence for people. */
  private async putBack(
    { folders, made, edits, trashed }: Traces,
    noted: Noted,
    { error, tell }: { error: unknown; tell: (left: number) => void },
  ): Promise<string> {
    const torn = tornBy(error);
    const stuck: string[] = [];
    const others = editsOfOthers({ made, edits });
    let left = trashed.length + others.length + made.length;
    for (const note of trashed.reverse()) {
      await this.parts.bringBack(note).catch(() => stuck.push(note.path));
      tell(--left);
    }
    for (const edit of others.reverse()) {
      await this.editBack(edit, noted)
        .then((back) => back && this.parts.told(back))
        .catch(() => stuck.push(edit.file.path));
      tell(--left);
    }
    for (const note of made.reverse()) {
      await this.unmake(note, edits).catch(() => stuck.push(note.file.path));
      tell(--left);
    }
    await this.removeFolders(folders);
    noted.end([...stuck, ...torn]);
    if (stuck.length === 0) return torn.length === 0 ? say`Nothing was changed.` : say`Nothing else was changed.`;
    return say`These notes could not be put back: ${series(stuck)}. Look at them before you go on.`;
  }

  // What somebody else has written in it meanwhile is theirs.
  private async unmake({ file, text }: Made, edits: readonly NoteEdit[]): Promise<void> {
    const left = edits.filter((edit) => edit.file === file).map((edit) => edit.text);
    const present = withoutMark(await this.app.vault.read(file));
    if (![text, ...left].map(withoutMark).includes(present)) throw new Refusal(say`“${file.path}” was written in.`);
    await trash(this.app, file);
  }

  // An empty folder does no harm, and is no reason to alarm anybody.
  private async removeFolders(folders: readonly TFolder[]): Promise<void> {
    for (const folder of [...folders].reverse()) await removeIfEmpty(this.app, folder).catch(() => undefined);
  }
}

/** How many notes a step made, changed or put in the trash. */
function countOf(step: Traces): number {
  return step.trashed.length + editsOfOthers(step).length + step.made.length;
}

/** The changes of notes that were there before: what it made goes as a whole. */
function editsOfOthers({ made, edits }: Pick<Traces, 'made' | 'edits'>): Edit[] {
  const files = new Set(made.map(({ file }) => file));
  return edits.filter(({ file }) => !files.has(file));
}

/** The note that a failure left written by half, if it did: it stays in the journal, which can make it whole. */
function tornBy(error: unknown): string[] {
  return error instanceof Torn ? [error.path] : [];
}

function withStuck(error: unknown, stuck: readonly string[]): unknown {
  if (stuck.length === 0) return error;
  const left = say`These notes are left half undone: ${series(stuck)}. Look at them before you go on.`;
  return new Refusal(together(errorMessage(error), left));
}
