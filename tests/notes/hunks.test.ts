import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasLines, hunksOf, stretchesOf, undoHunks } from '../../src/notes/edit/hunks';
import { withStretches } from '../../src/notes/stretches';

const line = fc.constantFrom('a', 'b', 'b', '- x', '---', '', 'c: 1');
const body = fc.tuple(fc.array(line, { minLength: 1, maxLength: 9 }), fc.boolean());
/** Two texts of one note; its first line stays. */
const texts = fc.tuple(fc.constantFrom('\n', '\r\n'), body, body).map(([ending, ...both]) =>
  both.map(([lines, closed]) => ['---', ...lines].join(ending) + (closed ? ending : '')) as [string, string]);

describe('what was written in a note, line by line', () => {
  it('leads to the new text and back, whatever both hold', () => {
    fc.assert(fc.property(texts, ([before, after]) => {
      expect(withStretches(before, stretchesOf(before, after))).toBe(after);
      expect(undoHunks(after, hunksOf(before, after))).toBe(before);
    }), { numRuns: 2_000 });
  });

  it('says so already where it was written', () => {
    const [before, after] = ['---\na: 1\n---\nx\n', '---\na: 2\n---\nx\n\ny\n'];
    const stretches = stretchesOf(before, after);
    expect(withStretches(after, stretches)).toBe(after);
    expect(withStretches('---\na: 3\n---\nx\n', stretches)).toBeUndefined();
  });

  it.each([
    ['above', 'one\n# A\nx\n\n## From B\ny\n', 'one\n# A\nx\n'],
    ['below', '# A\nx\n\n## From B\ny\nmore\n', '# A\nx\nmore\n'],
    ['between others', '# A\nx\nmore\n\n## From B\ny\n', '# A\nx\nmore\n'],
  ])('goes again where lines were added %s', (_where, later, meant) => {
    expect(undoHunks(later, hunksOf('# A\nx\n', '# A\nx\n\n## From B\ny\n'))).toBe(meant);
  });

  it('is left where its own lines have changed, or can’t be told from others any more', () => {
    const hunks = hunksOf('see A\nx\n', 'see B\nx\n');
    expect(undoHunks('see B, too\nx\n', hunks)).toBeUndefined();
    expect(undoHunks('see B\nsee B\nx\n', hunks)).toBeUndefined();
    expect(undoHunks('see B\nx, changed\n', hunks)).toBe('see A\nx, changed\n');
    expect([hasLines('a\nsee B\n', 'see B\n'), hasLines('a\nsee Bo\n', 'see B\n')]).toEqual([true, false]);
  });

  it('tells lines that stand there twice by which of them it was', () => {
    expect(undoHunks('B\nx\nB\nmore\n', hunksOf('B\nx\nA\n', 'B\nx\nB\n'))).toBe('B\nx\nA\nmore\n');
  });
});
