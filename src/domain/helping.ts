import { isHeld } from './interview';
import type { Mention } from './mention';
import type { Acquaintances } from './network';
import { nameOf, peopleIn, referrersOf } from './people';
import type { Contact, NoteRecord } from './records';
import { lastTouch } from './touch';

/** What somebody has done for me, as far as the notes know. */
export interface Help {
  /** They talked with me, or wrote to me. */
  met: boolean;
  /** Whom they suggested, by name. */
  named: readonly Contact[];
}

/** How a contact has helped; undefined where no note says that they did. */
export function helpOf(contact: Contact, around: Acquaintances): Help | undefined {
  const met = around.interviewsWith(contact.path).some(isHeld);
  const named = [...around.referredBy(contact.path)].sort(byName);
  return met || named.length > 0 ? { met, named } : undefined;
}

/** Of some contacts, those who have helped and would hear of it: the one last in touch first. */
export function helpersAmong(contacts: readonly Contact[], around: Acquaintances): Contact[] {
  return contacts
    .filter((each) => !each.doNotContact && each.stayInTouch !== false && helpOf(each, around) !== undefined)
    .map((contact) => ({ contact, last: lastTouch(contact, around.interviewsWith(contact.path)) ?? '' }))
    .sort((one, other) => other.last.localeCompare(one.last) || byName(one.contact, other.contact))
    .map(({ contact }) => contact);
}

/** Somebody who helped, and has no contact note that news could be noted in. */
export interface Unreached extends Help {
  name: string;
}

/** Those who talked with me or gave me a name and have no contact note, by name. */
export function helpersWithoutNote(records: Iterable<NoteRecord>, around: Acquaintances): Unreached[] {
  const found = new Map<string, { name: string; met: boolean; named: Contact[] }>();
  const at = (person: Mention): { met: boolean; named: Contact[] } => {
    // A link that leads nowhere may name a folder, or none.
    const key = person.linkpath.slice(person.linkpath.lastIndexOf('/') + 1);
    const known = found.get(key) ?? { name: nameOf(person, around), met: false, named: [] };
    found.set(key, known);
    return known;
  };
  const unknown = (people: readonly Mention[]): readonly Mention[] =>
    people.filter(({ note }) => !around.contact(note));
  for (const record of records) {
    if (record.type === 'contact') for (const person of unknown(referrersOf(record))) at(person).named.push(record);
    else if (isHeld(record)) for (const person of unknown(peopleIn(record))) at(person).met = true;
  }
  return [...found.values()]
    .map((each) => ({ ...each, named: each.named.sort(byName) }))
    .sort(byName);
}

function byName(one: { name: string }, other: { name: string }): number {
  return one.name.localeCompare(other.name);
}
