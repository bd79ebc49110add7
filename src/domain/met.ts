import { laterAnswered } from './asking-anew';
import type { Change } from './change';
import { isHeld } from './interview';
import { hasMet } from './messages/news';
import type { Acquaintances } from './network';
import { peopleIn } from './people';
import type { Contact, Interview } from './records';
import { unsnoozedBy } from './snoozes';
import { lastTouch } from './touch';

/** What a meeting ends: what was put off, for each whose note knows of no later touch, and what a “later” waits for. */
export function met(interview: Interview, around: Acquaintances): Change[] {
  if (isHeld(interview)) return [];
  return peopleIn(interview).flatMap(({ note }) => {
    const contact = around.contact(note);
    return contact ? metOn(contact, around, interview) : [];
  });
}

/** The same for one of them, whose note may name more people. */
export function metOn(
  contact: Contact,
  around: Acquaintances,
  { date: on, kind }: Pick<Interview, 'date' | 'kind'>,
): Change[] {
  const interviews = around.interviewsWith(contact.path);
  const last = lastTouch(contact, interviews);
  return [
    ...(on && (!last || on > last) ? unsnoozedBy(contact, 'in touch') : []),
    ...otherNews(contact, interviews),
    ...(kind === 'chance' ? [] : laterAnswered(contact, on)),
  ];
}

/** A report that was put off was of how things stood then; where that was a meeting, it is the same report still. */
export function otherNews(contact: Contact, interviews: readonly Interview[]): Change[] {
  return hasMet(contact, interviews) ? [] : unsnoozedBy(contact, 'other news');
}
