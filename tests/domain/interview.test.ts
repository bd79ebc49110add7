import { describe, expect, it } from 'vitest';
import {
  doneAfter, fellThrough, fellThroughByMe, fellThroughOn, hasBegun, isAhead, isNewer, newestOf, overAt,
  statusOf,
} from '../../src/domain/interview';
import type { Interview } from '../../src/domain/records';
import { interview, waiver } from './builders';

const day = '2026-11-06';

describe('an interview', () => {
  it.each<[Partial<Interview>, Interview['status'], boolean]>([
    [{}, 'planned', false],
    [{ kind: 'formal' }, 'planned', false],
    [{ kind: 'chance' }, 'held', false],
    [{ kind: 'chance', status: 'planned' }, 'planned', false],
    [{ status: 'held' }, 'held', false],
    [{ status: 'cancelled' }, 'cancelled', true],
    [{ status: 'no-show' }, 'no-show', true],
    [{ status: 'missed' }, 'missed', true],
  ])('%o is %s, and fell through: %s', (facts, status, lost) => {
    expect([statusOf(interview(facts)), fellThrough(interview(facts))]).toEqual([status, lost]);
  });

  it.each<[string, Partial<Interview>, boolean]>([
    ['planned', { date: day }, true],
    ['planned without a day', {}, true],
    ['held', { date: day, status: 'held' }, false],
    ['whose outcome is waived', { date: day, waived: [waiver('outcome', day)] }, false],
    ['whose outcome is waived on a later day', { date: day, waived: [waiver('outcome', '2026-11-07')] }, false],
    ['whose outcome of an earlier day was waived', { date: day, waived: [waiver('outcome', '2026-11-05')] }, true],
    ['whose outcome was waived for good, whenever that was', { date: day, waived: [waiver('outcome')] }, true],
    ['in which something else is waived', { date: day, waived: [waiver('prepare', day)] }, true],
    ['without a day whose outcome was waived', { waived: [waiver('outcome', day)] }, true],
  ])('%s lies ahead: %s', (_, facts, ahead) => {
    expect(isAhead(interview(facts))).toBe(ahead);
  });

  it.each<[Partial<Interview>, boolean]>([
    [{}, false], [{ startedAt: '10:00' }, true], [{ startedAt: '10:00', actualMinutes: 20 }, false], [{ actualMinutes: 20 }, false],
  ])('%o has begun, and goes on: %s', (facts, begun) => {
    expect(hasBegun(interview(facts))).toBe(begun);
  });

  it.each<[Partial<Interview>, boolean]>([
    [{ status: 'missed' }, true], [{ status: 'missed', cancelledBy: 'them' }, true], [{ status: 'cancelled', cancelledBy: 'me' }, true],
    [{ status: 'cancelled', cancelledBy: 'them' }, false], [{ status: 'cancelled' }, false], [{ status: 'no-show', cancelledBy: 'me' }, false],
  ])('%o fell through because of me: %s', (facts, mine) => {
    expect(fellThroughByMe(interview(facts))).toBe(mine);
  });

  it.each<[Partial<Interview>, string | undefined]>([
    [{ date: day, status: 'cancelled', cancelledOn: '2026-11-05' }, '2026-11-05'],
    [{ date: day, status: 'cancelled', cancelledOn: '2026-11-07' }, day],
    [{ date: day, status: 'cancelled' }, day],
    [{ status: 'cancelled', cancelledOn: '2026-11-05' }, '2026-11-05'],
    [{ date: day, status: 'no-show', cancelledOn: '2026-11-05' }, day],
    [{ status: 'cancelled' }, undefined],
  ])('%o fell through on %s', (facts, on) => {
    expect(fellThroughOn(interview(facts))).toBe(on);
  });

  it.each<[Partial<Interview>, string | undefined]>([
    [{}, undefined],
    [{ time: '10:00' }, undefined],
    [{ date: day }, '2026-11-07T00:00'],
    [{ date: day, time: '10:00' }, '2026-11-06T10:20'],
    [{ date: day, time: '10:00', minutes: 45 }, '2026-11-06T10:45'],
    [{ date: '2026-12-31', time: '23:50' }, '2027-01-01T00:10'],
  ])('%o is over at %s', (facts, minute) => {
    expect(overAt(interview(facts), 20)).toBe(minute);
  });
});

describe('of two interviews', () => {
  const held = { date: day, status: 'held' } as const;
  const lost = { date: day, status: 'no-show' } as const;
  it.each<[string, Partial<Interview>, Partial<Interview>, boolean]>([
    ['one on a later day is the newer', { date: '2026-11-07' }, held, true],
    ['one on an earlier day is not', { date: '2026-11-05' }, held, false],
    ['on one day, one that was held is newer than one that was lost', held, lost, true],
    ['on one day, one that was lost is not newer than one that was held', lost, held, false],
    ['alike on one day, the one with the later path', { ...held, name: 'Z' }, held, true],
    ['alike on one day, not the one with the earlier path', { ...held, name: 'A' }, held, false],
    ['one without a day is never newer', {}, held, false],
    ['none is newer than one without any day', held, {}, false],
    ['one is newer than what was called off before', held, { status: 'cancelled', cancelledOn: '2026-11-05' }, true],
    ['one is not newer than what was called off since', held, { status: 'cancelled', cancelledOn: '2026-11-07' }, false],
    ['the day of the other counts before that on which it was called off', held, { ...lost, date: '2026-11-07', cancelledOn: '2026-11-01' }, false],
  ])('%s', (_, one, other, newer) => {
    expect(isNewer(interview(one), interview({ name: 'Other', ...other }))).toBe(newer);
  });

  it('the newest is found wherever it stands', () => {
    const [first, second, third] = ['2026-11-05', day, '2026-11-07'].map((date) => interview({ name: date, date: date as typeof day }));
    expect(newestOf([second!, third!, first!])).toBe(third);
    expect(newestOf([third!, first!, second!])).toBe(third);
    expect(newestOf([])).toBeUndefined();
  });
});

describe('what is done after a meeting', () => {
  it.each<[Partial<Interview>, string | undefined]>([
    [{ date: day, thankedOn: day }, day],
    [{ date: day, thankedOn: '2026-11-07' }, '2026-11-07'],
    [{ date: day, thankedOn: '2026-11-05' }, undefined],
    [{ thankedOn: '2026-11-05' }, '2026-11-05'],
    [{ date: day }, undefined],
  ])('%o: %s', (facts, on) => {
    expect(doneAfter(interview(facts), 'thankedOn')).toBe(on);
  });
});
