import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/change';
import type { DueKind } from '../../src/domain/due';
import { asked as happened, move, replied } from '../../src/domain/happenings';
import { sent } from '../../src/domain/messages/sent';
import type { Contact, NoteRecord } from '../../src/domain/records';
import { bringBack, settle, waive, waiveAll } from '../../src/domain/settling';
import type { Step } from '../../src/domain/step';
import { applyTo, contact, deadLink, dueIn, interview, linkTo, listedAt, mention, networkOf, snooze, termsWith, theOne, waiver } from './builders';

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
    ['2026-11-10T00:00', 'with-them'],
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

describe('a snooze is over with what it was for', () => {
  const on = '2026-12-01';
  const far = '2027-06-01';
  const put = (facts: Partial<Contact>, ...kinds: DueKind[]): Contact =>
    contact({ ...facts, snoozed: kinds.map((kind) => snooze(kind, far)) });
  const left = (record: NoteRecord, { changes }: { changes: readonly Change[] }): string[] =>
    applyTo(record, changes).snoozed.map(({ kind }) => kind);

  it.each<[string, Contact, (jane: Contact) => Step]>([
    ['once they are asked anew', put(asked, 'remind', 'close'), (jane) => happened(jane, { on })],
    ['once they answer', put(asked, 'remind', 'schedule'), (jane) => replied(jane, { outcome: 'yes', on })],
    ['once the reminder is done all the same', put(asked, 'remind'), (jane) => settle(theOne([jane], 'remind'), jane, networkOf([jane]), { on, touched: true })],
    ['once the step is waived', put(asked, 'remind'), (jane) => waive(theOne([jane], 'remind'), jane, on)],
    ['once the reminder was sent', put(asked, 'remind'), (jane) => sent('remind', { record: jane, around: networkOf([jane]), on, spelled: (fact) => fact })],
    ['once times were offered', put({ ...asked, repliedOn: '2026-11-09', outcome: 'yes' }, 'schedule'), (jane) => sent('arrange', { record: jane, around: networkOf([jane]), on, spelled: (fact) => fact })],
    ['once the next step is another', put({ ...asked, repliedOn: '2026-11-09', outcome: 'later', followUp: on }, 'follow-up'), (jane) => replied(jane, { outcome: 'later', on, until: '2027-02-01' })],
  ])('%s', (_, jane, deed) => expect(left(jane, deed(jane))).toEqual([]));

  it('once the interview gets another day', () => {
    const talk = interview({ date: '2026-12-02', snoozed: [snooze('confirm', far)] });
    expect(left(talk, move(talk, { date: '2027-01-11', on }))).toEqual([]);
  });

  it('and not before: other kinds stay put off', () => {
    const jane = put(asked, 'keep-in-touch', 'remind');
    expect(left(jane, happened(jane, { on }))).toEqual(['keep-in-touch']);
  });
});

describe('a waived item', () => {
  it.each([
    { says: 'for good', note: contact({ ...asked, waived: [waiver('remind')] }), group: 'waived' },
    { says: 'of another kind is owed', note: contact({ ...asked, waived: [waiver('close')] }), group: 'overdue' },
    {
      says: 'from before the ask says nothing',
      note: contact({ ...asked, waived: [waiver('remind', '2026-11-05')] }),
      group: 'overdue',
    },
  ])('$says', ({ note, group }) =>
    expect(listedAt([note], '2026-11-18T09:00')).toEqual([`${group} remind Jane Roe 2026-11-17`]),
  );

  const met = interview({ ...held, waived: [waiver('thank-you', '2026-11-07')] });
  it.each([
    { says: 'of its due day', of: '2026-11-07', group: 'waived' },
    { says: 'of a later day', of: '2026-11-08', group: 'waived' },
    { says: 'of an earlier day is owed', of: '2026-11-06', group: 'overdue' },
  ] as const)('that stands alone, $says', ({ of, group }) =>
    expect(listedAt([{ ...met, waived: [waiver('thank-you', of)] }], '2026-11-09T09:00'))
      .toEqual([`${group} thank-you Jane Roe 2026-11-07`]),
  );
});

