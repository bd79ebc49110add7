import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CurrentAgenda } from '../../src/domain/current-agenda';
import { addMinutes, type Day, type Minute, type Time } from '../../src/domain/day';
import { DueIndex } from '../../src/domain/due-index';
import { Network } from '../../src/domain/network';
import type { Agenda } from '../../src/domain/agenda';
import type { NoteRecord, Problem } from '../../src/domain/records';
import type { Terms } from '../../src/domain/terms';
import { anyContact, anyDay, anyInterview, anyTerms, people, talks } from './any-vault';
import { contact, interview, linkTo, termsWith, waiver } from './builders';

const spelled = (fact: string): string => fact;

/** Notes that change, with the agenda that is kept of them. */
function kept(terms: Terms = termsWith()) {
  const network = new Network();
  const index = new DueIndex(network);
  const current = new CurrentAgenda(index, network);
  return {
    network, current,
    change: (touched: Iterable<string>): void => index.recompute(touched, terms),
    at: (now: Minute): Agenda => current.at(now, { terms, spelled, aside: [] }),
  };
}

/** The agenda of the same notes as if they had just been read. */
function anew(network: Network, now: Minute, terms: Terms): Agenda {
  const other = kept(terms);
  for (const record of network.all()) other.network.load(record);
  other.change(other.network.paths());
  return other.at(now);
}

/** An agenda without its functions. */
function plain(agenda: Agenda): unknown {
  return JSON.parse(JSON.stringify(agenda)) as unknown;
}

const paths = [...people.map((name) => `People/${name}.md`), ...talks.map((name) => `Interviews/${name}.md`)];
const anyTime: fc.Arbitrary<Time> = fc.integer({ min: 0, max: 1439 }).map((minute) => addMinutes('2026-11-01', '00:00', minute).slice(11) as Time);
const anyMoment = fc.tuple(anyDay, anyTime).map(([day, time]) => `${day}T${time}` as Minute);
const aTalk = fc.tuple(anyInterview, fc.option(anyTime, { nil: undefined }), fc.option(anyTime, { nil: undefined }))
  .map(([talk, time, startedAt]) => ({ ...talk, time, startedAt }));
const anyStep = fc.oneof(
  { weight: 6, arbitrary: fc.oneof(anyContact, aTalk).map((put) => ({ put })) },
  { weight: 2, arbitrary: fc.constantFrom(...paths).map((drop) => ({ drop })) },
  { weight: 2, arbitrary: anyMoment.map((now) => ({ now })) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 300 }).map((minutes) => ({ minutes })) },
);

describe('the agenda that is kept', () => {
  it('is the one that would be drawn up anew, after any changes and at any moment', () => {
    fc.assert(fc.property(anyTerms, fc.array(anyStep, { minLength: 5, maxLength: 25 }), (terms, steps) => {
      const { network, current, change, at } = kept(terms);
      let now: Minute = '2026-11-15T09:00';
      for (const step of steps) {
        if ('put' in step) change(network.put(step.put));
        else if ('drop' in step) change(network.drop(step.drop));
        else now = 'now' in step ? step.now : addMinutes(now.slice(0, 10) as Day, now.slice(11) as Time, step.minutes);
        const agenda = at(now);
        expect(plain(agenda)).toEqual(plain(anew(network, now, terms)));
        for (const path of paths) {
          expect(current.in(path)).toEqual(agenda.items.filter(({ item }) => item.note === path));
        }
      }
    }), { numRuns: 300 });
  }, 60_000);

  it('is quiet in a minute only if nothing but the minute would differ', () => {
    const anyNotes = fc.array(fc.oneof(anyContact, aTalk), { maxLength: 6 });
    const anyWait = fc.integer({ min: 1, max: 600 });
    fc.assert(fc.property(anyTerms, anyNotes, anyMoment, anyWait, (terms, notes, now, later) => {
      const { network, current, change, at } = kept(terms);
      for (const record of notes) change(network.put(record));
      const before = at(now);
      const then = addMinutes(now.slice(0, 10) as Day, now.slice(11) as Time, later);
      if (!current.isQuiet(then)) return;
      expect(plain({ ...anew(network, then, terms), now })).toEqual(plain(before));
    }), { numRuns: 1000 });
  }, 60_000);
});

