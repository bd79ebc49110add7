import { describe, expect, it } from 'vitest';
import type { NoteRecord } from '../../../src/domain/records';
import { contact, deadLink, dueIn, interview, linkTo, mention, settled, theOne } from '../builders';
import { itIsDue } from '../table';

const noor = contact({ name: 'Noor Haddad' });
const referred = { referredBy: [linkTo(noor)], referredOn: '2026-11-02' } as const;
const held = { date: '2026-11-06', status: 'held' } as const;

describe('a referrer hears 2 business days after the first interview', () => {
  itIsDue('report-back', [
    { says: 'held on Friday: Tuesday', contact: referred, others: [held], due: '2026-11-10' },
    {
      says: 'held on the day of the referral',
      contact: { ...referred, referredOn: '2026-11-06' },
      others: [held],
      due: '2026-11-10',
    },
    {
      says: 'held the day before the referral',
      contact: { ...referred, referredOn: '2026-11-07' },
      others: [held],
      due: null,
    },
    {
      says: 'the first since, of several',
      contact: referred,
      others: [{ ...held, date: '2026-11-20' }, held, { ...held, date: '2026-10-01' }],
      due: '2026-11-10',
    },
    {
      says: 'any, when the day of the referral is missing',
      contact: { referredBy: [linkTo(noor)] },
      others: [{ ...held, date: '2020-01-02' }],
      due: '2020-01-06',
    },
    { says: 'by chance', contact: referred, others: [{ date: '2026-11-06', kind: 'chance' }], due: '2026-11-10' },
    { says: 'only planned', contact: referred, others: [{ date: '2026-11-06' }], due: null },
    { says: 'cancelled', contact: referred, others: [{ ...held, status: 'cancelled' }], due: null },
    { says: 'held on no known day', contact: referred, others: [{ status: 'held' }], due: null },
    { says: 'nobody referred them', contact: {}, others: [held], due: null },
  ]);
});

describe('a referrer hears of a no after 5 business days, of giving up after 2', () => {
  const no = { ...referred, askedOn: '2026-11-02', repliedOn: '2026-11-06', outcome: 'no' } as const;
  const gaveUp = { ...referred, askedOn: '2026-11-02', outcome: 'no-answer', closedOn: '2026-11-06' } as const;
  itIsDue('report-back', [
    { says: 'a no on Friday: the next Friday', contact: no, due: '2026-11-13' },
    { says: 'a no without a day: from the ask', contact: { ...no, repliedOn: undefined }, due: '2026-11-09' },
    {
      says: 'a no without a day: from the last reminder',
      contact: { ...no, repliedOn: undefined, remindedOn: ['2026-11-05'] },
      due: '2026-11-12',
    },
    { says: 'a no with no day to count from', contact: { ...referred, outcome: 'no' }, due: null },
    { says: 'given up on Friday: Tuesday', contact: gaveUp, due: '2026-11-10' },
    { says: 'not of a no from before they gave the name', contact: { askedOn: '2026-10-01', repliedOn: '2026-10-05', outcome: 'no', referredBy: [linkTo(noor)], referredOn: '2026-11-07' }, due: null },
    { says: 'not given up before they gave the name', contact: { ...gaveUp, referredOn: '2026-11-07' }, due: null },
    { says: 'given up without a day: 7 from the ask', contact: { ...gaveUp, closedOn: undefined }, due: '2026-11-11' },
    {
      says: 'given up without a day: 7 from the last reminder',
      contact: { ...gaveUp, closedOn: undefined, remindedOn: ['2026-11-09', '2026-11-05'] },
      due: '2026-11-18',
    },
    { says: 'given up with no day to count from', contact: { ...referred, outcome: 'no-answer' }, due: null },
    { says: 'a yes is no news yet', contact: { ...no, outcome: 'yes' }, due: null },
    { says: 'nor is a later', contact: { ...no, outcome: 'later' }, due: null },
    { says: 'a no is not the last word once a meeting was agreed since', contact: no, others: [{ date: '2026-11-20', bookedOn: '2026-11-09' }], due: null },
    { says: 'it is where that was agreed before', contact: no, others: [{ date: '2026-11-20', bookedOn: '2026-11-05' }], due: '2026-11-13' },
    {
      says: 'it is again where that fell through',
      contact: no,
      others: [{ date: '2026-11-20', bookedOn: '2026-11-09', status: 'cancelled', cancelledOn: '2026-11-12' }],
      due: '2026-11-13',
    },
    { says: 'nor is giving up', contact: gaveUp, others: [{ date: '2026-11-20', bookedOn: '2026-11-09' }], due: null },
    { says: 'a meeting comes before a no', contact: no, others: [held], due: '2026-11-10' },
    {
      says: 'a meeting comes before giving up',
      contact: { ...gaveUp, closedOn: '2026-11-30' },
      others: [held],
      due: '2026-11-10',
    },
    {
      says: 'a meeting before the referral does not',
      contact: no,
      others: [{ ...held, date: '2026-10-30' }],
      due: '2026-11-13',
    },
  ]);
});

