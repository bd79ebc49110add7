import { describe, expect, it } from 'vitest';
import { take, add, type FactChange } from '../../src/domain/change';
import { itemsToward } from '../../src/notes/edit/items';
import {
  editProperties, itemsOf, readFrontMatter, undoEdit, valueAfter, type PropertyEdit, type WantedItem,
} from '../../src/notes/edit/properties';
import { editsFor } from '../../src/notes/spell';
import { standardVocabulary } from '../../src/notes/vocabulary';
import { yaml } from './edit-yaml';

const note = (...lines: string[]): string => ['---', ...lines, '---', '', 'Body', ''].join('\n');
const ADDED = '[[Ben]]';

/** The items of `p` as they are to be, given how many it has; the note, or why its lines can't be edited. */
type Wanted = (count: number) => WantedItem[];
function changed(text: string, wanted: Wanted): string {
  const reading = readFrontMatter(text, yaml);
  if (!reading.ok) throw new Error(reading.reason);
  const items = wanted(itemsOf(reading.properties['p']).length);
  const result = editProperties(text, [{ property: 'p', items }], yaml);
  if (result.outcome !== 'edited') return 'reason' in result ? `${result.outcome}: ${result.reason}` : result.outcome;
  expect(undoEdit(result.text, result.written)).toEqual({ outcome: 'undone', text });
  return result.text;
}

const places = (count: number): number[] => [...Array(count).keys()];
const adding: Wanted = (count) => [...places(count), ADDED];
const taking = (place: number): Wanted => (count) => places(count).filter((each) => each !== place);
const putting = (place: number): Wanted => (count) => places(count).map((each) => (each === place ? ADDED : each));

