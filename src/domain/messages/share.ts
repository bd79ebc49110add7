import { say } from '../../words/say';
import type { Message } from './message';
import { recordWord } from './recording';
import { turn } from './turn';

/** Something I came across that has to do with them. */
export const share = {
  kind: 'share',
  to: 'them',
  drafts: () => say`Draft a note with something to share`,
  heading: (who) => say`Share something with ${who}`,
  // Only the person knows when there is something to share, so it is never the nearest.
  fits: {
    contact: ({ contact, held }) => (contact.stayInTouch ?? held ? turn.offered : undefined),
  },
  record: recordWord,
} as const satisfies Message;
