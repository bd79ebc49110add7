import type { Appointment } from './appointments';
import { addDays, daysBetween, type Day, type Minute } from './day';
import { lateness } from './day-words';
import { idOf, rankOf, type DueItem } from './due-index';
import { ruleOf, type DueKind } from './due';
import type { Problem, Spelled } from './records';
import type { Terms } from './terms';

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
  /** Its place in the order, before names. */
  rank: number;
}

/**
 * How late something listed is, in words; empty once the day has come of somebody who was only picked: nobody waits for
 * them.
 */
export function howLate({ group, due }: Pick<Listed, 'group' | 'due'>, today: Day): string {
  return group === 'picked' && due <= today ? '' : lateness(due, today);
}

/** What there is to do at one moment. Everything is in display order. */
export interface Agenda {
  now: Minute;
  today: Day;
  appointments: readonly Appointment[];
  items: readonly Listed[];
  problems: readonly Problem[];
}

/** What the groups are counted from. */
export interface Today {
  today: Day;
  /** The last day of the next seven. */
  weekEnds: Day;
  terms: Terms;
}

export function todayOf(now: Minute, terms: Terms): Today {
  const today = now.slice(0, 10) as Day;
  return { today, weekEnds: addDays(today, 7), terms };
}

/** An item as it stands at a minute of local time; undefined before it appears and once it lapses. */
export function listedAt(item: DueItem, now: Minute, calendar: Today): Listed | undefined {
  if ((item.appears && now < item.appears) || (item.lapses && now >= item.lapses)) return undefined;
  const due = item.snoozedUntil && item.snoozedUntil > item.due ? item.snoozedUntil : item.due;
  const group = groupOf(item, due, calendar);
  const days = daysBetween(due, calendar.today);
  return { item, due, days, group, rank: rankIn(group, item.kind, days) };
}

function groupOf(item: DueItem, due: Day, { today, weekEnds, terms }: Today): Group {
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

/** More days than lie between any two, and more kinds than there are. */
const DAYS = 2 ** 20;
const KINDS = 32;

// One number for all of the order but the names: group, among the overdue what was promised first, day, kind.
function rankIn(group: Group, kind: DueKind, days: number): number {
  const promised = group === 'overdue' && !ruleOf(kind).promised ? 1 : 0;
  return ((groupRank.get(group)! * 2 + promised) * DAYS + DAYS / 2 - days) * KINDS + rankOf.get(kind)!;
}

/**
 * The display order: groups, then among the overdue what was promised to a person, then due day, kind, name; what is
 * the same in all of these, by note.
 */
export function inDisplayOrder(one: Listed, other: Listed): number {
  return one.rank - other.rank || collated(one.item.person, other.item.person) ||
    compare(idOf(one.item), idOf(other.item));
}

let collator: Intl.Collator | undefined;

function collated(one: string, other: string): number {
  return one === other ? 0 : (collator ??= new Intl.Collator()).compare(one, other);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Problems by note; those of one note by the names that the person sees. */
export function problemsInOrder(problems: Iterable<Problem>, spelled: Spelled): Problem[] {
  const property = ({ fact }: Problem): string => (fact === 'front matter' || fact === 'file name' ? '' : spelled(fact));
  return [...problems]
    .sort((one, other) => compare(one.note, other.note) || compare(property(one), property(other)));
}
