import { describe, expect, it } from 'vitest';
import { fitted, widthOf } from '../../../src/notes/map/fitting';

describe('a line in its room', () => {
  it('stays as it is where any font has room for it', () => {
    expect(fitted('Jo Roe', 150, 14)).toEqual({ text: 'Jo Roe' });
  });

  it('is drawn as wide as it should be where a wide font would leave it', () => {
    const text = 'Tomás Weidmann-Ortega';
    const wide = widthOf(text, 14);
    expect(fitted(text, wide + 5, 14)).toEqual({ text, width: Math.round(wide) });
    expect(fitted(text, Math.floor(wide * 0.97), 14)).toEqual({ text, width: Math.floor(wide * 0.97) });
  });

  it('is cut where it is too long, and says so', () => {
    const { text, width } = fitted('Wilhelmina Charlotte von und zu Hohenstein', 150, 14);
    expect(text).toMatch(/^Wilhelmina Charl.*[^ ]…$/);
    expect(width).toBeLessThanOrEqual(150);
    expect(fitted('x'.repeat(100_000), 150, 14).text.length).toBeLessThan(40);
  });

  it('is not cut between a letter and its marks, nor within a sign that is joined', () => {
    const marked = 'e\u0301\u0323'.repeat(60);
    expect(fitted(marked, 150, 14).text.slice(0, -1).length % 3).toBe(0);
    const joined = '👩‍💻'.repeat(30);
    expect(joined.startsWith(fitted(joined, 150, 14).text.slice(0, -1))).toBe(true);
    expect(fitted(joined, 150, 14).text).toMatch(/^(?:👩‍💻)+…$/u);
  });

  it('counts letters of the East as wide, and marks as nothing', () => {
    expect(widthOf('山田', 10)).toBeGreaterThan(widthOf('ab', 10) * 1.5);
    expect(widthOf('é', 10)).toBe(widthOf('e\u0301', 10));
  });
});
