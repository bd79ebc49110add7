import { say } from '../../words/say';
import { answersRequest } from './answering';
import type { Message } from './message';
import { recordWord } from './recording';
import { turn } from './turn';

/** That I have written to the person whom they suggested. The outcome is still owed to them after it. */
export const wrote = {
  kind: 'wrote',
  to: 'referrer',
  drafts: () => say`Draft a word to the referrer`,
  heading: (who) => say`Tell ${who}`,
  fits: {
    contact: ({ news }) => (news === 'begun' ? turn.news : undefined),
  },
  answers: answersRequest,
  record: recordWord,
} as const satisfies Message;
