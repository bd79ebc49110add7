import { say } from '../../words/say';
import { answersMeeting } from './answering';
import { lastThat } from './meetings';
import type { Message } from './message';
import { recordRequest, recordThanks } from './recording';
import { thanksTurn } from './situation';
import { turn } from './turn';

/** Thanks for a conversation that came about by chance, with the wish for a longer one. */
export const afterChance = {
  kind: 'after-chance',
  to: 'them',
  asks: true,
  thanks: true,
  drafts: () => say`Draft the thank-you`,
  heading: (who) => say`Thank ${who}`,
  meeting: ({ held }) => lastThat(held, ({ kind }) => kind === 'chance') ?? held.at(-1),
  fits: {
    contact: ({ thanks, request }) =>
      thanksTurn('after-chance', thanks) ?? (request?.best === 'after-chance' ? request.turn : undefined),
    interview: ({ thanks, interview }) => {
      if (thanks === 'after-chance') return turn.thanks;
      return thanks && interview.kind === 'chance' ? turn.thanks + 3 : undefined;
    },
  },
  answers: answersMeeting,
  record: (recording) => ({
    says: say`Thanked and asked ${recording.reader}`,
    changes: [...recordThanks(recording).changes, ...recordRequest(recording).changes],
  }),
} as const satisfies Message;
