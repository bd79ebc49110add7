import { fellThrough } from '../interview';
import { say } from '../../words/say';
import { answersLoss } from './answering';
import { lastThat } from './meetings';
import type { Message } from './message';
import { recordNewTimes } from './recording';
import { turn } from './turn';

/** Another attempt at an interview that did not take place. */
export const newTimes = {
  kind: 'new-times',
  to: 'them',
  drafts: () => say`Draft a message with new times`,
  heading: (who) => say`Offer ${who} new times`,
  meeting: ({ dated, ahead }) => lastThat(dated, fellThrough) ?? ahead[0],
  fits: {
    contact: ({ lost }) => (lost === 'them' ? turn.lost : undefined),
    interview: ({ interview, mine }) => (fellThrough(interview) ? (mine ? turn.lost + 1 : turn.lost) : undefined),
  },
  answers: answersLoss,
  record: recordNewTimes,
} as const satisfies Message;
