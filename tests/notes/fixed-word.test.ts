import { describe, expect, it } from 'vitest';
import type { Contact, Interview } from '../../src/domain/records';
import { fixedWord } from '../../src/notes/fixed-word';
import { readRecord } from '../../src/notes/read';
import { standardVocabulary } from '../../src/notes/vocabulary';

const statuses = ['planned', 'held', 'cancelled', 'no-show', 'missed'] as const;

describe('A fixed word', () => {
  it.each([
    ['held', 'held'],
    [' Held ', 'held'],
    ['no-show', 'no-show'],
    ['No show', 'no-show'],
    ['NO_SHOW', 'no-show'],
    ['no \u2013 show', undefined],
    ['no\u2011show', 'no-show'],
    ['no - show', 'no-show'],
    ['noshow', undefined],
    ['canceled', 'cancelled'],
    ['Canceled', 'cancelled'],
    ['constructor', undefined],
    ['', undefined],
  ])('%j means %s', (text, word) => {
    expect(fixedWord(text, statuses)).toBe(word);
  });

  it('is read so wherever one stands in a note', () => {
    const read = (type: 'contact' | 'interview', frontmatter: Record<string, unknown>): unknown =>
      readRecord({ path: 'X.md', frontmatter, resolve: () => null }, type, standardVocabulary) as Contact | Interview;
    expect(read('interview', { status: 'canceled', mode: 'In person', kind: 'Chance' })).toMatchObject({
      status: 'cancelled', mode: 'in-person', kind: 'chance', problems: [],
    });
    expect(read('contact', {
      outcome: 'No answer',
      snoozed: 'Keep in touch until 2026-11-30',
      waived: ['thank_you of 2026-11-10', 'Report back'],
    })).toMatchObject({
      outcome: 'no-answer',
      snoozed: [{ kind: 'keep-in-touch', until: '2026-11-30', text: 'Keep in touch until 2026-11-30' }],
      waived: [{ kind: 'thank-you', of: '2026-11-10' }, { kind: 'report-back', of: undefined }],
      problems: [],
    });
    expect(read('contact', { outcome: true })).toMatchObject({ outcome: 'yes', problems: [] });
    expect(read('contact', { outcome: false })).toMatchObject({ outcome: 'no', problems: [] });
  });

  it.each([
    ['outcome', 'perhaps'],
    ['snoozed', 'remind'],
    ['snoozed', 'something until 2026-11-30'],
    ['waived', 'remind of soon'],
    ['waived', `remind${' '.repeat(100_000)}soon`],
  ])('that is none stays a problem: %s: %s', (property, value) => {
    const record = readRecord({ path: 'X.md', frontmatter: { [property]: value }, resolve: () => null }, 'contact', standardVocabulary);
    expect(record.problems).toMatchObject([{ fact: property, value }]);
  });
});
