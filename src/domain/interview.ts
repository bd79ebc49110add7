import { say } from '../words/say';
import { addDays, addMinutes, type Day, type Minute } from './day';
import type { Interview, InterviewStatus } from './records';

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

/** It began, and nothing says yet how long it took. */
export function hasBegun({ startedAt, actualMinutes }: Interview): boolean {
  return startedAt !== undefined && actualMinutes === undefined;
}

/** It was planned and did not take place. */
export function fellThrough(interview: Interview): boolean {
  return !isPlanned(interview) && !isHeld(interview);
}

/** Facts that settle something of a meeting that was held. */
export const afterwards = ['thankedOn', 'debriefedOn', 'resumeSentOn'] as const;

export type Afterwards = (typeof afterwards)[number];

/** When something about a meeting was done; what is dated before the meeting was not about it, and settles nothing. */
export function doneAfter(interview: Interview, fact: Afterwards): Day | undefined {
  return isBeforeMeeting(interview, fact) ? undefined : interview[fact];
}

/** The day on which something about a meeting was done. Throws in words on one before it: that would settle nothing. */
export function dayAfter({ name, date }: Interview, on: Day): Day {
  if (!date || on >= date) return on;
  throw new Error(say`${name} is on ${date}, and ${on} is before that. Name that day or a later one.`);
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
