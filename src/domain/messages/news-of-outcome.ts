import { say } from '../../words/say';
import { answersLastTouch } from './answering';
import type { Message } from './message';
import { recordUpdate } from './recording';
import { turn } from './turn';

/** What has come of it all, to somebody who helped. */
export const news = {
  kind: 'news',
  to: 'them',
  tells: true,
  drafts: () => say`Draft the news of an outcome`,
  heading: (who) => say`Tell ${who} what has come of it`,
  // Only the person knows when there is an outcome, so it is never the nearest.
  fits: {
    contact: ({ contact, helped }) => (helped && contact.stayInTouch !== false ? turn.offered + 1 : undefined),
  },
  answers: answersLastTouch,
  record: recordUpdate,
} as const satisfies Message;
