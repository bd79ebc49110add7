import { say } from '../words/say';
import { parseDay } from './day';

const MOST_MINUTES = 24 * 60;
const DATED = /(?:^|[^\d])(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;

/** What is wrong with the date in a text, in a sentence; undefined where nothing is, or there is none. */
export function problemWithDate(text: string): string | undefined {
  const [, year, month, day] = DATED.exec(text) ?? [];
  return year === undefined ? undefined : problemWithDay(Number(year), Number(month), Number(day));
}

/** What is wrong with a day of the calendar, in a sentence; undefined while nothing is. */
export function problemWithDay(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2999) return say`That is in the year ${year}. Write a year from 1900 to 2999.`;
  if (month < 1 || month > 12) return say`That is not a date: there is no month ${month}. Write a month from 1 to 12.`;
  const last = lastOf(year, month);
  if (day >= 1 && day <= last) return undefined;
  return say`That is not a date: the month has no day ${day}. Write a day from 1 to ${last}.`;
}

/** What is wrong with a time of day, in a sentence; undefined where it is written as none. */
export function problemWithTime(text: string): string | undefined {
  const [, hour, minute] = /^\s*(\d{1,4})[:.h](\d{1,4})/.exec(text) ?? [];
  if (hour === undefined) return undefined;
  if (Number(hour) > 23) return say`That is not a time: a day ends at 23:59. Write the time as 14:30.`;
  if (Number(minute) > 59) return say`That is not a time: an hour has minutes from 00 to 59. Write the time as 14:30.`;
  return undefined;
}

/** What is wrong with a text that says how many minutes a meeting takes, in a sentence; undefined while nothing is. */
export function problemWithMinutes(text: string): string | undefined {
  const isWhole = /^-?\d+$/.test(text.replace(/^\u2212/, '-'));
  if (!isWhole) return say`Write a whole number from 1 up.`;
  return problemWithNumberOfMinutes(Number(text.replace(/^\u2212/, '-')));
}

/** What is wrong with a number of minutes, in a sentence; undefined while nothing is. */
export function problemWithNumberOfMinutes(minutes: number): string | undefined {
  if (minutes <= 0) return say`That is less than a minute. Write minutes from 1 to ${MOST_MINUTES}.`;
  return minutes > MOST_MINUTES ? say`That is more than a day. Write minutes from 1 to ${MOST_MINUTES}.` : undefined;
}

function lastOf(year: number, month: number): number {
  const two = (number: number): string => String(number).padStart(2, '0');
  return [31, 30, 29].find((day) => parseDay(`${year}-${two(month)}-${two(day)}`)) ?? 28;
}
