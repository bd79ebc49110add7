import { describe, expect, it } from 'vitest';
import type { FactChange } from '../../src/domain/change';
import type { Contact } from '../../src/domain/records';
import { editProperties, readFrontMatter } from '../../src/notes/edit/properties';
import { readRecord } from '../../src/notes/read';
import { editsFor } from '../../src/notes/spell';
import { spelledProblem, standardVocabulary } from '../../src/notes/vocabulary';
import { yaml } from './edit-yaml';

const note = (...lines: string[]): string => ['---', 'type: contact', ...lines, '---', 'Text', ''].join('\n');

function propertiesOf(text: string): Record<string, unknown> {
  const reading = readFrontMatter(text, yaml);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.properties;
}

function read(...lines: string[]): Contact {
  return readAt('X.md', ...lines);
}

function readAt(path: string, ...lines: string[]): Contact {
  const resolve = (linkpath: string): string => `${linkpath}.md`;
  return readRecord({ path, frontmatter: propertiesOf(note(...lines)), resolve }, 'contact', standardVocabulary) as Contact;
}

describe('A contact has for a name', () => {
  it.each([
    ['that of the file', 'People/Amara Osei.md', [], 'Amara Osei'],
    ['that of the file, in the order in which one says it', 'People/Osei, Amara.md', [], 'Amara Osei'],
    ['that of the file, without what stands after the comma', 'People/Anna Schmidt, PhD.md', [], 'Anna Schmidt'],
    ['what the note says, whatever the file is called', 'People/amara.md', ['name: "Osei, Amara"'], 'Amara Osei'],
    ['all of what the note says', 'People/jb.md', ['name: Dr. Jan van der Berg'], 'Dr. Jan van der Berg'],
    ['nothing that tells how to greet them', 'People/Amara Osei.md', ['address_as: Amara'], 'Amara Osei'],
  ])('%s', (_what, path, lines, name) => {
    expect(readAt(path, ...lines)).toMatchObject({ name, problems: [] });
  });

  it.each([
    ['name: Dr.', 'People/X.md', 'fullName', 'Dr.', 'That is a title alone. Write the name, too.'],
    ['name: Prof. Dr. med.', 'People/X.md', 'fullName', 'Prof. Dr. med.', 'That is a title alone. Write the name, too.'],
    ['name: "Frau Dr., PhD"', 'People/X.md', 'fullName', 'Frau Dr., PhD', 'That is a title alone. Write the name, too.'],
    ['role: Nurse', 'People/Mrs.md', 'fullName', '', 'The note is called by a title alone. Write the name here.'],
    ['address_as: Dr.', 'People/Jo.md', 'addressAs', 'Dr.', 'That is a title alone. Write the name, too.'],
    ['address_as: Dear Dr.,', 'People/Jo.md', 'addressAs', 'Dear Dr.,', 'That is a title alone. Write the name, too.'],
  ])('a problem where that is a title alone: %s in %s', (line, path, fact, value, reason) => {
    const contact = readAt(path, line);
    expect(contact.problems.map((each) => ({ ...each, reason: each.reason((name) => name) })))
      .toEqual([{ note: path, fact, value, reason }]);
    expect(contact.addressAs).toBeUndefined();
  });

  it.each(['Dr. Osei', 'Miss Lee', 'Don Draper', 'Mag'])('no problem with “%s”', (name) => {
    expect(read(`name: ${name}`, `address_as: ${name}`).problems).toEqual([]);
  });

  it('what is greeted apart', () => {
    expect(read('address_as: Dr. Osei').addressAs).toBe('Dr. Osei');
    expect(read('address_as: "[[People/Amara Osei|Amara]]"').addressAs).toBe('Amara');
    for (const empty of ['address_as:', 'address_as: ""', 'address_as: []']) {
      expect([read(empty).addressAs, read(empty).problems]).toEqual([undefined, []]);
    }
    for (const nobody of ['address_as: true', 'address_as: {{first_name}}']) {
      expect(read(nobody).addressAs).toBeUndefined();
      expect(read(nobody).problems).toMatchObject([{ fact: 'addressAs' }]);
    }
  });
});

