import { counted, say } from '../words/say';
import type { Change } from './change';
import type { Day } from './day';
import { shortDate } from './day-words';
import { ruleFor, type Settlement } from './due';
import type { DueItem } from './due-index';
import { inTurn, type Decision, type Notes } from './in-turn';
import { letGo } from './letting-go';
import { samePerson } from './mention';
import { bringBack, settle, snooze, waive } from './settling';
import type { Step } from './step';
import type { Terms } from './terms';

/** How one of several things was done; `let go` where that is what becomes of it. */
export interface Answered {
  item: DueItem;
  how: Settlement | 'let go';
}

/**
 * Settles several things at once, as one after another would: what one of them settles along is passed over. Throws in
 * words when something is missing; then nothing is to be written.
 */
export function settleSeveral(
  answered: readonly Answered[],
  notes: Notes,
  { on, terms }: { on: Day; terms: Terms },
): Step {
  const decisions = answered.map(({ item, how }): Decision => ({ around, record }) => {
    const note = record(item.note);
    if (!isStillOwed(item, { around, record }, terms)) return [];
    return (how === 'let go' ? letGo(note, around, on, { withStep: true }) : settle(item, note, around, how)).changes;
  });
  const things = thingsFor(answered.map(({ item }) => item));
  return { says: say`Done: ${things}`, changes: inTurn(notes, decisions) };
}

/** Puts several things off until a day, each with all of its kind in its note. */
export function snoozeSeveral(
  items: readonly DueItem[],
  notes: Notes,
  { until, today }: { until: Day; today: Day },
): Step {
  const day = shortDate(until, today);
  return {
    says: say`Put off until ${day}: ${thingsFor(items)}`,
    changes: inEach(oneOfAKindInANote(items), notes, (item, { record }) =>
      snooze(item, record(item.note), until, today).changes),
  };
}

/** Decides that several things are not owed. */
export function waiveSeveral(items: readonly DueItem[], notes: Notes, today: Day): Step {
  return {
    says: say`Not needed: ${thingsFor(items)}`,
    changes: inEach(items, notes, (item, { record }) => waive(item, record(item.note), today).changes),
  };
}

/** Brings several things back that were snoozed or waived. */
export function bringBackSeveral(items: readonly DueItem[], notes: Notes): Step {
  return {
    says: say`Brought back: ${thingsFor(items)}`,
    changes: inEach(items, notes, (item, { record }) => bringBack(item, record(item.note)).changes),
  };
}

/** How many things, and for whom where they are all one person’s: `3 things for Tomás Herrera`. */
export function thingsFor(items: readonly Pick<DueItem, 'person' | 'contact'>[]): string {
  const number = items.length;
  const [first, ...others] = items;
  if (first?.contact && others.every(({ contact }) => contact === first.contact)) {
    const { person } = first;
    return counted(number, { one: say`${number} thing for ${person}`, other: say`${number} things for ${person}` });
  }
  return things(number);
}

/** `1 thing`, `3 things`. */
export function things(number: number): string {
  return counted(number, { one: say`${number} thing`, other: say`${number} things` });
}

function inEach(
  items: readonly DueItem[],
  notes: Notes,
  decide: (item: DueItem, notes: Notes) => readonly Change[],
): Change[] {
  return inTurn(notes, items.map((item): Decision => (then) => decide(item, then)));
}

function oneOfAKindInANote(items: readonly DueItem[]): DueItem[] {
  return items.filter(({ note, kind }, at) =>
    items.findIndex((other) => other.note === note && other.kind === kind) === at);
}

function isStillOwed({ kind, note, to, due }: DueItem, { around, record }: Notes, terms: Terms): boolean {
  const its = record(note);
  return ruleFor(its, kind)?.owed(its, around, terms).some((owed) =>
    owed.due === due && (!to || !owed.to || samePerson(owed.to, to))) ?? false;
}
