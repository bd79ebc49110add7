import { say } from '../../words/say';
import { set } from '../change';
import { theDay } from '../day-words';
import { isPlanned, overAt } from '../interview';
import { debrief } from './debrief';
import { ofInterviews, type Example, type SettlingQuestion } from './rule';

export const outcome = ofInterviews({
  kind: 'outcome',
  icon: 'circle-help',
  stage: 'after',
  name: () => say`Outcome`,
  several: () => say`Outcomes`,
  todo: () => say`Say how it went`,
  words: (spelled) => ({
    appears: say`A planned interview is over and its note does not say how it went.`,
    due: say`Its date`,
    settledBy: say`${spelled('status')}: held, cancelled, no-show or missed`,
  }),
  duty: { says: () => say`say how it went`, when: 'by' },
  owed(interview, _around, terms) {
    const { date } = interview;
    if (!date || !isPlanned(interview)) return [];
    return [
      {
        due: date,
        appears: overAt(interview, terms.minutes),
        why: (today) => say`It was planned for ${theDay(date, today)}. Did it take place?`,
      },
    ];
  },
  settling: {
    title: () => say`Say how it went…`,
    says: (person, { status }) =>
      ({
        held: say`Met ${person}`,
        cancelled: say`Called off with ${person}`,
        'no-show': say`${person} did not come`,
        missed: say`Missed the interview with ${person}`,
      })[status ?? 'held'],
    asks: ({ person, due }, today): SettlingQuestion => ({
      about: 'status',
      title: say`Did it take place?`,
      detail: say`${person}. It was planned for ${theDay(due, today)}.`,
      choices: [
        { status: 'held', title: say`Yes, we met`, icon: 'check' },
        { form: 'debrief', title: say`Yes, and I write the debrief now…`, icon: debrief.icon },
        { status: 'cancelled', by: 'them', title: say`They called it off`, icon: 'calendar-x' },
        { status: 'cancelled', by: 'me', title: say`I called it off`, icon: 'calendar-off' },
        { status: 'no-show', title: say`They did not come`, icon: 'user-x' },
        { status: 'missed', title: say`I did not come`, icon: 'circle-slash' },
      ],
    }),
    changes({ note, how }) {
      if (!how.status) throw new Error(say`Say how it went: status is held, cancelled, no-show or missed.`);
      const facts = [set(note, 'status', how.status)];
      if (how.status !== 'cancelled') return facts;
      if (!note.cancelledOn) facts.push(set(note, 'cancelledOn', how.on));
      if (how.by) facts.push(set(note, 'cancelledBy', how.by));
      return facts;
    },
  },
});

export const examples: Example[] = [
  { says: 'planned for Mon 9 Nov', interview: { date: '2026-11-09' }, due: '2026-11-09' },
  { says: 'already held', interview: { date: '2026-11-09', status: 'held' }, due: null },
];
