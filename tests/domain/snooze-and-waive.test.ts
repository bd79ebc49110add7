import { describe, expect, it } from 'vitest';
import { contact, deadLink, interview, linkTo, listedAt, mention, snooze, waiver } from './builders';

const asked = { askedOn: '2026-11-06' } as const; // a reminder is due on Tuesday 17 November
const held = { date: '2026-11-06', status: 'held', debriefedOn: '2026-11-06' } as const;

describe('a snoozed item', () => {
  const snoozed = [contact({ ...asked, snoozed: [snooze('remind', '2026-11-20')] })];
  it.each([
    ['2026-11-10T09:00', 'snoozed'],
    ['2026-11-17T09:00', 'snoozed'],
    ['2026-11-19T23:59', 'snoozed'],
    ['2026-11-20T00:00', 'today'],
    ['2026-11-21T00:00', 'overdue'],
  ] as const)('at %s is %s, due on the day it was put off to', (now, group) => {
    expect(listedAt(snoozed, now)).toEqual([`${group} remind Jane Roe 2026-11-20`]);
  });

  it.each([
    ['2026-11-09T09:00', 'snoozed'],
    ['2026-11-10T00:00', 'week'],
    ['2026-11-17T09:00', 'today'],
  ] as const)('at %s is %s, due on its own day if that is later', (now, group) => {
    const early = contact({ ...asked, snoozed: [snooze('remind', '2026-11-10')] });
    expect(listedAt([early], now)).toEqual([`${group} remind Jane Roe 2026-11-17`]);
  });

  it('is put off with every item of its kind in the note, and no other', () => {
    const talk = interview({
      date: '2026-11-06',
      status: 'held',
      contacts: [mention('Ivo'), mention('Wren')],
      snoozed: [snooze('thank-you', '2026-11-10')],
    });
    expect(listedAt([talk], '2026-11-08T09:00')).toEqual([
      'overdue debrief Ivo, Wren 2026-11-06',
      'snoozed thank-you Ivo 2026-11-10',
      'snoozed thank-you Wren 2026-11-10',
    ]);
  });

  it('is put off to the newest of several days', () => {
    const twice = contact({
      ...asked,
      snoozed: [snooze('remind', '2026-11-24'), snooze('remind', '2026-11-20'), snooze('ask', '2026-12-24')],
    });
    expect(listedAt([twice], '2026-11-20T09:00')).toEqual(['snoozed remind Jane Roe 2026-11-24']);
    const reversed = { ...twice, snoozed: [...twice.snoozed].reverse() };
    expect(listedAt([reversed], '2026-11-20T09:00')).toEqual(['snoozed remind Jane Roe 2026-11-24']);
  });

  it('does not stand under today as a thank-you otherwise would', () => {
    const talk = interview({ ...held, snoozed: [snooze('thank-you', '2026-11-10')] });
    expect(listedAt([talk], '2026-11-06T18:00')).toEqual(['snoozed thank-you Jane Roe 2026-11-10']);
    expect(listedAt([talk], '2026-11-10T08:00')).toEqual(['today thank-you Jane Roe 2026-11-10']);
  });

  it('still appears and lapses at its own minutes', () => {
    const talk = interview({
      date: '2026-11-09',
      preparedOn: '2026-11-02',
      snoozed: [snooze('confirm', '2026-11-12')],
    });
    expect(listedAt([talk], '2026-11-09T23:59')).toEqual(['snoozed confirm Jane Roe 2026-11-12']);
    expect(listedAt([talk], '2026-11-10T00:00')).toEqual(['overdue outcome Jane Roe 2026-11-09']);
  });
});

describe('a waived item', () => {
  const waived = (of?: '2026-11-16' | '2026-11-17' | '2026-11-18') =>
    contact({ ...asked, waived: [waiver('remind', of)] });
  it.each([
    { says: 'for good', note: waived(), group: 'waived' },
    { says: 'of its due day', note: waived('2026-11-17'), group: 'waived' },
    { says: 'of a later day', note: waived('2026-11-18'), group: 'waived' },
    { says: 'of an earlier day is owed', note: waived('2026-11-16'), group: 'overdue' },
    { says: 'of another kind is owed', note: contact({ ...asked, waived: [waiver('close')] }), group: 'overdue' },
    {
      says: 'of one of several days',
      note: contact({ ...asked, waived: [waiver('remind', '2026-01-01'), waiver('remind', '2026-11-17')] }),
      group: 'waived',
    },
  ])('$says', ({ note, group }) =>
    expect(listedAt([note], '2026-11-18T09:00')).toEqual([`${group} remind Jane Roe 2026-11-17`]),
  );

  it('does not waive the next one of its kind', () => {
    const again = contact({ ...asked, remindedOn: ['2026-11-18'], waived: [waiver('remind', '2026-11-17')] });
    expect(listedAt([again], '2026-11-18T09:00')).toEqual(['later remind Jane Roe 2026-11-27']);
  });

  it('stays waived when it is snoozed as well, by its own due day', () => {
    const both = contact({
      ...asked,
      snoozed: [snooze('remind', '2026-12-01')],
      waived: [waiver('remind', '2026-11-17')],
    });
    expect(listedAt([both], '2026-11-18T09:00')).toEqual(['waived remind Jane Roe 2026-12-01']);
  });

  it('can still be looked at when one person of several is excused', () => {
    const talk = interview({ ...held, contacts: [mention('Ivo'), mention('Wren')], excused: [deadLink('Ivo')] });
    expect(listedAt([talk], '2026-11-07T09:00')).toEqual([
      'today thank-you Wren 2026-11-07',
      'waived thank-you Ivo 2026-11-07',
    ]);
    const noor = contact({ name: 'Noor' });
    const jane = contact({ referredBy: [linkTo(noor), mention('Ivo')], excused: [linkTo(noor)] });
    expect(listedAt([jane, noor, interview({ ...held, thankedOn: '2026-11-06' })], '2026-11-10T09:00')).toEqual([
      'today report-back Ivo 2026-11-10',
      'waived report-back Noor 2026-11-10',
    ]);
  });
});
