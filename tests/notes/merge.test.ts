import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/notes/edit/properties';
import { mergedFacts, type MergedFact, type Side } from '../../src/notes/merge/facts';
import { mergedText } from '../../src/notes/merge/text';
import { likeliestFirst, sharedBy } from '../../src/notes/merge/shared';
import { factsInOrder } from '../../src/notes/properties';
import { standardVocabulary } from '../../src/notes/vocabulary';
import { contact } from '../domain/builders';
import { yaml } from './edit-yaml';

const PATHS = ['Amara Osei.md', 'A. Osei.md'];
const note = (matter: string, body = ''): string => `---\ntype: contact\n${matter === '' ? '' : `${matter}\n`}---\n${body}`;

function factsOf(stays: string, goes: string, vocabulary = standardVocabulary): MergedFact[] {
  const [one, other] = [stays, goes].map((text) => {
    const reading = readFrontMatter(text, yaml);
    if (!reading.ok) throw new Error(reading.reason);
    return reading.properties;
  });
  return mergedFacts({
    stays: one!, goes: other!, vocabulary, paths: PATHS, name: 'Amara Osei',
    resolve: (linkpath) => (/^(Amara Osei|A\. Osei|Wren)$/.test(linkpath) ? `${linkpath}.md` : null),
  });
}

function merged(
  stays: string,
  goes: string,
  choices: Record<string, Side> = {},
  vocabulary = standardVocabulary,
): string {
  const order = factsInOrder.map((fact) => standardVocabulary.properties[fact]);
  return mergedText({
    stays, goes, facts: factsOf(stays, goes, vocabulary), choices: new Map(Object.entries(choices)), heading: 'From A. Osei', order, yaml,
  });
}

describe('a property of two notes', () => {
  it.each<[string, string, string, string]>([
    ['the newest date is chosen, and it is said', 'asked_on: 2026-11-03', 'asked_on: 2026-11-05', 'differ goes newest'],
    ['of two texts the longer', 'why: archives', 'why: tests signs with strangers', 'differ goes longer'],
    ['of two organizations neither is better', 'organization: Fern', 'organization: Fernhill', 'differ stays'],
    ['a date of another kind is one, too', 'birthday: 2001-02-03', 'birthday: 1999-02-03', 'differ stays newest'],
    ['who declined has not said yes', 'stay_in_touch: true', 'stay_in_touch: false', 'differ goes'],
    ['in whichever words', 'stay_in_touch: true', 'stay_in_touch: "No"', 'differ goes'],
    ['nobody says no by what can’t be read', 'stay_in_touch: true', 'stay_in_touch: ask again', 'differ stays'],
    ['who was named by the other note alone was named by nobody', 'referred_by: "[[A. Osei]]"', '', 'gone stays'],
    ['what one says is kept', 'role: Editor', '', 'only stays'],
    ['what the other says is added', '', 'role: Editor', 'only goes'],
    ['what says nothing adds nothing', 'role: Editor', 'role:', 'only stays'],
    ['what is spelled otherwise is the same', 'organization: Fernhill', 'organization: "Fernhill "', 'same stays'],
    ['a link says more than the name', 'organization: Fernhill', 'organization: "[[Fernhill]]"', 'same goes'],
    ['an address in other letters is the same', 'email: A@example.org', 'email: a@example.org', 'same stays'],
    ['addresses are joined', 'email: a@example.org', 'email: b@example.org', 'joined stays'],
    ['more addresses hold those of the other', 'email: a@example.org', 'email: a@example.org; b@example.org', 'same goes'],
    ['whoever wants to be left alone is', 'do_not_contact: false', 'do_not_contact: please', 'joined goes'],
    ['and stays so', 'do_not_contact: true', 'do_not_contact: false', 'joined stays'],
    ['days are joined', 'reminded_on: 2026-10-12', 'reminded_on: [2026-10-02]', 'joined stays'],
    ['people are the same by their note', 'referred_by: "[[Wren]]"', 'referred_by: ["[[Wren|W.]]"]', 'same stays'],
    ['nobody named themself', 'referred_by: "[[Wren]]"', 'referred_by: ["[[Amara Osei]]"]', 'only stays'],
    ['lists of others are joined', 'tags: [a]', 'tags: [b]', 'joined stays'],
    ['a group of others is chosen', 'home: {city: Leeds}', 'home: {city: York}', 'differ stays'],
    ['a name is that of the note that stays', '', 'name: A. K. Osei', 'differ stays'],
    ['unless it is the same', '', 'name: amara osei', 'same stays'],
  ])('%s', (_says, stays, goes, becomes) => {
    const [fact] = factsOf(note(stays), note(goes));
    expect([fact?.state, fact?.takes, fact?.because].filter(Boolean).join(' ')).toBe(becomes);
  });

  it('goes with the one that it is about', () => {
    const facts = factsOf(
      note('follow_up: 2026-11-20\nfollow_up_note: send the list of all the names'), note('follow_up: 2026-11-25\nfollow_up_note: call'),
    );
    expect(facts.map(({ takes }) => takes)).toEqual(['goes', 'goes']);
  });

  it('is refused in words where a note has it in two spellings', () => {
    expect(() => factsOf(note('Role: a\nrole: b'), note('role: c'))).toThrow('Role and role are one property to Obsidian.');
  });
});

