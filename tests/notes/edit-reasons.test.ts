import { describe, expect, it } from 'vitest';
import { editProperties, itemsOf, readFrontMatter, type EditResult, type WantedItem } from '../../src/notes/edit/properties';
import { same } from '../../src/notes/edit/same';
import { yaml } from './edit-yaml';

const note = (block: string): string => `---\n${block}\n---\nBody\n`;

/** What comes of a list with an item less, or one more. */
function listed(block: string, change: 'more' | number): EditResult {
  const reading = readFrontMatter(note(block), yaml);
  const places = [...itemsOf(reading.ok ? reading.properties['p'] : undefined).keys()];
  const items: WantedItem[] = change === 'more' ? [...places, 'new'] : places.filter((each) => each !== change);
  return editProperties(note(block), [{ property: 'p', items }], yaml);
}

describe('Properties that can’t be read say where and why', () => {
  it.each([
    ['p: 1\nb: 1\np: 2', 4, 'The same property stands there twice.'],
    ['a:\n\tb: 1', 3, 'A tab is used where properties need spaces.'],
    ['a:\n  b: 1\n c: 2', 4, 'A line is not indented like its neighbours, or a bracket is not closed.'],
    ['a: 1\nb: [1\nc: 2', 3, 'A line is not indented like its neighbours, or a bracket is not closed.'],
    ['name: Rosen: R&D', 2, 'A value contains a colon and needs quotes, or a line is not indented like its neighbours.'],
    ['a: 1\ntext\nb: 1', 3, 'A line is neither a property nor part of one.'],
    ['a: 1\nb: "x\nc: 1', 3, 'A quote, a bracket or a colon is missing.'],
    ['a: "x"#c', 2, 'A quote, a bracket or a colon is missing.'],
    ['a: "x" y', 2, 'Something follows a value that is already complete; the value may need quotes.'],
    ['a: 1\nb: @x', 3, 'A value starts with a character that has a meaning of its own there; it needs quotes.'],
    ['a: "\\q"', 2, 'A backslash in quotes is followed by something that it can’t stand before.'],
    ['a: 1\n...\nb: 1', 4, 'The properties end early, at a line of dots or dashes.'],
    ['a: *x', 2, 'The properties can’t be read: Unresolved alias (the anchor must be set before the alias): x.'],
    ['[]', 2, 'What stands between the --- lines is not a list of properties.'],
    ['~', 2, 'What stands between the --- lines is not a list of properties.'],
    ['7', 2, 'What stands between the --- lines is not a list of properties.'],
    ['# text:\ntext', 2, 'What stands between the --- lines is not a list of properties.'],
  ])('%j', (block, line, reason) => {
    expect(readFrontMatter(note(block), yaml)).toEqual({ ok: false, line, reason });
    expect(editProperties(note(block), [{ property: 'a', value: 1 }], yaml)).toEqual({ outcome: 'unreadable', line, reason });
  });

  it.each(['', '# text', ' \t', '\n  # text\n\n'])('and where nothing but comments stands they are none: %j', (block) => {
    expect(readFrontMatter(note(block), yaml)).toEqual({ ok: true, properties: {} });
  });

  it.each<[string, unknown, number, string]>([
    ['with a place in words', new Error('bad mapping at line 3, column 1:\n\na: b\n^'), 4, 'The properties can’t be read: bad mapping.'],
    ['with a place of several digits', new Error('bad mapping at line 12'), 13, 'The properties can’t be read: bad mapping.'],
    ['without a place', new Error('bad mapping'), 2, 'The properties can’t be read: bad mapping.'],
    ['without words', new Error(''), 2, 'The properties can’t be read.'],
    ['that is no error', 'bad mapping', 2, 'The properties can’t be read.'],
    ['with a place and another name', Object.assign(new Error('x'), { code: 'OTHER', linePos: [{ line: 2, col: 1 }] }), 3,
      'The properties can’t be read: x.'],
    ['with a place that is none', Object.assign(new Error('x'), { code: 7, linePos: [null] }), 2, 'The properties can’t be read: x.'],
    ['with no place at all', Object.assign(new Error('x'), { linePos: [] }), 2, 'The properties can’t be read: x.'],
  ])('whatever a parser throws: something %s', (_, thrown, line, reason) => {
    const parse = (): never => { throw thrown; };
    expect(readFrontMatter(note('a: 1\nb: 1\nc: 1'), { ...yaml, parse })).toEqual({ ok: false, line, reason });
  });

  it('a day that a parser makes of a whole block is no list of properties', () => {
    expect(readFrontMatter(note('2026-11-06'), { ...yaml, parse: () => new Date(0) })).toMatchObject({ ok: false });
  });

  it('a carriage return alone ends a line, or else is part of a text', () => {
    expect(readFrontMatter('---\na: 1\rb: 2\r---\rBody', yaml)).toEqual({ ok: true, properties: { a: 1, b: 2 } });
    expect(readFrontMatter('---\na: x\ry\n---\n', yaml)).toEqual({ ok: true, properties: { a: 'x\ry' } });
    expect(readFrontMatter('---\na: 1\rb: c: 1\n---\n', yaml)).toMatchObject({ ok: false, line: 3 });
  });
});

