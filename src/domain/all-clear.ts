import { isHeld } from './interview';
import { mentions } from './mention';
import { referrersOf } from './people';
import type { Contact, Interview } from './records';

/**
 * How far it is true that everybody has had their due, where nothing is owed: everyone met was thanked, and everyone
 * who gave a name has heard how it went, too. Undefined where nobody was met yet.
 */
export function allClear(
  contacts: readonly Contact[],
  interviews: readonly Interview[],
): 'thanked' | 'heard' | undefined {
  if (!interviews.some(isHeld)) return undefined;
  const referred = contacts.filter((contact) => referrersOf(contact).length > 0);
  const heard = referred.every((contact) => referrersOf(contact).every((each) => mentions(contact.reportedTo, each)));
  return referred.length > 0 && heard ? 'heard' : 'thanked';
}
