import type { Day } from '../../src/domain/day';

/** Every day of 1890 to 3009 in order, as the Gregorian rule has them: counted without any `Date`, zone or library. */
export const pages: readonly Day[] = Array.from({ length: 1120 }, (_, at) => pagesOf(1890 + at)).flat();

/** 0 for Sunday. 1 January 1890 was a Wednesday. */
export function weekdayOnPage(page: number): number {
  return (page + 3) % 7;
}

/** The pages from one day to another, with both. */
export function pagesBetween(from: Day, to: Day): { first: number; last: number } {
  return { first: pages.indexOf(from), last: pages.indexOf(to) };
}

function pagesOf(year: number): Day[] {
  const isLeap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].flatMap((length, month) =>
    Array.from({ length }, (_, date) => `${year}-${two(month + 1)}-${two(date + 1)}` as Day),
  );
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
