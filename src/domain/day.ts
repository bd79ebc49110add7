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

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]?\d|2[0-3])[:.h]([0-5]\d)(?::[0-5]\d)?$/;

/** The day that a text of exactly the shape `YYYY-MM-DD` names, if the calendar has it and it lies in 1900–2999. */
export function parseDay(text: string): Day | undefined {
  if (!DAY.test(text) || text < '1900' || text >= '3000') return undefined;
  return dayAt(numberOf(text as Day)) === text ? text : undefined;
}

/** A time of day written as `9:05`, `09:05`, `09.05` or with seconds, as `HH:mm`. */
export function parseTime(text: string): Time | undefined {
  const parts = TIME.exec(text.trim());
  return parts ? (`${parts[1]!.padStart(2, '0')}:${parts[2]}` as Time) : undefined;
}

/** The local calendar day of a `Date`. */
export function dayOf(date: Date): Day {
  const year = String(date.getFullYear()).padStart(4, '0');
  return `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}` as Day;
}

/** The local wall minute of a `Date`. */
export function minuteOf(date: Date): Minute {
  return `${dayOf(date)}T${two(date.getHours())}:${two(date.getMinutes())}` as Minute;
}

/** The calendar day `count` days after `day`; before it when negative. */
export function addDays(day: Day, count: number): Day {
  return dayAt(numberOf(day) + count);
}

/** Whole calendar days from one day to another; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** A day's midnight in UTC, in milliseconds, for `Intl` to name it. */
export function utcOf(day: Day): number {
  return (numberOf(day) - numberOf('1970-01-01')) * 86_400_000;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return weekdayAt(numberOf(day));
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

// Days are counted in the Gregorian calendar itself, from 1 March of the year 0, and not with `Date`: zones have skipped
// whole days and midnights. A year that begins in March has its leap day last, so that months need no special case.
function numberOf(day: Day): number {
  const month = (Number(day.slice(5, 7)) + 9) % 12;
  const year = Number(day.slice(0, 4)) - (month > 9 ? 1 : 0);
  return daysBefore(year) + daysBeforeMonth(month) + Number(day.slice(8, 10)) - 1;
}

function dayAt(number: number): Day {
  let year = Math.floor((number * 10_000 + 14_780) / 3_652_425);
  if (number < daysBefore(year)) year -= 1;
  const inYear = number - daysBefore(year);
  const month = Math.floor((100 * inYear + 52) / 3060);
  const date = inYear - daysBeforeMonth(month) + 1;
  const inCalendar = year + (month > 9 ? 1 : 0);
  return `${String(inCalendar).padStart(4, '0')}-${two(((month + 2) % 12) + 1)}-${two(date)}` as Day;
}

function daysBefore(year: number): number {
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

function daysBeforeMonth(month: number): number {
  return Math.floor((month * 306 + 5) / 10);
}

// 1 March of the year 0 was a Wednesday.
function weekdayAt(number: number): number {
  return (number + 3) % 7;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
