import { say } from '../../words/say';
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
  record: (recording) => ({ says: say`Answered ${recording.reader}`, changes: touched(recording) }),
} as const satisfies Message;
