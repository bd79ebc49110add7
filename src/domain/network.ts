import { originalOf } from './copies';
import { hasBegun, isPlanned } from './interview';
import { Named, namesIn, type Mention } from './mention';
import type { Contact, Interview, NoteRecord } from './records';
import { ReverseIndex } from './reverse-index';
import { asCompared, SameNames } from './same-names';

/** What a rule may ask about the people around a note. */
export interface Acquaintances {
  contact(path: string | null): Contact | undefined;
  /** Interviews with a contact, in no order. */
  interviewsWith(contact: string): readonly Interview[];
  /** Interviews that name a person, by their note or by a link of the same words, in no order. */
  interviewsNaming(person: Mention): readonly Interview[];
  /** The other interviews that share a contact with this one, in no order. */
  interviewsSharing(interview: Interview): readonly Interview[];
  /** Contacts whom a contact referred, in no order; never themselves. */
  referredBy(contact: string): readonly Contact[];
  /** Contacts who work in an organization, its name compared without case, in no order. */
  contactsAt(organization: string): readonly Contact[];
  /** Contacts of a full name, two at most; names that look the same are the same. */
  called(name: string): readonly Contact[];
  /** Whether another contact is called the same, in letters and rows. */
  isAlsoCalled(contact: Contact): boolean;
  /** What tells a contact from others of the same full name, where there are any: the organization, else the note. */
  apart(contact: Contact): string | undefined;
}

/** What is known of notes that stand aside as copies. */
export interface KnownCopies {
  /** The contact or interview at a path, a copy’s as well. */
  known(path: string): NoteRecord | undefined;
  /** Where the note lies of which that at a path is a copy; undefined where it is none. */
  originalOf(path: string): string | undefined;
}

/**
 * Contacts and interviews, joined. Each referral and each meeting is stored once, in the note that states it; the
 * reverse is derived here. A copy that a sync tool made stands aside, joined to nobody, while its original is there.
 * Putting and dropping answer with the paths of all notes whose due items or problems may differ now.
 */
export class Network implements Acquaintances, KnownCopies {
  private readonly records = new Map<string, NoteRecord>();
  private readonly meetings = new ReverseIndex();
  private readonly referrals = new ReverseIndex();
  private readonly colleagues = new ReverseIndex();
  private readonly sameNames = new SameNames();
  private readonly running = new Map<string, Interview>();
  private readonly planned = new ReverseIndex();
  private readonly aside = new Map<string, { copy: NoteRecord; original: string }>();
  private readonly namesakes = new ReverseIndex();
  /** Interviews with a contact, and naming a person, as they were asked for since the last change: many rules ask. */
  private readonly lists = new Map<string, readonly Interview[]>();

  put(record: NoteRecord): Set<string> {
    const touched = new Set<string>();
    this.enter(record, touched);
    return touched;
  }

  /** Puts a note while all are read and computed afterwards: whom it touches is not asked. */
  load(record: NoteRecord): void {
    this.enter(record, undefined);
  }

  drop(path: string): Set<string> {
    const touched = this.around(path);
    for (const original of namesakesOf(this.known(path))) this.namesakes.drop(original, path);
    this.unlink(path);
    this.records.delete(path);
    this.aside.delete(path);
    this.placeCopiesOf(path, touched);
    return touched;
  }

  private enter(record: NoteRecord, touched: Set<string> | undefined): void {
    const { path } = record;
    for (const original of namesakesOf(this.known(path))) this.namesakes.drop(original, path);
    for (const original of namesakesOf(record)) this.namesakes.put(original, path);
    this.place(record, this.originalFor(record), touched);
    this.placeCopiesOf(path, touched);
  }

  private place(record: NoteRecord, original: string | undefined, touched: Set<string> | undefined): void {
    if (touched) this.around(record.path, touched);
    this.unlink(record.path);
    if (original !== undefined) {
      this.records.delete(record.path);
      this.aside.set(record.path, { copy: record, original });
      return;
    }
    this.aside.delete(record.path);
    this.records.set(record.path, record);
    this.eachKey(record, (index, key) => index.put(key, record.path));
    if (record.type === 'contact') this.sameNames.put(record);
    if (record.type === 'interview' && hasBegun(record)) this.running.set(record.path, record);
    if (touched) this.around(record.path, touched);
  }

  // Whether a note is a copy depends on the notes that its name says it may be a copy of, and on no others.
  private placeCopiesOf(path: string, touched: Set<string> | undefined): void {
    if (this.namesakes.isEmpty) return;
    for (const each of this.namesakes.naming(withoutCase(path))) {
      const record = this.known(each)!;
      const original = this.originalFor(record);
      if (original !== this.aside.get(each)?.original) this.place(record, original, touched);
    }
  }

  private originalFor(record: NoteRecord): string | undefined {
    if (!record.copyOf) return undefined;
    return originalOf(record, ({ path, sure }) => this.known(path) ?? (sure ? this.knownAs(path) : undefined));
  }

  // Where a disk minds case and another doesn't, that alone is a conflict. Few copies lack their note.
  private knownAs(path: string): NoteRecord | undefined {
    const wanted = withoutCase(path);
    return this.known(this.paths().find((each) => withoutCase(each) === wanted) ?? path);
  }

  /** The record that was put at a path, a copy’s as well. */
  known(path: string): NoteRecord | undefined {
    return this.records.get(path) ?? this.aside.get(path)?.copy;
  }

  /** The contact or interview at a path; undefined for a copy, too. */
  get(path: string): NoteRecord | undefined {
    return this.records.get(path);
  }

  all(): IterableIterator<NoteRecord> {
    return this.records.values();
  }

