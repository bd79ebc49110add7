import { theLastTouch, theLoss, theMeeting, theOpenRequest, theReply, theRequest, type Answered } from '../answered';
import { askingOf } from '../asking';
import { isHeld } from '../interview';
import type { Interview } from '../records';
import { lastTouch } from '../touch';
import type { Answering } from './message';
import { theNews } from './news';

/** What several messages answer alike. */

type Answers = readonly (Answered | undefined)[];

/** The meeting that it speaks of; where it would come before all that were held, the first of them. */
export function answersMeeting({ letter: { contact, interview }, around }: Answering): Answers {
  if (interview || !contact) return [interview && theMeeting(interview)];
  const first = around.interviewsWith(contact.path).filter(isHeld).reduce<Interview | undefined>(earlier, undefined);
  return [first && theMeeting(first)];
}

function earlier(one: Interview | undefined, other: Interview): Interview | undefined {
  return other.date && (!one?.date || other.date < one.date) ? other : one;
}

export function answersLoss({ letter: { interview } }: Answering): Answers {
  return [interview && theLoss(interview)];
}

export function answersRequest({ letter: { contact } }: Answering): Answers {
  return [contact && theRequest(contact)];
}

export function answersReply({ letter: { contact } }: Answering): Answers {
  return [contact && theReply(contact)];
}

/** Their reply; where it has no day, the request. */
export function answersAgreement({ letter: { contact }, around }: Answering): Answers {
  return [contact && theOpenRequest(contact, askingOf(contact, around.interviewsWith(contact.path)))];
}

/** What became of the name that the referrers gave; from an interview’s note, that meeting as well. */
export function answersNews({ letter: { contact, interview }, around, record }: Answering): Answers {
  const news = contact && theNews(contact, around.interviewsWith(contact.path));
  return [news, record.type === 'interview' && interview && isHeld(interview) ? theMeeting(interview) : undefined];
}

/** The last touch with each who is told. */
export function answersLastTouch({ letter: { readers }, around }: Answering): Answers {
  return readers.map(({ note }) => {
    const told = around.contact(note);
    return told && theLastTouch(told, lastTouch(told, around.interviewsWith(told.path)));
  });
}
