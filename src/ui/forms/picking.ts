import { nameApart, pathApart } from '../../domain/people';
import { standing } from '../../domain/standing';
import type { Contact } from '../../domain/records';
import { checkedName, withoutNote, type Person, type Referrer } from '../../making/person';
import { titleOf } from '../../notes/read';
import type { PersonOption, Picked } from './people-list';
import type { Desk } from '../../vault/desk';
import { contactNow, inHand } from '../../vault/in-hand';
import { errorMessage } from '../../vault/writer';
import { say, series, together } from '../../words/say';

/** Every contact as somebody to pick, in the order of their names. */
export function peopleToPick(desk: Desk): PersonOption[] {
  const contacts = desk.feed.contacts().sort((one, other) => one.name.localeCompare(other.name));
  return contacts.map((contact) => optionOf(desk, contact));
}

/** A contact as somebody to pick, whose note may be renamed by then; without another remark, where things stand. */
export function optionOf(desk: Desk, contact: Contact, remark?: () => string): PersonOption {
  const { name, role, organization, addressAs = '' } = contact;
  const note = inHand(desk.app, contact);
  const { around } = desk.feed;
  return {
    get path() {
      return note.path;
    },
    name,
    shown: nameApart(contact, around),
    detail: [series([role, organization]), pathApart(contact, around)].filter(Boolean).join(' · '),
    also: `${addressAs} ${titleOf(contact.path)}`,
    // Looked up for those who are shown, not for everybody.
    get remark() {
      return remark?.() ?? standing(contact, around, desk.clock.today());
    },
  };
}

/** The contacts that notes are about: a contact's own, or those of an interview. */
export function contactsOf(desk: Desk, notes: readonly string[]): Contact[] {
  return notes.flatMap((path) => {
    const record = desk.feed.record(path);
    if (record?.type === 'contact') return [record];
    return (record?.contacts ?? []).flatMap(({ note }) => desk.feed.around.contact(note) ?? []);
  });
}

/** What is wrong with a typed name; undefined when nothing is. */
export function problemWithName(typed: string): string | undefined {
  try {
    checkedName(typed);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Who was picked. Throws in words when their note has gone meanwhile, or is no contact’s any more. */
export function personPicked(desk: Desk, picked: Picked): Person {
  if (!('path' in picked)) return { newName: checkedName(picked.name) };
  try {
    return { contact: contactNow(desk, picked) };
  } catch (error) {
    throw new Error(together(errorMessage(error), say`Pick somebody else.`));
  }
}

/** Who was picked as a referrer: a typed name is somebody without a note. */
export function referrerPicked(desk: Desk, picked: Picked): Referrer {
  const person = personPicked(desk, picked);
  return 'contact' in person ? person : withoutNote(person.newName);
}
