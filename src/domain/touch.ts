import { inContent, say } from '../words/say';
import type { Day } from './day';
import { shortDay } from './day-words';
import { isHeld } from './interview';
import type { Change } from './change';
import { add, set } from './change';
import type { Contact, Interview } from './records';
import { unsnoozedBy } from './snoozes';

type TouchWord =
  | 'in-touch' | 'asked' | 'reminded' | 'answered' | 'yes' | 'later' | 'no' | 'offered' | 'told' | 'met' | 'by-email' | 'thanked';

/** A moment of contact in either direction. */
export interface Touch {
  on: Day;
  word: TouchWord;
}

/** The newest moment of contact; of one day, the latest step. */
export function newestTouch(contact: Contact, interviews: readonly Interview[]): Touch | undefined {
  let on: Day | undefined;
  let word: TouchWord | undefined;
  const put = (day: Day | undefined, what: TouchWord): void => {
    if (day && (!on || day >= on)) [on, word] = [day, what];
  };
  // In the order in which one comes after another.
  put(contact.lastContact, 'in-touch');
  put(contact.askedOn, 'asked');
  for (const day of contact.remindedOn) put(day, 'reminded');
  const { outcome } = contact;
  put(contact.repliedOn, outcome === undefined || outcome === 'no-answer' ? 'answered' : outcome);
  for (const day of contact.timesOfferedOn) put(day, 'offered');
  for (const update of contact.updates) put(update.on, 'told');
  for (const interview of interviews) {
    for (const day of interview.reproposedOn) put(day, 'offered');
    if (!isHeld(interview)) continue;
    put(interview.date, interview.mode === 'email' ? 'by-email' : 'met');
    put(interview.thankedOn, 'thanked');
  }
  return on && { on, word: word! };
}

/** The day of the newest moment of contact. */
export function lastTouch(contact: Contact, interviews: readonly Interview[]): Day | undefined {
  return newestTouch(contact, interviews)?.on;
}

/** What a touch was, with the day: `Asked Fri 6 Nov`. */
export function touchInWords({ on, word }: Touch, today: Day): string {
  const day = shortDay(on, today);
  switch (word) {
    case 'in-touch':
      return say`In touch ${day}`;
    case 'asked':
      return say`Asked ${day}`;
    case 'reminded':
      return say`Reminded ${day}`;
    case 'answered':
      return say`Answered ${day}`;
    case 'yes':
      return say`Said yes ${day}`;
    case 'later':
      return say`Said later ${day}`;
    case 'no':
      return say`Said no ${day}`;
    case 'offered':
      return say`Times offered ${day}`;
    case 'told':
      return say`Kept posted ${day}`;
    case 'met':
      return say`Met ${day}`;
    case 'by-email':
      return say`Answered by email ${day}`;
    case 'thanked':
      return say`Thanked ${day}`;
  }
}

/**
 * Records a touch that no other property records; never takes a newer one back. A line to stay in touch that was put
 * off is done with by it.
 */
export function touch(contact: Contact | undefined, on: Day): Change[] {
  if (!contact || (contact.lastContact && contact.lastContact >= on)) return [];
  return [set(contact, 'lastContact', on), ...unsnoozedBy(contact, 'in touch')];
}

/** What an update is noted with where nobody says what was told. It is content. */
export function keptPosted(): string {
  return inContent(() => say`kept posted`);
}

/** That they were told something, in the person’s words: a touch, and a line in what they have heard so far. */
export function updated(contact: Contact | undefined, on: Day, what = keptPosted()): Change[] {
  if (!contact) return [];
  const told = contact.updates.some((update) => update.on === on && update.note === what);
  const touched = touch(contact, on);
  if (told) return touched;
  const ended = touched.length > 0 ? touched : unsnoozedBy(contact, 'in touch');
  return [...ended, add(contact.path, 'updates', { on, note: what })];
}
