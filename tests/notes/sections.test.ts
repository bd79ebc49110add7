import { describe, expect, it } from 'vitest';
import { addUnderHeading } from '../../src/notes/sections/add';
import { asPlainLine } from '../../src/notes/sections/plain-line';
import { undoSection } from '../../src/notes/sections/undo';
import type { WrittenSection } from '../../src/notes/sections/written';
import { stepsOf } from '../run/steps';

interface Added {
  text: string;
  written: WrittenSection;
}

function add(text: string, lines: string[], { heading = 'Log', level = 2 } = {}): Added {
  const result = addUnderHeading(text, { heading, level, lines });
  if (result.outcome !== 'edited') throw new Error('unchanged');
  return result;
}

const added = (text: string, lines: string[]): string => add(text, lines).text;
const lines = (...all: string[]): string => all.map((line) => `${line}\n`).join('');

/** The note after an undo, or why there is none; `change` is what somebody else did to it meanwhile. */
function undone(before: string, given: string[], change = (text: string): string => text): string {
  const { text, written } = add(before, given);
  const result = undoSection(change(text), written);
  return result.outcome === 'undone' ? result.text : result.reason;
}

describe('lines under a heading', () => {
  it.each<[string, string, string[], string]>([
    ['follow the heading', lines('## Log'), ['- x'], lines('## Log', '- x')],
    ['go on with a list', lines('## Log', '- a'), ['- x', '- y'], lines('## Log', '- a', '- x', '- y')],
    ['go on with a nested list', lines('## Log', '- a', '  - b'), ['- x'], lines('## Log', '- a', '  - b', '- x')],
    ['go on with tasks', lines('## Log', '- [ ] a'), ['- [ ] x'], lines('## Log', '- [ ] a', '- [ ] x')],
    ['stay clear of text', lines('## Log', 'text'), ['x'], lines('## Log', 'text', '', 'x')],
    ['stay clear of a callout',
      lines('## Log', '> [!note]', '> a'), ['x'], lines('## Log', '> [!note]', '> a', '', 'x')],
    ['stay clear of a table', lines('## Log', '| a |', '| - |'), ['x'], lines('## Log', '| a |', '| - |', '', 'x')],
    ['leave blank lines below',
      lines('## Log', '- a', '', '', '## B'), ['- x'], lines('## Log', '- a', '- x', '', '', '## B')],
    ['stand above a line across',
      lines('## Log', '- a', '', '---', '## B'), ['- x'], lines('## Log', '- a', '- x', '', '---', '## B')],
    ['follow what is under sub-headings',
      lines('## Log', '### B', '- b', '', '## C'), ['- x'], lines('## Log', '### B', '- b', '- x', '', '## C')],
    ['end where a higher heading starts',
      lines('## Log', '- a', '# C'), ['- x'], lines('## Log', '- a', '- x', '# C')],
    ['end where a heading as high starts', lines('## Log', '- a', '## C'), ['- x'], lines('## Log', '- a', '- x', '## C')],
    ['go on with a list by a number', lines('## Log', '- a'), ['1. x', '2) y'], lines('## Log', '- a', '1. x', '2) y')],
    ['go on with no list by a dash within text', lines('## Log', '- a'), ['b - c'], lines('## Log', '- a', '', 'b - c')],
    ['go on with a list by an empty item', lines('## Log', '- a'), ['-'], lines('## Log', '- a', '-')],
    ['go on with no list by a rule or a number', lines('## Log', '- a'), ['-x', '1) y'], lines('## Log', '- a', '', '-x', '1) y')],
    ['lose the blank lines at their ends', lines('## Log'), ['', ' ', 'x', '', 'y', '\t'], lines('## Log', 'x', '', 'y')],
    ['follow the heading as most others are followed',
      lines('# A', '', 'a', '# B', 'b', '# C', 'c', '## Log'), ['x'], lines('# A', '', 'a', '# B', 'b', '# C', 'c', '## Log', 'x')],
    ['follow the heading as more are followed, empty ones aside',
      lines('# A', '', 'a', '# B', '', 'b', '# C', 'c', '# D', '# E', '## Log'), ['x'],
      lines('# A', '', 'a', '# B', '', 'b', '# C', 'c', '# D', '# E', '## Log', '', 'x')],
    ['stay clear of an underlined heading',
      lines('## Log', 'Two', '---'), ['- x'], lines('## Log', '- x', '', 'Two', '---')],
    ['follow a fence with a heading in it',
      lines('## Log', '```', '# C', '```'), ['x'], lines('## Log', '```', '# C', '```', '', 'x')],
    ['stand above code that nothing closes',
      lines('## Log', '- a', '```', 'c'), ['- x'], lines('## Log', '- a', '- x', '', '```', 'c')],
    ['take the note’s blank line below headings',
      lines('## A', '', 'a', '## Log'), ['x'], lines('## A', '', 'a', '## Log', '', 'x')],
    ['end as the note does', '## Log\n- a', ['- x', '- y'], '## Log\n- a\n- x\n- y'],
    ['take CR LF', '## Log\r\n- a\r\n', ['- x'], '## Log\r\n- a\r\n- x\r\n'],
    ['take CR LF at the end of a note', '## Log\r\n- a', ['- x'], '## Log\r\n- a\r\n- x'],
    ['take the ending of the line above', '# A\r\n\r\n## Log\n- a\r\n', ['- x'], '# A\r\n\r\n## Log\n- a\r\n- x\r\n'],
    ['stand behind a byte order mark', '\uFEFF## Log\n', ['x'], '\uFEFF## Log\nx\n'],
    ['are split where they break', lines('## Log'), ['x\r\ny\nz\n'], lines('## Log', 'x', 'y', 'z')],
    ['are not doubled or changed by $&', lines('## Log'), ['$& $1'], lines('## Log', '$& $1')],
  ])('%s', (_, before, given, after) => {
    expect(added(before, given)).toBe(after);
    expect(undone(before, given), 'and gone again').toBe(before);
  });

  it('are added again when they are added again', () => {
    expect(added(added('## Log\n', ['- x']), ['- x'])).toBe('## Log\n- x\n- x\n');
  });
  it.each([[[]], [['']], [['\n', '  ']]])('that are none change nothing: %j', (given) => {
    expect(addUnderHeading('## Log\n', { heading: 'Log', lines: given })).toEqual({ outcome: 'unchanged' });
  });
  it('go into a note of megabytes', () => {
    const long = `${'- a line of some length\n\n'.repeat(100_000)}## Log\n${'text '.repeat(200_000)}\n`;
    expect(added(long, ['x']).length).toBe(long.length + 3);
  });
  it('take four times as many steps in a note of four times as many lines', async () => {
    const stepsFor = (count: number): Promise<number> => {
      const note = `${'- a line of some length\n\n# A\n'.repeat(count)}## Log\n${'text\n'.repeat(count)}`;
      return stepsOf(() => import('../../src/notes/sections/add'), (section) => {
        for (const heading of ['Log', 'Not there']) section.addUnderHeading(note, { heading, lines: ['x'] });
      });
    };
    expect(await stepsFor(2000)).toBeLessThan(5 * await stepsFor(500));
  });
});

