import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/domain/records';
import { readFrontMatter } from '../../src/notes/edit/properties';
import { readRecord } from '../../src/notes/read';
import { spelledProblem, standardVocabulary } from '../../src/notes/vocabulary';
import { yaml } from './edit-yaml';

function read(...lines: string[]): Contact & { reasons: string[] } {
  const reading = readFrontMatter(['---', ...lines, '---', ''].join('\n'), yaml);
  if (!reading.ok) throw new Error(reading.reason);
  const found = { path: 'X.md', frontmatter: reading.properties, resolve: () => null };
  const contact = readRecord(found, 'contact', standardVocabulary);
  const reasons = contact.problems.map((each) => spelledProblem(each, standardVocabulary).reason);
  return { ...contact as Contact, reasons };
}

const quotes = 'Put quotes around it. Without them it is a number, and digits may be lost.';

describe('A number where a text is meant', () => {
  it.each([
    ['role: 42', { role: '42' }],
    ['organization: 1984', { organization: '1984' }],
    ['follow_up_note: 7', { followUpNote: '7' }],
    ['followed_up: [2026]', { followedUp: ['2026'] }],
    ['field: [3, design]', { field: '3, design' }],
  ])('is read as its digits: %s', (line, facts) => {
    expect(read(line)).toMatchObject({ ...facts, reasons: [] });
  });

  it.each([
    'phone: 0612345678', 'phone: +491234567890', 'phone: 612345678', 'phone: 1e9', 'phone: 0x1F', 'phone: -5', 'phone: 030.12',
    'phone: 12345678901234567890',
  ])('is not trusted as a telephone number: %s', (line) => {
    const { phone, reasons } = read(line);
    expect({ phone, reasons }).toEqual({ phone: undefined, reasons: [quotes] });
  });

  it.each([
    ['phone: [+491234567890, 0612345678]', undefined, 2],
    ['phone:\n  - "+49 1234"\n  - 0612345678', '+49 1234', 1],
    ['phone: "0612345678"', '0612345678', 0],
    ['phone: +49 1234 567', '+49 1234 567', 0],
    ['phone: 030/1234', '030/1234', 0],
    ['phone:', undefined, 0],
  ])('in quotes, in parts and in lists: %j', (line, expected, problems) => {
    const { phone, reasons } = read(line);
    expect({ phone, reasons }).toEqual({ phone: expected, reasons: Array.from({ length: problems }, () => quotes) });
  });

  it('is nobody’s name: the file’s stands in', () => {
    expect(read('name: 007')).toMatchObject({ name: 'X', reasons: [quotes] });
    expect(read('name: "007"')).toMatchObject({ name: '007', reasons: [] });
  });

  it('is still told from what is no text at all', () => {
    expect(read('phone: { a: 1 }').reasons).toEqual(['That is not text.']);
  });
});

describe('Whether somebody is to be left alone', () => {
  it.each([
    ['true', true, 0],
    ['yes', true, 0],
    ['Yes', true, 0],
    ['false', false, 0],
    ['no', false, 0],
    ['"No"', false, 0],
    ['[]', undefined, 0],
    ['', undefined, 0],
    ['maybe', true, 1],
    ['until spring', true, 1],
    ['1', true, 1],
    ['0', true, 1],
    ['{ a: 1 }', true, 1],
    ['[false]', false, 0],
    ['[false, true]', true, 0],
    ['[no, perhaps]', true, 1],
  ])('do_not_contact: %s is %s, with %s problems', (written, doNotContact, problems) => {
    const contact = read(`do_not_contact: ${written}`);
    expect(contact.doNotContact).toBe(doNotContact);
    expect(contact.reasons).toEqual(Array.from({ length: problems }, () => 'Write true or false.'));
  });
});
