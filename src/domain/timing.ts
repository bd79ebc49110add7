import { minutes } from '../words/amounts';
import { say } from '../words/say';
import { set } from './change';
import { minutesBetween, type Minute, type Time } from './day';
import { hasBegun, isPlanned } from './interview';
import type { Interview } from './records';
import type { Step } from './step';

/** Minutes before the end at which to begin to close. */
export const WRAP_UP_MINUTES = 5;

/** A timer nobody stopped is forgotten rather than running after this many times the minutes asked for. */
const FORGOTTEN_AFTER = 6;

export type Phase = 'talking' | 'wrap-up' | 'over';

/** How an interview that is under way stands against the minutes asked for. */
export interface Timing {
  interview: Interview;
  /** Whole minutes since it began. */
  elapsed: number;
  /** Whole minutes left of what was asked for; negative once it runs over. */
  left: number;
  phase: Phase;
}

/**
 * The interview under way, if there is one. It is read from the notes: begun today, and nothing says yet how long it
 * took, so a timer survives a reload and goes on on another device.
 */
export function underWay(interviews: Iterable<Interview>, now: Minute, usualMinutes: number): Timing | undefined {
  let newest: Interview | undefined;
  for (const interview of interviews) {
    if (!isUnderWay(interview, now, usualMinutes)) continue;
    if (!newest || interview.startedAt! > newest.startedAt!) newest = interview;
  }
  return newest && timingOf(newest, now, usualMinutes);
}

/** Begins an interview now, with the people that `who` names. One planned for another day is not begun by accident. */
export function begin(interview: Interview, now: Minute, who?: string): Step {
  const today = now.slice(0, 10);
  if (interview.date !== today) {
    throw new Error(say`${interview.name} is not today’s. Move it to today first, and then begin it.`);
  }
  return {
    says: who ? say`Began the interview with ${who}` : say`Began ${interview.name}`,
    changes: [
      set(interview, 'startedAt', now.slice(11) as Time),
      ...(interview.actualMinutes === undefined ? [] : [set(interview, 'actualMinutes', null)]),
    ],
  };
}

/** Ends an interview that is under way: how long it took, and that it was held. */
export function end(interview: Interview, now: Minute): Step {
  if (!interview.startedAt || !interview.date) throw new Error(say`${interview.name} has not begun.`);
  const took = Math.max(1, minutesBetween(`${interview.date}T${interview.startedAt}`, now));
  return {
    says: say`Talked for ${minutes(took)}`,
    changes: [
      set(interview, 'actualMinutes', took),
      ...(isPlanned(interview) ? [set(interview, 'status', 'held')] : []),
    ],
  };
}

/** Whether an interview has begun, not ended, and was not forgotten. */
export function isUnderWay(interview: Interview, now: Minute, usualMinutes: number): boolean {
  const { date, startedAt } = interview;
  if (!date || !startedAt || !hasBegun(interview)) return false;
  const elapsed = minutesBetween(`${date}T${startedAt}`, now);
  return elapsed >= 0 && elapsed <= (interview.minutes ?? usualMinutes) * FORGOTTEN_AFTER;
}

function timingOf(interview: Interview, now: Minute, usualMinutes: number): Timing {
  const elapsed = minutesBetween(`${interview.date!}T${interview.startedAt!}`, now);
  const left = (interview.minutes ?? usualMinutes) - elapsed;
  return { interview, elapsed, left, phase: left <= 0 ? 'over' : left <= WRAP_UP_MINUTES ? 'wrap-up' : 'talking' };
}
