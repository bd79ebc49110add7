import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dayOf, minuteOf, type Day } from '../../src/domain/day';
import { contact, interview, linkTo, mention, termsWith } from './builders';
import { pages, pagesBetween, weekdayOnPage } from './gregorian';

const home = process.env.TZ;
afterAll(() => {
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});

// In Havana and Cairo clocks are put forward at midnight: on one day of the year there is none. Kiritimati and Apia
// have skipped a whole day.
const zones = [
  'UTC',
  'America/Los_Angeles',
  'America/St_Johns',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'America/Havana',
  'Africa/Cairo',
] as const;

const spans = [
  ['1900-01-01', '1901-01-02', 'the first year there is, without a leap day'],
  ['1994-12-25', '1995-01-05', 'the day that Kiritimati skipped'],
  ['1999-12-25', '2001-01-02', 'a leap year that ends a century'],
  ['2011-12-25', '2012-03-02', 'the day that Apia skipped'],
  ['2023-12-25', '2029-01-02', 'a year’s end, through two leap years to another'],
  ['2099-12-25', '2101-01-02', 'a century’s end without a leap day'],
  ['2999-01-01', '2999-12-31', 'the last year there is'],
] as const;

const jane = contact({
  referredBy: [mention('Noor')],
  referredOn: '2026-10-20',
  askedOn: '2026-03-02',
  stayInTouch: true,
  lastContact: '2026-02-20',
});
const notes = [
  jane,
  contact({ name: 'Ivo', askedOn: '2026-10-26' }),
  contact({ name: 'Wren', followUp: '2028-02-29' }),
  interview({ date: '2026-10-30', status: 'held' }),
  interview({ name: 'Late', contacts: [linkTo(contact({ name: 'Ivo' }))], date: '2026-03-07', time: '23:50' }),
];

const beforeItIsOver = ['overdue prepare Ivo 2026-03-05', 'overdue confirm Ivo 2026-03-06'];
const later = [
  'with-them remind Ivo 2026-11-04',
  'later debrief Jane Roe 2026-10-30',
  'later thank-you Jane Roe 2026-10-31',
  'later report-back Noor 2026-11-03',
  'later keep-in-touch Jane Roe 2026-11-30',
  'later follow-up Wren 2028-02-29',
];

// A day that was converted in one zone is not converted again in the next, so each begins with a module of its own.
const unused = (): Promise<typeof import('../../src/domain/day')> => {
  vi.resetModules();
  return import('../../src/domain/day');
};

describe.each(zones)('in %s', (zone) => {
  let day: typeof import('../../src/domain/day');
  let builders: typeof import('./builders');
  beforeAll(async () => {
    process.env.TZ = zone;
    day = await unused();
    builders = await import('./builders');
  });

  it('the clock of this test is set', () => {
    const wall = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    const instant = new Date(Date.UTC(2026, 5, 15, 10, 30));
    expect(day.minuteOf(instant).slice(11)).toBe(wall.format(instant));
  });

  it.each(spans)('from %s to %s days are the days of the calendar: %s', async (from, to) => {
    const { first, last } = pagesBetween(from, to);
    const [read, counted] = [await unused(), await unused()];
    const wrong: Day[] = [];
    for (let page = first; page <= last; page++) {
      const each = pages[page]!;
      const isRight =
        read.parseDay(each) === each &&
        read.daysBetween(from, each) === page - first &&
        read.weekdayOf(each) === weekdayOnPage(page) &&
        counted.addDays(from, page - first) === each &&
        counted.addDays(to, page - last) === each;
      if (!isRight) wrong.push(each);
    }
    expect(wrong).toEqual([]);
  });

  it('a day that was skipped somewhere is a business day all the same', () => {
    const { calendar } = termsWith();
    expect(day.addBusinessDays('1995-01-02', -1, calendar)).toBe('1994-12-30');
    expect(day.addBusinessDays('2011-12-29', 1, calendar)).toBe('2011-12-30');
    expect(day.businessDaysBetween('2011-12-29', '2012-01-02', calendar)).toBe(2);
  });

  it('what is due is what is due everywhere', () => {
    expect(builders.listedAt(notes, '2026-03-08T00:09')).toEqual([...beforeItIsOver, ...later]);
    expect(builders.listedAt(notes, '2026-03-08T00:10')).toEqual(['overdue outcome Ivo 2026-03-07', ...later]);
  });
});

describe('an instant is of each zone’s own day', () => {
  it.each([
    ['UTC', '2026-11-09T10:30Z', '2026-11-09T10:30'],
    ['America/Los_Angeles', '2026-11-09T10:30Z', '2026-11-09T02:30'],
    ['America/St_Johns', '2026-11-09T10:30Z', '2026-11-09T07:00'],
    ['Asia/Kolkata', '2026-11-09T10:30Z', '2026-11-09T16:00'],
    ['Pacific/Kiritimati', '2026-11-09T10:30Z', '2026-11-10T00:30'],
    ['America/Los_Angeles', '2027-01-01T07:59Z', '2026-12-31T23:59'],
    ['Asia/Kolkata', '2028-02-28T18:30Z', '2028-02-29T00:00'],
    ['America/Los_Angeles', '2026-03-08T09:59Z', '2026-03-08T01:59'],
    ['America/Los_Angeles', '2026-03-08T10:00Z', '2026-03-08T03:00'],
    ['America/St_Johns', '2026-11-01T04:29Z', '2026-11-01T01:59'],
    ['America/St_Johns', '2026-11-01T04:30Z', '2026-11-01T01:00'],
    ['America/Havana', '2026-03-08T04:59Z', '2026-03-07T23:59'],
    ['America/Havana', '2026-03-08T05:00Z', '2026-03-08T01:00'],
    ['Africa/Cairo', '2026-04-23T21:59Z', '2026-04-23T23:59'],
    ['Africa/Cairo', '2026-04-23T22:00Z', '2026-04-24T01:00'],
    ['Africa/Cairo', '2026-10-29T21:00Z', '2026-10-29T23:00'],
    ['Africa/Cairo', '2026-10-29T22:00Z', '2026-10-30T00:00'],
  ] as const)('%s: %s is %s', (zone, instant, minute) => {
    process.env.TZ = zone;
    expect(minuteOf(new Date(Date.parse(instant)))).toBe(minute);
    expect(dayOf(new Date(Date.parse(instant)))).toBe(minute.slice(0, 10));
  });
});
