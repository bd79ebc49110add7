import { TFile, TFolder, type App, type CachedMetadata, type Plugin, type TAbstractFile } from 'obsidian';
import { agendaOf, type Agenda, type Listed } from '../domain/agenda';
import { DueIndex, type DueItem } from '../domain/due-index';
import type { Mention } from '../domain/mention';
import { Network, type Acquaintances } from '../domain/network';
import type { Contact, Interview, NoteRecord, Problem } from '../domain/records';
import type { Terms } from '../domain/terms';
import { kindOfNote, readRecord, type Recognition } from '../notes/read';
import type { Vocabulary } from '../notes/vocabulary';
import type { Clock } from './clock';
import { Namings } from './namings';
import { isUnreadable, whyUnreadable } from './unreadable';

/** Notes looked at in one slice of the first reading; a slice stays well under a frame. */
const SLICE = 4_000;

type Frontmatter = Readonly<Record<string, unknown>> | undefined;

/**
 * The vault's events in, the agenda out. Reads Obsidian's metadata cache alone, never a file; one changed note costs
 * that note and the few that its links touch.
 */
export class Feed {
  private readonly network = new Network();
  private readonly index = new DueIndex(this.network);
  private readonly namings = new Namings();
  private readonly unreadable = new Map<string, Problem>();
  private readonly listeners = new Set<() => void>();
  private terms!: Terms;
  private recognition!: Recognition;
  private readonly waiting: (() => void)[] = [];
  private latest?: Agenda;
  /** The items of an agenda by their notes. */
  private inNotes?: { items: Agenda['items']; byNote: ReadonlyMap<string, readonly Listed[]> };
  private notifying = false;
  private reading = 0;
  private stopped = false;
  /** Whether the vault has been read once. */
  ready = false;

  constructor(
    private readonly app: App,
    private readonly clock: Clock,
  ) {}

  /** Starts to read the vault when the layout is ready, and follows it from then on. */
  run(plugin: Plugin): void {
    const { vault, metadataCache, workspace } = this.app;
    this.clock.onMinute(() => this.notify());
    plugin.register(() => this.stop());
    workspace.onLayoutReady(() => {
      if (this.stopped) return;
      plugin.registerEvent(metadataCache.on('changed', (file, _text, cache) => this.changed(file, cache)));
      // `changed` is silent on rename and deletion, and nothing but `create` tells of a file that a link led nowhere
      // to.
      plugin.registerEvent(vault.on('create', (file) => this.renamed(file.path)));
      plugin.registerEvent(vault.on('delete', (file) => this.gone(file)));
      plugin.registerEvent(vault.on('rename', (file, oldPath) => this.moved(file, oldPath)));
      void this.readAll();
    });
  }

  /** Counts with other numbers from now on; reads the vault again only if other notes are meant. */
  use(terms: Terms, recognition: Recognition): void {
    const known = this.recognition !== undefined;
    const others = known && JSON.stringify(recognition) !== JSON.stringify(this.recognition);
    this.terms = terms;
    this.recognition = recognition;
    if (!known) return;
    if (others && (this.ready || this.reading > 0)) void this.readAll();
    else this.recompute(Array.from(this.network.all(), ({ path }) => path));
  }

  /** What there is to do now. */
  agenda(): Agenda {
    const now = this.clock.now();
    if (this.latest?.now === now) return this.latest;
    this.latest = agendaOf(
      {
        items: this.index.items(),
        problems: [...this.index.problems(), ...this.unreadable.values()],
        records: this.network.all(),
        around: this.network,
        spelled: (fact) => this.vocabulary.properties[fact],
      },
      now,
      this.terms,
    );
    return this.latest;
  }

