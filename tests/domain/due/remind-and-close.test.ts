import { describe, expect, it } from 'vitest';
import { presets } from '../../../src/domain/terms';
import { contact, interview, linkTo, termsWith, theOne } from '../builders';
import { itIsDue } from '../table';

const asked = { askedOn: '2026-11-06' } as const;

describe('a reminder is due 7 business days after the last ask or reminder', () => {
  itIsDue('remind', [
    { says: 'asked on Friday 6 November: Tuesday 17', contact: asked, due: '2026-11-17' },
    { says: 'asked on Saturday: Tuesday 17, too', contact: { askedOn: '2026-11-07' }, due: '2026-11-17' },
    { says: 'asked on Sunday: Tuesday 17, too', contact: { askedOn: '2026-11-08' }, due: '2026-11-17' },
    { says: 'asked on Monday: Wednesday 18', contact: { askedOn: '2026-11-09' }, due: '2026-11-18' },
    {
      says: 'reminded on Tuesday 17: Thursday 26',
      contact: { ...asked, remindedOn: ['2026-11-17'] },
      due: '2026-11-26',
    },
    {
      says: 'reminded early: counted from that day',
      contact: { ...asked, remindedOn: ['2026-11-12'] },
      due: '2026-11-23',
    },
    { says: 'reminded on the day of the ask', contact: { ...asked, remindedOn: ['2026-11-06'] }, due: '2026-11-17' },
    {
      says: 'holidays inside the window put it off',
      contact: { askedOn: '2026-11-20' },
      terms: { holidays: ['2026-11-26', '2026-11-27'] },
      due: '2026-12-03',
    },
    {
      says: 'a holiday on a weekend changes nothing',
      contact: asked,
      terms: { holidays: ['2026-11-14'] },
      due: '2026-11-17',
    },
    { says: 'with Friday and Saturday as the weekend', contact: asked, terms: { weekend: [5, 6] }, due: '2026-11-16' },
    { says: 'asked two days before the leap day', contact: { askedOn: '2028-02-27' }, due: '2028-03-07' },
    { says: 'over the turn of the year', contact: { askedOn: '2026-12-28' }, due: '2027-01-06' },
    { says: 'an ask of the future counts as it stands', contact: { askedOn: '2126-11-06' }, due: '2126-11-15' },
    { says: 'never asked', contact: {}, due: null },
    { says: 'reminded, but never asked', contact: { remindedOn: ['2026-11-06'] }, due: null },
  ]);
});

describe('a reminder falls away', () => {
  itIsDue('remind', [
    { says: 'once they replied', contact: { ...asked, repliedOn: '2026-11-10' }, due: null },
    { says: 'when the reply comes on the day it is due', contact: { ...asked, repliedOn: '2026-11-17' }, due: null },
    { says: 'when they replied on the day of the ask', contact: { ...asked, repliedOn: '2026-11-06' }, due: null },
    { says: 'by an outcome without a date', contact: { ...asked, outcome: 'no' }, due: null },
    { says: 'once it was closed', contact: { ...asked, outcome: 'no-answer', closedOn: '2026-11-09' }, due: null },
    { says: 'after two reminders', contact: { ...asked, remindedOn: ['2026-11-17', '2026-11-26'] }, due: null },
    { says: 'for somebody to leave alone', contact: { ...asked, doNotContact: true }, due: null },
    { says: 'by an interview since', contact: asked, others: [{ date: '2026-11-20' }], due: null },
  ]);
});

describe('the preset decides', () => {
  itIsDue('remind', [
    { says: 'brief: one reminder after 7', contact: asked, terms: presets.brief, due: '2026-11-17' },
    {
      says: 'brief: no second one',
      contact: { ...asked, remindedOn: ['2026-11-17'] },
      terms: presets.brief,
      due: null,
    },
    { says: 'gentle: one reminder after 10', contact: asked, terms: presets.gentle, due: '2026-11-20' },
    {
      says: 'gentle: no second one',
      contact: { ...asked, remindedOn: ['2026-11-20'] },
      terms: presets.gentle,
      due: null,
    },
    {
      says: 'standard: a second one',
      contact: { ...asked, remindedOn: ['2026-11-17'] },
      terms: presets.standard,
      due: '2026-11-26',
    },
    { says: 'no reminders at all', contact: asked, terms: { reminders: 0 }, due: null },
  ]);
});

