import { describe, expect, it } from 'vitest';
import type { Contact, Interview, NoteRecord } from '../../src/domain/records';
import { kindOfNote, readRecord, titleOf, type Recognition } from '../../src/notes/read';
import { markOfNew } from '../../src/notes/marked';
import { vocabularyWith } from '../../src/notes/own-names';
import { standardVocabulary, type Vocabulary } from '../../src/notes/vocabulary';
import { yaml } from './edit-yaml';

type Properties = Record<string, unknown>;

const recognition = (given: Partial<Recognition> = {}): Recognition => ({
  vocabulary: standardVocabulary, contactFolders: [], interviewFolders: [], templates: [], templateFolders: [],
  ...given,
});
const properties = (block: string): Properties => yaml.parse(block) as Properties;
const read = (kind: NoteRecord['type'], block: string, path = 'People/X.md'): NoteRecord =>
  readRecord({ path, frontmatter: properties(block), resolve: () => null }, kind, standardVocabulary);

describe('A note is one of ours by its type', () => {
  it.each<[string, NoteRecord['type'] | undefined]>([
    ['type: contact', 'contact'],
    ['type: [person, contact]', 'contact'],
    ['type: "[[Types/contact]]"', 'contact'],
    ['type: "[[contact|Somebody]]"', undefined],
    ['type: [[contact]]', 'contact'],
    ['type: contacts', undefined],
    ['type: my contact', undefined],
    ['type:', undefined],
    ['type: []', undefined],
    ['type: { contact: 1 }', undefined],
    ['type: 7', undefined],
    ['kind: contact', undefined],
    ['type: [contact, interview]\ndate: 2026-11-06', 'contact'],
  ])('%s: %s', (block, kind) => {
    expect(kindOfNote('X.md', properties(block), recognition())).toBe(kind);
  });

  it('and a note without properties is none', () => {
    expect(kindOfNote('contact.md', undefined, recognition())).toBeUndefined();
  });

  it.each([
    ['type: interview', undefined],
    ['type: interview\nstatus: held', undefined],
    ['type: interview\ncontacts:\ndate: ""', undefined],
    ['type: interview\ncontacts: []\ndate: []', undefined],
    ['type: interview\ncontacts: ["[[]]", ""]', undefined],
    ['type: interview\ncontacts: Amara', 'interview'],
    ['type: interview\ndate: 2026-11-06', 'interview'],
    ['type: interview\ndate: soon', 'interview'],
    ['type: interview\nDate: 2026-11-06', 'interview'],
  ])('an interview for a job says neither with whom nor when in our words: %j is %s', (block, kind) => {
    expect(kindOfNote('X.md', properties(block), recognition())).toBe(kind);
  });
});

describe('A vault marks its notes in ways of its own', () => {
  const marked = (marks: Vocabulary['marks']): Recognition => recognition({ vocabulary: { ...standardVocabulary, marks } });
  const own = marked({
    contact: [
      { property: 'categories', value: '[[People]]' }, { property: 'Kind', value: 'Friend' }, { tag: 'People' }, { folder: 'CRM' },
    ],
    interview: [{ tag: 'people/met' }, { property: 'kind', value: 'meeting' }, { folder: 'CRM/Talks' }],
  });

  it.each<[string, string, NoteRecord['type'] | undefined]>([
    ['a value that is a link', 'categories: "[[people]]"', 'contact'],
    ['one value of several', 'categories: ["[[Books]]", "[[People|us]]", "[[People]]"]', 'contact'],
    ['the link’s other name alone', 'categories: "[[Persons|People]]"', 'contact'],
    ['a second property', 'KIND: friend', 'contact'],
    ['the standard property', 'type: contact', undefined],
    ['a tag', 'tags: [work, people]', 'contact'],
    ['a tag in a text, with its sign', 'tags: "work, #People"', 'contact'],
    ['a tag under the name for one', 'Tag: people', 'contact'],
    ['a tag below it', 'tags: people/school', 'contact'],
    ['a tag that only begins so', 'tags: peoples', undefined],
    ['a tag of the other kind below it', 'tags: people/met\ndate: 2026-11-06', 'interview'],
    ['a property before a tag', 'kind: meeting\ntags: people\ndate: 2026-11-06', 'interview'],
    ['a meeting without day and people', 'kind: meeting', undefined],
  ])('%s', (_, block, kind) => {
    expect(kindOfNote('X.md', properties(block), own)).toBe(kind);
  });

  it.each<[string, string, NoteRecord['type'] | undefined]>([
    ['CRM/Jo.md', 'asked_on: 2026-11-06', 'contact'],
    ['CRM/Old/Jo.md', '{}', 'contact'],
    ['CRM/Talks/Jo.md', 'date: 2026-11-06', 'interview'],
    ['CRM/Talks/Jo.md', 'tags: people', 'contact'],
    ['CRM.md', '{}', undefined],
    ['crm/Jo.md', '{}', undefined],
    ['CRM/Lab.md', 'kind: organization', undefined],
    ['CRM/Lab.md', 'kind:', 'contact'],
    ['CRM/{{name}}.md', '{}', undefined],
  ])('a folder marks %s with %j: %s', (path, block, kind) => {
    expect(kindOfNote(path, properties(block), own)).toBe(kind);
  });

  it('and where no property marks them, the standard one does as well, for what is new', () => {
    const { marks } = vocabularyWith({ names: {}, headingNames: {}, marks: { contact: [{ tag: 'people' }], interview: [{ folder: 'Talks' }] } });
    expect(kindOfNote('X.md', { type: 'contact' }, marked(marks))).toBe('contact');
    expect(kindOfNote('X.md', { tags: ['people'] }, marked(marks))).toBe('contact');
    expect(markOfNew('interview', { ...standardVocabulary, marks })).toEqual({ property: 'type', value: 'interview' });
    expect(markOfNew('contact', own.vocabulary)).toEqual({ property: 'categories', value: '[[People]]' });
  });
});

