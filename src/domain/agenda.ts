import { series } from '../words/say';
import { addDays, addMinutes, daysBetween, type Day, type Minute, type Time } from './day';
import { rankOf, type DueItem } from './due-index';
import { isPlanned, overAt } from './interview';
import { ruleOf } from './due';
import type { Acquaintances } from './network';
import { callOf, nameOf, peopleIn } from './people';
import type { Interview, Mode, NoteRecord, Problem, Spelled } from './records';
import type { Terms } from './terms';
import { isUnderWay } from './timing';

/** The groups of the list, in display order. */
export const groups = ['overdue', 'today', 'picked', 'week', 'with-them', 'later', 'earlier', 'snoozed', 'waived'] as const;
export type Group = (typeof groups)[number];

/** A due item as it stands at one moment. */
export interface Listed {
  item: DueItem;
  /** The day it counts from: its own, or the day a snooze ends if that is later. */
  due: Day;
  /** Whole days overdue; negative before. */
  days: number;
  group: Group;
}

/** A planned interview of today that is not over, or one that is under way. */
export interface Appointment {
  note: string;
  /** As they are called; a group joined with ", ". */
  person: string;
  /** Their full names, to be found by. */
  fullNames: string;
  contact: string | null;
  /** Role and organization of the one person, as far as known. */
  describes: string;
  time?: Time;
  minutes: number;
  mode?: Mode;
  location?: string;
  /** For a meeting in person: when to be there. */
  arrive?: { from: Time; to: Time };
}

/** What there is to do at one moment. Everything is in display order. */
export interface Agenda {
  now: Minute;
  today: Day;
  appointments: readonly Appointment[];
  items: readonly Listed[];
  problems: readonly Problem[];
}

/**
 * Sorts what is owed into groups as of a minute of local time.
 * Order: groups, then among the overdue what was promised to a person, then due day, kind, name.
 */
export function agendaOf(
  { items, problems, records, around, spelled }: {
    items: Iterable<DueItem>;
    problems: Iterable<Problem>;
    records: Iterable<NoteRecord>;
    around: Acquaintances;
    /** Problems of one note are listed by the names that the person sees. */
    spelled: Spelled;
  },
  now: Minute,
  terms: Terms,
): Agenda {
  const today = now.slice(0, 10) as Day;
  const weekEnds = addDays(today, 7);
  const listed: Listed[] = [];
  for (const item of items) {
    if ((item.appears && now < item.appears) || (item.lapses && now >= item.lapses)) continue;
    const due = item.snoozedUntil && item.snoozedUntil > item.due ? item.snoozedUntil : item.due;
    listed.push({ item, due, days: daysBetween(due, today), group: groupOf(item, due, { today, weekEnds, terms }) });
  }
  return {
    now,
    today,
    appointments: appointmentsOn(records, around, now, terms),
    items: listed.sort(inDisplayOrder),
    problems: [...problems].filter(({ until }) => !until || until > today).sort(byNote(spelled)),
  };
}

interface Calendar {
  today: Day;
  weekEnds: Day;
  terms: Terms;
}

function groupOf(item: DueItem, due: Day, { today, weekEnds, terms }: Calendar): Group {
  if (item.waived) return 'waived';
  if (item.snoozedUntil && item.snoozedUntil > today) return 'snoozed';
  if (item.picked) return 'picked';
  if (terms.countFrom && due < terms.countFrom && !ruleOf(item.kind).nextStep) return 'earlier';
  if (due < today) return 'overdue';
  if (due === today || (item.standsFrom && item.standsFrom <= today && due === item.due)) return 'today';
  if (item.waits) return 'with-them';
  return due <= weekEnds ? 'week' : 'later';
}

const groupRank = new Map(groups.map((group, rank) => [group, rank]));

function inDisplayOrder(one: Listed, other: Listed): number {
  return (
    groupRank.get(one.group)! - groupRank.get(other.group)! ||
    (one.group === 'overdue' ? rankOfPromise(one.item) - rankOfPromise(other.item) : 0) ||
    compare(one.due, other.due) ||
    rankOf.get(one.item.kind)! - rankOf.get(other.item.kind)! ||
    one.item.person.localeCompare(other.item.person) ||
    compare(one.item.id, other.item.id)
  );
}

function rankOfPromise({ kind }: DueItem): number {
  return ruleOf(kind).promised ? 0 : 1;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function byNote(spelled: Spelled): (one: Problem, other: Problem) => number {
  const property = ({ fact }: Problem): string => (fact === 'front matter' || fact === 'file name' ? '' : spelled(fact));
  return (one, other) => compare(one.note, other.note) || compare(property(one), property(other));
}

function appointmentsOn(
  records: Iterable<NoteRecord>,
  around: Acquaintances,
  now: Minute,
  terms: Terms,
): Appointment[] {
  const today = now.slice(0, 10);
  const appointments: Appointment[] = [];
  for (const record of records) {
    if (record.type !== 'interview' || !isPlanned(record)) continue;
    const comes = record.date === today && now < overAt(record, terms.minutes)!;
    if (comes || isUnderWay(record, now, terms.minutes)) appointments.push(appointment(record, around, terms));
  }
  return appointments.sort((one, other) => compare(one.time ?? '', other.time ?? ''));
}

function appointment(interview: Interview, around: Acquaintances, terms: Terms): Appointment {
  const { path, date, time, mode, location } = interview;
  const contacts = peopleIn(interview);
  const only = contacts.length === 1 ? around.contact(contacts[0]!.note) : undefined;
  return {
    note: path,
    person: series(contacts.map((person) => callOf(person, around))) || interview.name,
    fullNames: series(contacts.map((person) => nameOf(person, around))),
    contact: only?.path ?? null,
    describes: series([only?.role, only?.organization]),
    time,
    minutes: interview.minutes ?? terms.minutes,
    mode,
    location,
    arrive: mode === 'in-person' && date && time ? { from: clock(date, time, -15), to: clock(date, time, -10) } : undefined,
  };
}

function clock(date: Day, time: Time, minutes: number): Time {
  return addMinutes(date, time, minutes).slice(11) as Time;
}

/** The items of an agenda by the notes they are settled in, in its order. */
export function listedByNote(items: Agenda['items']): Map<string, Listed[]> {
  const found = new Map<string, Listed[]>();
  for (const listed of items) {
    const { note } = listed.item;
    (found.get(note) ?? found.set(note, []).get(note)!).push(listed);
  }
  return found;
}
