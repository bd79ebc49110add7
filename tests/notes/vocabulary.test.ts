import { describe, expect, it } from 'vitest';
import type { FactChange } from '../../src/domain/change';
import type { FactName, NoteRecord, Problem } from '../../src/domain/records';
import { editProperties, readFrontMatter } from '../../src/notes/edit/properties';
import { contactProperties, interviewProperties, type PropertyType } from '../../src/notes/properties';
import { questionsUnder } from '../../src/notes/questions/compare';
import { kindOfNote, kindOfBlock, readRecord, type Recognition } from '../../src/notes/read';
import { addUnderHeading } from '../../src/notes/sections/add';
import { readBlocks } from '../../src/notes/sections/blocks';
import { itemsUnder, linesUnder } from '../../src/notes/sections/read';
import { editsFor } from '../../src/notes/spell';
import { builtInTemplate, builtInTemplateNames, placeholders, templateToEdit, typeOf } from '../../src/notes/templates/built-in';
import { composeNote } from '../../src/notes/templates/compose';
import { organizationNoteText } from '../../src/notes/templates/organization';
import { spelledProblem, standardVocabulary, type SpelledProblem, type Vocabulary } from '../../src/notes/vocabulary';
import { yaml } from './edit-yaml';
import { inOtherWords, inStandardWords, otherVocabulary as other } from './other-vocabulary';

type Kind = NoteRecord['type'];
type Shown = SpelledProblem & Pick<Problem, 'fact'>;
const recognition = (vocabulary: Vocabulary): Recognition =>
  ({ vocabulary, contactFolders: [], interviewFolders: [], templates: [], templateFolders: [] });
const tables = {
  contact: Object.entries(contactProperties),
  interview: Object.entries(interviewProperties),
} as Record<Kind, [FactName, { type: PropertyType }][]>;
const kinds = Object.keys(tables) as Kind[];
const facts = Object.keys(standardVocabulary.properties) as FactName[];

/** Something of each type that can be read, and something that can't, as it stands in a note. */
const samples: Record<Extract<PropertyType, string>, readonly [good: unknown, bad: unknown]> = {
  text: ['words', { a: 1 }],
  addresses: ['amara@example.org', 'n/a'],
  quoted: ['+49 30 1234', 49301234],
  greeting: ['Amara', 49301234],
  label: ['[[Kestrel Lab]]', { a: 1 }],
  date: ['2026-11-06', 'soon'],
  soonest: [['2026-11-09', '2026-11-06'], 'soon'],
  dates: [['2026-11-06', '2026-11-09'], ['soon']],
  time: ['14:30', 'noon'],
  number: [20, 'many'],
  interval: ['every 2 weeks', 'seldom'],
  minutes: [30, 'an hour'],
  rating: [4, 9],
  shift: [-1, 3],
  checkbox: [true, 'perhaps'],
  caution: [true, 'perhaps'],
  links: [['[[Ann Lee]]', 'Ben'], [{ a: 1 }]],
  texts: [['2026-11-06 sent it'], [{ a: 1 }]],
  done: [['2026-11-06 sent it'], ['sent it']],
  rounds: [['2026-11-06 said later'], ['said later']],
  snoozes: [['remind until 2026-11-30'], ['later']],
  waivers: [['remind of 2026-11-30'], ['never mind']],
  zone: ['Asia/Tokyo', 'Berlin'],
};

function frontMatter(kind: Kind, vocabulary: Vocabulary, which: 0 | 1): Record<string, unknown> {
  const facts = tables[kind].map(([fact, { type }]) => {
    const sample = typeof type === 'object' ? [type.oneOf[0], 'something else'] as const : samples[type];
    return [vocabulary.properties[fact], sample[which]];
  });
  const { property, value } = typeOf(kind, vocabulary);
  return Object.fromEntries([[property, value], ...facts]) as Record<string, unknown>;
}

function read(frontmatter: Record<string, unknown>, vocabulary: Vocabulary): NoteRecord | undefined {
  const kind = kindOfNote('Note.md', frontmatter, recognition(vocabulary));
  return kind && readRecord({ path: 'Note.md', frontmatter, resolve: () => null }, kind, vocabulary);
}

