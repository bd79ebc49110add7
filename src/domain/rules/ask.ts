import { set } from '../change';
import { addBusinessDays } from '../day';
import { nameOf, referrersOf } from '../people';
import { listed, onDay } from '../words';
import type { ContactRule, Example } from './rule';

export const ask: ContactRule = {
  kind: 'ask',
  words: {
    name: 'Ask',
    appears: 'Somebody gave you this name, and you have neither asked nor met them.',
    due: '5 business days after the referral',
    settledBy: '`asked_on`',
  },
  owed(contact, around, terms) {
    const { referredOn } = contact;
    const referrers = referrersOf(contact);
    if (contact.doNotContact || referrers.length === 0 || !referredOn) return [];
    if (contact.askedOn || contact.repliedOn || contact.outcome) return [];
    if (around.interviewsWith(contact.path).length > 0) return [];
    return [
      {
        due: addBusinessDays(referredOn, terms.askBusinessDays, terms.calendar),
        why: (today) => {
          const names = listed(referrers.map((referrer) => nameOf(referrer, around)));
          return `${names} gave you this name ${onDay(referredOn, today)}. You have not written yet.`;
        },
      },
    ];
  },
  settle: ({ note, how }) => [set(note, 'askedOn', how.on)],
};

export const examples: Example[] = [
  { says: 'named on Fri 6 Nov', contact: { referredOn: '2026-11-06' }, due: '2026-11-13' },
  { says: 'already asked', contact: { referredOn: '2026-11-06', askedOn: '2026-11-07' }, due: null },
];
