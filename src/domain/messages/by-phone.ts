import { say } from '../../words/say';
import type { Message } from './message';
import { recordCall } from './recording';
import { callTurn } from './situation';

/** What one says to ask for a conversation on the telephone. */
export const byPhone = {
  kind: 'by-phone',
  to: 'them',
  asks: true,
  medium: 'phone',
  namesReferrer: true,
  unawaited: true,
  drafts: () => say`Draft what to say on the phone`,
  heading: (who) => say`Call ${who}`,
  done: () => say`I called`,
  fits: { contact: callTurn },
  record: recordCall,
} as const satisfies Message;