describe('What is left to the host says why', () => {
  it.each([
    ['{a: 1, p: 2}', 'Line 2: it is not written as `property: value`.'],
    ['<<: {a: 1}\np: 1', 'Line 2: it is not written as `property: value`.'],
    ['b: 1\n? a\n: 1\np: 1', 'Line 3: it is not written as `property: value`.'],
    ['"a\\x41": 1\np: 1', 'Line 2: it is not written as `property: value`.'],
    ['&x a: 1\np: 1', 'Line 2: it is not written as `property: value`.'],
    ['  a: 1\n  p: 2', 'Line 2: the properties are indented.'],
    ['p: &x 1\nb: *x', 'The properties would not read back as they were meant.'],
    ['p:\n  a: 1', '“p” is a group of properties, or uses an anchor or a tag.'],
  ])('when a value is set: %j', (block, reason) => {
    expect(editProperties(note(block), [{ property: 'p', value: 'x' }], yaml)).toEqual({ outcome: 'odd', reason });
  });

  it.each<[string, 'more' | number, string]>([
    ['p:\n  a: 1', 'more', '“p” is a group of properties.'],
    ['p:\n  Anna', 'more', '“p” is a group of properties.'],
    ['b: &list [a]\np: *list', 'more', '“p” is a list that stands elsewhere.'],
    ['p: !x [a, b]', 'more', '“p” is a list that stands elsewhere.'],
    ['p: &list\n  - a\nb: *list', 'more', 'The properties would not read back as they were meant.'],
    ['p:\n  - &x a\n  - c\nb: *x', 0, 'The properties would not read back as they were meant.'],
    ['p: [a:"b, c", d]', 0, 'The properties would not read back as they were meant.'],
    ['p: [ # c\n  a # d\n  , b]', 1, 'The list has items that are hard to tell apart.'],
    ['p: [a,\n # x\n  b\n # y\n]', 0, 'The list has items that are hard to tell apart.'],
    ['p:\n  - a\n  -  - b\n    # c\n  - d', 1, 'The list has items of an unusual shape.'],
    ['p:\n  - a: 1\n    # c\n  - d', 0, 'The list has items of an unusual shape.'],
    ['p:\n  - ? a\n    # b\n  - d', 0, 'The list has items of an unusual shape.'],
  ])('when a list is changed: %j, %s', (block, change, reason) => {
    expect(listed(block, change)).toEqual({ outcome: 'odd', reason });
  });
});

