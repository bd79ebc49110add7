import { describe, expect, it } from 'vitest';
import { stepsOf } from '../run/steps';
import { same } from '../../src/notes/edit/same';
import { editProperties, type PropertyValue } from '../../src/notes/edit/properties';
import { yaml } from './edit-yaml';

/** The note after one edit, or what came of it instead. */
function edit(text: string, property: string, value: PropertyValue | undefined): string {
  const result = editProperties(text, [{ property, value }], yaml);
  if (result.outcome === 'edited') return result.text;
  return 'reason' in result ? `${result.outcome}: ${result.reason}` : result.outcome;
}

const note = (...lines: string[]): string => ['---', ...lines, '---', '', 'Body', ''].join('\n');
const on = '2026-11-06';

describe('setting a property', () => {
  it.each<[string, string[], string, PropertyValue, string[]]>([
    ['an absent one becomes the last line',
      ['type: contact', '# mine'], 'asked_on', on, ['type: contact', '# mine', `asked_on: ${on}`]],
    ['it goes below a literal text that keeps its blank lines',
      ['why: |+', '  Text', '', ''], 'asked_on', on, ['why: |+', '  Text', '', '', `asked_on: ${on}`]],
    ['an empty one gets its value on its line', ['asked_on:', 'b: 1'], 'asked_on', on, [`asked_on: ${on}`, 'b: 1']],
    ['a blank after the colon is used', ['asked_on: ', 'b: 1'], 'asked_on', on, [`asked_on: ${on}`, 'b: 1']],
    ['null is empty', ['asked_on: null'], 'asked_on', on, [`asked_on: ${on}`]],
    ['a tilde is empty', ['asked_on: ~'], 'asked_on', on, [`asked_on: ${on}`]],
    ['two quotes are empty', ['asked_on: ""'], 'asked_on', on, [`asked_on: ${on}`]],
    ['an empty one keeps its comment', ['asked_on:   # when?'], 'asked_on', on, [`asked_on: ${on}   # when?`]],
    ['a trailing comment and the blanks around stay',
      ['asked_on:   2025-01-01\t # by mail #1  '], 'asked_on', on, [`asked_on:   ${on}\t # by mail #1  `]],
    ['a # inside quotes is no comment', ['why: "a # b" # c'], 'why', 'x', ['why: x # c']],
    ['a # without a blank before it is no comment', ['why: a#b'], 'why', 'x', ['why: x']],
    ['a # with a blank only behind it is no comment', ['why: a# b'], 'why', 'x', ['why: x']],
    ['quotes in a quoted key are understood', ["'it''s': 1", '"b\\"c": 1'], 'it\'s', 'x', ["'it''s': x", '"b\\"c": 1']],
    ['a colon in a key is understood', ['a:b: 1', 'c: 1'], 'a:b', 'x', ['a:b: x', 'c: 1']],
    ['a quoted key is understood',
      ['"asked_on": 2025-01-01', "'b': 1"], 'asked_on', on, [`"asked_on": ${on}`, "'b': 1"]],
    ['a blank before the colon stays', ['asked_on : 2025-01-01'], 'asked_on', on, [`asked_on : ${on}`]],
    ['a literal text is replaced whole, its comment stays',
      ['why: |- # c', '  # text', '', '  more', 'b: 1'], 'why', 'x', ['why: x # c', 'b: 1']],
    ['a literal text may end in what looks like a comment',
      ['why: |', '  text', '  # text', 'b: 1'], 'why', 'x', ['why: x', 'b: 1']],
    ['the blank lines below a literal text stay',
      ['why: |+', '  text', '', '', 'b: 1'], 'why', 'x', ['why: x', '', '', 'b: 1']],
    ['a folded plain text is replaced whole',
      ['why: one', '  two', '', '  three', '# c', 'b: 1'], 'why', 'x', ['why: x', '# c', 'b: 1']],
    ['a value with a tag is replaced whole', ['why: !!str 1 # c', 'b: 1'], 'why', 'x', ['why: x # c', 'b: 1']],
    ['a value that repeats another is replaced whole', ['a: &x 1', 'why: *x'], 'why', 'x', ['a: &x 1', 'why: x']],
    ['an anchor that nothing repeats goes with its value', ['why: &x', '  one', 'b: 1'], 'why', 'x', ['why: x', 'b: 1']],
    ['a value on the line below is replaced whole, the comment above it stays',
      ['why: # c', '  one', '  two', 'b: [1,2]'], 'why', 'x', ['why: x # c', 'b: [1,2]']],
    ['a quoted text over lines is replaced whole, its comment stays',
      ['why: "one', '  asked_on: 2020-01-01', '  # two" # c', 'b: 1'], 'why', 'x', ['why: x # c', 'b: 1']],
    ['keys are matched with their case',
      ['Asked_On: 2025-01-01'], 'asked_on', on, ['Asked_On: 2025-01-01', `asked_on: ${on}`]],
    ['the same key in a nested map is not hit',
      ['other:', '  asked_on: 2020-01-01'], 'asked_on', on, ['other:', '  asked_on: 2020-01-01', `asked_on: ${on}`]],
    ['the same key in a literal text is not hit',
      ['why: |', '  asked_on: 2020-01-01', 'asked_on: 2021-01-01'], 'asked_on', on,
      ['why: |', '  asked_on: 2020-01-01', `asked_on: ${on}`]],
    ['the same key in a quoted text is not hit',
      ["why: 'x", "  asked_on: 2020-01-01'", 'asked_on: 2021-01-01'], 'asked_on', on,
      ["why: 'x", "  asked_on: 2020-01-01'", `asked_on: ${on}`]],
    ['the same key in a list of maps is not hit',
      ['other:', '- asked_on: 2020-01-01', '  asked_on2: 1'], 'asked_on', on,
      ['other:', '- asked_on: 2020-01-01', '  asked_on2: 1', `asked_on: ${on}`]],
    ['what YAML would respell is left alone',
      ['id: 0012', 'n: 12345678901234567890', "q: 'x'", 'asked_on:'], 'asked_on', on,
      ['id: 0012', 'n: 12345678901234567890', "q: 'x'", `asked_on: ${on}`]],
    ['a list becomes one value on the line of its key',
      ['reminded_on: # c', '  - 2025-01-01', '  - 2025-01-02', 'b: 1'], 'reminded_on', on,
      [`reminded_on: ${on} # c`, 'b: 1']],
    ['an anchor elsewhere stays',
      ['a: &x [1, 2]', 'b: *x', 'asked_on: 2025-01-01'], 'asked_on', on, ['a: &x [1, 2]', 'b: *x', `asked_on: ${on}`]],
    ['brackets over several lines elsewhere stay',
      ['a: [ 1,', '  # c', '  asked_on: 2]', 'asked_on:'], 'asked_on', on, ['a: [ 1,', '  # c', '  asked_on: 2]',
      `asked_on: ${on}`]],
    ['a checkbox is plain', ['stay_in_touch:'], 'stay_in_touch', true, ['stay_in_touch: true']],
    ['a number is plain', ['minutes: 20'], 'minutes', 45, ['minutes: 45']],
  ])('%s', (_, before, property, value, after) => {
    expect(edit(note(...before), property, value)).toBe(note(...after));
  });

  it.each<[string, string[], PropertyValue]>([
    ['a date', ['p: 2026-11-06'], on],
    ['a quoted date', ['p: "2026-11-06" # c'], on],
    ['a number', ['p: 0x14'], 20],
    ['a list', ['p: [a, "b"]'], ['a', 'b']],
    ['a block list', ['p:', '- a', '# c', '- b'], ['a', 'b']],
    ['a value behind an anchor', ['q: &x a', 'p: *x'], 'a'],
  ])('%s that is already there is not written again', (_, lines, value) => {
    expect(edit(note(...lines), 'p', value)).toBe('unchanged');
  });

  it('text that reads as a number is not that number', () => {
    expect(edit(note('p: 12'), 'p', '12')).toBe(note('p: "12"'));
  });
});

