import { say } from '../../words/say';
import { add, set, type Change } from '../change';
import { asked } from '../happenings';
import { doneAfter, fellThrough } from '../interview';
import { mentions, type Mention } from '../mention';
import type { Step } from '../step';
import { touch } from '../touch';
import type { Recording } from './message';

/** What several messages record alike. All throw in words when the note that should remember it is missing. */

export function recordRequest({ letter: { contact }, on, via, reader }: Recording): Step {
  const asking = found(
    contact,
    say`${reader} has no contact note in which the request could be noted. Make one first.`,
  );
  return { says: say`Asked ${reader}`, changes: asked(asking, { on, via }).changes };
}

export function recordReminder({ letter: { contact }, on, reader }: Recording): Step {
  const reminded = found(
    contact,
    say`${reader} has no contact note in which the reminder could be noted. Make one first.`,
  );
  return {
    says: say`Reminded ${reader}`,
    changes: reminded.remindedOn.includes(on) ? [] : [add(reminded.path, 'remindedOn', on)],
  };
}

/** Thanks that are noted already are not moved to a later day. */
export function recordThanks(recording: Recording): Step {
  const { letter: { interview }, record, to, reader, settles } = recording;
  const note = found(interview, say`There is no interview with ${reader} to say thank you for.`);
  const person = record.type === 'contact' ? note.contacts.find(({ note: path }) => path === record.path) : to;
  return {
    says: say`Thanked ${reader}`,
    changes: doneAfter(note, 'thankedOn') ? touched(recording) : settles.thanks(note, person),
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
  const lost = interview && fellThrough(interview) && !interview.reproposedOn;
  return {
    says: say`Offered new times to ${reader}`,
    changes: lost ? [set(interview, 'reproposedOn', on)] : touched(recording),
  };
}

export function recordWord(recording: Recording): Step {
  return { says: say`Wrote to ${recording.reader}`, changes: touched(recording) };
}

/** That the readers have heard from me, where no other fact says so. */
export function touched({ letter: { readers }, around, on }: Recording): Change[] {
  return readers.flatMap((person) => touch(around.contact(person.note), on));
}

/** What is needed to record something, or an error that says what to do. */
export function found<Note>(note: Note | undefined, otherwise: string): Note {
  if (note === undefined) throw new Error(otherwise);
  return note;
}
