import { say, listed } from '../../words/say';
import { theIntroduction, theReferral } from '../answered';
import { askingOf, isSilent, type Asking } from '../asking';
import { askAnew } from '../asking-anew';
import { addBusinessDays, latest, type Day } from '../day';
import { onDay } from '../day-words';
import { requestFor } from '../messages/requests';
import { callOf, introducerOf, referrersOf } from '../people';
import type { Acquaintances } from '../network';
import type { Contact } from '../records';
import type { Terms } from '../terms';
import { waives } from '../waived';
import { ofContacts, type Example, type Owed } from './rule';

export const ask = ofContacts({
  kind: 'ask',
  icon: 'send',
  stage: 'asking',
  name: () => say`Ask`,
  several: () => say`Requests`,
  todo: () => say`Ask`,
  words: (spelled) => ({
    appears: say`Somebody introduced you or gave you this name, or you picked them, and you have neither asked nor met them; or a request had come to nothing before that.`,
    due: say`1 business day after an introduction, 5 after the referral, 10 after you picked them`,
    settledBy: spelled('askedOn'),
  }),
  owed(contact, around, terms) {
    const { askedOn, repliedOn, outcome, path } = contact;
    const interviews = around.interviewsWith(path);
    if (contact.doNotContact) return [];
    const isNew = !askedOn && !repliedOn && !outcome && interviews.length === 0;
    const asking = askingOf(contact, interviews);
    const owed = isNew
      ? introduced(contact, around, terms) ?? named(contact, around, terms) ?? picked(contact, terms)
      : isIntroducedAnew(contact, asking) ? introduced(contact, around, terms)
        : isNamedAnew(contact, asking) ? named(contact, around, terms) : undefined;
    return owed ? [owed] : [];
  },
  settling: {
    title: (who) => say`I asked ${who} today`,
    says: (person) => say`Asked ${person}`,
    sameAs: 'asked',
    callsForResearch: true,
    answers: ({ note }) => [note.introducedOn ? theIntroduction(note) : theReferral(note)],
    changes: ({ note, how }) => askAnew(note, how.on),
  },
  message: (contact, { around }) => requestFor(contact, around.interviewsWith(contact.path)),
});

/** Whether a word after an introduction comes before any about an earlier request, which had no answer. */
export function waitsForFirstWord(contact: Contact, asking: Asking, { off }: Terms): boolean {
  const { introducedOn, waived } = contact;
  return introducedOn !== undefined && isIntroducedAnew(contact, asking) && !off.has(ask.kind) &&
    !waived.some((waiver) => waives(waiver, ask.kind, introducedOn));
}

// Whoever introduces us expects a word from me, whatever came of an earlier request.
function isIntroducedAnew(contact: Contact, asking: Asking): boolean {
  const { outcome, interviewed } = asking;
  const cameToNothing = isSilent(asking) || (!interviewed && (outcome === 'no' || outcome === 'no-answer'));
  return cameToNothing && isAfterAll(contact.introducedOn, contact, asking);
}

// A name is a reason to write again to somebody who never answered; not to one who is asked just now, or said no.
function isNamedAnew(contact: Contact, asking: Asking): boolean {
  return !asking.interviewed && asking.outcome === 'no-answer' && isAfterAll(contact.referredOn, contact, asking);
}

function isAfterAll(day: Day | undefined, { repliedOn, closedOn }: Contact, { lastWord }: Asking): boolean {
  const last = latest([lastWord, repliedOn, closedOn]);
  return day !== undefined && last !== undefined && day > last;
}

function introduced(contact: Contact, around: Acquaintances, terms: Terms): Owed | undefined {
  const { introducedOn } = contact;
  if (!introducedOn) return undefined;
  const names = introducerOf(contact, around);
  return {
    due: addBusinessDays(introducedOn, terms.introducedBusinessDays, terms.calendar),
    why: (today) => names
      ? say`${names} introduced you ${onDay(introducedOn, today)}. They wait for a word from you.`
      : say`You were introduced ${onDay(introducedOn, today)}. They wait for a word from you.`,
  };
}

function named(contact: Contact, around: Acquaintances, terms: Terms): Owed | undefined {
  const { referredOn, askedOn } = contact;
  const names = namesOf(contact, around);
  if (!referredOn || !names) return undefined;
  const unasked = inTouchSince(contact, referredOn);
  return {
    due: addBusinessDays(referredOn, terms.askBusinessDays, terms.calendar),
    why: (today) => {
      const day = onDay(referredOn, today);
      if (unasked) return say`${names} gave you this name ${day}. You have not asked for a conversation yet.`;
      return askedOn
        ? say`${names} gave you this name ${day}. You have not written since.`
        : say`${names} gave you this name ${day}. You have not written yet.`;
    },
  };
}

function picked(contact: Contact, terms: Terms): Owed | undefined {
  const { identifiedOn } = contact;
  if (!identifiedOn) return undefined;
  return {
    due: addBusinessDays(identifiedOn, terms.identifiedBusinessDays, terms.calendar),
    picked: true,
    why: (today) => inTouchSince(contact, identifiedOn)
      ? say`You picked them ${onDay(identifiedOn, today)}. You have not asked for a conversation yet.`
      : say`You picked them ${onDay(identifiedOn, today)}. You have not written yet.`,
  };
}

// Somebody may have heard from me on another matter: of a name that they gave, or with an update.
function inTouchSince({ lastContact, updates }: Contact, day: Day): boolean {
  return [lastContact, ...updates.map(({ on }) => on)].some((touched) => touched !== undefined && touched >= day);
}

function namesOf(contact: Contact, around: Acquaintances): string {
  return listed(referrersOf(contact).map((referrer) => callOf(referrer, around)));
}

export const examples: Example[] = [
  { says: 'named on Fri 6 Nov', contact: { referredOn: '2026-11-06' }, due: '2026-11-13' },
  { says: 'introduced on Fri 6 Nov', contact: { referredOn: '2026-11-02', introducedOn: '2026-11-06' }, due: '2026-11-09' },
  { says: 'picked on Fri 6 Nov', contact: { referredBy: [], identifiedOn: '2026-11-06' }, due: '2026-11-20' },
  {
    says: 'introduced on Fri 6 Nov, after a request that had no answer',
    contact: { askedOn: '2026-10-26', introducedOn: '2026-11-06' },
    due: '2026-11-09',
  },
  {
    says: 'let go on Mon 2 Nov, and named on Fri 6 Nov',
    contact: { askedOn: '2026-10-26', outcome: 'no-answer', closedOn: '2026-11-02', referredOn: '2026-11-06' },
    due: '2026-11-13',
  },
  { says: 'already asked', contact: { referredOn: '2026-11-06', askedOn: '2026-11-07' }, due: null },
];
