import { set } from '../change';
import { addBusinessDays, latest } from '../day';
import { isPlanned, overAt } from '../interview';
import { onDay } from '../words';
import type { Example, InterviewRule } from './rule';

export const prepare: InterviewRule = {
  kind: 'prepare',
  words: {
    name: 'Prepare',
    appears: 'An arranged interview is planned and nothing is prepared.',
    due: '2 business days before, but not before it was booked',
    settledBy: '`prepared_on`',
  },
  owed(interview, _around, terms) {
    const { date, time, bookedOn } = interview;
    if (!date || !isPlanned(interview) || interview.kind === 'chance' || interview.preparedOn) return [];
    return [
      {
        due: latest([addBusinessDays(date, -terms.prepareBusinessDays, terms.calendar), bookedOn])!,
        lapses: overAt(interview, terms.minutes),
        why: (today) => `Nothing is prepared for ${onDay(date, today).replace(/^on /, '')}${time ? `, ${time}` : ''}.`,
      },
    ];
  },
  settle: ({ note, how }) => [set(note, 'preparedOn', how.on)],
};

export const examples: Example[] = [
  { says: 'planned for Mon 9 Nov', interview: { date: '2026-11-09' }, due: '2026-11-05' },
  { says: 'booked on Sat 7 Nov', interview: { date: '2026-11-09', bookedOn: '2026-11-07' }, due: '2026-11-07' },
  { says: 'prepared', interview: { date: '2026-11-09', preparedOn: '2026-11-04' }, due: null },
];
