import { describe, expect, it } from 'vitest';
import { editProperties, undoEdit } from '../../src/notes/edit/properties';
import { contactProperties, factsInOrder, interviewProperties } from '../../src/notes/properties';
import { yaml } from './edit-yaml';

const order = ['asked_on', 'reminded_on', 'replied_on', 'outcome', 'follow_up'];
const note = (...lines: string[]): string => ['---', ...lines, '---', 'Body', ''].join('\n');

function withNew(text: string, property: string): string {
  const result = editProperties(text, [{ property, value: 2 }], yaml, order);
  if (result.outcome !== 'edited') throw new Error(result.outcome);
  expect(undoEdit(result.text, result.written)).toEqual({ outcome: 'undone', text });
  return result.text;
}

describe('a new property goes in', () => {
  it.each<[string, string, string[], string[]]>([
    ['below the one before it', 'replied_on',
      ['type: contact', 'asked_on: 1', 'tags: x', 'follow_up: 1'],
      ['type: contact', 'asked_on: 1', 'replied_on: 2', 'tags: x', 'follow_up: 1']],
    ['below the nearest one before it, wherever that is', 'replied_on',
      ['reminded_on: 1', 'follow_up: 1', 'asked_on: 1'], ['reminded_on: 1', 'replied_on: 2', 'follow_up: 1', 'asked_on: 1']],
    ['above the one after it, where there is none before', 'asked_on',
      ['type: contact', 'tags: x', 'follow_up: 1', 'replied_on: 1', 'b: 1'],
      ['type: contact', 'tags: x', 'follow_up: 1', 'asked_on: 2', 'replied_on: 1', 'b: 1']],
    ['above all', 'asked_on', ['replied_on: 1', 'b: 1'], ['asked_on: 2', 'replied_on: 1', 'b: 1']],
    ['at the end, where none of ours is there', 'asked_on', ['type: contact', 'b: 1'], ['type: contact', 'b: 1', 'asked_on: 2']],
    ['at the end, if it is none of ours', 'other', ['asked_on: 1', 'b: 1'], ['asked_on: 1', 'b: 1', 'other: 2']],
    ['beside one that is written with capitals', 'replied_on', ['Asked_On: 1', 'b: 1'], ['Asked_On: 1', 'replied_on: 2', 'b: 1']],
    ['below a list, and the comment at its end', 'replied_on',
      ['reminded_on:', '  - 1', '  # once', '# tags', 'tags: x'],
      ['reminded_on:', '  - 1', '  # once', 'replied_on: 2', '# tags', 'tags: x']],
    ['below blank lines and the comment at the end of a list', 'replied_on',
      ['reminded_on:', '  - 1', '', '  # once', '', 'tags: x'],
      ['reminded_on:', '  - 1', '', '  # once', 'replied_on: 2', '', 'tags: x']],
    ['below a list at the margin', 'replied_on', ['reminded_on:', '- 1', 'b: 1'], ['reminded_on:', '- 1', 'replied_on: 2', 'b: 1']],
    ['below a text that keeps its blank lines', 'outcome', ['replied_on: |+', '  a', '', 'b: 1'],
      ['replied_on: |+', '  a', '', 'outcome: 2', 'b: 1']],
    ['above the comments of the one after it', 'asked_on',
      ['b: 1', '  # of b', '# their answer', '# by mail', 'replied_on: 1'],
      ['b: 1', '  # of b', 'asked_on: 2', '# their answer', '# by mail', 'replied_on: 1']],
    ['not inside a text above', 'asked_on', ['b: |', '  # a', 'replied_on: 1'], ['b: |', '  # a', 'asked_on: 2', 'replied_on: 1']],
  ])('%s', (_, property, before, after) => {
    expect(withNew(note(...before), property)).toBe(note(...after));
  });

  it('with the line ending of the others', () => {
    expect(withNew('---\r\nasked_on: 1\r\nb: 1\r\n---\r\n', 'replied_on'))
      .toBe('---\r\nasked_on: 1\r\nreplied_on: 2\r\nb: 1\r\n---\r\n');
  });

  it('several of one step in their order, however they come', () => {
    const edits = ['outcome', 'follow_up', 'asked_on', 'replied_on'].map((property) => ({ property, value: 2 }));
    expect(editProperties(note('reminded_on: 1', 'b: 1'), edits, yaml, order)).toMatchObject({
      text: note('asked_on: 2', 'reminded_on: 1', 'replied_on: 2', 'outcome: 2', 'follow_up: 2', 'b: 1'),
    });
  });

  it('at different lines for two devices, so that both can be kept', () => {
    const lines = ['asked_on: 1', 'outcome: 1', 'b: 1'];
    const at = (property: string): number =>
      withNew(note(...lines), property).split('\n').findIndex((line) => line.startsWith(property));
    expect([at('reminded_on'), at('follow_up')]).toEqual([2, 3]);
  });
});

it('facts stand in the order of both tables, each once', () => {
  expect(new Set(factsInOrder).size).toBe(factsInOrder.length);
  for (const table of [contactProperties, interviewProperties]) {
    const facts = Object.keys(table);
    expect(factsInOrder.filter((fact) => facts.includes(fact))).toEqual(facts);
  }
});
