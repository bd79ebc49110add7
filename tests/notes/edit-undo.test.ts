import { describe, expect, it } from 'vitest';
import { editProperties, undoEdit, type PropertyEdit, type PropertyValue, type Written } from '../../src/notes/edit/properties';
import { yaml } from './edit-yaml';

const on = '2026-11-06';

/** The note after the edits, and what undo needs, as it comes back from being stored. */
function edited(text: string, ...edits: PropertyEdit[]): { text: string; written: Written } {
  const result = editProperties(text, edits, yaml);
  if (result.outcome !== 'edited') throw new Error(result.outcome);
  return { text: result.text, written: JSON.parse(JSON.stringify(result.written)) as Written };
}

/** The note after the edits, a change by somebody else, and undo; or why undo refused. */
function undone(before: string, edits: PropertyEdit[], change: (text: string) => string = (text) => text): string {
  const { text, written } = edited(before, ...edits);
  const changed = change(text);
  const result = undoEdit(changed, written);
  return result.outcome === 'undone' ? result.text : `${result.property}: ${result.reason}`;
}

const note = (...lines: string[]): string => ['---', ...lines, '---', 'Body', ''].join('\n');
const set = (property: string, value: PropertyValue | undefined): PropertyEdit => ({ property, value });

const remove = set('p', undefined);

describe('undo puts back the very bytes', () => {
  it.each<[string, string, PropertyEdit[]]>([
    ['of a value', note("p: '2025-01-01'   # c", 'b: 1'), [set('p', on)]],
    ['of an absent property', note('a: 1'), [set('p', on)]],
    ['of a removed property', note('a: 1', 'p:', '  - x', '  # c', '  - u', '  # d', 'b: 1'), [set('p', undefined)]],
    ['of the first property, removed', note('p: 1', 'a: 1'), [set('p', undefined)]],
    ['of the only property, removed', note('p: 1'), [set('p', undefined)]],
    ['of a removed property between equal lines', note('# c', '# c', 'p: 1', '# c', 'a: 1'), [set('p', undefined)]],
    ['of a list that was shortened at its end', note('p:', '  - x', '  # c', '  - u', 'b: 1'), [set('p', ['x'])]],
    ['of a list that grew', note('p:', '  - x', '  # c', 'b: 1'), [set('p', ['x', 'u'])]],
    ['of a literal text', note('p: |+', '  x', '', '', 'b: 1'), [set('p', 'u')]],
    ['of several at once', note('a: 1', 'b: 1', 'c: 1', 'd: 1'),
      [set('b', undefined), set('c', undefined), set('e', 1), set('a', undefined), set('f', ['x'])]],
    ['of an empty block', '---\n---\n', [set('p', on)]],
    ['of a note without properties', 'Body\r\n', [set('p', on), set('q', ['x'])]],
    ['of an empty note', '', [set('p', on)]],
    ['of a byte order mark and CR LF', '\uFEFF---\r\na: 1\r\n---', [set('a', undefined), set('p', on)]],
    ['of a note that began with dashes', '---\nBody', [set('p', on)]],
  ])('%s', (_, before, edits) => {
    expect(undone(before, edits)).toBe(before);
  });
});

describe('undo tells a property from one whose name only looks the same', () => {
  // To YAML these are letters: no blanks, and no ends of lines.
  const spaces = ['\u2028', '\u2029', '\u00A0', '\u3000', '\u0085', '\v', '\f'];
  it.each(['p\uFEFF', ...spaces.flatMap((space) => [`p${space}`, `${space}p`])])('%j', (key) => {
    const text = note(`${key}: 1`, `# ${key}`, 'a: |  # x\u2028y', '  b', '  # text');
    expect(undone(text, [set('p', on)])).toBe(text);
    expect(undone(text, [set('a', on), set('p', ['x'])])).toBe(text);
    const both = note(`${key}: 1`, 'p: 2', `p${key}:\u00A03: 4`, 'b: 1');
    const { text: after } = edited(both, set('p', 3));
    expect(after).toBe(both.replace('p: 2', 'p: 3'));
    expect(undone(both, [set('p', 3)])).toBe(both);
    expect(undone(both, [remove])).toBe(both);
    expect(undone(both, [remove], (changed) => changed.replace('b: 1\n', ''))).toBe(both.replace('b: 1\n', ''));
    expect(undone(both, [set(key, 5)])).toBe(both);
  });
});

