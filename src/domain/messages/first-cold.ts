import { say } from '../../words/say';
import type { Message } from './message';
import { recordRequest } from './recording';

/** A request to somebody who knows nothing of me. */
export const firstCold = {
  kind: 'first-cold',
  to: 'them',
  asks: true,
  namesReferrer: true,
  unawaited: true,
  drafts: () => say`Draft the first request`,
  heading: (who) => say`Ask ${who}`,
  fits: {
    contact: ({ request }) => request && (request.best === 'first-cold' ? request.turn : request.turn + 2),
  },
  record: recordRequest,
} as const satisfies Message;