describe('the note that stays', () => {
  it('has the very lines of what the other alone says, in their place', () => {
    expect(merged(
      note('organization: Fernhill # since May\nasked_on: 2026-11-03\nlikes: tea'),
      note('Birthday: \'3 May\' # roughly\nrole: "Editor" # in chief\nreminded_on:\n    - 2026-11-09\nhome:\n  city: Leeds'),
    )).toBe(note(
      'organization: Fernhill # since May\nrole: "Editor" # in chief\nasked_on: 2026-11-03\nreminded_on:\n    - 2026-11-09\nlikes: tea\nBirthday: \'3 May\' # roughly\nhome:\n  city: Leeds',
    ));
  });

  it('has what was chosen where they differ, and joins lists by day, each entry once', () => {
    expect(merged(
      note('role: Editor\nwhy: short\nupdates: [2026-10-01 a, 2026-11-01 b]\nfollowed_up:\n- 2026-10-01 x # kept\ntags: [one]'),
      note('role: Writer\nwhy: much longer\nupdates: [2026-11-01 b, 2026-10-15 c]\nfollowed_up: [2026-09-01 y, z]\ntags: two'),
      { role: 'goes', why: 'stays' },
    )).toBe(note(
      'role: Writer\nwhy: short\nupdates: [2026-10-01 a, 2026-10-15 c, 2026-11-01 b]\nfollowed_up:\n- 2026-09-01 y\n- 2026-10-01 x # kept\n- z\ntags: [one, two]',
    ));
  });

  it.each([
    ['under a heading at the end', 'one\n', '\n# Two\n  two', 'one\n\n## From A. Osei\n\n# Two\n  two'],
    ['with the line ending that was lacking', 'one', 'two\n', 'one\n\n## From A. Osei\n\ntwo\n'],
    ['below nothing', '', 'two\n', '## From A. Osei\n\ntwo\n'],
    ['not at all where it is the same', 'one\n', 'one', 'one\n'],
    ['not at all where it is blank', 'one', '\n \n', 'one'],
    ['before a fence that is never closed', 'one\n```\ncode', 'two', 'one\n\n## From A. Osei\n\ntwo\n```\ncode'],
  ])('has the text of the other %s', (_where, stays, goes, body) => {
    expect(merged(note('', stays), note('', goes))).toBe(note('', body));
  });

  it.each([
    ['referred_by: "[[A. Osei]]"\nrole: a', 'role: a'],
    ['referred_by: [[A. Osei]]\nreported_to: ["[[Amara Osei]]"]', ''],
    ['referred_by: "[[A. Osei]], [[Wren]]"', 'referred_by:\n  - "[[Wren]]"'],
    ['referred_by:\n  - "[[A. Osei]] and [[Jo]]"\n  - "[[Wren]]" # c', 'referred_by:\n  - "[[Jo]]"\n  - "[[Wren]]" # c'],
    ['referred_by:\n  # by phone\n  - "[[A. Osei]]"', 'referred_by:\n  # by phone'],
  ])('names nobody as named by themself: %j', (stays, becomes) => {
    expect(merged(note(stays), note(''))).toBe(note(becomes));
  });

  it.each([
    ['"[[Wren]]"', '  - "[[Wren]]"'],
    ['[[Wren]]', '  - [[Wren]]'],
    ['[[Wren, W.]] # c', '  - [[Wren, W.]] # c'],
    ['\n  - [[Wren]]', '  - [[Wren]]'],
  ])('names whom both name, however they are linked: %s', (stays, becomes) => {
    expect(merged(note(`referred_by: ${stays}`), note('referred_by: [[Jo]]'))).toContain(`${becomes}\n  - "[[Jo]]"\n---\n`);
  });

  it.each([
    ['tags: [people]', 'type: [contact, friend]', 'tags: [people]\ntype: [contact, friend]'],
    ['type: contact', 'type: [person, friend]', 'type:\n  - contact\n  - friend'],
    ['type: contact', 'categories: ["[[People]]", "[[Friends]]"]', 'type: contact\ncategories: ["[[People]]", "[[Friends]]"]'],
    ['type: friend', 'type: contact', 'type:\n  - friend\n  - contact'],
  ])('is all that both are, a contact by one word: %s and %s', (stays, goes, becomes) => {
    const contactMarks = [
      { property: 'type', value: 'contact' }, { property: 'type', value: 'person' }, { property: 'categories', value: '[[People]]' },
    ];
    const vocabulary = { ...standardVocabulary, marks: { ...standardVocabulary.marks, contact: contactMarks } };
    expect(merged(`---\n${stays}\n---\n`, `---\n${goes}\n---\n`, {}, vocabulary)).toBe(`---\n${becomes}\n---\n`);
  });

  it('is given properties where it has none', () => {
    expect(merged('one\r\n', note('role: a'))).toBe('---\r\ntype: contact\r\nrole: a\r\n---\r\none\r\n');
    expect(merged('', note('updates: [2026-10-01 a]', 'two'))).toContain('updates: [2026-10-01 a]\n---\n## From A. Osei\n\ntwo');
  });

  it('keeps its line endings, and the text of the other has its own', () => {
    const windows = (text: string): string => text.replace(/\n/g, '\r\n');
    expect(merged(windows(note('role: a', 'one\n')), note('field: b', 'two\n')))
      .toBe(`${windows(note('role: a\nfield: b', 'one\n\n## From A. Osei\n\n'))}two\n`);
  });

  it('is left, in words, where its properties can’t be told line by line', () => {
    expect(() => merged('---\n{type: contact}\n---\n', note('role: a'))).toThrow('can’t be merged without harm');
  });
});

