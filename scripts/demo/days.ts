import { addBusinessDays, addDays, weekdayOf, type BusinessCalendar, type Day } from '../../src/domain/day';

const calendar: BusinessCalendar = { weekend: new Set([0, 6]), holidays: new Set() };
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Days counted from the demo's today. */
export interface Days {
  today: Day;
  /** Calendar days from today; negative before. */
  day(count: number): Day;
  /** Business days from today; negative before. Saturday and Sunday are none. */
  business(count: number): Day;
  weekday(day: Day): string;
  /** A day that no calendar has, in the last month that was too short for it. */
  impossible: string;
}

export function daysFrom(today: Day): Days {
  return {
    today,
    day: (count) => addDays(today, count),
    business: (count) => addBusinessDays(today, count, calendar),
    weekday: (day) => WEEKDAYS[weekdayOf(day)]!,
    impossible: impossibleDayBefore(today),
  };
}

function impossibleDayBefore(today: Day): string {
  let lastOfMonth = lastDayOfMonthBefore(today);
  while (lastOfMonth.endsWith('31')) lastOfMonth = lastDayOfMonthBefore(lastOfMonth);
  return `${lastOfMonth.slice(0, 8)}31`;
}

function lastDayOfMonthBefore(day: Day): Day {
  return addDays(`${day.slice(0, 8)}01` as Day, -1);
}
