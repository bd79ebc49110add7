import { TFile, type App, type CachedMetadata, type Plugin, type TAbstractFile } from 'obsidian';
import type { Agenda, Listed } from '../domain/agenda';
import { CurrentAgenda } from '../domain/current-agenda';
import { DueIndex, type DueItem } from '../domain/due-index';
import { copyProblem } from '../domain/copies';
import type { Acquaintances, KnownCopies, Network } from '../domain/network';
import type { Contact, Interview, NoteRecord, Problem } from '../domain/records';
import type { Terms } from '../domain/terms';
import type { Recognition } from '../notes/read';
import type { Vocabulary } from '../notes/vocabulary';
import type { Clock } from './clock';
import { Listeners } from './listeners';
import { KnownNotes, type Frontmatter } from './known-notes';
import { Moves } from './moves';
import { inSlices, OURS } from './slices';
import { Unparsed } from './unparsed';
import { isUnreadable, UnreadableNotes } from './unreadable';

/**
 * The vault's events in, the agenda out. Reads Obsidian's metadata cache alone, never a file; one changed note costs
 * that note and the few that its links touch.
 */
export class Feed {
  private readonly notes: KnownNotes;
  private readonly index: DueIndex;
  private readonly current: CurrentAgenda;
  private readonly unreadable = new UnreadableNotes();
  private readonly listeners = new Listeners();
  /** Notes to be computed, when what they come to is asked for. */
  private readonly stale = new Set<string>();
  private readonly unparsed = new Unparsed();
  private readonly moves = new Moves({ ofFolder: () => this.refresh(), ofFiles: (paths) => this.renamed(paths) });
  private terms!: Terms;
  private readonly waiting: (() => void)[] = [];
  private latest?: Agenda;
  private holding = false;
  private reading = 0;
  private stopped = false;
  /** Whether the vault has been read once. */
  ready = false;

  constructor(private readonly app: App, private readonly clock: Clock) {
    this.notes = new KnownNotes(app);
    this.index = new DueIndex(this.network);
    this.current = new CurrentAgenda(this.index, this.network);
  }

  /** Starts to read the vault when the layout is ready, and follows it from then on. */
  run(plugin: Plugin): void {
    const { vault, metadataCache, workspace } = this.app;
    this.clock.onMinute(() => {
      if (!this.current.isQuiet(this.clock.now())) this.notify();
    });
    plugin.register(() => {
      this.stopped = true;
      this.moves.stop();
      this.listeners.clear();
    });
    workspace.onLayoutReady(() => {
      if (this.stopped) return;
      plugin.registerEvent(metadataCache.on('changed', (file, _text, cache) => this.changed(file, cache)));
      plugin.registerEvent(metadataCache.on('resolve', (file) => this.parsed([file])));
      plugin.registerEvent(metadataCache.on('resolved', () => this.allParsed()));
      // `changed` is silent on rename and deletion; only `create` tells of a file that a link led nowhere to.
      plugin.registerEvent(vault.on('create', (file) => this.came(file)));
      plugin.registerEvent(vault.on('delete', (file) => this.gone(file)));
      plugin.registerEvent(vault.on('rename', (file, oldPath) => this.moved(file, oldPath)));
      void this.readAll();
    });
  }

  /** Counts with other numbers from now on; reads the vault again only if other notes are meant. */
  use(terms: Terms, recognition: Recognition): void {
    const before = this.notes.recognition as Recognition | undefined;
    const others = before && JSON.stringify(recognition) !== JSON.stringify(before);
    this.terms = terms;
    this.notes.recognition = recognition;
    if (!before) return;
    if (others && (this.ready || this.reading > 0)) void this.readAll();
    else this.recompute(this.network.paths());
  }

  /** What there is to do now. */
  agenda(): Agenda {
    const now = this.clock.now();
    if (this.latest?.now === now) return this.latest;
    this.compute();
    this.latest = this.current.at(now, {
      terms: this.terms,
      spelled: (fact) => this.vocabulary.properties[fact],
      aside: this.unreadable.problems(),
    });
    return this.latest;
  }

