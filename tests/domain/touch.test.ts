import { describe, expect, it } from 'vitest';
import type { Contact, Interview } from '../../src/domain/records';
import { lastTouch, newestTouch, touch, touchInWords, updated } from '../../src/domain/touch';
import { contact, interview } from './builders';

const today = '2026-11-17';

describe('the newest moment of contact, in words', () => {
  it.each<[string | undefined, Partial<Contact>, Partial<Interview>[]]>([
    [undefined, { referredOn: '2026-11-12', identifiedOn: '2026-11-13' }, []],
    ['Asked Fri 6 Nov', { askedOn: '2026-11-06' }, []],
    ['Reminded yesterday', { askedOn: '2026-11-06', remindedOn: ['2026-11-10', '2026-11-16'] }, []],
    ['Said yes today', { askedOn: '2026-11-17', repliedOn: '2026-11-17', outcome: 'yes' }, []],
    ['Said later Mon 9 Nov', { askedOn: '2026-11-06', repliedOn: '2026-11-09', outcome: 'later' }, []],
    ['Said no Mon 9 Nov', { askedOn: '2026-11-06', repliedOn: '2026-11-09', outcome: 'no' }, []],
    ['Answered Mon 9 Nov', { askedOn: '2026-11-06', repliedOn: '2026-11-09' }, []],
    ['Times offered Mon 9 Nov', { repliedOn: '2026-11-09', outcome: 'yes', timesOfferedOn: ['2026-11-09'] }, []],
    ['In touch Tue 17 Nov 2020', { lastContact: '2020-11-17' }, []],
    ['Kept posted Mon 2 Nov', { lastContact: '2026-11-02', updates: [{ on: '2026-11-02', note: 'the course' }] }, []],
    ['Met yesterday', { askedOn: '2026-11-06', lastContact: '2026-11-16' }, [{ date: '2026-11-16', status: 'held' }]],
    ['Answered by email yesterday', {}, [{ date: '2026-11-16', status: 'held', mode: 'email' }]],
    ['Thanked yesterday', {}, [{ date: '2026-11-16', status: 'held', thankedOn: '2026-11-16' }]],
    ['Times offered yesterday', { askedOn: '2026-11-02' }, [{ date: '2026-11-06', status: 'no-show', reproposedOn: ['2026-11-09', '2026-11-16'] }]],
    ['Times offered yesterday', {}, [{ date: '2026-11-06', status: 'cancelled', reproposedOn: ['2026-11-16'] }, { date: '2026-11-09', status: 'held' }]],
    ['Thanked Fri 22 May', {}, [
      { date: '2026-05-21', status: 'held', thankedOn: '2026-05-22' }, { date: '2026-11-16', status: 'no-show' }, { date: '2026-11-24' },
    ]],
  ])('is %s', (says, facts, meetings) => {
    const interviews = meetings.map((each, at) => interview({ name: `Interview ${at}`, ...each }));
    const touch = newestTouch(contact(facts), interviews);
    expect(touch && touchInWords(touch, today)).toBe(says);
  });
});

describe('a touch that nothing else records', () => {
  const day = '2026-11-16';
  it.each<[string, Partial<Contact>, boolean]>([
    ['is noted', {}, true],
    ['is noted after an older one', { lastContact: '2026-11-15' }, true],
    ['is there already', { lastContact: day }, false],
    ['takes no newer one back', { lastContact: today }, false],
  ])('%s', (_, facts, isNoted) => {
    const jane = contact(facts);
    const noted = [{ note: jane.path, fact: 'lastContact', set: day, was: facts.lastContact ?? null }];
    expect(touch(jane, day)).toEqual(isNoted ? noted : []);
  });

  it('needs a note', () => {
    expect(touch(undefined, day)).toEqual([]);
    expect(updated(undefined, day)).toEqual([]);
  });

  it('is told in a line beside it, once', () => {
    const jane = contact({ lastContact: day, updates: [{ on: day, note: 'the course' }] });
    const line = (note: string): unknown => ({ note: jane.path, fact: 'updates', add: { on: day, note } });
    expect(updated(jane, day, 'the course')).toEqual([]);
    expect(updated(jane, day, 'the job')).toEqual([line('the job')]);
    expect(updated(jane, day)).toEqual([line('kept posted')]);
    expect(updated(jane, today, 'the course').map((change) => 'fact' in change && change.fact)).toEqual(['lastContact', 'updates']);
  });
});

it('the day of the newest one is that of the newest words', () => {
  expect(lastTouch(contact({ lastContact: '2026-11-02', askedOn: '2026-11-06' }), [])).toBe('2026-11-06');
  expect(lastTouch(contact(), [interview({ date: '2026-11-06', thankedOn: '2026-11-07' })])).toBeUndefined();
});
