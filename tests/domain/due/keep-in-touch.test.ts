import { describe, expect, it } from 'vitest';
import { contact, dueIn, interview, linkTo, mention, settled, theOne, waiver } from '../builders';
import { itIsDue } from '../table';

const may = { stayInTouch: true } as const;
const held = { date: '2026-11-06', status: 'held' } as const;

describe('an update is due 30 days after the last touch, on a business day', () => {
  itIsDue('keep-in-touch', [
    {
      says: 'met on Friday 6 November: Sunday 6 December rolls to Monday 7',
      contact: may,
      others: [held],
      due: '2026-12-07',
    },
    { says: 'a day that needs no rolling', contact: may, others: [{ ...held, date: '2026-11-03' }], due: '2026-12-03' },
    {
      says: 'rolled over a holiday, too',
      contact: may,
      others: [held],
      terms: { holidays: ['2026-12-07'] },
      due: '2026-12-08',
    },
    { says: 'met by chance', contact: may, others: [{ date: '2026-11-06', kind: 'chance' }], due: '2026-12-07' },
    { says: 'thanked two days later', contact: may, others: [{ ...held, thankedOn: '2026-11-08' }], due: '2026-12-08' },
    { says: 'they wrote since', contact: { ...may, repliedOn: '2026-11-09' }, others: [held], due: '2026-12-09' },
    {
      says: 'I asked again since, and they answered',
      contact: { ...may, askedOn: '2026-11-10', repliedOn: '2026-11-10' },
      others: [held],
      due: '2026-12-10',
    },
    {
      says: 'I told them something since',
      contact: { ...may, updates: [{ on: '2026-11-10', note: 'sent the article' }] },
      others: [held],
      due: '2026-12-10',
    },
    {
      says: 'I offered times since',
      contact: { ...may, timesOfferedOn: ['2026-11-10'] },
      others: [held],
      due: '2026-12-10',
    },
    {
      says: 'I reminded since',
      contact: { ...may, remindedOn: ['2026-11-11', '2026-11-10'], repliedOn: '2026-11-11' },
      others: [held],
      due: '2026-12-11',
    },
    {
      says: 'the newest of several meetings',
      contact: may,
      others: [held, { ...held, date: '2026-11-12' }],
      due: '2026-12-14',
    },
    {
      says: 'an older touch changes nothing',
      contact: { ...may, askedOn: '2026-10-01', lastContact: '2026-10-02' },
      others: [held],
      due: '2026-12-07',
    },
    {
      says: 'a no-show is no touch',
      contact: may,
      others: [held, { date: '2026-11-20', status: 'no-show', thankedOn: '2026-11-21' }],
      due: '2026-12-07',
    },
    { says: 'through a leap day', contact: may, others: [{ ...held, date: '2028-02-01' }], due: '2028-03-02' },
  ]);
});

describe('the slower rhythm of 90 days', () => {
  itIsDue('keep-in-touch', [
    {
      says: 'holds 21 days after meeting',
      contact: { ...may, lastContact: '2026-11-27' },
      others: [held],
      due: '2027-02-25',
    },
    {
      says: 'does not hold after 20',
      contact: { ...may, lastContact: '2026-11-26' },
      others: [held],
      due: '2026-12-28',
    },
    {
      says: 'ends with the next meeting',
      contact: { ...may, lastContact: '2026-11-27' },
      others: [held, { ...held, date: '2026-12-04' }],
      due: '2027-01-04',
    },
    { says: 'holds when nobody has met', contact: { ...may, lastContact: '2026-11-06' }, due: '2027-02-04' },
    {
      says: 'counts from a later ask',
      contact: { ...may, lastContact: '2026-11-06', askedOn: '2026-11-10', repliedOn: '2026-11-10' },
      due: '2027-02-08',
    },
    {
      says: 'follows the setting',
      contact: { ...may, lastContact: '2026-11-06' },
      terms: { cadenceDays: 10 },
      due: '2026-11-16',
    },
  ]);
});

