import { describe, expect, it } from 'vitest';
import { dueKinds, type DueKind } from '../../src/domain/due';
import type { Interview, NoteRecord } from '../../src/domain/records';
import { correspondence } from '../../src/domain/messages/correspondence';
import { messageOf, messagesFor } from '../../src/domain/messages';
import { agenda, contact, dueIn, interview, linkTo, mention, networkOf, problemsIn, settled, theOne } from './builders';

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

  const group = (facts: Partial<Interview>): NoteRecord[] =>
    [jane, { ...ivo, doNotContact: true }, interview({ ...facts, contacts: [linkTo(jane), linkTo(ivo)] })];
  const lost: Partial<Interview> = { date: '2026-11-06', reproposedOn: ['2026-11-09', '2026-11-17', '2026-11-26'] };

  it.each<[string, Partial<Interview>, string]>([
    ['what I missed', missed, 'You did not come on 6 November. Jane Roe should hear from you, with new times.'],
    ['what I did not write', { ...missed, mode: 'email' }, 'You did not write on 6 November. Jane Roe should hear from you, with a new day.'],
    ['what I called off', { ...missed, status: 'cancelled', cancelledBy: 'me' },
      'You called it off on 6 November. Jane Roe should hear from you, with new times.'],
    ['what was called off', { ...missed, status: 'cancelled' }, 'It was called off on 6 November. Offer Jane Roe new times.'],
    ['what nobody came to', { ...missed, status: 'no-show' }, 'Jane Roe and Ivo did not come on 6 November. Offer new times.'],
  ])('names the others of a group alone where new times are offered, after %s', (_, facts, why) => {
    const item = theOne(group(facts), 'reschedule');
    expect([item.person, item.why('2026-11-20')]).toEqual(['Jane Roe', why]);
  });

  it('names the others of a group alone where no new day is found with them', () => {
    expect(theOne(group({ ...lost, status: 'missed' }), 'close').why('2026-12-21'))
      .toBe('You proposed new days to Jane Roe 3 times, with no answer. Let it go, and keep the door open.');
  });

  it.each<[DueKind, Partial<Interview>, string]>([
    ['confirm', planned, 'Jane Roe'],
    ['resume', held, 'Jane Roe'],
    ['reschedule', missed, 'Jane Roe'],
    ['follow-up', missed, 'Jane Roe'],
    ['prepare', planned, 'Jane Roe, Ivo'],
    ['outcome', planned, 'Jane Roe, Ivo'],
    ['debrief', held, 'Jane Roe, Ivo'],
    ['close', { ...lost, status: 'missed' }, 'Jane Roe, Ivo'],
  ])('owes a group %s: what is written to those one may write to, what is mine about all', (kind, facts, person) => {
    expect(theOne(group(facts), kind).person).toBe(person);
  });

  it('was not in touch with them where I followed up with the group', () => {
    const notes = group(missed);
    const after = settled(notes, theOne(notes, 'follow-up'), { on: '2026-11-20', touched: true });
    expect(after.map((note) => 'lastContact' in note && note.lastContact)).toEqual(['2026-11-20', false, false]);
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

describe('an interview planned with somebody to leave alone', () => {
  const saysOf = (notes: readonly NoteRecord[]): string[] =>
    problemsIn(notes, '2026-11-09').map(({ reason }) => reason((fact) => fact));

  it('needs attention until its day is over, and is then asked how it went', () => {
    const notes = [leftAlone, interview({ date: '2026-11-09' })];
    const texts = (now: '2026-11-09T23:00' | '2026-11-10T00:00'): number => agenda(notes, now).problems.length;
    expect(saysOf(notes)).toEqual([
      'Jane Roe is not to be contacted, and is to be met on 2026-11-09. Call the interview off, or take doNotContact out of their note.',
    ]);
    expect([texts('2026-11-09T23:00'), texts('2026-11-10T00:00')]).toEqual([1, 0]);
  });

  it('names whom of a group it is about', () => {
    expect(saysOf([leftAlone, ivo, interview({ date: '2026-11-09', contacts: [linkTo(leftAlone), linkTo(ivo)] })])).toEqual([
      'Jane Roe is not to be contacted, and is to be met on 2026-11-09. Take them out of the interview, or doNotContact out of their note.',
    ]);
  });

  it.each<[string, NoteRecord[]]>([
    ['with somebody else', [jane, interview({ date: '2026-11-09' })]],
    ['that was called off', [leftAlone, interview({ date: '2026-11-09', status: 'cancelled' })]],
    ['that was held', [leftAlone, interview({ date: '2026-11-09', status: 'held' })]],
  ])('is none %s', (_, notes) => expect(saysOf(notes)).toEqual([]));
});

describe('letters about an interview with somebody to leave alone', () => {
  const on = '2026-11-06';
  it.each<[string, Partial<Interview>]>([
    ['planned', { date: '2026-11-09' }],
    ['held', { date: '2026-11-05', status: 'held' }],
    ['called off', { date: '2026-11-05', status: 'cancelled' }],
    ['missed', { date: '2026-11-05', status: 'missed' }],
  ])('go to nobody but who gave the name, when it is %s', (_, facts) => {
    const wren = contact({ name: 'Wren' });
    const referred = { ...leftAlone, referredBy: [linkTo(wren)] };
    const talk = interview(facts);
    const kinds = messagesFor(talk, networkOf([referred, wren, talk]), on);
    expect(kinds.filter((kind) => messageOf(kind).to === 'them')).toEqual([]);
    const alone = { ...wren, doNotContact: true };
    expect(messagesFor(talk, networkOf([referred, alone, talk]), on)).toEqual([]);
  });

  it('go to the others of a group, and about one to the other referrers', () => {
    const group = interview({ date: '2026-11-05', status: 'held', contacts: [linkTo(leftAlone), linkTo(ivo)] });
    const around = networkOf([leftAlone, ivo, group]);
    expect(correspondence('card', { record: group, around, on }).readers).toEqual([linkTo(ivo)]);
    const named = contact({ name: 'Ann', referredBy: [linkTo(leftAlone), mention('Teo')] });
    expect(correspondence('met', { record: named, around, on }).readers).toEqual([mention('Teo')]);
  });

  it('are written all the same where they are asked for by name', () => {
    const talk = interview({ date: '2026-11-09' });
    expect(correspondence('apology', { record: talk, around: networkOf([leftAlone, talk]), on }).readers).toEqual([linkTo(leftAlone)]);
  });
});