describe('setting a list', () => {
  const list = (before: string[], values: string[]): string => edit(note(...before), 'p', values);
  it.each<[string, string[], string[], string[]]>([
    ['an absent one is written as the host does', ['a: 1'], ['x', 'u'], ['a: 1', 'p:', '  - x', '  - u']],
    ['an absent one is written as the other lists of the note',
      ['a:', '-   1'], ['x', 'u'], ['a:', '-   1', 'p:', '-   x', '-   u']],
    ['an absent one without items', ['a: 1'], [], ['a: 1', 'p: []']],
    ['appending is one line, with the dash of the list',
      ['p:', '    -  x', 'b: 1'], ['x', 'u'], ['p:', '    -  x', '    -  u', 'b: 1']],
    ['appending to a list at the margin', ['p:', '- x', 'b: 1'], ['x', 'u'], ['p:', '- x', '- u', 'b: 1']],
    ['comments between and after items stay',
      ['p:', '  # one', '  - x # c', '  # two', '  - u', '# three', 'b: 1'], ['x', 'u', 'z'],
      ['p:', '  # one', '  - x # c', '  # two', '  - u', '  - z', '# three', 'b: 1']],
    ['an item in the middle goes alone',
      ['p:', '  - "x"', '  - u', "  - 'z'"], ['x', 'z'], ['p:', '  - "x"', "  - 'z'"]],
    ['an item is replaced in its place',
      ['p:', '  - x', '  # c', '  - u', '  - z'], ['x', 'w', 'z'], ['p:', '  - x', '  # c', '  - w', '  - z']],
    ['an item in front', ['p:', '  # c', '  - x'], ['w', 'x'], ['p:', '  # c', '  - w', '  - x']],
    ['all items go', ['p: # c', '  - x', '  - u', 'b: 1'], [], ['p: [] # c', 'b: 1']],
    ['an item over two lines stays or goes whole',
      ['p:', '  - x', '    u', '  - z'], ['z', 'w'], ['p:', '  - z', '  - w']],
    ['a link without quotes is replaced', ['p:', '  - [[A]]', '  - x'], ['[[A]]', 'x'], ['p:', '  - "[[A]]"', '  - x']],
    ['one value becomes a list',
      ['p: "[[A]]" # c', 'b: 1'], ['[[A]]', '[[B]]'], ['p:', '  - "[[A]]" # c', '  - "[[B]]"', 'b: 1']],
    ['another value becomes a list', ['p: "[[A]]" # c', 'b: 1'], ['[[B]]'], ['p: # c', '  - "[[B]]"', 'b: 1']],
    ['another value with blanks behind becomes a list', ['p: x  ', 'b: 1'], ['u'], ['p:', '  - u', 'b: 1']],
    ['an empty value becomes a list', ['p: ', 'b: 1'], ['x'], ['p:', '  - x', 'b: 1']],
    ['empty brackets become a list', ['p: []', 'b: 1'], ['x'], ['p:', '  - x', 'b: 1']],
    ['brackets on one line stay, and so does the spelling in them',
      ["p: [ 'x', \"u, z\" ] # c"], ['x', 'u, z', 'a, b', 'v'], ["p: [ 'x', \"u, z\", \"a, b\", v ] # c"]],
    ['brackets without blanks stay so', ['p: [x,u]'], ['u', 'z'], ['p: [u,z]']],
  ])('%s', (_, before, values, after) => {
    expect(list(before, values)).toBe(note(...after));
  });

  it.each<[string, string[], string[]]>([
    ['brackets over several lines', ['p: [x,', '  y]'], ['p: [z]']],
    ['items with anchors', ['q: 1', 'p:', '  - &x x', '  - *x'], ['q: 1', 'p:', '  - z']],
    ['a literal item', ['p:', '  - |', '    # x', '  - u'], ['p:', '  - z']],
    ['a list in a list', ['p:', '  - - x', '  - u'], ['p:', '  - z']],
    ['a map in brackets', ['p: {x: y}'], ['p:', '  - z']],
  ])('%s is replaced by its lines', (_, before, after) => {
    expect(list(before, ['z'])).toBe(note(...after));
  });

  it.each<[string, string[]]>([
    ['a map', ['p:', '  x: y']],
    ['an item that another property repeats', ['p:', '  - &x x', 'q: *x']],
  ])('%s is left to the host', (_, lines) => {
    expect(list(lines, ['z'])).toMatch(/^odd: /);
  });
});

