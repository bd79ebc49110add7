import { describe, expect, it } from 'vitest';
import { samePerson } from '../../src/domain/mention';
import type { Contact, Interview } from '../../src/domain/records';
import { sameName } from '../../src/notes/names';
import { kindOfNote, readRecord } from '../../src/notes/read';
import { editsFor } from '../../src/notes/spell';
import { standardVocabulary } from '../../src/notes/vocabulary';

const recognition = {
  vocabulary: standardVocabulary, contactFolders: [], interviewFolders: [], templates: [], templateFolders: [],
};
const files = ['Amara Osei', 'نگار می\u200Cآید', 'Odd\u200Bly'];
const resolve = (linkpath: string): string | null => (files.includes(linkpath) ? `${linkpath}.md` : null);
const contact = (frontmatter: Record<string, unknown>): Contact =>
  readRecord({ path: 'X.md', frontmatter, resolve }, 'contact', standardVocabulary) as Contact;
const interview = (frontmatter: Record<string, unknown>): Interview =>
  readRecord({ path: 'X.md', frontmatter, resolve }, 'interview', standardVocabulary) as Interview;

describe.each([
  ['a zero-width space', '\u200B'],
  ['a direction mark', '\u200E'],
  ['a soft hyphen', '\u00AD'],
  ['a byte order mark', '\uFEFF'],
  ['a word joiner', '\u2060'],
  ['a sign that chooses the form of a letter', '\uFE0F'],
  ['another of these', '\u{E0100}'],
  ['a combining joiner', '\u034F'],
  ['a Hangul filler', '\u3164'],
  ['a blank of Braille', '\u2800'],
])('%s is passed over', (_what, mark) => {
  it.each([`[[Amara Osei]]${mark}`, `${mark}[[Amara Osei]]`, `[[Amara${mark} Osei]]`, `[Amara](Amara%20Osei.md)${mark}`])(
    'in a link: %j', (link) => {
      expect(contact({ referred_by: link }).referredBy).toMatchObject([{ note: 'Amara Osei.md' }]);
    });

  it('between links', () => {
    expect(contact({ referred_by: `[[Amara Osei]]${mark}, ${mark}[[Ben]]` }).referredBy).toHaveLength(2);
  });

  it('in a name, which stays as it stands', () => {
    const { referredBy: [one, other] } = contact({ referred_by: [`Noor${mark} Haddad`, 'noor haddad'] });
    expect(samePerson(one!, other!)).toBe(true);
    expect([one!.name, one!.text]).toEqual([`Noor${mark} Haddad`, `Noor${mark} Haddad`]);
    expect(sameName(`Noor${mark} Haddad`, 'noor haddad')).toBe(true);
    expect(contact({ name: `Noor${mark} Haddad` }).name).toBe(`Noor${mark} Haddad`);
  });

  it('in days, times, numbers and words', () => {
    expect(contact({
      follow_up: `2026-11-06${mark}`,
      outcome: `${mark}no`,
      stay_in_touch: `yes${mark}`,
      cadence: `9${mark}0`,
      snoozed: `remind${mark} until 2026-11-30`,
      waived: [`${mark}close`],
    })).toMatchObject({
      followUp: '2026-11-06', outcome: 'no', stayInTouch: true, cadence: 90,
      snoozed: [{ kind: 'remind', until: '2026-11-30' }], waived: [{ kind: 'close' }], problems: [],
    });
    expect(interview({ date: `2026-${mark}11-06`, time: `14:30${mark}`, style_rating: `4${mark}` })).toMatchObject({
      date: '2026-11-06', time: '14:30', styleRating: 4, problems: [],
    });
    expect(contact({ do_not_contact: `no${mark}` }).doNotContact).toBe(false);
  });

  it('in the type', () => {
    expect(kindOfNote('X.md', { type: `contact${mark}` }, recognition)).toBe('contact');
    expect(kindOfNote('X.md', { type: ['person', `Con${mark}tact`] }, recognition)).toBe('contact');
  });

  it('where nothing else stands', () => {
    expect(contact({ outcome: mark, referred_by: [mark, `[[${mark}]]`] })).toMatchObject({ referredBy: [], problems: [] });
  });

  it('and an entry that has it can be taken away', () => {
    const [snooze] = contact({ snoozed: [`remind until 2026-11-30${mark}`, 'close until 2026-11-30'] }).snoozed;
    const edits = editsFor(
      [{ note: 'X.md', fact: 'snoozed', take: snooze!.text }],
      { snoozed: [`remind until 2026-11-30${mark}`, 'close until 2026-11-30'] },
      standardVocabulary,
    );
    expect(edits).toEqual([{ property: 'snoozed', items: [1] }]);
  });
});

it('a file that has such a character in its name is found by the link to it', () => {
  expect(contact({ referred_by: '[[Odd\u200Bly]]' }).referredBy).toMatchObject([{ note: 'Odd\u200Bly.md' }]);
});

it.each(['\u00A0', '\u202F', '\u2009', '\u3000'])('blanks that look alike are one: %j', (blank) => {
  const { referredBy: [one, other, third] } = contact({ referred_by: [`Noor${blank}Haddad`, 'noor haddad', `[[Amara${blank}Osei]]`] });
  expect(samePerson(one!, other!)).toBe(true);
  expect(third).toMatchObject({ note: 'Amara Osei.md' });
  expect(sameName(`Noor${blank}Haddad`, 'Noor Haddad')).toBe(true);
  expect(contact({ snoozed: `remind${blank}until${blank}2026-11-30` })).toMatchObject({ snoozed: [{ until: '2026-11-30' }], problems: [] });
});

it('a flag is one by what can’t be seen in it', () => {
  const [scotland, wales] = ['gbsct', 'gbwls'].map((tag) =>
    `🏴${Array.from(tag, (each) => String.fromCodePoint(0xE0000 + each.charCodeAt(0))).join('')}\u{E007F}`);
  expect(sameName(scotland!, wales!)).toBe(false);
});

it('a joiner that a script needs is no such character', () => {
  expect(contact({ referred_by: '[[نگار می\u200Cآید]]' }).referredBy).toMatchObject([{ note: 'نگار می\u200Cآید.md' }]);
  expect(sameName('می\u200Cآید', 'میآید')).toBe(false);
});

it.each([['[[contact]]', 'contact'], [[['Contact']], 'contact'], ['[[My contacts|contact]]', 'contact'],
  ['![[contact]]', 'contact'], ['[Contact](Types/Contact.md)', 'contact'], ['contacts', undefined], ['[[contact]]s', undefined]])(
  'a type of %j makes a note a %s', (type, kind) => {
    expect(kindOfNote('X.md', { type }, recognition)).toBe(kind);
  });