  /** Resolves when the vault has been read once. */
  whenReady(): Promise<void> {
    return this.ready ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Calls back after changes, once for all that came together. Answers with what stops it. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What the notes are read with, and so written with. */
  get vocabulary(): Vocabulary {
    return this.recognition.vocabulary;
  }

  get around(): Acquaintances {
    return this.network;
  }

  record(path: string): NoteRecord | undefined {
    return this.network.get(path);
  }

  contacts(): Contact[] {
    return [...this.network.all()].filter((record): record is Contact => record.type === 'contact');
  }

  interviews(): Interview[] {
    return [...this.network.all()].filter((record): record is Interview => record.type === 'interview');
  }

  /** Interviews that began and did not end: found at once, however many there are. */
  begun(): Iterable<Interview> {
    return this.network.begun();
  }

  /** What is owed in a note, as the agenda lists it now: found at once, however much is listed. */
  listedIn(path: string): readonly Listed[] {
    const { items } = this.agenda();
    if (this.inNotes?.items !== items) this.inNotes = { items, byNote: byNote(items) };
    return this.inNotes.byNote.get(path) ?? [];
  }

  /** Every item of a note, whatever its day, snoozed and waived ones too. */
  itemsIn(path: string): readonly DueItem[] {
    return this.index.itemsIn(path);
  }

  /** What is wrong with contacts and interviews of which nothing can be read. */
  unreadableNotes(): Problem[] {
    return [...this.unreadable.values()];
  }

  /** How many notes were computed so far. */
  get computed(): number {
    return this.index.computed;
  }

  /** Takes what was just written into account; the cache lags a write, and its next `changed` has the last word. */
  wrote(path: string, frontmatter: Frontmatter): void {
    this.take(path, frontmatter);
  }

  private changed(file: TFile, cache: CachedMetadata): void {
    this.take(file.path, cache.frontmatter);
    if (isUnreadable(cache)) void this.lookInto(file);
  }

  private async lookInto(file: TFile): Promise<void> {
    const problem = await whyUnreadable(this.app, file, this.recognition).catch(() => undefined);
    if (this.stopped || !problem || !isUnreadable(this.app.metadataCache.getFileCache(file))) return;
    this.unreadable.set(file.path, problem);
    this.notify();
  }

  private take(path: string, frontmatter: Frontmatter): void {
    if (this.unreadable.delete(path)) this.notify();
    const kind = kindOfNote(path, frontmatter, this.recognition);
    if (kind) this.recompute(this.put(path, frontmatter, kind));
    else if (this.network.get(path)) this.recompute(this.drop(path));
  }

  private put(path: string, frontmatter: Frontmatter, kind: NoteRecord['type']): Set<string> {
    const resolve = (linkpath: string): string | null =>
      this.app.metadataCache.getFirstLinkpathDest(linkpath, path)?.path ?? null;
    const record = readRecord({ path, frontmatter, resolve }, kind, this.vocabulary);
    this.namings.put(path, peopleIn(record));
    return this.network.put(record);
  }

  private drop(path: string): Set<string> {
    this.namings.drop(path);
    return this.network.drop(path);
  }

  // A file that appears, moves or goes may change where links lead: whoever names it is resolved again.
  private renamed(...paths: string[]): void {
    for (const note of new Set(paths.flatMap((path) => this.namings.of(path)))) this.readAgain(note);
  }

  private readAgain(path: string): void {
    const file = this.app.vault.getFileByPath(path);
    const cache = file && this.app.metadataCache.getFileCache(file);
    if (file && cache) this.changed(file, cache);
    else this.take(path, undefined);
  }

  private gone(file: TAbstractFile): void {
    if (file instanceof TFolder) return this.refresh();
    this.take(file.path, undefined);
    this.renamed(file.path);
  }

  private moved(file: TAbstractFile, oldPath: string): void {
    if (!(file instanceof TFile)) return this.refresh();
    this.take(oldPath, undefined);
    this.readAgain(file.path);
    this.renamed(oldPath, file.path);
  }

  // The events of a folder may come for the folder alone. Its own notes and all that named them are among ours.
  private refresh(): void {
    const { vault, metadataCache } = this.app;
    for (const { path } of [...this.network.all()]) if (!vault.getFileByPath(path)) this.recompute(this.drop(path));
    for (const file of vault.getMarkdownFiles()) {
      const frontmatter = metadataCache.getFileCache(file)?.frontmatter;
      if (frontmatter) this.take(file.path, frontmatter);
    }
  }

  private async readAll(): Promise<void> {
    const run = ++this.reading;
    const { vault, metadataCache } = this.app;
    const files = vault.getMarkdownFiles();
    for (const { path } of [...this.network.all()]) this.drop(path);
    this.unreadable.clear();
    const broken: TFile[] = [];
    for (let start = 0; start < files.length; start += SLICE) {
      for (const file of files.slice(start, start + SLICE)) {
        const cache = metadataCache.getFileCache(file);
        const frontmatter = cache?.frontmatter;
        if (!frontmatter && isUnreadable(cache)) broken.push(file);
        const kind = frontmatter && kindOfNote(file.path, frontmatter, this.recognition);
        if (kind) this.put(file.path, frontmatter, kind);
      }
      if (start + SLICE < files.length) await new Promise((resolve) => window.setTimeout(resolve));
      if (run !== this.reading || this.stopped) return;
    }
    for (const file of broken) await this.lookInto(file);
    if (run !== this.reading || this.stopped) return;
    this.ready = true;
    this.recompute(Array.from(this.network.all(), ({ path }) => path), true);
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private recompute(paths: Iterable<string>, afresh = false): void {
    if (!this.ready) return;
    if (afresh) this.index.clear();
    this.index.recompute(paths, this.terms);
    this.notify();
  }

  private notify(): void {
    this.latest = undefined;
    if (this.notifying || !this.ready) return;
    this.notifying = true;
    queueMicrotask(() => {
      this.notifying = false;
      for (const listener of this.listeners) listener();
    });
  }

  private stop(): void {
    this.stopped = true;
    this.listeners.clear();
  }
}

function byNote(items: Agenda['items']): Map<string, Listed[]> {
  const found = new Map<string, Listed[]>();
  for (const listed of items) {
    const { note } = listed.item;
    (found.get(note) ?? found.set(note, []).get(note)!).push(listed);
  }
  return found;
}

function peopleIn(record: NoteRecord): Mention[] {
  return record.type === 'contact'
    ? [...record.referredBy, ...record.reportedTo, ...record.excused]
    : [...record.contacts, ...record.thanked, ...record.excused];
}
