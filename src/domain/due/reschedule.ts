import { say, together } from '../../words/say';
import { theLoss, theReply } from '../answered';
import { add } from '../change';
import { addBusinessDays, type Day } from '../day';
import { agoInBusinessDays, onDay } from '../day-words';
import { fellThroughByMe, statusOf } from '../interview';
import type { Acquaintances } from '../network';
import { allLeftAlone, everybody, inSentence, peopleIn, whoMayHear } from '../people';
import { proposedOn, proposing, type Proposing } from '../proposing';
import type { Contact, Interview } from '../records';
import type { Terms } from '../terms';
import { unansweredProposals } from '../unanswered';
import { inChain, ofInterviews, type Example } from './rule';

export const reschedule = ofInterviews({
  kind: 'reschedule',
  icon: 'calendar-clock',
  stage: 'after',
  promised: true,
  chain: true,
  name: () => say`Reschedule`,
  several: () => say`New times`,
  todo: () => say`Find another day`,
  words: (spelled) => ({
    appears: say`An interview was cancelled or somebody did not come, it was not let go, one of its contacts has no newer interview, and proposals of a new day are left.`,
    due: together(
      say`Cancelled: 1 business day after it was called off, or after its date if that is earlier; the same day if you called it off.`,
      say`They did not come: 1 business day after.`,
      say`You did not come: the same day.`,
      say`After a proposal: 7 business days; 1 after their reply to it`,
    ),
    settledBy: say`a day added to ${spelled('reproposedOn')}, or a newer interview`,
  }),
  duty: { says: () => say`offer new times`, when: 'by' },
  owed(interview, around, terms) {
    const open = allLeftAlone(interview, around) ? undefined : proposing(interview, around);
    if (!open) return [];
    const { proposals } = open;
    if (proposals.count > terms.reminders) return inChain(proposals, undefined, terms);
    return inChain(proposals, {
      due: dueDay(interview, open, terms),
      ...(proposals.done.length > 0 ? { waits: true } : {}),
      why: (today) => why(interview, open, { around, today, terms }),
    }, terms);
  },
  settling: {
    title: (who) => say`I offered ${who} new times today`,
    says: (person) => say`Offered ${person} new times`,
    answers: ({ note, around }) => [theLoss(note), ...heardSince(note, around).map(theReply)],
    changes: ({ note, how }) => [add(note.path, 'reproposedOn', how.on)],
  },
  message: (interview) => (fellThroughByMe(interview) && !proposedOn(interview) ? 'apology' : 'new-times'),
});

// What was offered before their last word does not answer it.
function heardSince(interview: Interview, around: Acquaintances): Contact[] {
  const heardOn = proposing(interview, around)?.heardOn;
  const contacts = peopleIn(interview).flatMap(({ note }) => around.contact(note) ?? []);
  return contacts.filter(({ repliedOn }) => heardOn && repliedOn === heardOn);
}

function dueDay(interview: Interview, { lostOn, repliedOn, proposals }: Proposing, terms: Terms): Day {
  const after = (day: Day, days: number): Day => addBusinessDays(day, days, terms.calendar);
  if (proposals.last) return after(proposals.last, terms.proposeBusinessDays);
  if (repliedOn) return after(repliedOn, terms.rescheduleBusinessDays);
  // Because of me: then the sooner they hear, the better.
  return fellThroughByMe(interview) ? lostOn : after(lostOn, terms.rescheduleBusinessDays);
}

function why(
  interview: Interview,
  { lostOn, heardOn, repliedOn, proposals }: Proposing,
  { around, today, terms }: { around: Acquaintances; today: Day; terms: Terms },
): string {
  const proposed = proposals.done.at(-1);
  if (proposed) return unansweredProposals(proposals.done.length, agoInBusinessDays(proposed, today, terms.calendar));
  const answered = repliedOn ?? (hasSpoken(interview, lostOn, heardOn) ? heardOn : undefined);
  if (answered) {
    return say`${whoAnswered(interview, answered, around)} answered ${onDay(answered, today)}. No new day is agreed yet.`;
  }
  const who = whoMayHear(interview, around);
  const when = onDay(lostOn, today);
  const status = statusOf(interview);
  const byEmail = interview.mode === 'email';
  if (status === 'missed') {
    return byEmail
      ? say`You did not write ${when}. ${who} should hear from you, with a new day.`
      : say`You did not come ${when}. ${who} should hear from you, with new times.`;
  }
  if (status === 'no-show') {
    return byEmail
      ? say`${everybody(interview, around)} did not answer by email ${when}. Offer a new day.`
      : say`${everybody(interview, around)} did not come ${when}. Offer new times.`;
  }
  if (interview.cancelledBy === 'me') return say`You called it off ${when}. ${who} should hear from you, with new times.`;
  return say`It was called off ${when}. Offer ${who} new times.`;
}

function whoAnswered(interview: Interview, on: Day, around: Acquaintances): string {
  return inSentence(peopleIn(interview).filter(({ note }) => around.contact(note)?.repliedOn === on), around);
}

// Who calls it off says so, often with another day; what comes on the day of not coming may have come before.
function hasSpoken(interview: Interview, lostOn: Day, heardOn: Day | undefined): boolean {
  if (fellThroughByMe(interview) || !heardOn) return false;
  return heardOn > lostOn || statusOf(interview) === 'cancelled';
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
    says: 'I called it off on Thu 5 Nov',
    interview: { date: '2026-11-10', status: 'cancelled', cancelledOn: '2026-11-05', cancelledBy: 'me' },
    due: '2026-11-05',
  },
  {
    says: 'new times proposed on Mon 9 Nov',
    interview: { date: '2026-11-06', status: 'no-show', reproposedOn: ['2026-11-09'] },
    due: '2026-11-18',
  },
  {
    says: 'a newer interview is planned',
    interview: { date: '2026-11-06', status: 'no-show' },
    others: [{ date: '2026-11-06', status: 'planned' }],
    due: null,
  },
];
