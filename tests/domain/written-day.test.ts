import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../src/domain/day';
import { shortDate, shortDay } from '../../src/domain/day-words';
import { readDay, type Side } from '../../src/domain/written-day';

// A Wednesday.
const today: Day = '2026-11-25';

function read(text: string, side: Side = 'either', on = today): string {
  const found = readDay(text, { today: on, side });
  return 'day' in found ? found.day : found.problem;
}

describe('a day in words', () => {
  it.each<[string, string]>([
    ['2026-11-30', '2026-11-30'], ['2026-1-5', '2026-01-05'], ['2026/11/30', '2026-11-30'], ['2026–11–30', '2026-11-30'],
    ['today', '2026-11-25'], [' Today ', '2026-11-25'], ['yesterday', '2026-11-24'], ['tomorrow', '2026-11-26'],
    ['the day before yesterday', '2026-11-23'], ['day after tomorrow', '2026-11-27'],
    ['+3', '2026-11-28'], ['-2', '2026-11-23'], ['−2', '2026-11-23'], ['+ 10', '2026-12-05'], ['+0', '2026-11-25'],
    ['3 days ago', '2026-11-22'], ['a week ago', '2026-11-18'], ['in 2 weeks', '2026-12-09'], ['in a day', '2026-11-26'],
    ['30 nov', '2026-11-30'], ['nov 30', '2026-11-30'], ['November 30th', '2026-11-30'], ['30. November', '2026-11-30'],
    ['30 nov 2027', '2027-11-30'], ['Nov 30, 2025', '2025-11-30'], ['30th of November 27', '2027-11-30'], ['30nov', '2026-11-30'],
    ['30.11.', '2026-11-30'], ['30.11', '2026-11-30'], ['3.4.2027', '2027-04-03'], ['3. 4. 27', '2027-04-03'],
    ['30/11', '2026-11-30'], ['11/30', '2026-11-30'], ['4/4/2027', '2027-04-04'], ['30-11-2026', '2026-11-30'],
    ['Mon 30 Nov', '2026-11-30'], ['monday, 30 november 2026', '2026-11-30'], ['Monday Nov 30', '2026-11-30'], ['Mon. 30 Nov.', '2026-11-30'],
    ['sept 1', '2026-09-01'], ['29 feb', '2028-02-29'],
    ['1900-01-01', '1900-01-01'], ['1 jan 1900', '1900-01-01'], ['31 dec 2999', '2999-12-31'],
    ['13/12', '2026-12-13'], ['12/13', '2026-12-13'], ['12/12', '2026-12-12'],
  ])('“%s” is %s', (text, day) => {
    expect(read(text)).toBe(day);
  });

  it.each<[string, string, string]>([
    ['fri', '2026-11-20', '2026-11-27'], ['Friday', '2026-11-20', '2026-11-27'], ['on thurs', '2026-11-19', '2026-11-26'],
    ['wed', '2026-11-25', '2026-11-25'], ['weds', '2026-11-25', '2026-11-25'],
    ['last fri', '2026-11-20', '2026-11-20'], ['next mon', '2026-11-30', '2026-11-30'],
    ['last wed', '2026-11-18', '2026-11-18'], ['next wed', '2026-12-02', '2026-12-02'],
    ['30 nov', '2025-11-30', '2026-11-30'], ['1 nov', '2026-11-01', '2027-11-01'], ['25 nov', '2026-11-25', '2026-11-25'],
    ['29 feb', '2024-02-29', '2028-02-29'],
    // With its weekday, a day of this year is that, whatever is asked for.
    ['Mon 30 Nov', '2026-11-30', '2026-11-30'], ['Sun 30 Nov', '2025-11-30', '30 November is a Monday.'],
  ])('“%s” is %s where something happened, and %s where something is to come', (text, past, coming) => {
    expect([read(text, 'past'), read(text, 'coming')]).toEqual([past, coming]);
  });

  it('the year is the nearest one around its end', () => {
    expect(read('4 jan', 'either', '2026-12-28')).toBe('2027-01-04');
    expect(read('28 dec', 'either', '2027-01-04')).toBe('2026-12-28');
  });

  it.each<[Day, Side, Day]>([
    ['2025-06-01', 'past', '2024-02-29'], ['2025-06-01', 'coming', '2028-02-29'], ['2025-06-01', 'either', '2024-02-29'],
    ['2026-06-01', 'past', '2024-02-29'], ['2026-06-01', 'coming', '2028-02-29'],
    ['2027-06-01', 'past', '2024-02-29'], ['2027-06-01', 'coming', '2028-02-29'], ['2027-06-01', 'either', '2028-02-29'],
    ['2028-01-01', 'past', '2024-02-29'], ['2028-03-01', 'coming', '2032-02-29'], ['2028-02-29', 'coming', '2028-02-29'],
    ['2096-03-01', 'coming', '2104-02-29'], ['2104-01-01', 'past', '2096-02-29'],
  ])('the 29th of February, seen from %s and to be %s, is %s', (from, side, day) => {
    expect(read('29 feb', side, from)).toBe(day);
  });

  it.each<[string, string]>([
    ['3/4/1899', 'That is in the year 1899. Write a year from 1900 to 2999.'],
    ['3/4/3000', 'That is in the year 3000. Write a year from 1900 to 2999.'],
    ['1 jan 1899', 'That is in the year 1899. Write a year from 1900 to 2999.'],
    ['12/5', 'That may be 12 May 2027 or 5 December. Write the month by its name.'],
    ['3/4/2027', 'That may be 3 April 2027 or 4 March 2027. Write the month by its name.'],
    ['9999-01-01', 'That is in the year 9999. Write a year from 1900 to 2999.'],
    ['30 nov 1026', 'That is in the year 1026. Write a year from 1900 to 2999.'],
    ['-99999', 'That is in the year 1753. Write a year from 1900 to 2999.'],
    ['2026-02-30', 'That is not a date: the month has no day 30. Write a day from 1 to 28.'], ['31.11.', 'That is not a date: the month has no day 31. Write a day from 1 to 30.'], ['40 nov', 'That is not a date: the month has no day 40. Write a day from 1 to 30.'],
    ['13/13', 'That is not a date: there is no month 13. Write a month from 1 to 12.'], ['29 feb 2027', 'That is not a date: the month has no day 29. Write a day from 1 to 28.'],
    ['Fri 30 Nov 2026', '30 November is a Monday.'], ['Tue 30 Nov', '30 November is a Monday.'],
  ])('“%s” is refused: %s', (text, says) => {
    expect(read(text)).toBe(says);
  });

  it.each([
    '', 'soon', '3', '3 days', 'in 3 days ago', 'mo', 'next', 'next year', 'last', 'the fri', 'nov', '30 smarch', 'foo 30 nov',
    '3-4', '123456 days ago', '+123456', '2026-11', '2026-11-30 14:00', '1.2.3', 'constructor', 'last week', '30/11 or so', 'about 30/11', '30.11. or so', '2026-11-30 or so', 'x+3', '+3 or so',
  ])('“%s” is no day', (text) => {
    expect(read(text)).toBe('That is not a date. Write dates like 2026-11-30, 30 Nov, fri or +3.');
  });

  it('each day reads back as it is said, on whatever side', () => {
    for (const from of [today, '2027-12-31', '2028-02-29', '2027-01-01'] as Day[]) {
      for (let away = -400; away <= 400; away++) {
        const day = addDays(from, away);
        for (const side of ['past', 'coming', 'either'] as const) {
          const written = [shortDate(day, from), shortDay(day, from), shortDay(day, from).toLowerCase(), day];
          expect(written.map((text) => read(text, side, from)), `${shortDate(day, from)} ${side}`).toEqual([day, day, day, day]);
        }
      }
    }
  });
});
