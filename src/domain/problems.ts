import { listed, say } from '../words/say';
import { askingOf } from './asking';
import { addDays } from './day';
import { afterwards, fellThrough, isAhead, isBeforeMeeting } from './interview';
import { namesIn, type Mention } from './mention';
import type { Acquaintances } from './network';
import { isLeftAlone, nameOf, peopleIn, referrersOf } from './people';
import type { Contact, FactName, Interview, NoteRecord, Problem } from './records';
import { lastTouch } from './touch';

/** What is wrong with a note only when it is seen beside the others, or as a whole. */
export function joinProblems(record: NoteRecord, network: Acquaintances): Problem[] {
  return record.type === 'contact' ? contactProblems(record, network) : interviewProblems(record, network);
}

function contactProblems(contact: Contact, network: Acquaintances): Problem[] {
  const interviews = network.interviewsWith(contact.path);
  const { outcome, repliedOn, lastWord, since, interviewed } = askingOf(contact, interviews);
  const problem = (fact: FactName, value: string, reason: Problem['reason']): Problem =>
    ({ note: contact.path, fact, value, reason });
  const problems = linkProblems(contact, 'referredBy', contact.referredBy, network);
  if (outcome && outcome !== 'later' && !repliedOn && !lastWord && !(outcome === 'no-answer' && contact.closedOn)) {
    problems.push(problem('outcome', outcome, (spelled) =>
      say`There is no day to count from. Add ${spelled('repliedOn')} or ${spelled('askedOn')}.`));
  }
  // One whose day is done, and that nobody asked anew or let go, would wait in nobody’s sight.
  if (outcome === 'later' && !contact.followUp && !(interviewed && contact.followedUp.length > 0)) {
    problems.push(problem('outcome', 'later', (spelled) => say`There is no ${spelled('followUp')} to say until when.`));
  }
  const { referredOn, introducedOn, identifiedOn, lastContact } = contact;
  const isNew = !since && !outcome && interviews.length === 0 && !contact.doNotContact;
  // Of whoever one is in touch with by now, as of most in an address book, it doesn’t matter.
  const day = referredOn ?? introducedOn ?? identifiedOn ?? lastContact;
  if (isNew && !day && referrersOf(contact).length > 0) {
    const names = listed(contact.referredBy.map(({ text }) => text));
    problems.push(problem('referredBy', names, (spelled) =>
      say`There is no day to count from. Add ${spelled('referredOn')}, the day on which the name was given.`));
  }
  if (contact.stayInTouch && !contact.doNotContact && !lastTouch(contact, interviews)) {
    problems.push(problem('stayInTouch', 'true', (spelled) =>
      say`There is no day to count from. Add ${spelled('lastContact')}, the day on which you were last in touch.`));
  }
  return problems;
}

function interviewProblems(interview: Interview, network: Acquaintances): Problem[] {
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
  problems.push(...plannedAllTheSame(interview, network));
  const { closedOn } = interview;
  if (closedOn && !fellThrough(interview)) {
    const reason = (): string => say`Only an interview that fell through is let go, so it settles nothing.`;
    problems.push({ note: interview.path, fact: 'closedOn', value: closedOn, reason });
  }
  for (const fact of afterwards) {
    const { date, [fact]: on } = interview;
    if (!date || !on || !isBeforeMeeting(interview, fact)) continue;
    const reason = (): string => say`That is before the interview of ${date}, so it settles nothing.`;
    problems.push({ note: interview.path, fact, value: on, reason });
  }
  return problems;
}

// Nothing is due towards them, so no row of theirs would say that they are still to be met.
function plannedAllTheSame(interview: Interview, network: Acquaintances): Problem[] {
  const { path: note, date } = interview;
  if (!date || !isAhead(interview)) return [];
  const people = peopleIn(interview);
  return people.filter((person) => isLeftAlone(person, network)).map((person) => {
    const name = nameOf(person, network);
    return {
      note, fact: 'contacts', value: person.text, until: addDays(date, 1),
      reason: (spelled) => people.length > 1
        ? say`${name} is not to be contacted, and is to be met on ${date}. Take them out of the interview, or ${spelled('doNotContact')} out of their note.`
        : say`${name} is not to be contacted, and is to be met on ${date}. Call the interview off, or take ${spelled('doNotContact')} out of their note.`,
    };
  });
}

function linkProblems(
  record: NoteRecord,
  fact: FactName,
  people: readonly Mention[],
  network: Acquaintances,
): Problem[] {
  return people.flatMap((person) => {
    const { note, text } = person;
    const problem = { note: record.path, fact, value: text };
    if (note === record.path) return [{ ...problem, reason: () => say`That links to the note itself.` }];
    if (note !== null && !network.contact(note)) {
      return [{ ...problem, reason: () => say`That links to a note that is not a contact.` }];
    }
    return note === null ? notMeant(problem, person, { record, network }) : [];
  });
}

// Words alone name somebody without a note: who has one would go on being asked, though one met them.
function notMeant(
  problem: Omit<Problem, 'reason'>,
  person: Mention,
  { record, network }: { record: NoteRecord; network: Acquaintances },
): Problem[] {
  const called = (name: string): Contact[] => network.called(name).filter(({ path }) => path !== record.path);
  const [only, other] = called(person.linkpath);
  if (!only) {
    if (!namesIn(person).some((name) => called(name).length > 0)) return [];
    return [{ ...problem, reason: () => say`That is read as one name. Write a link to the note of each, with commas between.` }];
  }
  const link = `[[${only.path.slice(only.path.lastIndexOf('/') + 1).replace(/\.md$/i, '')}]]`;
  return [{
    ...problem,
    reason: () => other
      ? say`Several contacts are called so. Write a link to the note of the one who is meant.`
      : say`There is a contact of that name. Write ${link}, a link to their note, so that it counts for them.`,
  }];
}
