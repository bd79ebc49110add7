import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../src/domain/due';
import { bringBack, settle, snooze, waive, waiveAll, waiveEach, whoIn } from '../../src/domain/settling';
import { contact, deadLink, dueIn, interview, linkTo, mention, networkOf, snooze as snoozed, theOne, waiver } from './builders';

const jonas = contact({ name: 'Dr. Jonas van Weil' });
const amara = contact({ name: 'Amara Osei', addressAs: 'Amara' });

it.each([
  { who: 'one person, by the whole name', people: [jonas], says: 'I confirmed with Dr. Jonas van Weil today' },
  { who: 'one person whose note says what to call them', people: [amara], says: 'I confirmed with Amara today' },
  { who: 'a group', people: [amara, jonas], says: 'I confirmed with them today' },
])('what was done is said of $who', ({ people, says }) => {
  const notes = [...people, interview({ date: '2026-11-09', contacts: people.map(linkTo) })];
  const [item] = dueIn(notes, 'confirm');
  expect(ruleOf('confirm').settling.title(whoIn(item!))).toBe(says);
});

it('a person of whom no name is known is called by the note', () => {
  expect(whoIn({ people: [''], note: 'People/X.md' })).toBe('People/X.md');
});

it('a note settles nothing that such notes never owe', () => {
  const item = theOne([contact({ askedOn: '2026-11-06' })], 'remind');
  expect(() => settle(item, interview(), networkOf([]), { on: '2026-11-17', touched: true })).toThrow('Interview has no remind.');
});

describe('what is not done today', () => {
  const asked = { askedOn: '2026-11-06' } as const;
  const held = { date: '2026-11-06', status: 'held' } as const;
  const pair = [linkTo(amara), linkTo(jonas)];

  it('is put off until a day, in place of an earlier day for the same', () => {
    const jane = contact({ ...asked, snoozed: [snoozed('remind', '2026-11-18'), snoozed('close', '2026-12-24')] });
    expect(snooze({ kind: 'remind', person: 'Jane' }, jane, '2026-11-20', '2026-11-17')).toEqual({
      says: 'Put off until Fri 20 Nov: Jane',
      changes: [
        { note: jane.path, fact: 'snoozed', take: 'remind until 2026-11-18' },
        { note: jane.path, fact: 'snoozed', add: { kind: 'remind', until: '2026-11-20' } },
      ],
    });
  });

  it('is brought back, and nothing of another kind', () => {
    const jane = contact({
      ...asked, snoozed: [snoozed('remind', '2026-11-18'), snoozed('close', '2026-12-24')], waived: [waiver('remind'), waiver('close', '2026-12-24')],
    });
    expect(bringBack({ kind: 'remind', person: 'Jane' }, jane)).toEqual({
      says: 'Brought back: Jane',
      changes: [
        { note: jane.path, fact: 'snoozed', take: 'remind until 2026-11-18' },
        { note: jane.path, fact: 'waived', take: 'remind' },
      ],
    });
  });

  it('is not needed: its day is named, in a note that owes it once', () => {
    const talk = interview(held);
    expect(waive(theOne([contact(), talk], 'thank-you'), talk, '2026-11-09')).toEqual({
      says: 'Not needed: Jane Roe',
      changes: [{ note: talk.path, fact: 'waived', add: { kind: 'thank-you', of: '2026-11-07' } }],
    });
    const noor = contact({ name: 'Noor' });
    const jane = contact({ referredBy: [linkTo(noor)] });
    expect(waive(theOne([jane, noor, talk], 'report-back'), jane, '2026-11-09').changes)
      .toEqual([{ note: jane.path, fact: 'waived', add: { kind: 'report-back', of: '2026-11-10' } }]);
  });

  it('is not needed: the person is named where the note owes several', () => {
    const talk = interview({ ...held, contacts: pair });
    const items = dueIn([amara, jonas, talk], 'thank-you');
    expect(waive(items[1]!, talk, '2026-11-09').changes).toEqual([{ note: talk.path, fact: 'excused', add: pair[1] }]);
    expect(waiveEach(items, talk, '2026-11-09')).toEqual({
      says: 'Not needed: Amara, Dr. Jonas van Weil',
      changes: pair.map((add) => ({ note: talk.path, fact: 'excused', add })),
    });
    const jane = contact({ referredBy: [mention('Ivo'), mention('Noor')] });
    const [first] = dueIn([jane, interview(held)], 'report-back');
    expect(waive(first!, jane, '2026-11-09').changes).toEqual([{ note: jane.path, fact: 'excused', add: mention('Ivo') }]);
    expect(waiveAll([{ item: first!, record: jane }])).toEqual({
      says: 'Waived 1 from before you started', changes: [{ note: jane.path, fact: 'excused', add: mention('Ivo') }],
    });
  });

  it('is not needed: a debrief of several is one all the same', () => {
    const talk = interview({ ...held, contacts: pair });
    expect(waive(theOne([amara, jonas, talk], 'debrief'), talk, '2026-11-09').changes)
      .toEqual([{ note: talk.path, fact: 'waived', add: { kind: 'debrief', of: '2026-11-06' } }]);
  });

  it('is brought back for one person of a group alone', () => {
    const excused = [deadLink('Ivo'), deadLink('Wren')];
    const talk = interview({ ...held, contacts: [mention('Ivo'), mention('Wren')], excused, waived: [waiver('debrief', '2026-11-06')] });
    const [ivo] = dueIn([talk], 'thank-you');
    expect(bringBack(ivo!, talk).changes).toEqual([{ note: talk.path, fact: 'excused', take: '[[Ivo]]' }]);
    expect(bringBack({ kind: 'thank-you', person: 'all' }, talk).changes).toHaveLength(2);
    expect(bringBack({ kind: 'debrief', person: 'all' }, talk).changes)
      .toEqual([{ note: talk.path, fact: 'waived', take: 'debrief of 2026-11-06' }]);
  });
});
