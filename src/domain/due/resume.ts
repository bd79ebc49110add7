import { say } from '../../words/say';
import { theMeeting } from '../answered';
import { set } from '../change';
import { addDays } from '../day';
import { onDay } from '../day-words';
import { doneAfter, isHeld } from '../interview';
import { allLeftAlone } from '../people';
import { ofInterviews, type Example } from './rule';

export const resume = ofInterviews({
  kind: 'resume',
  icon: 'paperclip',
  stage: 'after',
  promised: true,
  inLetter: { rank: 4, owes: () => say`your resume` },
  name: () => say`Resume`,
  several: () => say`Resumes`,
  todo: () => say`Send your resume`,
  words: (spelled) => ({
    appears: say`They asked for your resume in an interview that was held, and it has not been sent.`,
    due: say`The day after the interview`,
    settledBy: spelled('resumeSentOn'),
  }),
  owed(interview, around, terms) {
    const { date } = interview;
    if (!date || !isHeld(interview) || !interview.resumeRequested || doneAfter(interview, 'resumeSentOn')) return [];
    if (allLeftAlone(interview, around)) return [];
    return [
      {
        due: addDays(date, terms.resumeDays),
        why: (today) => interview.mode === 'email'
          ? say`They asked for your resume when they answered you by email ${onDay(date, today)}.`
          : say`They asked for your resume when you met ${onDay(date, today)}.`,
      },
    ];
  },
  settling: {
    title: () => say`I sent the resume today`,
    says: (person) => say`Sent the resume to ${person}`,
    answers: ({ note }) => [theMeeting(note)],
    changes: ({ note, how }) => [set(note, 'resumeSentOn', how.on)],
  },
  message: () => 'send-resume',
});

export const examples: Example[] = [
  {
    says: 'asked for on Fri 6 Nov',
    interview: { date: '2026-11-06', status: 'held', resumeRequested: true },
    due: '2026-11-07',
  },
  { says: 'nobody asked', interview: { date: '2026-11-06', status: 'held' }, due: null },
];