describe('How a contact is greeted', () => {
  it.each([
    ['"Dear Mr. Osei,"', 'Mr. Osei'], ['dear Amara', 'Amara'], ['"Hi Amara!"', 'Amara'], ['"Good morning, Dr. Osei:"', 'Dr. Osei'],
    ['Sehr geehrte Frau Dr. Brandt', 'Frau Dr. Brandt'], ['"[[People/Amara Osei|Dear Amara]]"', 'Amara'], ['"Amara,"', 'Amara'],
    ['"Jo!"', 'Jo!'], ['Dearborn', 'Dearborn'], ['Hira', 'Hira'], ['Dear', 'Dear'], ['"Dear,"', 'Dear'], ['Heyerdahl', 'Heyerdahl'],
  ])('of %s it is %s', (written, greeted) => {
    expect(read(`address_as: ${written}`)).toMatchObject({ addressAs: greeted, problems: [] });
  });
});

describe('Digits that YAML takes for a number', () => {
  it.each(['0612', '[0612]', '[[0612]]', '["[[0612]]", [0699]]', '[[+31, 0612]]'])('are no telephone number: %s', (written) => {
    const { problems } = read(`phone: ${written}`);
    expect(problems.map(({ fact, reason }) => [fact, reason(() => '')])).toEqual([
      ['phone', 'Put quotes around it. Without them it is a number, and digits may be lost.'],
    ]);
  });

  it.each([['"0612"', '0612'], ['[["0612"]]', '0612'], ['"[[0612]]"', '0612'], ['+44 20 555', '+44 20 555'], ['[[06-12]]', '06-12']])('are one in %s', (written, phone) => {
    expect(read(`phone: ${written}`)).toMatchObject({ phone, problems: [] });
  });

  it('are nobody’s name', () => {
    expect(read('name: [[007]]').problems).toMatchObject([{ fact: 'fullName' }]);
  });
});

