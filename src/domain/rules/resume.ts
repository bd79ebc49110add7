import { set } from '../change';
import { addDays } from '../day';
import { isHeld } from '../interview';
import { allLeftAlone } from '../people';
import { onDay } from '../words';
import type { Example, InterviewRule } from './rule';

export const resume: InterviewRule = {
  kind: 'resume',
  words: {
    name: 'Resume',
    appears: 'They asked for your resume in an interview that was held, and it has not been sent.',
    due: 'The day after the interview',
    settledBy: '`resume_sent_on`',
  },
  owed(interview, around, terms) {
    const { date } = interview;
    if (!date || !isHeld(interview) || !interview.resumeRequested || interview.resumeSentOn) return [];
    if (allLeftAlone(interview, around)) return [];
    return [
      {
        due: addDays(date, terms.resumeDays),
        why: (today) => `They asked for your resume when you met ${onDay(date, today)}.`,
      },
    ];
  },
  settle: ({ note, how }) => [set(note, 'resumeSentOn', how.on)],
};

export const examples: Example[] = [
  {
    says: 'asked for on Fri 6 Nov',
    interview: { date: '2026-11-06', status: 'held', resumeRequested: true },
    due: '2026-11-07',
  },
  { says: 'nobody asked', interview: { date: '2026-11-06', status: 'held' }, due: null },
];
