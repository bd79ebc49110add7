import fc from 'fast-check';
import type { Day } from '../../src/domain/day';
import { dueKinds } from '../../src/domain/due';
import type { Mention } from '../../src/domain/mention';
import type { Contact, ContactFacts, Interview, NoteRecord } from '../../src/domain/records';
import type { Terms } from '../../src/domain/terms';
import { contactProperties } from '../../src/notes/properties';
import { contact, interview, linkTo, mention, snooze, termsWith, waiver } from './builders';

/** Notes in which anything may have come to stand: contacts and interviews of one November that know each other. */

export const people = ['Ana', 'Bo', 'Cy', 'Di'];
export const talks = ['One', 'Two', 'Three'];
export const anyDay = fc.integer({ min: 1, max: 30 }).map((date) => `2026-11-${String(date).padStart(2, '0')}` as Day);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const person: fc.Arbitrary<Mention> = fc.oneof(
  fc.constantFrom(...people).map((name) => linkTo(contact({ name }))),
  fc.constantFrom(...people, 'Sam').map(mention),
  fc.constantFrom(...talks).map((name) => linkTo(interview({ name }))),
);
const common = {
  followUp: maybe(anyDay),
  followedUp: fc.array(anyDay.map((on) => `${on} sent it`), { maxLength: 1 }),
  snoozed: fc.array(
    fc.tuple(fc.constantFrom(...dueKinds), anyDay).map(([kind, until]) => snooze(kind, until)),
    { maxLength: 2 },
  ),
  waived: fc.array(
    fc.tuple(fc.constantFrom(...dueKinds), maybe(anyDay)).map(([kind, of]) => waiver(kind, of)),
    { maxLength: 2 },
  ),
  excused: fc.array(person, { maxLength: 1 }),
};
export const anyContact: fc.Arbitrary<Contact> = fc
  .record({
    ...common,
    name: fc.constantFrom(...people, ...talks),
    referredBy: fc.array(person, { maxLength: 2 }),
    referredOn: maybe(anyDay),
    introducedOn: maybe(anyDay),
    identifiedOn: maybe(anyDay),
    askedOn: maybe(anyDay),
    remindedOn: fc.array(anyDay, { maxLength: 2 }),
    timesOfferedOn: fc.array(anyDay, { maxLength: 2 }),
    repliedOn: maybe(anyDay),
    outcome: maybe(fc.constantFrom('yes' as const, 'later' as const, 'no' as const, 'no-answer' as const)),
    stayInTouch: maybe(fc.boolean()),
    lastContact: maybe(anyDay),
    closedOn: maybe(anyDay),
    earlier: fc.array(anyDay.map((on) => ({ on, note: 'asked' })), { maxLength: 1 }),
    updates: fc.array(anyDay.map((on) => ({ on, note: 'sent it' })), { maxLength: 1 }),
    doNotContact: maybe(fc.boolean()),
  })
  .map(({ name, ...facts }) =>
    contact({ ...facts, name, path: talks.includes(name) ? `Interviews/${name}.md` : `People/${name}.md` }),
  );
export const anyInterview: fc.Arbitrary<Interview> = fc
  .record({
    ...common,
    name: fc.constantFrom(...talks),
    contacts: fc.array(person, { maxLength: 3 }),
    date: maybe(anyDay),
    bookedOn: maybe(anyDay),
    kind: maybe(fc.constantFrom('formal' as const, 'chance' as const)),
    status: maybe(
      fc.constantFrom('planned' as const, 'held' as const, 'cancelled' as const, 'no-show' as const, 'missed' as const),
    ),
    reproposedOn: fc.array(anyDay, { maxLength: 3 }),
    cancelledOn: maybe(anyDay),
    closedOn: maybe(anyDay),
    thanked: fc.array(person, { maxLength: 1 }),
    resumeRequested: maybe(fc.boolean()),
  })
  .map(interview);

/** The same with only some of its facts: what a note doesn’t say matters as much as what it says. */
const anySparseContact: fc.Arbitrary<Contact> = fc
  .tuple(anyContact, fc.subarray([...Object.keys(contactProperties)] as (keyof ContactFacts)[]))
  .map(([{ name, path, ...facts }, some]) => contact({
    name, path, ...Object.fromEntries(some.filter((fact) => fact in facts).map((fact) => [fact, facts[fact as 'askedOn']])),
  }));

/** One to six notes, each at a path of its own. */
export const anyVault: fc.Arbitrary<NoteRecord[]> = fc
  .array(fc.oneof(anyContact, anySparseContact, anyInterview), { minLength: 1, maxLength: 6 })
  .map((records) => [...new Map<string, NoteRecord>(records.map((record) => [record.path, record])).values()]);

/** The standard terms, with more patience or less, and for a vault that was full when one began. */
export const anyTerms: fc.Arbitrary<Terms> = fc
  .record({ reminders: fc.integer({ min: 0, max: 3 }), countFrom: maybe(anyDay) })
  .map(termsWith);
