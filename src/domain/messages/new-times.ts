import { fellThrough } from '../interview';
import type { InterviewStatus } from '../records';
import { say } from '../../words/say';
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
    contact: ({ lost }) => (lost && lost !== 'missed' ? turn.lost : undefined),
    interview: ({ status }) => byStatus[status],
  },
  record: recordNewTimes,
} as const satisfies Message;

const byStatus: Partial<Record<InterviewStatus, number>> = {
  cancelled: turn.lost,
  'no-show': turn.lost,
  missed: turn.lost + 1,
};