describe('Who is named in a property of links', () => {
  it.each([
    ['a link', ['referred_by: "[[Ann Lee]]"'], ['Ann Lee.md']],
    ['a link without quotes', ['referred_by: [[Ann Lee]]'], ['Ann Lee.md']],
    ['one with a comma', ['referred_by: [[Lee, Ann]]'], ['Lee, Ann.md']],
    ['one with an alias', ['referred_by: [[People/Ann Lee|Ann]]'], ['People/Ann Lee.md']],
    ['several of them in a list', ['referred_by:', '  - [[Ann Lee]]', '  - [[Ben]]'], ['Ann Lee.md', 'Ben.md']],
    ['several of them in brackets', ['referred_by: [[[Ann Lee]], [[Ben]]]'], ['Ann Lee.md', 'Ben.md']],
    ['one beside one with quotes', ['referred_by: [[Ann Lee], "[[Ben]]"]'], ['Ann Lee.md', 'Ben.md']],
    ['several links in one text', ['referred_by: "[[Ann Lee]], [[Ben]] and [[Cy]]"'], ['Ann Lee.md', 'Ben.md', 'Cy.md']],
    ['a link in each line', ['referred_by: |', '  [[Ann Lee]]', '  [[Ben]]'], ['Ann Lee.md', 'Ben.md']],
    ['Markdown links', ['referred_by: "[Ann](Ann%20Lee.md), [Ben](Ben.md)"'], ['Ann Lee.md', 'Ben.md']],
    ['several in an entry of a list', ['referred_by:', '  - "[[Ann Lee]]; [[Ben]]"', '  - "[[Cy]]"'], ['Ann Lee.md', 'Ben.md', 'Cy.md']],
    ['an empty link', ['referred_by: "[[]]"'], []],
    ['an empty link without quotes', ['referred_by: [[]]'], []],
    ['an empty link among others', ['referred_by:', '  - "[[Ann Lee]]"', '  - "[[ ]]"', '  - "[]()"'], ['Ann Lee.md']],
    ['with commas of other scripts', ['referred_by: "[[Ann Lee]]、[[Ben]]，[[Cy]]；[[Dee]]، [[Eli]]"'],
      ['Ann Lee.md', 'Ben.md', 'Cy.md', 'Dee.md', 'Eli.md']],
    ['an empty link in one text with another', ['referred_by: "[[Ann Lee]], [[]]"'], ['Ann Lee.md']],
  ])('%s', (_what, lines, notes) => {
    const { referredBy, problems } = read(...lines);
    expect(referredBy.map((person) => person.note)).toEqual(notes);
    expect(problems).toEqual([]);
  });

  it('each is called as the note does, and can be told by the words that stand there', () => {
    expect(read('referred_by: "[[Ann Lee|Ann]], Ben"').referredBy).toEqual([]);
    expect(read('referred_by: "[[Ann Lee|Ann]], [[Ben]]"').referredBy).toMatchObject([
      { name: 'Ann', text: '[[Ann Lee|Ann]]' },
      { name: 'Ben', text: '[[Ben]]' },
    ]);
  });

  it('each is called in the order in which one says a name, whatever the words that stand there', () => {
    expect(read('referred_by: "[[Osei, Amara]]"').referredBy).toMatchObject([{ name: 'Amara Osei', text: '[[Osei, Amara]]' }]);
    expect(read('referred_by: "van der Berg, Jan"').referredBy).toMatchObject([{ name: 'Jan van der Berg', text: 'van der Berg, Jan' }]);
  });

  it.each([
    ['a link that is not closed', '"[[Ann Lee"', '[[Ann Lee'],
    ['a link with other words', '"[[Ann Lee]] (met in May)"', '[[Ann Lee]] (met in May)'],
    ['a Markdown link with other words', '"[Ann](Ann.md) (met in May)"', '[Ann](Ann.md) (met in May)'],
    ['a link beside a plain name', '"[[Ann Lee]], Ben"', '[[Ann Lee]], Ben'],
    ['a sign', '"?"', '?'],
    ['a dash', '"–"', '–'],
    ['an empty list in quotes', '"[]"', '[]'],
    ['an empty box', '"[ ]"', '[ ]'],
  ])('%s is nobody’s name', (_what, written, value) => {
    const { referredBy, problems } = read(`referred_by: ${written}`);
    expect(referredBy).toEqual([]);
    expect(problems.map((each) => spelledProblem(each, standardVocabulary))).toMatchObject([
      { value, reason: 'Write a name, or links with nothing but commas between them.' },
    ]);
  });

  it.each([
    ['"[[Ann Lee]], [[{{other}}]]"', '[[{{other}}]]'],
    ['["[[Ann Lee]]", "{{other}}"]', '{{other}}'],
    ['["[[Ann Lee]]", "<% tp.file.title %>"]', '<% tp.file.title %>'],
  ])('a template’s mark beside somebody is nobody: %s', (written, value) => {
    const { referredBy, problems } = read(`referred_by: ${written}`);
    expect(referredBy.map((person) => person.note)).toEqual(['Ann Lee.md']);
    expect(problems.map((each) => spelledProblem(each, standardVocabulary))).toMatchObject([
      { value, reason: 'That is a template’s mark, which was not filled in.' },
    ]);
  });

  it.each([
    ['四方', '四方'],
    ['42', '42'],
    ['"🦊"', '🦊'],
  ])('a plain name may be short: %s', (written, name) => {
    expect(read(`referred_by: ${written}`)).toMatchObject({ referredBy: [{ name }], problems: [] });
  });

  it('a link without quotes is read where one text is meant, too', () => {
    expect(read('organization: [[Kestrel Lab|Kestrel]]', 'role: "[[UX]], [[Research]]"', 'follow_up: [[2026-11-06]]')).toMatchObject({
      organization: 'Kestrel', role: 'UX, Research', followUp: '2026-11-06', problems: [],
    });
  });
});

