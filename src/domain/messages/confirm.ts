import { set } from '../change';
import { say } from '../../words/say';
import { theBooking } from '../answered';
import type { Message } from './message';
import { found } from './recording';
import { turn } from './turn';

/** That I come, shortly before an interview. */
export const confirm = {
  kind: 'confirm',
  to: 'them',
  drafts: () => say`Draft the confirmation`,
  heading: (who) => say`Confirm with ${who}`,
  meeting: ({ ahead }) => ahead[0],
  fits: {
    contact: ({ planned }) => (planned ? turn.ahead : undefined),
    interview: ({ status }) => (status === 'planned' ? turn.ahead : undefined),
  },
  answers: ({ letter: { interview } }) => [interview && theBooking(interview)],
  record: ({ letter: { interview }, on, reader }) => {
    const ahead = found(interview, say`There is no interview with ${reader} ahead that could be confirmed.`);
    return { says: say`Confirmed with ${reader}`, changes: [set(ahead, 'confirmedOn', on)] };
  },
} as const satisfies Message;
