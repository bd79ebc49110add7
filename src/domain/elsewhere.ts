import { counted, say } from '../words/say';
import { askingOf, isSilent } from './asking';
import { businessDaysBetween, type Day } from './day';
import type { Acquaintances } from './network';
import { colleaguesOf } from './people';
import type { Contact } from './records';
import type { Terms } from './terms';

/** Business days of silence after which it is worth looking for somebody else there. */
const PATIENCE = 3;

/**
 * Others in the same organization who could be asked instead, when an ask has met with silence; not those asked
 * already, nor those who want to be left alone. By name.
 */
export function othersThere(
  contact: Contact,
  { around, today, terms }: { around: Acquaintances; today: Day; terms: Terms },
): Contact[] {
  const asking = askingOf(contact, around.interviewsWith(contact.path));
  if (!isSilent(asking)) return [];
  if (businessDaysBetween(asking.lastWord, today, terms.calendar) < PATIENCE) return [];
  return colleaguesOf(contact, around).filter(
    ({ path, doNotContact, askedOn }) => !doNotContact && !askedOn && around.interviewsWith(path).length === 0,
  );
}

/** A hint at them, as a sentence; '' when there is nobody. */
export function elsewhereHint(contact: Contact, where: Parameters<typeof othersThere>[1]): string {
  const [first, ...others] = othersThere(contact, where);
  const there = contact.organization ?? '';
  if (!first) return '';
  if (others.length === 0) return say`You also know ${first.name} at ${there}.`;
  return counted(others.length, {
    one: say`You also know ${first.name} and ${others.length} other at ${there}.`,
    other: say`You also know ${first.name} and ${others.length} others at ${there}.`,
  });
}