describe('removing a property', () => {
  it('its lines go, and a comment above stays', () => {
    const before = note('# above', 'p:', '  - x', '  # inside', '  - y', '  # below', 'b: 1');
    expect(edit(before, 'p', undefined)).toBe(note('# above', '  # below', 'b: 1'));
  });
  it('the fences stay when nothing is left', () => {
    expect(edit('---\np: 1\n---\n', 'p', undefined)).toBe('---\n---\n');
  });
  it('an absent one is nothing to write', () => {
    expect(edit(note('a: 1'), 'p', undefined)).toBe('unchanged');
    expect(edit('Body', 'p', undefined)).toBe('unchanged');
  });
});

describe('the note around', () => {
  it.each<[string, string, string]>([
    ['CR LF is kept', '---\r\na: 1\r\n---\r\nBody', `---\r\na: 1\r\np: ${on}\r\n---\r\nBody`],
    ['the ending of the line itself is kept', '---\r\na: 1\nb: 2\np:\r\n---\n', `---\r\na: 1\nb: 2\np: ${on}\r\n---\n`],
    ['mixed endings are kept',
      '---\na: 1\r\np: 2\nb: 3\r\n---\nBody\r\n', `---\na: 1\r\np: ${on}\nb: 3\r\n---\nBody\r\n`],
    ['CR is kept', '---\ra: 1\r---\rBody', `---\ra: 1\rp: ${on}\r---\rBody`],
    ['CR is kept where most lines end in it', '---\ra: 1\rb: 2\n---\n', `---\ra: 1\rb: 2\np: ${on}\r---\n`],
    ['a byte order mark is kept', '\uFEFF---\na: 1\n---\n', `\uFEFF---\na: 1\np: ${on}\n---\n`],
    ['a closing fence may end the note', '---\na: 1\n---', `---\na: 1\np: ${on}\n---`],
    ['an empty block is filled', '---\n---\nBody', `---\np: ${on}\n---\nBody`],
    ['a block of comments is filled', '---\n# c\n\n---\nBody', `---\n# c\n\np: ${on}\n---\nBody`],
    ['a fence in the body is text',
      '---\na: 1\n---\nBody\n---\np: 2\n---\n', `---\na: 1\np: ${on}\n---\nBody\n---\np: 2\n---\n`],
    ['a note without properties gets them', 'Body', `---\np: ${on}\n---\nBody`],
    ['an empty note gets them', '', `---\np: ${on}\n---\n`],
    ['they follow a byte order mark', '\uFEFFBody\n', `\uFEFF---\np: ${on}\n---\nBody\n`],
    ['they take the line ending of most lines', 'a\r\nb\r\nc\n', `---\r\np: ${on}\r\n---\r\na\r\nb\r\nc\n`],
    ['a line of dashes that nothing closes is text', '---\na: 1\n', `---\np: ${on}\n---\n---\na: 1\n`],
  ])('%s', (_, before, after) => {
    expect(edit(before, 'p', on)).toBe(after);
  });

  it('may be megabytes long', () => {
    const body = `${'Words and words. '.repeat(200)}\r\n`.repeat(1500);
    expect(edit(`---\na: 1\n---\n${body}`, 'p', on) === `---\na: 1\np: ${on}\n---\n${body}`).toBe(true);
    expect(edit(body, 'p', on) === `---\r\np: ${on}\r\n---\r\n${body}`).toBe(true);
    expect(edit(`---\n${body}`, 'p', on) === `---\r\np: ${on}\r\n---\r\n---\n${body}`).toBe(true);
  });

  const many = (count: number): string =>
    Array.from({ length: count }, (_, index) => `k${index}: "a\n  b"\n`).join('') + `${' '.repeat(count)}\n`;
  const items = (count: number): string => `p:\n${Array.from({ length: count }, () => '  - "a\n    b"\n').join('')}`;
  const flow = (count: number): string => `p: [\n${Array.from({ length: count }, () => '  a, # b\n').join('')}  ]\n`;
  it.each<[string, (count: number) => string, number]>([
    ['a new one among many properties', many, 1000],
    ['one item more of a long list', items, 1000],
    ['one item more in long brackets', flow, 1000],
  ])('takes four times as many steps for four times as much: %s', async (_, block, count) => {
    const order = Array.from({ length: count }, (_, index) => `k${index}`);
    const stepsFor = (size: number): Promise<number> => {
      const text = `---\n${block(size)}---\n`;
      // The library checks keys against each other, so its reading of this block is taken for granted.
      const values = yaml.parse(block(size)) as Record<string, unknown>;
      const edited = { ...values, p: [...(values['p'] as unknown[] | undefined ?? []), 'x'] };
      let parsed = 0;
      const readings = [values, edited];
      const parse = (given: string): unknown => (given.length < 100 ? yaml.parse(given) : readings[parsed++]);
      const known = { ...yaml, parse };
      return stepsOf(() => import('../../src/notes/edit/properties'), ({ editProperties }) => {
        const places = [...(values['p'] as unknown[] | undefined ?? []).keys()];
        const edits = [{ property: 'p', items: [...places, 'x'] }];
        expect(editProperties(text, edits, known, [...order, 'p']).outcome).toBe('edited');
        expect(parsed, 'once before and once after').toBe(2);
      });
    };
    expect(await stepsFor(count)).toBeLessThan(5 * await stepsFor(count / 4));
  });
});

