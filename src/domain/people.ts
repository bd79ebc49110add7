import { either, listed, say } from '../words/say';
import { inOneLine } from './full-name';
import { distinct, type Mention } from './mention';
import type { Acquaintances } from './network';
import type { Contact, Interview, NoteRecord } from './records';

/** Who took part, each once. A link to the interview's own note names nobody; it is shown as a problem. */
export function peopleIn(interview: Interview): readonly Mention[] {
  return distinct(interview.contacts).filter(({ note }) => note !== interview.path);
}

/** Everybody whom a note’s properties name, as often as they do. */
export function namedIn(record: NoteRecord): readonly Mention[] {
  return record.type === 'contact'
    ? [...record.referredBy, ...record.reportedTo, ...record.excused]
    : [...record.contacts, ...record.thanked, ...record.excused];
}

/** Who gave the name, each once. Nobody refers themselves; such a link is shown as a problem. */
export function referrersOf(contact: Contact): readonly Mention[] {
  return distinct(contact.referredBy).filter(({ note }) => note !== contact.path);
}

/**
 * Who introduced us, as far as the notes know: whoever gave the name; of several, which one isn’t said. Empty where
 * nobody is named.
 */
export function introducerOf(contact: Contact, around: Acquaintances): string {
  return either(referrersOf(contact).map((referrer) => callOf(referrer, around)));
}

/** A person’s full name, to be found by and to be spoken of to others: by their contact note, else by the mention. */
export function nameOf(person: Mention, around: Acquaintances): string {
  return around.contact(person.note)?.name ?? person.name;
}

/** How a letter greets a person: as their note says, else by the full name, of which nothing is cut. */
export function greetingOf(person: Mention, around: Acquaintances): string {
  return around.contact(person.note)?.addressAs ?? nameOf(person, around);
}

/** Where people are listed or chosen: the full name, with what tells them from others of that name: `Jo Roe (Acme)`. */
export function nameApart(person: Mention | Contact, around: Acquaintances): string {
  const contact = knownContact(person, around);
  const apart = contact && around.apart(contact);
  return apart === undefined ? contact?.name ?? person.name : say`${contact!.name} (${inOneLine(apart)})`;
}

/** What tells a contact from others of the name beside the organization, where that doesn’t. */
export function pathApart(contact: Contact, around: Acquaintances): string | undefined {
  const apart = around.apart(contact);
  return apart === contact.organization ? undefined : apart;
}

/** What a row or a sentence calls a person: as letters greet them, but by the full name where another is called so. */
export function callOf(person: Mention | Contact, around: Acquaintances): string {
  return shortName(person, around) ?? nameApart(person, around);
}

/** The same in what is written into notes, where a link tells who is meant. */
export function callInNotes(person: Mention | Contact, around: Acquaintances): string {
  return shortName(person, around) ?? knownContact(person, around)?.name ?? person.name;
}

function shortName(person: Mention | Contact, around: Acquaintances): string | undefined {
  const contact = knownContact(person, around);
  return contact?.addressAs === undefined || around.isAlsoCalled(contact) ? undefined : inOneLine(contact.addressAs);
}

function knownContact(person: Mention | Contact, around: Acquaintances): Contact | undefined {
  return 'type' in person ? person : around.contact(person.note);
}

/** Nothing is ever due towards this person. */
export function isLeftAlone(person: Mention, around: Acquaintances): boolean {
  return around.contact(person.note)?.doNotContact === true;
}

/** Of some people, those to whom one may write; all of them where that is nobody. */
export function toBeWrittenTo(people: readonly Mention[], around: Acquaintances): readonly Mention[] {
  const left = people.filter((person) => !isLeftAlone(person, around));
  return left.length > 0 ? left : people;
}

/** All of some people, if there are any, want to be left alone. */
export function areLeftAlone(people: readonly Mention[], around: Acquaintances): boolean {
  return people.length > 0 && people.every((person) => isLeftAlone(person, around));
}

/** Everybody in the interview wants to be left alone, so nothing in its note is owed to anyone. */
export function allLeftAlone(interview: Interview, around: Acquaintances): boolean {
  return areLeftAlone(interview.contacts, around);
}

/** The people of an interview in a sentence: `Amara and Wren Abbott`. */
export function everybody(interview: Interview, around: Acquaintances): string {
  return inSentence(peopleIn(interview), around);
}

/** Those of them to whom one may write, in a sentence. */
export function whoMayHear(interview: Interview, around: Acquaintances): string {
  return inSentence(toBeWrittenTo(peopleIn(interview), around), around);
}

/** Some of the people of an interview in a sentence. */
export function inSentence(people: readonly Mention[], around: Acquaintances): string {
  return listed(people.map((person) => callOf(person, around))) || say`this person`;
}

/** Other contacts in the organization of one, by name. */
export function colleaguesOf({ path, organization }: Contact, around: Acquaintances): Contact[] {
  const there = organization ? around.contactsAt(organization) : [];
  return there.filter((other) => other.path !== path).sort((one, other) => one.name.localeCompare(other.name));
}
