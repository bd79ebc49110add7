import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, mondayOf, weekdayOf, type Day } from '../../../src/domain/day';
import { overviewOf, type Overview } from '../../../src/domain/overview';
import { courseOf, funnelStages, hasReached } from '../../../src/domain/overview/course';
import { areApart, medianOf, rateOf, standsOut } from '../../../src/domain/overview/rate';
import type { Scope } from '../../../src/domain/overview/scope';
import type { NoteRecord } from '../../../src/domain/records';
import { stageOf } from '../../../src/domain/stage';
import { anyDay, anyVault } from '../any-vault';
import { contact, deadLink, interview, linkTo, networkOf, waiver } from '../builders';

const today = '2026-11-20';
const of = (records: readonly NoteRecord[], scope: Partial<Scope> = {}): Overview => {
  const around = networkOf(records);
  return overviewOf(records.filter((record) => record.type === 'contact'), around, { today, ...scope });
};
const names = (paths: readonly string[]): string[] => paths.map((path) => path.replace(/^.*\/|\.md$/g, ''));
const people = (name: string, ...others: string[]) => [name, ...others].map((each) => linkTo(contact({ name: each })));

/** Counted by hand; each line says how it went. */
const vault: NoteRecord[] = [
  contact({ name: 'Ada', field: 'Archives', identifiedOn: '2026-09-01' }),
  contact({ name: 'Ben', field: 'archives', askedOn: '2026-11-10', askedVia: 'email' }),
  contact({ name: 'Cyd', askedOn: '2026-10-01', askedVia: 'Email', remindedOn: ['2026-10-08'], source: 'Alumni' }),
  contact({ name: 'Dot', askedOn: '2026-11-09', repliedOn: '2026-11-12', outcome: 'yes', askedVia: 'phone',
    referredBy: people('Eve'), referredOn: '2026-11-06', reportedTo: people('Eve') }),
  contact({ name: 'Eve', askedOn: '2026-10-01', repliedOn: '2026-10-10', outcome: 'yes', remindedOn: ['2026-10-08', '2026-10-10'],
    source: 'alumni', stayInTouch: true, field: 'Museums' }),
  contact({ name: 'Fay', field: 'Museums' }),
  contact({ name: 'Gus', askedOn: '2026-10-05', repliedOn: '2026-10-06', outcome: 'no', referredBy: people('Eve') }),
  contact({ name: 'Hal' }),
  interview({ name: 'With Eve', contacts: people('Eve'), date: '2026-10-20', bookedOn: '2026-10-11', status: 'held', thankedOn: '2026-10-20' }),
  interview({ name: 'By chance', kind: 'chance', contacts: people('Fay'), date: '2026-11-02' }),
];

