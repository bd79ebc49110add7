import { say } from '../../words/say';
import { askingOf } from '../asking';
import { add, set, type Change } from '../change';
import { onDay, theDay } from '../day-words';
import { isHeld } from '../interview';
import { requestFor } from '../messages/requests';
import type { Acquaintances } from '../network';
import { allLeftAlone } from '../people';
import type { Contact, Interview, NoteRecord } from '../records';
import { touch } from '../touch';
import { ofContacts, ofInterviews, type Example, type Owed, type Rule, type Settling } from './rule';

const common = {
  kind: 'follow-up',
  icon: 'flag',
  stage: 'between',
  promised: true,
  nextStep: true,
  name: () => say`Follow-up`,
  words: (spelled) => ({
    appears: say`A next step has a day of its own, on a contact or an interview.`,
    due: say`That day`,
    settledBy: say`the pair moves to ${spelled('followedUp')}; if you were in touch, ${spelled('lastContact')}; optionally a next date`,
  }),
} as const satisfies Partial<Rule<NoteRecord>>;

const settling = {
  title: (who: string) => say`I followed up with ${who}…`,
  says: (person: string) => say`Followed up with ${person}`,
  asks: ({ who }: { who: string }) => ({ about: 'next-step', title: say`Followed up with ${who}`, touch: true }) as const,
};

export const contactFollowUp = ofContacts({
  ...common,
  owed: (contact) => (contact.doNotContact ? [] : owed(contact)),
  settling: {
    ...settling,
    changes: ({ note, how }) => [...moveOn({ note, how }), ...(how.touched ? touch(note, how.on) : [])],
  },
  message(contact, { around, likeliest }) {
    const interviews = around.interviewsWith(contact.path);
    const { outcome, since } = askingOf(contact, interviews);
    if (outcome === 'later' || outcome === 'yes') return 'arrange';
    if (interviews.some(isHeld)) return 'update';
    return since ? likeliest() : requestFor(contact, interviews);
  },
});

export const interviewFollowUp = ofInterviews({
  ...common,
  owed: (interview, around) => (allLeftAlone(interview, around) ? [] : owed(interview)),
  settling: {
    ...settling,
    changes: ({ note, around, how }) => [
      ...moveOn({ note, how }),
      ...(how.touched ? contactsOf(note, around).flatMap((each) => touch(each, how.on)) : []),
    ],
  },
  message: (interview) => (isHeld(interview) ? 'update' : undefined),
});

function owed({ followUp, followUpNote }: NoteRecord): Owed[] {
  if (!followUp) return [];
  return [
    {
      due: followUp,
      why: (today) =>
        followUpNote
          ? say`You noted for ${theDay(followUp, today)}: ${sentence(followUpNote)}`
          : say`You meant to be in touch ${onDay(followUp, today)}.`,
    },
  ];
}

// What the person wrote themselves, as a sentence.
function sentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}

function moveOn({ note, how }: Pick<Settling<NoteRecord>, 'note' | 'how'>): Change[] {
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
