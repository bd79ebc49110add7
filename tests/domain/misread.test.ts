import { describe, expect, it } from 'vitest';
import { problemWithDate, problemWithMinutes, problemWithTime } from '../../src/domain/misread';

describe('a date that is none is told what is wrong with it', () => {
  it.each([
    ['9999-01-01', 'That is in the year 9999. Write a year from 1900 to 2999.'],
    ['0001-01-01', 'That is in the year 1. Write a year from 1900 to 2999.'],
    ['3000-01-01T10:00', 'That is in the year 3000. Write a year from 1900 to 2999.'],
    ['2026-13-04', 'That is not a date: there is no month 13. Write a month from 1 to 12.'],
    ['2026-00-04', 'That is not a date: there is no month 0. Write a month from 1 to 12.'],
    ['2026-02-30', 'That is not a date: the month has no day 30. Write a day from 1 to 28.'],
    ['[[Days/2028-02-30]]', 'That is not a date: the month has no day 30. Write a day from 1 to 29.'],
    ['2026-11-31 sent the article', 'That is not a date: the month has no day 31. Write a day from 1 to 30.'],
    ['2026-12-00', 'That is not a date: the month has no day 0. Write a day from 1 to 31.'],
  ])('%s', (text, problem) => expect(problemWithDate(text)).toBe(problem));

  it.each(['2026-02-28', 'soon', '', '12026-13-01', '2026-11-301'])('but not “%s”', (text) => {
    expect(problemWithDate(text)).toBeUndefined();
  });
});

it.each([
  ['25:00', 'That is not a time: a day ends at 23:59. Write the time as 14:30.'],
  ['24:00', 'That is not a time: a day ends at 23:59. Write the time as 14:30.'],
  ['14:60', 'That is not a time: an hour has minutes from 00 to 59. Write the time as 14:30.'],
  ['9.75', 'That is not a time: an hour has minutes from 00 to 59. Write the time as 14:30.'],
  ['14:30', undefined], ['noon', undefined], ['', undefined],
])('the time %j is told: %s', (text, problem) => expect(problemWithTime(text)).toBe(problem));

describe('how many minutes a meeting takes', () => {
  it.each(['1', '20', '020', '1440'])('“%s” can be read', (text) => {
    expect(problemWithMinutes(text)).toBeUndefined();
  });

  it.each(['', '1.5', '20 min', 'x20', '１０'])('“%s” is no whole number', (text) => {
    expect(problemWithMinutes(text)).toBe('Write a whole number from 1 up.');
  });

  it.each(['0', '00', '-5', '−5'])('“%s” is too little', (text) => {
    expect(problemWithMinutes(text)).toBe('That is less than a minute. Write minutes from 1 to 1440.');
  });

  it('is no more than a day', () => {
    expect(problemWithMinutes('1441')).toBe('That is more than a day. Write minutes from 1 to 1440.');
  });
});
