import type { WrittenDay } from './written-day';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december',
];
const NAMED: Readonly<Record<string, number>> = {
  'today': 0, 'tod': 0, 'yesterday': -1, 'yest': -1, 'tomorrow': 1, 'tom': 1, 'tmrw': 1,
  'the day before yesterday': -2, 'day before yesterday': -2, 'the day after tomorrow': 2, 'day after tomorrow': 2,
};
const SIDES: Readonly<Record<string, 'past' | 'coming' | undefined>> = {
  last: 'past', past: 'past', previous: 'past', next: 'coming', coming: 'coming', this: undefined, on: undefined,
};

const SPAN = /^(?:in )?(\d{1,5}|an?|one|two|three) ?(d|days?|w|wks?|weeks?)( ago)?$/;
const ON_WEEKDAY = /^(?:(last|past|previous|next|coming|this|on) )?([a-z]+)$/;
const DAY_FIRST = /^(?:([a-z]+) )?(\d{1,2})(?:st|nd|rd|th|\.)? ?(?:of )?([a-z]+)(?: (\d{4}|\d{2}))?$/;
const MONTH_FIRST = /^(?:([a-z]+) )?([a-z]+) ?(\d{1,2})(?:st|nd|rd|th|\.)?(?: (\d{4}))?$/;

/** What an English text means that names a day: `yesterday`, `3 days ago`, `last fri`, `Mon 30 Nov`, `nov 30th`. */
export function readEnglishDay(written: string): WrittenDay | undefined {
  const text = written.toLowerCase().replace(/([a-z])\./g, '$1').replace(/[\s,]+/g, ' ').trim();
  if (Object.hasOwn(NAMED, text)) return { away: NAMED[text]! };
  return span(text) ?? onWeekday(text) ?? dated(DAY_FIRST.exec(text), [2, 3]) ?? dated(MONTH_FIRST.exec(text), [3, 2]);
}

function span(text: string): WrittenDay | undefined {
  const [, number = '', unit = '', ago] = SPAN.exec(text) ?? [];
  // A number alone may be a day of the month, and “3 days” may lie on either side.
  if (unit === '' || text.startsWith('in ') === (ago !== undefined)) return undefined;
  const count = { a: 1, an: 1, one: 1, two: 2, three: 3 }[number] ?? Number(number);
  return { away: (ago ? -1 : 1) * count * (unit.startsWith('w') ? 7 : 1) };
}

function onWeekday(text: string): WrittenDay | undefined {
  const [, side, name = ''] = ON_WEEKDAY.exec(text) ?? [];
  const weekday = named(name, WEEKDAYS);
  if (weekday === undefined) return undefined;
  const said = side && SIDES[side];
  return said ? { weekday, side: said } : { weekday };
}

function dated(parts: RegExpExecArray | null, [dayAt, monthAt]: readonly [number, number]): WrittenDay | undefined {
  if (!parts) return undefined;
  const month = named(parts[monthAt]!, MONTHS);
  const weekday = parts[1] === undefined ? undefined : named(parts[1], WEEKDAYS);
  if (month === undefined || (parts[1] !== undefined && weekday === undefined)) return undefined;
  return {
    day: Number(parts[dayAt]),
    month: month + 1,
    ...(parts[4] ? { year: inFull(parts[4]) } : {}),
    ...(weekday === undefined ? {} : { weekday }),
  };
}

/** By the whole name or its beginning, of three letters at least: `tue`, `tues`, `sept`. */
function named(text: string, names: readonly string[]): number | undefined {
  const beginning = text === 'weds' ? 'wed' : text;
  const at = beginning.length < 3 ? -1 : names.findIndex((name) => name.startsWith(beginning));
  return at < 0 ? undefined : at;
}

function inFull(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}
