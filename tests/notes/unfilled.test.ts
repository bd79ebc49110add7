import { describe, expect, it } from 'vitest';
import { markText } from '../../src/notes/mark';
import { kindOfNote, kindOfBlock, type Recognition } from '../../src/notes/read';
import { standardVocabulary, type Vocabulary } from '../../src/notes/vocabulary';
import { yaml } from './edit-yaml';
import { otherVocabulary } from './other-vocabulary';

const recognition = (given: Partial<Recognition> = {}): Recognition => ({
  vocabulary: standardVocabulary,
  contactFolders: [],
  interviewFolders: [],
  templates: [],
  templateFolders: [],
  ...given,
});

/** What a note with these properties is, as a word. */
function kindOf(properties: string, path = 'Note.md', vocabulary: Vocabulary = standardVocabulary): string {
  const frontmatter = yaml.parse(properties) as Record<string, unknown>;
  return kindOfNote(path, frontmatter, recognition({ vocabulary })) ?? 'nobody’s';
}

describe('a note is nobody’s while a mark stands where it would say whom it is about', () => {
  it.each([
    'type: contact\nname: {{name}}',
    'type: contact\nname: "{{name}}"\nasked_on: 2026-11-06',
    'type: contact\nname: "{{first}} {{last}}"',
    'type: contact\nname: <% tp.file.title %>',
    'type: contact\nname: "<%* tR += await tp.system.prompt(\'Who?\') -%>"',
    'type: [contact, "{{kind}}"]\nname: Amara Osei',
    'type: interview\ncontacts: "{{contact}}"\ndate: 2026-11-10\nstatus: held',
    'type: interview\ncontacts: "[[{{contact}}]]"\ndate: 2026-11-10',
    'type: interview\ncontacts: [[{{title}}]]\ndate: 2026-11-10',
    'type: interview\ncontacts:\n  - "[[<% tp.file.title %>]]"\n  - "{{other}}"\ndate: 2026-11-10',
    'type: interview\ncontacts: {{VALUE}}\ndate: {{DATE}}',
    'type: interview\ncontacts: "[[{{contact}}]], [[{{last}}, {{first}}]] and {{other}}"\ndate: 2026-11-10',
    'type: interview\ncontacts: "[{{contact}}]({{path}}.md)"\ndate: 2026-11-10',
    'type: contact\nname: "{{last}}, {{first}} ({{date:D, M}})"',
    'Type: Interview\nContacts: "{{contact}}"\nDate: 2026-11-10',
  ])('%j', (properties) => expect(kindOf(properties)).toBe('nobody’s'));

  it('or in the name of a contact’s file, as long as the note has no other name', () => {
    expect(kindOf('type: contact', 'People/{{name}}.md')).toBe('nobody’s');
    expect(kindOf('type: contact\nname: Amara Osei', 'People/{{name}}.md')).toBe('contact');
    expect(kindOf('type: contact', '{{year}}/Amara Osei.md')).toBe('contact');
    expect(kindOf('type: interview\ndate: 2026-11-06', 'Interviews/{{date}}.md')).toBe('interview');
  });
});

describe('where nobody is named, a mark among days, people and places decides, if nothing real is there', () => {
  it.each([
    ['type: interview\ncontacts: "[[]]"\ndate: {{date}}\nstatus: planned', 'nobody’s'],
    ['type: interview\ncontacts:\ndate: "{{date:YYYY-MM-DD}}"', 'nobody’s'],
    ['type: interview\ncontacts: []\ndate: <% tp.date.now() %>\nminutes: 20', 'nobody’s'],
    ['type: interview\ncontacts:\ndate: {{date}}\nbooked_on: 2026-11-06', 'interview'],
    ['type: interview\ncontacts:\ndate: {{date}}\nlocation: Harbour café', 'interview'],
    ['type: contact\norganization: {{organization}}\nrole: "{{role}}"\nreferred_on: {{date}}', 'nobody’s'],
    ['type: contact\norganization: "[[{{organization}}]]"', 'nobody’s'],
    ['type: contact\nreferred_by: "[[{{referrer}}]]"\nsource: referral\nstay_in_touch: false', 'nobody’s'],
    ['type: contact\nreferred_by: "[[{{referrer}}]]"\nasked_on: 2026-11-06', 'contact'],
    ['type: contact\nfollow_up: {{date}}', 'nobody’s'],
    ['type: contact\norganization: "{{organization}}"\nfollow_up: 2026-11-30', 'contact'],
    ['type: contact\norganization: Kestrel Lab\nidentified: x\nreferred_on: {{date}}', 'contact'],
    ['type: contact\nreminded_on: {{date}}', 'nobody’s'],
    ['type: contact\nreminded_on: [{{date}}, 2026-11-06]', 'contact'],
    ['type: contact\nfollow_up: {{date}}', 'nobody’s'],
    ['type: contact\nfollow_up: 2026-11-06\nreferred_on: {{date}}', 'contact'],
    ['type: contact\norganization: <% lab %>', 'nobody’s'],
    ['type: contact\nemail: "{{mail}}"', 'nobody’s'],
    ['type: contact\nemail: amara@example.org\nasked_on: {{date}}', 'contact'],
    ['type: contact\nphone: "+49 30 1234"\nasked_on: {{date}}', 'contact'],
    ['type: contact\nlinkedin: amara\nasked_on: {{date}}', 'contact'],
    ['type: interview\ncontacts: "-"\ntime: "{{time}}"', 'nobody’s'],
    ['type: interview\ncontacts: "-"\nlocation: "{{place}}"', 'nobody’s'],
    ['type: interview\ncontacts: "-"\ndate: {{date}}\ntime: "14:30"', 'interview'],
  ])('%j is %s', (properties, kind) => expect(kindOf(properties)).toBe(kind));
});

