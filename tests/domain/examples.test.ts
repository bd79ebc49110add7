import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekdayOf, type Day } from '../../src/domain/day';
import { examplesOf } from '../../scripts/docs/examples';
import { idOf } from '../../src/domain/due-index';
import { dueKinds, ruleOf, rulesOf, type Settlement } from '../../src/domain/due';
import type { NoteRecord } from '../../src/domain/records';
import { contact, deadLink, dueIn, interview, linkTo, settled, termsWith } from './builders';
import { notesOf } from './table';

const noor = contact({ name: 'Noor Haddad' });
const given = await Promise.all(dueKinds.map(async (kind) => ({ kind, examples: await examplesOf(kind) })));
const examples = given.flatMap(({ kind, examples }) =>
  examples.map(({ due, holidays, ...example }) => ({
    title: `${kind}: ${example.says}`,
    kind,
    due,
    terms: termsWith({ holidays }),
    // A name given by somebody is what asking and reporting back are about.
    notes: [
      ...notesOf({ ...example, contact: { referredBy: [linkTo(noor)], ...example.contact } }),
      noor,
    ] as NoteRecord[],
  })),
);
const owing = examples.filter(({ due }) => due !== null);

it('every kind has an example that is due, and is said in words', () => {
  expect([...new Set(owing.map(({ kind }) => kind))]).toEqual([...dueKinds]);
  for (const kind of dueKinds) {
    const { of, name, several, words, settling } = ruleOf(kind);
    const done = settling.says('Jane', { on: '2026-11-07', touched: true }, of === 'contact' ? noor : interview());
    const { appears, due, settledBy } = words((fact) => fact);
    const texts = [name(), several(), appears, due, settledBy, settling.title('Jane'), done];
    for (const text of texts) expect(text).toMatch(/^\S.*\S$/);
  }
});

it('contacts and interviews have the rules that read them', () => {
  expect(rulesOf(noor).map(({ of }) => of)).not.toContain('interview');
  expect(rulesOf(interview()).map(({ of }) => of)).not.toContain('contact');
});

describe('the examples of the rules come true', () => {
  it.each(examples)('$title', ({ kind, due, terms, notes }) => {
    const items = dueIn(notes, kind, terms);
    expect(items.map((item) => item.due)).toEqual(due === null ? [] : [due]);
    for (const item of items) {
      expect(item.why(item.due)).toMatch(/^[A-Z].*[.?]$/);
      expect(item.why(addDays(item.due, 400))).not.toMatch(/undefined|null|NaN/);
    }
  });
});

