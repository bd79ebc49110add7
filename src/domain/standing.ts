import { say } from '../words/say';
import { askingOf, type Asking } from './asking';
import { latest, type Day } from './day';
import { shortDay } from './day-words';
import { fellThrough as isLost, isAhead, isHeld, statusOf } from './interview';
import { laterIn } from './later-step';
import type { Acquaintances } from './network';
import type { Contact, Interview } from './records';

/**
 * Where the conversation with a contact stands on a day, in words without a full stop: `Asked Fri 6 Nov`. What was
 * asked last counts before what was agreed earlier.
 */
export function standing(contact: Contact, around: Acquaintances, today: Day): string {
  if (contact.doNotContact) return say`Not to be contacted`;
  const interviews = around.interviewsWith(contact.path);
  const asking = askingOf(contact, interviews);
  return ahead(interviews, today) ?? met(interviews, asking, today) ?? fellThrough(interviews, asking, today) ??
    answered(contact, asking, today) ?? waiting(asking, today) ?? say`Not asked yet`;
}

function ahead(interviews: readonly Interview[], today: Day): string | undefined {
  const days = interviews.filter(isAhead).flatMap(({ date }) => (date && date >= today ? [date] : []));
  const next = days.sort()[0];
  return next && say`Meets you ${shortDay(next, today)}`;
}

function met(interviews: readonly Interview[], { since, interviewed }: Asking, today: Day): string | undefined {
  const held = interviews.filter(isHeld);
  const last = latest(held.map(({ date }) => date));
  if (!last) return held.length > 0 && (!since || interviewed) ? say`Met` : undefined;
  return since && since > last ? undefined : say`Met ${shortDay(last, today)}`;
}

// An interview whose day came and went without a word on how it was, or that did not take place.
function fellThrough(interviews: readonly Interview[], { since }: Asking, today: Day): string | undefined {
  const others = interviews.filter(({ date }) => date !== undefined && (!since || date >= since));
  const last = others.sort((one, other) => (one.date! < other.date! ? 1 : -1))[0];
  if (!last || isHeld(last)) return undefined;
  return howItFellThrough(last, today);
}

function howItFellThrough(interview: Interview, today: Day): string {
  const day = shortDay(interview.date!, today);
  const { cancelledOn, closedOn } = interview;
  if (closedOn && isLost(interview)) return say`Let go ${shortDay(closedOn, today)}`;
  switch (statusOf(interview)) {
    case 'cancelled':
      return cancelledOn ? say`Called off ${shortDay(cancelledOn, today)}` : say`Called off`;
    case 'no-show':
      return say`Did not come ${day}`;
    case 'missed':
      return say`You did not come ${day}`;
    default:
      return say`Was to meet you ${day}`;
  }
}

function answered(contact: Contact, { outcome, repliedOn }: Asking, today: Day): string | undefined {
  switch (outcome) {
    case 'yes':
      return say`Said yes`;
    case 'later': {
      const again = laterIn(contact)?.day ?? contact.followUp;
      return again ? say`Said later, again ${shortDay(again, today)}` : say`Said later`;
    }
    case 'no':
      return say`Said no`;
    case 'no-answer':
      return repliedOn ? say`Let go` : say`No answer`;
    default:
      return repliedOn && say`Answered ${shortDay(repliedOn, today)}`;
  }
}

function waiting({ lastWord, reminding }: Asking, today: Day): string | undefined {
  if (!lastWord) return undefined;
  const day = shortDay(lastWord, today);
  return reminding.done.includes(lastWord) ? say`Reminded ${day}` : say`Asked ${day}`;
}