describe('Where contacts or interviews have folders, a note elsewhere is none', () => {
  const inFolders = recognition({ contactFolders: ['People', 'Work/People'], interviewFolders: ['Talks'] });
  const interview = 'type: interview\ndate: 2026-11-06';

  it.each([
    ['People/X.md', 'type: contact', 'contact'],
    ['People/Old/X.md', 'type: contact', 'contact'],
    ['Work/People/X.md', 'type: contact', 'contact'],
    ['People.md', 'type: contact', undefined],
    ['Peoples/X.md', 'type: contact', undefined],
    ['Work/X.md', 'type: contact', undefined],
    ['Old/People/X.md', 'type: contact', undefined],
    ['Talks/X.md', 'type: contact', undefined],
    ['X.md', 'type: contact', undefined],
    ['Talks/X.md', interview, 'interview'],
    ['People/X.md', interview, undefined],
    ['Talks/X.md', 'type: [contact, interview]\ndate: 2026-11-06', 'interview'],
  ])('%s, %j: %s', (path, block, kind) => {
    expect(kindOfNote(path, properties(block), inFolders)).toBe(kind);
  });

  it('and the vault itself is every folder', () => {
    expect(kindOfNote('People/X.md', { type: 'contact' }, recognition({ contactFolders: [''] }))).toBe('contact');
  });
});

describe('What a note says of itself', () => {
  it.each([
    ['People/Amara Osei.md', 'Amara Osei'],
    ['Amara Osei.MD', 'Amara Osei'],
    ['A/B/Dr. md.md', 'Dr. md'],
    ['A/notes.mdx', 'notes.mdx'],
  ])('%s is called %s', (path, title) => {
    expect(titleOf(path)).toBe(title);
    expect(read('interview', 'date: 2026-11-06', path).name).toBe(title);
  });

  it('is its path, its kind and its name, and nothing where nothing else stands', () => {
    const common = { followedUp: [], snoozed: [], waived: [], excused: [], problems: [] };
    expect(read('contact', 'tags: x')).toEqual({
      ...common, type: 'contact', path: 'People/X.md', name: 'X',
      referredBy: [], remindedOn: [], timesOfferedOn: [], earlier: [], updates: [], reportedTo: [],
    });
    expect(read('interview', 'tags: x')).toEqual(
      { ...common, type: 'interview', path: 'People/X.md', name: 'X', contacts: [], reproposedOn: [], thanked: [], openQuestions: [] });
    const unread = readRecord({ path: 'X.md', frontmatter: undefined, resolve: () => null }, 'contact', standardVocabulary);
    expect(unread).toMatchObject({ name: 'X', referredBy: [], problems: [] });
  });

  it('has another kind’s properties for none of its own', () => {
    expect(read('contact', 'date: soon\nstatus: perhaps')).toEqual(read('contact', 'tags: x'));
    expect(read('interview', 'asked_on: soon\noutcome: perhaps')).toEqual(read('interview', 'tags: x'));
  });

  it('which it may be a copy of', () => {
    const original = { path: 'People/X.md', sure: true };
    expect(read('contact', 'name: X', 'People/X (conflicted copy).md').copyOf).toEqual([original]);
    expect(read('contact', 'name: X').copyOf).toBeUndefined();
  });
});

describe('Whom a note names, and what it is called', () => {
  it('is the name in it, or else that of its file', () => {
    expect((read('contact', 'name: Amara Osei') as Contact).name).toBe('Amara Osei');
    expect((read('contact', 'name: ""') as Contact).name).toBe('X');
    expect((read('interview', 'name: Amara Osei\ncontacts: Amara') as Interview).name).toBe('X');
  });
});
