import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  addBusinessDays,
  addDays,
  addMinutes,
  businessDaysBetween,
  dayOf,
  daysBetween,
  latest,
  minuteOf,
  parseDay,
  parseTime,
  rollForward,
  type BusinessCalendar,
  type Day,
  type Time,
} from '../../src/domain/day';
import { termsWith } from './builders';
import { pages, pagesBetween, weekdayOnPage } from './gregorian';

const { first, last } = pagesBetween('1900-01-01', '2999-12-31');
const pageOf = new Map(pages.map((day, page) => [day, page]));
const number = (day: Day): number => pageOf.get(day)!;
const anyDay = fc.integer({ min: first, max: last }).map((page) => pages[page]!);
const anyCount = fc.integer({ min: -800, max: 800 });

it.each<[Date, string]>([
  [new Date(2026, 10, 6), '2026-11-06T00:00'], [new Date(2026, 10, 6, 23, 59, 59), '2026-11-06T23:59'],
  [new Date(2028, 1, 29, 9, 5), '2028-02-29T09:05'],
])('%s is %s on the wall', (date, minute) => {
  expect([dayOf(date), minuteOf(date)]).toEqual([minute.slice(0, 10), minute]);
});

// Days are converted once, from text or to it: a module that has converted none shows whether both are right.
const unused = (): Promise<typeof import('../../src/domain/day')> => {
  vi.resetModules();
  return import('../../src/domain/day');
};

describe('a day is read', () => {
  it.each(['2026-11-06', '2028-02-29', '2000-02-29', '1900-01-01', '2999-12-31', '2026-12-31'])('%s', (text) => {
    expect(parseDay(text)).toBe(text);
  });
  it.each([
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-13-40',
    '2026-00-10',
    '2026-04-31',
    '2026-11-00',
    '2026-11-32',
    '1899-12-31',
    '3000-01-01',
    '0000-01-01',
    '26-11-06',
    '2026-1-6',
    '2026-11-06 ',
    ' 2026-11-06',
    '2026-11-06T00:00',
    '2026/11/06',
    '06.11.2026',
    '20261106',
    'next week',
    '',
    '٢٠٢٦-١١-٠٦',
    '2026-11-06\n',
  ])('but not %j, nor when it is read again', (text) => {
    expect([parseDay(text), parseDay(text)]).toEqual([undefined, undefined]);
  });
});

describe('a time is read', () => {
  it.each([
    ['09:05', '09:05'],
    ['9:05', '09:05'],
    ['00:00', '00:00'],
    ['23:59', '23:59'],
    ['14.30', '14:30'],
    ['14:30:59', '14:30'],
    [' 14:30 ', '14:30'],
    ['2 pm', '14:00'],
    ['9:05 AM', '09:05'],
    ['12:30 a.m.', '00:30'],
    ['12pm', '12:00'],
  ])('%j as %s', (text, time) => expect(parseTime(text)).toBe(time));
  it.each(['24:00', '12:60', '1430', '14', '14:3', 'noon', '13 pm', '0:30 am', '2 p', '', '14:30:60', '114:30', '14:301', '14:30:001', 'at 14:30'])('but not %j', (text) =>
    expect(parseTime(text)).toBeUndefined(),
  );
});

describe('days are added', () => {
  it.each([
    ['2026-11-06', 30, '2026-12-06'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 1, '2028-03-01'],
    ['2028-02-29', 365, '2029-02-28'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2026-11-06', 0, '2026-11-06'],
    ['2999-12-31', 1, '3000-01-01'],
    ['1900-01-01', -1, '1899-12-31'],
  ] as const)('%s and %i is %s', (day, count, sum) => {
    expect(addDays(day, count)).toBe(sum);
    expect(daysBetween(day, sum)).toBe(count);
  });

  it.each([
    [1e6, '4764-10-03'],
    [1e9, '9999-12-31'],
    [1e300, '9999-12-31'],
  ] as const)('but %d of them lead no further than days compare as text', (count, sum) => {
    expect(addDays('2026-11-06', count)).toBe(sum);
    expect(addMinutes('2026-11-06', '14:00', count * 1440).slice(0, 10)).toBe(sum);
  });
  it.each([-740_290, -740_291, -1e300])('nor %d of them further back', (count) => {
    expect(addDays('2026-11-06', count)).toBe('0000-01-02');
  });
  it('and only whole ones count', () => {
    expect(addDays('2026-11-06', 45.5)).toBe(addDays('2026-11-06', 45));
  });

  it('as an independent count does', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (day, count) => {
        expect(addDays(day, count)).toBe(pages[number(day) + count]);
      }),
    );
  });
  it('and counted as an independent count does', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(daysBetween(from, to)).toBe(number(to) - number(from));
      }),
    );
  });
  it('and compare as text', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(one < other).toBe(number(one) < number(other));
      }),
    );
  });
});

