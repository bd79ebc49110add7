import { describe, expect, it } from 'vitest';
import { promise, usualPromiseDay } from '../../src/domain/promise';
import type { Day } from '../../src/domain/day';
import { interview } from './builders';

const weekend = { weekend: new Set([0, 6]), holidays: new Set<Day>(['2026-11-27']) };

describe('a promise', () => {
  it('comes up in a week, on a business day', () => {
    expect(usualPromiseDay('2026-11-17', weekend)).toBe('2026-11-24');
    expect(usualPromiseDay('2026-11-20', weekend)).toBe('2026-11-30');
  });

  it.each<[string, { followUp?: Day; followUpNote?: string }, Day, string, (string | null)[]]>([
    ['is the next step where there is none', {}, '2026-11-24', 'Send the link', ['2026-11-24', 'Send the link']],
    ['can do without words', {}, '2026-11-24', '', ['2026-11-24']],
    ['joins one of the same day', { followUp: '2026-11-24', followUpNote: 'Call' }, '2026-11-24', 'Send it', ['Call; Send it']],
    ['waits for an earlier one, with its day', { followUp: '2026-11-20', followUpNote: 'Call' }, '2026-11-24', 'Send it', ['Call; Send it by 2026-11-24']],
    ['comes before a later one, whose day stays', { followUp: '2026-11-30', followUpNote: 'Call' }, '2026-11-24', 'Send it', ['2026-11-24', 'Send it; Call by 2026-11-30']],
    ['is not noted twice', { followUp: '2026-11-24', followUpNote: 'Call' }, '2026-11-24', 'Call', []],
  ])('%s', (_, there, day, words, set) => {
    expect(promise(interview(there), day, words).map((change) => ('set' in change ? change.set : change))).toEqual(set);
  });
});
