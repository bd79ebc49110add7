import { isSince } from './asking';
import { chainOf, type Chain } from './chain';
import { latest, type Day } from './day';
import { fellThrough, fellThroughOn, isNewer, newestOf } from './interview';
import type { Mention } from './mention';
import type { Acquaintances } from './network';
import { peopleIn } from './people';
import type { Contact, Interview } from './records';

/** Where the search for another day stands, for an interview that fell through. */
export interface Proposing {
  /** The day on which it fell through. */
  lostOn: Day;
  /** Their last word since. */
  heardOn?: Day;
  /** The same, if it answered an earlier proposal and nothing was proposed since. */
  repliedOn?: Day;
  /** Proposals made or waived since they last spoke. */
  proposals: Chain;
}

/**
 * Whether another day is still to be found, and how far that has come. Undefined once it was let go, everybody in it
 * has a newer interview or was asked or closed anew, or one of them said no or later since.
 */
export function proposing(interview: Interview, around: Acquaintances): Proposing | undefined {
  const lostOn = fellThroughOn(interview);
  if (!lostOn || !fellThrough(interview) || interview.closedOn) return undefined;
  const contacts = peopleIn(interview).flatMap(({ note }) => around.contact(note) ?? []);
  if (contacts.some((contact) => hasDeclined(contact, lostOn))) return undefined;
  if (!somebodyWaits(interview, around, lostOn)) return undefined;
  const replied = latest(contacts.map(({ repliedOn }) => (repliedOn && repliedOn >= lostOn ? repliedOn : undefined)));
  const { bookedOn, reproposedOn } = interview;
  const proposals = chainOf(interview, 'reschedule', reproposedOn, latest([bookedOn, replied]));
  const answered = !proposals.last && chainOf(interview, 'reschedule', reproposedOn, bookedOn).last !== undefined;
  return { lostOn, heardOn: replied, repliedOn: answered ? replied : undefined, proposals };
}

/** When another day was proposed last for an interview that fell through, answered or not. */
export function proposedOn({ bookedOn, reproposedOn }: Interview): Day | undefined {
  return latest(reproposedOn.map((day) => (!bookedOn || day >= bookedOn ? day : undefined)));
}

/** Their last word on a proposal of a day. */
export function answeredOn(interview: Interview, proposed: Day, around: Acquaintances): Day | undefined {
  return latest(peopleIn(interview).map(({ note }) => {
    const replied = around.contact(note)?.repliedOn;
    return replied && replied >= proposed ? replied : undefined;
  }));
}

function hasDeclined({ outcome, repliedOn, askedOn }: Contact, lostOn: Day): boolean {
  if (!repliedOn || repliedOn < lostOn || (askedOn && repliedOn < askedOn)) return false;
  return outcome === 'no' || outcome === 'later';
}

function somebodyWaits(interview: Interview, around: Acquaintances, lostOn: Day): boolean {
  const meetsAgain = (person: Mention): boolean => {
    const newest = newestNaming(person, around);
    return newest !== undefined && isNewer(newest, interview);
  };
  const isOver = (contact: Contact | undefined): boolean => contact !== undefined &&
    (contact.doNotContact === true || wasAskedAnew(contact, interview, lostOn) || wasClosed(contact, lostOn));
  const people = peopleIn(interview);
  return people.length === 0 || people.some((person) => !meetsAgain(person) && !isOver(around.contact(person.note)));
}

/** The newest of some interviews, as it was looked for last: all that were lost ask, each of the same ones. */
const newestOfAll = new WeakMap<readonly Interview[], Interview | undefined>();

function newestNaming(person: Mention, around: Acquaintances): Interview | undefined {
  const all = around.interviewsNaming(person);
  if (!newestOfAll.has(all)) {
    // A link to the interview’s own note names nobody.
    newestOfAll.set(all, newestOf(all.filter(({ date, path }) => date !== undefined && path !== person.note)));
  }
  return newestOfAll.get(all);
}

function wasAskedAnew({ askedOn }: Contact, interview: Interview, lostOn: Day): boolean {
  return askedOn !== undefined && askedOn >= lostOn && !isSince(interview, askedOn);
}

function wasClosed({ outcome, closedOn, repliedOn }: Contact, lostOn: Day): boolean {
  return outcome === 'no-answer' && closedOn !== undefined && closedOn >= lostOn && !(repliedOn && repliedOn > closedOn);
}
