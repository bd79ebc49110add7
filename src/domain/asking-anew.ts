import { set, type Change } from './change';
import type { Day } from './day';
import { keepOutcome, keepRequest } from './earlier';
import { laterIn, laterNotNeeded, withLater } from './later-step';
import type { Contact } from './records';
import { unsnoozedBy } from './snoozes';

/**
 * A request for a conversation; the one before is kept in the history. Of what they answered to an earlier one, its own
 * day says that it no longer counts; an answer without a day would go on counting, and goes, as does one of this very
 * day where the request is known to come `afterLater`. The channel of the one before says nothing of this one.
 */
export function askAnew(
  contact: Contact,
  on: Day,
  { afterLater = false, via }: { afterLater?: boolean; via?: string } = {},
): Change[] {
  const { outcome, repliedOn, closedOn } = contact;
  const answeredOn = outcome === 'no-answer' ? closedOn : repliedOn;
  const goes = outcome && (afterLater || !answeredOn || isPutOffToday(contact, answeredOn, on));
  return [
    ...keepRequest(contact, on),
    set(contact, 'askedOn', on),
    ...(via || isOfAnother(contact, on) ? [set(contact, 'askedVia', via || null)] : []),
    ...(goes ? [...keepOutcome(contact), set(contact, 'outcome', null)] : []),
    ...unsnoozedBy(contact, 'asked'),
  ];
}

// A channel beside no day may be the one that they are to be asked by.
function isOfAnother({ askedVia, askedOn, repliedOn }: Contact, on: Day): boolean {
  const before = askedOn ?? repliedOn;
  return askedVia !== undefined && before !== undefined && before !== on;
}

/** What a “later” waited for, once it was asked anew on a day. */
export function laterOver(contact: Contact, on: Day, { afterLater = false } = {}): Change[] {
  const { repliedOn } = contact;
  const over = afterLater || !repliedOn || repliedOn < on || isPutOffToday(contact, repliedOn, on);
  return over ? withLater(contact, undefined) : [];
}

/** The same once a day to meet was agreed on a day, or they met on it: they answered sooner. */
export function laterAnswered(contact: Contact, on: Day | undefined): Change[] {
  const { repliedOn } = contact;
  const later = on && (!repliedOn || repliedOn <= on) ? laterIn(contact) : undefined;
  return later ? laterNotNeeded(contact, later) : [];
}

// A day doesn't tell that the request came after a “later”, or after I let it go. Where nothing came before, it came
// first, and is noted late; where it is noted of that day already, this is another one.
function isPutOffToday({ outcome, askedOn, repliedOn }: Contact, answeredOn: Day, on: Day): boolean {
  if ((outcome !== 'later' && outcome !== 'no-answer') || answeredOn !== on) return false;
  const before = outcome === 'no-answer' ? askedOn ?? repliedOn : askedOn;
  return before !== undefined && before <= on;
}
