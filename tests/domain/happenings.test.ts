import { describe, expect, it } from 'vitest';
import { asked, callOff, mayBeKeptPosted, move, replied, signed } from '../../src/domain/happenings';
import type { Contact, Interview } from '../../src/domain/records';
import type { Step } from '../../src/domain/step';
import { applyTo, contact, interview } from './builders';

const on = '2026-11-09';
type Reply = Parameters<typeof replied>[1];

/** What is said, and which facts of a note are other ones afterwards. */
function told<N extends Contact | Interview>(note: N, { says, changes }: Step): [string, Partial<N>] {
  const after = applyTo(note, changes);
  const changed = Object.entries(after).filter(([fact, value]) => value !== note[fact as keyof N]);
  return [says, Object.fromEntries(changed) as Partial<N>];
}

describe('a request', () => {
  it('is noted with its day, and with its channel where that is said', () => {
    const jane = contact({ askedOn: '2026-11-02' });
    const earlier = [{ on: '2026-11-02', note: 'asked' }];
    expect(told(jane, asked(jane, { on }))).toEqual(['Asked Jane Roe', { askedOn: on, earlier }]);
    expect(told(jane, asked(jane, { on, via: 'email' })))
      .toEqual(['Asked Jane Roe', { askedOn: on, askedVia: 'email', earlier }]);
    expect(asked(jane, { on: '2026-11-02' }).says).toBe('Asked Jane Roe');
  });

  it('is no older than the one in the note', () => {
    expect(() => asked(contact({ askedOn: '2026-11-10' }), { on }))
      .toThrow('Jane Roe was asked on 2026-11-10, says the note. 2026-11-09 is before that: name that day or a later one.');
  });
});

describe('an answer', () => {
  it.each<[string, Partial<Contact>, Partial<Reply>, string, Partial<Contact>]>([
    ['a yes', {}, { outcome: 'yes' }, 'said yes', { outcome: 'yes' }],
    ['a no', {}, { outcome: 'no' }, 'said no', { outcome: 'no' }],
    ['a later', {}, { outcome: 'later', until: '2027-01-11' }, 'said later', { outcome: 'later', followUp: '2027-01-11' }],
    ['a no, whatever day is named', {}, { outcome: 'no', until: '2027-01-11' }, 'said no', { outcome: 'no' }],
    ['a later beside a promise', { followUp: '2026-12-01', followUpNote: 'send it' }, { outcome: 'later', until: '2027-01-11' }, 'said later',
      { outcome: 'later', followUpNote: 'send it; be in touch again, as they asked, on 2027-01-11' }],
    ['one they were thanked for', {}, { outcome: 'no', thanked: true }, 'said no', { outcome: 'no', lastContact: on }],
    ['with how they sign', {}, { outcome: 'yes', addressAs: 'Jane' }, 'said yes', { outcome: 'yes', addressAs: 'Jane' }],
    ['on the day of the request', { askedOn: on }, { outcome: 'yes' }, 'said yes', { outcome: 'yes' }],
  ])('is noted: %s', (_, facts, reply, says, noted) => {
    const jane = contact(facts);
    const step = replied(jane, { on, outcome: 'yes', ...reply } as Reply);
    expect(told(jane, step)).toEqual([`Jane Roe ${says}`, { repliedOn: on, ...noted }]);
  });

  it('doesn’t come before the request, and a later has a day', () => {
    expect(() => replied(contact({ askedOn: '2026-11-10' }), { on, outcome: 'yes' }))
      .toThrow('Jane Roe was asked on 2026-11-10, says the note. 2026-11-09 is before that: name that day or a later one.');
    expect(() => replied(contact(), { on, outcome: 'later' })).toThrow('Say until when');
  });

  it('takes the place of none that is newer', () => {
    expect(() => replied(contact({ repliedOn: '2026-11-10' }), { on, outcome: 'yes' }))
      .toThrow('Jane Roe replied on 2026-11-10, says the note. 2026-11-09 is before that: name that day or a later one.');
    const jane = contact({ repliedOn: on, outcome: 'later' });
    expect(told(jane, replied(jane, { on, outcome: 'yes' }))).toEqual(['Jane Roe said yes', { outcome: 'yes' }]);
  });
});

it.each<[string, string | undefined, string | undefined, unknown[]]>([
  ['is not said', undefined, undefined, []],
  ['is not said, and known', 'Jane', undefined, []],
  ['is new', undefined, 'Jane', ['Jane']],
  ['is another', 'Jane', 'Dr. Roe', ['Dr. Roe']],
  ['is the same', 'Jane', 'Jane', []],
  ['is the full name, as ever', undefined, '', []],
  ['is the full name again', 'Jane', '', [null]],
])('how they sign %s', (_, addressAs, said, written) => {
  const changes = signed(contact({ addressAs }), { addressAs: said });
  expect(changes).toEqual(written.map((set) => ({ note: 'People/Jane Roe.md', fact: 'addressAs', set, was: addressAs ?? null })));
});

it('whether they may be kept posted is noted either way', () => {
  const jane = contact();
  expect(told(jane, mayBeKeptPosted(jane, true))).toEqual(['Jane Roe may be kept posted', { stayInTouch: true }]);
  expect(told(jane, mayBeKeptPosted(jane, false))).toEqual(['Jane Roe is not kept posted', { stayInTouch: false }]);
});

describe('a planned interview', () => {
  const talk = interview({ date: '2026-11-20', time: '10:00' });

  it('gets another day, and another time where that is said; what was confirmed was the old one', () => {
    expect(told(talk, move(talk, { date: '2026-11-23', on }))).toEqual(['Moved to Mon 23 Nov', { date: '2026-11-23', bookedOn: on }]);
    expect(told(talk, move(talk, { date: '2026-11-23', time: '11:30', on })))
      .toEqual(['Moved to Mon 23 Nov, 11:30', { date: '2026-11-23', time: '11:30', bookedOn: on }]);
    const confirmed = { ...talk, confirmedOn: '2026-11-06' } as const;
    expect(told(confirmed, move(confirmed, { date: '2026-11-23', on }))[1])
      .toEqual({ date: '2026-11-23', bookedOn: on, confirmedOn: undefined });
  });

  it('is called off, by whom it may be', () => {
    expect(told(talk, callOff(talk, { on }))).toEqual(['Called off: Interview', { status: 'cancelled', cancelledOn: on }]);
    expect(callOff(talk, { on }).changes).toHaveLength(2);
    expect(told(talk, callOff(talk, { on, by: 'me' }))[1]).toEqual({ status: 'cancelled', cancelledOn: on, cancelledBy: 'me' });
  });

  it('is called off no earlier than it was agreed', () => {
    const agreed = { ...talk, bookedOn: '2026-11-10' } as const;
    expect(() => callOff(agreed, { on })).toThrow('Interview was agreed on 2026-11-10, says the note. 2026-11-09 is before that: name that day or a later one.');
    expect(callOff(agreed, { on: '2026-11-10' }).says).toBe('Called off: Interview');
  });

  it.each(['held', 'cancelled', 'no-show', 'missed'] as const)('is none any more once it is %s', (status) => {
    const past = { ...talk, status };
    expect(() => move(past, { date: '2026-11-23', on })).toThrow('Interview is not planned any more. Make a new interview for another day.');
    expect(() => callOff(past, { on })).toThrow('Interview is not planned any more, so there is nothing to call off.');
  });
});
