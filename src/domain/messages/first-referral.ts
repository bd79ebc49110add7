import { say } from '../../words/say';
import { theReferral } from '../answered';
import { referrersOf } from '../people';
import type { Message } from './message';
import { recordRequest } from './recording';

/** A request to somebody whom another person suggested. */
export const firstReferral = {
  kind: 'first-referral',
  to: 'them',
  asks: true,
  namesReferrer: true,
  unawaited: true,
  drafts: () => say`Draft the first request`,
  heading: (who) => say`Ask ${who}`,
  fits: {
    contact: ({ contact, request }) => {
      if (request?.best === 'first-referral') return request.turn;
      return request?.best === 'intro-reply' && referrersOf(contact).length > 0 ? request.turn + 1 : undefined;
    },
  },
  answers: ({ letter: { contact } }) => [contact && theReferral(contact)],
  record: recordRequest,
} as const satisfies Message;
