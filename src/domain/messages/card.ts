import { say } from '../../words/say';
import { answersMeeting } from './answering';
import { lastUnthanked } from './meetings';
import type { Message } from './message';
import { recordThanks } from './recording';
import { turn } from './turn';

/** A thank-you by hand, on paper. */
export const card = {
  kind: 'card',
  to: 'them',
  thanks: true,
  medium: 'card',
  drafts: () => say`Draft the card`,
  heading: (who) => say`A card for ${who}`,
  meeting: lastUnthanked,
  fits: {
    contact: ({ thanks, held }) => (thanks.length > 0 ? turn.thanks + 1 : held ? turn.thanked + 1 : undefined),
    interview: ({ thanks }) => thanks && turn.thanks + 2,
  },
  answers: answersMeeting,
  record: recordThanks,
} as const satisfies Message;