describe('a note with marks in it stays a note', () => {
  it.each([
    ['where one stands in words', 'type: contact\nwhy: "uses {{x}}"', 'contact'],
    ['where a free text is nothing but a mark', 'type: contact\nwhy: "{{why}}"\nsource: <% x %>', 'contact'],
    ['where a firm has one in its name', 'type: contact\norganization: "Uses {{Mustache}} Ltd"', 'contact'],
    ['where somebody is named', 'type: contact\nname: Amara Osei\nasked_on: {{date}}', 'contact'],
    ['where somebody is met', 'type: interview\ncontacts: "[[Amara Osei]]"\ndate: {{date}}', 'interview'],
    ['where one of several is named', 'type: interview\ncontacts: ["[[Amara Osei]]", "{{other}}"]\ndate: 2026-11-10', 'interview'],
    ['where one of several is named in one text', 'type: interview\ncontacts: "[[Amara Osei]], {{other}}"\ndate: 2026-11-10', 'interview'],
    ['where one of them is in a template’s place', 'type: interview\ncontacts: "[[{{contact}}]] and [[Osei, Amara]]"\ndate: 2026-11-10', 'interview'],
    ['where one of them is a Markdown link', 'type: interview\ncontacts: "[A](Amara.md) {{other}}"\ndate: 2026-11-10', 'interview'],
    ['where one of them is a name', 'type: interview\ncontacts: "{{other}}; Amara Osei"\ndate: 2026-11-10', 'interview'],
    ['where the property isn’t ours', 'type: contact\ncssclasses: "{{class}}"\nbanner: {{banner}}', 'contact'],
    ['where braces mean something else', 'type: contact\nname: "Amara {Osei}"\norganization: {a: 1}', 'contact'],
    ['where a sign is no mark', 'type: contact\nname: "<% Amara"\norganization: "{{ Lab"', 'contact'],
    ['where signs only close', 'type: contact\nname: "Amara }}"\norganization: "Lab %>"', 'contact'],
    ['where signs close before they open', 'type: contact\nname: "}}{{ Amara"', 'contact'],
    ['where braces are part of a word', 'type: contact\nname: {"{a} b": 1, "c {d}": 2}', 'contact'],
  ])('%s', (_, properties, kind) => expect(kindOf(properties)).toBe(kind));
});

it('marks are looked for under the vault’s own names', () => {
  const { properties } = otherVocabulary;
  const type = markText(otherVocabulary.marks.contact[0]!);
  const lines = `${type}\n${properties.fullName}: "{{name}}"`;
  expect(kindOf(lines, 'Note.md', otherVocabulary)).toBe('nobody’s');
  expect(kindOf(`${type}\nname: "{{name}}"`, 'Note.md', otherVocabulary)).toBe('contact');
});

describe('a folder of templates', () => {
  const inFolder = recognition({ templateFolders: ['Meta/Templates'] });
  it.each([
    ['Meta/Templates/Contact.md', undefined],
    ['Meta/Templates/People/Contact.md', undefined],
    ['Meta/Templates.md', 'contact'],
    ['Meta/Templates old/Contact.md', 'contact'],
    ['Templates/Contact.md', 'contact'],
  ])('%s is %s', (path, kind) => expect(kindOfNote(path, { type: 'contact' }, inFolder)).toBe(kind));
});

const kindOfLines = (block: string, vocabulary = standardVocabulary): string =>
  kindOfBlock('A.md', block, recognition({ vocabulary })) ?? 'nobody’s';

