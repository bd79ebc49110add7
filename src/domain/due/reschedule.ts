import { inContent, say, together } from '../../words/say';
import { set } from '../change';
import { addBusinessDays, type Day } from '../day';
import { onDay } from '../day-words';
import { isHeld, isPlanned, statusOf } from '../interview';
import { addNextStep, type NextStep } from '../next-step';
import { allLeftAlone, everybody } from '../people';
import type { Interview, InterviewStatus } from '../records';
import type { Terms } from '../terms';
import { ofInterviews, type Example } from './rule';

export const reschedule = ofInterviews({
  kind: 'reschedule',
  icon: 'calendar-clock',
  stage: 'after',
  promised: true,
  name: () => say`Reschedule`,
  words: (spelled) => ({
    appears: say`An interview was cancelled or somebody did not come, nothing new was proposed, and no later interview has the same contact.`,
    due: together(
      say`Cancelled: 1 business day after it was called off, or after its date if that is earlier.`,
      say`They did not come: 1 business day after.`,
      say`You did not come: the same day`,
    ),
    settledBy: say`${spelled('reproposedOn')}, or a later interview`,
  }),
  duty: { says: () => say`offer new times`, when: 'by' },
  owed(interview, around, terms) {
    const status = statusOf(interview);
    const day = status === 'cancelled' ? earlier(interview.cancelledOn, interview.date) : interview.date;
    if (!day || isPlanned(interview) || isHeld(interview) || interview.reproposedOn) return [];
    if (allLeftAlone(interview, around)) return [];
    const from = interview.date ?? day;
    const later = around
      .interviewsSharing(interview)
      .some((other) => (isPlanned(other) || isHeld(other)) && other.date !== undefined && other.date >= from);
    if (later) return [];
    return [
      {
        due: dueAfter(status, day, terms),
        why: (today) => why(status, everybody(interview, around), onDay(day, today)),
      },
    ];
  },
  settling: {
    title: (who) => say`I offered ${who} new times…`,
    says: (person) => say`Offered ${person} new times`,
    asks: ({ who }) => ({ about: 'next-step', title: say`Offered ${who} new times`, touch: false }),
    changes: ({ note, how }) => [
      set(note, 'reproposedOn', how.on),
      ...(how.next ? addNextStep(note, seeWhetherAgreed(how.next)) : []),
    ],
  },
  message: (interview) => (statusOf(interview) === 'missed' ? 'apology' : 'new-times'),
});

function seeWhetherAgreed(day: Day): NextStep {
  return inContent(() => ({
    day,
    words: say`see whether a new day is agreed`,
    dated: say`see on ${day} whether a new day is agreed`,
    understood: true,
  }));
}

function dueAfter(status: InterviewStatus, day: Day, terms: Terms): Day {
  return status === 'missed' ? day : addBusinessDays(day, terms.rescheduleBusinessDays, terms.calendar);
}

function why(status: InterviewStatus, who: string, when: string): string {
  if (status === 'missed') return say`You did not come ${when}. ${who} should hear from you, with new times.`;
  if (status === 'no-show') return say`${who} did not come ${when}. Offer new times.`;
  return say`It was called off ${when}. Offer ${who} new times.`;
}

function earlier(one: Interview['date'], other: Interview['date']): Day | undefined {
  return one && other ? (one < other ? one : other) : (one ?? other);
}

export const examples: Example[] = [
  {
    says: 'called off on Thu 5 Nov',
    interview: { date: '2026-11-10', status: 'cancelled', cancelledOn: '2026-11-05' },
    due: '2026-11-06',
  },
  { says: 'they did not come on Fri 6 Nov', interview: { date: '2026-11-06', status: 'no-show' }, due: '2026-11-09' },
  { says: 'I did not come on Fri 6 Nov', interview: { date: '2026-11-06', status: 'missed' }, due: '2026-11-06' },
  {
    says: 'a later interview is planned',
    interview: { date: '2026-11-06', status: 'no-show' },
    others: [{ date: '2026-11-06', status: 'planned' }],
    due: null,
  },
];
