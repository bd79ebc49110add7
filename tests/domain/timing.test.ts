import { describe, expect, it } from 'vitest';
import { begin, end, underWay } from '../../src/domain/timing';
import { applyTo, interview } from './builders';

const talk = interview({ date: '2026-11-17', time: '14:00', minutes: 20, startedAt: '14:02' });

describe('an interview under way', () => {
  it.each([
    ['2026-11-17T14:02', { elapsed: 0, left: 20, phase: 'talking' }],
    ['2026-11-17T14:16', { elapsed: 14, left: 6, phase: 'talking' }],
    ['2026-11-17T14:17', { elapsed: 15, left: 5, phase: 'wrap-up' }],
    ['2026-11-17T14:21', { elapsed: 19, left: 1, phase: 'wrap-up' }],
    ['2026-11-17T14:22', { elapsed: 20, left: 0, phase: 'over' }],
    ['2026-11-17T14:30', { elapsed: 28, left: -8, phase: 'over' }],
  ] as const)('at %s stands at %o', (now, timing) => {
    expect(underWay([talk], now, 20)).toMatchObject(timing);
  });

  it.each([
    ['has not begun', { startedAt: undefined }],
    ['begins later', { startedAt: '15:00' as const }],
    ['has ended', { actualMinutes: 18 }],
    ['was of another day', { date: '2026-11-16' as const }],
    ['was forgotten', { startedAt: '12:09' as const }],
    ['has no day', { date: undefined }],
  ])('is none that %s', (_, facts) => {
    expect(underWay([{ ...talk, ...facts }], '2026-11-17T14:10', 20)).toBeUndefined();
  });

  it('counts with the usual minutes where none are noted, and past midnight', () => {
    const late = interview({ date: '2026-11-17', startedAt: '23:50' });
    expect(underWay([late], '2026-11-18T00:05', 30)).toMatchObject({ elapsed: 15, left: 15 });
  });

  it('is forgotten only after six times its minutes', () => {
    expect(underWay([{ ...talk, startedAt: '12:10' }], '2026-11-17T14:10', 60)).toMatchObject({ elapsed: 120, left: -100 });
    expect(underWay([{ ...talk, startedAt: '12:09', minutes: undefined }], '2026-11-17T14:10', 60)).toMatchObject({ elapsed: 121 });
  });

  it('is the one that began last', () => {
    const next = interview({ name: 'Next', date: '2026-11-17', startedAt: '14:08' });
    expect(underWay([talk, next], '2026-11-17T14:10', 20)?.interview.name).toBe('Next');
    expect(underWay([next, talk], '2026-11-17T14:10', 20)?.interview.name).toBe('Next');
    expect(underWay([talk, { ...next, startedAt: talk.startedAt }], '2026-11-17T14:10', 20)?.interview).toBe(talk);
  });
});

describe('beginning and ending', () => {
  it('writes when it began, and then how long it took and that it was held', () => {
    const planned = interview({ date: '2026-11-17', status: 'planned' });
    const begun = applyTo(planned, begin(planned, '2026-11-17T14:02').changes);
    expect(begun.startedAt).toBe('14:02');
    expect(begin(planned, '2026-11-17T14:02')).toEqual({
      says: 'Began Interview', changes: [{ note: planned.path, fact: 'startedAt', set: '14:02', was: null }],
    });
    expect(begin(planned, '2026-11-17T14:02', 'Amara Osei').says).toBe('Began the interview with Amara Osei');
    const step = end(begun, '2026-11-17T14:25');
    expect(step.says).toBe('Talked for 23 minutes');
    expect(applyTo(begun, step.changes)).toMatchObject({ actualMinutes: 23, status: 'held' });
  });

  it('takes a minute at least, and leaves what the note says of it', () => {
    const begun = { ...talk, status: 'missed' } as const;
    expect(end(begun, '2026-11-17T14:02').changes).toEqual([{ note: talk.path, fact: 'actualMinutes', set: 1, was: null }]);
  });

  it('begins again what was ended by mistake', () => {
    const again = applyTo({ ...talk, actualMinutes: 3 }, begin({ ...talk, actualMinutes: 3 }, '2026-11-17T14:10').changes);
    expect(again).toMatchObject({ startedAt: '14:10', actualMinutes: undefined });
  });

  it('says why it can’t', () => {
    expect(() => begin({ ...talk, date: '2026-11-18' }, '2026-11-17T14:00')).toThrow('is not today’s');
    expect(() => end(interview({ date: '2026-11-17' }), '2026-11-17T14:00')).toThrow('has not begun');
    expect(() => end(interview({ startedAt: '14:00' }), '2026-11-17T14:00')).toThrow('has not begun');
  });
});
