import { describe, expect, it } from 'vitest';
import type { DueKind } from '../../src/domain/due';
import { presets, standardNumbers, type Numbers } from '../../src/domain/terms';
import { dueIn, mention, termsWith } from './builders';
import { notesOf, type Row } from './table';

const referred = { referredBy: [mention('Noor')], askedOn: '2026-11-02' } as const;
const held = { date: '2026-11-06', status: 'held' } as const;

// Each number of the settings, with notes that it decides on and the day when it is 3, or another value than usual.
const rows: (Row & { number: keyof Numbers; kind: DueKind; value?: number })[] = [
  { number: 'thankYouDays', kind: 'thank-you', says: 'after the interview', interview: held, due: '2026-11-09' },
  {
    number: 'resumeDays',
    kind: 'resume',
    says: 'after the interview',
    interview: { ...held, resumeRequested: true },
    due: '2026-11-09',
  },
  {
    number: 'scheduleBusinessDays',
    kind: 'schedule',
    says: 'after the reply',
    contact: { repliedOn: '2026-11-06' },
    due: '2026-11-11',
  },
  {
    number: 'offerBusinessDays',
    kind: 'schedule',
    says: 'after times were offered',
    contact: { repliedOn: '2026-11-02', timesOfferedOn: ['2026-11-06'] },
    due: '2026-11-11',
  },
  {
    number: 'answerBusinessDays',
    kind: 'answer',
    says: 'after a no',
    contact: { repliedOn: '2026-11-06', outcome: 'no' },
    due: '2026-11-11',
  },
  {
    number: 'prepareMostDays',
    kind: 'prepare',
    says: 'before the interview, over holidays',
    interview: { date: '2026-11-13' },
    terms: { holidays: ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12'] },
    due: '2026-11-10',
  },
  {
    number: 'confirmMostDays',
    kind: 'confirm',
    says: 'before the interview, over a weekend',
    interview: { date: '2026-11-09' },
    terms: { holidays: ['2026-11-06', '2026-11-05', '2026-11-04'] },
    value: 4,
    due: '2026-11-05',
  },
  {
    number: 'proposeBusinessDays',
    kind: 'reschedule',
    says: 'after a proposal',
    interview: { date: '2026-11-02', status: 'no-show', reproposedOn: ['2026-11-06'] },
    due: '2026-11-11',
  },
  {
    number: 'reportLetGoBusinessDays',
    kind: 'report-back',
    says: 'after letting an interview go',
    contact: { referredBy: [mention('Noor')] },
    interview: { date: '2026-11-02', status: 'no-show', closedOn: '2026-11-06' },
    due: '2026-11-11',
  },
  {
    number: 'introducedBusinessDays',
    kind: 'ask',
    says: 'after an introduction',
    contact: { introducedOn: '2026-11-06' },
    due: '2026-11-11',
  },
  {
    number: 'identifiedBusinessDays',
    kind: 'ask',
    says: 'after picking them',
    contact: { identifiedOn: '2026-11-06' },
    due: '2026-11-11',
  },
  {
    number: 'prepareBusinessDays',
    kind: 'prepare',
    says: 'before the interview',
    interview: { date: '2026-11-13' },
    due: '2026-11-10',
  },
  {
    number: 'confirmBusinessDays',
    kind: 'confirm',
    says: 'before the interview',
    interview: { date: '2026-11-13' },
    due: '2026-11-10',
  },
  {
    number: 'rescheduleBusinessDays',
    kind: 'reschedule',
    says: 'after a no-show',
    interview: { ...held, status: 'no-show' },
    due: '2026-11-11',
  },
  {
    number: 'reportMetBusinessDays',
    kind: 'report-back',
    says: 'after meeting',
    contact: referred,
    interview: held,
    due: '2026-11-11',
  },
  {
    number: 'reportNoBusinessDays',
    kind: 'report-back',
    says: 'after a no',
    contact: { ...referred, outcome: 'no', repliedOn: '2026-11-06' },
    due: '2026-11-11',
  },
  {
    number: 'reportGivenUpBusinessDays',
    kind: 'report-back',
    says: 'after giving up',
    contact: { ...referred, outcome: 'no-answer', closedOn: '2026-11-06' },
    due: '2026-11-11',
  },
  {
    number: 'reportSilentBusinessDays',
    kind: 'report-back',
    says: 'after giving up on no known day',
    contact: { ...referred, outcome: 'no-answer' },
    due: '2026-11-05',
  },
  {
    number: 'askBusinessDays',
    kind: 'ask',
    says: 'after the referral',
    contact: { referredBy: [mention('Noor')], referredOn: '2026-11-06' },
    due: '2026-11-11',
  },
  {
    number: 'reminders',
    kind: 'remind',
    says: 'are sent before closing',
    contact: { askedOn: '2026-11-02', remindedOn: ['2026-11-05', '2026-11-06'] },
    due: '2026-11-17',
  },
  {
    number: 'remindBusinessDays',
    kind: 'remind',
    says: 'after the ask',
    contact: { askedOn: '2026-11-06' },
    due: '2026-11-11',
  },
  {
    number: 'closeBusinessDays',
    kind: 'close',
    says: 'after the last reminder',
    contact: { askedOn: '2026-11-02', remindedOn: ['2026-11-05', '2026-11-06'] },
    due: '2026-11-11',
  },
  {
    number: 'keepInTouchDays',
    kind: 'keep-in-touch',
    says: 'after meeting',
    contact: { stayInTouch: true },
    interview: held,
    due: '2026-11-09',
  },
  {
    number: 'cadenceDays',
    kind: 'keep-in-touch',
    says: 'after a touch',
    contact: { stayInTouch: true, lastContact: '2026-11-06' },
    due: '2026-11-09',
  },
  {
    number: 'settledInTouchDays',
    kind: 'keep-in-touch',
    says: 'make the slower rhythm',
    contact: { stayInTouch: true, lastContact: '2026-11-09' },
    interview: held,
    due: '2027-02-08',
  },
];

describe('every number is a setting', () => {
  it.each(rows)('$number $says', ({ number, kind, due, value = 3, ...row }) => {
    const days = (terms: Partial<Numbers>) =>
      dueIn(notesOf(row), kind, termsWith({ ...row.terms, ...terms })).map((item) => item.due);
    expect(days({ [number]: value })).toEqual([due]);
    expect(days({})).not.toEqual([due]);
  });
  it('and each of them is decided on here; the length of an interview is, where it is over', () => {
    expect([...rows.map(({ number }) => number), 'minutes'].sort()).toEqual(Object.keys(standardNumbers).sort());
  });
});

it('the standard is the standard preset', () => {
  expect(standardNumbers).toMatchObject(presets.standard);
  expect(presets).toEqual({
    standard: { reminders: 2, remindBusinessDays: 7, closeBusinessDays: 7 },
    brief: { reminders: 1, remindBusinessDays: 7, closeBusinessDays: 7 },
    gentle: { reminders: 1, remindBusinessDays: 10, closeBusinessDays: 10 },
  });
});
