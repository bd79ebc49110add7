import { fullName, isTitleAlone } from '../domain/full-name';
import type { Mention } from '../domain/mention';
import type { Acquaintances } from '../domain/network';
import { callInNotes, callOf, nameOf } from '../domain/people';
import type { Contact } from '../domain/records';
import { parseLink, wikilink } from '../notes/link';
import { sameFullName, visibleText } from '../notes/names';
import { holdsMark } from '../notes/template-marks';
import { say } from '../words/say';
import type { Bench } from './bench';

/** Somebody whom a new note names: by their contact note, or by a name that has none yet. */
export type Person = { contact: Contact } | { newName: string };

/** Who gave a name. A referrer may have no note; `text` is how a note names them then. */
export type Referrer = { contact: Contact } | { name: string; text: string };

export function nameOfPerson(person: Person): string {
  return 'contact' in person ? person.contact.name : fullName(person.newName);
}

/** What a sentence calls them. */
export function callOfPerson(person: Person, around: Acquaintances): string {
  return 'contact' in person ? callOf(person.contact, around) : fullName(person.newName);
}

/** What is written of them where a link tells who is meant. */
export function callOfPersonInNotes(person: Person, around: Acquaintances): string {
  return 'contact' in person ? callInNotes(person.contact, around) : fullName(person.newName);
}

export function nameOfReferrer(referrer: Referrer): string {
  return 'contact' in referrer ? referrer.contact.name : fullName(referrer.name);
}

/** One line of text as a note keeps it; empty when nothing visible is left. */
export function tidy(text: string | undefined): string {
  return visibleText(text ?? '').replace(/\s+/g, ' ').trim().normalize('NFC');
}

/** A name as it is kept. Throws in words on one that nobody could read. */
export function checkedName(typed: string): string {
  const name = tidy(typed);
  if (name === '') throw new Error(say`Write the person’s name.`);
  if (!/[\p{L}\p{N}\p{S}\p{Emoji}]/u.test(name)) throw new Error(say`“${name}” is not a name. Write one with a letter in it.`);
  if (holdsMark(name)) throw new Error(say`“${name}” is a template’s mark, not a name. Write who it is.`);
  if (isTitleAlone(name)) throw new Error(say`“${name}” is a title alone. Write the name, too.`);
  return name;
}

/**
 * The contact that is named by path, link or name; somebody new where there is none. Throws in words when there are
 * several of that name, or when it is the path of no contact.
 */
export function personNamed(bench: Bench, named: string): Person {
  const { linkpath, display, isLink } = parseLink(named);
  const linked = isLink ? bench.resolve(linkpath) : null;
  if (linked) return { contact: bench.contactNamed(linked) };
  const wanted = isLink ? linkpath : named.trim();
  const isPath = [wanted, `${wanted}.md`].some((path) => bench.around.contact(path));
  if (isPath || bench.contactsCalled(wanted).length > 0 || /\.md$/i.test(wanted)) return { contact: bench.contactNamed(wanted) };
  return { newName: checkedName(isLink ? display : named) };
}

/** Like `personNamed`, for who gave a name: somebody without a note is named by a link that leads nowhere yet. */
export function referrerNamed(bench: Bench, named: string): Referrer {
  const person = personNamed(bench, named);
  if ('contact' in person) return person;
  // A link of that name would lead to a note that is no contact.
  const leads = bench.resolve(person.newName) !== null;
  return leads ? { name: person.newName, text: person.newName } : withoutNote(person.newName);
}

export function withoutNote(name: string): Referrer {
  return { name, text: wikilink(name) };
}

/** Whether a person of a note is the one named: by the path of their note, by their name, or as one calls them. */
export function isNamed(person: Mention, named: string, around: Acquaintances): boolean {
  const names = [person.name, nameOf(person, around), around.contact(person.note)?.addressAs ?? ''];
  return person.note === named || person.note === `${named}.md` || names.some((name) => sameFullName(name, named));
}

/** Who took part in an interview, as those who may have given a name there. */
export function referrerOf(mention: Mention, { around }: Bench): Referrer {
  const contact = around.contact(mention.note);
  return contact ? { contact } : { name: nameOf(mention, around), text: mention.text };
}

/** Each person once: notes by their path, new names by the full name as disks compare it. */
export function eachOnce<P extends Person>(people: readonly P[]): P[] {
  return people.filter((person, at) => people.findIndex((other) => isSame(person, other)) === at);
}

function isSame(one: Person, other: Person): boolean {
  if ('contact' in one) return 'contact' in other && one.contact.path === other.contact.path;
  return 'newName' in other && sameFullName(one.newName, other.newName);
}
