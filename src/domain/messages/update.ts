import { say } from '../../words/say';
import { answersLastTouch } from './answering';
import type { Message } from './message';
import { recordUpdate } from './recording';
import { turn } from './turn';

/** What has become of their advice, some time after. */
export const update = {
  kind: 'update',
  to: 'them',
  unawaited: true,
  quotesOnce: true,
  tells: true,
  drafts: () => say`Draft the update`,
  heading: (who) => say`Write to ${who}`,
  fits: {
    contact: ({ contact, held }) => (contact.stayInTouch ?? held ? turn.update : undefined),
    // Right after an interview, the one who suggested them hears of it first.
    interview: ({ thanks }) => thanks && turn.news + 1,
  },
  answers: answersLastTouch,
  record: recordUpdate,
} as const satisfies Message;
