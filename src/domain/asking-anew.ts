import { set, type Change } from './change';
import type { Day } from './day';
import type { Contact } from './records';

/**
 * A request for a conversation. Of what they answered to an earlier one, its own day says that it no longer counts; an
 * answer without a day would go on counting, and goes.
 */
export function askAnew(contact: Contact, on: Day): Change[] {
  const { outcome, repliedOn, closedOn } = contact;
  const answeredOn = outcome === 'no-answer' ? closedOn : repliedOn;
  return [
    set(contact, 'askedOn', on),
    ...(outcome && !answeredOn ? [set(contact, 'outcome', null)] : []),
  ];
}
