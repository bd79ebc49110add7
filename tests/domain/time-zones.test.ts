import { afterAll, describe, expect, it } from 'vitest';
import { addDays, daysBetween, dayOf, minuteOf, parseDay, weekdayOf, type Day } from '../../src/domain/day';
import { contact, interview, linkTo, listedAt, mention } from './builders';

const home = process.env.TZ;
afterAll(() => {
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});

// In Havana and Cairo clocks are put forward at midnight: on one day of the year there is none.
const zones = [
  'UTC',
  'America/Los_Angeles',
  'America/St_Johns',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'America/Havana',
  'Africa/Cairo',
] as const;

// Every day from a year's end through two leap years to another, numbered without any zone.
const first = Date.UTC(2023, 11, 25) / 86_400_000;
const days = Array.from({ length: 1850 }, (_, at) => first + at);
const written = (count: number): Day => new Date(count * 86_400_000).toJSON().slice(0, 10) as Day;

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
  'later debrief Jane Roe 2026-10-30',
  'later thank-you Jane Roe 2026-10-31',
  'later report-back Noor 2026-11-03',
  'later remind Ivo 2026-11-04',
  'later keep-in-touch Jane Roe 2026-11-30',
  'later follow-up Wren 2028-02-29',
];

describe.each(zones)('in %s', (zone) => {
  const here = <T>(answer: () => T): T => {
    process.env.TZ = zone;
    return answer();
  };

  it('the clock of this test is set', () => {
    const wall = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    const instant = new Date(Date.UTC(2026, 5, 15, 10, 30));
    expect(here(() => minuteOf(instant).slice(11))).toBe(wall.format(instant));
  });

  it('days are the days of the calendar, whatever the clocks do', () => {
    const wrong = here(() =>
      days.filter((count) => {
        const day = written(count);
        return (
          parseDay(day) !== day ||
          addDays(day, 1) !== written(count + 1) ||
          addDays(day, -1) !== written(count - 1) ||
          addDays(day, 366) !== written(count + 366) ||
          daysBetween(day, written(count + 1)) !== 1 ||
          daysBetween(day, written(first)) !== first - count ||
          weekdayOf(day) !== (count + 4) % 7
        );
      }),
    );
    expect(wrong.map(written)).toEqual([]);
  });

  it('what is due is what is due everywhere', () => {
    expect(here(() => listedAt(notes, '2026-03-08T00:09'))).toEqual([...beforeItIsOver, ...later]);
    expect(here(() => listedAt(notes, '2026-03-08T00:10'))).toEqual(['overdue outcome Ivo 2026-03-07', ...later]);
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
