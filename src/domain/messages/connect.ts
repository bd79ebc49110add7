import { say } from '../../words/say';
import type { Message } from './message';
import { recordWord } from './recording';
import { turn } from './turn';

/**
 * The note with a request to connect on a network. It asks for no time, so nobody owes an answer to it: it is noted as
 * being in touch, and the request itself is still to come.
 */
export const connect = {
  kind: 'connect',
  to: 'them',
  medium: 'invitation',
  drafts: () => say`Draft the note with a connection request`,
  heading: (who) => say`Connect with ${who}`,
  fits: {
    contact({ contact, request, held }) {
      if (held && contact.stayInTouch === false) return undefined;
      return request ? request.turn + 4 : held ? turn.thanked + 2 : undefined;
    },
  },
  record: recordWord,
} as const satisfies Message;
