import { say, series } from '../words/say';
import { notBefore } from './answered';
import { add, take, type Change } from './change';
import type { Day } from './day';
import { shortDate } from './day-words';
import type { DueItem } from './due-index';
import { ruleFor, ruleOf, type Settlement } from './due';
import { samePerson } from './mention';
import type { Acquaintances } from './network';
import type { NoteRecord } from './records';
import { unsnoozed } from './snoozes';
import type { Step } from './step';

/**
 * Writes the dated fact that makes an item disappear. Throws in words when something is missing, or the day
 * comes before what the item answers.
 */
export function settle(item: DueItem, record: NoteRecord, around: Acquaintances, how: Settlement): Step {
  const rule = ruleFor(record, item.kind);
  if (!rule) throw new Error(say`${record.name} has no ${item.kind}.`);
  const { settling } = rule;
  notBefore(how.on, settling.answers({ note: record, to: item.to, around, how }));
  const changes = settling.changes({ note: record, to: item.to, around, how });
  const isThere = (change: Change): boolean => changes.some((each) => JSON.stringify(each) === JSON.stringify(change));
  return {
    says: settling.says(item.person, how, record),
    changes: [...changes, ...stepTaken(item, record).filter((change) => !isThere(change))],
  };
}

/** What to call those an item is about in the middle of a sentence: `Amara Osei`, or `them`. */
export function whoIn({ people, note }: Pick<DueItem, 'people' | 'note'>): string {
  if (people.length > 1) return say`them`;
  return people[0] || note;
}

/** Puts every item of this kind in the note off until a day. */
export function snooze(item: Pick<DueItem, 'kind' | 'person'>, record: NoteRecord, until: Day, today: Day): Step {
  return {
    says: say`Put off until ${shortDate(until, today)}: ${item.person}`,
    changes: [...unsnoozed(record, item.kind), add(record.path, 'snoozed', { kind: item.kind, until })],
  };
}

/**
 * Decides that an item is not owed: this one person, where the note owes several, else this one time. A step of a chain
 * is waived on the later of its day and today, from which the next is counted.
 */
export function waive(item: DueItem, record: NoteRecord, today: Day): Step {
  const of = ruleOf(item.kind).chain && today > item.due ? today : item.due;
  return { says: say`Not needed: ${item.person}`, changes: [waiver(item, record, of), ...stepTaken(item, record)] };
}

/** Decides at once that none of several items of a note is owed, as for everybody in a group. */
export function waiveEach(items: readonly DueItem[], record: NoteRecord, today: Day): Step {
  const people = series(items.map(({ person }) => person));
  return { says: say`Not needed: ${people}`, changes: items.flatMap((item) => waive(item, record, today).changes) };
}

/** Decides that none of these is owed, at once. */
export function waiveAll(items: readonly { item: DueItem; record: NoteRecord }[]): Step {
  return {
    says: say`Waived ${items.length} from before you started`,
    changes: items.map(({ item, record }) => waiver(item, record, item.due)),
  };
}

/**
 * Brings back what was snoozed or waived of a kind; for one person of a group, only them, and of a chain, only the step
 * of the item’s day.
 */
export function bringBack(item: Pick<DueItem, 'kind' | 'person' | 'to'> & { due?: Day }, record: NoteRecord): Step {
  const oneStep = ruleOf(item.kind).chain && item.due;
  const waived = record.waived.filter(({ kind, of }) => kind === item.kind && (!oneStep || !of || of === item.due));
  const excused = ruleOf(item.kind).forEach
    ? record.excused.filter((person) => !item.to || samePerson(person, item.to))
    : [];
  return {
    says: say`Brought back: ${item.person}`,
    changes: [
      ...unsnoozed(record, item.kind),
      ...waived.map(({ text }) => take(record.path, 'waived', text)),
      ...excused.map(({ text }) => take(record.path, 'excused', text)),
    ],
  };
}

// The next step of a chain is another one, and is put off by itself.
function stepTaken({ kind }: DueItem, record: NoteRecord): Change[] {
  return ruleOf(kind).chain ? unsnoozed(record, kind) : [];
}

function waiver(item: DueItem, record: NoteRecord, of: Day): Change {
  const several = (record.type === 'interview' ? record.contacts : record.referredBy).length > 1;
  return item.to && several
    ? add(record.path, 'excused', item.to)
    : add(record.path, 'waived', { kind: item.kind, of });
}