describe('A list of an unusual look is edited by its lines all the same', () => {
  it.each<[string, 'more' | number, string]>([
    ['p:\n  - a: 1\n  # c\n  - d', 0, 'p:\n  # c\n  - d'],
    ['p:\n  - [a,\n    b]\n  - c', 0, 'p:\n  - c'],
    ['p:\n  -\n    a\n  - b', 0, 'p:\n  - b'],
    ['p:\n  - a\n\n\n  - b', 0, 'p:\n\n\n  - b'],
    ['p:\n- a\n - b', 'more', 'p:\n- a\n - b\n- new'],
    ['p:\n    - a\n  # c\n    - b', 1, 'p:\n    - a\n  # c'],
    ['p: !t\n  - a', 'more', 'p: !t\n  - a\n  - new'],
    ['p: &a !t # c\n  - a', 'more', 'p: &a !t # c\n  - a\n  - new'],
    ['p: [a, {b: c,\n  d: e}, f]', 1, 'p: [a, f]'],
    ['p: [a, # c\n  b, d]', 1, 'p: [a, # c\n  d]'],
    ['p: [a # c\n ]', 0, 'p: [ # c\n ]'],
    ['p: [b: "x # y", c]', 0, 'p: [c]'],
    ['p: [{a: 1}, b: "x, y", c]', 1, 'p: [{a: 1}, c]'],
    ['p: [b: [x, "#"], c]', 0, 'p: [c]'],
    ['p: [a# b, c]', 1, 'p: [a# b]'],
    ['p: ["a", b\n  c, d]', 1, 'p: ["a", d]'],
    ['p: [a, "b # c, x", d]', 1, 'p: [a, d]'],
    ['p: [a, \'it\'\'s, b\', d]', 1, 'p: [a, d]'],
    ['p: [a, x"y, d]', 1, 'p: [a, d]'],
    ['p: [ a, b ,c ]', 1, 'p: [ a ,c ]'],
    ['p: [ a, b ,c ]', 2, 'p: [ a, b ]'],
    ['p: [ a, b ,c ]', 'more', 'p: [ a, b ,c, new ]'],
    ['p: [\n  a, b,\n  c\n]', 0, 'p: [\n  b,\n  c\n]'],
    ['p: [\n  a, b,\n  c\n]', 1, 'p: [\n  a,\n  c\n]'],
    ['p: [\n  a, b,\n  c\n]', 2, 'p: [\n  a, b\n]'],
    ['p: [\n  a, b,\n  c\n]', 'more', 'p: [\n  a, b,\n  c,\n  new\n]'],
    ['p: [a,\n\n  b]', 0, 'p: [b]'],
    ['p: [a,\n\n  b]', 'more', 'p: [a,\n\n  b,\n  new]'],
    ['p: [a,\n # x\n  b\n # y\n]', 1, 'p: [a\n # x\n # y\n]'],
    ['p: [a,\n # x\n  b\n # y\n]', 'more', 'p: [a,\n # x\n  b,\n  new\n # y\n]'],
  ])('%j, %s', (block, change, after) => {
    expect(listed(block, change)).toMatchObject({ outcome: 'edited', text: note(after) });
  });
});

describe('Values read from YAML differ', () => {
  it.each<[unknown, unknown]>([
    [{ a: 1, b: 1 }, { a: 1, b: 2 }],
    [{ a: 1 }, { a: 2 }], [{ a: 1 }, { b: 1 }], [{ a: 1 }, { a: 1, b: 1 }], [{}, { a: undefined }],
    [[1, 2], [2, 1]], [[1], 1], [null, {}], [{}, null], [{}, []], [new Date(0), {}], [{}, new Date(0)],
    [Number.NaN, 0], [undefined, null],
  ])('%j and %j', (one, other) => {
    expect(same(one, other)).toBe(false);
  });

  it('and two of one moment don’t', () => {
    expect(same({ a: [new Date(5)] }, { a: [new Date(5)] })).toBe(true);
  });
});
