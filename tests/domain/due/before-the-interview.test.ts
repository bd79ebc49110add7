import { describe, expect, it } from 'vitest';
import { contact, interview, linkTo, listedAt, mention, termsWith } from '../builders';
import { itIsDue } from '../table';

const monday = { date: '2026-11-09' } as const;

describe('preparing is due 2 business days before', () => {
  itIsDue('prepare', [
    { says: 'for Monday: the Thursday before', interview: monday, due: '2026-11-05' },
    { says: 'for Friday: Wednesday', interview: { date: '2026-11-13' }, due: '2026-11-11' },
    { says: 'for Sunday: Thursday', interview: { date: '2026-11-08' }, due: '2026-11-05' },
    { says: 'with a holiday between', interview: monday, terms: { holidays: ['2026-11-06'] }, due: '2026-11-04' },
    { says: 'booked that day', interview: { ...monday, bookedOn: '2026-11-05' }, due: '2026-11-05' },
    {
      says: 'booked a day later: not before it was booked',
      interview: { ...monday, bookedOn: '2026-11-06' },
      due: '2026-11-06',
    },
    {
      says: 'booked on Saturday: it does not roll',
      interview: { ...monday, bookedOn: '2026-11-07' },
      due: '2026-11-07',
    },
    { says: 'booked long before', interview: { ...monday, bookedOn: '2026-10-01' }, due: '2026-11-05' },
    { says: 'with its status written out', interview: { ...monday, status: 'planned' }, due: '2026-11-05' },
    { says: 'prepared', interview: { ...monday, preparedOn: '2026-11-01' }, due: null },
    { says: 'by chance, though planned', interview: { ...monday, kind: 'chance', status: 'planned' }, due: null },
    { says: 'held', interview: { ...monday, status: 'held' }, due: null },
    { says: 'cancelled', interview: { ...monday, status: 'cancelled' }, due: null },
    { says: 'no date', interview: {}, due: null },
    { says: 'by email, too', interview: { ...monday, mode: 'email' }, due: '2026-11-05' },
  ]);
});

describe('confirming is due a business day before', () => {
  itIsDue('confirm', [
    { says: 'for Monday 9 November: Friday 6', interview: monday, due: '2026-11-06' },
    { says: 'for Tuesday: Monday', interview: { date: '2026-11-10' }, due: '2026-11-09' },
    { says: 'for Saturday: Friday', interview: { date: '2026-11-14' }, due: '2026-11-13' },
    { says: 'with a holiday before, at most 3 days', interview: monday, terms: { holidays: ['2026-11-06'] }, due: '2026-11-06' },
    { says: 'booked the day before that', interview: { ...monday, bookedOn: '2026-11-05' }, due: '2026-11-06' },
    { says: 'booked on that very day', interview: { ...monday, bookedOn: '2026-11-06' }, due: null },
    { says: 'booked after it', interview: { ...monday, bookedOn: '2026-11-07' }, due: null },
    { says: 'confirmed', interview: { ...monday, confirmedOn: '2026-11-02' }, due: null },
    {
      says: 'confirmed on the day it was booked',
      interview: { ...monday, bookedOn: '2026-11-02', confirmedOn: '2026-11-02' },
      due: null,
    },
    {
      says: 'confirmed before it was moved',
      interview: { ...monday, bookedOn: '2026-11-02', confirmedOn: '2026-11-01' },
      due: '2026-11-06',
    },
    { says: 'by email', interview: { ...monday, mode: 'email' }, due: null },
    { says: 'by video', interview: { ...monday, mode: 'video' }, due: '2026-11-06' },
    { says: 'by phone', interview: { ...monday, mode: 'phone' }, due: '2026-11-06' },
    { says: 'in person', interview: { ...monday, mode: 'in-person' }, due: '2026-11-06' },
    { says: 'by chance, though planned', interview: { ...monday, kind: 'chance', status: 'planned' }, due: null },
    { says: 'missed', interview: { ...monday, status: 'missed' }, due: null },
    { says: 'no date', interview: {}, due: null },
  ]);

  it('follows an interview that was moved: the old day goes, the new one comes, and nothing else is owed', () => {
    const booked = interview({
      ...monday,
      bookedOn: '2026-11-02',
      confirmedOn: '2026-11-05',
      preparedOn: '2026-11-05',
    });
    const moved = { ...booked, date: '2026-11-17', bookedOn: '2026-11-06' } as const;
    expect(listedAt([booked], '2026-11-06T09:00')).toEqual([]);
    expect(listedAt([moved], '2026-11-09T23:00')).toEqual(['week confirm Jane Roe 2026-11-16']);
  });
});

