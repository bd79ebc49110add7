import { set } from './change';
import type { Day, Time } from './day';
import { isPlanned } from './interview';
import { addNextStep, type NextStep } from './next-step';
import type { Contact, Interview, Outcome } from './records';
import type { Step } from './step';
import { shortDate } from './words';

/** What happened in the world, recorded with as little effort as what is owed. */

export function asked(contact: Contact, { on, via }: { on: Day; via?: string }): Step {
  if (contact.askedOn && contact.askedOn > on) {
    throw new Error(`${contact.name} was asked on ${contact.askedOn}, says the note. Name that day or a later one.`);
  }
  return {
    says: `Asked ${contact.name}`,
    changes: [set(contact, 'askedOn', on), ...(via ? [set(contact, 'askedVia', via)] : [])],
  };
}

/** Their answer. `until` says until when a `later` means; it is needed there and ignored elsewhere. */
export function replied(
  contact: Contact,
  { outcome, on, until }: { outcome: Exclude<Outcome, 'no-answer'>; on: Day; until?: Day },
): Step {
  if (contact.askedOn && contact.askedOn > on) {
    throw new Error(`${contact.name} was asked on ${contact.askedOn}, says the note. A reply comes on that day or later.`);
  }
  if (outcome === 'later' && !until) throw new Error('Say until when: the day on which to be in touch again.');
  return {
    says: { yes: `${contact.name} said yes`, later: `${contact.name} said later`, no: `${contact.name} said no` }[outcome],
    changes: [
      set(contact, 'repliedOn', on),
      set(contact, 'outcome', outcome),
      ...(outcome === 'later' ? addNextStep(contact, again(until!)) : []),
    ],
  };
}

function again(day: Day): NextStep {
  const words = 'be in touch again, as they asked';
  return { day, words, dated: `${words}, on ${day}`, understood: true };
}

/** Permission to stay in touch, granted or declined. */
export function mayBeKeptPosted(contact: Contact, allowed: boolean): Step {
  return {
    says: allowed ? `${contact.name} may be kept posted` : `${contact.name} is not kept posted`,
    changes: [set(contact, 'stayInTouch', allowed)],
  };
}

/** A planned interview gets another day; what was confirmed was the old one. */
export function move(interview: Interview, { date, time, on }: { date: Day; time?: Time; on: Day }): Step {
  if (!isPlanned(interview)) {
    throw new Error(`${interview.name} is not planned any more. Make a new interview for another day.`);
  }
  return {
    says: `Moved to ${shortDate(date, on)}${time ? `, ${time}` : ''}`,
    changes: [
      set(interview, 'date', date),
      ...(time ? [set(interview, 'time', time)] : []),
      set(interview, 'bookedOn', on),
      ...(interview.confirmedOn ? [set(interview, 'confirmedOn', null)] : []),
    ],
  };
}

export function callOff(interview: Interview, on: Day): Step {
  if (!isPlanned(interview)) throw new Error(`${interview.name} is not planned any more, so there is nothing to call off.`);
  return {
    says: `Called off: ${interview.name}`,
    changes: [set(interview, 'status', 'cancelled'), set(interview, 'cancelledOn', on)],
  };
}
