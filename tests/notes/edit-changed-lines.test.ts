import { expect, it } from 'vitest';
import { changedLines } from '../../src/notes/edit/changed-lines';
import { editProperties, type PropertyEdit } from '../../src/notes/edit/properties';
import { yaml } from './edit-yaml';

const signed = (text: string, edit: PropertyEdit): string[] => {
  const result = editProperties(text, [edit], yaml);
  return result.outcome === 'edited' ? changedLines(result.written).map(({ sign, text: line }) => `${sign} ${line}`) : [];
};

it.each<[string, string, PropertyEdit, string[]]>([
  ['a property in a note without any', 'Words.\r\n', { property: 'a', value: 'b' }, ['+ ---', '+ a: b', '+ ---']],
  ['a new property', '---\nb: 1\n---\n', { property: 'a', value: 'b' }, ['+ a: b']],
  ['another value', '---\r\na: 1 # c\r\n---\r\n', { property: 'a', value: 'b' }, ['- a: 1 # c', '+ a: b # c']],
  ['one more item', '---\na:\n- b\n# c\n- d\n---\n', { property: 'a', items: [0, 1, 'e'] }, ['+ - e']],
  ['an item between', '---\na:\n- b\n- d\n---\n', { property: 'a', items: [0, 'c', 1] }, ['+ - c']],
  ['an item alike', '---\na:\n- b\n- b\n---\n', { property: 'a', items: [0, 1, 'b'] }, ['+ - b']],
  ['a list of a single value', '---\na: b\n---\n', { property: 'a', items: [0, 'c'] }, ['- a: b', '+ a:', '+   - b', '+   - c']],
  ['nothing in its place', '---\na: b\nc: d\n---\n', { property: 'a', value: undefined }, ['- a: b']],
])('%s shows as the lines that come and go', (_, text, edit, lines) => {
  expect(signed(text, edit)).toEqual(lines);
});
