import { readEnglishDay } from './english-days';
import type { Language, SeenDay } from './language';
import { spanOf } from './span';

// Made when they are first needed: the app waits for what is made as the plugin loads.
const plurals = lazily(() => new Intl.PluralRules('en'));
const lists = lazily(() => new Intl.ListFormat('en-GB', { type: 'conjunction' }));
const choices = lazily(() => new Intl.ListFormat('en-GB', { type: 'disjunction' }));
const formats = new Map<string, Intl.DateTimeFormat>();

/** English, the language of the sentences in the code. */
export const english: Language = {
  tag: 'en',
  sentences: {},
  list: (parts) => lists().format(parts),
  series: (parts) => parts.join(', '),
  choice: (parts) => choices().format(parts),
  pluralOf: (number) => plurals().select(number),
  weekday: (number) => part('weekday', 'long', Date.UTC(1970, 0, 4 + number)),
  date: (day) => withYear(day, `${dateOf(day)} ${part('month', 'long', day.utc)}`),
  shortDate: (day) => withYear(day, `${part('weekday', 'short', day.utc)} ${dayAndMonth(day)}`),
  onDay: (day) => near(day) ?? `on ${weekdayOrDate(day)}`,
  theDay: (day) => near(day) ?? weekdayOrDate(day),
  ago: (day) => near(day) ?? (day.away < 0 ? `${age(-day.away)} ago` : english.onDay(day)),
  lateness: (day) => {
    if (day.away < 0) return `${age(-day.away)} late`;
    return day.away === 0 ? 'Today' : day.away === 1 ? 'Tomorrow' : english.shortDate(day);
  },
  until: (day) => `until ${near(day) ?? english.shortDate(day)}`,
  readDay: readEnglishDay,
};

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function age(days: number): string {
  const { unit, number } = spanOf(days);
  return number === 1 ? `1 ${unit}` : `${number} ${unit}s`;
}

function near({ away }: SeenDay): string | undefined {
  return away === 0 ? 'today' : away === -1 ? 'yesterday' : away === 1 ? 'tomorrow' : undefined;
}

function weekdayOrDate(day: SeenDay): string {
  return Math.abs(day.away) < 7 ? part('weekday', 'long', day.utc) : english.date(day);
}

function dayAndMonth(day: SeenDay): string {
  return `${dateOf(day)} ${part('month', 'short', day.utc)}`;
}

function dateOf({ utc }: SeenDay): string {
  return part('day', 'numeric', utc);
}

function withYear({ utc, thisYear }: SeenDay, words: string): string {
  return thisYear ? words : `${words} ${part('year', 'numeric', utc)}`;
}

// Part by part: how a whole date is put together differs from one release of the platform to the next.
function part(name: 'weekday' | 'day' | 'month' | 'year', width: 'long' | 'short' | 'numeric', utc: number): string {
  const key = `${name} ${width}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat('en-US', { [name]: width, timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(utc);
}
