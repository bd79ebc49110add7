import { say } from '../../words/say';
import { addDays, daysBetween, latest, rollForward, type Day } from '../day';
import { ago } from '../day-words';
import { isHeld, isPlanned } from '../interview';
import type { Contact, Interview } from '../records';
import type { Terms } from '../terms';
import { lastTouch, touch } from '../touch';
import { ofContacts, type Example } from './rule';

export const keepInTouch = ofContacts({
  kind: 'keep-in-touch',
  icon: 'sprout',
  stage: 'between',
  name: () => say`Keep in touch`,
  words: (spelled) => ({
    appears: say`They may be kept posted, you have met or been in touch, and no interview is planned.`,
    due: say`30 days after the last touch, or 90 once you have been in touch well after meeting; rolled forward to a business day`,
    settledBy: spelled('lastContact'),
  }),
  owed(contact, around, terms) {
    if (contact.doNotContact || contact.stayInTouch !== true) return [];
    const interviews = around.interviewsWith(contact.path);
    const met = latest(interviews.filter(isHeld).map(({ date }) => date));
    const last = lastTouch(contact, interviews);
    if (!last || !(met || contact.lastContact) || interviews.some(isPlanned)) return [];
    const days = contact.cadence ?? (isSettled(contact, met, terms) ? terms.cadenceDays : terms.keepInTouchDays);
    return [
      {
        due: rollForward(addDays(last, days), terms.calendar),
        why: (today) =>
          metThen(last, interviews)
            ? say`You were last in touch ${ago(last, today)}, when you met.`
            : say`You were last in touch ${ago(last, today)}.`,
      },
    ];
  },
  settling: {
    title: (who) => say`I was in touch with ${who} today`,
    says: (person) => say`Was in touch with ${person}`,
    changes: ({ note, how }) => touch(note, how.on),
  },
  message: () => 'update',
});

// The first update comes soon after a meeting; once one was sent, or nobody met, the slower rhythm holds.
function isSettled({ lastContact }: Contact, met: Day | undefined, terms: Terms): boolean {
  return !met || (lastContact !== undefined && daysBetween(met, lastContact) >= terms.settledInTouchDays);
}

function metThen(day: Day, interviews: readonly Interview[]): boolean {
  return interviews.some((interview) => isHeld(interview) && interview.date === day);
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
