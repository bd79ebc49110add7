import type { App } from 'obsidian';
import { sessionOfApp } from './clock';
import { isEntry, isRecord } from './journal-check';
import { fingerprint } from '../notes/fingerprint';
import type { EditPart, Entry, Part } from './journal-entry';
import type { Plan } from './plan';
import { underWay, underWayInOutline } from './torn';

const KEY = 'informational-interviews-unfinished';
const VERSION = 1;

/** How long it may become, in UTF-16 units: all vaults and plugins of a device share about five million. */
const LONGEST = 400_000;

/**
 * The steps that are under way, on this device: a step is noted before its first write and struck after its last, so
 * that one which broke off with the app is known at the next start. Where the app's local storage is full or broken, a
 * step is written without being noted.
 */
export class Journal {
  private readonly open = new Set<Noted>();

  constructor(private readonly app: App) {}

  /** Notes a step before anything of it is written. */
  begin(step: Pick<Entry, 'says' | 'undoing' | 'folders' | 'parts'>): Noted {
    const id = `${sessionOfApp()} ${Math.random().toString(36).slice(2)}`;
    const noted = new Noted(this, { ...step, id, session: sessionOfApp(), stuck: false });
    this.open.add(noted);
    noted.keep();
    return noted;
  }

  /** Takes a step up again that broke off. */
  resume(entry: Entry): Noted {
    const noted = new Noted(this, { ...this.newest(entry), session: sessionOfApp(), stuck: false });
    this.open.add(noted);
    noted.keep();
    return noted;
  }

  /**
   * The steps that broke off, oldest first. One of this run of the app is still being written, if only by the plugin as
   * it was before it was switched off and on.
   */
  unfinished(): readonly Entry[] {
    return this.read().filter(({ session, stuck }) => stuck || session !== sessionOfApp());
  }

  /** An entry as it is noted by now: its notes may have been renamed. */
  newest(entry: Entry): Entry {
    return this.read().find(({ id }) => id === entry.id) ?? entry;
  }

  /** A note or folder is called otherwise from now on. */
  renamed(from: string, to: string): void {
    const moved = (path: string): string =>
      path === from ? to : path.startsWith(`${from}/`) ? to + path.slice(from.length) : path;
    for (const { entry } of this.open) move(entry, moved);
    const entries = this.read();
    const before = JSON.stringify(entries);
    for (const entry of entries) move(entry, moved);
    if (JSON.stringify(entries) !== before) this.tryToSave(entries);
  }

  /** Notes an entry as it is now. Throws where it can't be kept. */
  put(entry: Entry): void {
    const entries = this.read(entry);
    this.save(entries.includes(entry) ? entries : [...entries, entry]);
  }

  /** Takes an entry out: there is nothing to be told of it any more. */
  strike(id: string): void {
    const entries = this.read();
    const left = entries.filter((entry) => entry.id !== id);
    if (left.length < entries.length) this.tryToSave(left);
  }

  /** Nobody is at work on it any more. */
  close(noted: Noted): void {
    this.open.delete(noted);
  }

  // Read anew each time: the plugin as it was before it was switched off and on may still be writing. In the place of
  // one that is about to be noted anew stands what it is by now: of many notes, it would take long to look through.
  private read(anew?: Entry): readonly Entry[] {
    try {
      const stored: unknown = this.app.loadLocalStorage(KEY);
      if (!isRecord(stored) || stored.version !== VERSION || !Array.isArray(stored.entries)) return [];
      const isAnew = (each: unknown): boolean => isRecord(each) && each.id === anew?.id;
      const entries = stored.entries.map((each: unknown) => (anew && isAnew(each) ? anew : each));
      return entries.filter((each): each is Entry => each === anew || isEntry(each));
    } catch {
      return [];
    }
  }

  private save(entries: readonly Entry[]): void {
    const stored = entries.length > 0 ? { version: VERSION, entries } : null;
    if (JSON.stringify(stored).length > LONGEST) throw new Error('Too long to be noted');
    this.app.saveLocalStorage(KEY, stored);
  }

  private tryToSave(entries: readonly Entry[]): void {
    try {
      this.save(entries);
    } catch {
      // What is noted there is found as it was, and looked at before anything is done about it.
    }
  }
}

/** A step that somebody is at work on. */
export class Noted {
  private kept = false;

  constructor(
    private readonly journal: Journal,
    readonly entry: Entry,
  ) {}

  /** Keeps it in the journal, if that can be had. */
  keep(): void {
    this.kept = true;
    this.save();
  }

  /** What is known of a part from now on; the journal has it before the disk does. */
  update<P extends Part>(part: P, known: Partial<P>): void {
    Object.assign(part, known);
    this.save();
  }

  /** The plan of a note’s part, which is noted with what it is about to write. */
  watched(part: EditPart, plan: Plan): Plan {
    return (present) => {
      const planned = plan(present);
      const { text: meant, traces } = planned;
      this.hold(part, { present, meant, known: { traces, without: fingerprint(present) } });
      return planned;
    };
  }

  /** The plan by which a note’s part is taken back, or brought again. */
  watchedBack({ path }: { path: string }, plan: Plan): Plan {
    return (present) => {
      const planned = plan(present);
      const part = this.entry.parts.find((each) => each.kind === 'edit' && each.path === path);
      if (part?.kind === 'edit') this.hold(part, { present, meant: planned.text, known: {} });
      return planned;
    };
  }

  /** The change of a note, or its taking back, reached the disk as a whole. */
  wrote({ path }: { path: string }): void {
    for (const part of this.entry.parts) if (part.kind === 'edit' && part.path === path) delete part.underWay;
  }

  /** A folder was made for it. */
  madeFolder(path: string): void {
    this.entry.folders = [...this.entry.folders, path];
    this.save();
  }

  /** A note that it made is about to go: whoever misses it then need not wonder. */
  forget(path: string): void {
    for (const part of this.entry.parts) if (part.kind === 'note' && part.path === path) this.update(part, { made: false });
  }

  /** It failed and was put back, but for the notes that could not be. */
  end(unrestored: readonly string[]): void {
    if (unrestored.length > 0) this.leave();
    else this.strike();
  }

  /** It is written, or taken back, to the end. */
  strike(): void {
    if (this.kept) this.journal.strike(this.entry.id);
    this.close();
  }

  /** It is given up half-way: the person is to decide. */
  leave(): void {
    this.entry.stuck = true;
    this.save();
    this.close();
  }

  private close(): void {
    this.kept = false;
    this.journal.close(this);
  }

  private hold(
    part: EditPart,
    { present, meant, known }: { present: string; meant: string; known: Partial<EditPart> },
  ): void {
    Object.assign(part, known, { underWay: underWay(present, meant) });
    if (!this.isSaved()) this.update(part, { underWay: underWayInOutline(present, meant) });
  }

  // An entry that lags what is written would be worse than none.
  private save(): void {
    if (this.isSaved()) return;
    this.journal.strike(this.entry.id);
    this.kept = false;
  }

  private isSaved(): boolean {
    if (!this.kept) return true;
    try {
      this.journal.put(this.entry);
      return true;
    } catch {
      return false;
    }
  }
}

function move(entry: Entry, moved: (path: string) => string): void {
  entry.folders = entry.folders.map(moved);
  for (const part of entry.parts) if (part.kind !== 'settings') part.path = moved(part.path);
}
