import { askingOf, isUnanswered } from '../asking';
import { doneAfter, isAhead, isHeld } from '../interview';
import type { Day } from '../day';
import type { Acquaintances } from '../network';
import type { Contact, Interview } from '../records';
import { stageOf, type Stage } from '../stage';

/** The stages of the funnel, in order. */
export const funnelStages = ['identified', 'asked', 'replied', 'scheduled', 'met', 'thanked', 'in-touch'] as const;

export type FunnelStage = (typeof funnelStages)[number];

/** How it went with one person so far. */
export interface Course {
  contact: Contact;
  interviews: readonly Interview[];
  stage: Stage;
  /** The furthest stage ever reached: all before it count as reached, too. */
  reached: FunnelStage;
  /** It came to words between us without my having asked: beside the funnel, in no rate. */
  walkIn: boolean;
  /** The day that says in which range they lie; undefined where no note says one. */
  on: Day | undefined;
}

/** How it went with a contact; undefined for somebody who is only in the address book. */
export function courseOf(contact: Contact, around: Acquaintances): Course | undefined {
  const interviews = around.interviewsWith(contact.path);
  const stage = stageOf(contact, interviews);
  const reached = reachedWith(contact, interviews);
  if (!stage || (stage === 'closed' && reached === 'identified' && !isOnTheList(contact))) return undefined;
  const walkIn = !contact.askedOn && reached !== 'identified';
  return { contact, interviews, stage, reached, walkIn, on: dayOfCourse(contact, interviews, walkIn) };
}

/** Whether somebody came as far as a stage. */
export function hasReached({ reached }: Pick<Course, 'reached'>, stage: FunnelStage): boolean {
  return funnelStages.indexOf(reached) >= funnelStages.indexOf(stage);
}

/**
 * It is the stage of `stageOf`, so that *thanked* asks for thanks for every meeting, with two differences: a day that
 * was agreed and lost was reached all the same, and one is in touch only with somebody whom one has met and thanked.
 */
function reachedWith(contact: Contact, interviews: readonly Interview[]): FunnelStage {
  const held = interviews.filter(isHeld);
  if (held.length > 0) {
    if (!held.every((each) => doneAfter(each, 'thankedOn'))) return 'met';
    return contact.stayInTouch ? 'in-touch' : 'thanked';
  }
  const asking = askingOf(contact, interviews);
  const agreed = asking.interviewed || interviews.some(isAhead) || (!asking.since && interviews.length > 0);
  if (agreed) return 'scheduled';
  const replied = asking.repliedOn ?? (asking.outcome && asking.outcome !== 'no-answer');
  if (replied) return 'replied';
  return contact.askedOn ? 'asked' : 'identified';
}

/**
 * The day of the ask; of a walk-in that of the first meeting, or when it was agreed; of others when they were picked or
 * named.
 */
function dayOfCourse(contact: Contact, interviews: readonly Interview[], walkIn: boolean): Day | undefined {
  const { askedOn, repliedOn, identifiedOn, introducedOn, referredOn } = contact;
  if (askedOn) return askedOn;
  if (walkIn) {
    const met = firstOf(interviews.filter(isHeld).map(({ date }) => date));
    // What is still ahead began on the day on which it was agreed.
    return met ?? firstOf(interviews.map(({ date, bookedOn }) => bookedOn ?? date)) ?? repliedOn;
  }
  return identifiedOn ?? introducedOn ?? referredOn;
}

/** The earliest of some days. */
export function firstOf(days: readonly (Day | undefined)[]): Day | undefined {
  return days.reduce((first, day) => (day && (!first || day < first) ? day : first), undefined);
}

/** Whether an ask was answered, in whatever way. */
export function isAnswered({ contact, interviews }: Pick<Course, 'contact' | 'interviews'>): boolean {
  const asking = askingOf(contact, interviews);
  return asking.since !== undefined && !isUnanswered(asking);
}

function isOnTheList({ identifiedOn, introducedOn, referredOn, referredBy }: Contact): boolean {
  return Boolean(identifiedOn ?? introducedOn ?? referredOn) || referredBy.length > 0;
}
