import { isSilent } from '../asking';
import { say } from '../../words/say';
import { answersRequest } from './answering';
import type { Message } from './message';
import { recordReminder } from './recording';
import { turn } from './turn';

/** The reminder after which nothing more is asked. */
export const remindLast = {
  kind: 'remind-last',
  to: 'them',
  reminds: true,
  unawaited: true,
  drafts: () => say`Draft the last reminder`,
  heading: (who) => say`Remind ${who} once more`,
  fits: {
    contact: ({ asking }) =>
      isSilent(asking) ? (asking.reminding.done.length > 0 ? turn.silence : turn.silence + 1) : undefined,
  },
  answers: answersRequest,
  record: recordReminder,
} as const satisfies Message;
