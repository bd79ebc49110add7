import { describe, expect, it } from 'vitest';
import { asLinesTell } from '../../src/notes/as-lines-tell';

describe('Front matter that is not YAML says, as far as its lines can tell', () => {
  it.each<[what: string, lines: string[], told: Record<string, string[]>]>([
    ['what stands behind a name', ['type: contact', 'b: c: d'], { type: ['contact'], b: ['c: d'] }],
    ['nothing behind a name alone', ['type:', 'b:   '], { type: [], b: [] }],
    ['nothing in a line without a name', ['contact', '# type: contact', '', '  '], {}],
    ['what stands behind a name with blanks in front', ['  type: contact', ' b: c'], { type: ['contact'], b: ['c'] }],
    ['what stands behind a name in quotes', ['"type": \'contact\'', '\'b\' : "c"'], { type: ['contact'], b: ['c'] }],
    ['what stands behind each of two spellings', ['Type: contact', 'type: interview'], { type: ['contact', 'interview'] }],
    ['what stands before a comment', ['type: contact # met', 'b: #c', 'c: a#b'], { type: ['contact'], b: [], c: ['a#b'] }],
    ['what stands behind a tag', ['type: !!str contact', 'b: ! c', 'c: Hello! you'], { type: ['contact'], b: ['c'], c: ['Hello! you'] }],
    ['each of a list in brackets', ['type: [contact, "b", ]', 'b: [c'], { type: ['contact', 'b'], b: ['c'] }],
    ['each of a list with a bracket too many', ['type: [a], contact]'], { type: ['a]', 'contact'] }],
    ['a link without quotes', ['type: [[contact]]', 'b: [[c, d]]'], { type: ['[[contact]]'], b: ['[[c, d]]'] }],
    ['each of the items below', ['type:', '  - contact', '  - "b"', 'b: c'], { type: ['contact', 'b'], b: ['c'] }],
    ['each of the items at the margin', ['type:', '- contact', '-', '-  !!str b', 'b:', '- c'], { type: ['contact', 'b'], b: ['c'] }],
    ['each of the items, though one is a pair', ['type:', '- a: b', '- contact'], { type: ['a: b', 'contact'] }],
    ['an item in brackets', ['type:', '- [contact, b]'], { type: ['contact', 'b'] }],
    ['no item that is less indented than the name', ['  type:', '- contact'], { type: [] }],
    ['no item without a name', ['- contact', '- a: b'], {}],
    ['a dash with a word behind it as a name', ['-a: b', 'c: d'], { '-a': ['b'], c: ['d'] }],
    ['the lines of a text', ['type: |', '  contact', '  b: c', 'd: >-', '  e: f'], { type: ['|', 'contact', 'b: c'], d: ['>-', 'e: f'] }],
    ['a pair below words with the mark of a text in them', ['a: b > c | d', '  type: contact'],
      { a: ['b > c | d', 'type: contact'], type: ['contact'] }],
    ['what has an apostrophe in it', ['a: it\'s', '- a" b'], { a: ['it\'s', 'a" b'] }],
    ['what a group has, and its name too', ['a:', '  type: contact', 'b: c'], { a: ['type: contact'], type: ['contact'], b: ['c'] }],
    ['nothing more once a line is at the margin', ['a: x', '  y', 'b: c', '  d', 'e'], { a: ['x', 'y'], b: ['c', 'd'] }],
    ['what stands in braces', ['{type: contact, b: [c]}'], { type: ['contact'], b: ['c'] }],
    ['each of a list in braces', ['{type: [a, contact], b: c}'], { type: ['a', 'contact'], b: ['c'] }],
    ['nothing behind a name alone in braces', ['{type: , b: c}'], { type: [], b: ['c'] }],
    ['what stands in braces over lines', [' {', 'type: contact,', '"b": c', '}'], { type: ['contact'], b: ['c'] }],
    ['nothing but lines behind a placeholder', ['{{type}}', 'type: a, b: c'], { type: ['a, b: c'] }],
  ])('%s: %j', (_, lines, told) => {
    expect(asLinesTell(lines.join('\n'))).toEqual(told);
    expect(asLinesTell(lines.join('\r\n'))).toEqual(told);
  });
});