describe('undo leaves what has changed since', () => {
  it('in the body', () => {
    expect(undone(note('p: 1'), [set('p', 2)], (text) => `${text}More\n`)).toBe(`${note('p: 1')}More\n`);
  });
  it('in other properties, above and below', () => {
    const change = (text: string): string => text.replace('a: 1', 'a: 2\nc: 3').replace('b: 1\n', '');
    expect(undone(note('a: 1', 'p: 1', 'b: 1'), [set('p', 2)], change)).toBe(note('a: 2', 'c: 3', 'p: 1'));
  });
  it('when the lines have moved', () => {
    expect(undone(note('p: 1', 'b: 1'), [set('p', 2)], () => note('b: 1', 'p: 2'))).toBe(note('b: 1', 'p: 1'));
  });
  it('and puts a removed property below the line that was above it', () => {
    expect(undone(note('a: 1', 'p: 1', 'b: 1'), [remove], () => note('c: 1', 'b: 1', 'a: 1', 'd: 1')))
      .toBe(note('c: 1', 'b: 1', 'a: 1', 'p: 1', 'd: 1'));
  });
  it('and puts it at the end where that line is gone', () => {
    expect(undone(note('a: 1', 'p: 1', 'b: 1'), [remove], () => note('a: 2', 'b: 1')))
      .toBe(note('a: 2', 'b: 1', 'p: 1'));
  });
  it('and puts it first where it stood first', () => {
    expect(undone(note('p: 1', 'b: 1'), [remove], () => note('b: 2'))).toBe(note('p: 1', 'b: 2'));
  });
  it('and puts it below the nearest of several equal lines', () => {
    const [before, after] = [note('# c', 'x: 1', 'y: 1', '# c', 'p: 1', 'b: 1'), note('# c', 'x: 1', 'y: 1', '# c', 'b: 2')];
    expect(undone(before, [remove], () => after)).toBe(before.replace('b: 1', 'b: 2'));
    const [above, changed] = [note('# c', 'p: 1', 'x: 1', 'y: 1', '# c', 'b: 1'), note('# c', 'x: 2', 'y: 1', '# c', 'b: 1')];
    expect(undone(above, [remove], () => changed)).toBe(above.replace('x: 1', 'x: 2'));
  });
  it('and puts it above no indented line', () => {
    expect(undone(note('# c', 'p: 1', 'b: 1'), [remove], () => note('# c', '', '  # d', 'b: 1')))
      .toBe(note('# c', '', '  # d', 'b: 1', 'p: 1'));
  });
  it('and takes an added one out of what is no longer lines, where it stands once and by itself', () => {
    const odd = (...more: string[]): string => undone(note('a: 1'), [set('p', 'x')], () => note('<<: {b: 1}', 'a: 1', ...more));
    expect(odd('p: x')).toBe(note('<<: {b: 1}', 'a: 1'));
    const withList = note('<<: {b: 1}', 'p:', '  - x', '  - u', 'a: 1');
    expect(undone(note('a: 1'), [set('p', ['x', 'u'])], () => withList)).toBe(note('<<: {b: 1}', 'a: 1'));
    expect(odd('p: x', 'c: 1')).toBe(note('<<: {b: 1}', 'a: 1', 'c: 1'));
    for (const more of [['p: x', 'p: x'], ['p: x', '  y'], ['p: x', '- y'], ['p: y'], []]) expect(odd(...more)).toMatch(/^p: .*line by line/);
  });
  it('and never puts it inside another property', () => {
    expect(undone(note('a:', '  - x', 'p: 1', 'b: 1'), [remove], () => note('a:', '  - x', '  - u', 'b: 1')))
      .toBe(note('a:', '  - x', '  - u', 'b: 1', 'p: 1'));
    expect(undone(note('a: |', '  x', 'p: 1', 'b: 1'), [remove], () => note('a: |', '  x', '', '  u', 'b: 1')))
      .toBe(note('a: |', '  x', '', '  u', 'b: 1', 'p: 1'));
  });
  it('and never puts it among blank lines that are text', () => {
    expect(undone(note('a: |+', '  x', '', 'p: 1', 'b: 1'), [remove], () => note('a: |+', '  x', '', '', 'b: 1')))
      .toBe(note('a: |+', '  x', '', '', 'p: 1', 'b: 1'));
  });
  it('and keeps the block it made where somebody else has used it', () => {
    expect(undone('Body\n', [set('p', 1)], (text) => text.replace('p: 1\n', 'p: 1\nq: 2\n'))).toBe(note('q: 2'));
  });
});

