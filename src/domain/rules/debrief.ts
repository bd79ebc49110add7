import { set } from '../change';
import { isHeld } from '../interview';
import { onDay } from '../words';
import type { Example, InterviewRule } from './rule';

export const debrief: InterviewRule = {
  kind: 'debrief',
  words: {
    name: 'Debrief',
    appears: 'An arranged interview was held and has no dated debrief.',
    due: 'Its date',
    settledBy: '`debriefed_on`',
  },
  owed(interview) {
    const { date } = interview;
    if (!date || !isHeld(interview) || interview.kind === 'chance' || interview.debriefedOn) return [];
    return [
      {
        due: date,
        why: (today) => `You met ${onDay(date, today)}. What you learned is not written down yet.`,
      },
    ];
  },
  settle: ({ note, how }) => [set(note, 'debriefedOn', how.on)],
};

export const examples: Example[] = [
  { says: 'held on Fri 6 Nov', interview: { date: '2026-11-06', status: 'held' }, due: '2026-11-06' },
  { says: 'by chance', interview: { date: '2026-11-06', kind: 'chance' }, due: null },
];
