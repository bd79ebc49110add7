import { fellThrough } from '../../domain/interview';
import { mentions } from '../../domain/mention';
import type { Acquaintances } from '../../domain/network';
import type { Interview } from '../../domain/records';
import { keyOf } from './compare';

/** A question that a conversation left open, and how near that was to the next one. */
export interface OpenQuestion {
  text: string;
  /** The conversation that left it open. */
  from: Interview;
  /** With the same people, in the same organization or field; else it may still be worth asking. */
  near: boolean;
}

/** How near a conversation is to another: the smaller, the nearer. */
const SAME_PERSON = 0;
const SAME_ORGANIZATION = 1;
const SAME_FIELD = 2;
const ELSEWHERE = 3;

/**
 * What still needs to be asked, for an interview: what conversations with the same people left open, then those in the
 * same organization, in the same field, and elsewhere, of each the newest first. What was picked since for any
 * interview that didn't fall through is open no more; what was picked for this one is listed. `asked` answers what
 * stands in an interview's note as questions.
 */
export function openQuestionsFor(
  interview: Interview,
  { around, interviews, asked }: {
    around: Acquaintances;
    interviews: readonly Interview[];
    asked: (interview: Interview) => readonly string[];
  },
): OpenQuestion[] {
  const sources = interviews.filter(({ path, openQuestions }) => openQuestions.length > 0 && path !== interview.path);
  if (sources.length === 0) return [];
  const picked = interviews
    .filter((other) => other.path !== interview.path && !fellThrough(other))
    .map((other) => ({ other, keys: new Set(asked(other).map(keyOf)) }));
  const isPicked = (text: string, from: Interview): boolean => picked.some(({ other, keys }) =>
    other.path !== from.path && !isBefore(other, from) && keys.has(keyOf(text)));
  const known = new Set<string>();
  return sources
    .map((from) => ({ from, rank: distance(from, interview, around) }))
    .sort((one, other) => one.rank - other.rank || newestFirst(one.from, other.from))
    .flatMap(({ from, rank }) => from.openQuestions.map((text) => ({ text, from, near: rank < ELSEWHERE })))
    .filter(({ text, from }) => {
      const key = keyOf(text);
      if (key === '' || known.has(key) || isPicked(text, from)) return false;
      known.add(key);
      return true;
    });
}

function distance(from: Interview, to: Interview, around: Acquaintances): number {
  if (from.contacts.some((person) => mentions(to.contacts, person))) return SAME_PERSON;
  const [there, here] = [whereAbout(from, around), whereAbout(to, around)];
  if (meet(there.organizations, here.organizations)) return SAME_ORGANIZATION;
  return meet(there.fields, here.fields) ? SAME_FIELD : ELSEWHERE;
}

function whereAbout({ contacts, organization }: Interview, around: Acquaintances): Record<'organizations' | 'fields', ReadonlySet<string>> {
  const people = contacts.flatMap(({ note }) => around.contact(note) ?? []);
  return {
    organizations: keysOf([organization, ...people.map((person) => person.organization)]),
    fields: keysOf(people.map(({ field }) => field)),
  };
}

function keysOf(texts: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(texts.map((text) => keyOf(text ?? '')).filter((key) => key !== ''));
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((each) => other.has(each));
}

function isBefore(one: Interview, other: Interview): boolean {
  return one.date !== undefined && other.date !== undefined && one.date < other.date;
}

function newestFirst({ date: one }: Interview, { date: other }: Interview): number {
  return one === other ? 0 : (one ?? '') < (other ?? '') ? 1 : -1;
}
