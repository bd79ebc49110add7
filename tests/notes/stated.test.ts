import { describe, expect, it } from 'vitest';
import type { FactChange } from '../../src/domain/change';
import type { Contact, FactName } from '../../src/domain/records';
import { editProperties } from '../../src/notes/edit/properties';
import { readRecord } from '../../src/notes/read';
import { editsFor, LeftAlone } from '../../src/notes/spell';
import { composeNote } from '../../src/notes/templates/compose';
import { namesInTemplate } from '../../src/notes/templates/stated';
import { vocabularyWith } from '../../src/notes/own-names';
import { spelledProblem, type Vocabulary } from '../../src/notes/vocabulary';
import { yaml } from './edit-yaml';

const called = (names: Partial<Record<FactName, string>>): Vocabulary =>
  vocabularyWith({ names, headingNames: {}, marks: { contact: [], interview: [] } });
const vocabulary = called({
  organization: 'company', lastContact: 'last-contact', referredBy: 'introduced by', outcome: 'Answer', doNotContact: 'blocked',
});

const read = (block: string, words = vocabulary): Contact =>
  readRecord({ path: 'X.md', frontmatter: yaml.parse(block) as never, resolve: () => null }, 'contact', words) as Contact;

describe('A fact that the vault calls otherwise', () => {
  it.each<[string, Partial<Contact>]>([
    ['company: Kiln', { organization: 'Kiln' }],
    ['COMPANY: Kiln', { organization: 'Kiln' }],
    ['organization: Kiln', { organization: 'Kiln' }],
    ['Organization: Kiln\ncompany:', { organization: 'Kiln' }],
    ['company: Kiln\norganization: ""', { organization: 'Kiln' }],
    ['company: "[[Kiln]]"\norganization: Kiln', { organization: 'Kiln' }],
    ['last-contact: 2026-11-06\nlast_contact: [2026-11-06]', { lastContact: '2026-11-06' }],
    ['answer: yes\noutcome: "yes"', { outcome: 'yes' }],
  ])('is read under its name, and under the standard one: %s', (block, facts) => {
    expect(read(block)).toMatchObject({ ...facts, problems: [] });
  });

  it.each<[string, Partial<Contact>, string, string]>([
    ['company: Kiln\norganization: Lab', { organization: 'Kiln, Lab' }, 'company', 'Kiln, Lab'],
    ['Last_Contact: 2026-11-06\nlast-contact: 2026-10-01', { lastContact: '2026-11-06' }, 'last-contact', '2026-10-01, 2026-11-06'],
    ['answer: yes\noutcome: no', { outcome: undefined }, 'Answer', 'yes, no'],
    ['blocked: false\ndo_not_contact: true', { doNotContact: true }, 'blocked', 'false, true'],
    ['introduced by: ["[[A]]"]\nreferred_by: ["[[A]]", "[[B]]"]', {}, 'introduced by', '[[A]], [[B]]'],
  ])('is a problem where both are there and differ: %s', (block, facts, property, value) => {
    const { problems, ...rest } = read(block);
    expect(rest).toMatchObject(facts);
    const shown = problems.map((problem) => spelledProblem(problem, vocabulary));
    expect(shown.map((each) => [each.property, each.value.replace(/[[\]]{4}/, '')])).toEqual([[property, expect.any(String)]]);
    for (const part of value.split(', ')) expect(shown[0]!.value).toContain(part);
    expect(shown[0]!.reason).toContain('mean one thing in this vault, and say different things. Keep one of them.');
  });

  it('leaves the standard name to the fact that has it now', () => {
    const swapped = called({ organization: 'role', role: 'organization' });
    expect(read('organization: Baker\nrole: Kiln', swapped)).toMatchObject({ role: 'Baker', organization: 'Kiln', problems: [] });
    const moved = called({ role: 'organization', organization: 'company' });
    expect(read('organization: Baker', moved)).toMatchObject({ role: 'Baker', organization: undefined, problems: [] });
  });
});

describe('A change of a fact that the vault calls otherwise', () => {
  const after = (text: string, ...changes: Partial<FactChange>[]): string => {
    const result = editProperties(
      text, (there) => editsFor(changes.map((each) => ({ note: 'X.md', ...each }) as FactChange), there, vocabulary), yaml,
    );
    return result.outcome === 'edited' ? result.text : result.outcome;
  };

  it.each<[string, Partial<FactChange>, string]>([
    ['---\na: 1\n---\n', { fact: 'organization', set: 'Kiln' }, '---\na: 1\ncompany: Kiln\n---\n'],
    ['---\nCompany: Lab\n---\n', { fact: 'organization', set: 'Kiln' }, '---\nCompany: Kiln\n---\n'],
    ['---\norganization: Lab\n---\n', { fact: 'organization', set: 'Kiln' }, '---\norganization: Kiln\n---\n'],
    ['---\ncompany:\norganization: Lab\n---\n', { fact: 'organization', set: 'Kiln' }, '---\ncompany:\norganization: Kiln\n---\n'],
    ['---\norganization:\ncompany:\n---\n', { fact: 'organization', set: 'Kiln' }, '---\norganization:\ncompany: Kiln\n---\n'],
    // Alike they stay alike.
    ['---\norganization: Lab\ncompany: "Lab"\n---\n', { fact: 'organization', set: 'Kiln', was: 'Lab' },
      '---\norganization: Kiln\ncompany: Kiln\n---\n'],
    ['---\noutcome: later\n---\n', { fact: 'outcome', set: null, was: 'later' }, '---\n---\n'],
    ['---\na: 1\n---\n', { fact: 'referredBy', add: '[[B]]' }, '---\na: 1\nintroduced by:\n  - "[[B]]"\n---\n'],
  ])('%j with %j is %j', (text, change, expected) => {
    expect(after(text, change)).toBe(expected);
  });

  it('is none where both names are there and differ', () => {
    const text = '---\ncompany: Kiln\norganization: Lab\n---\n';
    expect(() => after(text, { fact: 'organization', set: 'Press' })).toThrow(LeftAlone);
    expect(() => after(text, { fact: 'organization', set: 'Press' })).toThrow('company and organization mean one thing');
  });
});

it.each([
  ['---\norganization: {{organization}}\n---\n', '---\norganization: Kiln\n---\n'],
  ['---\nCompany: {{organization}}\n---\n', '---\nCompany: Kiln\n---\n'],
  ['---\nx: 1\n---\n', '---\nx: 1\ncompany: Kiln\n---\n'],
  ['Text\n', '---\ncompany: Kiln\n---\nText\n'],
])('A note from a template calls a fact as the template does, else as the vault: %j', (template, text) => {
  const property = namesInTemplate(template, vocabulary)('organization');
  expect(composeNote({
    template, values: { organization: 'Kiln' }, properties: [{ property, value: 'Kiln' }], title: 'X', format: () => '', yaml,
  }).text).toBe(text);
});

it('A list in a template keeps its values where the one that marks the note is among them', () => {
  const template = '---\ncategories: ["[[Friends]]", "[[People]]"]\n---\n';
  const properties = [{ property: 'categories', value: '[[People]]' }];
  const { text } = composeNote({ template, values: {}, properties, title: 'X', format: () => '', yaml });
  expect(yaml.parse(text.split('---')[1]!)).toEqual({ categories: ['[[Friends]]', '[[People]]'] });
});
