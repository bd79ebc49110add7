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
  ])('gives back %s, and keeps what was written since', (_what, before, after, later, reverted) => {
    expect(retrace({ before, after }, later)).toBe(reverted);
  });

  it.each([
    ['the line itself', 'a\nold\nb\n', 'a\nnew\nb\n', 'a\nnewer\nb\n'],
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
