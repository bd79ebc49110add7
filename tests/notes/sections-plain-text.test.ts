import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUnderHeading } from '../../src/notes/sections/add';
import { readBlocks } from '../../src/notes/sections/blocks';
import { asPlainText } from '../../src/notes/sections/plain-text';
import { undoSection } from '../../src/notes/sections/undo';

describe('text of several lines for a section', () => {
  it.each([
    ['keeps its lines and one blank line between them', '\n\none\r\ntwo\n\n\n\nthree\n', ['one', 'two', '', 'three']],
    ['keeps lists, numbers and tasks', '- a\n  - b\n1. c\n- [ ] d\n* e', ['- a', '  - b', '1. c', '- [ ] d', '* e']],
    ['lets its headings stand below the section’s', '# One\n## Two', ['#### One', '##### Two']],
    ['makes no code of an item far in', '     - a', ['- a']],
    ['disarms what would end the section or hide what follows', '---\n```\n%%\n$$\n<!--\n===', ['\\---', '\\`\\`\\`', '\\%\\%', '\\$\\$', '\\<!--', '\\===']],
    ['disarms the same within a list item', '- # a\n- ```\n- ---', ['- \\# a', '- \\`\\`\\`', '- \\---']],
    ['is nothing where nothing is said', ' \n\t\n', []],
  ])('%s', (_, text, lines) => {
    expect(asPlainText(text, 3)).toEqual(lines);
  });

  it('has plain lines for headings where there is no deeper level', () => {
    expect(asPlainText('# One', 6)).toEqual(['One']);
    expect(asPlainText('### One', 5)).toEqual(['###### One']);
  });

  const hostile = fc.array(
    fc.oneof(fc.constantFrom('# x', '## x', '---', '===', '```', '~~~', '%%', '$$', '<!--', '<div>', '- a', '    - b', '1. c', '> q', '|a|b|', '', '[x]: y', '\t# z', '-', '- - -', '\\', '^id'), fc.string()),
    { maxLength: 12 },
  ).map((lines) => lines.join('\n'));

  it('never ends its section, whatever is typed, and can be taken back', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const note = '---\ntype: interview\n---\n## Notes\n\nBefore\n\n## Debrief\n\n## After\n\nEnd\n';
        const result = addUnderHeading(note, { heading: 'Debrief', lines: ['### Summary', '', ...asPlainText(text, 3)] });
        if (result.outcome !== 'edited') throw new Error(result.outcome);
        const { headings, lines, to } = readBlocks(result.text);
        expect(headings.filter(({ level }) => level < 3).map((heading) => heading.text)).toEqual(['Notes', 'Debrief', 'After']);
        expect(to).toBe(lines.length);
        expect(undoSection(result.text, result.written)).toEqual({ outcome: 'undone', text: note });
      }),
    );
  });
});
