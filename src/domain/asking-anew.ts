import { set, type Change } from './change';
import type { Day } from './day';
import { keepOutcome, keepRequest } from './earlier';
import type { Contact } from './records';

/**
 * A request for a conversation; the one before is kept in the history. Of what they answered to an earlier one, its own
 * day says that it no longer counts; an answer without a day would go on counting, and goes.
 */
export function askAnew(contact: Contact, on: Day): Change[] {
  const { outcome, repliedOn, closedOn } = contact;
  const answeredOn = outcome === 'no-answer' ? closedOn : repliedOn;
  const goes = outcome && (!answeredOn || isPutOffToday(contact, answeredOn, on));
  return [
    ...keepRequest(contact, on),
    set(contact, 'askedOn', on),
    ...(goes ? [...keepOutcome(contact), set(contact, 'outcome', null)] : []),
  ];
}

/**
 * The day that a “later” waits for, where it stands alone: it goes with the answer. Beside words it may be that of a
 * promise as well.
 */
export function dayOfLater({ outcome, followUp, followUpNote, askedOn, repliedOn }: Contact): Day | undefined {
  const isOver = askedOn !== undefined && repliedOn !== undefined && repliedOn < askedOn;
  return outcome === 'later' && !isOver && followUpNote === undefined ? followUp : undefined;
}

/** What a “later” waited for, once it was asked anew on a day. */
export function laterOver(contact: Contact, on: Day): Change[] {
  const { repliedOn } = contact;
  const over = !repliedOn || repliedOn < on || isPutOffToday(contact, repliedOn, on);
  return over && dayOfLater(contact) ? [set(contact, 'followUp', null)] : [];
}

// A day doesn't tell that the request came after a “later”, or after I let it go. Where nobody was asked before, it
// came first, and is noted late.
function isPutOffToday({ outcome, askedOn }: Contact, answeredOn: Day, on: Day): boolean {
  return (outcome === 'later' || outcome === 'no-answer') && answeredOn === on && askedOn !== undefined && askedOn < on;
}
