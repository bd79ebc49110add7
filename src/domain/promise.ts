import { addDays, rollForward, type BusinessCalendar, type Day } from './day';

/** When a promise without a day comes up: in a week, on a business day. */
export function usualPromiseDay(today: Day, calendar: BusinessCalendar): Day {
  return rollForward(addDays(today, 7), calendar);
}
