import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day';
import { ago, dateInWords, lateness, onDay, shortDate, theDay, until, weekdayName } from '../../src/domain/day-words';

// A Wednesday.
const today: Day = '2026-11-25';

describe('a day in words', () => {
  it.each<{ day: Day; on: string; the: string; back: string; late: string; waits: string }>([
    { day: '2026-11-25', on: 'today', the: 'today', back: 'today', late: 'Today', waits: 'until today' },
    { day: '2026-11-24', on: 'yesterday', the: 'yesterday', back: 'yesterday', late: '1 day late', waits: 'until yesterday' },
    { day: '2026-11-26', on: 'tomorrow', the: 'tomorrow', back: 'tomorrow', late: 'Tomorrow', waits: 'until tomorrow' },
    { day: '2026-11-19', on: 'on Thursday', the: 'Thursday', back: '6 days ago', late: '6 days late', waits: 'until Thu 19 Nov' },
    { day: '2026-11-18', on: 'on 18 November', the: '18 November', back: '7 days ago', late: '7 days late', waits: 'until Wed 18 Nov' },
    { day: '2026-12-01', on: 'on Tuesday', the: 'Tuesday', back: 'on Tuesday', late: 'Tue 1 Dec', waits: 'until Tue 1 Dec' },
    { day: '2026-12-02', on: 'on 2 December', the: '2 December', back: 'on 2 December', late: 'Wed 2 Dec', waits: 'until Wed 2 Dec' },
    { day: '2027-09-03', on: 'on 3 September 2027', the: '3 September 2027', back: 'on 3 September 2027', late: 'Fri 3 Sep 2027', waits: 'until Fri 3 Sep 2027' },
  ])('$day is $on', ({ day, on, the, back, late, waits }) => {
    expect([onDay(day, today), theDay(day, today), ago(day, today)]).toEqual([on, the, back]);
    expect([lateness(day, today), until(day, today)]).toEqual([late, waits]);
  });

  it('names weekday and month in full or in short, and the year where it is another', () => {
    expect(weekdayName('2026-11-29')).toBe('Sunday');
    expect(dateInWords('2026-09-06', today)).toBe('6 September');
    expect(shortDate('2026-09-06', today)).toBe('Sun 6 Sep');
    expect(shortDate('1926-05-06', today)).toBe('Thu 6 May 1926');
  });
});
