import { set } from '../change';
import { addBusinessDays } from '../day';
import { isPlanned, overAt } from '../interview';
import { allLeftAlone } from '../people';
import { onDay } from '../words';
import type { Example, InterviewRule } from './rule';

export const confirm: InterviewRule = {
  kind: 'confirm',
  words: {
    name: 'Confirm',
    appears: 'An arranged interview, not by email, is planned, was booked before the day to confirm it, and has not been confirmed since.',
    due: '1 business day before',
    settledBy: '`confirmed_on`',
  },
  owed(interview, around, terms) {
    const { date, time, mode, bookedOn, confirmedOn } = interview;
    if (!date || !isPlanned(interview) || interview.kind === 'chance' || mode === 'email') return [];
    if (confirmedOn && (!bookedOn || confirmedOn >= bookedOn)) return [];
    const due = addBusinessDays(date, -terms.confirmBusinessDays, terms.calendar);
    if ((bookedOn && bookedOn >= due) || allLeftAlone(interview, around)) return [];
    return [
      {
        due,
        lapses: overAt(interview, terms.minutes),
        why: (today) => {
          const by = mode === 'phone' || mode === 'video' ? `, by ${mode}` : '';
          return `A line to confirm ${onDay(date, today).replace(/^on /, '')}${time ? `, ${time}` : ''}${by}.`;
        },
      },
    ];
  },
  settle: ({ note, how }) => [set(note, 'confirmedOn', how.on)],
};

export const examples: Example[] = [
  { says: 'planned for Mon 9 Nov', interview: { date: '2026-11-09' }, due: '2026-11-06' },
  { says: 'booked on the day itself', interview: { date: '2026-11-09', bookedOn: '2026-11-06' }, due: null },
  {
    says: 'moved after it was confirmed',
    interview: { date: '2026-11-09', bookedOn: '2026-11-04', confirmedOn: '2026-11-03' },
    due: '2026-11-06',
  },
];
