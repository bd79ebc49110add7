import { daysBetween, weekdayOf, type Day } from './day';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

export function weekdayName(day: Day): string {
  return WEEKDAYS[weekdayOf(day)]!;
}

/** `6 November`, with the year when it is not that of `today`. */
export function dateInWords(day: Day, today: Day): string {
  const words = `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`;
  return day.slice(0, 4) === today.slice(0, 4) ? words : `${words} ${day.slice(0, 4)}`;
}

/** `Tue 17 Nov`, with the year when it is not that of `today`. */
export function shortDate(day: Day, today: Day): string {
  const words = `${weekdayName(day).slice(0, 3)} ${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]!.slice(0, 3)}`;
  return day.slice(0, 4) === today.slice(0, 4) ? words : `${words} ${day.slice(0, 4)}`;
}

/** A day in the middle of a sentence: `today`, `yesterday`, `tomorrow`, `on Thursday`, `on 6 November`. */
export function onDay(day: Day, today: Day): string {
  const away = daysBetween(today, day);
  if (away === 0) return 'today';
  if (away === -1) return 'yesterday';
  if (away === 1) return 'tomorrow';
  return Math.abs(away) < 7 ? `on ${weekdayName(day)}` : `on ${dateInWords(day, today)}`;
}

/** A span back from today: `today`, `yesterday`, `5 days ago`. */
export function ago(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  if (days === 0) return 'today';
  return days === 1 ? 'yesterday' : days > 0 ? `${days} days ago` : onDay(day, today);
}

/** How late, or when: `4 days late`, `Today`, `Tomorrow`, `Thu`, `3 Dec`. */
export function lateness(due: Day, today: Day): string {
  const late = daysBetween(due, today);
  if (late > 0) return `${count(late, 'day')} late`;
  if (late === 0) return 'Today';
  if (late === -1) return 'Tomorrow';
  const [weekday, ...date] = shortDate(due, today).split(' ');
  return late > -7 ? weekday! : date.join(' ');
}