describe('one item more leaves every other byte of a list', () => {
  it.each<[string, string[], string[]]>([
    ['below items that are spelled in many ways',
      ['p:', '  - [[Anna]] # from the fair', '  - 0012', '  -', '  # who else?', "  - 'it''s'", '  - ~', '# end', 'b: 1'],
      ['p:', '  - [[Anna]] # from the fair', '  - 0012', '  -', '  # who else?', "  - 'it''s'", '  - ~', '  - "[[Ben]]"',
        '# end', 'b: 1']],
    ['at the margin', ['p: # c', '- a', 'b: 1'], ['p: # c', '- a', '- "[[Ben]]"', 'b: 1']],
    ['deeply indented', ['p:', '      -\ta', 'b: 1'], ['p:', '      -\ta', '      -\t"[[Ben]]"', 'b: 1']],
    ['below a literal text', ['p:', '  - |', '    # a', '    - b', 'b: 1'],
      ['p:', '  - |', '    # a', '    - b', '  - "[[Ben]]"', 'b: 1']],
    ['below a literal text that ends in what looks like a comment', ['p:', '  - >-', '    a', '    # b', 'b: 1'],
      ['p:', '  - >-', '    a', '    # b', '  - "[[Ben]]"', 'b: 1']],
    ['below a literal text that keeps its blank lines', ['p:', '  - |+', '    a', '', '', 'b: 1'],
      ['p:', '  - |+', '    a', '', '', '  - "[[Ben]]"', 'b: 1']],
    ['above a comment that ends a literal text', ['p:', '  - |', '    a', '  # b', 'b: 1'],
      ['p:', '  - |', '    a', '  - "[[Ben]]"', '  # b', 'b: 1']],
    ['below quotes over lines', ['p:', '  - "a', '', '      - b # c"', 'b: 1'],
      ['p:', '  - "a', '', '      - b # c"', '  - "[[Ben]]"', 'b: 1']],
    ['below brackets over lines', ['p:', '  - [a, # c', '      b]', 'b: 1'],
      ['p:', '  - [a, # c', '      b]', '  - "[[Ben]]"', 'b: 1']],
    ['below lists and groups', ['p:', '  - - a', '    - b', '  - a: 1', '    # c', '    b: 2', 'b: 1'],
      ['p:', '  - - a', '    - b', '  - a: 1', '    # c', '    b: 2', '  - "[[Ben]]"', 'b: 1']],
    ['below anchors, aliases and tags', ['p:', '  - &x a', '  - *x', '  - !!str 12', 'b: *x'],
      ['p:', '  - &x a', '  - *x', '  - !!str 12', '  - "[[Ben]]"', 'b: *x']],
    ['in a list with an anchor', ['p: &list', '  - a', 'b: 1'], ['p: &list', '  - a', '  - "[[Ben]]"', 'b: 1']],
    ['below an empty one alone', ['p:', '  -', 'b: 1'], ['p:', '  -', '  - "[[Ben]]"', 'b: 1']],
    ['below an empty one with a comment', ['p:', '  - # c', 'b: 1'], ['p:', '  - # c', '  - "[[Ben]]"', 'b: 1']],
    ['in brackets', ["p: [ [[Anna]], 0012, 'it''s', ~ ] # c"], ["p: [ [[Anna]], 0012, 'it''s', ~, \"[[Ben]]\" ] # c"]],
    ['in brackets without blanks', ['p: [a,b]'], ['p: [a,b,"[[Ben]]"]']],
    ['in brackets that end in a comma', ['p: [a, b,]'], ['p: [a, b, "[[Ben]]",]']],
    ['in brackets with quotes and brackets in them', ['p: ["a, ]", {a: [1, 2]}, &x "#", *x]'],
      ['p: ["a, ]", {a: [1, 2]}, &x "#", *x, "[[Ben]]"]']],
    ['in brackets over lines', ['p: [ # all', '  a, # one, two', '  b # three', '  ] # c', 'b: 1'],
      ['p: [ # all', '  a, # one, two', '  b, # three', '  "[[Ben]]"', '  ] # c', 'b: 1']],
    ['in brackets over lines that end in a comma', ['p: [', '    a,', '    b, # three', '  ]'],
      ['p: [', '    a,', '    b, # three', '    "[[Ben]]",', '  ]']],
    ['in brackets that close beside the last item', ['p: [a,', '  b]'], ['p: [a,', '  b,', '  "[[Ben]]"]']],
    ['in brackets with several items on a line', ['p: [', '  a, b', '  ]'], ['p: [', '  a, b, "[[Ben]]"', '  ]']],
    ['in brackets that hold only a comment', ['p: [ # c', '  ]'], ['p: ["[[Ben]]" # c', '  ]']],
    ['in empty brackets', ['p: [] # c'], ['p: # c', '  - "[[Ben]]"']],
    ['where nothing stands', ['p: # c', 'b: 1'], ['p: # c', '  - "[[Ben]]"', 'b: 1']],
    ['where the property is absent', ['a:', '- 1'], ['a:', '- 1', 'p:', '- "[[Ben]]"']],
    ['beside a single value', ['p: 0012 # c'], ['p:', '  - 0012 # c', '  - "[[Ben]]"']],
    ['beside a single value, as the other lists', ['a:', '- 1', "p: 'Anna'"],
      ['a:', '- 1', 'p:', "- 'Anna'", '- "[[Ben]]"']],
    ['beside a link without quotes', ['p: [[Anna]] # c'], ['p:', '  - [[Anna]] # c', '  - "[[Ben]]"']],
    ['beside a group in braces', ['p: {name: 1}'], ['p:', '  - {name: 1}', '  - "[[Ben]]"']],
    ['beside a value with an anchor', ['p: &x Anna', 'b: *x'], ['p:', '  - &x Anna', '  - "[[Ben]]"', 'b: *x']],
    ['beside a literal text', ['p: |', '  a', '  # b', '# c', 'b: 1'],
      ['p:', '- |', '  a', '  # b', '- "[[Ben]]"', '# c', 'b: 1']],
    ['beside a literal text that keeps its blank lines', ['p: |+', '  a', '', 'b: 1'],
      ['p:', '- |+', '  a', '', '- "[[Ben]]"', 'b: 1']],
    ['beside quotes over lines', ['p: "a', '', '  b" # c'], ['p:', '- "a', '', '  b" # c', '- "[[Ben]]"']],
    ['beside a plain text over lines', ['p: a', '  b', '# c'], ['p:', '- a', '  b', '- "[[Ben]]"', '# c']],
  ])('%s', (_, before, after) => {
    expect(changed(note(...before), adding)).toBe(note(...after));
  });

  it('in a list too long to be compared as a whole, too', () => {
    const items = (...middle: string[]): string[] => {
      const many = Array.from({ length: 1200 }, (_, at) => `  - 'item ${at}'`);
      return ['p:', ...many.slice(0, 600), ...middle, ...many.slice(600)];
    };
    const value = Array.from({ length: 1200 }, (_, at) => `item ${at}`);
    value.splice(600, 0, 'new');
    const result = editProperties(note(...items()), [{ property: 'p', value }], yaml);
    expect(result).toMatchObject({ outcome: 'edited', text: note(...items('  - new')) });
  });

  it('keeps line endings, and takes that of the line above', () => {
    expect(changed('---\r\np:\r\n  - a\nb: 1\r\n---\r\n', adding)).toBe('---\r\np:\r\n  - a\n  - "[[Ben]]"\nb: 1\r\n---\r\n');
    expect(changed('---\r\np: [\r\n  a # c\r\n  ]\r\n---\r\n', adding))
      .toBe('---\r\np: [\r\n  a, # c\r\n  "[[Ben]]"\r\n  ]\r\n---\r\n');
    expect(changed('---\rp: [\r  a # c\r  ]\r---\r', adding)).toBe('---\rp: [\r  a, # c\r  "[[Ben]]"\r  ]\r---\r');
    expect(changed('---\r\np: a\r\n---\r\n', adding)).toBe('---\r\np:\r\n  - a\r\n  - "[[Ben]]"\r\n---\r\n');
  });
});

