import { say } from '../../words/say';
import type { Message } from './message';
import { recordWord } from './recording';

/** Something I came across that has to do with them. */
export const share = {
  kind: 'share',
  to: 'them',
  drafts: () => say`Draft a note with something to share`,
  heading: (who) => say`Share something with ${who}`,
  // Only the person knows when there is something of the kind.
  fits: {},
  record: recordWord,
} as const satisfies Message;
