import { say } from '../../words/say';
import { answersReply } from './answering';
import type { Message } from './message';
import { touched } from './recording';
import { turn } from './turn';

/** Thanks for an answer that was a later, and when one will write again. */
export const afterLater = {
  kind: 'after-later',
  to: 'them',
  drafts: () => say`Draft an answer to their later`,
  heading: (who) => say`Answer ${who}`,
  fits: {
    contact: ({ answer }) => (answer === 'later' ? turn.answer : undefined),
  },
  answers: answersReply,
  record: (recording) => ({ says: say`Answered ${recording.reader}`, changes: touched(recording) }),
} as const satisfies Message;