describe('one item less leaves every other byte of a list', () => {
  it.each<[string, string[], number, string[]]>([
    ['with its own comment alone',
      ['p:', '  - [[Anna]] # from the fair', '  # who else?', '  - Ben # c', '  -', '  - 0012'], 1,
      ['p:', '  - [[Anna]] # from the fair', '  # who else?', '  -', '  - 0012']],
    ['so that an empty one stays', ['p:', '  - Anna', '  -', '  - ""'], 0, ['p:', '  -', '  - ""']],
    ['a literal one with all its lines', ['p:', '  - |', '    # a', '', '    - b', '  # c', '  - d'], 0,
      ['p:', '  # c', '  - d']],
    ['quotes over lines', ['p:', '  - d', "  - 'a", "    # b'", '  # c'], 1, ['p:', '  - d', '  # c']],
    ['a group', ['p:', '  - a: 1', '    b: |', '      # c', '  - d'], 0, ['p:', '  - d']],
    ['a group with quotes over lines', ['p:', '  - d', '  - a: "b', '      # c"', '  - d'], 1, ['p:', '  - d', '  - d']],
    ['the last one, with the property', ['a: 1', 'p: # c', '  - Ben # d', 'b: 1'], 0, ['a: 1', 'b: 1']],
    ['the last one, where a comment stays', ['p:', '  # who?', '  - Ben', '  # else?', 'b: 1'], 0,
      ['p:', '  # who?', '  # else?', 'b: 1']],
    ['a single value, with the property', ['a: 1', 'p: Ben', 'b: 1'], 0, ['a: 1', 'b: 1']],
    ['a link without quotes, with the property', ['a: 1', 'p: [[Ben]]'], 0, ['a: 1']],
    ['in brackets, the first', ["p: [ a, 0012, 'c' ] # d"], 0, ["p: [ 0012, 'c' ] # d"]],
    ['in brackets, one in the middle', ["p: [ 0012, a, 'c' ] # d"], 1, ["p: [ 0012, 'c' ] # d"]],
    ['in brackets, the last', ["p: [0012,'c',a]"], 2, ["p: [0012,'c']"]],
    ['in brackets that end in a comma', ['p: [0012, a, ]'], 1, ['p: [0012, ]']],
    ['in brackets, the only one, with the property', ['a: 1', 'p: [ Ben, ] # c'], 0, ['a: 1']],
    ['in brackets over lines, the first', ['p: [', '  a, # c', '  # d', '  b', '  ]'], 0,
      ['p: [', '  # d', '  b', '  ]']],
    ['in brackets over lines, the last', ['p: [', '  a, # c', '  # d', '  b # e', '  ]'], 1,
      ['p: [', '  a # c', '  # d', '  ]']],
    ['in brackets over lines, beside another', ['p: [a, b,', '  c]'], 1, ['p: [a,', '  c]']],
    ['in brackets over lines, where a comment stays', ['p: [ # c', '  a', '  ]'], 0, ['p: [ # c', '  ]']],
  ])('%s', (_, before, place, after) => {
    expect(changed(note(...before), taking(place))).toBe(note(...after));
  });
});