describe('front matter that is not YAML is a template’s', () => {
  it.each([
    ['type: interview\ncontacts: {{contact}} ({{date}})\ndate: 2026-11-10\n', 'nobody’s'],
    ['type: interview\ncontacts:\n  - {{contact}} ({{date}})\ndate: 2026-11-10\n', 'nobody’s'],
    ['type: contact\n{{#referrer}}\nreferred_by: "{{referrer}}"\n{{/referrer}}\nrole: "x\n', 'nobody’s'],
    ['type: contact\n<%* const now = 1 %>\nrole: x\n', 'nobody’s'],
    ['type: contact\nreferred_on: {{date}} {{time}}\n', 'nobody’s'],
    ['type: contact\nasked_on: 2026-11-06\nwhy: "uses {{x}}\n', 'contact'],
    ['type: contact\nname: Amara Osei\nasked_on: {{date}} {{time}}\n', 'contact'],
    ['type: interview\ncontacts: "[[Amara Osei]]\ndate: {{date}}\n', 'interview'],
    ['type: contact\nasked_on: "2026\n', 'contact'],
  ])('%j: %s', (block, kind) => expect(kindOfLines(block)).toBe(kind));
});

describe('front matter that is not YAML says whose it is', () => {
  it.each([
    ['in the usual way', 'type: contact\nname: "x'],
    ['in quotes', '"type": \'contact\'\nname: "x'],
    ['in quotes that are not closed', 'type: "contact\nname: x'],
    ['without a blank behind the colon', 'type:contact\nasked_on: 2026-11-06'],
    ['with a blank in front of it', 'type : contact\nname: "x'],
    ['with blanks in front', 'name: x\n  type: contact\nasked_on: 2026-11-06'],
    ['with a tab in front', 'name: x\n\ttype: contact'],
    ['with blanks in front of all', ' type: contact\n name: "x'],
    ['with a comment', 'type: contact # a person\nname: "x'],
    ['with what can’t be seen', 'type: con\u200Btact\nname: "x'],
    ['as a link', 'type: "[[contact]]"\nname: "x'],
    ['as a link without quotes', 'type: [[Notes/people|Contact]]\nname: "x'],
    ['in brackets', 'type: [person, "contact"]\nname: "x'],
    ['in a list', 'type:\n  - person\n  - "contact"\nname: "x'],
    ['in a list without blanks', 'type:\n- contact\nname: "x'],
    ['in a list below a blank line and a comment', 'type:\n\n  # which\n  - contact\nname: "x'],
    ['below the name', 'type:\n  contact\nname: "x'],
    ['as a text of several lines', 'type: |\n  contact\nname: "x'],
    ['in braces', '{name: "x, type: contact}'],
    ['in braces over several lines', '{\n  "type": "contact",\n  "name": "x\n}'],
    ['with a tag', 'type: !!str contact\nname: "x'],
    ['twice', 'type: contact\ntype: contact'],
    ['in capitals', 'TYPE: Contact\nname: "x'],
  ])('%s, with any ends of lines: %j', (_, block) => {
    for (const ending of ['\n', '\r\n', '\r']) expect(kindOfLines(block.replaceAll('\n', ending))).toBe('contact');
  });

  it.each([
    ['a comment', '# type: contact\nname: "x'],
    ['a comment behind something else', 'type: book # contact\nname: "x'],
    ['a line of a text', 'notes: |\n  type: contact\n  b\nname: "x'],
    ['an item of a list', 'notes:\n  - type: contact\nname: "x'],
    ['a longer word', 'type: contact-person\nname: "x'],
    ['another property', 'my type: contact\nname: "x'],
    ['another value', 'role: contact\nname: "x'],
    ['an interview with neither people nor a day', 'type: interview\ncompany: "x\ndate:\ncontacts: []'],
  ])('%s says nothing: %j', (_, block) => expect(kindOfLines(block)).toBe('nobody’s'));

  it.each([
    'type: interview\ncontacts: "[[Amara Osei]]\n', 'type: interview\ncontacts:\n  - Amara\nx: "', 'type: interview\ndate: 2026-11-10\nx: "',
  ])('an interview names its people or its day: %j', (block) => expect(kindOfLines(block)).toBe('interview'));

  it('in the words of the vault, of which there may be several', () => {
    const contact = ['Job contact', 'r/ga'].map((value) => ({ property: 'Kind of note', value }));
    const vocabulary = { ...otherVocabulary, marks: { ...otherVocabulary.marks, contact } };
    for (const type of ['Job contact', '[person, "Job Contact"]', '\n  - R/GA']) {
      expect(kindOfLines(`kind of note: ${type}\nname: "x`, vocabulary)).toBe('contact');
    }
  });
});
