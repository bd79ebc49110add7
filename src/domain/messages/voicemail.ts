import { say } from '../../words/say';
import type { Message } from './message';
import { recordCall } from './recording';
import { callTurn } from './situation';

/** What one leaves where nobody answers the telephone. It asks as a call does. */
export const voicemail = {
  kind: 'voicemail',
  to: 'them',
  asks: true,
  medium: 'phone',
  namesReferrer: true,
  unawaited: true,
  drafts: () => say`Draft what to say after the tone`,
  heading: (who) => say`Leave ${who} a message`,
  done: () => say`I left the message`,
  fits: { contact: callTurn },
  record: recordCall,
} as const satisfies Message;
