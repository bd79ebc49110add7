import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../src/domain/records';
import type { Terms } from '../../../src/domain/terms';
import { contact, deadLink, dueIn, interview, mention, settled, termsWith, theOne, waiver } from '../builders';
import { itIsDue } from '../table';

describe('asking a person who was named is due 5 business days after', () => {
  const named = { referredBy: [mention('Noor Haddad')], referredOn: '2026-11-06' } as const;
  itIsDue('ask', [
    { says: 'named on Friday: the next Friday', contact: named, due: '2026-11-13' },
    { says: 'named on Saturday', contact: { ...named, referredOn: '2026-11-07' }, due: '2026-11-13' },
    {
      says: 'named on Monday, with a holiday that week',
      contact: { ...named, referredOn: '2026-11-09' },
      terms: { holidays: ['2026-11-11'] },
      due: '2026-11-17',
    },
    {
      says: 'several referrers are one item',
      contact: { ...named, referredBy: [mention('Noor'), deadLink('Ivo')] },
      due: '2026-11-13',
    },
    { says: 'no referrer', contact: { referredOn: '2026-11-06' }, due: null },
    { says: 'no day of the referral', contact: { referredBy: named.referredBy }, due: null },
    { says: 'asked', contact: { ...named, askedOn: '2026-11-06' }, due: null },
    { says: 'asked before they were named', contact: { ...named, askedOn: '2026-01-02' }, due: null },
    { says: 'they replied', contact: { ...named, repliedOn: '2026-11-06' }, due: null },
    { says: 'an outcome is noted', contact: { ...named, outcome: 'later' }, due: null },
    { says: 'an interview is planned', contact: named, others: [{ date: '2026-11-20' }], due: null },
    {
      says: 'an interview was called off',
      contact: named,
      others: [{ date: '2026-11-20', status: 'cancelled' }],
      due: null,
    },
    { says: 'an interview long before', contact: named, others: [{ date: '2020-01-02', status: 'held' }], due: null },
    { says: 'an interview without a date', contact: named, others: [{}], due: null },
    { says: 'somebody to leave alone', contact: { ...named, doNotContact: true }, due: null },
  ]);

  it('names who gave the name', () => {
    expect(
      theOne([contact({ ...named, referredBy: [mention('Noor'), deadLink('Ivo')] })], 'ask').why('2026-11-13'),
    ).toContain('Noor and Ivo');
  });
});

describe('a request that came to nothing is made anew', () => {
  const asked = { askedOn: '2026-10-26' } as const;
  const letGo = { ...asked, outcome: 'no-answer', closedOn: '2026-11-02' } as const;
  const introduced = { introducedOn: '2026-11-06' } as const;
  const named = { referredBy: [mention('Noor')], referredOn: '2026-11-06' } as const;
  itIsDue('ask', [
    { says: 'introduced while no answer came', contact: { ...asked, ...introduced }, due: '2026-11-09' },
    { says: 'introduced after it was let go', contact: { ...letGo, ...introduced }, due: '2026-11-09' },
    {
      says: 'introduced after a no',
      contact: { ...asked, outcome: 'no', repliedOn: '2026-11-02', ...introduced },
      due: '2026-11-09',
    },
    { says: 'named after it was let go', contact: { ...letGo, ...named }, due: '2026-11-13' },
    { says: 'not introduced before the last word', contact: { ...asked, remindedOn: ['2026-11-06'], ...introduced }, due: null },
    { says: 'not named while an answer may come', contact: { ...asked, ...named }, due: null },
    { says: 'not named after a no', contact: { ...asked, outcome: 'no', repliedOn: '2026-11-02', ...named }, due: null },
    { says: 'not introduced after a yes', contact: { ...asked, outcome: 'yes', repliedOn: '2026-11-02', ...introduced }, due: null },
    { says: 'not somebody met', contact: { ...letGo, ...introduced }, others: [{ date: '2026-11-03', status: 'held' }], due: null },
  ]);

  it.each<[string, Partial<Contact>, Partial<Terms>, string[]]>([
    ['is the one word that is owed', {}, {}, ['ask']],
    ['is not, once it is waived', { waived: [waiver('ask', '2026-11-09')] }, {}, ['remind']],
    ['is not where such requests are switched off', {}, { off: new Set(['ask']) }, ['remind']],
    ['and no advice to let go either', {}, { reminders: 0 }, ['ask']],
  ])('that an introduction waits for %s', (_, facts, terms, kinds) => {
    const items = dueIn([contact({ ...asked, ...introduced, ...facts })], undefined, termsWith(terms));
    expect(items.filter(({ waived }) => !waived).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('says that nothing was written since', () => {
    expect(theOne([contact({ ...letGo, ...named })], 'ask').why('2026-11-06'))
      .toBe('Noor gave you this name today. You have not written since.');
  });
});

describe('agreeing on a day is due a business day after their reply', () => {
  const yes = { askedOn: '2026-11-02', repliedOn: '2026-11-06', outcome: 'yes' } as const;
  itIsDue('schedule', [
    { says: 'a yes on Friday: Monday', contact: yes, due: '2026-11-09' },
    { says: 'a yes on Thursday: Friday', contact: { ...yes, repliedOn: '2026-11-05' }, due: '2026-11-06' },
    { says: 'a reply without an outcome', contact: { ...yes, outcome: undefined }, due: '2026-11-09' },
    {
      says: 'a yes without a day: from the ask',
      contact: { askedOn: '2026-11-02', outcome: 'yes' },
      due: '2026-11-03',
    },
    {
      says: 'a yes without a day: from the last reminder',
      contact: { askedOn: '2026-11-02', remindedOn: ['2026-11-12', '2026-11-11'], outcome: 'yes' },
      due: '2026-11-13',
    },
    { says: 'later', contact: { ...yes, outcome: 'later' }, due: null },
    { says: 'no', contact: { ...yes, outcome: 'no' }, due: null },
    { says: 'given up', contact: { ...yes, outcome: 'no-answer' }, due: null },
    { says: 'no reply', contact: { askedOn: '2026-11-02' }, due: null },
    { says: 'a yes with no day to count from', contact: { outcome: 'yes' }, due: null },
    { says: 'a yes to an earlier ask', contact: { ...yes, askedOn: '2026-11-07' }, due: null },
    { says: 'an interview since the ask', contact: yes, others: [{ date: '2026-11-04', status: 'held' }], due: null },
    {
      says: 'an interview booked since the ask',
      contact: yes,
      others: [{ date: '2026-11-30', bookedOn: '2026-11-06' }],
      due: null,
    },
    {
      says: 'an interview before the ask',
      contact: yes,
      others: [{ date: '2026-11-01', status: 'held' }],
      due: '2026-11-09',
    },
    { says: 'somebody to leave alone', contact: { ...yes, doNotContact: true }, due: null },
  ]);

  it('is settled by an offer of times, and comes back if nothing is heard', () => {
    const jane = contact(yes);
    const [after] = settled([jane], theOne([jane], 'schedule'), { on: '2026-11-09' });
    expect(after).toMatchObject({ timesOfferedOn: ['2026-11-09'] });
    expect(theOne([after!], 'schedule')).toMatchObject({ due: '2026-11-16', waits: true });
    expect(theOne([after!], 'schedule').why('2026-11-16')).toBe('You offered times 5 business days ago, and no day is agreed yet.');
  });
  it('is settled by a new interview note', () => {
    const jane = contact(yes);
    expect(dueIn([jane, interview({ date: '2026-11-20', bookedOn: '2026-11-09' })], 'schedule')).toEqual([]);
  });
});
