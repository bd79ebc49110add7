import { fellThrough, fellThroughByMe } from '../interview';
import type { Interview } from '../records';
import { say } from '../../words/say';
import { answersLoss } from './answering';
import { lastThat } from './meetings';
import type { Meetings, Message } from './message';
import type { InterviewSituation } from './situation';
import { recordNewTimes } from './recording';
import { turn } from './turn';

/** For an interview that I have missed or called off, or can’t come to. */
export const apology = {
  kind: 'apology',
  to: 'them',
  drafts: () => say`Draft the apology`,
  heading: (who) => say`Apologize to ${who}`,
  meeting: (meetings) => lost(meetings) ?? meetings.ahead[0] ?? lastThat(meetings.dated, fellThrough),
  fits: {
    contact: ({ lost, planned }) => (lost === 'me' ? turn.lost : planned ? turn.ahead + 1 : undefined),
    interview: turnIn,
  },
  answers: answersLoss,
  record: recordNewTimes,
} as const satisfies Message;

/** The newest, if it fell through because of me; what came after an older one has made up for it. */
function lost({ dated }: Meetings): Interview | undefined {
  const newest = dated.at(-1);
  return newest && fellThroughByMe(newest) ? newest : undefined;
}

function turnIn({ interview, mine, status }: InterviewSituation): number | undefined {
  if (mine) return turn.lost;
  if (status === 'planned') return turn.ahead + 1;
  // Where nothing says who called it off, it may have been me.
  return fellThroughByMe(interview) || (status === 'cancelled' && !interview.cancelledBy) ? turn.lost + 1 : undefined;
}
