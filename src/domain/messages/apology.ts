import { fellThrough, statusOf } from '../interview';
import type { InterviewStatus } from '../records';
import { say } from '../../words/say';
import { lastThat } from './meetings';
import type { Message } from './message';
import { recordNewTimes } from './recording';
import { turn } from './turn';

/** For an interview that I have missed, or can’t come to. */
export const apology = {
  kind: 'apology',
  to: 'them',
  drafts: () => say`Draft the apology`,
  heading: (who) => say`Apologize to ${who}`,
  meeting: ({ dated, ahead }) =>
    lastThat(dated, (each) => statusOf(each) === 'missed') ?? ahead[0] ?? lastThat(dated, fellThrough),
  fits: {
    contact: ({ lost, planned }) => (lost === 'missed' ? turn.lost : planned ? turn.ahead + 1 : undefined),
    interview: ({ status }) => byStatus[status],
  },
  record: recordNewTimes,
} as const satisfies Message;

const byStatus: Partial<Record<InterviewStatus, number>> = {
  missed: turn.lost,
  planned: turn.ahead + 1,
  cancelled: turn.lost + 1,
  'no-show': turn.lost + 1,
};
