import { listed, say } from '../words/say';
import { distinct, type Mention } from './mention';
import type { Acquaintances } from './network';
import type { Contact, Interview } from './records';

/** Who took part, each once. A link to the interview's own note names nobody; it is shown as a problem. */
export function peopleIn(interview: Interview): readonly Mention[] {
  return distinct(interview.contacts).filter(({ note }) => note !== interview.path);
}

/** Who gave the name, each once. Nobody refers themselves; such a link is shown as a problem. */
export function referrersOf(contact: Contact): readonly Mention[] {
  return distinct(contact.referredBy).filter(({ note }) => note !== contact.path);
}

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
  return listed(peopleIn(interview).map((person) => nameOf(person, around))) || say`this person`;
}

/** Other contacts in the organization of one, by name. */
export function colleaguesOf({ path, organization }: Contact, around: Acquaintances): Contact[] {
  const there = organization ? around.contactsAt(organization) : [];
  return there.filter((other) => other.path !== path).sort((one, other) => one.name.localeCompare(other.name));
}

/** The first word of a name, to speak of somebody in a sentence. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