describe('who is likely one person', () => {
  const amara = contact({ path: 'Amara Osei.md', name: 'Amara Osei', email: 'Amara <a@example.org>, b@example.org', phone: '+44 (0)20 7946 0000', linkedin: 'https://www.linkedin.com/in/amara/' });
  it.each([
    [{ email: 'B@Example.org' }, 'email b@example.org'],
    [{ linkedin: 'linkedin.com/in/Amara?x=1' }, 'linkedin linkedin.com/in/amara'],
    [{ phone: '0044 20-7946-0000' }, 'phone +44 (0)20 7946 0000'],
    [{ phone: '020 7946 0000' }, ''],
    [{ email: 'a@example.com', linkedin: 'linkedin.com' }, ''],
    [{}, ''],
  ])('%j shares %s', (facts, shared) => {
    const found = sharedBy(amara, contact({ path: 'x.md', name: 'X', ...facts }));
    expect(found ? `${found.fact} ${found.value}` : '').toBe(shared);
  });

  it('comes first: who shares an address, then namesakes, then others as they come', () => {
    const others = [
      contact({ path: 'a.md', name: 'Ann' }), contact({ path: 'b.md', name: 'Osei, Amara' }), contact({ path: 'c.md', name: 'C', email: 'a@example.org' }),
    ];
    expect(likeliestFirst(amara, others).map(({ path }) => path)).toEqual(['c.md', 'b.md', 'a.md']);
  });
});
