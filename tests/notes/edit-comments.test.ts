import { describe, expect, it } from 'vitest';
import { editProperties, readFrontMatter, undoEdit, type PropertyEdit } from '../../src/notes/edit/properties';
import { yaml } from './edit-yaml';

const note = (...lines: string[]): string => ['---', 'a: 1', ...lines, 'b: 1', '---', 'Body', ''].join('\n');

/** Values of `p` over several lines, below which a comment stands. */
const values: Readonly<Record<string, readonly string[]>> = {
  'a literal text': ['p: |', '  one', '  two'],
  'a folded text': ['p: >-', '  one', '', '  two'],
  'a text with blank lines in front': ['p: |', '', '    one', '    two'],
  'a text that is indented as it says': ['p: |2', '    one', '  two'],
  'a text that keeps its blank lines': ['p: |+', '  one', ''],
  'an empty text': ['p: |'],
  'double quotes': ['p: "one', '  # two"'],
  'single quotes': ["p: 'one", '', "  two'"],
  'a plain text': ['p: one', '  two'],
  'a list': ['p:', '  - one', '  - two'],
  'a list with a literal text': ['p:', '  - |', '    one', '    # two'],
  'a list with quotes': ['p:', '  - "one', '    # two"'],
  'a group': ['p:', '  one: |', '    two'],
};
const comments = ['# c', ' # c', '  # c', '   # c', '\t# c', '      # c'];
const edits: Readonly<Record<string, PropertyEdit>> = {
  'set': { property: 'p', value: 'x' },
  'set to a list': { property: 'p', value: ['x'] },
  'removed': { property: 'p', value: undefined },
  'given an item': { property: 'p', items: [0, 'x'] },
};

describe('a comment below a value', () => {
  describe.each(Object.entries(values))('%s', (name, value) => {
    it.each(Object.entries(edits))('stays when it is %s, and when that is undone', (how, edit) => {
      for (const comment of comments) {
        const text = note(...value, comment);
        const before = readFrontMatter(text, yaml);
        if (!before.ok) continue;
        const isText = JSON.stringify(before.properties['p']).includes('# c');
        const result = editProperties(text, [edit], yaml);
        if (name === 'a group') {
          expect(result.outcome).toBe('odd');
          continue;
        }
        if (result.outcome !== 'edited') throw new Error(`${result.outcome}: ${how} above ${comment}`);
        const stays = result.text.includes(`\n${comment}\n`);
        expect(stays, JSON.stringify([comment, result.text])).toBe(!isText || 'items' in edit);
        expect(undoEdit(result.text, result.written)).toEqual({ outcome: 'undone', text });
      }
    });
  });

  it('is no text of the value, where it stands less indented than that', () => {
    const text = note('p: |', '    one', '  # c', '      # d');
    expect(editProperties(text, [{ property: 'p', value: 'x' }], yaml))
      .toMatchObject({ text: note('p: x', '  # c', '      # d') });
  });
  it('is text, where it stands as indented', () => {
    const text = note('p: |', '  one', '  # c');
    expect(editProperties(text, [{ property: 'p', value: 'x' }], yaml)).toMatchObject({ text: note('p: x') });
  });
  it('is not made text of the property above', () => {
    const text = ['---', 'a: |', '  one', 'p: 1', '  # c', '---', ''].join('\n');
    expect(editProperties(text, [{ property: 'p', value: undefined }], yaml)).toMatchObject({ outcome: 'odd' });
  });
});
