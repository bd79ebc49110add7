import { say, listed } from '../../words/say';
import { askAnew } from '../asking-anew';
import { addBusinessDays } from '../day';
import { onDay } from '../day-words';
import { requestFor } from '../messages/requests';
import { callOf, referrersOf } from '../people';
import type { Acquaintances } from '../network';
import type { Contact } from '../records';
import type { Terms } from '../terms';
import { ofContacts, type Example, type Owed } from './rule';

export const ask = ofContacts({
  kind: 'ask',
  icon: 'send',
  stage: 'asking',
  name: () => say`Ask`,
  several: () => say`Requests`,
  todo: () => say`Ask`,
  words: (spelled) => ({
    appears: say`Somebody introduced you or gave you this name, or you picked them, and you have neither asked nor met them.`,
    due: say`1 business day after an introduction, 5 after the referral, 10 after you picked them`,
    settledBy: spelled('askedOn'),
  }),
  owed(contact, around, terms) {
    if (contact.doNotContact || contact.askedOn || contact.repliedOn || contact.outcome) return [];
    if (around.interviewsWith(contact.path).length > 0) return [];
    const owed = introduced(contact, around, terms) ?? named(contact, around, terms) ?? picked(contact, terms);
    return owed ? [owed] : [];
  },
  settling: {
    title: (who) => say`I asked ${who} today`,
    says: (person) => say`Asked ${person}`,
    sameAs: 'asked',
    callsForResearch: true,
    changes: ({ note, how }) => askAnew(note, how.on),
  },
  message: (contact, { around }) => requestFor(contact, around.interviewsWith(contact.path)),
});

function introduced(contact: Contact, around: Acquaintances, terms: Terms): Owed | undefined {
  const { introducedOn } = contact;
  if (!introducedOn) return undefined;
  const names = namesOf(contact, around);
  return {
    due: addBusinessDays(introducedOn, terms.introducedBusinessDays, terms.calendar),
    why: (today) => names
      ? say`${names} introduced you ${onDay(introducedOn, today)}. They wait for a word from you.`
      : say`You were introduced ${onDay(introducedOn, today)}. They wait for a word from you.`,
  };
}

function named(contact: Contact, around: Acquaintances, terms: Terms): Owed | undefined {
  const { referredOn } = contact;
  const names = namesOf(contact, around);
  if (!referredOn || !names) return undefined;
  return {
    due: addBusinessDays(referredOn, terms.askBusinessDays, terms.calendar),
    why: (today) => say`${names} gave you this name ${onDay(referredOn, today)}. You have not written yet.`,
  };
}

function picked({ identifiedOn }: Contact, terms: Terms): Owed | undefined {
  if (!identifiedOn) return undefined;
  return {
    due: addBusinessDays(identifiedOn, terms.identifiedBusinessDays, terms.calendar),
    picked: true,
    why: (today) => say`You picked them ${onDay(identifiedOn, today)}. You have not written yet.`,
  };
}

function namesOf(contact: Contact, around: Acquaintances): string {
  return listed(referrersOf(contact).map((referrer) => callOf(referrer, around)));
}

export const examples: Example[] = [
  { says: 'named on Fri 6 Nov', contact: { referredOn: '2026-11-06' }, due: '2026-11-13' },
  { says: 'introduced on Fri 6 Nov', contact: { referredOn: '2026-11-02', introducedOn: '2026-11-06' }, due: '2026-11-09' },
  { says: 'picked on Fri 6 Nov', contact: { referredBy: [], identifiedOn: '2026-11-06' }, due: '2026-11-20' },
  { says: 'already asked', contact: { referredOn: '2026-11-06', askedOn: '2026-11-07' }, due: null },
];
