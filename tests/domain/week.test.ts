import { expect, it } from 'vitest';
import { weekOf, type Day, type Minute } from '../../src/domain/day';
import type { NoteRecord } from '../../src/domain/records';
import { weekHeld, type WeekHeld } from '../../src/domain/week';
import { agenda, contact, interview, linkTo, mention, waiver } from './builders';
import { pages, pagesBetween, weekdayOnPage } from './gregorian';

function held(records: readonly NoteRecord[], now: Minute = '2026-11-15T18:00'): WeekHeld {
  return weekHeld(weekOf('2026-11-12'), {
    contacts: records.filter((record) => record.type === 'contact'),
    interviews: records.filter((record) => record.type === 'interview'),
    agenda: agenda(records, now),
  });
}

const settledIn = (week: WeekHeld): string[] =>
  week.settled.map(({ on, kind, people, words }) => [on, kind, ...people.map(({ name }) => name), words].filter(Boolean).join(' '));

it.each<[Day, number, number, Day]>([
  ['2026-11-15', 2026, 46, '2026-11-09'], ['2026-11-16', 2026, 47, '2026-11-16'],
  ['2026-12-31', 2026, 53, '2026-12-28'], ['2027-01-03', 2026, 53, '2026-12-28'], ['2027-01-04', 2027, 1, '2027-01-04'],
  ['2024-12-30', 2025, 1, '2024-12-30'], ['2021-01-01', 2020, 53, '2020-12-28'], ['2000-02-29', 2000, 9, '2000-02-28'],
])('%s lies in week %i-W%i, which begins on %s', (day, year, number, from) => {
  expect(weekOf(day)).toMatchObject({ year, number, from });
});

it('weeks follow one another without a gap, each numbered one higher, or 1 where a year holds its Thursday', () => {
  const { first, last } = pagesBetween('1998-01-01', '2030-12-29');
  let before = weekOf(pages[first]!);
  for (let page = first; page <= last; page++) {
    const week = weekOf(pages[page]!);
    if (weekdayOnPage(page) !== 1 || page === first) {
      expect(week.from).toBe(before.from);
      continue;
    }
    expect(week.from).toBe(pages[page]);
    expect(week.to).toBe(pages[page + 6]);
    const year = pages[page + 3]!.slice(0, 4);
    const isFirst = year !== pages[page - 4]!.slice(0, 4);
    expect([week.year, week.number]).toEqual(isFirst ? [Number(year), 1] : [before.year, before.number + 1]);
    before = week;
  }
});

it('tells the conversations of the week in the order of their days and times, and no others', () => {
  const talk = (name: string, facts: object): NoteRecord => interview({ name, status: 'held', ...facts });
  const { conversations } = held([
    talk('Sunday before', { date: '2026-11-08' }), talk('Friday', { date: '2026-11-13', kind: 'chance', status: undefined }),
    talk('Noon', { date: '2026-11-12', time: '12:00' }), talk('Morning', { date: '2026-11-12', time: '09:00' }),
    talk('Off', { date: '2026-11-12', status: 'cancelled' }), talk('Monday after', { date: '2026-11-16' }),
    talk('No day', {}), talk('Still to come', { date: '2026-11-14' }),
  ], '2026-11-13T18:00');
  expect(conversations.map(({ interview: { name } }) => name)).toEqual(['Morning', 'Noon', 'Friday']);
});

it('tells a name under the last talk with who gave it, and by itself where there was none', () => {
  const [ana, bo] = [contact({ name: 'Ana' }), contact({ name: 'Bo' })];
  const named = (name: string, by: NoteRecord, referredOn: Day): NoteRecord =>
    contact({ name, referredBy: [linkTo(by)], referredOn });
  const week = held([
    ana, bo,
    interview({ name: 'One', contacts: [linkTo(ana)], date: '2026-11-10', status: 'held' }),
    interview({ name: 'Two', contacts: [linkTo(ana)], date: '2026-11-12', status: 'held' }),
    named('Zoe', ana, '2026-11-12'), named('Cy', ana, '2026-11-13'), named('Di', ana, '2026-11-11'),
    named('Eve', bo, '2026-11-13'),
    named('Old', ana, '2026-11-01'),
  ]);
  expect(week.conversations.map(({ names }) => names.map(({ name }) => name))).toEqual([['Di'], ['Cy', 'Zoe']]);
  expect(settledIn(week)).toEqual(['2026-11-13 named Eve']);
});

it('tells what was done each day, once, and nothing of other weeks or of days to come', () => {
  const ana = contact({
    name: 'Ana', askedOn: '2026-11-10', remindedOn: ['2026-11-12', '2026-11-12'], timesOfferedOn: ['2026-11-01'],
    updates: [{ on: '2026-11-13', note: 'the course' }, { on: '2026-11-14', note: 'kept posted' }],
    followedUp: ['2026-11-11 sent the list', '2026-11-11 not needed: the book', 'no day'], closedOn: '2026-11-15',
    earlier: [{ on: '2026-11-09', note: 'asked (email)' }, { on: '2026-11-09', note: 'met at a fair' }],
  });
  const bo = mention('Bo');
  const cy = mention('Cy');
  const week = held([ana, interview({
    name: 'Talk', contacts: [bo, cy], date: '2026-11-12', status: 'held', bookedOn: '2026-11-09', thankedOn: '2026-11-13',
    excused: [cy], resumeSentOn: '2026-11-16', reproposedOn: ['2026-11-09'],
  })]);
  expect(settledIn(week)).toEqual([
    '2026-11-09 proposed Bo Cy', '2026-11-09 agreed Bo Cy', '2026-11-09 asked Ana', '2026-11-10 asked Ana',
    '2026-11-11 followed-up Ana sent the list', '2026-11-12 reminded Ana', '2026-11-13 thanked Bo',
    '2026-11-13 told Ana the course', '2026-11-14 told Ana', '2026-11-15 closed Ana',
  ]);
});

it('tells what is to be done up to the end of the week after, by its day, and nothing that was put aside', () => {
  const promise = (name: string, followUp: Day, facts: object = {}): NoteRecord =>
    contact({ name, followUp, ...facts });
  const { open } = held([
    promise('Later', '2026-11-20'), promise('Late', '2026-11-02'), promise('Far', '2026-11-23'),
    promise('Waived', '2026-11-19', { waived: [waiver('follow-up')] }), promise('Alone', '2026-11-19', { doNotContact: true }),
  ]);
  expect(open.map(({ item, due }) => `${item.person} ${due}`)).toEqual(['Late 2026-11-02', 'Later 2026-11-20']);
});

it('tells the appointments of the week after', () => {
  const at = (name: string, date: Day, facts: object = {}): NoteRecord => interview({ name, date, ...facts });
  const { ahead } = held([
    at('Sunday', '2026-11-22'), at('Late Monday', '2026-11-16', { time: '15:00' }),
    at('Monday', '2026-11-16', { time: '09:00' }),
    at('This week', '2026-11-15'), at('After that', '2026-11-23'), at('Off', '2026-11-18', { status: 'cancelled' }),
  ]);
  expect(ahead.map(({ name }) => name)).toEqual(['Monday', 'Late Monday', 'Sunday']);
});
