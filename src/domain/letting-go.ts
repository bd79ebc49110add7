import { say } from '../words/say';
import { askingOf } from './asking';
import { add, set, type Change } from './change';
import type { Day } from './day';
import { fellThrough, isAhead, isHeld, newestOf } from './interview';
import type { Acquaintances } from './network';
import { peopleIn } from './people';
import type { Contact, Interview, NoteRecord } from './records';
import type { Step } from './step';

/** Why a conversation or an interview can’t be let go, in words; undefined where it can. */
export function whyNotLetGo(record: NoteRecord, around: Acquaintances): string | undefined {
  return record.type === 'contact' ? whyNotContact(record, around) : whyNotInterview(record);
}

/**
 * Stops waiting for somebody, or for another day after an interview fell through, whatever is due. Throws in words
 * where there is nothing to let go.
 */
export function letGo(record: NoteRecord, around: Acquaintances, on: Day): Step {
  const refusal = whyNotLetGo(record, around);
  if (refusal) throw new Error(refusal);
  return {
    says: say`Let go: ${record.name}`,
    changes: record.type === 'contact' ? lettingGo(record, around, on) : [set(record, 'closedOn', on)],
  };
}

/** How a contact is let go: the answer that never came, what a “later” waited for, a meeting that is lost. */
export function lettingGo(contact: Contact, around: Acquaintances, on: Day): Change[] {
  const waited = askingOf(contact, around.interviewsWith(contact.path)).outcome === 'later';
  const lost = lostAlone(contact, around);
  return [
    set(contact, 'outcome', 'no-answer'),
    set(contact, 'closedOn', on),
    ...(waited ? stepDone(contact, null) : []),
    ...(lost ? [set(lost, 'closedOn', on)] : []),
  ];
}

/** Moves the next step of a note to those done, and sets the one after it. */
export function stepDone(record: NoteRecord, next: Day | null): Change[] {
  const { followUp, followUpNote } = record;
  if (!followUp) return [];
  return [
    add(record.path, 'followedUp', { on: followUp, note: followUpNote ?? '' }),
    set(record, 'followUp', next),
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
  if (!since && !(outcome && interviews.length === 0) && !lostAlone(contact, around)) {
    return interviews.some(isHeld)
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
