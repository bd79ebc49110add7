import { TFolder, type TFile } from 'obsidian';
import { say } from '../words/say';
import type { Journal, Noted } from './journal';
import { fingerprint } from '../notes/fingerprint';
import type { Entry, NotePart, Part } from './journal-entry';
import { removeIfEmpty } from './new-note';
import { fileOf } from './note-edit';
import { PartRecovery, type AroundPart } from './part-recovery';
import type { Traces } from './part-writer';
import { planWhole } from './plan';
import { errorMessage } from './refusal';
import { reverted, stands } from './trace';

/** A step that broke off. */
export type BrokenOff = Entry;

/** Where a step that broke off stands: the notes that have their part of it, and those that lack it, by path. */
export interface Look {
  written: readonly string[];
  missing: readonly string[];
  /** What can be neither told nor mended, in sentences. */
  changed: readonly string[];
}

interface Around extends AroundPart {
  journal: Journal;
  /** Waits until nothing else is being written. */
  inTurn<T>(act: () => Promise<T>): Promise<T>;
  /** A step was written to the end, and can be undone. */
  written(step: Traces & { says: string }): void;
}

/**
 * Steps that broke off: the app was closed, or the disk failed, between two of their writes. Each note is looked at
 * anew before it is touched; whatever says so already is left alone, and where a note has changed since, it stays and
 * is named, and the rest goes on.
 */
export class Recovery {
  private readonly parts: PartRecovery;

  constructor(private readonly around: Around) {
    this.parts = new PartRecovery(around);
  }

  /** Those that nobody has decided about, oldest first. */
  get all(): readonly Entry[] {
    return this.around.journal.unfinished();
  }

  /**
   * Forgets those that were written, or undone, to the last note. One over a single file is told of only where that
   * was written by half: otherwise the file says all there is to know.
   */
  forgetWhole(): Promise<void> {
    return this.around.inTurn(async () => {
      for (const entry of this.all) {
        const { written, missing, changed } = await this.seen(entry);
        const left = entry.undoing ? written : missing;
        const isWhole = left.length + changed.length === 0;
        if (isWhole || (filesOf(entry) < 2 && !(await this.isTorn(entry)))) this.around.journal.strike(entry.id);
      }
    });
  }

  look(entry: Entry): Promise<Look> {
    return this.around.inTurn(() => this.seen(this.around.journal.newest(entry)));
  }

  /** Writes, or undoes, what is left of it. Answers why some of it could not be, in sentences. */
  finish(entry: Entry): Promise<readonly string[]> {
    return entry.undoing ? this.back(entry) : this.onward(entry);
  }

  /** Takes back what was written of it, or writes again what was undone. Answers as `finish` does. */
  takeBack(entry: Entry): Promise<readonly string[]> {
    return entry.undoing ? this.onward(entry) : this.back(entry);
  }

  /** Leaves every note as it is. */
  letBe({ id }: Entry): void {
    this.around.journal.strike(id);
  }

  /** Follows a note or folder that is called otherwise from now on. */
  renamed(from: string, to: string): void {
    this.around.journal.renamed(from, to);
  }

  private onward(entry: Entry): Promise<readonly string[]> {
    const traces: Traces = { folders: [], made: [], edits: [], trashed: [] };
    return this.around.inTurn(() => this.goThrough(entry, {
      parts: (noted) => noted.entry.parts,
      act: (part, noted) => this.parts.write(part, noted, traces),
      done: (noted) => this.remember(noted.entry),
    }));
  }

  private back(entry: Entry): Promise<readonly string[]> {
    return this.around.inTurn(() => this.goThrough(entry, {
      parts: (noted) => [...noted.entry.parts].reverse(),
      act: (part, noted) => this.parts.unwrite(part, noted),
      done: (noted) => this.removeFolders(noted.entry),
    }));
  }

  private async goThrough(entry: Entry, { parts, act, done }: {
    parts: (noted: Noted) => readonly Part[];
    act: (part: Part, noted: Noted) => Promise<void>;
    done: (noted: Noted) => Promise<void>;
  }): Promise<readonly string[]> {
    const noted = this.around.journal.resume(entry);
    const refused: string[] = [];
    for (const part of parts(noted)) {
      await act(part, noted).catch((error: unknown) => void refused.push(errorMessage(error)));
    }
    try {
      if (refused.length === 0) await done(noted);
    } finally {
      noted.end(refused);
    }
    return refused;
  }

  private async seen(entry: Entry): Promise<Look> {
    const found = { written: new Set<string>(), missing: new Set<string>(), changed: new Set<string>() };
    for (const part of entry.parts) {
      const name = part.kind === 'settings' ? say`the settings` : part.path;
      try {
        found[(await this.parts.missing(part, entry)) ? 'missing' : 'written'].add(name);
      } catch (error) {
        found.changed.add(errorMessage(error));
      }
    }
    // A note that was made and lacks a change of it is not written to the end.
    for (const name of found.missing) found.written.delete(name);
    return { written: [...found.written], missing: [...found.missing], changed: [...found.changed] };
  }

  private async isTorn({ parts }: Entry): Promise<boolean> {
    for (const part of parts) if (await this.parts.isTorn(part)) return true;
    return false;
  }

  /** So that it can be undone as a whole: what was written before it broke off, too. */
  private async remember(entry: Entry): Promise<void> {
    const traces: Traces = { folders: this.foldersOf(entry), made: [], edits: [], trashed: [] };
    for (const part of entry.parts) {
      if (part.kind === 'settings' || (part.kind === 'edit' && !part.traces)) continue;
      if (part.kind === 'trash') {
        traces.trashed.push(part);
        continue;
      }
      const file = fileOf(this.around.app, part);
      const text = await this.around.app.vault.read(file);
      if (part.kind === 'edit') {
        const { traces: written = [] } = part;
        traces.edits.push({
          ...{ file, text, part, traces: written },
          revert: (later) => reverted(file, written, later),
          stands: (later) => stands(written, later),
        });
      } else if (part.kind === 'file' && part.was !== undefined) {
        traces.edits.push({ file, part, ...planWhole(part.path, { was: part.was, text })(part.was) });
      } else {
        traces.made.push({ file, text: part.kind === 'file' ? text : leftText(part, entry, file, text), part });
      }
    }
    this.around.written({ says: entry.says, ...traces });
  }

  private async removeFolders(entry: Entry): Promise<void> {
    for (const folder of this.foldersOf(entry).reverse()) {
      await removeIfEmpty(this.around.app, folder).catch(() => undefined);
    }
  }

  private foldersOf({ folders }: Entry): TFolder[] {
    return folders.flatMap((path) => {
      const folder = this.around.app.vault.getAbstractFileByPath(path);
      return folder instanceof TFolder ? [folder] : [];
    });
  }
}

function filesOf({ parts }: Entry): number {
  return new Set(parts.map((part) => (part.kind === 'settings' ? undefined : part.path))).size;
}

/** The text of a note as it was made, without what the step changed in it; what was composed, if it was written in. */
function leftText({ left, text }: NotePart, { parts }: Entry, file: TFile, present: string): string {
  const edits = parts.flatMap((part) => (part.kind === 'edit' && part.path === file.path ? part.traces ?? [] : []));
  const without = stands(edits, present) ? reverted(file, edits, present) : present;
  return fingerprint(without) === left ? without : text;
}
