import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day';
import { agenda, contact, interview, linkTo, listedAt, mention, snooze, termsWith } from './builders';

const followUp = (name: string, day: Day) => contact({ name, followUp: day });
const remindedOn = (name: string, due: Day) => contact({ name, askedOn: askedFor[due]! });
const askedFor: Record<Day, Day> = {
  '2026-11-17': '2026-11-06',
  '2026-11-18': '2026-11-09',
  '2026-11-19': '2026-11-10',
};

describe('groups', () => {
  it.each([
    ['2026-11-16', 'overdue', 1],
    ['2026-11-17', 'today', 0],
    ['2026-11-18', 'week', -1],
    ['2026-11-24', 'week', -7],
    ['2026-11-25', 'later', -8],
    ['2025-11-17', 'overdue', 365],
  ] as const)('on 17 November, what is due on %s is %s', (day, group, days) => {
    const { items, today } = agenda([followUp('Ivo', day)], '2026-11-17T09:00');
    expect(today).toBe('2026-11-17');
    expect(items.map((listed) => [listed.due, listed.group, listed.days])).toEqual([[day, group, days]]);
  });

  it('a day is a day from its first minute to its last', () => {
    const notes = [followUp('Ivo', '2026-11-17')];
    expect(listedAt(notes, '2026-11-16T23:59')).toEqual(['week follow-up Ivo 2026-11-17']);
    expect(listedAt(notes, '2026-11-17T00:00')).toEqual(['today follow-up Ivo 2026-11-17']);
    expect(listedAt(notes, '2026-11-17T23:59')).toEqual(['today follow-up Ivo 2026-11-17']);
    expect(listedAt(notes, '2026-11-18T00:00')).toEqual(['overdue follow-up Ivo 2026-11-17']);
  });
});

describe('order', () => {
  it('goes by group, and by due day within', () => {
    const notes = ['2026-12-24', '2026-11-20', '2026-11-17', '2026-11-02', '2026-11-19', '2026-11-01'] as const;
    expect(
      agenda(
        notes.map((day) => followUp(day, day)),
        '2026-11-17T09:00',
      ).items.map(({ due }) => due),
    ).toEqual(['2026-11-01', '2026-11-02', '2026-11-17', '2026-11-19', '2026-11-20', '2026-12-24']);
  });

  it('puts what was promised to a person first among the overdue, and only there', () => {
    const notes = [remindedOn('Ana', '2026-11-17'), followUp('Ivo', '2026-11-18')];
    expect(listedAt(notes, '2026-11-19T09:00')).toEqual([
      'overdue follow-up Ivo 2026-11-18',
      'overdue remind Ana 2026-11-17',
    ]);
    expect(listedAt(notes, '2026-11-16T09:00')).toEqual([
      'week follow-up Ivo 2026-11-18',
      'with-them remind Ana 2026-11-17',
    ]);
  });

  it('lists those picked between today and the next days, and those who have the next word before what comes later', () => {
    const notes = [
      contact({ name: 'Picked', identifiedOn: '2026-11-02' }),
      contact({ name: 'Picked later', identifiedOn: '2026-11-12' }),
      followUp('Today', '2026-11-17'), followUp('Week', '2026-11-18'), followUp('Later', '2026-12-18'),
      contact({ name: 'Asked', askedOn: '2026-11-16' }),
    ];
    expect(listedAt(notes, '2026-11-17T09:00')).toEqual([
      'today follow-up Today 2026-11-17',
      'picked ask Picked 2026-11-16',
      'picked ask Picked later 2026-11-26',
      'week follow-up Week 2026-11-18',
      'with-them remind Asked 2026-11-25',
      'later follow-up Later 2026-12-18',
    ]);
  });

  it('counts thank-you, report-back, follow-up, resume and reschedule as promised, the oldest first', () => {
    const jane = contact({ referredBy: [mention('Noor')] });
    const notes = [
      jane,
      interview({ date: '2026-11-02', status: 'held', resumeRequested: true, followUp: '2026-11-01' }),
      interview({ name: 'Another', date: '2026-10-30', status: 'missed', contacts: [mention('Ivo')] }),
      remindedOn('Ana', '2026-11-17'),
    ];
    expect(listedAt(notes, '2026-11-30T09:00')).toEqual([
      'overdue reschedule Ivo 2026-10-30',
      'overdue follow-up Jane Roe 2026-11-01',
      'overdue thank-you Jane Roe 2026-11-03',
      'overdue resume Jane Roe 2026-11-03',
      'overdue report-back Noor 2026-11-04',
      'overdue debrief Jane Roe 2026-11-02',
      'overdue remind Ana 2026-11-17',
    ]);
  });

  it('of one day goes by kind, in the order of the table, then by name', () => {
    const notes = [
      contact({ name: 'Wren', askedOn: '2026-11-06', remindedOn: [] }),
      contact({ name: 'Ana', askedOn: '2026-11-06' }),
      contact({ name: 'Zoe', followUp: '2026-11-17' }),
      contact({ name: 'Bo', followUp: '2026-11-17' }),
      contact({ name: 'Cy', askedOn: '2026-11-10', repliedOn: '2026-11-16', outcome: 'yes' }),
    ];
    const expected = ['follow-up Bo', 'follow-up Zoe', 'schedule Cy', 'remind Ana', 'remind Wren'];
    expect(listedAt(notes, '2026-11-17T09:00')).toEqual(expected.map((each) => `today ${each} 2026-11-17`));
    expect(listedAt([...notes].reverse(), '2026-11-17T09:00')).toEqual(
      expected.map((each) => `today ${each} 2026-11-17`),
    );
  });

  it('goes by the name, not by where the note lies', () => {
    const notes = [
      contact({ path: 'A.md', name: 'Zoe', followUp: '2026-11-17' }),
      contact({ path: 'Z.md', name: 'Ana', followUp: '2026-11-17' }),
    ];
    expect(listedAt(notes, '2026-11-17T09:00')).toEqual([
      'today follow-up Ana 2026-11-17',
      'today follow-up Zoe 2026-11-17',
    ]);
  });

  it('puts a thank-you of today behind what is due today, since it is late only after the next day', () => {
    const talk = interview({ date: '2026-11-17', status: 'held' });
    expect(listedAt([talk], '2026-11-17T18:00')).toEqual([
      'today debrief Jane Roe 2026-11-17',
      'today thank-you Jane Roe 2026-11-18',
    ]);
  });
});

