import { listed } from './words';
import { distinct, type Mention } from './mention';
import type { Acquaintances } from './network';
import type { Interview } from './records';

/** What a person is called: by their contact note, else by the mention. */
export function nameOf(person: Mention, around: Acquaintances): string {
  return around.contact(person.note)?.name ?? person.name;
}

/** Nothing is ever due towards this person. */
export function isLeftAlone(person: Mention, around: Acquaintances): boolean {
  return around.contact(person.note)?.doNotContact === true;
}

/** Everybody in the interview wants to be left alone, so nothing in its note is owed to anyone. */
export function allLeftAlone(interview: Interview, around: Acquaintances): boolean {
  return interview.contacts.length > 0 && interview.contacts.every((person) => isLeftAlone(person, around));
}

/** The people of an interview in a sentence: `Amara Osei and Wren Abbott`. */
export function everybody(interview: Interview, around: Acquaintances): string {
  return listed(distinct(interview.contacts).map((person) => nameOf(person, around))) || 'this person';
}
