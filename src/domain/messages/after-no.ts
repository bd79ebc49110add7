import { say } from '../../words/say';
import { answersReply } from './answering';
import type { Message } from './message';
import { touched } from './recording';
import { turn } from './turn';

/** Thanks for an answer that was a no. */
export const afterNo = {
  kind: 'after-no',
  to: 'them',
  drafts: () => say`Draft an answer to their no`,
  heading: (who) => say`Answer ${who}`,
  fits: {
    contact: ({ answer }) => (answer === 'no' ? turn.answer : answer === 'open' ? turn.answer + 2 : undefined),
  },
  answers: answersReply,
  record: (recording) => ({ says: say`Answered ${recording.reader}`, changes: touched(recording) }),
} as const satisfies Message;
