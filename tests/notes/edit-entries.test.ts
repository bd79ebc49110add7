import { describe, expect, it } from 'vitest';
import { agreesWith, scanEntries, type Entries, type Entry } from '../../src/notes/edit/entries';
import { yaml } from './edit-yaml';

/** An entry: its name, its first line and those after its last, its shape, and its value on the first line. */
function inWords({ lines }: Entries, { key, from, to, keptTo, shape, valueStart, valueEnd }: Entry): string {
  const kept = keptTo > to ? ` (${keptTo})` : '';
  return `${key}: ${from}–${to}${kept} ${shape} ${lines[from]!.slice(valueStart, valueEnd)}`.trimEnd();
}

describe('The lines of each property are found', () => {
  it.each<[string, string[]]>([
    ['a: 1\nb: 2', ['a: 0–1 plain 1', 'b: 1–2 plain 2']],
    ['a: 1 # c', ['a: 0–1 plain 1']],
    ['a:\t1\t# c', ['a: 0–1 plain 1']],
    ['a:  # c', ['a: 0–1 empty']],
    ['a:', ['a: 0–1 empty']],
    ['a: ', ['a: 0–1 empty']],
    ['a : 1', ['a: 0–1 plain 1']],
    ['a:b: 1', ['a:b: 0–1 plain 1']],
    ['"a" : \'x\' # c', ['a: 0–1 quoted \'x\'']],
    ['"a: b": 1', ['a: b: 0–1 plain 1']],
    ['\'it\'\'s\': 1', ['it\'s: 0–1 plain 1']],
    ['"\\u0061": 1', ['a: 0–1 plain 1']],
    ['a: "x # y" # c', ['a: 0–1 quoted "x # y"']],
    ['a: "x\n  b: 1\n  # y" # c\nb: 1', ['a: 0–3 quoted "x', 'b: 3–4 plain 1']],
    ['a: \'x\n  - y\'\nb: 1', ['a: 0–2 quoted \'x', 'b: 2–3 plain 1']],
    ['a: [x,\n  b: 1\n  ] # c\nb: 1', ['a: 0–3 flow [x,', 'b: 3–4 plain 1']],
    ['a: {b: [1,\n 2]}\nb: 1', ['a: 0–2 flow {b: [1,', 'b: 2–3 plain 1']],
    ['a: x\n  y\n\n  z\n# c\nb: 1', ['a: 0–4 plain x', 'b: 5–6 plain 1']],
    ['a:\n  - x\n  # c\n  - y\n# d\nb: 1', ['a: 0–4 items', 'b: 5–6 plain 1']],
    ['a:\n- x\n- y\nb: 1', ['a: 0–3 items', 'b: 3–4 plain 1']],
    ['a:\n  b: 1\n  c: 2\nd: 1', ['a: 0–3 nested', 'd: 3–4 plain 1']],
    ['a: |\n  x\n  # y\n\nb: 1', ['a: 0–3 literal |', 'b: 4–5 plain 1']],
    ['a: |+\n  x\n\n\nb: 1', ['a: 0–2 (4) literal |+', 'b: 4–5 plain 1']],
    ['a: >2-\n   x\n  y\nb: 1', ['a: 0–3 literal >2-', 'b: 3–4 plain 1']],
    ['a: | # c\n  x\nb: 1', ['a: 0–2 literal |', 'b: 2–3 plain 1']],
    ['a: |x\nb: 1', ['a: 0–1 literal |x', 'b: 1–2 plain 1']],
    ['a:\n  - |\n    # x\n    - y\n  # c\n  - z\nb: 1', ['a: 0–6 items', 'b: 6–7 plain 1']],
    ['a:\n  - |+\n    x\n\n  - y\nb: 1', ['a: 0–5 items', 'b: 5–6 plain 1']],
    ['a:\n  - "x\n    - y"\n  - z\nb: 1', ['a: 0–4 items', 'b: 4–5 plain 1']],
    ['a:\n  - b: [x,\n      y]\n  - z\nb: 1', ['a: 0–4 items', 'b: 4–5 plain 1']],
    ['a:\n  - &m "x\n    y"\nb: 1', ['a: 0–3 items', 'b: 3–4 plain 1']],
    ['a: &m x\nb: *m', ['a: 0–1 marked &m x', 'b: 1–2 marked *m']],
    ['a: !!str 1', ['a: 0–1 marked !!str 1']],
    ['a: &m\n  - x\nb: 1', ['a: 0–2 marked &m', 'b: 2–3 plain 1']],
    ['a: -x\nb: - y', ['a: 0–1 plain -x', 'b: 1–2 plain - y']],
    ['a: x: y', ['a: 0–1 plain x: y']],
    ['-a: 1', ['-a: 0–1 plain 1']],
    ['?a: 1', ['?a: 0–1 plain 1']],
    ['a?: 1', ['a?: 0–1 plain 1']],
    ['a#b: 1', ['a#b: 0–1 plain 1']],
    ['# a: 1\n\n  \nb: 1', ['b: 3–4 plain 1']],
    ['# c', []],
    ['', []],
    ['<<a: x', ['<<a: 0–1 plain x']],
  ])('%j', (block, entries) => {
    const scanned = scanEntries(block);
    expect(scanned.odd).toBeUndefined();
    expect(scanned.entries.map((entry) => inWords(scanned, entry))).toEqual(entries);
  });

  it('and are the ones that YAML reads, or else they don’t agree', () => {
    const properties = (block: string): Map<string, unknown> => new Map(Object.entries(yaml.parse(block) as object));
    const block = 'a: 1\nb: |\n  c: 2\nd: 3\n';
    expect(agreesWith(scanEntries(block), properties(block))).toBe(true);
    expect(agreesWith(scanEntries(block), properties('a: 1\nb: 2\n'))).toBe(false);
    expect(agreesWith(scanEntries(block), properties('a: 1\nb: 2\nc: 3\n'))).toBe(false);
  });
});

