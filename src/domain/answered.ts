import { say, together } from '../words/say';
import type { Asking } from './asking';
import type { Day } from './day';
import { fellThrough, fellThroughOn, statusOf } from './interview';
import type { Contact, Interview } from './records';

/** A fact that a later one answers or settles, and so comes before it. */
export interface Answered {
  on: Day;
  /** In a sentence that names its day. */
  says: string;
}

/**
 * Why something can’t have happened on a day, in words that name both days: it would come before what it answers.
 * Undefined where it can. What is undated is no obstacle.
 */
export function whyBefore(on: Day, answered: readonly (Answered | undefined)[]): string | undefined {
  let newest: Answered | undefined;
  for (const each of answered) if (each && each.on > on && (!newest || each.on > newest.on)) newest = each;
  return newest && together(newest.says, say`${on} is before that: name that day or a later one.`);
}

/** Throws in words on a day before any fact that is answered on it. */
export function notBefore(on: Day, answered: readonly (Answered | undefined)[]): void {
  const why = whyBefore(on, answered);
  if (why !== undefined) throw new Error(why);
}

/** The day on which something about a meeting was done. Throws in words on one before it: that would settle nothing. */
export function dayAfter(interview: Interview, on: Day): Day {
  notBefore(on, [theMeeting(interview)]);
  return on;
}

export function theMeeting({ name, date }: Interview): Answered | undefined {
  return date && { on: date, says: say`${name} is on ${date}, says the note.` };
}

export function theBooking({ name, bookedOn }: Interview): Answered | undefined {
  return bookedOn && { on: bookedOn, says: say`${name} was agreed on ${bookedOn}, says the note.` };
}

/** That an interview fell through; of one that is still ahead, that it was agreed. */
export function theLoss(interview: Interview): Answered | undefined {
  // When one without a day was called off, nobody knows.
  const isUndated = statusOf(interview) === 'cancelled' && !interview.cancelledOn;
  const on = fellThroughOn(interview);
  if (!fellThrough(interview) || isUndated) return theBooking(interview);
  return on && { on, says: say`${interview.name} fell through on ${on}, says the note.` };
}

export function theRequest({ name, askedOn }: Contact): Answered | undefined {
  return askedOn && { on: askedOn, says: say`${name} was asked on ${askedOn}, says the note.` };
}

export function theReply({ name, repliedOn }: Contact): Answered | undefined {
  return repliedOn && { on: repliedOn, says: say`${name} replied on ${repliedOn}, says the note.` };
}

/** My last word of the request that is open: the ask or a reminder. */
export function theLastWord(contact: Contact, { lastWord }: Asking): Answered | undefined {
  if (!lastWord || lastWord === contact.askedOn) return theRequest(contact);
  return { on: lastWord, says: say`${contact.name} was reminded on ${lastWord}, says the note.` };
}

/** What a reminder or an offer of times goes back to: their reply since the ask, or else the ask. */
export function theOpenRequest(contact: Contact, { repliedOn, lastWord }: Asking): Answered | undefined {
  return repliedOn || !lastWord ? theReply(contact) : theRequest(contact);
}

export function theIntroduction({ name, introducedOn }: Contact): Answered | undefined {
  return introducedOn && { on: introducedOn, says: say`You were introduced to ${name} on ${introducedOn}, says the note.` };
}

export function theReferral({ name, referredOn }: Contact): Answered | undefined {
  return referredOn && { on: referredOn, says: say`The name of ${name} was given on ${referredOn}, says the note.` };
}

export function theLettingGo({ name, closedOn }: Contact | Interview): Answered | undefined {
  return closedOn && { on: closedOn, says: say`${name} was let go on ${closedOn}, says the note.` };
}

/** The newest moment of contact of any kind. */
export function theLastTouch({ name }: Contact, on: Day | undefined): Answered | undefined {
  return on && { on, says: say`You were last in touch with ${name} on ${on}, say the notes.` };
}
