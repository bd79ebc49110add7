import { latest, type Day } from './day';
import type { Contact, Interview, Outcome } from './records';

/** Where one request for a conversation stands: everything on or after the latest ask. */
export interface Asking {
  /** The latest ask; without one, their reply. What came before belongs to an earlier cycle. */
  since?: Day;
  /** When they replied, if it was since. */
  repliedOn?: Day;
  /** Their answer, unless its own date puts it into an earlier cycle. */
  outcome?: Outcome;
  /** Reminders sent since, oldest first. */
  reminders: readonly Day[];
  /** The last word from me that still waits for theirs. */
  lastWord?: Day;
  /** An interview was agreed or took place since. */
  interviewed: boolean;
}

export function askingOf(contact: Contact, interviews: readonly Interview[]): Asking {
  const since = contact.askedOn ?? contact.repliedOn;
  const counts = (day: Day | undefined): boolean => day !== undefined && (since === undefined || day >= since);
  const reminders = contact.remindedOn.filter(counts).sort();
  return {
    since,
    repliedOn: counts(contact.repliedOn) ? contact.repliedOn : undefined,
    outcome: isOfThisCycle(contact, since) ? contact.outcome : undefined,
    reminders,
    lastWord: latest([contact.askedOn, ...reminders]),
    interviewed: since !== undefined && interviews.some((interview) => isSince(interview, since)),
  };
}

/** Asked, and since then no reply, no outcome and no interview. Reminders alone are no ask. */
export function isSilent(asking: Asking): asking is Asking & { lastWord: Day } {
  return asking.since !== undefined && !asking.repliedOn && !asking.outcome && !asking.interviewed;
}

function isOfThisCycle(contact: Contact, since: Day | undefined): boolean {
  const dated = contact.outcome === 'no-answer' ? contact.closedOn : contact.repliedOn;
  return dated === undefined || since === undefined || dated >= since;
}

// Whatever its status: an agreed interview that was called off is an answer all the same.
// A conversation by chance answers a request only if it came after it.
function isSince({ kind, date, bookedOn }: Interview, since: Day): boolean {
  if (kind === 'chance') return date !== undefined && date > since;
  return (date !== undefined && date >= since) || (bookedOn !== undefined && bookedOn >= since);
}
