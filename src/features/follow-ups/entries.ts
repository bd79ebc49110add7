import type { Listed } from '../../domain/agenda';
import type { Day } from '../../domain/day';
import { owedToOne } from '../../domain/one-person';
import { together } from '../../words/say';
import { itemRow, partRow, personRow, type Row } from './rows';

/** A due item that is listed, by the key of its row. */
export interface Thing {
  key: string;
  listed: Listed;
}

/** Several things owed to one person, and the path of their note. */
export interface OnePerson {
  note: string;
  things: readonly Thing[];
}

/** What stands in one place of the list: a thing, or the first of a person’s with all the others. */
export interface Entry extends Thing {
  person?: OnePerson;
}

export const nobody: ReadonlyMap<string, OnePerson> = new Map();

/** Those to whom several of these things are owed, by the keys of their rows. */
export function peopleIn(things: readonly Thing[]): ReadonlyMap<string, OnePerson> {
  const keyOf = new Map(things.map(({ key, listed }) => [listed, key]));
  return new Map([...owedToOne(things.map(({ listed }) => listed))].map(([note, owed]) =>
    [`person\n${note}`, { note, things: owed.map((listed) => ({ key: keyOf.get(listed)!, listed })) }]));
}

/** The things in their order, those of a person where the first of them stands. */
export function entriesOf(things: readonly Thing[], people: ReadonlyMap<string, OnePerson>): Entry[] {
  const firsts = new Map([...people].map(([key, person]) => [person.things[0]!.key, { key, person }]));
  const others = new Set([...people.values()].flatMap((person) => person.things.slice(1).map(({ key }) => key)));
  return things.filter(({ key }) => !others.has(key)).map((thing) => ({ ...thing, ...firsts.get(thing.key) }));
}

/** How many things there are. */
export function thingsIn(entries: readonly Entry[]): number {
  return entries.reduce((sum, { person }) => sum + (person?.things.length ?? 1), 0);
}

/** The rows of an entry: one, or for a person whose row is open each thing below it. */
export function rowsOf(
  { key, listed, person }: Entry,
  { opened, beyond }: { opened: ReadonlySet<string>; beyond: (listed: Listed) => string },
  today: Day,
  marked: string,
): Row[] {
  if (!person) {
    const row = itemRow(key, listed, today, marked);
    return [{ ...row, why: together(row.why, beyond(listed)) }];
  }
  const { note, things } = person;
  const open = opened.has(key);
  const parts = open ? things : [];
  return [
    personRow(key, { note, things: things.map((thing) => thing.listed), open }, today, marked),
    ...parts.map((part, at) =>
      partRow(part.key, part.listed, { within: key, last: at === parts.length - 1 }, today, marked)),
  ];
}
