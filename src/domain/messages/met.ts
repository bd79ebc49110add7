import { say } from '../../words/say';
import { answersNews } from './answering';
import type { Message } from './message';
import { recordReport } from './recording';
import { turn } from './turn';

/** How the conversation went with the person whom they suggested. */
export const met = {
  kind: 'met',
  to: 'referrer',
  drafts: () => say`Draft the report to the referrer`,
  heading: (who) => say`Tell ${who}`,
  meeting: ({ held, contact: { referredOn } }) =>
    held.find(({ date }) => !referredOn || date! >= referredOn) ?? held.at(-1),
  fits: {
    contact: ({ news }) => (news === 'met' ? turn.news : undefined),
    interview: ({ thanks, referred }) => (thanks && referred ? turn.news : undefined),
  },
  answers: answersNews,
  record: recordReport,
} as const satisfies Message;
