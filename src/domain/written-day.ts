import { either, say, spoken } from '../words/say';
import type { WrittenDay } from '../words/written-day';
import { addDays, daysBetween, parseDay, weekdayOf, type Day } from './day';
import { dateInWords, weekdayName } from './day-words';
import { problemWithDay } from './misread';

/** On which side of today a day is looked for: where something happened, `fri` is the last one, else the next. */
export type Side = 'past' | 'coming' | 'either';

/** The day that a text names, or why it names none, in a sentence. */
export type Read = { day: Day } | { problem: string };

interface Asked {
  today: Day;
  side: Side;
}

type Dated = Extract<WrittenDay, { day: number }>;

const SPAN = /^([+-]) ?(\d{1,5})$/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const DOTTED = /^(\d{1,2})\. ?(\d{1,2})(?:\. ?(\d{4}|\d{2})?)?$/;
const SLASHED = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}))?$/;
const DASHES = /[\p{Pd}\u2212]/gu;

/**
 * Reads a day as somebody writes it: `2026-11-30`, `30.11.`, `+3`, and words of the language, such as `fri`, `30 nov`.
 * Where two days may be meant, it says which; a year that is not written is the nearest one on the side asked for.
 */
export function readDay(written: string, asked: Asked): Read {
  const text = written.trim().replace(DASHES, '-');
  const [first, ...others] = found(readingsOf(text), asked);
  if (!first) return { problem: notADate() };
  if (others.length === 0 || 'problem' in first) return first;
  const days = [first, ...others].flatMap((each) => ('day' in each ? [dateInWords(each.day, asked.today)] : []));
  return { problem: say`That may be ${either(days)}. Write the month by its name.` };
}

function readingsOf(text: string): WrittenDay[] {
  const span = SPAN.exec(text);
  if (span) return [{ away: Number(span[1]! + span[2]!) }];
  const [, year, ofYear, day] = YEAR_FIRST.exec(text) ?? [];
  if (year) return [{ year: Number(year), month: Number(ofYear), day: Number(day) }];
  const dotted = DOTTED.exec(text);
  if (dotted) return [{ day: Number(dotted[1]), month: Number(dotted[2]), ...inYear(dotted[3]) }];
  const slashed = SLASHED.exec(text);
  // Without slashes and without a year, it may be anything.
  if (slashed && (slashed[2] === '/' || slashed[4])) return eitherOrder(slashed);
  const inWords = spoken().readDay(text);
  return inWords ? [inWords] : [];
}

// Half of the world writes the day first, and nobody can tell which half typed it.
function eitherOrder([, one, , other, year]: RegExpExecArray): WrittenDay[] {
  const [first, second] = [Number(one), Number(other)];
  const dayFirst = { day: first, month: second, ...inYear(year) };
  const monthFirst = { day: second, month: first, ...inYear(year) };
  if (second > 12 && first <= 12) return [monthFirst];
  return first > 12 || first === second ? [dayFirst] : [dayFirst, monthFirst];
}

function inYear(year: string | undefined): { year?: number } {
  return year ? { year: year.length === 2 ? 2000 + Number(year) : Number(year) } : {};
}

function found(readings: readonly WrittenDay[], asked: Asked): Read[] {
  return readings.map((reading) => {
    if ('away' in reading) return inRange(addDays(asked.today, reading.away));
    return 'day' in reading ? onDate(reading, asked) : { day: onWeekday(reading, asked) };
  });
}

function inRange(day: Day): Read {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return parseDay(day) ? { day } : { problem: problemWithDay(year, month, date) ?? notADate() };
}

function notADate(): string {
  return say`That is not a date. Write dates like 2026-11-30, 30 Nov, fri or +3.`;
}

function onWeekday({ weekday, side }: Extract<WrittenDay, { side?: unknown }>, asked: Asked): Day {
  const { today } = asked;
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  // “Friday” said on a Friday is today; “next Friday” and “last Friday” are not.
  if (side === 'coming') return addDays(today, ahead || 7);
  if (side === 'past') return addDays(today, ahead - 7);
  return addDays(today, asked.side === 'past' && ahead > 0 ? ahead - 7 : ahead);
}

function onDate(written: Dated, asked: Asked): Read {
  const { year, weekday } = written;
  const days = year === undefined ? aroundToday(written, asked.today) : inThatYear(written, year);
  const [any] = days;
  // Without a year, a leap year’s day is meant at the most.
  if (!any) return { problem: problemWithDay(year ?? 2000, written.month, written.day) ?? notADate() };
  const meant = nearest(days, asked) ?? any;
  // A day of this year is shown without the year, on whatever side it lies.
  const day = [meant, any].find((each) => weekday === undefined || weekdayOf(each) === weekday);
  return day ? { day } : { problem: say`${dateInWords(meant, asked.today)} is a ${weekdayName(meant)}.` };
}

/** The years in which a day without one is looked for; the 29th of February comes only every fourth, or eighth. */
const NEAR = [0, -1, 1, -2, 2, -3, 3, -4, 4, -8, 8];

function aroundToday(written: Dated, today: Day): Day[] {
  const thisYear = Number(today.slice(0, 4));
  return NEAR.flatMap((away) => inThatYear(written, thisYear + away));
}

function inThatYear({ day, month }: Dated, year: number): Day[] {
  const two = (number: number): string => String(number).padStart(2, '0');
  return parseDay(`${year}-${two(month)}-${two(day)}`) ? [`${year}-${two(month)}-${two(day)}` as Day] : [];
}

/** The day nearest to today, on the side asked for if one lies there. */
function nearest(days: readonly Day[], { today, side }: Asked): Day | undefined {
  const there = days.filter((day) => side === 'either' || (side === 'past' ? day <= today : day >= today));
  const away = (day: Day): number => Math.abs(daysBetween(today, day));
  return (there.length > 0 ? there : [...days]).sort((one, other) => away(one) - away(other))[0];
}