describe('starting with a full vault', () => {
  const terms = termsWith({ countFrom: '2026-11-17' });
  it('what was due before that day waits in a group of its own', () => {
    const notes = [remindedOn('Ana', '2026-11-17'), contact({ name: 'Bo', askedOn: '2026-11-05' })];
    expect(listedAt(notes, '2026-11-18T09:00', terms)).toEqual([
      'overdue remind Ana 2026-11-17',
      'earlier remind Bo 2026-11-16',
    ]);
  });
  it('follow-ups aside', () => {
    expect(listedAt([followUp('Ivo', '2020-01-02')], '2026-11-18T09:00', terms)).toEqual([
      'overdue follow-up Ivo 2020-01-02',
    ]);
  });
  it('what was put off until that day or later is due then', () => {
    const snoozed = contact({ askedOn: '2026-11-05', snoozed: [snooze('remind', '2026-11-17')] });
    expect(listedAt([snoozed], '2026-11-18T09:00', terms)).toEqual(['overdue remind Jane Roe 2026-11-17']);
  });
  it('without the setting nothing waits', () => {
    expect(listedAt([contact({ askedOn: '2020-01-02' })], '2026-11-18T09:00')).toEqual([
      'overdue remind Jane Roe 2020-01-13',
    ]);
  });
});

describe('why', () => {
  it('speaks of the day on which it is read', () => {
    const [listed] = agenda([contact({ askedOn: '2026-11-06' })], '2026-11-17T09:00').items;
    expect(listed!.item.why('2026-11-17')).toBe('You asked 7 business days ago and have had no answer.');
    expect(listed!.item.why('2026-11-18')).toBe('You asked 8 business days ago and have had no answer.');
  });
});

describe('whom an item speaks of', () => {
  const [jane, ivo] = [contact(), contact({ name: 'Ivo' })];
  const held = { date: '2026-11-06', status: 'held' } as const;
  const about = (notes: Parameters<typeof agenda>[0], kind: string) => {
    const { item } = agenda(notes, '2026-11-06T20:00').items.find((listed) => listed.item.kind === kind)!;
    return [item.note, item.person, item.contact];
  };
  it('a contact: their note', () =>
    expect(about([followUp('Ivo', '2026-11-06')], 'follow-up')).toEqual(['People/Ivo.md', 'Ivo', 'People/Ivo.md']));
  it('an interview with one: them', () => {
    expect(about([jane, interview(held)], 'debrief')).toEqual(['Interviews/Interview.md', 'Jane Roe', jane.path]);
  });
  it('a group: all names, and no one note', () => {
    const group = interview({ ...held, contacts: [linkTo(jane), linkTo(ivo)] });
    expect(about([jane, ivo, group], 'debrief')).toEqual(['Interviews/Interview.md', 'Jane Roe, Ivo', null]);
  });
  it('a person named twice: once', () => {
    expect(about([jane, interview({ ...held, contacts: [linkTo(jane), linkTo(jane)] })], 'debrief')[1]).toBe(
      'Jane Roe',
    );
  });
  it('nobody: the title of the note', () => {
    expect(about([interview({ ...held, contacts: [] })], 'debrief')).toEqual([
      'Interviews/Interview.md',
      'Interview',
      null,
    ]);
  });
  it('a person by the name their own note gives', () => {
    const named = contact({ path: 'People/JR.md', name: 'Jane Rosen' });
    expect(about([named, interview({ ...held, contacts: [{ ...linkTo(named), name: 'JR' }] })], 'thank-you')[1]).toBe(
      'Jane Rosen',
    );
  });
});