describe('a cadence of one’s own replaces both numbers', () => {
  itIsDue('keep-in-touch', [
    { says: 'the first', contact: { ...may, cadence: 14 }, others: [held], due: '2026-11-20' },
    {
      says: 'the slower',
      contact: { ...may, cadence: 14, lastContact: '2026-11-27' },
      others: [held],
      due: '2026-12-11',
    },
    { says: 'rolled forward', contact: { ...may, cadence: 1 }, others: [held], due: '2026-11-09' },
  ]);
});

describe('no update is due', () => {
  itIsDue('keep-in-touch', [
    { says: 'when permission was not asked', contact: {}, others: [held], due: null },
    { says: 'when permission was declined or withdrawn', contact: { stayInTouch: false }, others: [held], due: null },
    { says: 'when no touch has a day', contact: may, due: null },
    { says: 'while a request waits for an answer', contact: { ...may, askedOn: '2026-11-10' }, others: [held], due: null },
    { says: 'while a next step is noted', contact: { ...may, followUp: '2027-03-01' }, others: [held], due: null },
    { says: 'while one is noted on their interview', contact: may, others: [{ ...held, followUp: '2027-03-01' }], due: null },
    { says: 'when the meeting was cancelled', contact: may, others: [{ ...held, status: 'cancelled' }], due: null },
    { says: 'while an interview is planned', contact: may, others: [held, { date: '2027-03-01' }], due: null },
    {
      says: 'while a planned one is over and undecided',
      contact: may,
      others: [held, { date: '2026-11-10', status: 'planned' }],
      due: null,
    },
    { says: 'towards somebody to leave alone', contact: { ...may, doNotContact: true }, others: [held], due: null },
  ]);
});

describe('an update is due all the same', () => {
  const step = { followUp: '2026-11-20' } as const;
  itIsDue('keep-in-touch', [
    {
      says: 'when the next step was waived',
      contact: { ...may, ...step, waived: [waiver('follow-up', '2026-11-20')] },
      others: [held],
      due: '2026-12-07',
    },
    {
      says: 'when the next step is that of a group',
      contact: may,
      others: [{ ...held, ...step, contacts: [linkTo(contact()), mention('Ivo')] }],
      due: '2026-12-07',
    },
    {
      says: 'when the planned one is over and nobody needs to know how it went',
      contact: may,
      others: [held, { date: '2026-11-10', waived: [waiver('outcome', '2026-11-10')] }],
      due: '2026-12-07',
    },
    {
      says: 'after one that was waived, from its day',
      contact: { ...may, waived: [waiver('keep-in-touch', '2026-12-07')] },
      others: [held],
      due: '2027-03-08',
    },
    {
      says: 'after one waived soon after the meeting, in the first rhythm',
      contact: { ...may, cadence: undefined, waived: [waiver('keep-in-touch', '2026-11-20')] },
      others: [held],
      due: '2026-12-21',
    },
  ]);
});

describe('being in touch', () => {
  const jane = contact({ ...may, lastContact: '2026-11-06' });
  it('moves the next update on', () => {
    const after = settled([jane], theOne([jane], 'keep-in-touch'), { on: '2027-02-04' });
    expect(after[0]).toMatchObject({ lastContact: '2027-02-04', updates: [{ on: '2027-02-04', note: 'kept posted' }] });
    expect(theOne(after, 'keep-in-touch').due).toBe('2027-05-05');
  });
  it('may come early', () => {
    const after = settled([jane], theOne([jane], 'keep-in-touch'), { on: '2026-12-01' });
    expect(theOne(after, 'keep-in-touch').due).toBe('2027-03-01');
  });
  it('says when, and whether it was a meeting', () => {
    expect(theOne([jane], 'keep-in-touch').why('2026-11-16')).toBe('You were last in touch 10 days ago.');
    expect(dueIn([contact(may), interview(held)], 'keep-in-touch')[0]!.why('2026-11-16')).toBe(
      'You were last in touch 10 days ago, when you met.',
    );
  });
});
