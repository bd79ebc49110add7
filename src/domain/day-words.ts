import type { SeenDay } from '../words/language';
import { say, spoken } from '../words/say';
import { age, businessDays } from '../words/amounts';
import { businessDaysBetween, daysBetween, utcOf, weekdayOf, type BusinessCalendar, type Day } from './day';

/** `Friday`. */
export function weekdayName(day: Day): string {
  return spoken().weekday(weekdayOf(day));
}

/** `6 November`, with the year when it is not that of `today`. */
export function dateInWords(day: Day, today: Day): string {
  return spoken().date(seen(day, today));
}

/** `Tue 17 Nov`, with the year when it is not that of `today`. */
export function shortDate(day: Day, today: Day): string {
  return spoken().shortDate(seen(day, today));
}

/** A day at the end of a few words: `today`, `yesterday`, `tomorrow`, `Tue 17 Nov`. */
export function shortDay(day: Day, today: Day): string {
  return Math.abs(daysBetween(today, day)) < 2 ? theDay(day, today) : shortDate(day, today);
}

/** A day in the middle of a sentence: `today`, `yesterday`, `tomorrow`, `on Thursday`, `on 6 November`. */
export function onDay(day: Day, today: Day): string {
  return spoken().onDay(apart(day, today));
}

/** A day in the middle of a sentence, by itself: `today`, `Thursday`, `6 November`. */
export function theDay(day: Day, today: Day): string {
  return spoken().theDay(apart(day, today));
}

let beside: readonly Day[] = [];

/**
 * What is said beside other days: a day of the same weekday as one of them is called by its date, so that `on Friday`
 * and `Fri 20 Nov` in one row are no two Fridays.
 */
export function besideDays(days: readonly Day[], said: () => string): string {
  const before = beside;
  beside = days;
  try {
    return said();
  } finally {
    beside = before;
  }
}

/** More business days than these are said in weeks, months and years. */
const IN_BUSINESS_DAYS = 15;
/** So are they where so many days passed, whatever holidays were among them. */
const IN_DAYS = 31;

/**
 * How long there has been silence since a day: `7 business days`, `6 weeks`, `2 years`. Undefined while no business day
 * has passed.
 */
export function silence(since: Day, today: Day, calendar: BusinessCalendar): string | undefined {
  const passed = businessDaysBetween(since, today, calendar);
  const days = daysBetween(since, today);
  if (passed > IN_BUSINESS_DAYS || days > IN_DAYS) return age(days);
  return passed === 0 ? undefined : businessDays(passed);
}

/** A span back from today to a word of mine: `7 business days ago`; `today`, `yesterday` while none has passed. */
export function agoInBusinessDays(day: Day, today: Day, calendar: BusinessCalendar): string {
  const silent = silence(day, today, calendar);
  return silent ? say`${silent} ago` : ago(day, today);
}

/** A span back from today: `today`, `yesterday`, `5 days ago`. */
export function ago(day: Day, today: Day): string {
  return spoken().ago(day > today ? apart(day, today) : seen(day, today));
}

/** How late, or when: `4 days late`, `Today`, `Tomorrow`, `Thu 3 Dec`. */
export function lateness(due: Day, today: Day): string {
  return spoken().lateness(seen(due, today));
}

/** The end of a wait: `until tomorrow`, `until Thu 3 Dec`. */
export function until(day: Day, today: Day): string {
  return spoken().until(seen(day, today));
}

/** Nearer than this, a day is called by its weekday. */
const WEEK = 7;

function apart(day: Day, today: Day): SeenDay {
  const known = seen(day, today);
  const isNear = Math.abs(known.away) > 1 && Math.abs(known.away) < WEEK;
  const isSame = isNear && beside.some((other) => other !== day && weekdayOf(other) === weekdayOf(day));
  return isSame ? { ...known, away: Math.sign(known.away) * WEEK } : known;
}

function seen(day: Day, today: Day): SeenDay {
  return { utc: utcOf(day), away: daysBetween(today, day), thisYear: day.slice(0, 4) === today.slice(0, 4) };
}
