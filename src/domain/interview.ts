import { addDays, addMinutes, type Day, type Minute } from './day';
import type { Interview, InterviewStatus, Waiver } from './records';
import { waives } from './waived';

/** An interview without a status is planned, or held if it came about by chance. */
export function statusOf(interview: Interview): InterviewStatus {
  return interview.status ?? (interview.kind === 'chance' ? 'held' : 'planned');
}

export function isHeld(interview: Interview): boolean {
  return statusOf(interview) === 'held';
}

export function isPlanned(interview: Interview): boolean {
  return statusOf(interview) === 'planned';
}

/** Planned, and not passed over: once its outcome is waived, nobody waits for it any more. */
export function isAhead(interview: Interview): boolean {
  return isPlanned(interview) && !interview.waived.some((waiver) => passesOver(waiver, interview));
}

// One for good may have been written long before, and says nothing of whether its day has come.
function passesOver(waiver: Waiver, { date }: Interview): boolean {
  return waiver.of !== undefined && date !== undefined && waives(waiver, 'outcome', date);
}

/** A day to meet was agreed on a day or later, and is ahead: what was answered before that is not the last word. */
export function isAgreedSince(interviews: readonly Interview[], day: Day): boolean {
  return interviews.some((each) => isAhead(each) && each.bookedOn !== undefined && each.bookedOn >= day);
}

/** It began, and nothing says yet how long it took. */
export function hasBegun({ startedAt, actualMinutes }: Interview): boolean {
  return startedAt !== undefined && actualMinutes === undefined;
}

/** It was planned and did not take place. */
export function fellThrough(interview: Interview): boolean {
  return !isPlanned(interview) && !isHeld(interview);
}

/** It fell through because of me: I called it off, or did not come. */
export function fellThroughByMe(interview: Interview): boolean {
  const status = statusOf(interview);
  return status === 'missed' || (status === 'cancelled' && interview.cancelledBy === 'me');
}

/** The day on which it fell through: when it was called off, if that was before its date; else its date. */
export function fellThroughOn(interview: Interview): Day | undefined {
  const { date, cancelledOn } = interview;
  if (statusOf(interview) !== 'cancelled' || !cancelledOn) return date;
  return date && date < cancelledOn ? date : cancelledOn;
}

/**
 * Whether an interview comes after another: on a later day; of two on one day, the one that is planned or was held,
 * else the one with the later path. Without a date, the day on which it fell through counts for the other.
 */
export function isNewer(one: Interview, other: Interview): boolean {
  const from = other.date ?? other.cancelledOn;
  if (!one.date || !from) return false;
  if (one.date !== from) return one.date > from;
  return fellThrough(one) === fellThrough(other) ? one.path > other.path : fellThrough(other);
}

/** The newest of some interviews that have a day. */
export function newestOf(interviews: readonly Interview[]): Interview | undefined {
  let newest: Interview | undefined;
  for (const each of interviews) if (!newest || isNewer(each, newest)) newest = each;
  return newest;
}

/** Facts that settle something of a meeting that was held. */
export const afterwards = ['thankedOn', 'debriefedOn', 'resumeSentOn'] as const;

export type Afterwards = (typeof afterwards)[number];

/** When something about a meeting was done; what is dated before the meeting was not about it, and settles nothing. */
export function doneAfter(interview: Interview, fact: Afterwards): Day | undefined {
  return isBeforeMeeting(interview, fact) ? undefined : interview[fact];
}

/** Whether a fact about a meeting is dated before it. */
export function isBeforeMeeting(interview: Interview, fact: Afterwards): boolean {
  const { date, [fact]: on } = interview;
  return date !== undefined && on !== undefined && on < date;
}

/** The minute from which an interview is over: `time` + `minutes`, or without a time the end of its day. */
export function overAt(interview: Interview, usualMinutes: number): Minute | undefined {
  if (!interview.date) return undefined;
  return interview.time
    ? addMinutes(interview.date, interview.time, interview.minutes ?? usualMinutes)
    : `${addDays(interview.date, 1)}T00:00`;
}
