import { chainOf, type Chain } from './chain';
import { latest, type Day } from './day';
import { fellThrough } from './interview';
import type { Contact, Interview, Outcome } from './records';

/** Where one request for a conversation stands: everything on or after the latest ask. */
export interface Asking {
  /** The latest ask; without one, their reply. What came before belongs to an earlier cycle. */
  since?: Day;
  /** When they replied, if it was since. */
  repliedOn?: Day;
  /** Their answer, unless its own date puts it into an earlier cycle. */
  outcome?: Outcome;
  /** Reminders sent or waived since. */
  reminding: Chain;
  /** The last word from me that still waits for theirs. */
  lastWord?: Day;
  /** An interview was agreed or took place since. */
  interviewed: boolean;
}

/** What was worked out for a contact last, and from which interviews: one reading serves all rules. */
const known = new WeakMap<Contact, { interviews: readonly Interview[]; asking: Asking }>();

/** Where the request to a contact stands, given the interviews with them. */
export function askingOf(contact: Contact, interviews: readonly Interview[]): Asking {
  const last = known.get(contact);
  if (last?.interviews === interviews) return last.asking;
  const asking = workOut(contact, interviews);
  known.set(contact, { interviews, asking });
  return asking;
}

function workOut(contact: Contact, interviews: readonly Interview[]): Asking {
  const since = contact.askedOn ?? contact.repliedOn;
  const reminding = chainOf(contact, 'remind', contact.remindedOn, since);
  const repliedOn = contact.repliedOn && since && contact.repliedOn >= since ? contact.repliedOn : undefined;
  return {
    since,
    repliedOn,
    outcome: stillHolds(contact, since) ? contact.outcome : undefined,
    reminding,
    lastWord: latest([contact.askedOn, reminding.done.at(-1)]),
    interviewed: since !== undefined &&
      interviews.some((each) => isSince(each, since) && !wasLetGoBefore(each, repliedOn)),
  };
}

/** Asked, and since then no reply, no outcome and no interview. Reminders alone are no ask. */
export function isSilent(asking: Asking): asking is Asking & { lastWord: Day } {
  return asking.since !== undefined && !asking.repliedOn && !asking.outcome && !asking.interviewed;
}

/** They were asked and never answered, given up by now or not. */
export function isUnanswered({ since, repliedOn, outcome, interviewed }: Asking): boolean {
  return since !== undefined && !repliedOn && !interviewed && (!outcome || outcome === 'no-answer');
}

/** They said yes, or anything that leaves it open, and no interview came of it yet. */
export function isAgreed({ outcome, repliedOn, interviewed }: Asking): boolean {
  return !interviewed && (outcome === 'yes' || (repliedOn !== undefined && !outcome));
}

// An answer after I stopped waiting opens the conversation again.
function stillHolds({ outcome, closedOn, repliedOn }: Contact, since: Day | undefined): boolean {
  if (outcome === 'no-answer' && closedOn && repliedOn && repliedOn > closedOn) return false;
  const dated = outcome === 'no-answer' ? closedOn : repliedOn;
  return dated === undefined || since === undefined || dated >= since;
}

/**
 * Whether an interview came of the ask of a day, whatever became of it: an agreed one that was called off is an answer
 * all the same, unless it was called off or let go before that ask. A conversation by chance answers only an earlier
 * one.
 */
export function isSince(interview: Interview, since: Day): boolean {
  const { kind, date, bookedOn, cancelledOn, closedOn } = interview;
  if (kind === 'chance') return date !== undefined && date > since;
  if (fellThrough(interview) && ((cancelledOn && cancelledOn < since) || (closedOn && closedOn < since))) return false;
  return [date ?? cancelledOn, bookedOn].some((day) => day !== undefined && day >= since);
}

function wasLetGoBefore(interview: Interview, reply: Day | undefined): boolean {
  const { closedOn } = interview;
  return fellThrough(interview) && closedOn !== undefined && reply !== undefined && closedOn < reply;
}
