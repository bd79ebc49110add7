import { businessDays } from '../../words/amounts';
import { counted, say } from '../../words/say';
import { askingOf, isSilent } from '../asking';
import { set } from '../change';
import { addBusinessDays, businessDaysBetween } from '../day';
import { ofContacts, type Example } from './rule';

export const close = ofContacts({
  kind: 'close',
  icon: 'archive',
  stage: 'asking',
  name: () => say`Close`,
  words: (spelled) => ({
    appears: say`You asked and have had no answer, and the reminders are used up.`,
    due: say`7 business days after the last ask or reminder`,
    settledBy: say`${spelled('outcome')}: no-answer, and ${spelled('closedOn')}`,
  }),
  owed(contact, around, terms) {
    const asking = askingOf(contact, around.interviewsWith(contact.path));
    if (contact.doNotContact || !isSilent(asking) || asking.reminders.length < terms.reminders) return [];
    return [
      {
        due: addBusinessDays(asking.lastWord, terms.closeBusinessDays, terms.calendar),
        why: (today) => why(asking.reminders.length, businessDaysBetween(asking.lastWord, today, terms.calendar)),
      },
    ];
  },
  settling: {
    title: () => say`Close it, no answer`,
    says: (person) => say`Closed ${person}, no answer`,
    changes: ({ note, how }) => [set(note, 'outcome', 'no-answer'), set(note, 'closedOn', how.on)],
  },
});

function why(reminders: number, silence: number): string {
  const silent = businessDays(silence);
  if (reminders === 0) {
    return silence === 0
      ? say`Close it and keep the door open: no answer yet.`
      : say`Close it and keep the door open: no answer in ${silent}.`;
  }
  const reminded = remindersInWords(reminders);
  return silence === 0
    ? say`Close it and keep the door open: ${reminded}, no answer yet.`
    : say`Close it and keep the door open: ${reminded}, no answer in ${silent}.`;
}

function remindersInWords(reminders: number): string {
  const many = reminders === 2 ? say`two reminders` : say`${reminders} reminders`;
  return counted(reminders, { one: say`one reminder`, other: many });
}

export const examples: Example[] = [
  {
    says: 'reminded twice, the last time on Thu 26 Nov',
    contact: { askedOn: '2026-11-06', remindedOn: ['2026-11-17', '2026-11-26'] },
    due: '2026-12-07',
  },
];
