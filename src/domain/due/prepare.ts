import { counted, say } from '../../words/say';
import { set } from '../change';
import { addBusinessDays, addDays, latest } from '../day';
import { theDay } from '../day-words';
import { isPlanned, overAt } from '../interview';
import { ofInterviews, type Example } from './rule';

export const prepare = ofInterviews({
  kind: 'prepare',
  icon: 'list-checks',
  stage: 'before',
  readies: true,
  name: () => say`Prepare`,
  several: () => say`Preparation`,
  todo: ({ date }, { today }) => date ? say`Prepare for ${theDay(date, today)}` : say`Prepare`,
  words: (spelled) => ({
    appears: say`An arranged interview is planned and nothing is prepared.`,
    due: say`2 business days before, but at most 5 days, and not before it was booked`,
    settledBy: spelled('preparedOn'),
  }),
  duty: { says: () => say`prepare`, when: 'by' },
  owed(interview, _around, terms) {
    const { date, time, bookedOn } = interview;
    if (!date || !isPlanned(interview) || interview.kind === 'chance' || interview.preparedOn) return [];
    return [
      {
        due: latest([
          addBusinessDays(date, -terms.prepareBusinessDays, terms.calendar),
          addDays(date, -terms.prepareMostDays),
          bookedOn,
        ])!,
        lapses: overAt(interview, terms.minutes),
        why: (today) => chosenFor(interview.questions ?? 0, time ? say`${theDay(date, today)}, ${time}` : theDay(date, today)),
      },
    ];
  },
  settling: {
    title: () => say`I am prepared`,
    says: (person) => say`Prepared for ${person}`,
    // One may be prepared before a day is agreed, and stays so when it is moved.
    answers: () => [],
    changes: ({ note, how }) => [set(note, 'preparedOn', how.on)],
  },
});

function chosenFor(questions: number, when: string): string {
  if (questions === 0) return say`No questions are chosen yet for ${when}.`;
  return counted(questions, {
    one: say`${questions} question is chosen for ${when}.`,
    other: say`${questions} questions are chosen for ${when}.`,
  });
}

export const examples: Example[] = [
  { says: 'planned for Mon 9 Nov', interview: { date: '2026-11-09' }, due: '2026-11-05' },
  { says: 'booked on Sat 7 Nov', interview: { date: '2026-11-09', bookedOn: '2026-11-07' }, due: '2026-11-07' },
  { says: 'prepared', interview: { date: '2026-11-09', preparedOn: '2026-11-04' }, due: null },
];