describe('a heading', () => {
  const spellings = ['## log', '# LOG', '###### Log ##', '   ##   Log   ', 'Log\n---', '## Log\t#'];
  it.each(spellings)('is known as %j', (heading) => {
    expect(added(`${heading}\n\n# Z\n`, ['- x'])).toBe(`${heading}\n- x\n\n# Z\n`);
  });
  it('is known in whatever way its letters are composed', () => {
    expect(add('## Résumé\n', ['- x'], { heading: 'Re\u0301sume\u0301' }).text).toBe('## Résumé\n- x\n');
  });
  it('counts where it stands first', () => {
    expect(added('## Log\n\n## Log\n', ['- x'])).toBe('## Log\n- x\n\n## Log\n');
  });
  it.each<[string, string, string]>([
    ['at the end', 'Body\n', 'Body\n\n## Log\n- x\n'],
    ['without a final newline where the note has none', 'Body', 'Body\n\n## Log\n- x'],
    ['below blank lines that are there', 'Body\n\n\n', 'Body\n\n\n## Log\n- x\n'],
    ['in an empty note', '', '## Log\n- x\n'],
    ['behind a byte order mark alone', '\uFEFF', '\uFEFF## Log\n- x\n'],
    ['below front matter', '---\na: 1\n---\n', '---\na: 1\n---\n\n## Log\n- x\n'],
    ['above code that nothing closes', 'Body\n\n```\n## Log\n', 'Body\n\n## Log\n- x\n\n```\n## Log\n'],
    ['with the blank line that others have', '# A\n\na\n', '# A\n\na\n\n## Log\n\n- x\n'],
    ['in CR LF', 'Body\r\n', 'Body\r\n\r\n## Log\r\n- x\r\n'],
  ])('is made %s', (_, before, after) => {
    expect(added(before, ['- x'])).toBe(after);
    expect(undone(before, ['- x']), 'and gone again').toBe(before);
    expect(added(added(before, ['- x']), ['- y']), 'and found again').toBe(after.replace('- x', () =>
      `- x${before.includes('\r') ? '\r' : ''}\n- y`));
  });
  it.each([[0, '#'], [3, '###'], [9, '######']])('is made at level %d as %s', (level, marks) => {
    expect(add('', ['x'], { level }).text).toBe(`${marks} Log\nx\n`);
  });
  it('is made as one line, and found by the same words', () => {
    const once = add('', ['x'], { heading: '  C\nand D ## ' }).text;
    expect(once).toBe('## C and D\nx\n');
    expect(add(once, ['y'], { heading: '  C\nand D ## ' }).text).toBe('## C and D\nx\n\ny\n');
  });
});

