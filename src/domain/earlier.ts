import { add, type Change } from './change';
import type { Day } from './day';
import type { Contact, Done, Outcome } from './records';

/** What they said; undefined where only its day is known. */
type Answered = Exclude<Outcome, 'no-answer'> | undefined;

/** What happened in an earlier round, as the entry of a note tells it; undefined for words of the person’s own. */
export type Earlier =
  | { what: 'asked'; via?: string }
  | { what: 'answered'; outcome: Answered }
  | { what: 'let go' };

const ASKED = /^asked(?: \((.+)\))?$/i;
const ANSWERED = /^(?:said (yes|later|no)|answered)$/i;
const LET_GO = 'let go';

/** Reads what an entry of `earlier` tells. */
export function earlierIn({ note }: Done): Earlier | undefined {
  const asked = ASKED.exec(note);
  if (asked) return { what: 'asked', via: asked[1] };
  const answered = ANSWERED.exec(note);
  if (answered) return { what: 'answered', outcome: answered[1]?.toLowerCase() as Answered };
  return note.toLowerCase() === LET_GO ? { what: LET_GO } : undefined;
}

/** Keeps the day and the channel of a request that another takes the place of. */
export function keepRequest({ path, askedOn, askedVia }: Contact, on: Day): Change[] {
  if (!askedOn || askedOn === on) return [];
  return [kept(path, askedOn, askedVia ? `asked (${askedVia})` : 'asked')];
}

/** Keeps an answer that another takes the place of; on the same day, it is put right instead. */
export function keepAnswer(contact: Contact, on: Day): Change[] {
  const { path, repliedOn, outcome } = contact;
  if (!repliedOn || repliedOn === on || keptAnswer(contact, repliedOn)) return [];
  return [kept(path, repliedOn, said(outcome) ?? 'answered')];
}

/** Keeps what they said where that goes, and its day stays. */
export function keepOutcome(contact: Contact): Change[] {
  const { path, repliedOn, outcome } = contact;
  const words = said(outcome);
  return !repliedOn || !words || keptAnswer(contact, repliedOn) ? [] : [kept(path, repliedOn, words)];
}

/** Keeps the day on which a contact was let go before. */
export function keepLettingGo({ path, closedOn }: Contact, on: Day): Change[] {
  return closedOn && closedOn !== on ? [kept(path, closedOn, LET_GO)] : [];
}

/** Whether an answer of a day is kept, which may say more of it than what stands for the answer now. */
export function keptAnswer({ earlier }: Contact, on: Day): boolean {
  return earlier.some((each) => each.on === on && earlierIn(each)?.what === 'answered');
}

function said(outcome: Outcome | undefined): string | undefined {
  return outcome && outcome !== 'no-answer' ? `said ${outcome}` : undefined;
}

function kept(path: string, on: Day, note: string): Change {
  return add(path, 'earlier', { on, note });
}