describe('whether it took place is asked once it is over', () => {
  const outcomeAt = (
    facts: Parameters<typeof interview>[0],
    now: Parameters<typeof listedAt>[1],
    minutes = 20,
  ): boolean => listedAt([interview(facts)], now, termsWith({ minutes })).some((line) => line.includes(' outcome '));

  it.each([
    { says: 'the minute before its end', facts: { ...monday, time: '14:00' }, now: '2026-11-09T14:19', asked: false },
    { says: 'at its end, 20 minutes on', facts: { ...monday, time: '14:00' }, now: '2026-11-09T14:20', asked: true },
    {
      says: 'the minute before its own end',
      facts: { ...monday, time: '14:00', minutes: 45 },
      now: '2026-11-09T14:44',
      asked: false,
    },
    { says: 'at its own end', facts: { ...monday, time: '14:00', minutes: 45 }, now: '2026-11-09T14:45', asked: true },
    { says: 'without a time, in the last minute of its day', facts: monday, now: '2026-11-09T23:59', asked: false },
    { says: 'without a time, when its day is over', facts: monday, now: '2026-11-10T00:00', asked: true },
    {
      says: 'past midnight, the minute before its end',
      facts: { ...monday, time: '23:50' },
      now: '2026-11-10T00:09',
      asked: false,
    },
    { says: 'past midnight, at its end', facts: { ...monday, time: '23:50' }, now: '2026-11-10T00:10', asked: true },
    { says: 'days before', facts: monday, now: '2026-11-02T12:00', asked: false },
    {
      says: 'once it is known to be held',
      facts: { ...monday, status: 'held' },
      now: '2026-11-12T12:00',
      asked: false,
    },
    {
      says: 'a conversation by chance took place',
      facts: { ...monday, kind: 'chance' },
      now: '2026-11-12T12:00',
      asked: false,
    },
    { says: 'cancelled', facts: { ...monday, status: 'cancelled' }, now: '2026-11-12T12:00', asked: false },
    { says: 'moved to the past', facts: { date: '2026-11-02' }, now: '2026-11-09T08:00', asked: true },
    { says: 'no date', facts: {}, now: '2026-11-12T12:00', asked: false },
  ] as const)('$says: $asked', ({ facts, now, asked }) => expect(outcomeAt(facts, now)).toBe(asked));

  it('takes the usual length from the settings', () => {
    expect(outcomeAt({ ...monday, time: '14:00' }, '2026-11-09T14:29', 30)).toBe(false);
    expect(outcomeAt({ ...monday, time: '14:00' }, '2026-11-09T14:30', 30)).toBe(true);
  });

  it('replaces preparing and confirming in that very minute', () => {
    const talk = [interview({ ...monday, time: '14:00' })];
    expect(listedAt(talk, '2026-11-09T14:19')).toEqual([
      'overdue prepare Jane Roe 2026-11-05',
      'overdue confirm Jane Roe 2026-11-06',
    ]);
    expect(listedAt(talk, '2026-11-09T14:20')).toEqual(['today outcome Jane Roe 2026-11-09']);
    expect(listedAt(talk, '2026-11-10T00:00')).toEqual(['overdue outcome Jane Roe 2026-11-09']);
  });

  it('speaks of a group as one', () => {
    const group = interview({ ...monday, contacts: [linkTo(contact()), mention('Ivo')] });
    expect(listedAt([contact(), group], '2026-11-10T08:00')).toEqual(['overdue outcome Jane Roe, Ivo 2026-11-09']);
  });
});