describe('on every day from 1900 to 2999', { timeout: 20_000 }, () => {
  const wrongOn = (isRight: (day: Day, page: number) => boolean): Day[] =>
    pages.slice(first, last + 1).filter((day, at) => !isRight(day, first + at));

  it('a day is read, and then counted', async () => {
    const read = await unused();
    expect(wrongOn((day) => read.parseDay(day) === day)).toEqual([]);
    const wrong = wrongOn(
      (day, page) =>
        read.daysBetween('1900-01-01', day) === page - first &&
        read.weekdayOf(day) === weekdayOnPage(page) &&
        read.addDays(day, 1) === pages[page + 1] &&
        read.addDays(day, -1) === pages[page - 1],
    );
    expect(wrong).toEqual([]);
  });

  it('a day that a month does not have is not read', () => {
    const two = (value: number): string => String(value).padStart(2, '0');
    const read: string[] = [];
    for (let year = 1900; year < 3000; year++)
      for (let month = 0; month <= 13; month++)
        for (const date of [0, 29, 30, 31, 32]) {
          const text = `${year}-${two(month)}-${two(date)}`;
          if (!pageOf.has(text as Day) && parseDay(text) !== undefined) read.push(text);
        }
    expect(read).toEqual([]);
  });

  it('a day is counted to, and then read', async () => {
    const counted = await unused();
    expect(wrongOn((day, page) => counted.addDays('1900-01-01', page - first) === day)).toEqual([]);
    expect(wrongOn((day, page) => counted.addDays('2999-12-31', page - last) === day)).toEqual([]);
    expect(wrongOn((day) => counted.parseDay(day) === day)).toEqual([]);
  });
});

