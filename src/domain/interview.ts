import { addDays, addMinutes, type Minute } from './day';
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

/** The minute from which an interview is over: `time` + `minutes`, or without a time the end of its day. */
export function overAt(interview: Interview, usualMinutes: number): Minute | undefined {
  if (!interview.date) return undefined;
  return interview.time
    ? addMinutes(interview.date, interview.time, interview.minutes ?? usualMinutes)
    : `${addDays(interview.date, 1)}T00:00`;
}
