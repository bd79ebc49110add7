import { say } from '../../words/say';
import { answersMeeting } from './answering';
import { lastUnthanked } from './meetings';
import type { Message } from './message';
import { recordThanksByMail } from './recording';
import { thanksTurn } from './situation';
import { turn } from './turn';

export const thankYou = {
  kind: 'thank-you',
  to: 'them',
  thanks: true,
  drafts: () => say`Draft the thank-you`,
  heading: (who) => say`Thank ${who}`,
  meeting: lastUnthanked,
  fits: {
    contact: ({ thanks, held }) =>
      thanksTurn('thank-you', thanks) ?? (held && thanks.length === 0 ? turn.thanked : undefined),
    interview: ({ thanks }) => thanks && (thanks === 'thank-you' ? turn.thanks : turn.thanks + 1),
  },
  answers: answersMeeting,
  record: recordThanksByMail,
} as const satisfies Message;