describe('business days are added', () => {
  it.each<{ says: string; day: Day; count: number; sum: Day; holidays?: Day[] }>([
    { day: '2026-11-06', count: 7, sum: '2026-11-17', says: 'Friday and 7' },
    { day: '2026-11-07', count: 7, sum: '2026-11-17', says: 'Saturday and 7' },
    { day: '2026-11-08', count: 7, sum: '2026-11-17', says: 'Sunday and 7' },
    { day: '2026-11-17', count: 7, sum: '2026-11-26', says: 'Tuesday and 7' },
    { day: '2026-11-26', count: 7, sum: '2026-12-07', says: 'Thursday and 7' },
    {
      day: '2026-11-20',
      count: 7,
      sum: '2026-12-03',
      holidays: ['2026-11-26', '2026-11-27'],
      says: 'two holidays between',
    },
    {
      day: '2026-11-20',
      count: 7,
      sum: '2026-12-01',
      holidays: ['2026-11-28', '2026-11-29'],
      says: 'holidays on a weekend',
    },
    {
      day: '2026-11-20',
      count: 7,
      sum: '2026-12-01',
      holidays: ['2026-11-20', '2026-12-02'],
      says: 'holidays at the start and after the end',
    },
    { day: '2026-11-09', count: -1, sum: '2026-11-06', says: 'Monday less 1' },
    { day: '2026-11-08', count: -1, sum: '2026-11-06', says: 'Sunday less 1' },
    { day: '2026-11-09', count: -2, sum: '2026-11-05', says: 'Monday less 2' },
    { day: '2026-11-06', count: 0, sum: '2026-11-06', says: 'a business day and 0' },
    { day: '2026-12-06', count: 0, sum: '2026-12-07', says: 'Sunday and 0 rolls forward' },
    { day: '2026-12-06', count: 0, sum: '2026-12-08', holidays: ['2026-12-07'], says: 'Sunday before a holiday and 0' },
    { day: '2026-12-31', count: 1, sum: '2027-01-04', holidays: ['2027-01-01'], says: 'over the turn of the year' },
    { day: '2028-02-28', count: 2, sum: '2028-03-01', says: 'through a leap day' },
    { day: '1900-01-01', count: -1, sum: '1899-12-29', says: 'back from the first Monday there is' },
  ])('$says: $sum', ({ day, count, sum, holidays = [] }) => {
    expect(addBusinessDays(day, count, termsWith({ holidays }).calendar)).toBe(sum);
  });

  it('follow another weekend', () => {
    const { calendar } = termsWith({ weekend: [5, 6] });
    expect(addBusinessDays('2026-11-05', 1, calendar)).toBe('2026-11-08');
    expect(addBusinessDays('2026-11-05', 1, termsWith({ weekend: [] }).calendar)).toBe('2026-11-06');
  });

  it('come to an end even if somebody marks all seven days as weekend', () => {
    expect(addBusinessDays('2026-11-06', 3, termsWith({ weekend: [0, 1, 2, 3, 4, 5, 6] }).calendar)).toBe('2026-11-09');
  });

  const anyCalendar: fc.Arbitrary<BusinessCalendar> = fc.record({
    weekend: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }).map((days) => new Set(days)),
    holidays: fc
      .array(fc.integer({ min: number('2026-10-01'), max: number('2027-02-01') }))
      .map((days) => new Set(days.map((page) => pages[page]!))),
  });
  const nearby = fc.integer({ min: number('2026-10-01'), max: number('2027-02-01') }).map((page) => pages[page]!);
  const isOpen = (page: number, { weekend, holidays }: BusinessCalendar) =>
    !weekend.has(weekdayOnPage(page)) && !holidays.has(pages[page]!);

  it('as an independent count does, in both directions', () => {
    fc.assert(
      fc.property(nearby, fc.integer({ min: -25, max: 25 }), anyCalendar, (day, count, calendar) => {
        const start = number(day);
        const open = Array.from({ length: 600 }, (_, at) =>
          count < 0 ? start - 1 - at : count > 0 ? start + 1 + at : start + at,
        ).filter((each) => isOpen(each, calendar));
        expect(addBusinessDays(day, count, calendar)).toBe(pages[open[Math.max(Math.abs(count), 1) - 1]!]);
      }),
    );
  });
  it('and counted back', () => {
    fc.assert(
      fc.property(nearby, fc.integer({ min: 1, max: 25 }), anyCalendar, (day, count, calendar) => {
        const sum = addBusinessDays(day, count, calendar);
        expect(businessDaysBetween(day, sum, calendar)).toBe(count);
        expect(businessDaysBetween(sum, day, calendar)).toBe(0);
      }),
    );
  });
  it('and a day rolls forward to itself or the next that is open', () => {
    fc.assert(
      fc.property(nearby, anyCalendar, (day, calendar) => {
        const rolled = rollForward(day, calendar);
        expect(rollForward(rolled, calendar)).toBe(rolled);
        expect(rolled === day).toBe(isOpen(number(day), calendar));
        expect(rolled >= day).toBe(true);
      }),
    );
  });
});

describe('minutes of wall time are added', () => {
  it.each([
    ['2026-11-09', '14:00', 20, '2026-11-09T14:20'],
    ['2026-11-09', '23:50', 20, '2026-11-10T00:10'],
    ['2026-12-31', '23:40', 20, '2027-01-01T00:00'],
    ['2026-11-09', '00:05', -10, '2026-11-08T23:55'],
    ['2028-02-28', '12:00', 1440, '2028-02-29T12:00'],
    ['2026-11-09', '09:00', 0.5 * 60, '2026-11-09T09:30'],
  ] as const)('%s %s and %i is %s', (day, time, minutes, sum) =>
    expect(addMinutes(day, time as Time, minutes)).toBe(sum),
  );
});

it('the latest of several days is the newest of those there are', () => {
  expect(latest(['2026-11-06', undefined, '2026-11-10', '2026-10-30'])).toBe('2026-11-10');
  expect(latest([undefined])).toBeUndefined();
  expect(latest([])).toBeUndefined();
});
