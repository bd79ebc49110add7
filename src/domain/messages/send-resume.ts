import { say } from '../../words/say';
import { answersMeeting } from './answering';
import { doneAfter } from '../interview';
import { lastThat } from './meetings';
import type { Message } from './message';
import { recordResume } from './recording';

/** The resume that they asked for, where the thanks have not carried it. */
export const sendResume = {
  kind: 'send-resume',
  to: 'them',
  drafts: () => say`Draft the mail with your resume`,
  heading: (who) => say`Send your resume to ${who}`,
  meeting: ({ held }) =>
    lastThat(held, (each) => each.resumeRequested === true && !doneAfter(each, 'resumeSentOn')) ?? held.at(-1),
  // It goes along with thanks, unless the item asks for it.
  fits: {},
  answers: answersMeeting,
  record: recordResume,
} as const satisfies Message;
