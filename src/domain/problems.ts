import { say } from '../words/say';
import { askingOf } from './asking';
import { afterwards, isBeforeMeeting } from './interview';
import type { Mention } from './mention';
import type { Network } from './network';
import type { Contact, FactName, Interview, NoteRecord, Problem } from './records';

/** What is wrong with a note only when it is seen beside the others, or as a whole. */
export function joinProblems(record: NoteRecord, network: Network): Problem[] {
  return record.type === 'contact' ? contactProblems(record, network) : interviewProblems(record, network);
}

function contactProblems(contact: Contact, network: Network): Problem[] {
  const problems = linkProblems(contact, 'referredBy', contact.referredBy, network);
  const { outcome, repliedOn, lastWord } = askingOf(contact, network.interviewsWith(contact.path));
  if (outcome && outcome !== 'later' && !repliedOn && !lastWord && !(outcome === 'no-answer' && contact.closedOn)) {
    problems.push({
      note: contact.path,
      fact: 'outcome',
      value: outcome,
      reason: (spelled) => say`There is no day to count from. Add ${spelled('repliedOn')} or ${spelled('askedOn')}.`,
    });
  }
  if (outcome === 'later' && !contact.followUp) {
    problems.push({
      note: contact.path,
      fact: 'outcome',
      value: 'later',
      reason: (spelled) => say`There is no ${spelled('followUp')} to say until when.`,
    });
  }
  return problems;
}

function interviewProblems(interview: Interview, network: Network): Problem[] {
  const problems = linkProblems(interview, 'contacts', interview.contacts, network);
  if (interview.contacts.length === 0) {
    problems.push({
      note: interview.path,
      fact: 'contacts',
      value: '',
      reason: () => say`Nobody is named, so nobody can be thanked.`,
    });
  }
  if (!interview.date && !interview.problems.some(({ fact }) => fact === 'date')) {
    problems.push({ note: interview.path, fact: 'date', value: '', reason: () => say`There is no day to count from.` });
  }
  for (const fact of afterwards) {
    const { date, [fact]: on } = interview;
    if (!date || !on || !isBeforeMeeting(interview, fact)) continue;
    const reason = (): string => say`That is before the interview of ${date}, so it settles nothing.`;
    problems.push({ note: interview.path, fact, value: on, reason });
  }
  return problems;
}

function linkProblems(record: NoteRecord, fact: FactName, people: readonly Mention[], network: Network): Problem[] {
  return people.flatMap(({ note, text }) => {
    const problem = { note: record.path, fact, value: text };
    if (note === record.path) return [{ ...problem, reason: () => say`That links to the note itself.` }];
    if (note !== null && !network.contact(note)) {
      return [{ ...problem, reason: () => say`That links to a note that is not a contact.` }];
    }
    return [];
  });
}