describe('undoing lines', () => {
  it.each<[string, string, (text: string) => string, string]>([
    ['text follows them in the section', '## Log\n- a\n', (text) => `${text}- b\n`, '## Log\n- a\n- b\n'],
    ['the line above has changed', '## Log\n- a\n\n## B\n',
      (text) => text.replace('- a', '- c'), '## Log\n- c\n\n## B\n'],
    ['the heading has been renamed', '## Log\n- a\n', (text) => text.replace('Log', 'Notes'), '## Notes\n- a\n'],
    ['properties have been added',
      '## Log\n- a\n', (text) => `---\na: 1\n---\n${text}`, '---\na: 1\n---\n## Log\n- a\n'],
    ['line endings have changed', '## Log\n- a\n', (text) => text.replace(/\n/g, '\r\n'), '## Log\r\n- a\r\n'],
    ['the final newline is gone', '## Log\n- a\n', (text) => text.trimEnd(), '## Log\n- a'],
    ['the note has been added to', 'Body', (text) => text.replace('Body', 'Body, more'), 'Body, more'],
    ['another section follows', 'Body\n', (text) => `${text}\n## B\nb\n`, 'Body\n\n## B\nb\n'],
    ['somebody has written under the heading made', 'Body\n', (text) => `${text}- b\n`, 'Body\n\n## Log\n- b\n'],
    ['somebody has written under the heading made, above open code', 'Body\n\n```\nc\n',
      (text) => text.replace('- y\n', '- y\n- b\n'), 'Body\n\n## Log\n- b\n\n```\nc\n'],
    ['the heading made has been renamed', 'Body\n', (text) => text.replace('Log', 'Notes'), 'Body\n\n## Notes\n'],
  ])('takes out those alone where %s', (_, before, change, after) => {
    expect(undone(before, ['- x', '- y'], change)).toBe(after);
  });

  it.each<[string, (text: string) => string]>([
    ['have been changed', (text) => text.replace('- y', '- y!')],
    ['have been removed', (text) => text.replace('- y\n', '')],
    ['have been parted', (text) => text.replace('- x\n', '- x\n- between\n')],
    ['have been ticked', (text) => text.replace('- x', '- [x] x')],
    ['have been indented', (text) => text.replace('- x', '  - x')],
  ])('is refused in words where they %s', (_, change) => {
    expect(undone('## Log\n- a\n\n## B\n', ['- x', '- y'], change)).toMatch(/changed or removed/);
  });
  it('never takes a line of the person’s own for the changed one', () => {
    expect(undone('## Log\n- x\n', ['- x'], () => '## Log\n- x\n- x!\n')).toMatch(/changed or removed/);
    expect(undone('## Log\n- x\n- x\n', ['- x'], () => '## Log\n- x!\n- x\n- x\n')).toMatch(/changed or removed/);
  });
  it('takes out the added one of two that are alike', () => {
    expect(undone('- x\n\n## Log\n- a\n\n## B\n- x\n', ['- x'])).toBe('- x\n\n## Log\n- a\n\n## B\n- x\n');
    expect(undone('- x\n\n## Log\n- a\n\n## B\n- x\n', ['- x'], (text) => `Top\n\n${text}`))
      .toBe('Top\n\n- x\n\n## Log\n- a\n\n## B\n- x\n');
  });
  it('takes out the one whose neighbours are the same, of more than there were', () => {
    const before = '## Log\n- a\n\n## B\n- x\n\n## Z\n';
    expect(undone(before, ['- x'], (text) => `- q\n- x\n\n${text}`)).toBe(`- q\n- x\n\n${before}`);
  });
  it('takes out the nearest of several whose neighbours are the same', () => {
    const before = '## Log\n- a\n\n## B\n- a\n- x\n\n## Z\n';
    const change = (text: string): string => text.replace('## Z', '## C\n- a\n- x\n\n## Z');
    expect(undone(before, ['- x'], change)).toBe(change(before));
  });
  it('is refused where the added one of two can’t be told', () => {
    expect(undone('## B\n- x\n', ['- x'], () => '- 1\n- x\n- 2\n- x\n- 3\n')).toMatch(/can’t be told/);
  });
  it('takes out the same one of two that are alike when its neighbours have changed', () => {
    const change = (text: string): string => text.replace('- a\n- x', '- b\n- x').replace('## B', '## C\n- a');
    expect(undone('## Log\n- a\n\n## B\n- x\n', ['- x'], change)).toBe('## Log\n- b\n\n## C\n- a\n- x\n');
  });
  it('works in any order of several', () => {
    const first = add('## Log\n- a\n', ['- x']);
    const second = add(first.text, ['- y']);
    expect(undoSection(second.text, first.written)).toEqual({ outcome: 'undone', text: '## Log\n- a\n- y\n' });
    expect(undoSection('## Log\n- a\n- y\n', second.written)).toEqual({ outcome: 'undone', text: '## Log\n- a\n' });
  });
});

