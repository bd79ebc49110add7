import { describe, expect, it } from 'vitest';
import { findFrontMatter } from '../../src/notes/edit/front-matter';
import { editProperties, undoEdit, type EditResult, type PropertyEdit } from '../../src/notes/edit/properties';
import { editsOfMark, kindStated } from '../../src/notes/marking';
import { markOfNew } from '../../src/notes/marked';
import { standardVocabulary, type Vocabulary } from '../../src/notes/vocabulary';
import { yaml } from './edit-yaml';
import openings from './openings.json';
import { otherVocabulary } from './other-vocabulary';

const order = ['type', ...Object.values(standardVocabulary.properties)];
const marked = (text: string, vocabulary = standardVocabulary): EditResult =>
  editProperties(text, (there) => editsOfMark('contact', { path: 'A.md', frontmatter: there }, vocabulary), yaml, order);

describe('a note becomes a contact beside whatever it is, by lines alone', () => {
  it.each([
    ['a note without properties', 'Words.\n', '---\ntype: contact\n---\nWords.\n'],
    ['an empty note', '', '---\ntype: contact\n---\n'],
    ['one that begins with a rule', '---\nWords, and no end', '---\ntype: contact\n---\n---\nWords, and no end'],
    ['line ends of Windows', 'Words.\r\nMore.\r\n', '---\r\ntype: contact\r\n---\r\nWords.\r\nMore.\r\n'],
    ['a byte order mark', '\uFEFFWords.\n', '\uFEFF---\ntype: contact\n---\nWords.\n'],
    ['empty front matter', '---\n---\nWords.\n', '---\ntype: contact\n---\nWords.\n'],
    ['front matter of a comment', '---\n# mine\n---\n', '---\n# mine\ntype: contact\n---\n'],
    ['front matter that closes with more than dashes', '---\na: 1\n----- and on\nWords.\n', '---\na: 1\ntype: contact\n----- and on\nWords.\n'],
    ['properties of one’s own', '---\ntags: [a]\naliases:\n- b\n---\n', '---\ntags: [a]\naliases:\n- b\ntype: contact\n---\n'],
    ['properties of ours', '---\n# who\nemail: a@example.org\n---\n', '---\ntype: contact\n# who\nemail: a@example.org\n---\n'],
    ['an empty type', '---\ntype: # of what?\nb: 1\n---\n', '---\ntype: contact # of what?\nb: 1\n---\n'],
    ['empty quotes', '---\nType: ""\n---\n', '---\nType: contact\n---\n'],
    ['another type', '---\ntype: person # mine\nb: 1\n---\n', '---\ntype:\n  - person # mine\n  - contact\nb: 1\n---\n'],
    ['another type in a link', '---\ntype: [[Person]]\n---\n', '---\ntype:\n  - [[Person]]\n  - contact\n---\n'],
    ['a list of types', '---\ntype: [person, friend]\n---\n', '---\ntype: [person, friend, contact]\n---\n'],
    ['a list of types, in another case', '---\nTYPE:\n- person\n# more\n-\n---\n', '---\nTYPE:\n- person\n# more\n-\n- contact\n---\n'],
    ['an anchor elsewhere', '---\na: &x 1\nb: *x\n---\n', '---\na: &x 1\nb: *x\ntype: contact\n---\n'],
    ['a tab behind the dashes', '---\na: 1\n---\t\nWords.\n', '---\na: 1\ntype: contact\n---\t\nWords.\n'],
  ])('%s', (_, before, after) => {
    const result = marked(before);
    expect(result).toMatchObject({ outcome: 'edited', text: after });
    if (result.outcome === 'edited') expect(undoEdit(after, result.written)).toEqual({ outcome: 'undone', text: before });
  });

  it.each([
    ['one that is', '---\ntype: Contact\n---\n'],
    ['one that is, among others', '---\ntype: [person, "[[Contact]]"]\n---\n'],
    ['one that is both', '---\ntype: [interview, contact]\n---\n'],
  ])('and nothing is added to %s', (_, text) => {
    expect(marked(text).outcome).toBe('unchanged');
  });

  it.each([
    ['an interview', '---\ntype: [meeting, Interview]\n---\n', 'It is marked as an interview.'],
    ['a type in two spellings', '---\ntype: a\nType: b\n---\n', 'type and Type are one property to Obsidian. Keep one of them.'],
    ['a group', '---\ntype: {a: b}\n---\n', 'type is a group of properties.'],
    ['a group on lines', '---\ntype:\n  a: b\n---\n', 'type is a group of properties.'],
  ])('but never %s', (_, text, reason) => {
    expect(() => marked(text)).toThrow(reason);
  });

  it('by the words of the vault', () => {
    const result = marked('---\na: 1\n---\n', otherVocabulary);
    const { property, value } = markOfNew('contact', otherVocabulary);
    expect(result).toMatchObject({ outcome: 'edited', text: `---\na: 1\n${property}: ${value}\n---\n` });
  });
});

describe.each(openings)('$text', ({ text, body }) => {
  it('keeps every byte that it has, and is as before when the line is taken back', () => {
    const result = marked(text);
    if (result.outcome !== 'edited') return expect(result.outcome).toMatch(/^(?:odd|unreadable)$/);
    const mark = text.startsWith('\uFEFF') ? 1 : 0;
    const rest = text.slice(mark + body);
    expect(result.text.endsWith(rest)).toBe(true);
    const { from, to } = findFrontMatter(result.text)!;
    const lines = result.text.slice(from, to).split(/\r\n?|\n/);
    expect(lines.filter((line) => line === 'type: contact')).toHaveLength(1);
    expect(undoEdit(result.text, result.written)).toEqual({ outcome: 'undone', text });
  });
});

describe('what a note is marked as', () => {
  const vocabulary: Vocabulary = {
    ...standardVocabulary,
    marks: {
      contact: [{ tag: 'people' }, { property: 'categories', value: '[[People]]' }],
      interview: [{ folder: 'Meetings' }, { property: 'type', value: 'interview' }],
    },
  };

  it.each([
    ['A.md', { tags: ['people/work'] }, 'contact'],
    ['A.md', { categories: ['[[Books]]', '[[People]]'] }, 'contact'],
    ['Meetings/A.md', {}, 'interview'],
    ['A.md', { type: 'contact' }, undefined],
  ])('is seen by all marks of the vault: %s %j', (path, frontmatter, kind) => {
    expect(kindStated(path, frontmatter, vocabulary)).toBe(kind);
  });

  it('needs no line, and what needs one gets the first property among them', () => {
    const edits = (path: string, frontmatter: Record<string, unknown>): readonly PropertyEdit[] =>
      editsOfMark('contact', { path, frontmatter }, vocabulary);
    expect(edits('A.md', { tags: 'people' })).toEqual([]);
    expect(edits('A.md', {})).toEqual([{ property: 'categories', value: '[[People]]' }]);
    expect(edits('A.md', { Categories: ['[[Books]]'] })).toEqual([{ property: 'Categories', items: [0, '[[People]]'] }]);
    expect(() => edits('Meetings/A.md', {})).toThrow('It is marked as an interview.');
  });
});