  /** Where the note lies of which that at a path is a copy; undefined where it is none. */
  originalOf(path: string): string | undefined {
    return this.aside.get(path)?.original;
  }

  /** The path of each copy that stands aside, with that of its original. */
  *copies(): Iterable<[path: string, original: string]> {
    for (const [path, { original }] of this.aside) yield [path, original];
  }

  /** Whether a note was put there, copy or not. */
  has(path: string): boolean {
    return this.known(path) !== undefined;
  }

  /** The paths of all notes that were put, copies too. */
  paths(): string[] {
    return [...this.records.keys(), ...this.aside.keys()];
  }

  /** Interviews that began and did not end, however long ago. */
  begun(): Iterable<Interview> {
    return this.running.values();
  }

  /** Interviews that are planned for a day, in no order. */
  plannedOn(day: string): readonly Interview[] {
    return this.interviews(this.planned.naming(day));
  }

  get size(): number {
    return this.records.size;
  }

  contact(path: string | null): Contact | undefined {
    const record = path === null ? undefined : this.records.get(path);
    return record?.type === 'contact' ? record : undefined;
  }

  interviewsWith(contact: string): readonly Interview[] {
    const paths = this.meetings.naming(contact);
    if (paths.length === 0) return NO_INTERVIEWS;
    let known = this.lists.get(contact);
    if (!known) this.lists.set(contact, (known = this.interviews(paths)));
    return known;
  }

  interviewsNaming(person: Mention): readonly Interview[] {
    const [one, other] = keysOf(person);
    const key = other === undefined ? one! : `${one}\n${other}`;
    let known = this.lists.get(key);
    if (!known) {
      const wanted = new Named([person]);
      const paths = new Set(keysOf(person).flatMap((each) => this.meetings.naming(each)));
      known = this.interviews([...paths]).filter(({ contacts }) => contacts.some((each) => wanted.has(each)));
      this.lists.set(key, known);
    }
    return known;
  }

  interviewsSharing(interview: Interview): readonly Interview[] {
    const others = new Set(interview.contacts.flatMap((person) => this.interviewsNaming(person)));
    return [...others].filter(({ path }) => path !== interview.path);
  }

  referredBy(contact: string): readonly Contact[] {
    return this.referrals.naming(contact)
      .flatMap((path) => (path === contact ? [] : [this.records.get(path) as Contact]));
  }

  contactsAt(organization: string): readonly Contact[] {
    return this.colleagues.naming(organization.toLowerCase()).map((path) => this.records.get(path) as Contact);
  }

  called(name: string): readonly Contact[] {
    return this.sameNames.called(name).map((path) => this.records.get(path) as Contact);
  }

  isAlsoCalled(contact: Contact): boolean {
    return this.sameNames.isAlsoCalled(contact);
  }

  apart(contact: Contact): string | undefined {
    return this.sameNames.apart(contact);
  }

  private interviews(paths: readonly string[]): Interview[] {
    return paths.map((path) => this.records.get(path) as Interview);
  }

  private unlink(path: string): void {
    if (this.lists.size > 0) this.lists.clear();
    const record = this.records.get(path);
    if (!record) return;
    this.eachKey(record, (index, key) => index.drop(key, path));
    if (record.type === 'contact') this.sameNames.drop(record);
    this.running.delete(path);
  }

  private eachKey(record: NoteRecord, act: (index: ReverseIndex, key: string) => void): void {
    if (record.type === 'interview') {
      for (const person of record.contacts) for (const key of keysAt(person)) act(this.meetings, key);
      if (record.date && isPlanned(record)) act(this.planned, record.date);
      return;
    }
    for (const person of record.referredBy) for (const key of keysAt(person)) act(this.referrals, key);
    if (record.organization) act(this.colleagues, record.organization.toLowerCase());
  }

  // A note's items read: the note, the people it names, and the interviews with those people. So a contact touches its
  // interviews and whom it referred, and those that name it in words that are no link to it; an interview touches its
  // contacts and their other interviews. Where one other is called the same, that one is told apart or needs it no
  // longer.
  private around(path: string, touched = new Set<string>()): Set<string> {
    this.touch(path, touched);
    const record = this.records.get(path);
    if (record?.type === 'contact') {
      for (const other of this.sameNames.touchedBy(record)) this.touch(other, touched);
      this.touchNaming(`?${asCompared(record.name)}`, touched);
      return touched;
    }
    if (!record) return touched;
    for (const key of record.contacts.flatMap(keysOf)) {
      if (this.records.has(key)) touched.add(key);
      for (const interview of this.meetings.naming(key)) touched.add(interview);
    }
    return touched;
  }

  private touch(path: string, touched: Set<string>): void {
    touched.add(path);
    this.touchNaming(path, touched);
  }

  private touchNaming(key: string, touched: Set<string>): void {
    for (const interview of this.meetings.naming(key)) touched.add(interview);
    for (const referred of this.referrals.naming(key)) touched.add(referred);
  }
}

const NO_INTERVIEWS: readonly Interview[] = [];
const NONE: readonly string[] = [];

/** The notes that it may be a copy of, however their paths are spelled. */
function namesakesOf(record: NoteRecord | undefined): readonly string[] {
  return record?.copyOf?.map(({ path }) => withoutCase(path)) ?? NONE;
}

function withoutCase(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

// Words that look like several names are looked at again when a contact of one of these names comes or goes.
function keysAt(person: Mention): string[] {
  return [...keysOf(person), ...namesIn(person).map((name) => `?${name}`)];
}

// A person is found by their note and by what their name looks like: of two mentions only one may resolve.
function keysOf({ note, linkpath }: Mention): string[] {
  return note === null ? [`?${linkpath}`] : [note, `?${linkpath}`];
}
