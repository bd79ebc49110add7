import { describe, expect, it } from 'vitest';
import { contact, deadLink, dueIn, interview, linkTo, listedAt, mention, settled, theOne } from '../builders';
import { itIsDue } from '../table';

const held = { date: '2026-11-06', status: 'held' } as const;
const chance = { date: '2026-11-06', kind: 'chance' } as const;
const [jane, ivo, wren] = [contact(), contact({ name: 'Ivo' }), contact({ name: 'Wren' })] as const;

describe('a thank-you is due the day after an interview was held', () => {
  itIsDue('thank-you', [
    { says: 'on Friday: Saturday, weekend or not', interview: held, due: '2026-11-07' },
    { says: 'by chance, which needs no status', interview: chance, due: '2026-11-07' },
    { says: 'by chance, but called off', interview: { ...chance, status: 'cancelled' }, due: null },
    { says: 'on 28 February of a leap year', interview: { ...held, date: '2028-02-28' }, due: '2028-02-29' },
    { says: 'on the last day of the year', interview: { ...held, date: '2026-12-31' }, due: '2027-01-01' },
    {
      says: 'held on a day to come, it counts as it stands',
      interview: { ...held, date: '2126-11-06' },
      due: '2126-11-07',
    },
    {
      says: 'two interviews in a week',
      interview: held,
      others: [{ ...held, date: '2026-11-04' }],
      due: ['2026-11-05', '2026-11-07'],
    },
    { says: 'while the next is already planned', interview: held, others: [{ date: '2026-11-20' }], due: '2026-11-07' },
    { says: 'thanked', interview: { ...held, thankedOn: '2026-11-06' }, due: null },
    { says: 'named among the thanked', interview: { ...held, thanked: [linkTo(jane)] }, due: null },
    { says: 'excused', interview: { ...held, excused: [linkTo(jane)] }, due: null },
    { says: 'still planned', interview: { date: '2026-11-06' }, due: null },
    { says: 'cancelled', interview: { ...held, status: 'cancelled' }, due: null },
    { says: 'they did not come', interview: { ...held, status: 'no-show' }, due: null },
    { says: 'I did not come', interview: { ...held, status: 'missed' }, due: null },
    { says: 'no date', interview: { status: 'held' }, due: null },
    { says: 'nobody is named', interview: { ...held, contacts: [] }, due: null },
    {
      says: 'the group was thanked',
      interview: { ...held, contacts: [linkTo(jane), linkTo(ivo)], thankedOn: '2026-11-07' },
      due: null,
    },
  ]);
});