describe('one row names no two days by one weekday', () => {
  const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

  /** Days that a reason may mean: whatever stands in the notes. */
  const daysIn = (notes: readonly NoteRecord[]): Day[] =>
    [...new Set(JSON.stringify(notes).match(/\d{4}-\d{2}-\d{2}/g) as Day[] | null ?? [])];

  it.each(owing)('$title', ({ kind, terms, notes }) => {
    for (const item of dueIn(notes, kind, terms)) {
      for (let away = -21; away <= 14; away++) {
        const today = addDays(item.due, away);
        const named = [...item.why(today).matchAll(/\b(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/g)].map(([name]) => weekdays.indexOf(name));
        for (const weekday of named) {
          const meant = [...daysIn(notes), item.due].filter((day) =>
            weekdayOf(day) === weekday && Math.abs(daysBetween(today, day)) < 7);
          expect(meant.length, `${today}: ${item.why(today)}`).toBeGreaterThan(0);
          const shown = away < -1 && weekdayOf(item.due) === weekday ? [item.due] : [];
          expect(shown.filter((day) => !meant.includes(day)), `${today}: ${item.why(today)}`).toEqual([]);
          if (shown.length > 0) expect(new Set(meant).size, `${today}: ${item.why(today)}`).toBe(1);
        }
      }
    }
  });

  it('but dates where the row has the weekday already', () => {
    const [item] = dueIn([contact({ referredBy: [linkTo(noor)], referredOn: '2026-11-06' }), noor], 'ask');
    expect(item!.due).toBe('2026-11-13');
    expect(item!.why('2026-11-09')).toContain('on 6 November');
    expect(dueIn([contact({ referredOn: '2026-11-05', referredBy: [linkTo(noor)] }), noor], 'ask')[0]!.why('2026-11-08')).toContain('on 5 November');
  });

  it('and say of a request of today that it was today', () => {
    expect(dueIn([contact({ askedOn: '2026-11-06' })], 'remind')[0]!.why('2026-11-06')).toBe('You asked today and have had no answer.');
  });
});

describe('settling an item makes it disappear', () => {
  const how: fc.Arbitrary<Omit<Settlement, 'on'> & { later: number }> = fc.record({
    later: fc.integer({ min: -1, max: 60 }),
    touched: fc.boolean(),
    status: fc.constantFrom('held' as const, 'cancelled' as const, 'no-show' as const, 'missed' as const),
    next: fc.constantFrom(undefined, '2027-06-01' as const),
  });
  it.each(owing.filter(({ kind }) => kind !== 'schedule'))('$title', ({ kind, terms, notes }) => {
    const [item] = dueIn(notes, kind, terms);
    fc.assert(
      fc.property(how, ({ later, ...rest }) => {
        // Those that are due on the day of what they answer can't be done before.
        const soonest = ['debrief', 'outcome', 'reschedule'].includes(kind) ? 0 : -1;
        const after = settled(notes, item!, { on: addDays(item!.due, Math.max(later, soonest)), ...rest });
        const again = dueIn(after, kind, terms).filter((each) => idOf(each) === idOf(item!));
        // What comes round again, as a second reminder does, comes later.
        expect(again.filter(({ due }) => due <= item!.due)).toEqual([]);
        expect(['remind', 'follow-up', 'keep-in-touch'].includes(kind) || again.length === 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each(owing.filter(({ kind }) => kind === 'schedule'))('$title, by a new interview', ({ kind, notes }) => {
    const arranged = interview({ name: 'New', date: '2026-12-01', bookedOn: '2026-11-09' });
    expect(dueIn([...notes, arranged], kind)).toEqual([]);
  });

  it('leaves the rest of the list as it is', () => {
    const notes = [
      contact(),
      interview({ date: '2026-11-06', status: 'held', contacts: [linkTo(contact()), deadLink('Ivo')] }),
    ];
    const [first, ...rest] = dueIn(notes).filter(({ kind }) => kind === 'thank-you');
    const after = dueIn(settled(notes, first!, { on: '2026-11-07' })).map(idOf);
    expect(after).toEqual([...rest, ...dueIn(notes, 'debrief')].map(idOf));
  });
});

describe('settling refuses what it cannot know', () => {
  it.each(['thank-you', 'debrief', 'resume'] as const)('a %s before the meeting', (kind) => {
    const notes = [contact(), interview({ date: '2026-11-06', status: 'held', resumeRequested: true })];
    const settle = (on: Day): unknown => settled(notes, dueIn(notes, kind)[0]!, { on });
    expect(() => settle('2026-11-05')).toThrow('Interview is on 2026-11-06, says the note. 2026-11-05 is before that: name that day or a later one.');
    expect(() => settle('2026-11-06')).not.toThrow();
  });

  it('how an interview went', () => {
    const notes = [contact(), interview({ date: '2026-11-06' })];
    expect(() => settled(notes, dueIn(notes, 'outcome')[0]!, { on: '2026-11-07' })).toThrow(
      /held, cancelled, no-show or missed/,
    );
  });
  it('and writes the day an interview turned out to be cancelled, unless it is known', () => {
    const notes = [contact(), interview({ date: '2026-11-06' })];
    const called = { on: '2026-11-07', status: 'cancelled' } as const;
    expect(settled(notes, dueIn(notes, 'outcome')[0]!, called)[1]).toMatchObject({
      status: 'cancelled',
      cancelledOn: '2026-11-07',
    });
    const known = [contact(), interview({ date: '2026-11-06', cancelledOn: '2026-11-03' })];
    expect(settled(known, dueIn(known, 'outcome')[0]!, called)[1]).toMatchObject({ cancelledOn: '2026-11-03' });
  });
});
