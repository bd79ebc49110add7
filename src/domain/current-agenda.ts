import { inDisplayOrder, listedAt, problemsInOrder, todayOf, type Agenda, type Listed, type Today } from './agenda';
import { appointmentsAmong, type Appointment } from './appointments';
import type { Minute } from './day';
import type { DueIndex, DueItem } from './due-index';
import type { Network } from './network';
import type { Problem, Spelled } from './records';
import type { Terms } from './terms';

/** What an agenda is drawn up with, besides the notes. */
export interface Given {
  terms: Terms;
  /** Problems of one note are listed by the names that the person sees. */
  spelled: Spelled;
  /** Problems of notes that stand outside of the index. */
  aside: readonly Problem[];
}

const NOTHING: readonly Listed[] = [];

/**
 * The agenda, kept in order as notes change: a change costs its notes and one pass over the list, and so does a minute
 * in which something appears or lapses nothing but that pass. Another day or other terms list all of it anew.
 */
export class CurrentAgenda {
  private items: readonly Listed[] = NOTHING;
  private readonly inNotes = new Map<string, readonly Listed[]>();
  private asOf?: { now: Minute; terms: Terms; awaits: boolean };
  /** The first minute at which an item appears or lapses. */
  private turns?: Minute;
  /** Problems of notes as of the day, by note. */
  private readonly problemsIn = new Map<string, readonly Problem[]>();
  /** All of these in order; undefined once one came or went. */
  private problems?: readonly Problem[];
  /** How many items were put into their place so far; tests hold it down. */
  placed = 0;

  constructor(
    private readonly index: DueIndex,
    private readonly network: Network,
  ) {}

  /** What there is to do at a minute of local time. */
  at(now: Minute, given: Given): Agenda {
    const { terms } = given;
    const calendar = todayOf(now, terms);
    const changed = this.index.takeChanged();
    if (!this.isOf(calendar, now)) this.listAll(now, calendar);
    else if (changed.size > 0) this.listAnew(changed, now, calendar);
    const appointments = this.appointments(now, terms);
    this.asOf = { now, terms, awaits: appointments.length > 0 };
    return {
      now,
      today: calendar.today,
      appointments,
      items: this.items,
      problems: this.problemsWith(given),
    };
  }

  /** What is listed of a note, as it was asked for last. */
  in(path: string): readonly Listed[] {
    return this.inNotes.get(path) ?? NOTHING;
  }

  /** Whether a minute changes nothing but itself: nothing appears or lapses, and no interview is near or under way. */
  isQuiet(now: Minute): boolean {
    const { asOf } = this;
    if (!asOf || asOf.awaits || !this.isOf(todayOf(now, asOf.terms), now)) return false;
    return this.appointments(now, asOf.terms).length === 0;
  }

  private appointments(now: Minute, terms: Terms): Appointment[] {
    const coming = new Set([...this.network.plannedOn(now.slice(0, 10)), ...this.network.begun()]);
    return appointmentsAmong(coming, this.network, now, terms);
  }

  private isOf({ today, terms }: Today, now: Minute): boolean {
    if (!this.asOf || this.asOf.terms !== terms || this.asOf.now.slice(0, 10) !== today) return false;
    // A clock may be set back.
    return now >= this.asOf.now && !(this.turns && now >= this.turns);
  }

  private listAll(now: Minute, calendar: Today): void {
    this.turns = undefined;
    this.inNotes.clear();
    const all: Listed[] = [];
    for (const [note, items] of this.index.itemsByNote()) {
      for (const listed of this.place(note, items, now, calendar)) all.push(listed);
    }
    this.items = all.sort(inDisplayOrder);
    this.problemsIn.clear();
    this.problems = undefined;
    for (const [note, problems] of this.index.problemsByNote(calendar.today)) this.problemsIn.set(note, problems);
  }

  private listAnew(changed: ReadonlySet<string>, now: Minute, calendar: Today): void {
    const gone: Listed[] = [];
    const fresh: Listed[] = [];
    for (const note of changed) {
      gone.push(...this.in(note));
      fresh.push(...this.place(note, this.index.itemsIn(note), now, calendar));
      this.takeProblems(note, this.index.problemsIn(note, calendar.today));
    }
    this.items = replaced(this.items, gone, fresh.sort(inDisplayOrder));
  }

  private place(note: string, items: readonly DueItem[], now: Minute, calendar: Today): readonly Listed[] {
    const listed: Listed[] = [];
    for (const item of items) {
      this.placed += 1;
      for (const turn of [item.appears, item.lapses]) {
        if (turn && turn > now && (!this.turns || turn < this.turns)) this.turns = turn;
      }
      const each = listedAt(item, now, calendar);
      if (each) listed.push(each);
    }
    if (listed.length === 0) this.inNotes.delete(note);
    else this.inNotes.set(note, listed.length === 1 ? listed : listed.sort(inDisplayOrder));
    return listed;
  }

  private takeProblems(note: string, problems: readonly Problem[]): void {
    if (problems.length === 0 && !this.problemsIn.has(note)) return;
    if (problems.length === 0) this.problemsIn.delete(note);
    else this.problemsIn.set(note, problems);
    this.problems = undefined;
  }

  private problemsWith({ spelled, aside }: Given): readonly Problem[] {
    if (aside.length > 0) return problemsInOrder([...this.problemsIn.values()].flat().concat(aside), spelled);
    return (this.problems ??= problemsInOrder([...this.problemsIn.values()].flat(), spelled));
  }
}

/** A list in display order, without some of it and with others that are in order, too. */
function replaced(items: readonly Listed[], gone: readonly Listed[], fresh: readonly Listed[]): readonly Listed[] {
  const left = gone.map((each) => indexOf(items, each)).sort((one, other) => one - other);
  const all: Listed[] = [];
  let [at, leaving] = [0, 0];
  const keepUpTo = (end: number): void => {
    for (; at < end; at++) {
      if (at === left[leaving]) leaving++;
      else all.push(items[at]!);
    }
  };
  for (const each of fresh) {
    keepUpTo(firstAfter(items, each));
    all.push(each);
  }
  keepUpTo(items.length);
  return all;
}

function indexOf(items: readonly Listed[], wanted: Listed): number {
  // Two of one note can be alike in all that they are ordered by.
  return items.indexOf(wanted, firstAfter(items, wanted));
}

/** Where the first stands that doesn’t come before one in the order. */
function firstAfter(items: readonly Listed[], one: Listed): number {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (inDisplayOrder(items[middle]!, one) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