describe('where a search stands', () => {
  it('is told by who reached each stage, and walk-ins stand beside it', () => {
    const funnel = of(vault).funnel.map(({ stage, people: on, walkIns }) => [stage, names(on).join(' '), names(walkIns).join(' ')]);
    expect(funnel).toEqual([
      ['identified', 'Ada Ben Cyd Dot Eve Gus', ''],
      ['asked', 'Ben Cyd Dot Eve Gus', ''],
      ['replied', 'Dot Eve Gus', 'Fay'],
      ['scheduled', 'Eve', 'Fay'],
      ['met', 'Eve', 'Fay'],
      ['thanked', 'Eve', ''],
      ['in-touch', 'Eve', ''],
    ]);
  });

  it('counts an ask once two weeks have passed or an answer came', () => {
    const { response } = of(vault);
    expect(names(response.answered.part)).toEqual(['Dot', 'Eve', 'Gus']);
    expect(names(response.answered.whole)).toEqual(['Cyd', 'Dot', 'Eve', 'Gus']);
    expect(names(response.young)).toEqual(['Ben']);
    expect(names(response.agreed.part)).toEqual(['Eve']);
    const ripeFrom = (askedOn: Day) => of([contact({ askedOn })]).response.answered.whole.length;
    expect([ripeFrom('2026-11-06'), ripeFrom('2026-11-07'), ripeFrom('2026-12-24')]).toEqual([1, 0, 0]);
  });

  it('keeps a day that was agreed and lost among those reached', () => {
    const lost = interview({ date: '2026-11-12', bookedOn: '2026-11-05', status: 'cancelled', cancelledOn: '2026-11-11' });
    const { funnel } = of([contact({ askedOn: '2026-11-02', repliedOn: '2026-11-05', outcome: 'yes' }), lost]);
    expect(funnel.map(({ people: on }) => on.length)).toEqual([1, 1, 1, 1, 0, 0, 0]);
  });

  it('splits the answers by how they came about', () => {
    const { named, bySource, byChannel, byReminders, afterReminder } = of(vault).response;
    expect([rateOf(named).k, rateOf(named).n]).toEqual([2, 2]);
    expect(bySource.map(({ name, share }) => [name, share.part.length, share.whole.length])).toEqual([['Alumni', 1, 2]]);
    expect(byChannel.map(({ name, share }) => [name, share.part.length, share.whole.length]))
      .toEqual([['Email', 0, 1], ['phone', 1, 1], [undefined, 2, 2]]);
    expect(byReminders.map(({ part }) => names(part))).toEqual([['Dot', 'Gus'], [], ['Eve']]);
    expect([afterReminder.part.length, afterReminder.whole.length]).toEqual([1, 3]);
  });

  it('takes nobody for named who is named by themselves', () => {
    const [ivo, rae] = ['Ivo', 'Rae'].map((name) => contact({
      name, askedOn: '2026-10-01', repliedOn: '2026-10-02', outcome: 'yes', source: 'Alumni',
      referredBy: name === 'Rae' ? people('Rae', 'Ivo') : people('Ivo'), reportedTo: people('Ivo'),
    }));
    const { response, referrals } = of([ivo!, rae!]);
    expect(names(response.named.whole)).toEqual(['Rae']);
    expect(response.bySource.map(({ name, share }) => [name, names(share.whole)])).toEqual([['Alumni', ['Ivo']]]);
    expect([names(referrals.heard.part), names(referrals.heard.whole)]).toEqual([['Rae'], ['Rae']]);
  });

  it('takes a walk-in whom one is still to meet for one of the day on which that was agreed', () => {
    const ahead = interview({ contacts: people('Ivo'), date: '2026-12-03', bookedOn: '2026-11-18' });
    const isIn = (...meetings: NoteRecord[]): boolean =>
      names(of([contact({ name: 'Ivo' }), ...meetings], { from: '2026-11-10' }).funnel[3]!.walkIns).includes('Ivo');
    expect(isIn(ahead)).toBe(true);
    const before = interview({ name: 'Before', contacts: people('Ivo'), date: '2026-10-01', status: 'held' });
    expect(isIn(ahead, before)).toBe(false);
  });

  it('knows how long things took, and what thanks are open', () => {
    const { spans } = of(vault);
    expect(spans.toReply.map(({ note, days }) => [...names([note]), days])).toEqual([['Gus', 1], ['Dot', 3], ['Eve', 9]]);
    expect(spans.toMeeting.map(({ days }) => days)).toEqual([10]);
    expect(spans.toThanks.map(({ days }) => days)).toEqual([0]);
    expect(names(spans.unthanked)).toEqual(['By chance']);
    const waived = interview({ status: 'held', date: '2026-11-02', waived: [waiver('thank-you')] });
    expect(of([contact(), waived]).spans.unthanked).toEqual([]);
  });

  it('tells names, who has heard, and the longest chain', () => {
    const { referrals, longest } = of(vault);
    expect([names(referrals.names), names(referrals.interviews)]).toEqual([['Dot', 'Gus'], ['With Eve']]);
    expect([names(referrals.heard.part), names(referrals.open)]).toEqual([['Dot'], ['Gus']]);
    expect([longest.chain.map(({ name }) => name), longest.asLong]).toEqual([['Eve', 'Dot'], 1]);
    expect(of([contact({ referredBy: [deadLink('Sam')] })]).longest.chain).toEqual([
      { name: 'Sam', note: null }, { name: 'Jane Roe', note: 'People/Jane Roe.md' },
    ]);
    expect(of([contact()]).longest).toEqual({ chain: [], asLong: 0 });
  });

  it('has a column for each ISO week, and fields of whatever case', () => {
    const weeks = of(vault, { from: '2026-10-26' }).weeks;
    expect(weeks.map(({ monday, asks, meetings }) => [monday, names(asks).join(), names(meetings).join()])).toEqual([
      ['2026-10-26', '', ''], ['2026-11-02', '', 'By chance'], ['2026-11-09', 'Ben,Dot', ''], ['2026-11-16', '', ''],
    ]);
    expect(of(vault).weeks).toHaveLength(12);
    expect(of(vault).fields.map(({ field, people: all, asked, met }) => [field, all.length, asked.length, met.length]))
      .toEqual([['Archives', 2, 1, 0], ['Museums', 2, 1, 2], [undefined, 3, 3, 0]]);
  });

  it('is of a range and a field, by the ask, a walk-in’s first meeting, or when one was picked', () => {
    const all = ({ fields }: Overview) => fields.flatMap((each) => names(each.people)).sort();
    expect(all(of(vault, { from: '2026-11-02' }))).toEqual(['Ben', 'Dot', 'Fay']);
    expect(all(of(vault, { from: '2026-11-03' }))).toEqual(['Ben', 'Dot']);
    expect(all(of(vault, { from: '2026-09-01', field: 'ARCHIVES' }))).toEqual(['Ada', 'Ben']);
    expect(all(of(vault))).toEqual(['Ada', 'Ben', 'Cyd', 'Dot', 'Eve', 'Fay', 'Gus']);
  });
});

