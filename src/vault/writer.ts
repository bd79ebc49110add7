import { MarkdownView, TFile, TFolder, type App } from 'obsidian';
import type { Change } from '../domain/change';
import type { Step } from '../domain/step';
import { sameName } from '../notes/names';
import { applyToNote, putBack, type NoteEdit } from './note-edit';
import type { Feed } from './feed';
import { readFrontMatter } from '../notes/edit/properties';
import { yaml } from './yaml';

/** A note made whole, in one create. */
export interface NewNote {
  /** Vault path, `.md` included. */
  path: string;
  text: string;
}

/** A step as the writer takes it: notes to make, then changes of notes that exist or are made by it. */
export interface Writing extends Step {
  create?: readonly NewNote[];
}

type Trace = { made: TFile; text: string } | NoteEdit;

interface Done {
  says: string;
  traces: readonly Trace[];
}

/** Steps that can be undone. */
const MEMORY = 50;

/** Could not be written; the message is for people, and every note is as it was. */
export class Unwritten extends Error {}

/**
 * The only place that changes notes. Steps run one after another; each is written whole or not at all, and remembered
 * so that it can be undone as a whole.
 */
export class Writer {
  private readonly done: Done[] = [];
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly app: App,
    private readonly feed: Feed,
  ) {}

  /** What `undo` would take back, newest first. */
  get undoable(): readonly string[] {
    return this.done.map(({ says }) => says).reverse();
  }

  /**
   * Writes a step; answers false when every note says so already. Rejects with `Unwritten` and leaves every note as it
   * was if any part of it fails.
   */
  write(writing: Writing): Promise<boolean> {
    return this.inTurn(async () => {
      const traces: Trace[] = [];
      try {
        for (const note of writing.create ?? []) traces.push(await this.make(note));
        for (const [path, changes] of byNote(writing.changes)) {
          const edit = await this.edit(path, changes);
          if (edit) traces.push(edit);
        }
      } catch (error) {
        throw new Unwritten(await this.afterFailure(traces, error));
      }
      if (traces.length === 0) return false;
      this.done.push({ says: writing.says, traces });
      if (this.done.length > MEMORY) this.done.shift();
      return true;
    });
  }

  /**
   * Takes the newest step back and answers with what it said; undefined when there is none. Rejects with `Unwritten` when
   * a line that was written has changed since: then nothing is taken back.
   */
  undo(): Promise<string | undefined> {
    return this.inTurn(async () => {
      const step = this.done.pop();
      if (!step) return undefined;
      const restored: NoteEdit[] = [];
      try {
        for (const trace of step.traces) await this.check(trace);
        for (const trace of [...step.traces].reverse()) {
          if ('made' in trace) await this.unmake(trace);
          else restored.push(await this.restore(trace));
        }
      } catch (error) {
        for (const edit of restored.reverse()) await this.restore(edit);
        throw new Unwritten(`“${step.says}” can’t be undone. ${messageOf(error)}`);
      }
      return step.says;
    });
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const result = this.running.then(act);
    this.running = result.catch(() => undefined);
    return result;
  }

  private async make({ path, text }: NewNote): Promise<Trace> {
    const { vault } = this.app;
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
    if (folder) await this.makeFolder(folder);
    const taken = vault.getAbstractFileByPath(folder || '/');
    const other = taken instanceof TFolder ? taken.children.find((child) => sameName(child.name, path.slice(path.lastIndexOf('/') + 1))) : undefined;
    if (other) throw new Error(`There is a note “${other.path}” already. Open it, or take another name.`);
    const made = await vault.create(path, text);
    this.tell(made.path, text);
    return { made, text };
  }

  private async makeFolder(folder: string): Promise<void> {
    const { vault } = this.app;
    for (let end = folder.indexOf('/'); ; end = folder.indexOf('/', end + 1)) {
      const path = end < 0 ? folder : folder.slice(0, end);
      const there = vault.getAbstractFileByPath(path);
      if (there instanceof TFile) throw new Error(`“${path}” is a file, so there can’t be a folder of that name. Choose another folder.`);
      if (!there) await vault.createFolder(path);
      if (end < 0) return;
    }
  }

  private async edit(path: string, changes: readonly Change[]): Promise<NoteEdit | undefined> {
    const file = this.app.vault.getFileByPath(path);
    if (!file) throw new Error(`The note “${path}” is gone.`);
    await this.saveTyped(file);
    const edit = await applyToNote(this.app, file, changes);
    if (edit) this.tell(file.path, edit.text);
    return edit;
  }

  private async restore(edit: NoteEdit): Promise<NoteEdit> {
    await this.saveTyped(edit.file);
    const back = await putBack(this.app, edit);
    this.tell(edit.file.path, back.text);
    return back;
  }

  // What is typed and not yet saved would be overwritten, or overwrite us.
  private async saveTyped(file: TFile): Promise<void> {
    for (const leaf of this.app.workspace.getLeavesOfType('markdown')) {
      if (leaf.view instanceof MarkdownView && leaf.view.file?.path === file.path) await leaf.view.save();
    }
  }

  private async check(trace: Trace): Promise<void> {
    const { vault } = this.app;
    const file = 'made' in trace ? trace.made : trace.file;
    if (vault.getFileByPath(file.path) !== file) throw new Error(`The note “${file.path}” is gone.`);
    await this.saveTyped(file);
    const text = await vault.read(file);
    if ('made' in trace) {
      if (text !== trace.text) throw new Error(`“${file.path}” was written in since it was made. Delete it by hand if you don’t want it.`);
    } else {
      trace.revert(text);
    }
  }

  private async unmake({ made }: { made: TFile }): Promise<void> {
    await this.app.fileManager.trashFile(made);
  }

  private async afterFailure(traces: readonly Trace[], error: unknown): Promise<string> {
    const stuck: string[] = [];
    for (const trace of [...traces].reverse()) {
      const { path } = 'made' in trace ? trace.made : trace.file;
      try {
        await ('made' in trace ? this.unmake(trace) : this.restore(trace));
      } catch {
        stuck.push(path);
      }
    }
    const said = messageOf(error);
    return stuck.length === 0
      ? `${said} Nothing was changed.`
      : `${said} These notes could not be put back: ${stuck.join(', ')}. Look at them before you go on.`;
  }

  private tell(path: string, text: string): void {
    const front = readFrontMatter(text, yaml);
    this.feed.wrote(path, front.ok ? front.properties : undefined);
  }
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

/** What went wrong as a sentence. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
