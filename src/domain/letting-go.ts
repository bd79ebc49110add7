import { say } from '../words/say';
import { notBefore, theLastWord, theLoss, theReply } from './answered';
import { askingOf, isSince } from './asking';
import { add, set, type Change } from './change';
import type { Day } from './day';
import { keepLettingGo, keepOutcome } from './earlier';
import { fellThrough, isAhead, isHeld, newestOf } from './interview';
import { laterDone, laterIn } from './later-step';
import { otherNews } from './met';
import type { Acquaintances } from './network';
import { FOLLOW_UP } from './next-step';
import { peopleIn } from './people';
import type { Contact, Interview, NoteRecord } from './records';
import { unsnoozedBy } from './snoozes';
import type { Step } from './step';
import { unwaived } from './waived';

/** Why a conversation or an interview can’t be let go, in words; undefined where it can. */
export function whyNotLetGo(record: NoteRecord, around: Acquaintances): string | undefined {
  return record.type === 'contact' ? whyNotContact(record, around) : whyNotInterview(record);
}

/**
 * Stops waiting for somebody, or for another day after an interview fell through, whatever is due. `withStep` where it
 * is what becomes of their next step: then that is done with, whatever its words. Throws in words where there is
 * nothing to let go.
 */
export function letGo(record: NoteRecord, around: Acquaintances, on: Day, { withStep = false } = {}): Step {
  const refusal = whyNotLetGo(record, around);
  if (refusal) throw new Error(refusal);
  return {
    says: say`Let go: ${record.name}`,
    changes: record.type === 'contact' ? lettingGo(record, around, on, { withStep }) : lettingGoInterview(record, on),
  };
}

/**
 * The facts by which a contact is let go: the answer that never came, what a “later” waited for and nothing beside it,
 * a meeting that is lost. Throws in words on a day before their last word or mine: it would settle nothing.
 */
export function lettingGo(contact: Contact, around: Acquaintances, on: Day, { withStep = false } = {}): Change[] {
  const asking = askingOf(contact, around.interviewsWith(contact.path));
  notBefore(on, [theLastWord(contact, asking), asking.repliedOn === undefined ? undefined : theReply(contact)]);
  const { outcome } = asking;
  const later = outcome === 'later' ? laterIn(contact) : undefined;
  const lost = lostAlone(contact, around);
  return [
    ...keepOutcome(contact),
    ...keepLettingGo(contact, on),
    set(contact, 'outcome', 'no-answer'),
    set(contact, 'closedOn', on),
    ...(later ? laterDone(contact, later) : withStep ? stepDone(contact, null) : []),
    ...(lost ? lettingGoInterview(lost, on) : []),
    ...otherNews(contact, around.interviewsWith(contact.path)),
  ];
}

/** The fact by which an interview that fell through is let go. Throws in words on a day before that. */
export function lettingGoInterview(interview: Interview, on: Day): Change[] {
  notBefore(on, [theLoss(interview)]);
  return [set(interview, 'closedOn', on)];
}

/** Moves the next step of a note to those done, and sets the one after it. */
export function stepDone(record: NoteRecord, next: Day | null): Change[] {
  const { followUp, followUpNote } = record;
  if (!followUp) return [];
  return [
    add(record.path, 'followedUp', { on: followUp, note: followUpNote ?? '' }),
    set(record, 'followUp', next),
    ...unsnoozedBy(record, 'another step'),
    ...(next ? unwaived(record, FOLLOW_UP, next) : []),
    ...(followUpNote === undefined ? [] : [set(record, 'followUpNote', null)]),
  ];
}

function lostAlone(contact: Contact, around: Acquaintances): Interview | undefined {
  const newest = newestOf(around.interviewsWith(contact.path));
  return newest && fellThrough(newest) && !newest.closedOn && peopleIn(newest).length === 1 ? newest : undefined;
}

function whyNotContact(contact: Contact, around: Acquaintances): string | undefined {
  const interviews = around.interviewsWith(contact.path);
  const { outcome, since } = askingOf(contact, interviews);
  const { name } = contact;
  if (interviews.some(isAhead)) return say`You are to meet ${name}. Call the interview off first.`;
  if (outcome === 'no') return say`${name} said no, so nobody waits any more.`;
  if (outcome === 'no-answer') return say`${name} was let go already.`;
  const met = interviews.some((each) => isHeld(each) && (!since || isSince(each, since)));
  const waits = (since && !met) || outcome === 'later' || (outcome && interviews.length === 0);
  if (!waits && !lostAlone(contact, around)) {
    return met
      ? say`You met ${name}, and nothing has been asked of them since.`
      : say`${name} was never asked, so there is nothing to let go.`;
  }
  return undefined;
}

function whyNotInterview(interview: Interview): string | undefined {
  const { name, closedOn } = interview;
  if (isHeld(interview)) return say`${name} was held, so there is nothing to let go.`;
  if (isAhead(interview)) return say`${name} is planned. Call it off first.`;
  return closedOn ? say`${name} was let go already.` : undefined;
}
