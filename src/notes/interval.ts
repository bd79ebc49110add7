import { numberIn } from './numbers';

const WORDS = new Map(Object.entries({
  daily: 1, weekly: 7, biweekly: 14, fortnightly: 14, monthly: 30, quarterly: 90, halfyearly: 180, semiannually: 180,
  yearly: 365, annually: 365,
}));

const UNITS = new Map(Object.entries({
  d: 1, day: 1, w: 7, week: 7, fortnight: 14, m: 30, month: 30, quarter: 90, y: 365, year: 365,
}));

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

const EVERY = /^(?:every|each|once (?:a|per|every|in)) /;
const TIMES = /^(?:(\d{1,4}) ?|([a-z]+) )?([a-z]+)$/;

/** The days that a text puts between two things: a number of them, or words such as `monthly` and `every 2 weeks`. */
export function daysBetweenIn(text: string): number | undefined {
  const number = numberIn(text);
  if (number !== undefined) return number;
  const words = text.toLowerCase().replace(/[\s_]+/g, ' ');
  const named = WORDS.get(words.replace(/[\s-]/g, ''));
  if (named !== undefined) return named;
  const [, digits, many = 'a', unit = ''] = TIMES.exec(words.replace(EVERY, '')) ?? [];
  const days = UNITS.get(unit) ?? UNITS.get(unit.replace(/s$/, ''));
  const times = timesIn(digits ?? many);
  return days === undefined || times === undefined ? undefined : times * days;
}

function timesIn(many: string): number | undefined {
  if (many === 'a' || many === 'an') return 1;
  if (many === 'other') return 2;
  const at = NUMBERS.indexOf(many);
  return at < 0 ? numberIn(many) : at + 1;
}