describe('what is left to the host', () => {
  it.each<[string, string[]]>([
    ['properties in braces', ['{a: 1, p: 2}']],
    ['a property with an anchor', ['p: &x 1', 'b: *x']],
    ['a list with a tag', ['p: !!seq', '  - 1']],
    ['a value below its comment', ['p:', '  # c', '  1']],
    ['indented properties', ['  a: 1', '  p: 2']],
    ['a group of properties', ['p:', '  a: 1']],
  ])('%s', (_, lines) => {
    expect(edit(note(...lines), 'p', on)).toMatch(/^odd: /);
  });
  it.each(['--- \na: 1\n---\n', '\uFEFF---\t\r\na: 1\r\n-----', '---  \ra: 1\r---\r'])('what blanks behind its opening keep from being front matter: %j', (text) => {
    expect(edit(text, 'p', on)).toBe('odd: Blanks follow the --- of the properties.');
  });
  it('a parser that reads something else than was written is not believed', () => {
    const deaf = { ...yaml, parse: (text: string) => (text.includes('p: 2026') ? { p: on } : yaml.parse(text)) };
    expect(editProperties(note('a: 1'), [{ property: 'p', value: on }], deaf)).toMatchObject({ outcome: 'odd' });
  });
});

describe('front matter that can’t be read', () => {
  it.each<[string, string[], number, RegExp]>([
    ['the same property twice', ['p: 1', 'b: 1', 'p: 2'], 4, /twice/],
    ['a colon without quotes', ['a: 1', 'name: Rosen: R&D'], 3, /quotes/],
    ['an open quote', ['a: 1', 'b: "x', 'c: 1'], 3, /missing/],
    ['a placeholder', ['b: @x'], 2, /quotes/],
    ['text', ['a: 1', 'text', 'b: 1'], 3, /neither a property/],
    ['only text', ['text'], 2, /not a list of properties/],
    ['a list', ['- a'], 2, /not a list of properties/],
    ['an alias of nothing', ['a: *x'], 2, /can’t be read/],
  ])('%s is refused with line and reason', (_, lines, line, reason) => {
    const result = editProperties(note(...lines), [{ property: 'p', value: on }], yaml);
    expect(result).toMatchObject({ outcome: 'unreadable', line, reason: expect.stringMatching(reason) as string });
  });
});

