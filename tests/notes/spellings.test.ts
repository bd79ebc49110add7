import { describe, expect, it } from 'vitest';
import type { FactChange } from '../../src/domain/change';
import type { Contact, Interview, NoteRecord } from '../../src/domain/records';
import { editProperties, readFrontMatter, undoEdit } from '../../src/notes/edit/properties';
import { readMessageTemplate } from '../../src/notes/messages/built-in';
import { kindOfNote, kindOfBlock, readRecord } from '../../src/notes/read';
import { editsFor, LeftAlone } from '../../src/notes/spell';
import { composeNote } from '../../src/notes/templates/compose';
import { spelledProblem, standardVocabulary } from '../../src/notes/vocabulary';
import { yaml } from './edit-yaml';
import { otherVocabulary } from './other-vocabulary';

const recognition = {
  vocabulary: standardVocabulary, contactFolders: [], interviewFolders: [], templates: [], templateFolders: [],
};
const note = (...lines: string[]): string => ['---', ...lines, '---', 'Text', ''].join('\n');

function propertiesOf(text: string): Record<string, unknown> {
  const reading = readFrontMatter(text, yaml);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.properties;
}

type RecordOf<Kind> = Kind extends 'contact' ? Contact : Interview;

function read<Kind extends NoteRecord['type']>(kind: Kind, ...lines: string[]): RecordOf<Kind> {
  const frontmatter = propertiesOf(note(...lines));
  return readRecord({ path: 'X.md', frontmatter, resolve: () => null }, kind, standardVocabulary) as never;
}

const problemsOf = (record: NoteRecord): [string, string][] =>
  record.problems
    .map((each) => spelledProblem(each, standardVocabulary))
    .map(({ property, reason }) => [property, reason]);

describe('A name with blanks or hyphens where ours has underscores', () => {
  it.each<[string, string[], [string, string][]]>([
    ['is another property, and said to be', ['asked-on: 2026-11-06'],
      [['asked_on', 'The note calls it “asked-on”, which is another property. Call it asked_on to have it read.']]],
    ['in any case', ['Follow up: 2026-11-06'],
      [['follow_up', 'The note calls it “follow up”, which is another property. Call it follow_up to have it read.']]],
    ['is no matter where ours is there, too', ['asked-on: 2026-11-06', 'asked_on: 2026-11-02'], []],
    ['is one where ours is blank', ['asked_on:', 'asked-on: 2026-11-06'],
      [['asked_on', 'The note calls it “asked-on”, which is another property. Call it asked_on to have it read.']]],
    ['is no matter where it says nothing', ['asked-on:'], []],
    ['is no matter where it could not be read as ours', ['asked-on: soon'], []],
    ['is no matter where it is like none of ours', ['asked-by: Ann', 'on-asked: 2026-11-06', '-: 1'], []],
  ])('%s', (_, lines, problems) => {
    const record = read('contact', 'type: contact', ...lines);
    expect(problemsOf(record)).toEqual(problems);
  });

  it('is one like a name without its plural', () => {
    expect(problemsOf(read('interview', 'type: interview', 'date: 2026-11-06', 'Contact: "[[Ann Lee]]"')))
      .toEqual([['contacts', 'The note calls it “contact”, which is another property. Call it contacts to have it read.']]);
  });

  it('is the property itself where the vault calls it so', () => {
    const vocabulary = { ...standardVocabulary, properties: { ...standardVocabulary.properties, askedOn: 'asked-on' } };
    const record = readRecord({ path: 'X.md', frontmatter: { 'asked-on': '2026-11-06' }, resolve: () => null }, 'contact', vocabulary);
    expect(record).toMatchObject({ askedOn: '2026-11-06', problems: [] });
  });
});

