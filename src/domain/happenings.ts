import { say } from '../words/say';
import { notBefore, theBooking, theReply, theRequest, whyBefore } from './answered';
import { askAnew, laterOver } from './asking-anew';
import { set, type Change } from './change';
import type { Day, Time } from './day';
import { shortDate } from './day-words';
import { keepAnswer } from './earlier';
import { isPlanned } from './interview';
import { withLater } from './later-step';
import { otherNews } from './met';
import type { CancelledBy, Contact, Interview, Outcome } from './records';
import { unsnoozedBy } from './snoozes';
import type { Step } from './step';
import { touch } from './touch';

/** What happened in the world, recorded with as little effort as what is owed. */

/** A request; `afterLater` where it is known to come after their “later”, be it of the same day. */
export function asked(
  contact: Contact,
  { on, via, afterLater }: { on: Day; via?: string; afterLater?: boolean },
): Step {
  notBefore(on, [theRequest(contact)]);
  return {
    says: say`Asked ${contact.name}`,
    changes: [
      ...askAnew(contact, on, { afterLater, via }),
      ...laterOver(contact, on, { afterLater }),
    ],
  };
}

/**
 * Their answer. `until` says until when a `later` means; it is needed there and ignored elsewhere. `thanked` says that
 * they have been thanked for it already, `addressAs` how they signed (see `signed`), `interviews` which there are with
 * them.
 */
export function replied(
  contact: Contact,
  { outcome, on, until, thanked = false, addressAs, interviews = [] }: Signed & {
    outcome: Exclude<Outcome, 'no-answer'>;
    on: Day;
    until?: Day;
    thanked?: boolean;
    interviews?: readonly Interview[];
  },
): Step {
  const why = whyNoReply(contact, on);
  if (why) throw new Error(why);
  if (outcome === 'later' && !until) throw new Error(say`Say until when: the day on which to be in touch again.`);
  if (until && until < on) {
    throw new Error(say`They answered on ${on}, and ${until} is before that. Say until when, on that day or later.`);
  }
  return {
    says: answer(contact.name, outcome),
    changes: [
      ...keepAnswer(contact, on),
      set(contact, 'repliedOn', on),
      set(contact, 'outcome', outcome),
      // Whatever they answer takes the place of the day that they named before.
      ...withLater(contact, outcome === 'later' ? until : undefined),
      ...signed(contact, { addressAs }),
      ...(thanked ? touch(contact, on) : []),
      ...[contact, ...interviews].flatMap((note) => unsnoozedBy(note, 'answered')),
      ...otherNews(contact, interviews),
    ],
  };
}

/** Why they can’t have replied on a day, in words; undefined where they can. An earlier answer replaces none. */
export function whyNoReply(contact: Contact, on: Day): string | undefined {
  return whyBefore(on, [theRequest(contact), theReply(contact)]);
}

export interface Signed {
  /** How they sign, to be called so from now on; '' for the full name again, and absent where it wasn’t said. */
  addressAs?: string;
}

/** What becomes of how they sign: nothing, if the note says so already. */
export function signed(contact: Contact, { addressAs }: Signed): Change[] {
  const unchanged = addressAs === undefined || addressAs === (contact.addressAs ?? '');
  return unchanged ? [] : [set(contact, 'addressAs', addressAs === '' ? null : addressAs)];
}

function answer(name: string, outcome: Exclude<Outcome, 'no-answer'>): string {
  if (outcome === 'yes') return say`${name} said yes`;
  return outcome === 'later' ? say`${name} said later` : say`${name} said no`;
}

/** Permission to stay in touch, granted or declined. */
export function mayBeKeptPosted(contact: Contact, allowed: boolean): Step {
  return {
    says: allowed ? say`${contact.name} may be kept posted` : say`${contact.name} is not kept posted`,
    changes: [set(contact, 'stayInTouch', allowed)],
  };
}

/**
 * A planned interview gets another day; what was confirmed was the old one. It was agreed on `agreedOn`, or as nobody
 * says: on the day it is recorded, but not after it took place.
 */
export function move(
  interview: Interview,
  { date, time, on, agreedOn }: { date: Day; time?: Time; on: Day; agreedOn?: Day },
): Step {
  if (!isPlanned(interview)) {
    throw new Error(say`${interview.name} is not planned any more. Make a new interview for another day.`);
  }
  const bookedOn = agreedOn ?? (date < on ? date : on);
  notBefore(bookedOn, [theBooking(interview)]);
  notBefore(date, [{ on: bookedOn, says: say`The day was agreed on ${bookedOn}.` }]);
  return {
    says: time ? say`Moved to ${shortDate(date, on)}, ${time}` : say`Moved to ${shortDate(date, on)}`,
    changes: [
      set(interview, 'date', date),
      ...(time ? [set(interview, 'time', time)] : []),
      set(interview, 'bookedOn', bookedOn),
      ...(interview.confirmedOn ? [set(interview, 'confirmedOn', null)] : []),
      ...unsnoozedBy(interview, 'moved'),
    ],
  };
}

/** A planned interview does not take place: who called it off decides between an apology and new times. */
export function callOff(interview: Interview, { on, by }: { on: Day; by?: CancelledBy }): Step {
  if (!isPlanned(interview)) {
    throw new Error(say`${interview.name} is not planned any more, so there is nothing to call off.`);
  }
  notBefore(on, [theBooking(interview)]);
  return {
    says: say`Called off: ${interview.name}`,
    changes: [
      set(interview, 'status', 'cancelled'),
      set(interview, 'cancelledOn', on),
      ...(by ? [set(interview, 'cancelledBy', by)] : []),
    ],
  };
}
