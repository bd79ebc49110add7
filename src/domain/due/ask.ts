import { say, listed } from '../../words/say';
import { set } from '../change';
import { addBusinessDays } from '../day';
import { onDay } from '../day-words';
import { requestFor } from '../messages/requests';
import { callOf, referrersOf } from '../people';
import { ofContacts, type Example } from './rule';

export const ask = ofContacts({
  kind: 'ask',
  icon: 'send',
  stage: 'asking',
  name: () => say`Ask`,
  words: (spelled) => ({
    appears: say`Somebody gave you this name, and you have neither asked nor met them.`,
    due: say`5 business days after the referral`,
    settledBy: spelled('askedOn'),
  }),
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
          const names = listed(referrers.map((referrer) => callOf(referrer, around)));
          return say`${names} gave you this name ${onDay(referredOn, today)}. You have not written yet.`;
        },
      },
    ];
  },
  settling: {
    title: (who) => say`I asked ${who} today`,
    says: (person) => say`Asked ${person}`,
    sameAs: 'asked',
    callsForResearch: true,
    changes: ({ note, how }) => [set(note, 'askedOn', how.on)],
  },
  message: (contact, { around }) => requestFor(contact, around.interviewsWith(contact.path)),
});

export const examples: Example[] = [
  { says: 'named on Fri 6 Nov', contact: { referredOn: '2026-11-06' }, due: '2026-11-13' },
  { says: 'already asked', contact: { referredOn: '2026-11-06', askedOn: '2026-11-07' }, due: null },
];
