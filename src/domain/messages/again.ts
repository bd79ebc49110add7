import { isSilent } from '../asking';
import { say } from '../../words/say';
import type { Message } from './message';
import { recordRequest } from './recording';
import { turn } from './turn';

/** A request to somebody with whom I was last in touch months ago, and who was asked before, or met. */
export const again = {
  kind: 'again',
  to: 'them',
  asks: true,
  drafts: () => say`Draft a request after a long time`,
  heading: (who) => say`Ask ${who} again`,
  fits: {
    contact({ quiet, planned, asking, answer, request, held }) {
      if (!quiet || planned) return undefined;
      if (isSilent(asking)) return turn.silence + 3;
      if (answer === 'open') return turn.answer + 3;
      if (request && (held || asking.since)) return request.turn - 1;
      return held ? turn.again : undefined;
    },
  },
  record: recordRequest,
} as const satisfies Message;
