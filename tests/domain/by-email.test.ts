import { describe, expect, it } from 'vitest';
import { ruleOf, type DueKind, type Settlement } from '../../src/domain/due';
import type { Interview } from '../../src/domain/records';
import { settle } from '../../src/domain/settling';
import { contact, interview, networkOf, theOne } from './builders';

const day = '2026-11-09';
const jane = contact({ stayInTouch: true });

function talk(facts: Partial<Interview>): Interview {
  return interview({ date: day, mode: 'email', ...facts });
}

describe('of an interview by email nobody says that one met or came', () => {
  it.each<{ kind: DueKind; facts: Partial<Interview>; why: string }>([
    { kind: 'outcome', facts: {}, why: 'It was planned for yesterday, by email. Did they answer?' },
    { kind: 'debrief', facts: { status: 'held' }, why: 'They answered you by email yesterday. What you learned is not written down yet.' },
    { kind: 'resume', facts: { status: 'held', resumeRequested: true }, why: 'They asked for your resume when they answered you by email yesterday.' },
    { kind: 'thank-you', facts: { status: 'held' }, why: 'They answered you by email yesterday, and you have not said thank you yet.' },
    { kind: 'keep-in-touch', facts: { status: 'held' }, why: 'You were last in touch yesterday, when they answered you by email.' },
    { kind: 'reschedule', facts: { status: 'no-show' }, why: 'Jane Roe did not answer by email yesterday. Offer a new day.' },
    { kind: 'reschedule', facts: { status: 'missed' }, why: 'You did not write yesterday. Jane Roe should hear from you, with a new day.' },
  ])('$why', ({ kind, facts, why }) => {
    expect(theOne([jane, talk(facts)], kind).why('2026-11-10')).toBe(why);
  });

  it('the question of how it went has answers of its own', () => {
    const note = talk({});
    const item = theOne([jane, note], 'outcome');
    const around = networkOf([jane, note]);
    const asked = ruleOf('outcome').settling.asks!({ ...item, who: 'Jane Roe' }, '2026-11-10', { note, around });
    expect(asked.title).toBe('Did they answer?');
    expect('choices' in asked && asked.choices.map(({ title }) => title)).toEqual([
      'Yes, they answered', 'Yes, and I write the debrief now…', 'They called it off', 'I called it off',
      'They did not answer', 'I did not write',
    ]);
  });

  it.each<[NonNullable<Settlement['status']>, string]>([
    ['held', 'Jane Roe answered by email'],
    ['no-show', 'Jane Roe did not answer by email'],
    ['missed', 'Did not write to Jane Roe'],
    ['cancelled', 'Called off with Jane Roe'],
  ])('%s is said as %s', (status, says) => {
    const notes = [jane, talk({})];
    const how = { on: day, touched: true, status } as const;
    expect(settle(theOne(notes, 'outcome'), notes[1]!, networkOf(notes), how).says).toBe(says);
  });
});
