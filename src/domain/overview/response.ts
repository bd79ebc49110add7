import { askingOf, isSince } from '../asking';
import { daysBetween, type Day } from '../day';
import { referrersOf } from '../people';
import { firstOf, isAnswered, type Course } from './course';
import type { Share } from './rate';
import { pathsOf } from './scope';

/** So many days one waits before an ask without an answer counts as one. */
export const RIPE_AFTER = 14;

/** A share of a part of the people, by what they have in common. */
export interface Group {
  /** As the notes have it; undefined where they say nothing. */
  name: string | undefined;
  share: Share;
}

export interface Response {
  answered: Share;
  /** Of all who were asked long enough ago, those with whom a day was agreed, or whom one met. */
  agreed: Share;
  /** Asked, and not counted yet. */
  young: readonly string[];
  /** By who named them, or else by the source that their note names. */
  bySource: readonly Group[];
  named: Share;
  byChannel: readonly Group[];
  /** Of the answers, those that came after none, one, two … reminders. */
  byReminders: readonly Share[];
  /** Of the answers, those that came after a reminder. */
  afterReminder: Share;
}

/** How those who were asked answered the latest ask. */
export function responseOf(courses: readonly Course[], today: Day): Response {
  const asked = courses.filter(({ contact }) => contact.askedOn);
  const isOld = ({ contact }: Course): boolean => daysBetween(contact.askedOn!, today) >= RIPE_AFTER;
  const ripe = asked.filter((course) => isAnswered(course) || isOld(course));
  const answers = ripe.filter(isAnswered);
  const others = ripe.filter(({ contact }) => referrersOf(contact).length === 0);
  const [whole, came] = [pathsOf(ripe), pathsOf(answers)];
  const reminders = answers.map((course) => remindersBefore(course));
  const steps = Array.from({ length: Math.max(-1, ...reminders) + 1 }, (_, count) =>
    answers.filter((__, at) => reminders[at] === count));
  return {
    answered: { part: came, whole },
    agreed: { part: pathsOf(answers.filter(hasDay)), whole },
    young: pathsOf(asked.filter((course) => !isAnswered(course) && !isOld(course))),
    named: shareOf(ripe.filter(({ contact }) => referrersOf(contact).length > 0)),
    bySource: groupsBy(others, ({ contact }) => contact.source),
    byChannel: groupsBy(ripe, ({ contact }) => contact.askedVia),
    byReminders: steps.map((those) => ({ part: pathsOf(those), whole: came })),
    afterReminder: { part: pathsOf(answers.filter((_, at) => reminders[at]! > 0)), whole: came },
  };
}

/** The day of the answer: when they replied, else the first day on which something was agreed or took place. */
export function answeredOn({ contact, interviews }: Course): Day | undefined {
  const { since, repliedOn } = askingOf(contact, interviews);
  if (repliedOn || !since) return repliedOn;
  return firstOf(interviews.filter((each) => isSince(each, since)).map(({ date, bookedOn }) =>
    (bookedOn && bookedOn >= since ? bookedOn : date)));
}

function hasDay({ contact, interviews }: Course): boolean {
  return askingOf(contact, interviews).interviewed;
}

function remindersBefore(course: Course): number {
  const on = answeredOn(course);
  const { done } = askingOf(course.contact, course.interviews).reminding;
  return new Set(done.filter((day) => on === undefined || day <= on)).size;
}

function groupsBy(courses: readonly Course[], nameOf: (course: Course) => string | undefined): Group[] {
  const groups = new Map<string, { name: string | undefined; courses: Course[] }>();
  for (const course of courses) {
    const name = nameOf(course)?.trim().replace(/\s+/g, ' ') || undefined;
    const key = name?.toLowerCase() ?? '';
    const group = groups.get(key);
    if (group) group.courses.push(course);
    else groups.set(key, { name, courses: [course] });
  }
  return [...groups]
    .sort(([one, first], [other, second]) => Number(one === '') - Number(other === '') ||
      second.courses.length - first.courses.length || (one < other ? -1 : 1))
    .map(([, { name, courses: those }]) => ({ name, share: shareOf(those) }));
}

function shareOf(courses: readonly Course[]): Share {
  return { part: pathsOf(courses.filter(isAnswered)), whole: pathsOf(courses) };
}
