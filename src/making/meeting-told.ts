import type { Day } from '../domain/day';
import type { FactName } from '../domain/records';
import { titleOf } from '../notes/read';
import { valueOfFact } from '../notes/stated';
import { dayInTitle } from '../notes/title-day';
import { valuesOf } from '../notes/values';
import type { Bench } from './bench';
import { eachOnce, type Person } from './person';

/** The day of a meeting and who took part. */
export interface Meeting {
  day?: Day;
  people: readonly Person[];
}

/** Whether a note says by itself, in properties of an interview, when it was and with whom. */
export function statesOfMeeting({ frontmatter, vocabulary }: Bench, path: string): { day: boolean; people: boolean } {
  const there = frontmatter(path);
  const states = (fact: FactName): boolean => valuesOf(valueOfFact(there, fact, vocabulary)).length > 0;
  return { day: states('date'), people: states('contacts') };
}

/**
 * What else of a note tells of a meeting: the day in its title, and the contacts that it links to in its properties,
 * else in its text; else those whom its title names. Of what its properties state already, nothing.
 */
export function meetingTold(bench: Bench, path: string): Meeting {
  const states = statesOfMeeting(bench, path);
  const { day, rest } = dayInTitle(titleOf(path));
  return { day: states.day ? undefined : day, people: states.people ? [] : peopleTold(bench, path, rest) };
}

function peopleTold(bench: Bench, path: string, title: string): Person[] {
  const { properties, text } = bench.linked(path);
  for (const notes of [properties, text]) {
    const people = notes.flatMap((note) => bench.around.contact(note) ?? []);
    if (people.length > 0) return eachOnce(people.map((contact) => ({ contact })));
  }
  const named = peopleNamed(bench, title);
  return named.length > 0 ? named : peopleNamed(bench, title.replace(/^.*\bwith\b/i, ''));
}

/** Those whom a title names, if it names nobody and nothing else. */
function peopleNamed({ contactsCalled }: Bench, title: string): Person[] {
  const names = title.split(/[,&+]|\band\b/).map((name) => name.trim());
  const people = names.map((name) => (name === '' ? [] : contactsCalled(name)));
  return people.every(({ length }) => length === 1) ? eachOnce(people.flat().map((contact) => ({ contact }))) : [];
}
