import { say } from '../../words/say';
import { theBooking } from '../answered';
import { set } from '../change';
import { addBusinessDays, addDays, latest } from '../day';
import { onDay, theDay } from '../day-words';
import { isPlanned, overAt } from '../interview';
import { byMode } from '../mode';
import { allLeftAlone } from '../people';
import type { Interview } from '../records';
import { ofInterviews, type Example } from './rule';

export const confirm = ofInterviews({
  kind: 'confirm',
  icon: 'calendar-check',
  stage: 'before',
  name: () => say`Confirm`,
  several: () => say`Confirmations`,
  todo: ({ date }, { today }) => date ? say`Confirm the meeting ${onDay(date, today)}` : say`Confirm the meeting`,
  words: (spelled) => ({
    appears: say`An arranged interview, not by email, is planned, was booked before the day to confirm it, and has not been confirmed since.`,
    due: say`1 business day before, but at most 3 days`,
    settledBy: spelled('confirmedOn'),
  }),
  duty: { says: () => say`confirm`, when: 'on' },
  owed(interview, around, terms) {
    const { date, mode, bookedOn, confirmedOn } = interview;
    if (!date || !isPlanned(interview) || interview.kind === 'chance' || mode === 'email') return [];
    if (confirmedOn && (!bookedOn || confirmedOn >= bookedOn)) return [];
    const due = latest([
      addBusinessDays(date, -terms.confirmBusinessDays, terms.calendar),
      addDays(date, -terms.confirmMostDays),
    ])!;
    if ((bookedOn && bookedOn >= due) || allLeftAlone(interview, around)) return [];
    return [{ due, lapses: overAt(interview, terms.minutes), why: (today) => why(interview, theDay(date, today)) }];
  },
  settling: {
    title: (who) => say`I confirmed with ${who} today`,
    says: (person) => say`Confirmed with ${person}`,
    answers: ({ note }) => [theBooking(note)],
    changes: ({ note, how }) => [set(note, 'confirmedOn', how.on)],
  },
  message: () => 'confirm',
});

// Where it takes place, in person, needs no word here.
function why({ time, mode }: Interview, day: string): string {
  if (mode !== 'phone' && mode !== 'video') {
    return time ? say`A line to confirm ${day}, ${time}.` : say`A line to confirm ${day}.`;
  }
  return time ? say`A line to confirm ${day}, ${time}, ${byMode(mode)}.` : say`A line to confirm ${day}, ${byMode(mode)}.`;
}

export const examples: Example[] = [
  { says: 'planned for Mon 9 Nov', interview: { date: '2026-11-09' }, due: '2026-11-06' },
  { says: 'booked on the day itself', interview: { date: '2026-11-09', bookedOn: '2026-11-06' }, due: null },
  {
    says: 'moved after it was confirmed',
    interview: { date: '2026-11-09', bookedOn: '2026-11-04', confirmedOn: '2026-11-03' },
    due: '2026-11-06',
  },
];
