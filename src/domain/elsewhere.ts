import { askingOf, isSilent } from './asking';
import { businessDaysBetween, type Day } from './day';
import type { Contact } from './records';
import type { Acquaintances } from './network';
import type { Terms } from './terms';

/** Business days of silence after which it is worth looking for somebody else there. */
const PATIENCE = 3;

/**
 * Others in the same organization who could be asked instead, when an ask has met with silence; not those asked already,
 * nor those who want to be left alone. In the order given.
 */
export function othersThere(
  contact: Contact,
  contacts: readonly Contact[],
  { around, today, terms }: { around: Acquaintances; today: Day; terms: Terms },
): Contact[] {
  const organization = contact.organization?.toLowerCase();
  const asking = askingOf(contact, around.interviewsWith(contact.path));
  if (!organization || !isSilent(asking)) return [];
  if (businessDaysBetween(asking.lastWord, today, terms.calendar) < PATIENCE) return [];
  return contacts.filter(
    (other) =>
      other.path !== contact.path &&
      other.organization?.toLowerCase() === organization &&
      !other.doNotContact &&
      !other.askedOn &&
      around.interviewsWith(other.path).length === 0,
  );
}
