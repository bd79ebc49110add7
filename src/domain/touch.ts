import { inContent, say } from '../words/say';
import type { Day } from './day';
import { shortDay } from './day-words';
import { isHeld } from './interview';
import type { Change } from './change';
import { add, set } from './change';
import type { Contact, Interview } from './records';

/** A moment of contact in either direction. */
export interface Touch {
  on: Day;
  /** What it was, with the day: `Asked Fri 6 Nov`. */
  says: (today: Day) => string;
}

/** The newest moment of contact; of one day, the latest step. */
export function newestTouch(contact: Contact, interviews: readonly Interview[]): Touch | undefined {
  let newest: Touch | undefined;
  for (const touch of touches(contact, interviews)) if (!newest || touch.on >= newest.on) newest = touch;
  return newest;
}

/** The day of the newest moment of contact. */
export function lastTouch(contact: Contact, interviews: readonly Interview[]): Day | undefined {
  return newestTouch(contact, interviews)?.on;
}

// In the order in which one comes after another.
function touches(contact: Contact, interviews: readonly Interview[]): Touch[] {
  const found: Touch[] = [];
  const put = (on: Day | undefined, says: (day: string) => string): void => {
    if (on) found.push({ on, says: (today) => says(shortDay(on, today)) });
  };
  put(contact.lastContact, (day) => say`In touch ${day}`);
  put(contact.askedOn, (day) => say`Asked ${day}`);
  for (const on of contact.remindedOn) put(on, (day) => say`Reminded ${day}`);
  put(contact.repliedOn, saidBy(contact));
  for (const on of contact.timesOfferedOn) put(on, (day) => say`Times offered ${day}`);
  for (const { on } of contact.updates) put(on, (day) => say`Kept posted ${day}`);
  for (const { date, mode, thankedOn } of interviews.filter(isHeld)) {
    put(date, (day) => mode === 'email' ? say`Answered by email ${day}` : say`Met ${day}`);
    put(thankedOn, (day) => say`Thanked ${day}`);
  }
  return found;
}

function saidBy({ outcome }: Contact): (day: string) => string {
  switch (outcome) {
    case 'yes':
      return (day) => say`Said yes ${day}`;
    case 'later':
      return (day) => say`Said later ${day}`;
    case 'no':
      return (day) => say`Said no ${day}`;
    default:
      return (day) => say`Answered ${day}`;
  }
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
