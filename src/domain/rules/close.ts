import { askingOf, isSilent } from '../asking';
import { set } from '../change';
import { addBusinessDays, businessDaysBetween } from '../day';
import { count } from '../words';
import type { ContactRule, Example } from './rule';

export const close: ContactRule = {
  kind: 'close',
  words: {
    name: 'Close',
    appears: 'You asked and have had no answer, and the reminders are used up.',
    due: '7 business days after the last ask or reminder',
    settledBy: '`outcome: no-answer` and `closed_on`',
  },
  owed(contact, around, terms) {
    const asking = askingOf(contact, around.interviewsWith(contact.path));
    if (contact.doNotContact || !isSilent(asking) || asking.reminders.length < terms.reminders) return [];
    return [
      {
        due: addBusinessDays(asking.lastWord, terms.closeBusinessDays, terms.calendar),
        why: (today) => {
          const since = businessDaysBetween(asking.lastWord, today, terms.calendar);
          const silence = since === 0 ? 'no answer yet' : `no answer in ${count(since, 'business day')}`;
          return `Close it and keep the door open: ${[...reminded(asking.reminders.length), silence].join(', ')}.`;
        },
      },
    ];
  },
  settle: ({ note, how }) => [set(note, 'outcome', 'no-answer'), set(note, 'closedOn', how.on)],
};

function reminded(times: number): string[] {
  if (times === 0) return [];
  return [['', 'one reminder', 'two reminders'][times] ?? count(times, 'reminder')];
}

export const examples: Example[] = [
  {
    says: 'reminded twice, the last time on Thu 26 Nov',
    contact: { askedOn: '2026-11-06', remindedOn: ['2026-11-17', '2026-11-26'] },
    due: '2026-12-07',
  },
];
