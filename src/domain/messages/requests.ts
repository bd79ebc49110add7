import { isHeld } from '../interview';
import { distinct } from '../mention';
import type { Acquaintances } from '../network';
import { referrersOf } from '../people';
import type { Contact, Interview } from '../records';

/** The word of a message that asks for a first conversation. */
export type FirstRequest = 'intro-reply' | 'after-chance' | 'first-referral' | 'first-group' | 'first-cold';

/** The word of a message that thanks for a conversation. */
export type Thanks = 'thank-you' | 'after-chance';

/** The request that fits a contact best, by how one came upon them. */
export function requestFor(contact: Contact, interviews: readonly Interview[]): FirstRequest {
  if (isIntroduced(contact)) return 'intro-reply';
  if (interviews.some((each) => each.kind === 'chance' && isHeld(each))) return 'after-chance';
  if (referrersOf(contact).length > 0) return 'first-referral';
  return contact.source && /alumn|event|group/i.test(contact.source) ? 'first-group' : 'first-cold';
}

// A request after it has answered the introduction; what comes then is another one.
function isIntroduced({ introducedOn, askedOn }: Contact): boolean {
  return introducedOn !== undefined && !(askedOn && askedOn >= introducedOn);
}

/**
 * The thanks that fit an interview. After a chance conversation they go along with the wish for a longer one, unless
 * that was asked for already.
 */
export function thanksFor(interview: Interview, around: Acquaintances): Thanks {
  if (interview.kind !== 'chance') return 'thank-you';
  const asked = interview.contacts.some((person) => {
    const contact = around.contact(person.note);
    if (!contact) return false;
    return contact.askedOn !== undefined || around.interviewsWith(contact.path).some(({ kind }) => kind !== 'chance');
  });
  return asked || distinct(interview.contacts).length !== 1 ? 'thank-you' : 'after-chance';
}
