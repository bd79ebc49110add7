import type { Asking } from '../asking';
import { isHeld } from '../interview';
import { mentions } from '../mention';
import type { Contact, Interview } from '../records';

/** How things stand with a contact whom somebody suggested: they met, it came to nothing, or the request is out. */
export type News = 'met' | 'ended' | 'begun';

/** What those who suggested a contact have not heard yet. */
export function newsFor(
  contact: Contact,
  interviews: readonly Interview[],
  { outcome, since }: Asking,
): News | undefined {
  const { referredBy, reportedTo } = contact;
  if (!referredBy.some(({ note }) => note === null || note !== contact.path)) return undefined;
  if (referredBy.every((referrer) => mentions(reportedTo, referrer))) return undefined;
  if (hasMet(contact, interviews)) return 'met';
  if (outcome === 'no' || outcome === 'no-answer') return 'ended';
  return since && 'begun';
}

/** Whether an interview with a contact took place since they were suggested. */
export function hasMet({ referredOn }: Contact, interviews: readonly Interview[]): boolean {
  return interviews.some((each) => isHeld(each) && each.date !== undefined && (!referredOn || each.date >= referredOn));
}
