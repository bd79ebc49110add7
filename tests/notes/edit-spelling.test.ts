import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { editProperties, undoEdit } from '../../src/notes/edit/properties';
import { hasComments, numberThatWouldChange } from '../../src/notes/edit/spelling';

const yaml = { parse: (text: string): unknown => parse(text), stringify: (value: unknown) => stringify(value) };

describe('a number that would not survive being written again', () => {
  it.each([
    ['zip: 0012', '0012'],
    ['ver: 1.10', '1.10'],
    ['sha: 1e5', '1e5'],
    ['big: 12345678901234567890', '12345678901234567890'],
    ['list: [1, 007]', '007'],
    ['- 0x1F', '0x1F'],
    ['0012: key', '0012'],
    ['a: {b: 010}', '010'],
  ])('is found in %s', (block, number) => expect(numberThatWouldChange(block)).toBe(number));

  it.each(['n: 12', 'n: -3.5', 'zip: "0012"', "zip: '0012'", 'day: 2026-11-06', 'time: 10:30', 'x: a 0 b # 0012', 'name: No. 5', 'x: 05/06', 'x: "05', 'x: 1, y'])(
    'is not found in %s',
    (block) => expect(numberThatWouldChange(block)).toBeUndefined(),
  );
});

describe('comments that would be lost when it is written again', () => {
  it.each(['# c', 'a: 1 # c', '  # c', 'a: "x" # c', "a: 'x\n  # c", "a: 'x\r  # c'", 'a: "x # c', 'a: "\\" # c'])('are found in %j', (block) => expect(hasComments(block)).toBe(true));
  it.each(['a: x#c', 'a: "x # c"', "a: 'it''s # c'", 'a: 1'])('are not found in %j', (block) => expect(hasComments(block)).toBe(false));
});

describe('a new property below a block of an odd shape', () => {
  it.each([
    ['a merge key', 'type: contact\n<<: {a: 1}\nzip: 0012\n'],
    ['a complex key', '? a b\n: v\nzip: 0012\n'],
    ['an anchor and a merge of it', 'base: &b {x: 1}\nother:\n  <<: *b\nzip: 0012\n'],
    ['a key that is a number', '0012: k\ntype: contact\n'],
  ])('is added by its own lines, and taken out again: %s', (_, block) => {
    const text = `---\n${block}---\nBody 0012\n`;
    const result = editProperties(text, [{ property: 'replied_on', value: '2026-11-21' }], yaml);
    expect(result).toMatchObject({ outcome: 'edited', text: `---\n${block}replied_on: 2026-11-21\n---\nBody 0012\n` });
    if (result.outcome !== 'edited') return;
    expect(undoEdit(result.text, result.written)).toEqual({ outcome: 'undone', text });
  });

  it.each(['{type: contact, zip: 0012}\n', '- a\n- b\n'])('is left to others where it would not read back: %j', (block) => {
    const result = editProperties(`---\n${block}---\n`, [{ property: 'replied_on', value: '2026-11-21' }], yaml);
    expect(['odd', 'unreadable']).toContain(result.outcome);
  });
});