describe('an item in the place of another leaves every other byte of a list', () => {
  it.each<[string, string[], number, string[]]>([
    ['below one another', ['p:', '  - 0012', '  # c', '  - a', '  -'], 1, ['p:', '  - 0012', '  # c', '  - "[[Ben]]"', '  -']],
    ['in brackets', ['p: [0012, a, "c"]'], 1, ['p: [0012, "[[Ben]]", "c"]']],
    ['in brackets over lines', ['p: [', '  0012, # c', '  a # d', '  ]'], 1, ['p: [', '  0012, # c', '  "[[Ben]]" # d', '  ]']],
    ['where it was the only value', ['p: Anna # c'], 0, ['p: # c', '  - "[[Ben]]"']],
  ])('%s', (_, before, place, after) => {
    expect(changed(note(...before), putting(place))).toBe(note(...after));
  });

  it('in front, between and behind at once', () => {
    const wanted: Wanted = () => ['v', 0, 'w', 2, 'z'];
    expect(changed(note('p: [1, 02, 003]'), wanted)).toBe(note('p: [v, 1, w, 003, z]'));
    expect(changed(note('p:', '  - 1', '  - 02 # c', '  - 003'), wanted))
      .toBe(note('p:', '  - v', '  - 1', '  - w', '  - 003', '  - z'));
  });
});

describe('a list whose items all stay is not written', () => {
  it.each([['p: Anna'], ['p: []'], ['p:'], ['p: [a,]'], ['p:\n  - a\n  -'], ['a: 1']])('%s', (lines) => {
    expect(changed(note(lines), places)).toBe('unchanged');
  });
});

describe('what is left to the host, which writes the block anew', () => {
  it.each<[string, string[], Wanted]>([
    ['a group of properties', ['p:', '  a: 1'], adding],
    ['a value on the next line', ['p:', '  Anna'], adding],
    ['a list that another property repeats', ['p: &list', '  - a', 'b: *list'], adding],
    ['a list that is an alias', ['b: &list [a]', 'p: *list'], adding],
    ['an item that another property repeats', ['p:', '  - &x a', '  - c', 'b: *x'], taking(0)],
    ['an item in brackets that another property repeats', ['p: [&x a, c]', 'b: *x'], taking(0)],
    ['items with comments between them and their commas', ['p: [ # c', '  a # d', '  , b]'], taking(1)],
    ['a group below which a comment may be text', ['p:', '  - a:', '      # b', '  - d'], taking(0)],
    ['properties in braces', ['{a: 1, p: [b]}'], adding],
  ])('%s', (_, lines, wanted) => {
    expect(changed(note(...lines), wanted)).toMatch(/^odd: /);
  });
});

describe('changes of facts name the items that come and go', () => {
  const people = ['type: contact', 'referred_by:', '  - "[[Anna]]" # from the fair', '  - 0012', '  -', '  # c', '  - "Ben"'];
  function settled(lines: string[], ...changes: FactChange[]): string {
    const text = note(...lines);
    const reading = readFrontMatter(text, yaml);
    const edits = editsFor(changes, reading.ok ? reading.properties : {}, standardVocabulary);
    const result = editProperties(text, edits, yaml);
    return result.outcome === 'edited' ? result.text : result.outcome;
  }
  const mention = (text: string): FactChange =>
    add('A.md', 'referredBy', { note: null, linkpath: text, name: text, text }) as FactChange;
  const gone = (text: string): FactChange => take('A.md', 'referredBy', text) as FactChange;

  it('one more', () => {
    expect(settled(people, mention('[[Cleo]]'))).toBe(note(...people, '  - "[[Cleo]]"'));
  });
  it('one that is there already', () => {
    expect(settled(people, mention('[[Anna]]'), mention('Ben'))).toBe('unchanged');
  });
  it('one less', () => {
    expect(settled(people, gone('Ben'))).toBe(note(...people.slice(0, -1)));
    expect(settled(people, gone('[[Anna]]'))).toBe(note(...people.filter((line) => !line.includes('Anna'))));
  });
  it('one less that isn’t there', () => {
    expect(settled(people, gone('Cleo'))).toBe('unchanged');
  });
  it('several together', () => {
    expect(settled(people, mention('Dora'), gone('Ben'), mention('Eve'), gone('Dora')))
      .toBe(note(...people.slice(0, -1), '  - Eve'));
  });
  it('one of several names in one item', () => {
    expect(settled(['referred_by:', '  - "[[Anna]], [[Ben]]"', '  - 0012'], gone('[[Ben]]')))
      .toBe(note('referred_by:', '  - "[[Anna]]"', '  - 0012'));
  });
  it('beside a link without quotes', () => {
    expect(settled(['referred_by: [[Anna]]'], mention('[[Ben]]')))
      .toBe(note('referred_by:', '  - [[Anna]]', '  - "[[Ben]]"'));
    expect(settled(['referred_by: [[Anna]]'], mention('[[Anna]]'))).toBe('unchanged');
    expect(settled(['referred_by: [[[Anna]], [[Ben]]]'], gone('[[Anna]]'))).toBe(note('referred_by: [[[Ben]]]'));
  });
});

