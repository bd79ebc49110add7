import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day';
import { contactFollowUp } from '../../src/domain/due/follow-up';
import { replied } from '../../src/domain/happenings';
import { historyOf } from '../../src/domain/history';
import { addNextStep, type NextStep } from '../../src/domain/next-step';
import type { Contact, Interview } from '../../src/domain/records';
import { applyTo, contact, dueIn, interview, listedAt, networkOf, snooze, theOne, waiver } from './builders';

const now = '2026-11-25T09:00';
const book = { followUp: '2026-11-20', followUpNote: 'send book' } as const;
const article = { day: '2026-12-01', words: 'Send the article' } as const;

describe('a promise beside a step that was put aside', () => {
  const promised = (there: Partial<Interview>, step: NextStep = article): Interview => {
    const talk = interview({ date: '2026-11-24', status: 'held', thankedOn: '2026-11-24', debriefedOn: '2026-11-24', ...there });
    return applyTo(talk, addNextStep(talk, step));
  };

  it.each<[string, Partial<Interview>, Partial<Interview>]>([
    [
      'stands alone where that was waived, and its words are kept', { ...book, waived: [waiver('follow-up', '2026-11-20')] },
      { followUp: '2026-12-01', followUpNote: 'Send the article', followedUp: ['2026-11-20 not needed: send book'] },
    ],
    [
      'is owed before a far day that was waived', { followUp: '2026-12-20', followUpNote: 'send book', waived: [waiver('follow-up', '2026-12-20')] },
      { followUp: '2026-12-01', followUpNote: 'Send the article', followedUp: ['2026-12-20 not needed: send book'], waived: [] },
    ],
    [
      'is owed on the same day as what was waived', { followUp: '2026-12-01', followUpNote: 'call', waived: [waiver('follow-up', '2026-12-01')] },
      { followUp: '2026-12-01', followUpNote: 'Send the article', followedUp: ['2026-12-01 not needed: call'], waived: [] },
    ],
    [
      'is owed where the very same was waived', { followUp: '2026-12-01', followUpNote: 'Send the article', waived: [waiver('follow-up', '2026-12-01')] },
      { followUp: '2026-12-01', followUpNote: 'Send the article', followedUp: [], waived: [] },
    ],
    [
      'leaves nothing of a waived day without words', { followUp: '2026-11-20', waived: [waiver('follow-up', '2026-11-20')] },
      { followUp: '2026-12-01', followUpNote: 'Send the article', followedUp: [] },
    ],
    [
      'ends a snooze that would hide it', { ...book, snoozed: [snooze('follow-up', '2027-01-15'), snooze('prepare', '2027-01-15')] },
      { followUp: '2026-11-20', followUpNote: 'send book; Send the article by 2026-12-01', snoozed: [snooze('prepare', '2027-01-15')] },
    ],
    [
      'leaves a snooze until its day', { ...book, snoozed: [snooze('follow-up', '2026-12-01')] },
      { followUpNote: 'send book; Send the article by 2026-12-01', snoozed: [snooze('follow-up', '2026-12-01')] },
    ],
  ])('%s', (_, there, after) => {
    const talk = promised(there);
    expect(talk).toMatchObject(after);
    expect(dueIn([talk], 'follow-up')).toMatchObject([{ waived: false, due: after.followUp ?? '2026-11-20' }]);
  });

  it('is not owed where next steps are waived for good', () => {
    const talk = promised({ waived: [waiver('follow-up')] });
    expect(talk.waived).toHaveLength(1);
    expect(listedAt([talk], now)).toEqual(['waived follow-up Jane Roe 2026-12-01']);
  });
});

describe('a “later” beside a step that was put aside', () => {
  const said = (there: Partial<Contact>, until: Day = '2026-12-01'): Contact => {
    const jane = contact({ askedOn: '2026-11-01', lastContact: '2026-11-24', ...there });
    return applyTo(jane, replied(jane, { outcome: 'later', on: '2026-11-24', until }).changes);
  };
  const late = { repliedOn: '2026-11-05', outcome: 'later' } as const;

  it.each<[string, Partial<Contact>]>([
    ['a promise that was waived', { ...book, waived: [waiver('follow-up', '2026-11-20')] }],
    ['a promise of a far day that was waived', { ...book, followUp: '2027-02-01', waived: [waiver('follow-up', '2027-02-01')] }],
    ['a later of a far day that was waived', { ...late, followUp: '2027-02-01', waived: [waiver('follow-up', '2027-02-01')] }],
    ['a later of the same day that was waived', { ...late, followUp: '2026-12-01', waived: [waiver('follow-up', '2026-12-01')] }],
    ['a later of the same day that was put off', { ...late, followUp: '2026-12-01', snoozed: [snooze('follow-up', '2027-02-01')] }],
  ])('is owed on its day: %s', (_, there) => {
    const jane = said(there);
    expect(listedAt([jane], now)).toEqual(['week follow-up Jane Roe 2026-12-01']);
    expect(theOne([jane], 'follow-up').why('2026-12-01')).toBe('They asked you to come back today.');
  });

  it('ends a snooze of a promise that would hide it', () => {
    expect(listedAt([said({ ...book, snoozed: [snooze('follow-up', '2027-02-01')] })], now))
      .toEqual(['overdue follow-up Jane Roe 2026-11-20']);
  });

  it('leaves what was waived as it is where they say yes', () => {
    const jane = contact({ askedOn: '2026-11-01', ...book, waived: [waiver('follow-up', '2026-11-20')] });
    const after = applyTo(jane, replied(jane, { outcome: 'yes', on: '2026-11-24' }).changes);
    expect(after).toMatchObject({ ...book, followedUp: [], waived: jane.waived });
  });
});

it('a next step that follows one done is owed, whatever was waived before', () => {
  const jane = contact({ ...book, waived: [waiver('follow-up', '2026-12-20')] });
  const how = { on: '2026-11-25', next: '2026-12-01', touched: false } as const;
  const changes = contactFollowUp.settling.changes({ note: jane, around: networkOf([jane]), how });
  expect(listedAt([applyTo(jane, changes)], now)).toEqual(['week follow-up Jane Roe 2026-12-01']);
});

it('what was waived is told as not needed', () => {
  const jane = contact({ followedUp: ['2026-11-20 not needed: send book', '2026-11-21 Not needed: to call'] });
  expect(historyOf(jane, networkOf([jane])).map(({ says }) => says).sort()).toEqual(['Not needed: send book', 'Not needed: to call']);
});
