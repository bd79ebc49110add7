import { describe, expect, it } from 'vitest';
import { usualPromiseDay } from '../../src/domain/promise';
import type { Day } from '../../src/domain/day';

const weekend = { weekend: new Set([0, 6]), holidays: new Set<Day>(['2026-11-27']) };

describe('a promise without a day', () => {
  it('comes up in a week, on a business day', () => {
    expect(usualPromiseDay('2026-11-17', weekend)).toBe('2026-11-24');
    expect(usualPromiseDay('2026-11-20', weekend)).toBe('2026-11-30');
  });
});
