import { say } from '../../words/say';
import { theMeeting, theReply } from '../answered';
import { askingOf, isAgreed } from '../asking';
import { askAnew } from '../asking-anew';
import { add, type Change } from '../change';
import type { Day } from '../day';
import { onDay, theDay } from '../day-words';
import { followedUpIn } from '../followed-up';
import { isAgreedSince, isHeld } from '../interview';
import { laterDone, laterIn, laterUntil, type LaterStep } from '../later-step';
import { stepDone } from '../letting-go';
import { requestFor } from '../messages/requests';
import type { Acquaintances } from '../network';
import { noteSteps, withNextStep } from '../next-step';
import { allLeftAlone, peopleIn, toBeWrittenTo } from '../people';
import { linksAsShown } from '../links-as-shown';
import type { Contact, Interview, NoteRecord } from '../records';
import { touch } from '../touch';
import { ofContacts, ofInterviews, type Example, type Owed, type Rule } from './rule';

const common = {
  kind: 'follow-up',
  icon: 'flag',
  stage: 'between',
  promised: true,
  nextStep: true,
  inLetter: {
    rank: 2,
    owes: ({ followUpNote }) => {
      const noted = inLine(followUpNote ?? '');
      return noted === '' ? say`the next step` : say`what you noted (“${noted}”)`;
    },
  },
  name: () => say`Follow-up`,
  several: () => say`Promises`,
  todo: ({ followUpNote }) => capital(inLine(followUpNote ?? '')) || say`Be in touch`,
  words: (spelled) => ({
    appears: say`A next step has a day of its own, on a contact or an interview.`,
    due: say`That day`,
    settledBy: say`the pair moves to ${spelled('followedUp')}; if you were in touch, ${spelled('lastContact')}, or after a “later” a new ${spelled('askedOn')}; optionally a next date`,
  }),
} as const satisfies Partial<Rule<NoteRecord>>;

const settling = {
  title: (who: string) => say`I followed up with ${who}…`,
  says: (person: string) => say`Followed up with ${person}`,
  asks: ({ who }: { who: string }) => ({ about: 'next-step', title: say`Followed up with ${who}`, touch: true }) as const,
};

export const contactFollowUp = ofContacts({
  ...common,
  owed(contact, around) {
    if (contact.doNotContact || isOvertaken(contact, around)) return [];
    return owed(contact, saidLater(contact, around) ? whose(contact) : undefined);
  },
  settling: {
    ...settling,
    asks: (item, _today, { note, around }) => comesToLater(note, around)
      ? { about: 'later', title: say`What becomes of it?` }
      : settling.asks(item),
    answers: ({ note, around }) => [saidLater(note, around) ? theReply(note) : undefined],
    changes({ note, around, how }) {
      const { next } = how;
      const touched = how.touched ? touch(note, how.on) : [];
      if (!saidLater(note, around)) return [...stepDone(note, next ?? null), ...touched];
      const later = laterIn(note);
      if (later && isAfter(later)) return [...ownDone(note, later, next), ...touched];
      if (!how.touched && !next) {
        throw new Error(say`${note.name} said later. Ask again, name another day, or let it go.`);
      }
      const done = later && isBefore(later) ? laterDone(note, later, next) : stepDone(note, next ?? null);
      return [...done, ...(how.touched ? askAnew(note, how.on, { afterLater: true }) : [])];
    },
  },
  message(contact, { around, likeliest }) {
    const interviews = around.interviewsWith(contact.path);
    const asking = askingOf(contact, interviews);
    if (isAgreed(asking) || comesToLater(contact, around)) return 'arrange';
    if (saidLater(contact, around) || interviews.some(isHeld)) return 'update';
    return asking.since ? likeliest() : requestFor(contact, interviews);
  },
});

