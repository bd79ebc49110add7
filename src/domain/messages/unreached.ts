import { fellThrough } from '../interview';
import { say } from '../../words/say';
import { answersNews } from './answering';
import { lastThat } from './meetings';
import type { Message } from './message';
import { recordReport } from './recording';
import { turn } from './turn';

/** That no conversation came of the name which they gave. */
export const unreached = {
  kind: 'unreached',
  to: 'referrer',
  drafts: () => say`Draft the report to the referrer`,
  heading: (who) => say`Tell ${who}`,
  meeting: ({ dated }) => lastThat(dated, fellThrough),
  fits: {
    contact({ news, planned, answer }) {
      if (news === 'ended') return turn.news;
      return news === 'begun' && !planned && answer !== 'later' ? turn.news + 1 : undefined;
    },
    interview: ({ interview, referred }) =>
      (referred && fellThrough(interview) && interview.closedOn ? turn.news : undefined),
  },
  answers: answersNews,
  record: recordReport,
} as const satisfies Message;
