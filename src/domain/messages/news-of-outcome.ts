import { say } from '../../words/say';
import type { Message } from './message';
import { recordUpdate } from './recording';

/** What has come of it all, to somebody who helped. */
export const news = {
  kind: 'news',
  to: 'them',
  drafts: () => say`Draft the news of an outcome`,
  heading: (who) => say`Tell ${who} what has come of it`,
  // Only the person knows when there is something of the kind.
  fits: {},
  record: recordUpdate,
} as const satisfies Message;
