import { describe, expect, it } from 'vitest';
import { contact, dueIn, interview, linkTo, listedAt, mention, settled, theOne, waiver } from '../builders';
import { itIsDue } from '../table';

const no = { askedOn: '2026-11-02', repliedOn: '2026-11-06', outcome: 'no' } as const;
const later = { ...no, outcome: 'later', followUp: '2027-01-11' } as const;

describe('a no or a later is answered', () => {
  itIsDue('answer', [
    { says: 'a business day after a no', contact: no, due: '2026-11-09' },
    { says: 'a business day after a later', contact: later, due: '2026-11-09' },
    { says: 'not after a yes', contact: { ...no, outcome: 'yes' }, due: null },
    { says: 'not without the day', contact: { outcome: 'no' }, due: null },
    { says: 'not once they have heard', contact: { ...no, lastContact: '2026-11-06' }, due: null },
    { says: 'not once they were told something', contact: { ...no, updates: [{ on: '2026-11-09', note: '' }] }, due: null },
    { says: 'not once one met', contact: no, others: [{ date: '2026-11-10', status: 'held' }], due: null },
    { says: 'a word from before is none', contact: { ...no, lastContact: '2026-11-05' }, due: '2026-11-09' },
    { says: 'not once a meeting was agreed since', contact: no, others: [{ date: '2026-11-10', bookedOn: '2026-11-06' }], due: null },
    { says: 'one agreed before is none', contact: no, others: [{ date: '2026-11-10', bookedOn: '2026-11-05' }], due: '2026-11-09' },
    { says: 'an agreed meeting is none where nobody knows since when', contact: no, others: [{ date: '2026-11-10' }], due: '2026-11-09' },
    { says: 'not once they were asked anew', contact: { ...no, askedOn: '2026-11-16' }, due: null },
    { says: 'not towards somebody to leave alone', contact: { ...no, doNotContact: true }, due: null },
  ]);
  it('and is gone again when thanks would come too late', () => {
    expect(listedAt([contact(no)], '2026-11-20T23:59')).toEqual(['overdue answer Jane Roe 2026-11-09']);
    expect(listedAt([contact(no)], '2026-11-21T00:00')).toEqual([]);
  });
  it('by a touch', () => {
    const notes = settled([contact(no)], theOne([contact(no)], 'answer'), { on: '2026-11-09' });
    expect(notes[0]).toMatchObject({ lastContact: '2026-11-09' });
    expect(dueIn(notes)).toEqual([]);
  });
});

describe('times are offered after a yes', () => {
  const yes = { ...no, outcome: 'yes' } as const;
  itIsDue('schedule', [
    { says: '5 business days after the last offer', contact: { ...yes, timesOfferedOn: ['2026-11-16', '2026-11-09'] }, due: '2026-11-23' },
    { says: 'one of the day of their answer counts', contact: { ...yes, timesOfferedOn: ['2026-11-06'] }, due: '2026-11-13' },
    { says: 'one from before it does not', contact: { ...yes, timesOfferedOn: ['2026-11-05'] }, due: '2026-11-09' },
    {
      says: 'no more after the third',
      contact: { ...yes, timesOfferedOn: ['2026-11-09', '2026-11-16', '2026-11-23'] },
      due: null,
    },
    { says: 'with 0 reminders, no more after the first', contact: { ...yes, timesOfferedOn: ['2026-11-09'] }, terms: { reminders: 0 }, due: null },
    {
      says: 'anew once they answered after I stopped waiting',
      contact: { askedOn: '2026-10-02', outcome: 'no-answer', closedOn: '2026-11-02', repliedOn: '2026-11-06' },
      due: '2026-11-09',
    },
    {
      says: 'anew once they answered after a lost meeting was let go',
      contact: { askedOn: '2026-10-02', repliedOn: '2026-11-06', outcome: 'yes' },
      others: [{ date: '2026-10-20', status: 'no-show', closedOn: '2026-11-02' }],
      due: '2026-11-09',
    },
  ]);
  itIsDue('close', [
    {
      says: 'and the third is the last',
      contact: { ...yes, timesOfferedOn: ['2026-11-09', '2026-11-16', '2026-11-23'] },
      due: '2026-12-02',
    },
    { says: 'not before it', contact: { ...yes, timesOfferedOn: ['2026-11-09', '2026-11-16'] }, due: null },
    { says: 'with 0 reminders the first', contact: { ...yes, timesOfferedOn: ['2026-11-09'] }, terms: { reminders: 0 }, due: '2026-11-18' },
    {
      says: 'not once a meeting is agreed',
      contact: { ...yes, timesOfferedOn: ['2026-11-09', '2026-11-16', '2026-11-23'] },
      others: [{ date: '2026-12-04' }],
      due: null,
    },
    {
      says: 'put off by its own interval where it was waived',
      contact: { ...yes, timesOfferedOn: ['2026-11-09', '2026-11-16', '2026-11-23'], waived: [waiver('close', '2026-12-02')] },
      due: '2026-12-11',
    },
  ]);
});

