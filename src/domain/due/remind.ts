import { say, together } from '../../words/say';
import { theRequest } from '../answered';
import { askingOf, isSilent } from '../asking';
import { add } from '../change';
import { addBusinessDays } from '../day';
import { agoInBusinessDays } from '../day-words';
import { elsewhereHint } from '../elsewhere';
import { unansweredRequest } from '../unanswered';
import { waitsForFirstWord } from './ask';
import { inChain, ofContacts, type Example } from './rule';

export const remind = ofContacts({
  kind: 'remind',
  icon: 'bell',
  stage: 'asking',
  chain: true,
  name: () => say`Remind`,
  several: () => say`Reminders`,
  todo: () => say`Remind`,
  words: (spelled) => ({
    appears: say`You asked and have had no answer, and reminders are left.`,
    due: say`7 business days after the last ask or reminder`,
    settledBy: say`a day added to ${spelled('remindedOn')}`,
  }),
  owed(contact, around, terms) {
    const asking = askingOf(contact, around.interviewsWith(contact.path));
    if (contact.doNotContact || !isSilent(asking) || waitsForFirstWord(contact, asking, terms)) return [];
    const { reminding, lastWord } = asking;
    if (reminding.count >= terms.reminders) return inChain(reminding, undefined, terms);
    return inChain(reminding, {
      due: addBusinessDays(reminding.last ?? lastWord, terms.remindBusinessDays, terms.calendar),
      waits: true,
      why: (today) => together(
        unansweredRequest(reminding.done.length, agoInBusinessDays(lastWord, today, terms.calendar)),
        elsewhereHint(contact, { around, today, terms }),
      ),
    }, terms);
  },
  settling: {
    title: (who) => say`I reminded ${who} today`,
    says: (person) => say`Reminded ${person}`,
    answers: ({ note }) => [theRequest(note)],
    changes: ({ note, how }) => [add(note.path, 'remindedOn', how.on)],
  },
  message(contact, { around }) {
    const { reminding } = askingOf(contact, around.interviewsWith(contact.path));
    return reminding.done.length === 0 ? 'remind' : 'remind-last';
  },
});

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
