import { take, type Change } from './change';
import type { Day } from './day';
import type { NoteRecord } from './records';

/** What is owed anew after something happened, of which kinds. */
const ANEW = {
  asked: ['ask', 'remind', 'close', 'schedule', 'answer'],
  answered: ['remind', 'close', 'schedule', 'answer', 'reschedule'],
  named: ['ask'],
  'in touch': ['keep-in-touch'],
  'other news': ['report-back'],
  moved: ['prepare', 'confirm', 'outcome'],
  'another step': ['follow-up'],
} as const;

/**
 * What was put off of these kinds in a note is put off no more. A snooze is for what was owed when it was made: what
 * comes of a new request, an answer, another day or the next step is not hidden by it.
 */
export function unsnoozed(record: NoteRecord, ...kinds: readonly string[]): Change[] {
  return record.snoozed.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => take(record.path, 'snoozed', text));
}

/** The same of all that is owed anew after something happened. */
export function unsnoozedBy(record: NoteRecord, what: keyof typeof ANEW): Change[] {
  return unsnoozed(record, ...ANEW[what]);
}

/** The same of what was put off beyond a day. */
export function unsnoozedBeyond(record: NoteRecord, what: string, day: Day): Change[] {
  return record.snoozed
    .filter(({ kind, until }) => kind === what && until > day)
    .map(({ text }) => take(record.path, 'snoozed', text));
}
