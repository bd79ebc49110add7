import { say } from '../../words/say';
import { theMeeting } from '../answered';
import { add, set } from '../change';
import { addDays } from '../day';
import { onDay } from '../day-words';
import { doneAfter, isHeld } from '../interview';
import { Named, samePerson } from '../mention';
import { thanksFor } from '../messages/requests';
import { isLeftAlone, peopleIn } from '../people';
import { ofInterviews, type Example } from './rule';

export const thankYou = ofInterviews({
  kind: 'thank-you',
  icon: 'heart',
  stage: 'after',
  promised: true,
  forEach: true,
  inLetter: {
    rank: 1,
    owes: ({ date, mode }, { today }) => {
      if (!date) return say`thanks for the conversation`;
      return mode === 'email'
        ? say`thanks for their answers ${onDay(date, today)}`
        : say`thanks for the conversation ${onDay(date, today)}`;
    },
  },
  name: () => say`Thank-you`,
  several: () => say`Thank-yous`,
  todo: () => say`Say thank you`,
  words: (spelled) => ({
    appears: say`An interview was held; one item for each contact not yet thanked or excused.`,
    due: say`The day after, and it stands under today from the day of the interview`,
    settledBy: say`${spelled('thankedOn')}; in a group each person is added to ${spelled('thanked')}, and the last one brings ${spelled('thankedOn')}`,
  }),
  duty: { says: () => say`thank them`, when: 'by' },
  owed(interview, around, terms) {
    const { date } = interview;
    if (!date || !isHeld(interview) || doneAfter(interview, 'thankedOn')) return [];
    const [thanked, excused] = [new Named(interview.thanked), new Named(interview.excused)];
    return peopleIn(interview)
      .filter((person) => !thanked.has(person) && !isLeftAlone(person, around))
      .map((person) => ({
        to: person,
        due: addDays(date, terms.thankYouDays),
        standsFrom: date,
        excused: excused.has(person),
        why: (today) => interview.mode === 'email'
          ? say`They answered you by email ${onDay(date, today)}, and you have not said thank you yet.`
          : say`You met ${onDay(date, today)} and have not said thank you yet.`,
      }));
  },
  settling: {
    title: (who) => say`I thanked ${who} today`,
    says: (person) => say`Thanked ${person}`,
    answers: ({ note }) => [theMeeting(note)],
    changes({ note, to, around, how }) {
      const people = peopleIn(note);
      if (people.length < 2 || !to) return [set(note, 'thankedOn', how.on)];
      const [thanked, excused] = [new Named(note.thanked), new Named(note.excused)];
      const open = people.filter(
        (person) =>
          !samePerson(person, to) &&
          !thanked.has(person) &&
          !excused.has(person) &&
          !isLeftAlone(person, around),
      );
      const thanks = add(note.path, 'thanked', to);
      return open.length === 0 ? [thanks, set(note, 'thankedOn', how.on)] : [thanks];
    },
  },
  message: (interview, { around }) => thanksFor(interview, around),
});

export const examples: Example[] = [
  { says: 'held on Fri 6 Nov', interview: { date: '2026-11-06', status: 'held' }, due: '2026-11-07' },
  { says: 'by chance on Fri 6 Nov', interview: { date: '2026-11-06', kind: 'chance' }, due: '2026-11-07' },
  { says: 'thanked', interview: { date: '2026-11-06', status: 'held', thankedOn: '2026-11-06' }, due: null },
];
