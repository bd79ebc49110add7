import { add, take, type Change } from './change';
import type { Day } from './day';
import type { DueItem } from './due-index';
import type { DueKind } from './kinds';
import { samePerson } from './mention';
import type { Acquaintances } from './network';
import type { NoteRecord } from './records';
import { ruleFor, type Settlement } from './rules';
import type { Step } from './step';
import { shortDate } from './words';

const said: Record<DueKind, (person: string, how: Settlement) => string> = {
  outcome: (person, { status }) =>
    ({
      held: `Met ${person}`,
      cancelled: `Called off with ${person}`,
      'no-show': `${person} did not come`,
      missed: `Missed the interview with ${person}`,
    })[status ?? 'held'],
  'thank-you': (person) => `Thanked ${person}`,
  debrief: (person) => `Debriefed after ${person}`,
  resume: (person) => `Sent the resume to ${person}`,
  'follow-up': (person) => `Followed up with ${person}`,
  schedule: (person) => `Arranged with ${person}`,
  prepare: (person) => `Prepared for ${person}`,
  confirm: (person) => `Confirmed with ${person}`,
  reschedule: (person) => `Offered ${person} new times`,
  'report-back': (person) => `Reported back to ${person}`,
  ask: (person) => `Asked ${person}`,
  remind: (person) => `Reminded ${person}`,
  close: (person) => `Closed ${person}, no answer`,
  'keep-in-touch': (person) => `Was in touch with ${person}`,
};

/** Writes the dated fact that makes an item disappear. Throws in words when something is missing. */
export function settle(item: DueItem, record: NoteRecord, around: Acquaintances, how: Settlement): Step {
  const rule = ruleFor(record, item.kind);
  if (!rule) throw new Error(`${record.name} has no ${item.kind}.`);
  return {
    says: said[item.kind](item.person, how),
    changes: rule.settle({ note: record, to: item.to, around, how }),
  };
}

/** Puts every item of this kind in the note off until a day. */
export function snooze(item: Pick<DueItem, 'kind' | 'person'>, record: NoteRecord, until: Day, today: Day): Step {
  return {
    says: `Put off until ${shortDate(until, today)}: ${item.person}`,
    changes: [...unsnoozed(record, item.kind), add(record.path, 'snoozed', { kind: item.kind, until })],
  };
}

/** Decides that an item is not owed: this one person, where the note owes several, else this one time. */
export function waive(item: DueItem, record: NoteRecord): Step {
  return { says: `Not needed: ${item.person}`, changes: [waiver(item, record)] };
}

/** Decides that none of these is owed, at once. */
export function waiveAll(items: readonly { item: DueItem; record: NoteRecord }[]): Step {
  return {
    says: `Waived ${items.length} from before you started`,
    changes: items.map(({ item, record }) => waiver(item, record)),
  };
}

/** Brings back what was snoozed or waived of a kind; for one person of a group, only them. */
export function bringBack(item: Pick<DueItem, 'kind' | 'person' | 'to'>, record: NoteRecord): Step {
  const waived = record.waived.filter(({ kind }) => kind === item.kind);
  const excused = perPerson.has(item.kind)
    ? record.excused.filter((person) => !item.to || samePerson(person, item.to))
    : [];
  return {
    says: `Brought back: ${item.person}`,
    changes: [
      ...unsnoozed(record, item.kind),
      ...waived.map(({ text }) => take(record.path, 'waived', text)),
      ...excused.map(({ text }) => take(record.path, 'excused', text)),
    ],
  };
}

const perPerson: ReadonlySet<DueKind> = new Set(['thank-you', 'report-back']);

function waiver(item: DueItem, record: NoteRecord): Change {
  const several = (record.type === 'interview' ? record.contacts : record.referredBy).length > 1;
  return item.to && several
    ? add(record.path, 'excused', item.to)
    : add(record.path, 'waived', { kind: item.kind, of: item.due });
}

function unsnoozed(record: NoteRecord, kind: DueKind): Change[] {
  return record.snoozed.filter((each) => each.kind === kind).map(({ text }) => take(record.path, 'snoozed', text));
}