describe('closing is due 7 business days after the last reminder', () => {
  const twice = { ...asked, remindedOn: ['2026-11-17', '2026-11-26'] } as const;
  itIsDue('close', [
    { says: 'reminded twice: Monday 7 December', contact: twice, due: '2026-12-07' },
    {
      says: 'reminders noted in any order',
      contact: { ...asked, remindedOn: ['2026-11-26', '2026-11-17'] },
      due: '2026-12-07',
    },
    {
      says: 'a third reminder was sent',
      contact: { ...asked, remindedOn: [...twice.remindedOn, '2026-12-01'] },
      due: '2026-12-10',
    },
    { says: 'one reminder is left', contact: { ...asked, remindedOn: ['2026-11-17'] }, due: null },
    {
      says: 'brief: after one',
      contact: { ...asked, remindedOn: ['2026-11-17'] },
      terms: presets.brief,
      due: '2026-11-26',
    },
    {
      says: 'gentle: 10 after one',
      contact: { ...asked, remindedOn: ['2026-11-20'] },
      terms: presets.gentle,
      due: '2026-12-04',
    },
    { says: 'no reminders wanted: from the ask', contact: asked, terms: { reminders: 0 }, due: '2026-11-17' },
    { says: 'they replied', contact: { ...twice, repliedOn: '2026-12-01' }, due: null },
    { says: 'already closed', contact: { ...twice, outcome: 'no-answer', closedOn: '2026-12-07' }, due: null },
    { says: 'closed without a day', contact: { ...twice, outcome: 'no-answer' }, due: null },
    { says: 'an interview since', contact: twice, others: [{ date: '2026-12-04', status: 'cancelled' }], due: null },
    { says: 'somebody to leave alone', contact: { ...twice, doNotContact: true }, due: null },
    { says: 'reminders but no ask', contact: { remindedOn: ['2026-11-17', '2026-11-26'] }, due: null },
  ]);
});

describe('a silent contact says why', () => {
  it.each([
    { says: 'asked today', remindedOn: [], on: '2026-11-06', why: 'You asked today and have had no answer.' },
    { says: 'over the weekend', remindedOn: [], on: '2026-11-08', why: 'You asked 2 days ago and have had no answer.' },
    { says: 'asked', remindedOn: [], on: '2026-11-17', why: 'You asked 7 business days ago and have had no answer.' },
    {
      says: 'asked yesterday',
      remindedOn: [],
      on: '2026-11-09',
      why: 'You asked 1 business day ago and have had no answer.',
    },
  ] as const)('$says', ({ remindedOn, on, why }) => {
    expect(theOne([contact({ ...asked, remindedOn })], 'remind').why(on)).toBe(why);
  });

  it.each([
    { remindedOn: ['2026-11-17', '2026-11-26'], on: '2026-12-08', tried: 'two reminders, no answer in 8 business days' },
    { remindedOn: ['2026-11-17', '2026-11-18', '2026-11-26'], on: '2026-12-07', tried: '3 reminders, no answer in 7 business days' },
  ] as const)('and advises to let it go after all reminders: $tried', ({ remindedOn, on, tried }) => {
    const why = theOne([contact({ ...asked, remindedOn })], 'close').why(on);
    expect(why).toBe(`Let it go, and keep the door open: ${tried}.`);
  });

  it('and advises to wait until that day', () => {
    const jane = contact({ ...asked, remindedOn: ['2026-11-17', '2026-11-26'] });
    const waits = 'You asked and reminded them twice, the last time today, and have had no answer.';
    expect(theOne([jane], 'close').why('2026-11-26')).toBe(waits);
    const agreed = contact({ ...asked, repliedOn: '2026-11-09', outcome: 'yes', timesOfferedOn: ['2026-11-10'] });
    expect(theOne([agreed], 'close', termsWith({ reminders: 0 })).why('2026-11-10'))
      .toBe('You offered times today, and no day is agreed yet.');
    const lost = interview({ date: '2026-11-06', status: 'no-show', reproposedOn: ['2026-11-10'] });
    expect(theOne([contact(), lost], 'close', termsWith({ reminders: 0 })).why('2026-11-10'))
      .toBe('You proposed a new day today and have had no answer.');
  });

  it('counts business days from the last reminder', () => {
    const jane = contact({ ...asked, remindedOn: ['2026-11-17'], referredBy: [linkTo(contact({ name: 'Noor' }))] });
    expect(theOne([jane], 'remind').why('2026-11-26')).toContain('7 business days ago');
  });
});
