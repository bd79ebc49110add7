import { say } from '../../words/say';
import { theIntroduction } from '../answered';
import { referrersOf } from '../people';
import type { Message } from './message';
import { recordRequest } from './recording';

/** The request that answers an introduction by a third person. */
export const introReply = {
  kind: 'intro-reply',
  to: 'them',
  asks: true,
  namesReferrer: true,
  drafts: () => say`Draft the reply to the introduction`,
  heading: (who) => say`Reply to ${who}`,
  fits: {
    contact: ({ contact, request }) => {
      if (request?.best === 'intro-reply') return request.turn;
      return request && referrersOf(contact).length > 0 ? request.turn + 1 : undefined;
    },
  },
  answers: ({ letter: { contact } }) => [contact && theIntroduction(contact)],
  record: recordRequest,
} as const satisfies Message;
