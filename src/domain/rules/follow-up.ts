import { add, set, type Change } from '../change';
import type { Contact, Interview, NoteRecord } from '../records';
import type { Acquaintances } from '../network';
import { allLeftAlone } from '../people';
import { touch } from '../touch';
import { onDay } from '../words';
import type { ContactRule, Example, InterviewRule, Owed, Settling } from './rule';

const words = {
  name: 'Follow-up',
  appears: 'A next step has a day of its own, on a contact or an interview.',
  due: 'That day',
  settledBy: 'the pair moves to `followed_up`; if you were in touch, `last_contact`; optionally a next date',
};

export const contactFollowUp: ContactRule = {
  kind: 'follow-up',
  words,
  owed: (contact) => (contact.doNotContact ? [] : owed(contact)),
  settle: (settling) => [...moveOn(settling), ...(settling.how.touched ? touch(settling.note, settling.how.on) : [])],
};

export const interviewFollowUp: InterviewRule = {
  kind: 'follow-up',
  words,
  owed: (interview, around) => (allLeftAlone(interview, around) ? [] : owed(interview)),
  settle: (settling) => [
    ...moveOn(settling),
    ...(settling.how.touched ? contactsOf(settling.note, settling.around).flatMap((each) => touch(each, settling.how.on)) : []),
  ],
};

function owed({ followUp, followUpNote }: NoteRecord): Owed[] {
  if (!followUp) return [];
  return [
    {
      due: followUp,
      why: (today) => {
        const day = onDay(followUp, today);
        return followUpNote ? `You noted for ${day.replace(/^on /, '')}: ${sentence(followUpNote)}` : `You meant to be in touch ${day}.`;
      },
    },
  ];
}

function sentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}

function moveOn({ note, how }: Settling<NoteRecord>): Change[] {
  if (!note.followUp) return [];
  return [
    add(note.path, 'followedUp', { on: note.followUp, note: note.followUpNote ?? '' }),
    set(note, 'followUp', how.next ?? null),
    ...(note.followUpNote === undefined ? [] : [set(note, 'followUpNote', null)]),
  ];
}

function contactsOf(interview: Interview, around: Acquaintances): Contact[] {
  return interview.contacts.flatMap((person) => around.contact(person.note) ?? []);
}

export const examples: Example[] = [
  { says: 'a next step for Sun 8 Nov', contact: { followUp: '2026-11-08' }, due: '2026-11-08' },
  { says: 'towards somebody to leave alone', contact: { followUp: '2026-11-08', doNotContact: true }, due: null },
];