describe('A property is read in whatever case its name is written', () => {
  it.each<[string, string, Partial<Contact>]>([
    ['in title case', 'Asked_On: 2026-11-06', { askedOn: '2026-11-06' }],
    ['with one capital', 'Replied_on: 2026-11-06', { repliedOn: '2026-11-06' }],
    ['in capitals', 'OUTCOME: no', { outcome: 'no' }],
    ['in quotes', '"Follow_Up": 2026-11-06', { followUp: '2026-11-06' }],
    ['a list', 'Reminded_On:\n  - 2026-11-06', { remindedOn: ['2026-11-06'] }],
    ['a caution', 'Do_Not_Contact: true', { doNotContact: true }],
    ['as starter vaults have it', 'Name: Amara', { fullName: 'Amara', name: 'Amara' }],
    ['in camel case', 'linkedIn: amara', { linkedin: 'amara' }],
  ])('%s: %s', (_how, line, facts) => {
    const contact = read('contact', 'type: contact', line);
    expect(contact).toMatchObject(facts);
    expect(problemsOf(contact)).toEqual([]);
  });

  it('of another name it is not', () => {
    expect(read('contact', 'Asked On: 2026-11-06', 'asked-on: 2026-11-06', 'askedon: 2026-11-06').askedOn).toBeUndefined();
  });

  it('also where the vault’s own name for it has capitals', () => {
    const contact = (frontmatter: Record<string, unknown>): Contact =>
      readRecord({ path: 'X.md', frontmatter, resolve: () => null }, 'contact', otherVocabulary) as Contact;
    for (const name of ['Über askedOn', 'über askedon', 'ÜBER ASKEDON']) {
      expect(contact({ [name]: '2026-11-06' }).askedOn).toBe('2026-11-06');
    }
  });

  it.each([
    [{ Type: 'contact' }, 'contact'],
    [{ TYPE: ['Contact'] }, 'contact'],
    [{ Type: 'interview', Date: '2026-11-06' }, 'interview'],
    [{ type: 'interview', Contacts: 'Amara' }, 'interview'],
    [{ Type: 'interview', title: 'x' }, undefined],
    [{ type: 'book', Type: 'contact' }, 'contact'],
    [{ Types: 'contact', typo: 'contact' }, undefined],
  ])('the type, too: %j makes %s', (frontmatter, kind) => {
    expect(kindOfNote('X.md', frontmatter, recognition)).toBe(kind);
  });

  it.each(['Type: contact\nname: "', '"TYPE": contact\nname: "', 'type: Contact\nname: "'])(
    'and in front matter that can’t be read: %j', (block) => {
      expect(kindOfBlock('X.md', block, recognition)).toBe('contact');
    });
});

describe('Two spellings of one property in a note', () => {
  const reason = 'asked_on and Asked_On are one property to Obsidian. Keep one of them.';

  it('are a problem, and neither is passed over', () => {
    const contact = read('contact', 'asked_on: 2026-11-02', 'Asked_On: 2026-11-06');
    expect(contact.askedOn).toBe('2026-11-06');
    expect(problemsOf(contact)).toEqual([['asked_on', reason]]);
    expect(contact.problems[0]?.value).toBe('');
  });

  it.each<[string, string[], Partial<Contact>]>([
    ['where one is blank the other counts', ['asked_on:', 'Asked_On: 2026-11-06'], { askedOn: '2026-11-06' }],
    ['lists are taken together', ['reminded_on: [2026-11-06]', 'Reminded_On: 2026-11-09'], { remindedOn: ['2026-11-06', '2026-11-09'] }],
    ['a caution in either counts', ['do_not_contact: false', 'Do_Not_Contact: true'], { doNotContact: true }],
  ])('%s', (_what, lines, facts) => {
    const contact = read('contact', ...lines);
    expect(contact).toMatchObject(facts);
    expect(problemsOf(contact)).toHaveLength(1);
  });

  it('of the type are a problem of the properties as a whole', () => {
    expect(problemsOf(read('contact', 'type: contact', 'Type: contact'))).toEqual([
      ['properties', 'type and Type are one property to Obsidian. Keep one of them.'],
    ]);
  });

  it('of properties that aren’t ours are none of our business', () => {
    expect(problemsOf(read('contact', 'Tags: a', 'tags: b', 'Aliases: c', 'aliases: d'))).toEqual([]);
  });

  it.each<Partial<FactChange>>([
    { fact: 'askedOn', set: '2026-11-20' },
    { fact: 'askedOn', set: null },
  ])('are not written into: %j', (change) => {
    const frontmatter = propertiesOf(note('asked_on: 2026-11-02', 'Asked_On: 2026-11-06'));
    const write = (): unknown => editsFor([{ note: 'X.md', ...change } as FactChange], frontmatter, standardVocabulary);
    expect(write).toThrow(LeftAlone);
    expect(write).toThrow(reason);
  });
});