describe('a vault in which everything has another name', () => {
  it('shares no name with the standard one', () => {
    const names = ({ marks, properties, headings }: Vocabulary): string[] =>
      [...marks.contact, ...marks.interview, properties, headings].flatMap((each) => Object.values(each));
    expect(names(other).filter((name) => names(standardVocabulary).includes(name))).toEqual([]);
  });

  it.each(kinds)('has the same facts read from a note: %s', (kind) => {
    const expected = read(frontMatter(kind, standardVocabulary, 0), standardVocabulary);
    expect(expected).toBeDefined();
    const { problems, ...facts } = read(frontMatter(kind, other, 0), other)!;
    expect(facts).toEqual({ ...expected, problems: undefined });
    expect(problems).toEqual([]);
    expect(Object.entries(facts).filter(([, value]) => value === undefined).map(([name]) => name)).toEqual(['olderDays', 'copyOf']);
  });

  it.each(kinds)('is told by its own names what can’t be read: %s', (kind) => {
    const problemsOf = (vocabulary: Vocabulary): Shown[] => read(frontMatter(kind, vocabulary, 1), vocabulary)!.problems
      .map((problem) => ({ fact: problem.fact, ...spelledProblem(problem, vocabulary) }));
    const shown = problemsOf(other);
    expect(shown.length).toBeGreaterThan(10);
    expect(shown).toEqual(problemsOf(standardVocabulary).map((problem) =>
      ({ ...problem, property: other.properties[problem.fact as FactName] })));
  });

  it.each(kinds)('is not asked about notes in other words: %s', (kind) => {
    expect(read(frontMatter(kind, standardVocabulary, 0), other)).toBeUndefined();
    expect(read(frontMatter(kind, other, 0), standardVocabulary)).toBeUndefined();
  });

  it('has its broken notes recognized', () => {
    expect(kindOfBlock('A.md', 'Art der Notiz: Bekannte\na: [\n', recognition(other))).toBe('contact');
    expect(kindOfBlock('A.md', 'type: contact\na: [\n', recognition(other))).toBeUndefined();
    const asked = { ...other.marks, contact: [{ property: 'kind?', value: 'person' }] };
    expect(kindOfBlock('A.md', 'kind?: person\na: [\n', recognition({ ...other, marks: asked }))).toBe('contact');
  });

  const changes: readonly FactChange[] = [
    { note: 'A.md', fact: 'askedOn', set: '2026-11-06', was: null },
    { note: 'A.md', fact: 'followUp', set: '2026-12-01' },
    { note: 'A.md', fact: 'remindedOn', add: '2026-11-09' },
    { note: 'A.md', fact: 'remindedOn', add: '2026-11-12' },
    { note: 'A.md', fact: 'waived', add: { kind: 'remind' } },
    { note: 'A.md', fact: 'organization', set: null, was: 'Kestrel' },
  ];

  it('is written in its own names', () => {
    const before = '---\nArt der Notiz: person\nÜber organization: Kestrel # here\n---\nText\n';
    const { properties } = readFrontMatter(before, yaml) as { properties: Record<string, unknown> };
    const edited = editProperties(before, editsFor(changes, properties, other), yaml);
    expect(edited).toMatchObject({
      outcome: 'edited',
      text: `---
Art der Notiz: person
Über askedOn: 2026-11-06
"nächstes: wann": 2026-12-01
Über remindedOn:
  - 2026-11-09
  - 2026-11-12
Über waived:
  - remind
---
Text
`,
    });
  });

  it.each(facts)('has each fact written under its own name, and no other: %s', (fact) => {
    const edits = editsFor([{ note: 'A.md', fact, set: null } as FactChange], {}, other);
    expect(edits.map(({ property }) => property)).toEqual([other.properties[fact]]);
  });

  it('is told by its own name what has changed meanwhile', () => {
    const change: FactChange = { note: 'A.md', fact: 'organization', set: 'X', was: null };
    expect(() => editsFor([change], { 'Über organization': 'Kestrel' }, other)).toThrow('Über organization is “Kestrel” by now.');
  });
});

describe.each(builtInTemplateNames)('the built-in template for %s', (template) => {
  const compose = (vocabulary: Vocabulary, values: Record<string, string>): string => composeNote({
    template: builtInTemplate(template, vocabulary),
    values: { ...Object.fromEntries(Object.keys(placeholders).map((name) => [name, values[name]])) },
    properties: [
      typeOf(template, vocabulary),
      { property: vocabulary.properties.contacts, value: ['[[Ann Lee]]'] },
      { property: vocabulary.properties.followUpNote, value: 'Send: the article' },
    ],
    title: 'Ann Lee',
    format: () => '',
    yaml,
  }).text;

  const everything = Object.fromEntries(Object.keys(placeholders).map((name) => [name, `some ${name}`]));
  it.each([['nothing', {}], ['everything', everything]])('is the same note in the words of the vault, with %s known', (_, values) => {
    const text = compose(other, values);
    expect(inOtherWords(text)).toBe(text);
    expect(inStandardWords(text)).toBe(compose(standardVocabulary, values));
    const { properties } = readFrontMatter(text, yaml) as { properties: Record<string, unknown> };
    expect(kindOfNote('A.md', properties, recognition(other))).toBe(template === 'contact' ? 'contact' : 'interview');
  });

  it('is the same to start one’s own from', () => {
    expect(inOtherWords(templateToEdit(template, other))).toBe(templateToEdit(template, other));
    expect(inStandardWords(templateToEdit(template, other))).toBe(templateToEdit(template, standardVocabulary));
  });

  it('has its sections found and added to', () => {
    const note = compose(other, {});
    const made = /^## (.*)$/gm;
    const there = Object.values(other.headings).filter((heading) => note.includes(`\n## ${heading}\n`));
    expect(there.length).toBeGreaterThan(1);
    for (const heading of there) {
      const added = addUnderHeading(note, { heading, lines: ['- first', '### Why?'] });
      if (added.outcome !== 'edited') throw new Error('Nothing was added.');
      expect(added.text.match(made)).toEqual(note.match(made));
      expect(itemsUnder(added.text, heading)).toContain('first');
      expect(linesUnder(added.text, heading)).toContain('- first');
      const headings = readBlocks(added.text).headings.map(({ text, level }) => ({ heading: text, level }));
      expect(questionsUnder(headings, heading)).toContain('Why?');
    }
  });
});

it('an organization’s note says what it is by the vault’s own property', () => {
  expect(inStandardWords(organizationNoteText([], other))).toBe(organizationNoteText([], standardVocabulary));
  expect(organizationNoteText([], other)).toMatch(/^---\nArt der Notiz: organization\n/);
  expect(organizationNoteText([], other)).toContain('\n## People I know there\n\n- \n');
  expect(organizationNoteText(['[[Ann]]', '[[Ben]]'], other)).toContain('\n## People I know there\n\n- [[Ann]]\n- [[Ben]]\n\n');
});
