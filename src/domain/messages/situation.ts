import { askingOf, isAgreed, isSilent, type Asking } from '../asking';
import { daysBetween, type Day } from '../day';
import { helpOf } from '../helping';
import { doneAfter, fellThroughByMe, isAhead, isHeld, newestOf, statusOf } from '../interview';
import { distinct } from '../mention';
import type { Acquaintances } from '../network';
import { referrersOf } from '../people';
import { proposedOn, proposing } from '../proposing';
import type { CancelledBy, Contact, Interview, InterviewStatus } from '../records';
import { lastTouch } from '../touch';
import { newsFor, type News } from './news';
import { requestFor, thanksFor, type FirstRequest, type Thanks } from './requests';
import { turn } from './turn';

/** Where one stands with a contact, as far as it decides what to write next. */
export interface ContactSituation {
  contact: Contact;
  asking: Asking;
  /** The thanks that are still owed for interviews, each word once. */
  thanks: readonly Thanks[];
  /** Because of whom the newest interview came to nothing, if it did and no new times were proposed. */
  lost?: CancelledBy;
  /** An interview is planned. */
  planned: boolean;
  /** An interview was held. */
  held: boolean;
  /** Their answer to a request that led to no interview yet: a no, a later, or anything that leaves it open. */
  answer?: 'no' | 'later' | 'open';
  /** What those who suggested them have not heard yet. */
  news?: News;
  /** Neither has written to the other for months. */
  quiet: boolean;
  /** They have talked with me, or suggested somebody. */
  helped: boolean;
  /** A first request makes sense: which one fits best, and where requests stand among the messages. */
  request?: { best: FirstRequest; turn: number };
}

export function contactSituation(contact: Contact, around: Acquaintances, on: Day): ContactSituation {
  const interviews = around.interviewsWith(contact.path);
  const asking = askingOf(contact, interviews);
  const held = interviews.filter(isHeld);
  const unthanked = held.filter((interview) => !doneAfter(interview, 'thankedOn'));
  const asks = requestTurn(asking, held.length > 0);
  return {
    contact,
    asking,
    thanks: [...new Set(unthanked.map((each) => thanksFor(each, around)))],
    lost: lastLost(interviews, around),
    planned: interviews.some(isAhead),
    held: held.length > 0,
    answer: answerOf(asking),
    news: newsFor(contact, interviews, asking),
    quiet: isQuiet(lastTouch(contact, interviews), on),
    helped: helpOf(contact, around) !== undefined,
    request: asks === undefined ? undefined : { best: requestFor(contact, interviews), turn: asks },
  };
}

/** How an interview went, as far as it decides what to write next. */
export interface InterviewSituation {
  interview: Interview;
  status: InterviewStatus;
  /** It fell through because of me, and no new times were proposed. */
  mine: boolean;
  /** The thanks that fit best, once it was held. */
  thanks?: Thanks;
  /** Somebody suggested one of its people. */
  referred: boolean;
}

export function interviewSituation(interview: Interview, around: Acquaintances): InterviewSituation {
  return {
    interview,
    status: statusOf(interview),
    mine: fellThroughByMe(interview) && !proposedOn(interview),
    thanks: isHeld(interview) ? thanksFor(interview, around) : undefined,
    referred: distinct(interview.contacts).some(({ note }) => {
      const contact = around.contact(note);
      return contact !== undefined && referrersOf(contact).length > 0;
    }),
  };
}

/** Where thanks of a word stand among those owed; between two different ones there is room for a card. */
export function thanksTurn(word: Thanks, owed: readonly Thanks[]): number | undefined {
  const at = owed.indexOf(word);
  return at < 0 ? undefined : turn.thanks + 2 * at;
}

/** Where a call stands, if there is a number to call: a request, or the reminder of one that nobody has answered. */
export function callTurn({ contact, asking, request }: ContactSituation): number | undefined {
  if (contact.phone === undefined) return undefined;
  return isSilent(asking) ? turn.silence + 2 : request && request.turn + 5;
}

// A request after that is no reminder: it begins anew.
const QUIET_DAYS = 90;

function isQuiet(last: Day | undefined, on: Day): boolean {
  return last !== undefined && daysBetween(last, on) >= QUIET_DAYS;
}

function answerOf(asking: Asking): ContactSituation['answer'] {
  const { interviewed, since, outcome } = asking;
  if (interviewed || !since) return undefined;
  if (outcome === 'no' || outcome === 'later') return outcome;
  return isAgreed(asking) ? 'open' : undefined;
}

function requestTurn({ since, outcome }: Asking, held: boolean): number | undefined {
  if (!since && !held) return turn.first;
  return outcome === 'no-answer' || !since ? turn.again : undefined;
}

function lastLost(interviews: readonly Interview[], around: Acquaintances): CancelledBy | undefined {
  const newest = newestOf(interviews);
  const open = newest && proposing(newest, around);
  if (!open || open.proposals.done.length > 0) return undefined;
  // Who has had the apology, and answered it, has new times to come.
  return fellThroughByMe(newest) && !proposedOn(newest) ? 'me' : 'them';
}
