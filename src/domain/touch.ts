import { inContent, say } from '../words/say';
import { latest, type Day } from './day';
import { isHeld } from './interview';
import type { Change } from './change';
import { add, set } from './change';
import type { Contact, Interview } from './records';

/** The newest moment of contact in either direction. */
export function lastTouch(contact: Contact, interviews: readonly Interview[]): Day | undefined {
  const held = interviews.filter(isHeld);
  return latest([
    contact.lastContact,
    contact.askedOn,
    ...contact.remindedOn,
    ...contact.timesOfferedOn,
    contact.repliedOn,
    ...contact.updates.map(({ on }) => on),
    ...held.map(({ date }) => date),
    ...held.map(({ thankedOn }) => thankedOn),
  ]);
}

/** Records a touch that no other property records; never takes a newer one back. */
export function touch(contact: Contact | undefined, on: Day): Change[] {
  if (!contact || (contact.lastContact && contact.lastContact >= on)) return [];
  return [set(contact, 'lastContact', on)];
}

/** What an update is noted with where nobody says what was told. It is content. */
export function keptPosted(): string {
  return inContent(() => say`kept posted`);
}

/** That they were told something, in the person’s words: a touch, and a line in what they have heard so far. */
export function updated(contact: Contact | undefined, on: Day, what = keptPosted()): Change[] {
  if (!contact) return [];
  const told = contact.updates.some((update) => update.on === on && update.note === what);
  return [...touch(contact, on), ...(told ? [] : [add(contact.path, 'updates', { on, note: what })])];
}