describe('A list of people that a deed changes keeps whoever is in it', () => {
  const change = (lines: string[], change: Pick<FactChange & { add: unknown }, 'add'> | { take: string }): string => {
    const text = note(...lines);
    const edits = editsFor([{ note: 'X.md', fact: 'referredBy', ...change } as FactChange], propertiesOf(text), standardVocabulary);
    const result = editProperties(text, edits, yaml);
    if (result.outcome === 'edited') return result.text.slice(note().indexOf('---\nText'), result.text.indexOf('---\nText')).trimEnd();
    return result.outcome === 'odd' ? `odd: ${result.reason}` : result.outcome;
  };
  const zoe = { add: '[[Zoe]]' };
  const ben = { take: '[[Ben]]' };

  it.each<[string, string[], { add: string } | { take: string }, string[]]>([
    ['a link without quotes', ['referred_by: [[Lee, Ann]] # c'], zoe,
      ['referred_by:', '  - [[Lee, Ann]] # c', '  - "[[Zoe]]"']],
    ['several of them', ['referred_by:', '  - [[Ann]] # at the fair', '  - [[Ben]]'], zoe,
      ['referred_by:', '  - [[Ann]] # at the fair', '  - [[Ben]]', '  - "[[Zoe]]"']],
    ['several of them, when one goes', ['referred_by:', '  - [[Ann]] # at the fair', '  - [[Ben]]'], ben,
      ['referred_by:', '  - [[Ann]] # at the fair']],
    ['several in brackets', ['referred_by: [[[Ann]], [[Ben]]]'], zoe, ['referred_by: [[[Ann]], [[Ben]], "[[Zoe]]"]']],
    ['one text with several', ['referred_by: "[[Ann]], [[Ben]]"'], zoe,
      ['referred_by:', '  - "[[Ann]], [[Ben]]"', '  - "[[Zoe]]"']],
    ['one text with several, when one goes', ['referred_by: "[[Ann]], [[Ben]]"'], ben, ['referred_by:', '  - "[[Ann]]"']],
    ['an entry with several', ['referred_by:', '  - "[[Ann]] and [[Ben]]" # both', '  - Cy'], zoe,
      ['referred_by:', '  - "[[Ann]] and [[Ben]]" # both', '  - Cy', '  - "[[Zoe]]"']],
    ['an entry with several, when one goes', ['referred_by:', '  - "[[Ann]] and [[Ben]]"', '  - Cy'], ben,
      ['referred_by:', '  - "[[Ann]]"', '  - Cy']],
    ['an empty link gives way', ['referred_by: "[[]]"'], zoe, ['referred_by:', '  - "[[Zoe]]"']],
    ['whoever is there already', ['referred_by: [[Zoe]]'], zoe, ['unchanged']],
    ['whoever is there already among others', ['referred_by: "[[Ann]], [[Zoe]]"'], zoe, ['unchanged']],
    ['nobody goes who is not there', ['referred_by: [[Ann]]'], ben, ['unchanged']],
    ['a link over two lines', ['referred_by:', '  - [[Lee,', '    Ann]]'], zoe,
      ['referred_by:', '  - [[Lee,', '    Ann]]', '  - "[[Zoe]]"']],
    ['an entry that is no text', ['referred_by:', '  - a: 1'], zoe, ['referred_by:', '  - a: 1', '  - "[[Zoe]]"']],
  ])('%s', (_what, lines, given, after) => {
    expect(change(lines, given)).toBe(after.join('\n'));
  });
});

describe('Links where a text is meant are what they show', () => {
  it.each([
    ['name: "[[Ann Lee]]"', { name: 'Ann Lee' }],
    ['name: [[People/Ann Lee|Ann]]', { name: 'Ann' }],
    ['name: "[Ann Lee](Ann%20Lee.md)"', { name: 'Ann Lee' }],
    ['name: "Dr. [[Ann Lee]]"', { name: 'Dr. Ann Lee' }],
    ['phone: "[+49 30 1234](tel:+49301234)"', { phone: '+49 30 1234' }],
    ['organization: "[[Kestrel Lab|Kestrel]] (Berlin)"', { organization: 'Kestrel (Berlin)' }],
    ['organization: "[Kestrel](https://example.org), formerly [[Lark]]"', { organization: 'Kestrel, formerly Lark' }],
    ['role: "lead of [[Teams/UX]] [and more]"', { role: 'lead of UX [and more]' }],
    ['field: "(a) [b] [[c"', { field: '(a) [b] [[c' }],
  ])('%s', (line, facts) => expect(read(line)).toMatchObject({ ...facts, problems: [] }));

  it.each([
    ['name: "[[Ann Lee"', 'A link in it is not closed.'],
    ['name: "[Ann](Ann"', 'A link in it is not closed.'],
    ['name: true', 'That is not text.'],
    ['phone: "[[0612345"', 'A link in it is not closed.'],
  ])('and nobody is called so: %s', (line, reason) => {
    const contact = read(line);
    expect([contact.name, contact.fullName, contact.phone]).toEqual(['X', undefined, undefined]);
    expect(contact.problems.map((each) => spelledProblem(each, standardVocabulary).reason)).toEqual([reason]);
  });
});