describe('A change goes into the property as the note spells it', () => {
  it.each<[string, Partial<FactChange>, string]>([
    ['Asked_On: 2026-11-06 # by mail', { fact: 'askedOn', set: '2026-11-20', was: '2026-11-06' }, 'Asked_On: 2026-11-20 # by mail'],
    ['ASKED_ON:', { fact: 'askedOn', set: '2026-11-20', was: null }, 'ASKED_ON: 2026-11-20'],
    ['"Asked_On": 2026-11-06', { fact: 'askedOn', set: '2026-11-20' }, '"Asked_On": 2026-11-20'],
    ['Follow_Up: 2026-11-06', { fact: 'followUp', set: null }, ''],
    ['Reminded_On:\n  - 2026-11-06', { fact: 'remindedOn', add: '2026-11-20' }, 'Reminded_On:\n  - 2026-11-06\n  - 2026-11-20'],
    ['Snoozed: [close until 2026-11-30]', { fact: 'snoozed', take: 'close until 2026-11-30' }, ''],
    ['Asked_Via: mail', { fact: 'askedOn', set: '2026-11-20' }, 'Asked_Via: mail\nasked_on: 2026-11-20'],
  ])('%j', (line, change, after) => {
    const text = note('Type: contact', ...line.split('\n'));
    const edits = editsFor([{ note: 'X.md', ...change } as FactChange], propertiesOf(text), standardVocabulary);
    const result = editProperties(text, edits, yaml);
    if (result.outcome !== 'edited') throw new Error(result.outcome);
    // What is new may stand anywhere among ours.
    const lines = (of: string): string[] => of.split('\n').sort();
    expect(lines(result.text)).toEqual(lines(note('Type: contact', ...after.split('\n').filter((each) => each !== ''))));
    expect(undoEdit(result.text, result.written)).toEqual({ outcome: 'undone', text });
  });
});

describe('A template keeps its spelling', () => {
  const compose = (template: string): string => composeNote({
    template,
    values: { name: 'Jane Doe' },
    properties: [{ property: 'type', value: 'contact' }, { property: 'name', value: 'Jane Doe' }, { property: 'referred_by', value: ['[[Ann]]'] }],
    title: 'Jane',
    format: () => '',
    yaml,
  }).text;

  it.each([
    ['---\nType: contact\nName: {{name}}\n---\n', '---\nType: contact\nName: Jane Doe\nreferred_by:\n  - "[[Ann]]"\n---\n'],
    ['---\nName:\nReferred_By:\nOther: 1\n---\n', '---\nName: Jane Doe\nReferred_By:\n  - "[[Ann]]"\nOther: 1\ntype: contact\n---\n'],
  ])('%j', (template, text) => {
    expect(propertiesOf(compose(template))).toEqual(propertiesOf(text));
    expect(compose(template)).toBe(text);
  });

  it('and one of a message is known by its properties in any case', () => {
    const text = '---\nType: Message\nMessage: Thank-you\nSubject: {{name}}, thank you\n---\nDear {{name}}\n';
    expect(readMessageTemplate(text, yaml)).toEqual({ kind: 'thank-you', subject: '{{name}}, thank you', body: 'Dear {{name}}' });
  });
});