describe('A block is not edited by lines, and says why', () => {
  it.each<[string, string, number?]>([
    ['a: |\n  x\n# c\n  y', 'Line 5: text follows a finished value.'],
    ['  a: 1', 'Line 2: the properties are indented.'],
    ['- a', 'Line 2: a list item without a list.'],
    ['a: "x"\n  y', 'Line 3: text follows a finished value.'],
    ['a: [x]\n  y', 'Line 3: text follows a finished value.'],
    ['a: "x" y', 'Line 2: the value does not end as expected.', 0],
    ['a: [x] y', 'Line 2: the value does not end as expected.', 0],
    ['a: "x"#c', 'Line 2: the value does not end as expected.', 0],
    ['a: x\n- y', 'Line 3: a list item without a list.'],
    ['a: |\n  x\n- y', 'Line 4: text follows a finished value.'],
    ['{a: 1}', 'Line 2: it is not written as `property: value`.'],
    ['<<: x', 'Line 2: it is not written as `property: value`.'],
    ['? a', 'Line 2: it is not written as `property: value`.'],
    ['%a: 1', 'Line 2: it is not written as `property: value`.'],
    ['@a: 1', 'Line 2: it is not written as `property: value`.'],
    ['`a: 1', 'Line 2: it is not written as `property: value`.'],
    ['&m a: 1', 'Line 2: it is not written as `property: value`.'],
    ['*m : 1', 'Line 2: it is not written as `property: value`.'],
    ['!t a: 1', 'Line 2: it is not written as `property: value`.'],
    ['[a]: 1', 'Line 2: it is not written as `property: value`.'],
    [', a: 1', 'Line 2: it is not written as `property: value`.'],
    ['text', 'Line 2: it is not written as `property: value`.'],
    [': 1', 'Line 2: it is not written as `property: value`.'],
    ['a #b: 1', 'Line 2: it is not written as `property: value`.'],
    ['a: "x', 'Line 2: the value does not end as expected.', 0],
    ['a: \'x', 'Line 2: the value does not end as expected.', 0],
    ['a: [x', 'Line 2: the value does not end as expected.', 0],
    ['"a: 1', 'Line 2: it is not written as `property: value`.'],
    ['"a" b: 1', 'Line 2: it is not written as `property: value`.'],
    ['"a"', 'Line 2: it is not written as `property: value`.'],
    ['"a":1', 'Line 2: it is not written as `property: value`.'],
    ['"a\\q": 1', 'Line 2: it is not written as `property: value`.'],
    ['a: 1\nb: [x\nc: 1', 'Line 3: the value does not end as expected.', 1],
    ['a:1', 'Line 2: it is not written as `property: value`.'],
  ])('%j: %s', (block, odd, open) => {
    const scanned = scanEntries(block);
    expect([scanned.odd, scanned.open]).toEqual([odd, open]);
  });
});
