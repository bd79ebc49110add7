/** Up to this many days an age is said in days. */
const IN_DAYS = 21;
const WEEK = 7;
const MONTH = 30.44;
const YEAR = 365.25;

export interface Span {
  unit: 'day' | 'week' | 'month' | 'year';
  number: number;
}

/** An age as one says it: in days up to three weeks, then in weeks, months and years. */
export function spanOf(days: number): Span {
  if (days <= IN_DAYS) return { unit: 'day', number: days };
  if (days < 2 * MONTH) return { unit: 'week', number: Math.round(days / WEEK) };
  if (days < 2 * YEAR - MONTH / 2) return { unit: 'month', number: Math.round(days / MONTH) };
  return { unit: 'year', number: Math.round(days / YEAR) };
}
