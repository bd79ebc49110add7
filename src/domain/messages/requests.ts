import { isHeld } from '../interview';
import { distinct } from '../mention';
import type { Acquaintances } from '../network';
import type { Contact, Interview } from '../records';

/** The request that fits somebody who is asked for the first time. */
export function requestFor(contact: Contact, interviews: readonly Interview[]): string {
  if (interviews.some((each) => each.kind === 'chance' && isHeld(each))) return 'after-chance';
  if (contact.referredBy.length > 0) return 'first-referral';
  return contact.source && /alumn|event|group/i.test(contact.source) ? 'first-group' : 'first-cold';
}

/**
 * The thanks for an interview that was held. After a chance conversation they go along with the wish for a longer one,
 * unless that was asked for already.
 */
export function thanksFor(interview: Interview, around: Acquaintances): string {
  if (interview.kind !== 'chance') return 'thank-you';
  const asked = interview.contacts.some((person) => {
    const contact = around.contact(person.note);
    return contact !== undefined && (contact.askedOn !== undefined || around.interviewsWith(contact.path).some(({ kind }) => kind !== 'chance'));
  });
  return asked || distinct(interview.contacts).length !== 1 ? 'thank-you' : 'after-chance';
}

/** Whether an interview was held since somebody gave the name. */
export function hasMet({ referredOn }: Contact, interviews: readonly Interview[]): boolean {
  return interviews.some((each) => isHeld(each) && each.date !== undefined && (!referredOn || each.date >= referredOn));
}