describe('each referrer hears for themselves', () => {
  const both = { ...referred, referredBy: [linkTo(noor), mention('Ivo')] } as const;
  itIsDue('report-back', [
    { says: 'two referrers', contact: both, others: [held], due: ['2026-11-10', '2026-11-10'] },
    { says: 'one has heard', contact: { ...both, reportedTo: [linkTo(noor)] }, others: [held], due: '2026-11-10' },
    { says: 'one is excused', contact: { ...both, excused: [deadLink('Ivo')] }, others: [held], due: '2026-11-10' },
    {
      says: 'one has heard and one is excused',
      contact: { ...both, reportedTo: [mention('Ivo')], excused: [linkTo(noor)] },
      others: [held],
      due: null,
    },
    {
      says: 'one named twice',
      contact: { ...both, referredBy: [deadLink('Ivo'), mention('Ivo')] },
      others: [held],
      due: '2026-11-10',
    },
    {
      says: 'one without a note',
      contact: { ...both, referredBy: [deadLink('Ivo')] },
      others: [held],
      due: '2026-11-10',
    },
    {
      says: 'one to leave alone',
      contact: both,
      others: [held],
      notes: [{ ...noor, doNotContact: true }],
      due: '2026-11-10',
    },
    { says: 'oneself', contact: { ...both, referredBy: [linkTo(contact())] }, others: [held], due: null },
  ]);

  it('is owed to the referrer, in the note of whom they referred', () => {
    const { person, contact: path, note } = theOne([contact(referred), noor, interview(held)], 'report-back');
    expect({ person, path, note }).toEqual({ person: 'Noor Haddad', path: noor.path, note: 'People/Jane Roe.md' });
    expect(theOne([contact({ referredBy: [deadLink('Ivo')] }), interview(held)], 'report-back')).toMatchObject({
      person: 'Ivo',
      contact: null,
    });
  });

  it('is still owed when the person referred is to be left alone', () => {
    expect(dueIn([contact({ ...referred, doNotContact: true }), noor, interview(held)], 'report-back')).toHaveLength(1);
  });

  it('goes both ways when two people referred each other', () => {
    const [ana, ben] = [contact({ name: 'Ana' }), contact({ name: 'Ben' })];
    const talks = [ana, ben].map((person) => interview({ ...held, name: person.name, contacts: [linkTo(person)] }));
    const notes = [{ ...ana, referredBy: [linkTo(ben)] }, { ...ben, referredBy: [linkTo(ana)] }, ...talks];
    expect(dueIn(notes, 'report-back').map(({ person }) => person)).toEqual(['Ben', 'Ana']);
  });
  it('is not owed to somebody who was there', () => {
    const [ana, ben] = [contact({ name: 'Ana' }), contact({ name: 'Ben' })];
    const talk = interview({ ...held, contacts: [linkTo(ana), linkTo(ben)] });
    const referred = { ...ben, referredBy: [linkTo(ana), mention('Noor')] };
    expect(dueIn([ana, referred, talk], 'report-back').map(({ person }) => person)).toEqual(['Noor']);
  });
});

describe('what a referrer has not heard', () => {
  const givenUp = { ...referred, askedOn: '2026-11-03', outcome: 'no-answer', closedOn: '2026-11-12' } as const;
  const lost = interview({ date: '2026-11-10', bookedOn: '2026-11-04', status: 'no-show' });
  it.each<{ says: string; notes: NoteRecord[]; why: string }>([
    { says: 'they never answered', notes: [contact(givenUp)], why: 'You could not reach Jane Roe.' },
    {
      says: 'they said yes, and then no more',
      notes: [contact({ ...givenUp, repliedOn: '2026-11-04' })],
      why: 'Jane Roe answered, and no day was found.',
    },
    {
      says: 'they said yes, and did not come',
      notes: [contact({ ...givenUp, repliedOn: '2026-11-04' }), lost],
      why: 'Nothing came of the interview with Jane Roe.',
    },
    {
      says: 'the interview alone was let go',
      notes: [contact({ ...referred, askedOn: '2026-11-03' }), { ...lost, closedOn: '2026-11-12' }],
      why: 'Nothing came of the interview with Jane Roe.',
    },
  ])('is that $says', ({ notes, why }) => {
    expect(theOne([...notes, noor], 'report-back').why('2026-11-16'))
      .toBe(`${why} Noor Haddad, who gave you the name, has not heard.`);
  });
});

describe('reporting back', () => {
  const told = (referrer: ReturnType<typeof contact>, on: '2026-11-10') => {
    const notes = [contact(referred), referrer, interview(held)];
    return settled(notes, theOne(notes, 'report-back'), { on });
  };
  it('is noted on the person referred, and is a touch for the referrer', () => {
    const [jane, referrer] = told(noor, '2026-11-10');
    expect(jane).toMatchObject({ reportedTo: [linkTo(noor)] });
    expect(referrer).toMatchObject({ lastContact: '2026-11-10' });
  });
  it('takes no newer touch back', () => {
    expect(told({ ...noor, lastContact: '2026-11-12' }, '2026-11-10')[1]).toMatchObject({ lastContact: '2026-11-12' });
  });
  it('needs no note of the referrer', () => {
    const notes = [contact({ ...referred, referredBy: [mention('Ivo')] }), interview(held)];
    expect(settled(notes, theOne(notes, 'report-back'), { on: '2026-11-10' })[0]).toMatchObject({
      reportedTo: [mention('Ivo')],
    });
  });
});
