import { add, set } from '../change';
import { addDays } from '../day';
import { isHeld } from '../interview';
import { mentions, samePerson } from '../mention';
import { isLeftAlone, peopleIn } from '../people';
import { onDay } from '../words';
import type { Example, InterviewRule } from './rule';

export const thankYou: InterviewRule = {
  kind: 'thank-you',
  words: {
    name: 'Thank-you',
    appears: 'An interview was held; one item for each contact not yet thanked or excused.',
    due: 'The day after, and it stands under today from the day of the interview',
    settledBy: '`thanked_on`; in a group each person is added to `thanked`, and the last one brings `thanked_on`',
  },
  owed(interview, around, terms) {
    const { date } = interview;
    if (!date || !isHeld(interview) || interview.thankedOn) return [];
    return peopleIn(interview)
      .filter((person) => !mentions(interview.thanked, person) && !isLeftAlone(person, around))
      .map((person) => ({
        to: person,
        due: addDays(date, terms.thankYouDays),
        standsFrom: date,
        excused: mentions(interview.excused, person),
        why: (today) => `You met ${onDay(date, today)} and have not said thank you yet.`,
      }));
  },
  settle({ note, to, around, how }) {
    if (peopleIn(note).length < 2 || !to) return [set(note, 'thankedOn', how.on)];
    const open = peopleIn(note).filter(
      (person) =>
        !samePerson(person, to) &&
        !mentions(note.thanked, person) &&
        !mentions(note.excused, person) &&
        !isLeftAlone(person, around),
    );
    const thanked = add(note.path, 'thanked', to);
    return open.length === 0 ? [thanked, set(note, 'thankedOn', how.on)] : [thanked];
  },
};

export const examples: Example[] = [
  { says: 'held on Fri 6 Nov', interview: { date: '2026-11-06', status: 'held' }, due: '2026-11-07' },
  { says: 'by chance on Fri 6 Nov', interview: { date: '2026-11-06', kind: 'chance' }, due: '2026-11-07' },
  { says: 'thanked', interview: { date: '2026-11-06', status: 'held', thankedOn: '2026-11-06' }, due: null },
];
