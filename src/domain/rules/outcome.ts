import { set } from '../change';
import { isPlanned, overAt } from '../interview';
import { onDay } from '../words';
import type { Example, InterviewRule } from './rule';

export const outcome: InterviewRule = {
  kind: 'outcome',
  words: {
    name: 'Outcome',
    appears: 'A planned interview is over and its note does not say how it went.',
    due: 'Its date',
    settledBy: '`status`: held, cancelled, no-show or missed',
  },
  owed(interview, _around, terms) {
    if (!interview.date || !isPlanned(interview)) return [];
    const { date } = interview;
    return [
      {
        due: date,
        appears: overAt(interview, terms.minutes),
        why: (today) => `It was planned for ${onDay(date, today).replace(/^on /, '')}. Did it take place?`,
      },
    ];
  },
  settle({ note, how }) {
    if (!how.status) throw new Error('Say how it went: status is held, cancelled, no-show or missed.');
    const facts = [set(note, 'status', how.status)];
    if (how.status === 'cancelled' && !note.cancelledOn) facts.push(set(note, 'cancelledOn', how.on));
    return facts;
  },
};

export const examples: Example[] = [
  { says: 'planned for Mon 9 Nov', interview: { date: '2026-11-09' }, due: '2026-11-09' },
  { says: 'already held', interview: { date: '2026-11-09', status: 'held' }, due: null },
];