describe('a waived step of a chain counts as done on the day it names', () => {
  it.each([
    {
      says: 'so the next one comes as usual',
      note: contact({ ...asked, waived: [waiver('remind', '2026-11-17')] }),
      listed: ['with-them remind Jane Roe 2026-11-26', 'waived remind Jane Roe 2026-11-17'],
    },
    {
      says: 'so that one waived late brings none that is late at once',
      note: contact({ ...asked, waived: [waiver('remind', '2026-11-18')] }),
      listed: ['with-them remind Jane Roe 2026-11-27', 'waived remind Jane Roe 2026-11-18'],
    },
    {
      says: 'and is one step where two devices waived it',
      note: contact({ ...asked, waived: [waiver('remind', '2026-11-18'), waiver('remind', '2026-11-18')] }),
      listed: ['with-them remind Jane Roe 2026-11-27', 'waived remind Jane Roe 2026-11-18'],
    },
    {
      says: 'and is done with once the next was sent',
      note: contact({ ...asked, remindedOn: ['2026-11-18'], waived: [waiver('remind', '2026-11-17')] }),
      listed: ['with-them close Jane Roe 2026-11-27'],
    },
    {
      says: 'so the chain ends after as many',
      note: contact({ ...asked, waived: [waiver('remind', '2026-11-17'), waiver('remind', '2026-11-18')] }),
      listed: [
        'with-them close Jane Roe 2026-11-27',
        'waived remind Jane Roe 2026-11-17',
        'waived remind Jane Roe 2026-11-18',
      ],
    },
    {
      says: 'and a waived closing puts it off',
      note: contact({ ...asked, remindedOn: ['2026-11-07', '2026-11-08'], waived: [waiver('close', '2026-11-18')] }),
      listed: ['with-them close Jane Roe 2026-11-27', 'waived close Jane Roe 2026-11-18'],
    },
    {
      says: 'and waived offers are offers',
      note: contact({ ...asked, repliedOn: '2026-11-09', outcome: 'yes', waived: [waiver('schedule', '2026-11-10')] }),
      listed: ['overdue schedule Jane Roe 2026-11-17', 'waived schedule Jane Roe 2026-11-10'],
    },
  ])('$says', ({ note, listed }) => expect(listedAt([note], '2026-11-18T09:00')).toEqual(listed));

  it('moves days, never words', () => {
    const note = contact({ ...asked, waived: [waiver('remind', '2026-11-17')] });
    const [next] = dueIn([note]).filter(({ waived }) => !waived);
    expect(next!.why('2026-11-26')).toBe('You asked 14 business days ago and have had no answer.');
  });

  it('ends the chain where it was waived with all that came before one started, until a newer word', () => {
    const started = termsWith({ countFrom: '2026-11-18' });
    const past = contact({ ...asked, waived: [waiver('remind', '2026-11-17')] });
    expect(listedAt([past], '2026-12-18T09:00', started)).toEqual(['waived remind Jane Roe 2026-11-17']);
    const reminded = { ...past, remindedOn: ['2026-11-19'] as const };
    expect(listedAt([reminded], '2026-12-18T09:00', started)).toEqual(['overdue close Jane Roe 2026-11-30']);
  });

  it('is waived on the later of its day and today, and with all of the past on its own', () => {
    const late = contact(asked);
    const item = theOne([late], 'remind');
    const written = (step: Step): unknown => step.changes.map((change) => 'add' in change && change.add);
    expect(written(waive(item, late, '2026-11-20'))).toEqual([{ kind: 'remind', of: '2026-11-20' }]);
    expect(written(waive(item, late, '2026-11-10'))).toEqual([{ kind: 'remind', of: '2026-11-17' }]);
    expect(written(waiveAll([{ item, record: late }]))).toEqual([{ kind: 'remind', of: '2026-11-17' }]);
  });

  it('is brought back by itself', () => {
    const note = contact({ ...asked, waived: [waiver('remind', '2026-11-17'), waiver('remind', '2026-11-18')] });
    const [, second] = dueIn([note], 'remind');
    expect(bringBack(second!, note).changes).toEqual([{ note: note.path, fact: 'waived', take: 'remind of 2026-11-18' }]);
  });
});

describe('a waived item', () => {

  it('stays waived when it is snoozed as well, by its own due day', () => {
    const both = contact({
      ...asked,
      snoozed: [snooze('remind', '2026-12-01')],
      waived: [waiver('remind', '2026-11-17')],
    });
    expect(listedAt([both], '2026-11-18T09:00')).toEqual([
      'snoozed remind Jane Roe 2026-12-01',
      'waived remind Jane Roe 2026-12-01',
    ]);
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