export const interviewFollowUp = ofInterviews({
  ...common,
  owed: (interview, around) => (allLeftAlone(interview, around) ? [] : owed(interview)),
  settling: {
    ...settling,
    answers: ({ note }) => [isHeld(note) ? theMeeting(note) : undefined],
    changes: ({ note, around, how }) => [
      ...stepDone(note, how.next ?? null),
      ...(how.touched ? contactsReached(note, around).flatMap((each) => touch(each, how.on)) : []),
    ],
  },
  message: (interview) => (isHeld(interview) ? 'update' : undefined),
});

/** They said later, and no arranged interview was held since. */
function saidLater(contact: Contact, around: Acquaintances): boolean {
  const { path, repliedOn } = contact;
  const interviews = around.interviewsWith(path);
  const met = interviews.some((each) => isHeld(each) && each.kind !== 'chance' && each.date && repliedOn && each.date >= repliedOn);
  return !met && askingOf(contact, interviews).outcome === 'later';
}

/** All that the day is for is to ask again, and a day to meet was agreed since. */
function isOvertaken(contact: Contact, around: Acquaintances): boolean {
  const { repliedOn, path } = contact;
  const later = saidLater(contact, around) ? laterIn(contact) : undefined;
  return later !== undefined && later.rest.followUp === undefined &&
    repliedOn !== undefined && isAgreedSince(around.interviewsWith(path), repliedOn);
}

/** The next step is to write again, as they asked; not a promise that comes before that. */
function comesToLater(contact: Contact, around: Acquaintances): boolean {
  const later = laterIn(contact);
  return saidLater(contact, around) && !(later && isAfter(later));
}

function isAfter({ day, rest }: LaterStep): boolean {
  return rest.followUp !== undefined && rest.followUp < day;
}

function isBefore({ day, rest }: LaterStep): boolean {
  return rest.followUp !== undefined && rest.followUp > day;
}

/** A promise from before the day that they named is done with; that day stands. */
function ownDone(contact: Contact, { day, rest }: LaterStep, next: Day | undefined): Change[] {
  return [
    add(contact.path, 'followedUp', { on: rest.followUp!, note: rest.followUpNote ?? '' }),
    ...noteSteps(contact, withNextStep({ followUp: next }, laterUntil(day)), next),
  ];
}

/** Whether a “later” waits for the day that they named, or for one that I put in its place. */
function whose({ followedUp, repliedOn }: Contact): 'theirs' | 'mine' {
  return followedUp.some((entry) => !followedUpIn(entry).notNeeded &&
    (!repliedOn || entry.slice(0, repliedOn.length) >= repliedOn)) ? 'mine' : 'theirs';
}

function owed({ followUp, followUpNote }: NoteRecord, later?: 'theirs' | 'mine'): Owed[] {
  if (!followUp) return [];
  return [
    {
      due: followUp,
      why: (today) => {
        if (followUpNote) return say`You noted for ${theDay(followUp, today)}: ${sentence(followUpNote)}`;
        if (later === 'theirs') return say`They asked you to come back ${onDay(followUp, today)}.`;
        return later
          ? say`They said later, and you meant to ask again ${onDay(followUp, today)}.`
          : say`You meant to be in touch ${onDay(followUp, today)}.`;
      },
    },
  ];
}

// What the person wrote themselves, as a sentence.
function sentence(text: string): string {
  const line = inLine(text);
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}

function inLine(text: string): string {
  return linksAsShown(text).replace(/\s+/g, ' ').trim();
}

function capital(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase() + rest.join('');
}

function contactsReached(interview: Interview, around: Acquaintances): Contact[] {
  return toBeWrittenTo(peopleIn(interview), around).flatMap((person) => around.contact(person.note) ?? []);
}

export const examples: Example[] = [
  { says: 'a next step for Sun 8 Nov', contact: { followUp: '2026-11-08' }, due: '2026-11-08' },
  { says: 'towards somebody to leave alone', contact: { followUp: '2026-11-08', doNotContact: true }, due: null },
];
