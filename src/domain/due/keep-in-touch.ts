import { say } from '../../words/say';
import { theLastTouch } from '../answered';
import { askingOf, isSilent } from '../asking';
import { chainOf, type Chain } from '../chain';
import { addDays, daysBetween, latest, rollForward, type Day } from '../day';
import { ago } from '../day-words';
import { isAhead, isHeld } from '../interview';
import { peopleIn } from '../people';
import type { Contact, Interview, NoteRecord } from '../records';
import type { Terms } from '../terms';
import { lastTouch, updated } from '../touch';
import { waives } from '../waived';
import { contactFollowUp } from './follow-up';
import { inChain, ofContacts, type Example } from './rule';

export const keepInTouch = ofContacts({
  kind: 'keep-in-touch',
  icon: 'sprout',
  stage: 'between',
  chain: true,
  inLetter: { rank: 6, owes: () => say`a line to stay in touch` },
  name: () => say`Keep in touch`,
  several: () => say`Keeping in touch`,
  todo: () => say`A line to stay in touch`,
  words: (spelled) => ({
    appears: say`They may be kept posted and some touch has a day, no interview is planned, no request waits for an answer, and no next step is noted towards them.`,
    due: say`30 days after the last touch, or 90 once you have been in touch well after meeting; rolled forward to a business day`,
    settledBy: say`${spelled('lastContact')}, and a line in ${spelled('updates')}`,
  }),
  owed(contact, around, terms) {
    if (contact.doNotContact || contact.stayInTouch !== true) return [];
    const interviews = around.interviewsWith(contact.path);
    const last = lastTouch(contact, interviews);
    if (!last || interviews.some(isAhead) || isSilent(askingOf(contact, interviews))) return [];
    if (hasNextStep(contact, interviews)) return [];
    const updating = chainOf(contact, 'keep-in-touch', [], last);
    const met = latest(interviews.filter(isHeld).map(({ date }) => date));
    const days = contact.cadence ??
      (isSettled(contact, met, { updating, terms }) ? terms.cadenceDays : terms.keepInTouchDays);
    return inChain(updating, {
      due: rollForward(addDays(updating.last ?? last, days), terms.calendar),
      why: (today) => lastTime(ago(last, today), metThen(last, interviews)),
    }, terms);
  },
  settling: {
    title: (who) => say`I was in touch with ${who} today`,
    says: (person) => say`Was in touch with ${person}`,
    answers: ({ note, around }) => [theLastTouch(note, lastTouch(note, around.interviewsWith(note.path)))],
    changes: ({ note, how }) => updated(note, how.on, how.what),
  },
  message: () => 'update',
});

// The first update comes soon after a meeting; once one was sent or waived, or nobody met, the slower rhythm holds.
function isSettled(
  { lastContact }: Contact,
  met: Day | undefined,
  { updating, terms }: { updating: Chain; terms: Terms },
): boolean {
  return !met || [lastContact, updating.last]
    .some((day) => day !== undefined && daysBetween(met, day) >= terms.settledInTouchDays);
}

/** Something is to be done towards them on a day already: on their note, or of an interview with them alone. */
function hasNextStep(contact: Contact, interviews: readonly Interview[]): boolean {
  return [contact, ...interviews.filter((interview) => peopleIn(interview).length === 1)].some(isOpen);
}

function isOpen({ followUp, waived }: NoteRecord): boolean {
  return followUp !== undefined &&
    !waived.some((waiver) => waives(waiver, contactFollowUp.kind, followUp));
}

function metThen(day: Day, interviews: readonly Interview[]): Interview | undefined {
  const held = interviews.filter((interview) => isHeld(interview) && interview.date === day);
  return held.find(({ mode }) => mode !== 'email') ?? held[0];
}

function lastTime(when: string, meeting: Interview | undefined): string {
  if (!meeting) return say`You were last in touch ${when}.`;
  return meeting.mode === 'email'
    ? say`You were last in touch ${when}, when they answered you by email.`
    : say`You were last in touch ${when}, when you met.`;
}

export const examples: Example[] = [
  {
    says: 'met on Fri 6 Nov, may be kept posted',
    contact: { stayInTouch: true },
    others: [{ date: '2026-11-06', status: 'held' }],
    due: '2026-12-07',
  },
  {
    says: 'never met, last touch on Fri 6 Nov',
    contact: { stayInTouch: true, lastContact: '2026-11-06' },
    due: '2027-02-04',
  },
  { says: 'permission was not asked', others: [{ date: '2026-11-06', status: 'held' }], due: null },
];