describe('in a group, everybody is thanked for themselves', () => {
  const group = (facts: Parameters<typeof interview>[0] = {}) =>
    interview({ ...held, contacts: [linkTo(jane), linkTo(ivo), linkTo(wren)], ...facts });
  const owedTo = (note: ReturnType<typeof interview>): string[] =>
    dueIn([jane, ivo, wren, note], 'thank-you')
      .filter(({ waived }) => !waived)
      .map(({ person }) => person);

  it('owes one to each', () => expect(owedTo(group())).toEqual(['Jane Roe', 'Ivo', 'Wren']));
  it('owes one when two of three are thanked', () => {
    expect(owedTo(group({ thanked: [linkTo(jane), linkTo(wren)] }))).toEqual(['Ivo']);
  });
  it('owes none to who is excused', () =>
    expect(owedTo(group({ excused: [linkTo(ivo)] }))).toEqual(['Jane Roe', 'Wren']));
  it('owes none when all are thanked, with thanked_on or without', () => {
    expect(owedTo(group({ thanked: [linkTo(jane), linkTo(wren), linkTo(ivo)] }))).toEqual([]);
  });
  it('owes one also to people without a note', () => {
    expect(owedTo(group({ contacts: [deadLink('Noor'), mention('Sam')] }))).toEqual(['Noor', 'Sam']);
  });
  it('owes a person who is named twice one', () => {
    const twice = { ...linkTo(jane), linkpath: 'people/jane roe', text: '[[People/Jane Roe|Jane]]' };
    expect(owedTo(group({ contacts: [linkTo(jane), twice] }))).toEqual(['Jane Roe']);
    expect(owedTo(group({ contacts: [deadLink('Noor'), mention('Noor')] }))).toEqual(['Noor']);
  });
  it('owes one to each of two people of one name', () => {
    const other = contact({ path: 'Alumni/Jane Roe.md' });
    const note = group({ contacts: [linkTo(jane), { ...linkTo(other), linkpath: 'alumni/jane roe' }] });
    expect(dueIn([jane, other, note], 'thank-you').map(({ contact }) => contact)).toEqual([jane.path, other.path]);
  });

  it('says thanked_on when the last one is thanked, and not before', () => {
    let notes = [jane, ivo, wren, group({ excused: [linkTo(wren)] })] as ReturnType<typeof settled>;
    notes = settled(notes, dueIn(notes, 'thank-you')[0]!, { on: '2026-11-06' });
    expect(notes[3]).toMatchObject({ thanked: [linkTo(jane)] });
    expect(notes[3]).not.toHaveProperty('thankedOn');
    notes = settled(notes, dueIn(notes, 'thank-you')[0]!, { on: '2026-11-08' });
    expect(notes[3]).toMatchObject({ thanked: [linkTo(jane), linkTo(ivo)], thankedOn: '2026-11-08' });
  });

  it('does not wait for somebody to leave alone', () => {
    const notes = [jane, { ...ivo, doNotContact: true }, interview({ ...held, contacts: [linkTo(jane), linkTo(ivo)] })];
    const [item, ...others] = dueIn(notes, 'thank-you');
    expect(others).toEqual([]);
    expect(settled(notes, item!, { on: '2026-11-07' })[2]).toMatchObject({ thankedOn: '2026-11-07' });
  });

  it('of one contact writes the day alone', () => {
    const notes = [jane, interview(held)];
    expect(settled(notes, theOne(notes, 'thank-you'), { on: '2026-11-07' })[1]).toMatchObject({
      thanked: [],
      thankedOn: '2026-11-07',
    });
  });
});

describe('a thank-you stands under today from the day of the interview', () => {
  it.each([
    ['2026-11-05T09:00', 'week'],
    ['2026-11-06T00:00', 'today'],
    ['2026-11-07T23:59', 'today'],
    ['2026-11-08T00:00', 'overdue'],
  ] as const)('%s: %s', (now, group) => {
    expect(listedAt([jane, interview({ ...held, debriefedOn: '2026-11-06' })], now)).toEqual([
      `${group} thank-you Jane Roe 2026-11-07`,
    ]);
  });
});

describe('a debrief is due on the day of the interview', () => {
  itIsDue('debrief', [
    { says: 'held', interview: held, due: '2026-11-06' },
    { says: 'held on a Sunday', interview: { ...held, date: '2026-11-08' }, due: '2026-11-08' },
    {
      says: 'several people, one debrief',
      interview: { ...held, contacts: [linkTo(jane), linkTo(ivo)] },
      due: '2026-11-06',
    },
    { says: 'nobody is named', interview: { ...held, contacts: [] }, due: '2026-11-06' },
    { says: 'debriefed', interview: { ...held, debriefedOn: '2026-11-06' }, due: null },
    { says: 'by chance', interview: chance, due: null },
    { says: 'by chance, and noted as held', interview: { ...chance, status: 'held' }, due: null },
    { says: 'planned', interview: { date: '2026-11-06' }, due: null },
    { says: 'missed', interview: { ...held, status: 'missed' }, due: null },
    { says: 'no date', interview: { status: 'held' }, due: null },
  ]);
});

describe('a resume that was asked for is due the next day', () => {
  const asked = { ...held, resumeRequested: true } as const;
  itIsDue('resume', [
    { says: 'asked for on Friday: Saturday', interview: asked, due: '2026-11-07' },
    { says: 'asked for by chance', interview: { ...chance, resumeRequested: true }, due: '2026-11-07' },
    { says: 'sent', interview: { ...asked, resumeSentOn: '2026-11-06' }, due: null },
    { says: 'not asked for', interview: held, due: null },
    { says: 'noted as not asked for', interview: { ...held, resumeRequested: false }, due: null },
    { says: 'planned', interview: { ...asked, status: 'planned' }, due: null },
    { says: 'cancelled', interview: { ...asked, status: 'cancelled' }, due: null },
    { says: 'no date', interview: { ...asked, date: undefined }, due: null },
  ]);
});
