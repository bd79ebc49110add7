import { say } from '../../words/say';
import { askingOf } from '../asking';
import { addBusinessDays } from '../day';
import { onDay } from '../day-words';
import { ofContacts, type Example } from './rule';

export const schedule = ofContacts({
  kind: 'schedule',
  icon: 'calendar-plus',
  stage: 'answered',
  name: () => say`Schedule`,
  words: () => ({
    appears: say`They said yes, or replied and no outcome is noted, and no interview has been arranged since.`,
    due: say`1 business day after their reply; without its day, after your last ask or reminder`,
    settledBy: say`a new interview note`,
  }),
  owed(contact, around, terms) {
    if (contact.doNotContact) return [];
    const { outcome, repliedOn, interviewed, lastWord } = askingOf(contact, around.interviewsWith(contact.path));
    const agreed = outcome === 'yes' || (repliedOn !== undefined && !outcome);
    const from = repliedOn ?? lastWord;
    if (!agreed || interviewed || !from) return [];
    return [
      {
        due: addBusinessDays(from, terms.scheduleBusinessDays, terms.calendar),
        why(today) {
          if (!repliedOn) return say`They said yes. No day is agreed yet.`;
          const day = onDay(repliedOn, today);
          return outcome === 'yes'
            ? say`They said yes ${day}. No day is agreed yet.`
            : say`They replied ${day}. No day is agreed yet.`;
        },
      },
    ];
  },
  settling: {
    title: (who) => say`Arrange an interview with ${who}…`,
    says: (person) => say`Arranged with ${person}`,
    icon: 'calendar-plus',
    form: 'new-interview',
    sameAs: 'new-interview',
    refuses: () => say`A new interview note settles this: make one with this contact, and it is done.`,
    changes: () => [],
  },
  message: () => 'arrange',
});

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
