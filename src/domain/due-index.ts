import { series } from '../words/say';
import { copyProblem } from './copies';
import { latest, type Day, type Minute } from './day';
import { besideDays } from './day-words';
import { dueKinds, rulesOf, type DueKind, type DueRule, type Owed } from './due';
import type { Mention } from './mention';
import type { Network } from './network';
import { callOf, nameOf, peopleIn, toBeWrittenTo } from './people';
import { joinProblems } from './problems';
import type { NoteRecord, Problem } from './records';
import { newestDayOf, stillToCome } from './still-to-come';
import type { Terms } from './terms';
import { waives } from './waived';

/** Something owed: what kind, to whom, why, and when. */
export interface DueItem {
  kind: DueKind;
  /** Path of the note it is settled in. */
  note: string;
  /** Whom it is owed to or about, as they are called; a group joined with ", ". */
  person: string;
  /** What they are called, each by itself. */
  people: readonly string[];
  /** Their full names, where they are called otherwise. */
  fullNames?: readonly string[];
  /** Path of that person's contact note; null without one, and for a group. */
  contact: string | null;
  /** The one person it is owed to, where the note names several. */
  to?: Mention;
  /** The day its rule says, whatever was put off. */
  due: Day;
  standsFrom?: Day;
  appears?: Minute;
  lapses?: Minute;
  snoozedUntil?: Day;
  waived: boolean;
  /** The next word is theirs. */
  waits: boolean;
  /** The person picked somebody to talk to, and promised it to nobody. */
  picked: boolean;
  /** Why, as its rule says it, beside no other day. */
  reason: (today: Day) => string;
  /** Why, in words a person would use, on the row that names its day. */
  why(today: Day): string;
  /** What is owed, as a part of a sentence, where it fits in one letter with what else is owed to the person. */
  owes?: (today: Day) => string;
}

/** The same for the same debt, across recomputations. */
export function idOf({ note, kind, to, due }: DueItem): string {
  return `${note}\n${kind}\n${to?.note ?? to?.linkpath ?? ''}\n${due}`;
}

interface Entry {
  items: readonly DueItem[];
  /** But for those of days that are still to come. */
  problems: readonly Problem[];
  /** The newest day on which something has happened, says the note. */
  newest?: Day;
}

const NOTHING: Entry = { items: [], problems: [] };

/**
 * What is owed, note by note. A change recomputes the notes it touches and no others; the present moment plays no part,
 * so midnight costs nothing here.
 */
export class DueIndex {
  private readonly entries = new Map<string, Entry>();
  private changed = new Set<string>();
  /** How many notes were computed so far; tests hold it down. */
  computed = 0;

  constructor(private readonly network: Network) {}

  recompute(paths: Iterable<string>, terms: Terms): void {
    for (const path of paths) {
      const entry = this.entryOf(path, terms);
      this.changed.add(path);
      if (!entry) this.entries.delete(path);
      else this.entries.set(path, entry.items.length + entry.problems.length > 0 || entry.newest ? entry : NOTHING);
    }
  }

  /** Forgets what is not among these notes. */
  keepOnly(has: (path: string) => boolean): void {
    for (const path of this.entries.keys()) {
      if (has(path)) continue;
      this.entries.delete(path);
      this.changed.add(path);
    }
  }

  /** The notes whose items may differ since this was asked last. */
  takeChanged(): ReadonlySet<string> {
    const { changed } = this;
    this.changed = new Set();
    return changed;
  }

  private entryOf(path: string, terms: Terms): Entry | undefined {
    const original = this.network.originalOf(path);
    const record = this.network.get(path);
    if (original === undefined && !record) return undefined;
    this.computed += 1;
    if (!record) return { items: [], problems: [copyProblem(path, original!)] };
    return {
      items: itemsOf(record, this.network, terms),
      problems: problemsOf(record, this.network),
      newest: newestDayOf(record),
    };
  }

  *items(): IterableIterator<DueItem> {
    for (const { items } of this.entries.values()) yield* items;
  }

  *itemsByNote(): IterableIterator<[note: string, items: readonly DueItem[]]> {
    for (const [note, { items }] of this.entries) if (items.length > 0) yield [note, items];
  }

  /** What is wrong as of a day, by note. */
  *problemsByNote(today: Day): IterableIterator<[note: string, problems: readonly Problem[]]> {
    for (const [note, entry] of this.entries) {
      const problems = this.problemsOn(today, note, entry);
      if (problems.length > 0) yield [note, problems];
    }
  }

  /** What is wrong in a note as of a day. */
  problemsIn(path: string, today: Day): readonly Problem[] {
    return this.problemsOn(today, path, this.entries.get(path) ?? NOTHING);
  }

