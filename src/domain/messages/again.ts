import { say } from '../../words/say';
import type { Message } from './message';
import { recordRequest } from './recording';

/** A request to somebody with whom I was last in touch months ago. */
export const again = {
  kind: 'again',
  to: 'them',
  asks: true,
  drafts: () => say`Draft a request after a long time`,
  heading: (who) => say`Ask ${who} again`,
  // Only the person knows when there is something of the kind.
  fits: {},
  record: recordRequest,
} as const satisfies Message;
