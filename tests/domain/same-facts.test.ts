import { describe, expect, it } from 'vitest';
import type { Contact, NoteRecord, Problem } from '../../src/domain/records';
import { sayTheSame } from '../../src/domain/same-facts';
import { contact, interview, linkTo, mention } from './builders';

const spelled = (fact: string): string => fact;
const problem = (facts: Partial<Problem> = {}): Problem =>
  ({ note: 'People/Jane Roe.md', fact: 'askedOn', value: 'soon', reason: () => 'No day.', ...facts });
const jane = (facts: Partial<Contact> = {}): Contact => contact({
  askedOn: '2026-11-02', referredBy: [linkTo(interview()), mention('Teo')], updates: [{ on: '2026-11-02', note: 'x' }],
  cadence: 3, stayInTouch: true, ...facts,
});

describe('two readings of a note', () => {
  it.each<[what: string, one: NoteRecord, other: NoteRecord]>([
    ['of the same facts', jane(), jane()],
    ['with the same problems', jane({ problems: [problem()] }), jane({ problems: [problem()] })],
    ['with a problem whose reason is made anew', jane({ problems: [problem({ reason: (name) => name('askedOn') })] }),
      jane({ problems: [problem({ reason: () => 'askedOn' })] })],
  ])('say the same: %s', (_, one, other) => {
    expect(sayTheSame(one, other, spelled)).toBe(true);
  });

  it.each<[what: string, other: NoteRecord]>([
    ['another day', jane({ askedOn: '2026-11-03' })],
    ['no day', jane({ askedOn: undefined })],
    ['another number', jane({ cadence: 4 })],
    ['another word for yes', jane({ stayInTouch: false })],
    ['a fact more', jane({ role: 'curator' })],
    ['another person', jane({ referredBy: [linkTo(interview()), mention('Tea')] })],
    ['a person less', jane({ referredBy: [linkTo(interview())] })],
    ['a person more', jane({ referredBy: [linkTo(interview()), mention('Teo'), mention('Ivo')] })],
    ['other words', jane({ updates: [{ on: '2026-11-02', note: 'y' }] })],
    ['another kind', interview()],
    ['a problem more', jane({ problems: [problem()] })],
  ])('say something else: %s', (_, other) => {
    expect(sayTheSame(jane(), other, spelled)).toBe(false);
    expect(sayTheSame(other, jane(), spelled)).toBe(false);
  });

  it.each<[what: string, other: Problem]>([
    ['of another fact', problem({ fact: 'repliedOn' })],
    ['of another value', problem({ value: 'later' })],
    ['for another reason', problem({ reason: () => 'Another.' })],
  ])('say something else with a problem %s', (_, other) => {
    expect(sayTheSame(jane({ problems: [problem()] }), jane({ problems: [other] }), spelled)).toBe(false);
    const [two, changed] = [[problem(), problem()], [problem(), other]].map((problems) => jane({ problems }));
    expect(sayTheSame(two!, changed!, spelled)).toBe(false);
  });
});