describe('undo refuses in words', () => {
  it.each<[string, PropertyEdit, string[], RegExp]>([
    ['where the value has changed', set('p', 2), ['p: 3'], /^p: .*changed since/],
    ['where a comment was added to the line', set('p', 2), ['p: 2 # c'], /^p: .*changed since/],
    ['where the list has grown', set('p', ['x']), ['p:', '  - x', '  - u'], /^p: .*changed since/],
    ['where the text goes on', set('p', 'x'), ['p: x', '  u'], /^p: .*changed since/],
    ['where the property is gone', set('p', 2), ['a: 1'], /^p: .*removed since/],
    ['where a removed property is back', set('p', undefined), ['p: 4'], /^p: .*set again/],
    ['where the property stands there twice', set('p', 2), ['p: 2', 'p: 2'], /^p: .*more than once/],
    ['where the properties are no longer lines', set('p', 2), ['{p: 2}'], /^p: .*line by line/],
    ['where the lines are odd, and the property was there before', set('p', 2), ['<<: {b: 1}', 'p: 2'], /^p: .*line by line/],
    ['where text follows quotes', set('p', 2), ['a: "x"', '  y', 'p: 2'], /^p: .*line by line/],
    ['where text follows brackets', set('p', 2), ['a: [x]', '  y', 'p: 2'], /^p: .*line by line/],
    ['where an item follows a text', set('p', 2), ['a: x', '- y', 'p: 2'], /^p: .*line by line/],
    ['where an item stands first', set('p', 2), ['- y', 'p: 2'], /^p: .*line by line/],
    ['where indented text stands first', set('p', 2), ['  y', 'p: 2'], /^p: .*line by line/],
    ['where mere text stands', set('p', 2), ['text', 'p: 2'], /^p: .*line by line/],
    ['where brackets stay open', set('p', 2), ['a: [x', 'p: 2'], /^p: .*line by line/],
    ['where text follows the comment that ends a text', set('p', 2), ['a: |', '  x', '# c', '  y', 'p: 2'], /^p: .*line by line/],
  ])('%s', (_, change, lines, reason) => {
    expect(undone(note('p: 1'), [change], () => note(...lines))).toMatch(reason);
  });
  it('where there are no properties any more', () => {
    expect(undone(note('p: 1'), [set('p', 2)], () => 'Body')).toMatch(/^p: .*gone/);
  });
  it('all of the properties where one has changed', () => {
    const both = [set('a', 2), set('p', 2)];
    expect(undone(note('a: 1', 'p: 1'), both, (text) => text.replace('a: 2', 'a: 3'))).toMatch(/^a: /);
    expect(undone(note('a: 1', 'p: 1'), both, (text) => text.replace('p: 2', 'p: 3'))).toMatch(/^p: /);
  });
});
