import { say } from '../../words/say';
import type { Message } from './message';
import { recordRequest } from './recording';

/** A request to somebody with whom I share a school, a group or an event. */
export const firstGroup = {
  kind: 'first-group',
  to: 'them',
  asks: true,
  namesReferrer: true,
  unawaited: true,
  drafts: () => say`Draft the first request`,
  heading: (who) => say`Ask ${who}`,
  fits: {
    contact: ({ request }) => request && (request.best === 'first-group' ? request.turn : request.turn + 3),
  },
  record: recordRequest,
} as const satisfies Message;
