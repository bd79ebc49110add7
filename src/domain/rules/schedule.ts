import { askingOf } from '../asking';
import { addBusinessDays } from '../day';
import { onDay } from '../words';
import type { ContactRule, Example } from './rule';

export const A_NEW_INTERVIEW_SETTLES_IT = 'A new interview note settles this: make one with this contact, and it is done.';

export const schedule: ContactRule = {
  kind: 'schedule',
  words: {
    name: 'Schedule',
    appears: 'They said yes, or replied and no outcome is noted, and no interview has been arranged since.',
    due: '1 business day after their reply; without its day, after your last ask or reminder',
    settledBy: 'a new interview note',
  },
  owed(contact, around, terms) {
    if (contact.doNotContact) return [];
    const { outcome, repliedOn, interviewed, lastWord } = askingOf(contact, around.interviewsWith(contact.path));
    const agreed = outcome === 'yes' || (repliedOn !== undefined && !outcome);
    const from = repliedOn ?? lastWord;
    if (!agreed || interviewed || !from) return [];
    return [
      {
        due: addBusinessDays(from, terms.scheduleBusinessDays, terms.calendar),
        why: (today) => {
          const answer = outcome === 'yes' ? 'said yes' : 'replied';
          return repliedOn
            ? `They ${answer} ${onDay(repliedOn, today)}. No day is agreed yet.`
            : `They ${answer}. No day is agreed yet.`;
        },
      },
    ];
  },
  settle() {
    throw new Error(A_NEW_INTERVIEW_SETTLES_IT);
  },
};

export const examples: Example[] = [
  {
    says: 'yes on Fri 6 Nov',
    contact: { askedOn: '2026-11-02', repliedOn: '2026-11-06', outcome: 'yes' },
    due: '2026-11-09',
  },
  {
    says: 'an interview was agreed since',
    contact: { askedOn: '2026-11-02', repliedOn: '2026-11-06', outcome: 'yes' },
    others: [{ date: '2026-11-20' }],
    due: null,
  },
];
