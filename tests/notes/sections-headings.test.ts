import { Parser } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../src/notes/sections/blocks';
import { markdownNotes } from './sections-notes';

/** How many notes to make: a nightly run makes more. */
const NOTES = Number(process.env['NOTES'] ?? 2000);

type Place = [level: number, firstLine: number, lastLine: number];

/** The headings of a note as CommonMark's own reference parser sees them. */
function headingsByParser(text: string): Place[] {
  const places: Place[] = [];
  for (let node = new Parser().parse(text).firstChild; node; node = node.next) {
    const [[first], [last]] = node.sourcepos;
    if (node.type === 'heading') places.push([node.level, first - 1, last - 1]);
  }
  return places;
}

const places = (text: string): Place[] => readBlocks(text).headings.map(({ level, from, to }) => [level, from, to - 1]);

describe('the headings of a note', () => {
  it('are those that CommonMark finds, in any order of its shapes', { timeout: 30_000 + NOTES * 40 }, () => {
    let headings = 0;
    fc.assert(fc.property(markdownNotes, (text) => {
      const expected = headingsByParser(text);
      headings += expected.length;
      expect(places(text)).toEqual(expected);
    }), { numRuns: NOTES * 3 });
    if (process.env['NOTES']) process.stdout.write(`Notes read: ${NOTES * 3}\n  headings in them: ${headings}\n`);
    expect(headings).toBeGreaterThan(NOTES / 2);
  });

  it.each<[string, string]>([
    ['in a comment', '%%\n## H\n%%'],
    ['in a comment that starts beside text', 'text %% from\n## H\nto %% here'],
    ['in a comment that nothing closes', '%% ## H\n\n## H\n\ntext'],
    ['in a comment with a fence in it', '%%\n```\n## H\n%%'],
    ['in a comment within a list', '- item\n  %%\n  x\n## H\n%%'],
    ['in a formula', '$$\n## H\n$$'],
    ['in a formula that nothing closes', 'text\n\n$$\n## H'],
    ['in front matter', '---\ntext: |\n  x\n## H\n---\ntext'],
    ['in code that nothing closes', '~~~\n## H\n```'],
    ['in a callout', '> [!note]- Title\n> ## H'],
    ['a tag', '##H'],
  ])('are not what stands %s', (_, text) => {
    expect(places(text)).toEqual([]);
  });

  it.each<[string, string, Place[]]>([
    ['below a comment', '%%\n## A\n%%\n## H', [[2, 3, 3]]],
    ['below a comment with a fence in it', '%%\n```\n%%\n## H', [[2, 3, 3]]],
    ['below comments on one line', '%%a%% and %%b%%\n## H', [[2, 1, 1]]],
    ['below two marks in code', '`%%`\n## H\n`$$`', [[2, 1, 1]]],
    ['below two marks that are escaped', '\\%% and \\$$\n## H', [[2, 1, 1]]],
    ['below two marks in a fence', '```\n%%\n```\n## H', [[2, 3, 3]]],
    ['below an amount', '$$ for the role\n\n## H', [[2, 2, 2]]],
    ['below a mark beside text that nothing closes', 'five %% of it\n\n## H\n\nfive %% of it', [[2, 2, 2]]],
    ['that open a comment', '## H %% why\n## A\nso %%\n## B', [[2, 0, 0], [2, 3, 3]]],
    ['below front matter', '---\na: 1\n---\n## H', [[2, 3, 3]]],
    ['below a line that only opens front matter', '---\na: 1\n## H', [[2, 2, 2]]],
    ['below carriage returns', 'text\r## H\rtext', [[2, 1, 1]]],
  ])('are those %s', (_, text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});