describe('values read from YAML are the same', () => {
  const circle: unknown[] = [];
  circle.push(circle);
  const otherCircle: unknown[] = [];
  otherCircle.push(otherCircle);
  it.each<[string, unknown, unknown, boolean]>([
    ['when they are equal all the way down', { a: [1, { b: null }] }, { a: [1, { b: null }] }, true],
    ['when both are not a number', Number.NaN, Number.NaN, true],
    ['not when one is text', 1, '1', false],
    ['not when keys stand in another order', { a: 1, b: 1 }, { b: 1, a: 1 }, false],
    ['not when one has more', [1], [1, 2], false],
    ['not when one is a list and the other has its keys', ['a'], { 0: 'a' }, false],
    ['not when they are different moments', new Date(0), new Date(1), false],
    ['not when they run in a circle', circle, otherCircle, false],
  ])('%s', (_, one, other, answer) => {
    expect(same(one, other)).toBe(answer);
  });
});

describe('several edits', () => {
  it('are made together', () => {
    const edits = [{ property: 'a', value: undefined }, { property: 'c', value: 2 }, { property: 'd', value: ['x'] }];
    const after = note('b: 1', 'c: 2', 'd:', '  - x');
    expect(editProperties(note('a: 1', 'b: 1', 'c: 1'), edits, yaml)).toMatchObject({ text: after });
  });
  it('of which one is odd write nothing', () => {
    const edits = [{ property: 'b', value: 2 }, { property: 'p', value: 'x' }];
    expect(editProperties(note('b: 1', 'p:', '  a: 1'), edits, yaml)).toMatchObject({ outcome: 'odd' });
  });
  it('of one property: the last counts', () => {
    const edits = [{ property: 'b', value: 2 }, { property: 'b', value: 1 }];
    expect(editProperties(note('b: 1'), edits, yaml)).toEqual({ outcome: 'unchanged' });
  });
});
