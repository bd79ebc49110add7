import { addDays, daysBetween, mondayOf, type Day } from '../day';
import type { Course } from './course';
import { heldIn } from './meetings';

/** What there was in one ISO week. */
export interface Week {
  monday: Day;
  /** Contacts who were asked in it. */
  asks: readonly string[];
  /** Interviews that were held in it. */
  meetings: readonly string[];
}

/** The most weeks that are shown. */
export const MOST_WEEKS = 12;

/** Asks and meetings in each ISO week from a day to today, in order; in the last twelve where there are more. */
export function weeksOf(courses: readonly Course[], from: Day | undefined, today: Day): Week[] {
  const last = mondayOf(today);
  const since = from === undefined ? MOST_WEEKS : Math.floor(daysBetween(mondayOf(from), last) / 7) + 1;
  const count = Math.max(1, Math.min(MOST_WEEKS, since));
  const inRange = (day: Day | undefined): day is Day => day !== undefined && day <= today && (!from || day >= from);
  const weeks = new Map(Array.from({ length: count }, (_, at) => {
    const monday = addDays(last, (at + 1 - count) * 7);
    return [monday, { monday, asks: [] as string[], meetings: [] as string[] }] as const;
  }));
  for (const { contact } of courses) {
    if (inRange(contact.askedOn)) weeks.get(mondayOf(contact.askedOn))?.asks.push(contact.path);
  }
  for (const { path, date } of heldIn(courses)) if (inRange(date)) weeks.get(mondayOf(date))?.meetings.push(path);
  return [...weeks.values()];
}