describe('a list that is to have other items', () => {
  const many = Array.from({ length: 1200 }, (_, at) => `item ${at}`);

  it.each<[what: string, old: unknown[], wanted: string[], items: WantedItem[]]>([
    ['the same', ['a', 'b'], ['a', 'b'], [0, 1]],
    ['none', ['a'], [], []],
    ['from none', [], ['a'], ['a']],
    ['one in front', ['a', 'b'], ['x', 'a', 'b'], ['x', 0, 1]],
    ['one behind', ['a', 'b'], ['a', 'b', 'x'], [0, 1, 'x']],
    ['the same twice', ['a'], ['a', 'a'], [0, 'a']],
    ['once what was there twice', ['a', 'a'], ['a'], [0]],
    ['others around one that stays', ['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'y', 'd'], [0, 'x', 2, 'y', 3]],
    ['the last now first', ['a', 'b', 'c'], ['c', 'a', 'b'], ['c', 0, 1]],
    ['the first now last', ['a', 'b', 'c'], ['b', 'c', 'a'], [1, 2, 'a']],
    ['the other way round', ['a', 'b'], ['b', 'a'], [1, 'a']],
    ['as many as can stay', ['a', 'b', 'c', 'a', 'b', 'b', 'a'], ['c', 'b', 'a', 'b', 'a', 'c'], [2, 4, 'a', 5, 6, 'c']],
    ['numbers that only look the same', [1, 'b'], ['1', 'b'], ['1', 1]],
  ])('keeps those that stay: %s', (_, old, wanted, items) => {
    expect(itemsToward(wanted, old)).toEqual(items);
  });

  it.each<[what: string, wanted: string[]]>([
    ['in front', ['x', ...many]], ['behind', [...many, 'x']], ['between', [...many.slice(0, 600), 'x', ...many.slice(600)]],
  ])('keeps those of a very long list: one more %s', (_, wanted) => {
    expect(itemsToward(wanted, many)).toEqual(wanted.map((each) => (each === 'x' ? 'x' : many.indexOf(each))));
  });

  it('keeps only both ends of a very long list that differs at both', () => {
    const wanted = ['item 0', 'x', ...many.slice(1, -1), 'y', 'item 1199'];
    expect(itemsToward(wanted, many)).toEqual([0, ...wanted.slice(1, -1), 1199]);
  });
});

describe('the value that an edit gives a property', () => {
  it.each<[what: string, edit: PropertyEdit, current: unknown, value: unknown]>([
    ['a value as it is', { property: 'p', value: 'a' }, 'b', 'a'],
    ['none where it goes', { property: 'p', value: undefined }, 'b', undefined],
    ['none where all items go', { property: 'p', items: [] }, ['a'], undefined],
    ['kept items and new ones', { property: 'p', items: [1, 'x', 0] }, ['a', 7], [7, 'x', 'a']],
    ['a single value as an item', { property: 'p', items: [0, 'x'] }, 'a', ['a', 'x']],
    ['nothing as no item', { property: 'p', items: ['x'] }, null, ['x']],
  ])('%s', (_, edit, current, value) => {
    expect(valueAfter(edit, current)).toEqual(value);
  });
});
