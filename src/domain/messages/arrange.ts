import { askingOf } from '../asking';
import { say } from '../../words/say';
import { answersAgreement } from './answering';
import type { Message, Recording } from './message';
import { recordOffer, recordRequest } from './recording';
import { turn } from './turn';

/** Times to choose from, for somebody who agreed; after a “later” they are asked anew by it. */
export const arrange = {
  kind: 'arrange',
  to: 'them',
  drafts: () => say`Draft a message about times`,
  heading: (who) => say`Find a time with ${who}`,
  fits: {
    contact: ({ answer }) => (answer === 'open' ? turn.answer : answer === 'later' ? turn.answer + 1 : undefined),
  },
  answers: answersAgreement,
  record: (recording) =>
    (saidLater(recording) ? recordRequest(recording, { afterLater: true }) : recordOffer(recording)),
} as const satisfies Message;

function saidLater({ letter: { contact }, around }: Recording): boolean {
  return contact !== undefined && askingOf(contact, around.interviewsWith(contact.path)).outcome === 'later';
}
