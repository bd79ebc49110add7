import * as dateFns from 'date-fns';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  addDays,
  addMinutes,
  businessDaysBetween,
  dayOf,
  daysBetween,
  latest,
  parseDay,
  parseTime,
  rollForward,
  weekdayOf,
  type BusinessCalendar,
  type Day,
  type Time,
} from '../../src/domain/day';
import { termsWith } from './builders';

// The oracle counts days since 1970 in UTC, where every day has 24 hours; the code under test never does.
const number = (day: Day): number => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return Date.UTC(year, month - 1, date) / 86_400_000;
};
const dayNumbered = (count: number): Day => {
  const date = new Date(count * 86_400_000);
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getUTCFullYear()}-${month}-${day}` as Day;
};
const anyDay = fc.integer({ min: number('1900-01-01'), max: number('2999-12-31') }).map(dayNumbered);
const anyCount = fc.integer({ min: -800, max: 800 });
const standard = termsWith().calendar;

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
  ])('but not %j', (text) => expect(parseDay(text)).toBeUndefined());

  it('exactly when the calendar has it', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1900, max: 2999 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, date]) => {
        const text = [year, String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-') as Day;
        const exists = dayNumbered(number(text)) === text;
        expect(parseDay(text)).toBe(exists ? text : undefined);
      }),
    );
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
  ])('%j as %s', (text, time) => expect(parseTime(text)).toBe(time));
  it.each(['24:00', '12:60', '1430', '14', '14:3', 'noon', '2 pm', '', '14:30:60'])('but not %j', (text) =>
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
  ] as const)('%s and %i is %s', (day, count, sum) => {
    expect(addDays(day, count)).toBe(sum);
    expect(daysBetween(day, sum)).toBe(count);
  });

  it('as an independent count does', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (day, count) => {
        expect(addDays(day, count)).toBe(dayNumbered(number(day) + count));
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
  it('and fall on the weekday an independent count gives', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(weekdayOf(day)).toBe((((number(day) + 4) % 7) + 7) % 7);
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
      .map((days) => new Set(days.map(dayNumbered))),
  });
  const nearby = fc.integer({ min: number('2026-10-01'), max: number('2027-02-01') }).map(dayNumbered);
  const isOpen = (count: number, { weekend, holidays }: BusinessCalendar) =>
    !weekend.has((count + 4) % 7) && !holidays.has(dayNumbered(count));

  it('as an independent count does, in both directions', () => {
    fc.assert(
      fc.property(nearby, fc.integer({ min: -25, max: 25 }), anyCalendar, (day, count, calendar) => {
        const start = number(day);
        const open = Array.from({ length: 600 }, (_, at) =>
          count < 0 ? start - 1 - at : count > 0 ? start + 1 + at : start + at,
        ).filter((each) => isOpen(each, calendar));
        expect(addBusinessDays(day, count, calendar)).toBe(dayNumbered(open[Math.max(Math.abs(count), 1) - 1]!));
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

describe('days a zone has skipped', () => {
  const zone = process.env['TZ'];
  beforeEach(() => (process.env['TZ'] = 'Pacific/Kiritimati'));
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('are days all the same: the calendar has them', () => {
    expect(parseDay('1994-12-31')).toBe('1994-12-31');
    expect(addDays('1994-12-30', 2)).toBe('1995-01-01');
    expect(daysBetween('1994-12-30', '1995-01-01')).toBe(2);
    expect(addBusinessDays('1995-01-02', -1, standard)).toBe('1994-12-30');
  });
});

it('agrees with date-fns', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, count) => {
      const date = dateFns.parseISO(`${day}T12:00`);
      expect(addDays(day, count)).toBe(dayOf(dateFns.addDays(date, count)));
      expect(weekdayOf(day)).toBe(date.getDay());
      if (count > 0) expect(addBusinessDays(day, count, standard)).toBe(dayOf(dateFns.addBusinessDays(date, count)));
    }),
  );
});
