import { expect, it } from 'vitest';
import { asked } from '../../src/domain/happenings';
import { sent } from '../../src/domain/messages/sent';
import type { Contact } from '../../src/domain/records';
import { settle } from '../../src/domain/settling';
import { applyTo, contact, dueIn, networkOf, theOne } from './builders';

const on = '2026-11-10';
const before = '2026-11-02';

it.each<{ says: string; facts: Partial<Contact>; listed: string[] }>([
  { says: 'after they said later today', facts: { askedOn: before, repliedOn: on, outcome: 'later' }, listed: ['schedule'] },
  { says: 'after I let it go today', facts: { askedOn: before, closedOn: on, outcome: 'no-answer' }, listed: ['remind'] },
  { says: 'after they said later last week', facts: { askedOn: before, repliedOn: '2026-11-03', outcome: 'later' }, listed: ['remind'] },
  { says: 'after they said no today', facts: { askedOn: before, repliedOn: on, outcome: 'no' }, listed: ['answer'] },
  { says: 'noted only after their answer of today', facts: { repliedOn: on, outcome: 'later', followUp: '2026-12-01' }, listed: ['answer', 'follow-up'] },
])('a request $says leaves somebody in the list: $listed', ({ facts, listed }) => {
  const jane = contact(facts);
  const after = applyTo(jane, asked(jane, { on }).changes);
  expect(dueIn([after]).map(({ kind }) => kind).sort()).toEqual(listed);
});

it.each<[string, Partial<Contact>]>([
  ['who was never asked before', {}],
  ['who was asked earlier', { askedOn: before }],
  ['who was asked that day', { askedOn: on }],
])('a letter about times on the day of a later leaves somebody %s in the list', (_, facts) => {
  const jane = contact({ ...facts, repliedOn: on, outcome: 'later', followUp: on });
  const around = networkOf([jane]);
  for (const item of [undefined, theOne([jane], 'follow-up')]) {
    const { changes } = sent('arrange', { record: jane, item, around, on, spelled: (fact) => fact });
    const after = applyTo(jane, changes);
    expect(after).toMatchObject({ askedOn: on, outcome: undefined, followUp: undefined });
    expect(after.earlier).toContainEqual({ on, note: 'said later' });
    expect(dueIn([after]).map(({ kind }) => kind)).toEqual(['schedule']);
  }
});

it.each<[string, Partial<Contact>, string[]]>([
  ['keeps nothing where there was none', {}, ['askedOn']],
  ['keeps an answer that its day says is over', { askedOn: before, repliedOn: '2026-11-03', outcome: 'no' }, ['earlier', 'askedOn']],
  ['keeps that I let it go, which its day says is over', { askedOn: before, closedOn: '2026-11-05', outcome: 'no-answer' }, ['earlier', 'askedOn']],
  ['takes the place of an answer without a day', { outcome: 'no' }, ['askedOn', 'outcome']],
  ['takes the place of a later, and of the day that it waited for', { askedOn: before, repliedOn: on, outcome: 'later', followUp: '2026-12-01' },
    ['earlier', 'askedOn', 'earlier', 'outcome', 'followUp']],
])('a request %s', (_, facts, changed) => {
  expect(asked(contact(facts), { on }).changes.map((change) => 'fact' in change && change.fact)).toEqual(changed);
});

it.each<[string, Partial<Contact>, string | undefined, string | undefined]>([
  ['forgets the channel of an earlier day', { askedOn: before, askedVia: 'phone' }, undefined, undefined],
  ['has its own channel instead', { askedOn: before, askedVia: 'phone' }, 'email', 'email'],
  ['keeps the channel that is noted of its day', { askedOn: on, askedVia: 'phone' }, undefined, 'phone'],
  ['keeps the channel that they are to be asked by', { askedVia: 'phone' }, undefined, 'phone'],
  ['forgets the channel of one without a day that was answered before', { askedVia: 'phone', repliedOn: before, outcome: 'no' }, undefined, undefined],
  ['noted only after the answer keeps its channel', { askedVia: 'phone', repliedOn: on, outcome: 'no' }, undefined, 'phone'],
])('a request %s', (_, facts, via, channel) => {
  const jane = contact(facts);
  expect(applyTo(jane, asked(jane, { on, via }).changes).askedVia).toBe(channel);
});

it('a request that is known only to have been made forgets the channel of the one before, however it is noted', () => {
  const jane = contact({ askedOn: before, askedVia: 'phone', introducedOn: '2026-11-05', closedOn: '2026-11-04', outcome: 'no-answer' });
  const around = networkOf([jane]);
  const settled = settle(theOne([jane], 'ask'), jane, around, { on, touched: true });
  const written = sent('again', { record: jane, around, on, spelled: (fact) => fact });
  for (const { changes } of [settled, written]) {
    expect(applyTo(jane, changes)).toMatchObject({
      askedOn: on, askedVia: undefined, earlier: [{ on: before, note: 'asked (phone)' }],
    });
  }
});
