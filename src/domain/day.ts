import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as daysAfter } from 'date-fns/addDays';
import { millisecondsInDay } from 'date-fns/constants';
import { formatISO } from 'date-fns/formatISO';
import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';
import { parseISO } from 'date-fns/parseISO';
import { startOfISOWeek } from 'date-fns/startOfISOWeek';

/** A local calendar day, `YYYY-MM-DD`. Days compare as text. */
export type Day = `${number}-${number}-${number}`;

/** A minute of local wall time, `YYYY-MM-DDTHH:mm`. Minutes compare as text, with each other. */
export type Minute = `${Day}T${number}:${number}`;

/** A time of day, `HH:mm`. */
export type Time = `${number}:${number}`;

/** The days on which nobody expects work: weekdays (0 is Sunday) and single days. */
export interface BusinessCalendar {
  weekend: ReadonlySet<number>;
  holidays: ReadonlySet<Day>;
}

const DAY = /^(?:19|2\d)\d{2}-\d{2}-\d{2}$/;
const HALF_DAY = /^(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))? ?([ap])\.?m\.?$/i;
const TIME = /^([01]?\d|2[0-3])[:.h]([0-5]\d)(?::[0-5]\d)?$/;

/** The day that a text of exactly the shape `YYYY-MM-DD` names, if the calendar has it and it lies in 1900–2999. */
export function parseDay(text: string): Day | undefined {
  if (numbers.has(text as Day)) return text as Day;
  return DAY.test(text) && !Number.isNaN(numberOf(text as Day)) ? (text as Day) : undefined;
}

/** A time of day written as `9:05`, `09:05`, `09.05`, with seconds, or as `9:05 am` and `3 pm`, as `HH:mm`. */
export function parseTime(text: string): Time | undefined {
  const parts = TIME.exec(text.trim());
  if (parts) return `${parts[1]!.padStart(2, '0')}:${parts[2]}` as Time;
  const [, hour, minute = '00', half] = HALF_DAY.exec(text.trim()) ?? [];
  if (hour === undefined) return undefined;
  return `${two((Number(hour) % 12) + (/p/i.test(half!) ? 12 : 0))}:${minute}` as Time;
}

/** The local calendar day of a `Date`. */
export function dayOf(date: Date): Day {
  return formatISO(date, { representation: 'date' }) as Day;
}

/** The local wall minute of a `Date`. */
export function minuteOf(date: Date): Minute {
  return formatISO(date).slice(0, 16) as Minute;
}

/** The calendar day `count` whole days after `day`, before it when negative, from `0000-01-02` to `9999-12-31`. */
export function addDays(day: Day, count: number): Day {
  return dayAt(numberOf(day) + Math.floor(count));
}

/** Whole calendar days from one day to another; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** A day's midnight in UTC, in milliseconds, for `Intl` to name it. */
export function utcOf(day: Day): number {
  return (numberOf(day) - numberOf('1970-01-01')) * millisecondsInDay;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return weekdayAt(numberOf(day));
}

// In UTC, so that no zone moves a day.
function dateOf(day: Day): Date {
  return parseISO(day, { in: utc });
}

/** The Monday on which the ISO week of a day begins. */
export function mondayOf(day: Day): Day {
  return formatISO(startOfISOWeek(dateOf(day)), { representation: 'date' }) as Day;
}

/** A week as ISO 8601 counts them: from Monday to Sunday, in the year that its Thursday lies in. */
export interface Week {
  year: number;
  /** From 1 to 53. */
  number: number;
  from: Day;
  to: Day;
}

/** The ISO week that a day lies in, whatever the person's weekend is. */
export function weekOf(day: Day): Week {
  const [from, date] = [mondayOf(day), dateOf(day)];
  return { year: getISOWeekYear(date), number: getISOWeek(date), from, to: addDays(from, 6) };
}

/**
 * Steps a day at a time and counts only business days, backwards for a negative count.
 * A count of 0 rolls forward to a business day.
 */
export function addBusinessDays(day: Day, count: number, calendar: BusinessCalendar): Day {
  if (count === 0) return rollForward(day, calendar);
  const step = count < 0 ? -1 : 1;
  let reached = numberOf(day);
  for (let left = Math.abs(count); left > 0; ) {
    reached += step;
    if (isBusinessDay(reached, calendar)) left -= 1;
  }
  return dayAt(reached);
}

/** The day itself if it is a business day, else the next one that is. */
export function rollForward(day: Day, calendar: BusinessCalendar): Day {
  let reached = numberOf(day);
  while (!isBusinessDay(reached, calendar)) reached += 1;
  return dayAt(reached);
}

/** Business days after `from`, up to and with `to`; 0 when `to` does not come later. */
export function businessDaysBetween(from: Day, to: Day, calendar: BusinessCalendar): number {
  const last = numberOf(to);
  let count = 0;
  for (let day = numberOf(from) + 1; day <= last; day++) if (isBusinessDay(day, calendar)) count += 1;
  return count;
}

/** Wall time `minutes` after a time of a day, into the next days if need be. Clock changes do not shift it. */
export function addMinutes(day: Day, time: Time, minutes: number): Minute {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
  const days = Math.floor(total / 1440);
  const rest = total - days * 1440;
  return `${addDays(day, days)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}` as Minute;
}

/** Minutes of wall time from one minute to another; negative when `to` comes first. */
export function minutesBetween(from: Minute, to: Minute): number {
  const minuteOfDay = (minute: Minute): number => Number(minute.slice(11, 13)) * 60 + Number(minute.slice(14));
  return daysBetween(from.slice(0, 10) as Day, to.slice(0, 10) as Day) * 1440 + minuteOfDay(to) - minuteOfDay(from);
}

export function latest(days: readonly (Day | undefined)[]): Day | undefined {
  return days.reduce<Day | undefined>((newest, day) => (day && (!newest || day > newest) ? day : newest), undefined);
}

// A week without a working day would never end.
function isBusinessDay(number: number, { weekend, holidays }: BusinessCalendar): boolean {
  if (weekend.size < 7 && weekend.has(weekdayAt(number))) return false;
  return holidays.size === 0 || !holidays.has(dayAt(number));
}

// Between texts, days are numbers: rules step from day to day and count them, and so each distinct one is converted
// only once. What is kept is bounded by the days that can be parsed.
const numbers = new Map<Day, number>();
const days = new Map<number, Day>();

// In UTC every day has 24 hours; the zones that people live in have skipped midnights and whole days.
const utc = (date: Date | number | string): Date => new UTCDateMini(+new Date(date));

// Days are counted from the first Sunday that a text of this shape names, so that no number is negative and what is
// left of it by 7 is the weekday.
const SUNDAY = parseISO('0000-01-02', { in: utc });

// Later days would not compare as text.
const LAST = numberOf('9999-12-31');

function numberOf(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  // Whole already: rounding makes it an integer to the engine, too, and steps from it twice as fast.
  const number = Math.round((+dateOf(day) - +SUNDAY) / millisecondsInDay);
  keep(day, number);
  return number;
}

function dayAt(number: number): Day {
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = formatISO(daysAfter(SUNDAY, Math.max(0, Math.min(number, LAST))), { representation: 'date' }) as Day;
  keep(day, number);
  return day;
}

function keep(day: Day, number: number): void {
  if (!DAY.test(day) || Number.isNaN(number)) return;
  numbers.set(day, number);
  days.set(number, day);
}

function weekdayAt(number: number): number {
  return number % 7;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
