import { say } from '../../words/say';
import { theOpenRequest } from '../answered';
import { isAgreed } from '../asking';
import { add } from '../change';
import { addBusinessDays, type Day } from '../day';
import { agoInBusinessDays, onDay } from '../day-words';
import { offering } from '../offering';
import { unansweredOffers } from '../unanswered';
import { inChain, ofContacts, type Example } from './rule';

export const schedule = ofContacts({
  kind: 'schedule',
  icon: 'calendar-plus',
  stage: 'answered',
  chain: true,
  name: () => say`Schedule`,
  several: () => say`Days to agree`,
  todo: () => say`Agree on a day`,
  words: (spelled) => ({
    appears: say`They said yes, or replied and no outcome is noted, and no interview has been arranged since; after that, while offers of times are left.`,
    due: say`1 business day after their reply; without its day, after your last ask or reminder; 5 after you last offered times`,
    settledBy: say`a new interview note, or a day added to ${spelled('timesOfferedOn')}`,
  }),
  owed(contact, around, terms) {
    const { asking, offers, from } = offering(contact, around);
    if (contact.doNotContact || !isAgreed(asking) || !from) return [];
    const { last } = offers;
    if (offers.count > terms.reminders) return inChain(offers, undefined, terms);
    return inChain(offers, {
      due: last
        ? addBusinessDays(last, terms.offerBusinessDays, terms.calendar)
        : addBusinessDays(from, terms.scheduleBusinessDays, terms.calendar),
      ...(offers.done.length > 0 ? { waits: true } : {}),
      why: (today) => {
        const offered = offers.done.at(-1);
        return offered
          ? unansweredOffers(offers.done.length, agoInBusinessDays(offered, today, terms.calendar))
          : agreed(asking.outcome === 'yes', asking.repliedOn, today);
      },
    }, terms);
  },
  settling: {
    title: (who) => say`I offered ${who} times today`,
    says: (person) => say`Offered times to ${person}`,
    answers: ({ note, around }) => [theOpenRequest(note, offering(note, around).asking)],
    changes: ({ note, how }) => [add(note.path, 'timesOfferedOn', how.on)],
  },
  message: () => 'arrange',
});

function agreed(saidYes: boolean, repliedOn: Day | undefined, today: Day): string {
  if (!repliedOn) return say`They said yes. No day is agreed yet.`;
  const day = onDay(repliedOn, today);
  return saidYes ? say`They said yes ${day}. No day is agreed yet.` : say`They replied ${day}. No day is agreed yet.`;
}

export const examples: Example[] = [
  {
    says: 'yes on Fri 6 Nov',
    contact: { askedOn: '2026-11-02', repliedOn: '2026-11-06', outcome: 'yes' },
    due: '2026-11-09',
  },
  {
    says: 'times offered on Mon 9 Nov',
    contact: { askedOn: '2026-11-02', repliedOn: '2026-11-06', outcome: 'yes', timesOfferedOn: ['2026-11-09'] },
    due: '2026-11-16',
  },
  {
    says: 'an interview was agreed since',
    contact: { askedOn: '2026-11-02', repliedOn: '2026-11-06', outcome: 'yes' },
    others: [{ date: '2026-11-20' }],
    due: null,
  },
];
