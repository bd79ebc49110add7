import { describe, expect, it } from 'vitest';
import { dayInTitle } from '../../src/notes/title-day';

describe('the title of a note', () => {
  it.each([
    ['2026-11-06 Kim Lee', '2026-11-06', 'Kim Lee'],
    ['Kim Lee – 2026.11.06', '2026-11-06', 'Kim Lee'],
    ['Kim Lee (2026_11_06)', '2026-11-06', 'Kim Lee'],
    ['20261106_Kim Lee', '2026-11-06', 'Kim Lee'],
    ['20261106T1430 Kim Lee', '2026-11-06', 'T1430 Kim Lee'],
    ['2026-11-06, 2026-11-06', '2026-11-06', ''],
    ['Zoë 2026-11-06'.normalize('NFD'), '2026-11-06', 'Zoë'.normalize('NFD')],
    ['2024-02-29', '2024-02-29', ''],
  ])('“%s” names its one day', (title, day, rest) => {
    expect(dayInTitle(title)).toEqual({ day, rest });
  });

  it.each(['Kim Lee', '2026-11', '2026-13-06 Kim Lee', '2023-02-29', '12026-11-06', '2026-11-061', '2026-11.06', '2026-11-06 to 2026-11-07', ''])(
    '“%s” names none, or several',
    (title) => {
      expect(dayInTitle(title).day).toBeUndefined();
    },
  );

  it('says what else stands there', () => {
    expect(dayInTitle(' Kim Lee -').rest).toBe('Kim Lee');
  });
});
