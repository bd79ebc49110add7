import { describe, expect, it } from 'vitest';
import type { Minute } from '../../src/domain/day';
import type { Interview } from '../../src/domain/records';
import { agenda, contact, interview, linkTo, mention } from './builders';

const today = { date: '2026-11-09', time: '14:00' } as const;
const appointmentsAt = (now: Minute, ...facts: Partial<Interview>[]) =>
  agenda(
    [
      contact({ role: 'Editor', organization: 'Ember Press' }),
      ...facts.map((each, at) => interview({ name: `Talk ${at}`, ...each })),
    ],
    now,
  ).appointments;

describe('a planned interview of today is an appointment', () => {
  it.each([
    { says: 'in its first minute', now: '2026-11-09T00:00', facts: today, shown: 1 },
    { says: 'while it lasts', now: '2026-11-09T14:19', facts: today, shown: 1 },
    { says: 'not once it is over', now: '2026-11-09T14:20', facts: today, shown: 0 },
    { says: 'not the day before', now: '2026-11-08T23:59', facts: today, shown: 0 },
    { says: 'all day without a time', now: '2026-11-09T23:59', facts: { date: '2026-11-09' }, shown: 1 },
    { says: 'not when cancelled', now: '2026-11-09T09:00', facts: { ...today, status: 'cancelled' }, shown: 0 },
    { says: 'not when held', now: '2026-11-09T09:00', facts: { ...today, status: 'held' }, shown: 0 },
    { says: 'not by chance', now: '2026-11-09T09:00', facts: { ...today, kind: 'chance' }, shown: 0 },
    {
      says: 'with somebody to leave alone, too',
      now: '2026-11-09T09:00',
      facts: { ...today, contacts: [mention('Ivo')] },
      shown: 1,
    },
  ] as const)('$says', ({ now, facts, shown }) => expect(appointmentsAt(now, facts)).toHaveLength(shown));

  it('says who, when, where and for how long', () => {
    expect(
      appointmentsAt('2026-11-09T09:00', { ...today, mode: 'in-person', location: 'Ember Press, 2nd floor' }),
    ).toEqual([
      {
        note: 'Interviews/Talk 0.md',
        person: 'Jane Roe',
        fullNames: 'Jane Roe',
        contact: 'People/Jane Roe.md',
        describes: 'Editor, Ember Press',
        time: '14:00',
        minutes: 20,
        mode: 'in-person',
        location: 'Ember Press, 2nd floor',
        arrive: { from: '13:45', to: '13:50' },
      },
    ]);
  });

  it.each([
    { mode: 'phone', time: '14:00' },
    { mode: 'video', time: '14:00' },
    { mode: 'email', time: '14:00' },
    { mode: undefined, time: '14:00' },
    { mode: 'in-person', time: undefined },
  ] as const)('has no arrival window by $mode at $time', (facts) => {
    expect(appointmentsAt('2026-11-09T09:00', { date: '2026-11-09', ...facts })[0]!.arrive).toBeUndefined();
  });

  it('goes by time, those without one first', () => {
    const at = (time?: Interview['time']) => ({ date: today.date, time });
    const shown = appointmentsAt('2026-11-09T08:00', at('14:00'), at('09:30'), at(), at('10:00'));
    expect(shown.map(({ time }) => time)).toEqual([undefined, '09:30', '10:00', '14:00']);
  });

  it('names a group, each person once', () => {
    const contacts = [linkTo(contact()), mention('Ivo'), mention('Ivo')];
    expect(appointmentsAt('2026-11-09T08:00', { ...today, contacts })[0]).toMatchObject({
      person: 'Jane Roe, Ivo',
      contact: null,
      describes: '',
    });
  });
});

it('appointments of one time stand by their notes, those without a time first', () => {
  const talks = [['B', '14:00'], ['A', '14:00'], ['C', undefined], ['D', '09:00']] as const;
  const facts = talks.map(([name, time]) => ({ name, date: today.date, time }));
  for (const each of [facts, [...facts].reverse()]) {
    expect(appointmentsAt('2026-11-09T08:00', ...each).map(({ note }) => note.slice(-4, -3))).toEqual(['C', 'D', 'A', 'B']);
  }
});
