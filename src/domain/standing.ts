import { say } from '../words/say';
import { askingOf, type Asking } from './asking';
import { latest, type Day } from './day';
import { onDay } from './day-words';
import { isHeld, isPlanned, statusOf } from './interview';
import type { Acquaintances } from './network';
import type { Contact, Interview } from './records';

/** How far the conversation with a contact has come. */
export type Stage = 'not-asked' | 'asked' | 'agreed' | 'met' | 'closed';

export interface Standing {
  stage: Stage;
  /** In words, without a full stop: `Asked on Friday`. */
  words: string;
}

/** Where the conversation with a contact stands on a day. What was asked last counts before what was agreed earlier. */
export function standing(contact: Contact, around: Acquaintances, today: Day): Standing {
  if (contact.doNotContact) return { stage: 'closed', words: say`Not to be contacted` };
  const interviews = around.interviewsWith(contact.path);
  const asking = askingOf(contact, interviews);
  return ahead(interviews, today) ?? met(interviews, asking, today) ?? fellThrough(interviews, asking, today) ??
    answered(contact, asking, today) ?? waiting(asking, today) ?? { stage: 'not-asked', words: say`Not asked yet` };
}

function ahead(interviews: readonly Interview[], today: Day): Standing | undefined {
  const days = interviews.filter(isPlanned).flatMap(({ date }) => (date && date >= today ? [date] : []));
  const next = days.sort()[0];
  return next && { stage: 'agreed', words: say`Meets you ${onDay(next, today)}` };
}

function met(interviews: readonly Interview[], { since, interviewed }: Asking, today: Day): Standing | undefined {
  const held = interviews.filter(isHeld);
  const last = latest(held.map(({ date }) => date));
  if (!last) return held.length > 0 && (!since || interviewed) ? { stage: 'met', words: say`Met` } : undefined;
  return since && since > last ? undefined : { stage: 'met', words: say`Met ${onDay(last, today)}` };
}

// An interview whose day came and went without a word on how it was, or that did not take place.
function fellThrough(interviews: readonly Interview[], { since }: Asking, today: Day): Standing | undefined {
  const others = interviews.filter(({ date }) => date !== undefined && (!since || date >= since));
  const last = others.sort((one, other) => (one.date! < other.date! ? 1 : -1))[0];
  if (!last || isHeld(last)) return undefined;
  return { stage: 'agreed', words: howItFellThrough(last, today) };
}

function howItFellThrough(interview: Interview, today: Day): string {
  const day = onDay(interview.date!, today);
  const { cancelledOn } = interview;
  switch (statusOf(interview)) {
    case 'cancelled':
      return cancelledOn ? say`Called off ${onDay(cancelledOn, today)}` : say`Called off`;
    case 'no-show':
      return say`Did not come ${day}`;
    case 'missed':
      return say`You did not come ${day}`;
    default:
      return say`Was to meet you ${day}`;
  }
}

function answered({ followUp }: Contact, { outcome, repliedOn }: Asking, today: Day): Standing | undefined {
  switch (outcome) {
    case 'yes':
      return { stage: 'agreed', words: say`Said yes` };
    case 'later':
      return { stage: 'asked', words: followUp ? say`Said later, again ${onDay(followUp, today)}` : say`Said later` };
    case 'no':
      return { stage: 'closed', words: say`Said no` };
    case 'no-answer':
      return { stage: 'closed', words: say`No answer` };
    default:
      return repliedOn && { stage: 'asked', words: say`Answered ${onDay(repliedOn, today)}` };
  }
}

function waiting({ lastWord, reminders }: Asking, today: Day): Standing | undefined {
  if (!lastWord) return undefined;
  const day = onDay(lastWord, today);
  return { stage: 'asked', words: reminders.includes(lastWord) ? say`Reminded ${day}` : say`Asked ${day}` };
}