describe('an interview is closed', () => {
  const lost = { date: '2026-11-06', status: 'no-show', reproposedOn: ['2026-11-09', '2026-11-18', '2026-11-27'] } as const;
  itIsDue('close', [
    { says: '7 business days after the third proposal', interview: lost, due: '2026-12-08' },
    { says: 'not before it', interview: { ...lost, reproposedOn: ['2026-11-09', '2026-11-18'] }, due: null },
    { says: 'not once a newer one is agreed', interview: lost, others: [{ date: '2026-12-04' }], due: null },
    { says: 'not once they answered', contact: { repliedOn: '2026-11-30' }, interview: lost, due: null },
    { says: 'not once it was let go', interview: { ...lost, closedOn: '2026-11-30' }, due: null },
  ]);
  it('by the day on which it was let go', () => {
    const notes = [contact(), interview(lost)];
    const after = settled(notes, theOne(notes, 'close'), { on: '2026-12-08' });
    expect(after[1]).toMatchObject({ closedOn: '2026-12-08' });
    expect(dueIn(after)).toEqual([]);
  });
});

describe('whoever asked for a later is asked again, put off, or let go', () => {
  const waiting = contact({ ...later, lastContact: '2026-11-06' });
  const after = (how: Parameters<typeof settled>[2]) => settled([waiting], theOne([waiting], 'follow-up'), how)[0]!;
  it('asked again: the wait for an answer begins anew', () => {
    const asked = after({ on: '2027-01-11' });
    expect(asked).toMatchObject({ askedOn: '2027-01-11', lastContact: '2026-11-06', followUp: undefined });
    expect(dueIn([asked]).map(({ kind }) => kind)).toEqual(['remind']);
  });
  it('put off: the next day stands in its place', () => {
    const moved = after({ on: '2027-01-11', touched: false, next: '2027-02-01' });
    expect(moved).toMatchObject({ askedOn: '2026-11-02', followUp: '2027-02-01' });
    expect(dueIn([moved]).map(({ kind }) => kind)).toEqual(['follow-up']);
  });
  it('never into nothing', () => {
    expect(() => after({ on: '2027-01-11', touched: false })).toThrow('Jane Roe said later. Ask again, name another day, or let it go.');
  });
  it('an answer without a day goes with a new request, or it would count for it', () => {
    const undated = contact({ outcome: 'later', followUp: '2027-01-11' });
    const [asked] = settled([undated], theOne([undated], 'follow-up'), { on: '2027-01-11' });
    expect(asked).toMatchObject({ askedOn: '2027-01-11', outcome: undefined });
  });
});

describe('somebody picked or introduced is to be asked', () => {
  itIsDue('ask', [
    { says: '10 business days after one picked them', contact: { identifiedOn: '2026-11-06' }, due: '2026-11-20' },
    { says: '1 business day after an introduction', contact: { introducedOn: '2026-11-06' }, due: '2026-11-09' },
    {
      says: 'an introduction comes before a name given, and that before having picked them',
      contact: { identifiedOn: '2026-11-02', referredBy: [mention('Noor')], referredOn: '2026-11-03', introducedOn: '2026-11-06' },
      due: '2026-11-09',
    },
    {
      says: 'a name given by themselves is none',
      contact: { referredBy: [linkTo(contact())], referredOn: '2026-11-03', identifiedOn: '2026-11-06' },
      due: '2026-11-20',
    },
    { says: 'not once they were met', contact: { identifiedOn: '2026-11-06' }, others: [{ date: '2026-11-10', kind: 'chance' }], due: null },
  ]);
  it('and only those picked are nobody’s promise', () => {
    const picked = [contact({ identifiedOn: '2026-11-06' }), contact({ name: 'Ivo', introducedOn: '2026-11-06' })];
    expect(dueIn(picked).map((item) => [item.person, item.picked])).toEqual([['Jane Roe', true], ['Ivo', false]]);
    expect(listedAt(picked, '2027-01-11T09:00')).toEqual(['overdue ask Ivo 2026-11-09', 'picked ask Jane Roe 2026-11-20']);
  });
});

it('a meeting that was called off before the latest request did not come of it', () => {
  const notes = [
    contact({ askedOn: '2026-11-25' }),
    interview({ date: '2026-12-01', bookedOn: '2026-11-10', status: 'cancelled', cancelledOn: '2026-11-20' }),
  ];
  expect(dueIn(notes).map(({ kind }) => kind)).toEqual(['remind']);
});
