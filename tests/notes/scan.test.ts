import { describe, expect, it } from 'vitest';
import { finder, replaced, withoutEnd } from '../../src/notes/scan';

describe('a text without its end', () => {
  it.each<[string, RegExp, string]>([
    ['ab, ;', /[\s,;]/, 'ab'], ['ab', /[\s,;]/, 'ab'], [' a b ', / /, ' a b'], [',,', /,/, ''], ['', /,/, ''],
    ['ab🌱🌱', /\p{Extended_Pictographic}/u, 'ab'], ['a🌱b', /\p{L}/u, 'a🌱'], ['🌱', /[^🌱]/u, '🌱'],
    ['a\uDC00', /\p{Cs}/u, 'a'], ['a\uD83C', /\p{Cs}/u, 'a'], ['\uDC00', /\p{Cs}/u, ''], ['ab\uDC00', /\p{L}/u, 'ab\uDC00'],
  ])('%j without %s is %j', (text, edge, rest) => {
    expect(withoutEnd(text, edge)).toBe(rest);
  });
});

it('what is looked for is found from a place on, or nowhere', () => {
  const next = finder('a-b-c', '-');
  expect([0, 1, 2, 3, 4, 5].map(next)).toEqual([1, 1, 3, 3, -1, -1]);
  expect([0, 3].map(finder('abc', '-'))).toEqual([-1, -1]);
  expect(finder('-', '-')(0)).toBe(0);
});

it('stretches of a text are replaced, the rest stays', () => {
  const stretches = [{ from: 0, to: 1, by: 'x' }, { from: 3, to: 3, by: 'y' }, { from: 4, to: 6, by: '' }];
  expect(replaced('abcdefg', stretches, ({ by }) => by)).toBe('xbcydg');
  expect(replaced('abc', [], () => 'x')).toBe('abc');
});
