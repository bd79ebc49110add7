import { describe, expect, it } from 'vitest';
import { dueKinds } from '../../src/domain/due';
import type { Interview, NoteRecord } from '../../src/domain/records';
import { contact, dueIn, interview, linkTo, mention } from './builders';

const jane = contact();
const leftAlone = contact({ doNotContact: true });
const ivo = contact({ name: 'Ivo' });
const kindsIn = (notes: readonly NoteRecord[]): string[] => {
  const kinds = new Set(dueIn(notes).map(({ kind }) => kind));
  return dueKinds.filter((kind) => kinds.has(kind));
};
const held: Partial<Interview> = { date: '2026-11-06', status: 'held', resumeRequested: true, followUp: '2026-11-20' };
const planned: Partial<Interview> = { date: '2026-11-06', followUp: '2026-11-20' };
const missed: Partial<Interview> = { date: '2026-11-06', status: 'missed', followUp: '2026-11-20' };

describe('somebody to leave alone is owed nothing, but what is mine stays', () => {
  it.each([
    {
      says: 'after an interview',
      facts: held,
      toAnyone: ['thank-you', 'debrief', 'resume', 'follow-up'],
      toThem: ['debrief'],
    },
    {
      says: 'before it',
      facts: planned,
      toAnyone: ['outcome', 'follow-up', 'prepare', 'confirm'],
      toThem: ['outcome', 'prepare'],
    },
    { says: 'when it did not take place', facts: missed, toAnyone: ['follow-up', 'reschedule'], toThem: [] },
  ])('$says', ({ facts, toAnyone, toThem }) => {
    expect(kindsIn([jane, interview(facts)])).toEqual(toAnyone);
    expect(kindsIn([leftAlone, interview(facts)])).toEqual(toThem);
  });

  it.each([
    { facts: held, owed: ['thank-you', 'debrief', 'resume', 'follow-up'] },
    { facts: planned, owed: ['outcome', 'follow-up', 'prepare', 'confirm'] },
    { facts: missed, owed: ['follow-up', 'reschedule'] },
  ])('a group with one such person is owed what it is owed: $owed', ({ facts, owed }) => {
    expect(kindsIn([leftAlone, ivo, interview({ ...facts, contacts: [linkTo(leftAlone), linkTo(ivo)] })])).toEqual(
      owed,
    );
    expect(kindsIn([leftAlone, interview({ ...facts, contacts: [linkTo(leftAlone), mention('Sam')] })])).toEqual(owed);
  });

  it('thanks the others of the group alone', () => {
    const notes = [leftAlone, ivo, interview({ ...held, contacts: [linkTo(leftAlone), linkTo(ivo)] })];
    expect(dueIn(notes, 'thank-you').map(({ person }) => person)).toEqual(['Ivo']);
  });

  it('leaves a group alone when everybody in it is', () => {
    const ivoToo = { ...ivo, doNotContact: true };
    expect(kindsIn([leftAlone, ivoToo, interview({ ...held, contacts: [linkTo(leftAlone), linkTo(ivoToo)] })])).toEqual(
      ['debrief'],
    );
  });

  it('does not take an interview with nobody named for one of them', () => {
    expect(kindsIn([interview({ ...missed, contacts: [] })])).toEqual(['follow-up', 'reschedule']);
  });

  it.each([
    { kind: 'ask', facts: { referredBy: [mention('Noor')], referredOn: '2026-11-02' } },
    { kind: 'remind', facts: { askedOn: '2026-11-02' } },
    { kind: 'close', facts: { askedOn: '2026-11-02', remindedOn: ['2026-11-03', '2026-11-04'] } },
    { kind: 'schedule', facts: { askedOn: '2026-11-02', repliedOn: '2026-11-03' } },
    { kind: 'keep-in-touch', facts: { stayInTouch: true, lastContact: '2026-11-02' } },
    { kind: 'follow-up', facts: { followUp: '2026-11-02' } },
  ] as const)('$kind', ({ kind, facts }) => {
    expect(kindsIn([contact(facts)])).toEqual([kind]);
    expect(kindsIn([contact({ ...facts, doNotContact: false })])).toEqual([kind]);
    expect(kindsIn([contact({ ...facts, doNotContact: true })])).toEqual([]);
  });
});
