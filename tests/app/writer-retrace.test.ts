import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, retrace } from '../../src/vault/retrace';

const line = fc.constantFrom('a', 'b', '- one', '😀', '');
const lines = fc.array(line, { maxLength: 6 }).map((all) => all.map((each) => `${each}\n`).join(''));

describe('taking a change back in a later text', () => {
  it.each([
    ['a line more', 'a\nb\n', 'a\nX\nb\n', 'top\na\nX\nb\n', 'top\na\nb\n'],
    ['a line less', 'a\nX\nb\n', 'a\nb\n', 'a\nb\nend', 'a\nX\nb\nend'],
    ['another line', 'a\nold\nb\n', 'a\nnew\nb\n', 'a\nnew\nb\nend', 'a\nold\nb\nend'],
    ['another line, the one below written anew', 'a\nold\nb\n', 'a\nnew\nb\n', 'a\nnew\nB!\n', 'a\nold\nB!\n'],
    ['another line, the one above written anew', 'a\nold\nb\n', 'a\nnew\nb\n', 'A!\nnew\nb\n', 'A!\nold\nb\n'],
    ['another first line', 'old\nb\n', 'new\nb\n', 'new\nB!\n', 'old\nB!\n'],
    ['another last line', 'a\nold', 'a\nnew', 'A!\nnew', 'A!\nold'],
    ['a line more, the one below written anew', 'a\nbelow\n', 'a\nX\nbelow\n', 'a\nX\nBELOW!\n', 'a\nBELOW!\n'],
    ['a line less, the one above written anew', 'a\nX\nb\n', 'a\nb\n', 'A!\nb\n', 'A!\nX\nb\n'],
    ['another first line above an empty one', '\nb\n', 'X\nb\n', 'X\nB!\n', '\nB!\n'],
    ['a text where none was', '', 'a\n', 'a\nend', 'end'],
    ['another line below a byte order mark', 'old\n', 'new\n', '\uFEFFnew\nend', '\uFEFFold\nend'],
    ['another line whose byte order mark has gone', '\uFEFFold\n', '\uFEFFnew\n', 'new\nend', 'old\nend'],
  ])('gives back %s, and keeps what was written since', (_what, before, after, later, reverted) => {
    expect(retrace({ before, after }, later)).toBe(reverted);
  });

  it.each([
    ['the line itself', 'a\nold\nb\n', 'a\nnew\nb\n', 'a\nnewer\nb\n'],
    ['the end of the line', 'a\nold # x\nb\n', 'a\nnew # x\nb\n', 'a\nnew # y\nb\n'],
    ['the last letter of the line', 'a\nold!\nb\n', 'a\nnew!\nb\n', 'a\nnew?\nb\n'],
    ['the beginning of the line', 'a\nkey: old\nb\n', 'a\nkey: new\nb\n', 'a\nother: new\nb\n'],
    ['the text on both sides', 'a\nold\nb\n', 'a\nnew\nb\n', 'a!\nnew\nb!\n'],
  ])('gives up where %s has changed', (_what, before, after, later) => {
    expect(retrace({ before, after }, later)).toBeUndefined();
  });

  it('gives the former text where nothing was written since', () => {
    fc.assert(fc.property(lines, lines, (before, after) => {
      expect(retrace({ before, after }, after)).toBe(before);
    }));
  });

  it('keeps whole lines added at the end', () => {
    fc.assert(fc.property(lines, lines, fc.array(line, { minLength: 1 }), (before, after, added) => {
      const end = added.join('\n');
      expect(retrace({ before, after }, after + end)).toBe(before + end);
    }));
  });
});

describe('where two texts differ', () => {
  it.each([
    ['ab-cd', 'ab+cd', { start: 2, same: 2 }],
    ['aa', 'aaa', { start: 2, same: 0 }],
    ['aa', 'aa', { start: 2, same: 0 }],
    ['', 'a', { start: 0, same: 0 }],
    ['a😀', 'b😁', { start: 0, same: 0 }],
    ['😀a', '🨀b', { start: 0, same: 0 }],
    ['x😀', 'y🨀', { start: 0, same: 0 }],
    ['xa', 'a', { start: 0, same: 1 }],
    ['a😀b', 'a😁b', { start: 1, same: 1 }],
    ['a😀b', 'a\u{1FA00}b', { start: 1, same: 1 }],
    ['😀', '😁', { start: 0, same: 0 }],
    ['😀😀', '😀', { start: 2, same: 0 }],
  ])('is as little as can be: %j and %j', (one, other, wanted) => {
    expect(difference(one, other)).toEqual(wanted);
  });

  it('never cuts a pair of surrogates', () => {
    const text = fc.string({ unit: fc.constantFrom('😀', '😁', '🐀', 'a') });
    fc.assert(fc.property(text, text, (one, other) => {
      const { start, same } = difference(one, other);
      expect(one.slice(0, start)).toBe(other.slice(0, start));
      expect(one.slice(one.length - same)).toBe(other.slice(other.length - same));
      for (const part of [one.slice(0, start), one.slice(one.length - same)]) {
        expect(() => encodeURIComponent(part)).not.toThrow();
      }
    }));
  });
});
