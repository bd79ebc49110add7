import { isHeld } from './interview';
import type { Acquaintances } from './network';
import type { Contact } from './records';
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
  const named = [...around.referredBy(contact.path)].sort((one, other) => one.name.localeCompare(other.name));
  return met || named.length > 0 ? { met, named } : undefined;
}

/** Of some contacts, those who have helped and would hear of it: the one last in touch first. */
export function helpersAmong(contacts: readonly Contact[], around: Acquaintances): Contact[] {
  return contacts
    .filter((each) => !each.doNotContact && each.stayInTouch !== false && helpOf(each, around) !== undefined)
    .map((contact) => ({ contact, last: lastTouch(contact, around.interviewsWith(contact.path)) ?? '' }))
    .sort((one, other) => other.last.localeCompare(one.last) || one.contact.name.localeCompare(other.contact.name))
    .map(({ contact }) => contact);
}

/** Whether somebody has been told something, in the same words. */
export function hasBeenTold({ updates }: Contact, what: string): boolean {
  return updates.some(({ note }) => inOneLine(note) === inOneLine(what));
}

function inOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
