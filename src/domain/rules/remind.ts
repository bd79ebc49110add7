import { askingOf, isSilent } from '../asking';
import { add } from '../change';
import { addBusinessDays } from '../day';
import { elsewhereHint } from '../elsewhere';
import { silence } from './silence';
import type { ContactRule, Example } from './rule';

export const remind: ContactRule = {
  kind: 'remind',
  words: {
    name: 'Remind',
    appears: 'You asked and have had no answer, and reminders are left.',
    due: '7 business days after the last ask or reminder',
    settledBy: 'a day added to `reminded_on`',
  },
  owed(contact, around, terms) {
    const asking = askingOf(contact, around.interviewsWith(contact.path));
    if (contact.doNotContact || !isSilent(asking) || asking.reminders.length >= terms.reminders) return [];
    return [
      {
        due: addBusinessDays(asking.lastWord, terms.remindBusinessDays, terms.calendar),
        why: (today) => silence(asking, today, terms) + elsewhereHint(contact, { around, today, terms }),
      },
    ];
  },
  settle: ({ note, how }) => [add(note.path, 'remindedOn', how.on)],
};

export const examples: Example[] = [
  { says: 'asked on Fri 6 Nov', contact: { askedOn: '2026-11-06' }, due: '2026-11-17' },
  { says: 'asked on Sat 7 Nov', contact: { askedOn: '2026-11-07' }, due: '2026-11-17' },
  { says: 'asked on Sun 8 Nov', contact: { askedOn: '2026-11-08' }, due: '2026-11-17' },
  {
    says: 'reminded once, on Tue 17 Nov',
    contact: { askedOn: '2026-11-06', remindedOn: ['2026-11-17'] },
    due: '2026-11-26',
  },
  {
    says: 'asked on Fri 20 Nov, holidays on 26 and 27 Nov',
    contact: { askedOn: '2026-11-20' },
    holidays: ['2026-11-26', '2026-11-27'],
    due: '2026-12-03',
  },
];