describe('a minute', () => {
  const waiting = contact({ askedOn: '2026-11-12' });
  const meeting = interview({ contacts: [linkTo(waiting)], date: '2026-11-17', time: '14:00', minutes: 30, bookedOn: '2026-11-16' });

  function from(now: Minute, ...notes: NoteRecord[]) {
    const all = kept();
    for (const record of notes) all.change(all.network.put(record));
    all.at(now);
    return all.current;
  }

  it('is not quiet before anything was listed, on another day, or as the clock is set back', () => {
    const { current } = kept();
    expect(current.isQuiet('2026-11-17T09:00')).toBe(false);
    const listed = from('2026-11-17T09:00', waiting);
    expect(['2026-11-17T09:01', '2026-11-17T23:59', '2026-11-18T00:00', '2026-11-17T08:59']
      .map((now) => listed.isQuiet(now as Minute))).toEqual([true, true, false, false]);
  });

  it('is not quiet while an interview is still to come, goes on, or is just over', () => {
    const listed = from('2026-11-17T09:00', waiting, meeting);
    expect([listed.isQuiet('2026-11-17T09:01'), listed.isQuiet('2026-11-17T14:31')]).toEqual([false, false]);
    const answered = { ...meeting, waived: [waiver('outcome')] };
    expect(from('2026-11-17T14:29', waiting, answered).isQuiet('2026-11-17T14:30')).toBe(false);
    expect(from('2026-11-17T14:31', waiting, meeting).isQuiet('2026-11-17T14:32')).toBe(true);
    expect(from('2026-11-16T09:00', waiting, meeting).isQuiet('2026-11-16T09:01')).toBe(true);
  });

  it('lists a problem of a note while it is there, and those beside the index with the others', () => {
    const { network, current, change } = kept();
    const reason = (): string => 'That is no day.';
    const unread = { note: waiting.path, fact: 'askedOn', value: 'soon', reason } as const;
    const beside: Problem = { note: 'A.md', fact: 'front matter', value: '', reason: () => 'It can’t be read.' };
    const terms = termsWith();
    const values = (aside: readonly Problem[] = []): unknown[] =>
      current.at('2026-11-17T09:00', { terms, spelled, aside }).problems.map(({ note, value }) => value || note);
    change(network.put({ ...waiting, askedOn: undefined, problems: [unread] }));
    expect([values(), values([beside]), values()]).toEqual([['soon'], ['A.md', 'soon'], ['soon']]);
    change(network.put(waiting));
    expect([values(), values([beside])]).toEqual([[], ['A.md']]);
  });

  it('lists of a note what is there now', () => {
    const { network, current, change, at } = kept();
    change(network.put(waiting));
    at('2026-11-30T09:00');
    expect(current.in(waiting.path).map(({ item }) => item.note)).toEqual([waiting.path]);
    change(network.drop(waiting.path));
    at('2026-11-30T09:00');
    expect([current.in(waiting.path), current.in('Nowhere.md')]).toEqual([[], []]);
  });
});

describe('what a change costs', () => {
  const asked = (at: number): NoteRecord => contact({ name: `P${at}`, askedOn: '2026-11-12' });
  function many(count: number) {
    const all = kept();
    for (let at = 0; at < count; at++) all.network.load(asked(at));
    all.change(all.network.paths());
    all.at('2026-11-17T09:00');
    return all;
  }

  it.each([100, 5_000])('is the same among %i people: the places of what it touches', (count) => {
    const { network, current, change, at } = many(count);
    const { placed } = current;
    change(network.put(contact({ name: 'P7', askedOn: '2026-11-11' })));
    expect(at('2026-11-17T09:00').items).toHaveLength(count);
    expect(current.placed - placed).toBe(1);
  });

  it('is nothing for a minute in which nothing turns, and all of it at midnight', () => {
    const { current, at } = many(50);
    const { placed } = current;
    const { items } = at('2026-11-17T23:59');
    expect([current.placed - placed, at('2026-11-17T23:59').items]).toEqual([0, items]);
    at('2026-11-18T00:00');
    expect(current.placed - placed).toBe(50);
  });

  it('is all of it where an interview is over, and how it went is asked', () => {
    const { network, current, change, at } = many(50);
    change(network.put(interview({ contacts: [linkTo(asked(1))], date: '2026-11-17', time: '10:00', minutes: 30, bookedOn: '2026-11-16', preparedOn: '2026-11-16' })));
    expect(at('2026-11-17T10:29').items.map(({ item }) => item.kind)).not.toContain('outcome');
    const { placed } = current;
    expect(at('2026-11-17T10:30').items[0]!.item.kind).toBe('outcome');
    expect(current.placed - placed).toBeGreaterThan(49);
  });
});
