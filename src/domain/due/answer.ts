import { say } from '../../words/say';
import { theReply } from '../answered';
import { askingOf } from '../asking';
import { addBusinessDays, addDays, type Day } from '../day';
import { onDay } from '../day-words';
import { isAgreedSince, isHeld } from '../interview';
import type { Acquaintances } from '../network';
import type { Contact } from '../records';
import { touch } from '../touch';
import { ofContacts, type Example } from './rule';

/**
 * Business days after which thanks for an answer come too late to be thanks: two weeks of work, after which they would
 * rather ask for an answer again. Our own judgement.
 */
const LATE = 10;

export const answer = ofContacts({
  kind: 'answer',
  icon: 'mail-check',
  stage: 'answered',
  inLetter: { rank: 5, owes: () => say`a line of thanks for their answer` },
  name: () => say`Answer`,
  several: () => say`Answers`,
  todo: () => say`Answer them`,
  words: (spelled) => ({
    appears: say`They said no or later, and have heard nothing from you since; gone again after 10 business days.`,
    due: say`1 business day after their reply`,
    settledBy: spelled('lastContact'),
  }),
  owed(contact, around, terms) {
    const interviews = around.interviewsWith(contact.path);
    const { outcome, repliedOn } = askingOf(contact, interviews);
    if (contact.doNotContact || !repliedOn || (outcome !== 'no' && outcome !== 'later')) return [];
    if (hasHeard(contact, around, repliedOn) || isAgreedSince(interviews, repliedOn)) return [];
    const late = addBusinessDays(repliedOn, LATE, terms.calendar);
    return [
      {
        due: addBusinessDays(repliedOn, terms.answerBusinessDays, terms.calendar),
        lapses: `${addDays(late, 1)}T00:00`,
        why: (today) => outcome === 'no'
          ? say`They said no ${onDay(repliedOn, today)}. A line of thanks keeps the door open.`
          : say`They said later ${onDay(repliedOn, today)}. A line of thanks says when you will write again.`,
      },
    ];
  },
  settling: {
    title: (who) => say`I thanked ${who} for the answer today`,
    says: (person) => say`Answered ${person}`,
    answers: ({ note }) => [theReply(note)],
    changes: ({ note, how }) => touch(note, how.on),
  },
  message: (contact, { around }) =>
    askingOf(contact, around.interviewsWith(contact.path)).outcome === 'later' ? 'after-later' : 'after-no',
});

function hasHeard({ path, lastContact, updates }: Contact, around: Acquaintances, since: Day): boolean {
  const days = [
    lastContact,
    ...updates.map(({ on }) => on),
    ...around.interviewsWith(path).filter(isHeld).map(({ date }) => date),
  ];
  return days.some((day) => day !== undefined && day >= since);
}

export const examples: Example[] = [
  {
    says: 'a no on Fri 6 Nov',
    contact: { askedOn: '2026-11-02', repliedOn: '2026-11-06', outcome: 'no' },
    due: '2026-11-09',
  },
  {
    says: 'thanked for it the same day',
    contact: { askedOn: '2026-11-02', repliedOn: '2026-11-06', outcome: 'no', lastContact: '2026-11-06' },
    due: null,
  },
];
