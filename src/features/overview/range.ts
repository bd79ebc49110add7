import { addDays, mondayOf, type Day } from '../../domain/day';
import { dateInWords } from '../../domain/day-words';
import { say } from '../../words/say';

/** How far back one looks. */
export const ranges = ['4-weeks', '12-weeks', 'all'] as const;

const WEEKS = { '4-weeks': 4, '12-weeks': 12 };

export type Range = (typeof ranges)[number];

/** What is looked at; remembered with the layout of the app. */
export interface Looked {
  range: Range;
  /** One field, or all for an empty text. */
  field: string;
}

export const atFirst: Looked = { range: '12-weeks', field: '' };

/** What is stored, whatever that is. */
export function lookedFrom(stored: unknown): Looked {
  const { range, field } = (stored ?? {}) as Partial<Record<keyof Looked, unknown>>;
  return {
    range: ranges.find((each) => each === range) ?? atFirst.range,
    field: typeof field === 'string' ? field : '',
  };
}

/** The first day of a range, a Monday: this week counts as one. Undefined where all counts. */
export function firstDayOf(range: Range, today: Day): Day | undefined {
  return range === 'all' ? undefined : addDays(mondayOf(today), -7 * (WEEKS[range] - 1));
}

export function rangeName(range: Range): string {
  switch (range) {
    case '4-weeks':
      return say`4 weeks`;
    case '12-weeks':
      return say`12 weeks`;
    case 'all':
      return say`All`;
  }
}

/** `31 August to today`. */
export function spanInWords(from: Day | undefined, today: Day): string {
  return from === undefined ? say`From the beginning to today` : say`${dateInWords(from, today)} to today`;
}
