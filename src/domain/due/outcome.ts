import { say } from '../../words/say';
import { theBooking, theMeeting } from '../answered';
import { set } from '../change';
import { theDay } from '../day-words';
import { isPlanned, overAt } from '../interview';
import { met } from '../met';
import type { Mode } from '../records';
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
        why: (today) => interview.mode === 'email'
          ? say`It was planned for ${theDay(date, today)}, by email. Did they answer?`
          : say`It was planned for ${theDay(date, today)}. Did it take place?`,
      },
    ];
  },
  settling: {
    title: () => say`Say how it went…`,
    says: (person, { status = 'held' }, { mode }) =>
      status === 'cancelled' ? say`Called off with ${person}` : wordsFor(mode)[status].says(person),
    asks: ({ person, due }, today, { note: { mode } }): SettlingQuestion => ({
      about: 'status',
      title: wordsFor(mode).question(),
      detail: say`${person}. It was planned for ${theDay(due, today)}.`,
      choices: [
        { status: 'held', title: wordsFor(mode).held.title(), icon: 'check' },
        { form: 'debrief', title: say`Yes, and I write the debrief now…`, icon: debrief.icon },
        { status: 'cancelled', by: 'them', title: say`They called it off`, icon: 'calendar-x' },
        { status: 'cancelled', by: 'me', title: say`I called it off`, icon: 'calendar-off' },
        { status: 'no-show', title: wordsFor(mode)['no-show'].title(), icon: 'user-x' },
        { status: 'missed', title: wordsFor(mode).missed.title(), icon: 'circle-slash' },
      ],
    }),
    answers: ({ note, how }) => [how.status === 'cancelled' ? theBooking(note) : theMeeting(note)],
    changes({ note, around, how }) {
      if (!how.status) throw new Error(say`Say how it went: status is held, cancelled, no-show or missed.`);
      const facts = [set(note, 'status', how.status), ...(how.status === 'held' ? met(note, around) : [])];
      if (how.status !== 'cancelled') return facts;
      if (!note.cancelledOn) facts.push(set(note, 'cancelledOn', how.on));
      if (how.by) facts.push(set(note, 'cancelledBy', how.by));
      return facts;
    },
  },
});

type Ways = Record<'held' | 'no-show' | 'missed', { title: () => string; says: (person: string) => string }>;

const face: Ways & { question: () => string } = {
  question: () => say`Did it take place?`,
  held: { title: () => say`Yes, we met`, says: (person) => say`Met ${person}` },
  'no-show': { title: () => say`They did not come`, says: (person) => say`${person} did not come` },
  missed: { title: () => say`I did not come`, says: (person) => say`Missed the interview with ${person}` },
};

// By email nobody meets: I write my questions on the day, and they answer.
const byEmail: typeof face = {
  question: () => say`Did they answer?`,
  held: { title: () => say`Yes, they answered`, says: (person) => say`${person} answered by email` },
  'no-show': { title: () => say`They did not answer`, says: (person) => say`${person} did not answer by email` },
  missed: { title: () => say`I did not write`, says: (person) => say`Did not write to ${person}` },
};

function wordsFor(mode: Mode | undefined): typeof face {
  return mode === 'email' ? byEmail : face;
}

export const examples: Example[] = [
  { says: 'planned for Mon 9 Nov', interview: { date: '2026-11-09' }, due: '2026-11-09' },
  { says: 'already held', interview: { date: '2026-11-09', status: 'held' }, due: null },
];