describe('text as a plain line', () => {
  it.each([
    ['# A', '\\# A'], ['#tag', '\\#tag'], ['> a', '\\> a'], ['- a', '\\- a'], ['+', '\\+'], ['* a', '\\* a'],
    ['-5 °C', '-5 °C'],
    ['*really*', '*really*'], ['1. a', '1\\. a'], ['12) a', '12\\) a'], ['1.5 hours', '1.5 hours'], ['---', '\\---'],
    ['===', '\\==='], ['- - -', '\\- - -'], ['***', '\\***'], ['```js', '\\`\\`\\`js'], ['~~~', '\\~\\~\\~'],
    ['| a | b |', '\\| a | b |'], ['--- | ---', '\\--- | ---'], ['a %% b', 'a \\%\\% b'], ['5 % of it', '5 % of it'],
    ['$$x$$', '\\$\\$x\\$\\$'], ['$5', '$5'], ['<b>a</b>', '\\<b>a\\</b>'], ['a <!-- b', 'a \\<!-- b'],
    ['a < b <3', 'a < b <3'],
    ['\\<b>', '\\<b>'], ['\\\\<b>', '\\\\\\<b>'], ['a ^block', 'a \\^block'], ['^block', '\\^block'],
    ['2^10', '2^10'],
    ['[ ] a', '\\[ ] a'], ['[a]: b', '\\[a]: b'], ['[^1]: b', '\\[^1]: b'], ['[[Anna]]: b', '[[Anna]]: b'],
    ['a\r\nb\u2028c\u0000d', 'a b c d'], ['  \t a ', 'a'], ['    code', 'code'], ['\n\n', ''],
    ['Rosen: "R&D" #1', 'Rosen: "R&D" #1'],
  ])('%j is %j', (given, line) => {
    expect(asPlainLine(given)).toBe(line);
  });
});