  private problemsOn(today: Day, path: string, { problems, newest }: Entry): readonly Problem[] {
    const open = problems.some(({ until }) => until) ? problems.filter((each) => !isOver(each, today)) : problems;
    if (newest === undefined || newest <= today) return open;
    return [...open, ...stillToCome(this.network.get(path)!, today)];
  }

  itemsIn(path: string): readonly DueItem[] {
    return this.entries.get(path)?.items ?? [];
  }
}

function isOver({ until }: Problem, today: Day): boolean {
  return until !== undefined && until <= today;
}

function itemsOf(record: NoteRecord, network: Network, terms: Terms): readonly DueItem[] {
  const items: DueItem[] = [];
  // Most of what is owed by a note is owed to the same people.
  const abouts = new Map<boolean, About>();
  const aboutAll = (writes: boolean): About => {
    const about = abouts.get(writes) ?? aboutAllOf(record, writes, network);
    abouts.set(writes, about);
    return about;
  };
  for (const rule of rulesOf(record)) {
    if (terms.off.has(rule.kind)) continue;
    for (const owed of rule.owed(record, network, terms)) {
      const about = owed.to ? aboutWhom(record, [owed.to], network) : aboutAll(rule.message !== undefined);
      items.push(item(rule, record, { owed, about, network }));
    }
  }
  // An exact copy: a list that grew keeps room for sixteen more.
  return items.length > 0 ? items.slice() : NO_ITEMS;
}

const NO_ITEMS: readonly DueItem[] = [];

function problemsOf(record: NoteRecord, network: Network): readonly Problem[] {
  const joined = joinProblems(record, network);
  return joined.length > 0 ? [...record.problems, ...joined] : record.problems;
}

type About = Pick<DueItem, 'person' | 'people' | 'fullNames' | 'contact'>;

function item(
  { kind, chain, inLetter }: DueRule,
  record: NoteRecord,
  { owed, about, network }: { owed: Owed; about: About; network: Network },
): DueItem {
  const { person, people, fullNames, contact } = about;
  const until = record.snoozed.length === 0 ? undefined : snoozedUntil(record, kind);
  return {
    kind,
    note: record.path,
    person,
    people,
    fullNames,
    contact,
    to: owed.to,
    due: owed.due,
    standsFrom: owed.standsFrom,
    appears: owed.appears,
    lapses: owed.lapses,
    snoozedUntil: until,
    // In a chain a waiver of a day is a step that was taken; only one for good ends it.
    waived: owed.excused === true || owed.waived === true ||
      record.waived.some((waiver) => waives(waiver, kind, owed.due) && (!chain || waiver.of === undefined)),
    waits: owed.waits === true,
    picked: owed.picked === true,
    reason: owed.why,
    why: whyOnItsRow,
    owes: inLetter && ((today) => inLetter.owes(record, { around: network, today })),
  };
}

/** One for all items: each of thousands would keep another. */
function whyOnItsRow(this: DueItem, today: Day): string {
  const { due, snoozedUntil: until } = this;
  return besideDays(until === undefined ? [due] : [due, until], () => this.reason(today));
}

function snoozedUntil({ snoozed }: NoteRecord, kind: DueKind): Day | undefined {
  return latest(snoozed.map((snooze) => (snooze.kind === kind ? snooze.until : undefined)));
}

// What one writes is owed to nobody who is to be left alone; getting ready and looking back are about all.
function aboutAllOf(record: NoteRecord, writes: boolean, network: Network): About {
  if (record.type === 'contact') {
    const call = callOf(record, network);
    const fullNames = call === record.name ? undefined : [record.name];
    return { person: call, people: [call], fullNames, contact: record.path };
  }
  return aboutWhom(record, writes ? toBeWrittenTo(peopleIn(record), network) : peopleIn(record), network);
}

function aboutWhom(record: NoteRecord, mentions: readonly Mention[], network: Network): About {
  if (mentions.length === 0) return { person: record.name, people: [record.name], fullNames: undefined, contact: null };
  const people = mentions.map((mention) => callOf(mention, network));
  const names = mentions.map((mention) => nameOf(mention, network));
  const fullNames = names.every((name, at) => name === people[at]) ? undefined : names;
  const contact = mentions.length === 1 ? (network.contact(mentions[0]!.note)?.path ?? null) : null;
  return { person: series(people), people, fullNames, contact };
}

/** Kinds in display order, with their rank. */
export const rankOf: ReadonlyMap<DueKind, number> = new Map(dueKinds.map((kind, rank) => [kind, rank]));
