import { say } from '../../words/say';
import { theMeeting } from '../answered';
import { set } from '../change';
import { onDay } from '../day-words';
import { doneAfter, isHeld } from '../interview';
import { ofInterviews, type Example } from './rule';

export const debrief = ofInterviews({
  kind: 'debrief',
  icon: 'notebook-pen',
  stage: 'after',
  name: () => say`Debrief`,
  several: () => say`Debriefs`,
  todo: () => say`Write the debrief`,
  words: (spelled) => ({
    appears: say`An arranged interview was held and has no dated debrief.`,
    due: say`Its date`,
    settledBy: spelled('debriefedOn'),
  }),
  duty: { says: () => say`write the debrief`, when: 'by' },
  owed(interview) {
    const { date } = interview;
    if (!date || !isHeld(interview) || interview.kind === 'chance' || doneAfter(interview, 'debriefedOn')) return [];
    return [
      {
        due: date,
        why: (today) => interview.mode === 'email'
          ? say`They answered you by email ${onDay(date, today)}. What you learned is not written down yet.`
          : say`You met ${onDay(date, today)}. What you learned is not written down yet.`,
      },
    ];
  },
  settling: {
    title: () => say`Write the debrief…`,
    says: (person) => say`Debriefed after ${person}`,
    form: 'debrief',
    answers: ({ note }) => [theMeeting(note)],
    changes: ({ note, how }) => [set(note, 'debriefedOn', how.on)],
  },
});

export const examples: Example[] = [
  { says: 'held on Fri 6 Nov', interview: { date: '2026-11-06', status: 'held' }, due: '2026-11-06' },
  { says: 'by chance', interview: { date: '2026-11-06', kind: 'chance' }, due: null },
];