describe('in whatever vault', () => {
  const scope = fc.record({ from: fc.option(anyDay, { nil: undefined }), today: anyDay });
  const lists = (value: unknown): string[][] => {
    if (!Array.isArray(value)) return typeof value === 'object' && value !== null ? Object.values(value).flatMap(lists) : [];
    return value.length > 0 && value.every((each) => typeof each === 'string') ? [value] : value.flatMap(lists);
  };

  it('nobody stands twice in a list, a part is of its whole, and each stage holds the next', () => {
    fc.assert(fc.property(anyVault, scope, (records, which) => {
      const overview = of(records, which);
      for (const list of lists(overview)) expect(new Set(list).size).toBe(list.length);
      const { answered, named, agreed, afterReminder, byReminders } = overview.response;
      for (const { part, whole } of [answered, named, agreed, afterReminder, overview.referrals.heard]) {
        expect(whole).toEqual(expect.arrayContaining([...part]));
      }
      expect(byReminders.flatMap(({ part }) => part).sort()).toEqual([...answered.part]);
      overview.funnel.slice(1).forEach(({ stage, people: on, walkIns }, at) => {
        expect(overview.funnel[at]!.people).toEqual(expect.arrayContaining([...on]));
        if (at > 1) expect([stage, ...overview.funnel[at]!.walkIns]).toEqual(expect.arrayContaining([...walkIns]));
        expect(on.filter((path) => walkIns.includes(path))).toEqual([]);
      });
    }));
  });

  it('says the same in whatever order the notes come', () => {
    fc.assert(fc.property(anyVault, scope, (records, which) => {
      expect(of([...records].reverse(), which)).toEqual(of(records, which));
    }));
  });

  it('reaches what the stage says, but for a day that was lost, and thanks before being in touch', () => {
    fc.assert(fc.property(anyVault, (records) => {
      const around = networkOf(records);
      for (const record of records) {
        if (record.type !== 'contact') continue;
        const stage = stageOf(record, around.interviewsWith(record.path));
        const course = courseOf(record, around);
        if (stage === undefined) expect(course).toBeUndefined();
        else if (stage === 'replied') expect(['replied', 'scheduled']).toContain(course!.reached);
        else if (stage !== 'closed' && stage !== 'in-touch') expect(course!.reached).toBe(stage);
        if (course?.reached === 'in-touch') expect(['in-touch', 'closed']).toContain(stage);
        if (course) expect(funnelStages.filter((each) => hasReached(course, each)).at(-1)).toBe(course.reached);
      }
    }));
  });

  it('a week begins on its Monday', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
      const there = addDays(day, days);
      const monday = mondayOf(there);
      expect([weekdayOf(monday), monday <= there, addDays(monday, 7) > there]).toEqual([1, true, true]);
    }));
  });
});

describe('a rate', () => {
  const share = (k: number, n: number) => {
    const whole = Array.from({ length: n }, (_, at) => String(at));
    return { part: whole.slice(0, k), whole };
  };

  // Worked out from the formula of the source by hand.
  it.each([[0, 10, 0, 0.2775], [5, 10, 0.2366, 0.7634], [8, 10, 0.4902, 0.9433], [10, 10, 0.7225, 1]])(
    'of %i in %i lies between these', (k, n, low, high) => {
      const rate = rateOf(share(k, n));
      expect(rate.low).toBeCloseTo(low, 3);
      expect(rate.high).toBeCloseTo(high, 3);
    },
  );

  it('of nobody has no bounds', () => {
    expect(rateOf(share(0, 0))).toEqual({ k: 0, n: 0, low: null, high: null });
  });

  it('needs five to have a middle', () => {
    expect([[1, 2, 3, 4], [9, 1, 3, 2, 10], [6, 5, 4, 3, 2, 1]].map(medianOf)).toEqual([undefined, 3, 3.5]);
  });

  it('is compared with another only where both are of ten and their intervals lie apart', () => {
    expect(areApart(share(9, 10), share(1, 10))).toBe(true);
    expect(areApart(share(1, 10), share(9, 10))).toBe(true);
    expect(areApart(share(9, 9), share(0, 10))).toBe(false);
    expect(areApart(share(0, 10), share(9, 9))).toBe(false);
    expect(areApart(share(7, 10), share(3, 10))).toBe(false);
    expect(areApart(share(0, 0), share(0, 0))).toBe(false);
  });

  it('stands out where a group and all others lie apart', () => {
    const all = share(12, 40);
    const first = share(10, 12);
    expect(standsOut(first, all)).toBe('more');
    expect(standsOut({ part: [], whole: all.whole.slice(20) }, all)).toBe('less');
    expect(standsOut({ part: ['0'], whole: ['0', '20', '21'] }, all)).toBeUndefined();
    expect(standsOut(all, all)).toBeUndefined();
    // 14 of 20 and 4 of 20: apart from each other, and neither from both together.
    const half = share(14, 20);
    expect(standsOut(half, { part: [...half.part, '20', '21', '22', '23'], whole: all.whole })).toBe('more');
  });

  it('of two that lie apart says the same from both sides, and none that meet', () => {
    const some = fc.integer({ min: 0, max: 60 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(fc.property(some, some, ([k, n], [l, m]) => {
      const [one, other] = [share(k, n), share(l, m)];
      expect(areApart(one, other)).toBe(areApart(other, one));
      if (areApart(one, other)) expect(Math.abs(k / n - l / m)).toBeGreaterThan(0.1);
    }));
  });
});