  /** Resolves when the vault has been read once. */
  whenReady(): Promise<void> {
    return this.ready ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Calls back after changes, once for all that came together. Answers with what stops it. */
  onChange(listener: () => void): () => void {
    return this.listeners.add(listener);
  }

  /** Which notes are read. */
  get recognition(): Recognition {
    return this.notes.recognition;
  }

  /** What the notes are read with, and so written with. */
  get vocabulary(): Vocabulary {
    return this.recognition.vocabulary;
  }

  get around(): Acquaintances & KnownCopies {
    return this.network;
  }

  record(path: string): NoteRecord | undefined {
    return this.network.get(path);
  }

  contacts(): Contact[] {
    return [...this.network.all()].filter((record) => record.type === 'contact');
  }

  interviews(): Interview[] {
    return [...this.network.all()].filter((record) => record.type === 'interview');
  }

  /** Interviews that began and did not end: found at once, however many there are. */
  begun(): Iterable<Interview> {
    return this.network.begun();
  }

  /** What is owed in a note, as the agenda lists it now: found at once, however much is listed. */
  listedIn(path: string): readonly Listed[] {
    this.agenda();
    return this.current.in(path);
  }

  /** Every item of a note, whatever its day, snoozed and waived ones too. */
  itemsIn(path: string): readonly DueItem[] {
    this.compute();
    return this.index.itemsIn(path);
  }

  /** What is wrong with contacts and interviews that nothing can be done with: unreadable ones, and copies. */
  notesAside(): Problem[] {
    const copies = Array.from(this.network.copies(), ([path, original]) => copyProblem(path, original));
    return [...this.unreadable.problems(), ...copies];
  }

  /** Where a link leads, seen from a note: past a copy of a note, to the note. Null if it leads nowhere. */
  resolve(linkpath: string, source: string): string | null {
    return this.notes.resolve(linkpath, source);
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
    // What comes in a first pass over the vault is computed together, when all of it or a pause has come.
    const held = this.holding;
    this.holding = this.unparsed.delete(file) || held;
    this.take(file.path, cache.frontmatter, cache);
    this.holding = held;
    if (isUnreadable(cache)) void this.lookInto(file);
  }

  private parsed(among?: TFile[]): void {
    for (const [file, cache] of this.unparsed.parsed(this.app.metadataCache, among)) this.changed(file, cache);
  }

  private allParsed(): void {
    this.parsed();
    if (this.stale.size > 0) this.notify();
  }

  private async lookInto(file: TFile): Promise<void> {
    if (await this.unreadable.look(this.app, file, this.notes.recognition) && !this.stopped) this.notify();
  }

  private take(path: string, frontmatter: Frontmatter, cache?: CachedMetadata): void {
    if (this.unreadable.forget(path)) this.notify();
    const touched = this.notes.take(path, frontmatter, cache);
    if (touched.size > 0) this.recompute(touched);
  }

  // A file that appears, moves or goes may change where links lead: whoever names it is resolved again.
  private renamed(paths: readonly string[]): void {
    for (const note of this.notes.naming(paths)) this.readAgain(note);
  }

  private readAgain(path: string): void {
    const file = this.app.vault.getFileByPath(path);
    const cache = file && this.app.metadataCache.getFileCache(file);
    if (file && cache) this.changed(file, cache);
    else this.take(path, undefined);
  }

  private came(file: TAbstractFile): void {
    this.unparsed.add(file, this.app.metadataCache);
    this.moves.ofFile(file.path);
  }

  private gone(file: TAbstractFile): void {
    if (!(file instanceof TFile)) return this.moves.ofAnyFolder();
    this.unparsed.delete(file);
    this.take(file.path, undefined);
    this.moves.ofFile(file.path);
  }

  private moved(file: TAbstractFile, oldPath: string): void {
    if (!(file instanceof TFile)) return this.moves.ofAnyFolder();
    this.take(oldPath, undefined);
    this.readAgain(file.path);
    this.moves.ofFile(oldPath, file.path);
  }

  // A folder’s own notes and all that named them are among ours.
  private refresh(): void {
    const { vault, metadataCache } = this.app;
    const known = [...this.network.paths(), ...this.unreadable.paths()];
    for (const path of known) if (!vault.getFileByPath(path)) this.take(path, undefined);
    for (const file of vault.getMarkdownFiles()) {
      const cache = metadataCache.getFileCache(file);
      if (isUnreadable(cache)) {
        if (!this.unreadable.has(file.path)) void this.lookInto(file);
      } else if (cache) this.take(file.path, cache.frontmatter, cache);
    }
  }

  private async readAll(): Promise<void> {
    const run = ++this.reading;
    const { vault, metadataCache } = this.app;
    const goesOn = (): boolean => run === this.reading && !this.stopped;
    this.unparsed.clear();
    const broken: TFile[] = [];
    // What was read before stays until it is read anew: somebody may act on it between two slices.
    const read = await inSlices(vault.getMarkdownFiles(), goesOn, (file) => {
      const cache = metadataCache.getFileCache(file);
      if (!cache) this.unparsed.add(file, metadataCache);
      if (isUnreadable(cache)) broken.push(file);
      const wasOurs = this.network.has(file.path);
      const isOurs = this.notes.load(file.path, cache?.frontmatter, cache ?? undefined);
      // What it came to would be shown until all is computed anew, by whoever can no longer find the note.
      if (wasOurs && !isOurs) {
        this.stale.add(file.path);
        this.latest = undefined;
      }
      return isOurs ? OURS : 1;
    });
    if (!read) return;
    this.unreadable.clear();
    for (const file of broken) await this.lookInto(file);
    const computed = await inSlices(this.network.paths(), goesOn, (path) => {
      this.index.recompute([path], this.terms);
      return OURS;
    });
    if (!computed) return;
    this.index.keepOnly((path) => this.network.has(path));
    this.renamed(this.notes.turned(this.network.paths()));
    this.ready = true;
    this.compute();
    this.notify();
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private recompute(paths: Iterable<string>): void {
    for (const path of paths) this.stale.add(path);
    if (!this.ready) return;
    this.notify();
    // Links lead past a copy: whoever names a note that became one, or is none any more, is resolved again.
    this.renamed(this.notes.turned(paths));
  }

  private get network(): Network {
    return this.notes.network;
  }

  private compute(): void {
    this.index.recompute(this.stale, this.terms);
    this.stale.clear();
  }

  private notify(): void {
    this.latest = undefined;
    if (!this.holding && this.ready) this.listeners.tell(() => this.compute());
  }
}
