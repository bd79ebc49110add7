import { inContent, say } from '../words/say';
import { add, type Change } from './change';
import type { Day } from './day';
import { steppedOver } from './followed-up';
import { daysIn, joinStep, noteSteps, stepsAfter, stepsOf, withoutStep, type NextStep, type StepsNoted } from './next-step';
import type { Contact } from './records';

/** What a “later” waits for, told apart from what the note has beside it. */
export interface LaterStep {
  /** The day they named. */
  day: Day;
  /** The steps that stand beside it, as they would stand without it. */
  rest: StepsNoted;
}

/** To write again on the day that they named. */
export function laterUntil(day: Day): NextStep {
  return inContent(() => ({ day, words: writeAgain(), dated: writeAgainOn(day), understood: true }));
}

const writeAgain = (): string => say`be in touch again, as they asked`;
const writeAgainOn = (day: Day): string => say`be in touch again, as they asked, on ${day}`;

/**
 * The day that a “later” waits for: it stands alone, or in words of its own beside other steps. A day with other words
 * alone may be that of a promise, and is left to the person.
 */
export function laterIn(contact: Contact): LaterStep | undefined {
  const { followUp, followUpNote } = contact;
  if (!followUp) return undefined;
  if (followUpNote === undefined) return isWaiting(contact) ? { day: followUp, rest: {} } : undefined;
  return inContent(() => followUpNote === writeAgain()
    ? isWaiting(contact) ? { day: followUp, rest: {} } : undefined
    : takenApart(followUp, followUpNote));
}

/** The steps of a note once the “later” in it waits for another day, or for none. */
export function withLater(contact: Contact, until: Day | undefined): Change[] {
  const rest = laterIn(contact)?.rest ?? contact;
  return until ? joinStep(contact, rest, laterUntil(until)) : noteSteps(contact, rest);
}

/** Moves what a “later” waited for to what is done with, and leaves what stands beside it. */
export function laterDone(contact: Contact, { day, rest }: LaterStep, next?: Day): Change[] {
  return [
    add(contact.path, 'followedUp', { on: day, note: '' }),
    ...(next ? joinStep(contact, rest, laterUntil(next)) : noteSteps(contact, rest)),
  ];
}

/** The same where it came to something before that day. */
export function laterNotNeeded(contact: Contact, { day, rest }: LaterStep): Change[] {
  return [add(contact.path, 'followedUp', steppedOver(day, inContent(writeAgain))), ...noteSteps(contact, rest)];
}

function takenApart(followUp: Day, note: string): LaterStep | undefined {
  let [rest, day] = [note, undefined as Day | undefined];
  for (const each of daysIn(note)) {
    const without = withoutStep(rest, writeAgainOn(each));
    if (without !== undefined) [rest, day] = [without, each];
  }
  const without = withoutStep(rest, writeAgain());
  if (without !== undefined) return { day: day ?? followUp, rest: without === '' ? {} : stepsAfter(followUp, without) };
  return day && { day, rest: rest === '' ? {} : stepsOf(followUp, rest) };
}

function isWaiting({ outcome, askedOn, repliedOn }: Contact): boolean {
  return outcome === 'later' && !(askedOn !== undefined && repliedOn !== undefined && repliedOn < askedOn);
}
