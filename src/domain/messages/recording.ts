import { say } from '../../words/say';
import { add, set, type Change } from '../change';
import { askingOf, isSilent } from '../asking';
import { asked } from '../happenings';
import type { Day } from '../day';
import { doneAfter, fellThrough, isHeld } from '../interview';
import { mentions, type Mention } from '../mention';
import type { FactName, Interview } from '../records';
import { unsnoozed } from '../snoozes';
import type { Step } from '../step';
import { touch, updated } from '../touch';
import type { Recording } from './message';

/** What several messages record alike. All throw in words when the note that should remember it is missing. */

export function recordRequest({ letter: { contact }, on, via, reader }: Recording, { afterLater = false } = {}): Step {
  const asking = found(
    contact,
    say`${reader} has no contact note in which the request could be noted. Make one first.`,
  );
  return { says: say`Asked ${reader}`, changes: asked(asking, { on, via, afterLater }).changes };
}

export function recordReminder({ letter: { contact }, on, reader }: Recording): Step {
  const reminded = found(
    contact,
    say`${reader} has no contact note in which the reminder could be noted. Make one first.`,
  );
  return {
    says: say`Reminded ${reader}`,
    changes: [...dayMore(reminded.path, 'remindedOn', reminded.remindedOn, on), ...unsnoozed(reminded, 'remind')],
  };
}

/** A call asks, and where an earlier request has had no answer, it is a reminder of that. */
export function recordCall(recording: Recording): Step {
  const { letter: { contact }, around, on } = recording;
  const asking = contact && askingOf(contact, around.interviewsWith(contact.path));
  const reminds = asking && isSilent(asking) && asking.lastWord < on;
  return reminds ? recordReminder(recording) : recordRequest({ ...recording, via: recording.via ?? 'phone' });
}

/** Thanks that are noted already are not moved to a later day. */
export function recordThanks(recording: Recording): Step {
  const { letter: { interview }, record, to, reader, settles } = recording;
  const held = interview && isHeld(interview) ? interview : undefined;
  const note = found(held, say`There is no interview with ${reader} to say thank you for.`);
  const person = record.type === 'contact' ? note.contacts.find(({ note: path }) => path === record.path) : to;
  return {
    says: say`Thanked ${reader}`,
    changes: doneAfter(note, 'thankedOn') ? touched(recording) : settles.thanks(note, person),
  };
}

/** The same of thanks that can carry a file: where a resume was asked for, they say that it is attached. */
export function recordThanksByMail(recording: Recording): Step {
  const { letter: { interview }, attached, on } = recording;
  const { says, changes } = recordThanks(recording);
  return { says, changes: [...changes, ...(interview && attached ? resumeAlong(interview, on) : [])] };
}

/** The resume, where it was asked for and not sent yet. */
export function recordResume(recording: Recording): Step {
  const { letter: { interview }, on, reader } = recording;
  const sent = interview ? resumeAlong(interview, on) : [];
  return { says: say`Sent the resume to ${reader}`, changes: sent.length > 0 ? sent : touched(recording) };
}

function resumeAlong(note: Interview, on: Day): Change[] {
  return note.resumeRequested && !doneAfter(note, 'resumeSentOn') ? [set(note, 'resumeSentOn', on)] : [];
}

/** Offers of times for a conversation that was agreed. */
export function recordOffer({ letter: { contact }, on, reader }: Recording): Step {
  const agreed = found(contact, say`${reader} has no contact note in which the offer could be noted. Make one first.`);
  return {
    says: say`Offered times to ${reader}`,
    changes: [
      ...dayMore(agreed.path, 'timesOfferedOn', agreed.timesOfferedOn, on),
      ...unsnoozed(agreed, 'schedule'),
    ],
  };
}

/** What has become of their advice: a touch, and a line in what they have been told so far. */
export function recordUpdate({ letter: { readers }, around, on, reader, what }: Recording): Step {
  return {
    says: say`Wrote to ${reader}`,
    changes: readers.flatMap((person) => updated(around.contact(person.note), on, what)),
  };
}

export function recordReport(recording: Recording): Step {
  const { letter: { contact, readers }, around, on, record, reader, settles, spelled } = recording;
  const note = found(contact, say`${record.name} names nobody whose note could remember that the referrer has heard.`);
  if (readers.length === 0) {
    throw new Error(say`${note.name}’s note does not say who referred you. Add ${spelled('referredBy')}.`);
  }
  const heard = (referrer: Mention): readonly Change[] =>
    mentions(note.reportedTo, referrer) ? touch(around.contact(referrer.note), on) : settles.report(note, referrer);
  return { says: say`Reported back to ${reader}`, changes: readers.flatMap(heard) };
}

export function recordNewTimes(recording: Recording): Step {
  const { letter: { interview }, on, reader } = recording;
  return {
    says: say`Offered new times to ${reader}`,
    changes: interview && fellThrough(interview)
      ? [...dayMore(interview.path, 'reproposedOn', interview.reproposedOn, on), ...unsnoozed(interview, 'reschedule')]
      : touched(recording),
  };
}

export function recordWord(recording: Recording): Step {
  return { says: say`Wrote to ${recording.reader}`, changes: touched(recording) };
}

/** That the readers have heard from me, where no other fact says so. */
export function touched({ letter: { readers }, around, on }: Recording): Change[] {
  return readers.flatMap((person) => touch(around.contact(person.note), on));
}

// Of two letters of one day the list knows the day once.
function dayMore(note: string, fact: FactName, days: readonly Day[], on: Day): Change[] {
  return days.includes(on) ? [] : [add(note, fact, on)];
}

/** What is needed to record something, or an error that says what to do. */
export function found<Note>(note: Note | undefined, otherwise: string): Note {
  if (note === undefined) throw new Error(otherwise);
  return note;
}
