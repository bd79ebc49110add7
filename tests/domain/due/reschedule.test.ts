import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/domain/day';
import type { Interview } from '../../../src/domain/records';
import { contact, deadLink, dueIn, interview, linkTo, mention, settled, theOne } from '../builders';
import { itIsDue } from '../table';

const noShow = { date: '2026-11-06', status: 'no-show' } as const;

describe('offering new times is due', () => {
  const cancelled = { date: '2026-11-13', status: 'cancelled' } as const;
  itIsDue('reschedule', [
    {
      says: 'a business day after it was called off',
      interview: { ...cancelled, cancelledOn: '2026-11-05' },
      due: '2026-11-06',
    },
    { says: 'called off on Friday: Monday', interview: { ...cancelled, cancelledOn: '2026-11-06' }, due: '2026-11-09' },
    { says: 'called off on its day', interview: { ...cancelled, cancelledOn: '2026-11-13' }, due: '2026-11-16' },
    {
      says: 'called off after its day: from its day',
      interview: { ...cancelled, cancelledOn: '2026-11-20' },
      due: '2026-11-16',
    },
    { says: 'called off on no known day: from its day', interview: cancelled, due: '2026-11-16' },
    {
      says: 'called off, with no date',
      interview: { ...cancelled, date: undefined, cancelledOn: '2026-11-06' },
      due: '2026-11-09',
    },
    { says: 'a business day after they did not come', interview: noShow, due: '2026-11-09' },
    {
      says: 'they did not come, whatever cancelled_on says',
      interview: { ...noShow, cancelledOn: '2026-11-02' },
      due: '2026-11-09',
    },
    { says: 'on the very day if I did not come', interview: { ...noShow, status: 'missed' }, due: '2026-11-06' },
    {
      says: 'even on a Sunday if I did not come',
      interview: { date: '2026-11-08', status: 'missed' },
      due: '2026-11-08',
    },
    {
      says: 'the same day if I called it off',
      interview: { ...cancelled, cancelledOn: '2026-11-06', cancelledBy: 'me' },
      due: '2026-11-06',
    },
    {
      says: 'a business day after they called it off',
      interview: { ...cancelled, cancelledOn: '2026-11-06', cancelledBy: 'them' },
      due: '2026-11-09',
    },
    {
      says: '7 business days after new times were proposed',
      interview: { ...noShow, reproposedOn: ['2026-11-09'] },
      due: '2026-11-18',
    },
    {
      says: '7 business days after the last of two',
      interview: { ...noShow, reproposedOn: ['2026-11-18', '2026-11-09'] },
      due: '2026-11-27',
    },
    {
      says: 'no more after the third',
      interview: { ...noShow, reproposedOn: ['2026-11-09', '2026-11-18', '2026-11-27'] },
      due: null,
    },
    {
      says: 'as often as there are reminders, and once more',
      interview: { ...noShow, reproposedOn: ['2026-11-09'] },
      terms: { reminders: 0 },
      due: null,
    },
    {
      says: 'as if nothing had been proposed before it was booked anew',
      interview: { ...noShow, bookedOn: '2026-11-03', reproposedOn: ['2026-10-20', '2026-11-02'] },
      due: '2026-11-09',
    },
    { says: 'not once it was let go', interview: { ...noShow, closedOn: '2026-11-10' }, due: null },
    {
      says: 'a business day after they answered a proposal',
      contact: { repliedOn: '2026-11-11' },
      interview: { ...noShow, reproposedOn: ['2026-11-09'] },
      due: '2026-11-12',
    },
    {
      says: 'after a proposal of the day on which they answered an earlier one, from it',
      contact: { repliedOn: '2026-11-11' },
      interview: { ...noShow, reproposedOn: ['2026-11-09', '2026-11-11'] },
      due: '2026-11-20',
    },
    {
      says: 'after their answer the proposals begin anew',
      contact: { repliedOn: '2026-11-27' },
      interview: { ...noShow, reproposedOn: ['2026-11-09', '2026-11-18', '2026-11-26', '2026-11-27'] },
      due: '2026-12-08',
    },
    {
      says: 'not once they said no since',
      contact: { repliedOn: '2026-11-06', outcome: 'no' },
      interview: noShow,
      due: null,
    },
    {
      says: 'not once they said later, and have a day of their own',
      contact: { repliedOn: '2026-11-11', outcome: 'later', followUp: '2027-01-11' },
      interview: { ...noShow, reproposedOn: ['2026-11-09'] },
      due: null,
    },
    {
      says: 'a no from before says nothing',
      contact: { repliedOn: '2026-11-05', outcome: 'no' },
      interview: noShow,
      due: '2026-11-09',
    },
    { says: 'not once they were asked anew', contact: { askedOn: '2026-11-20' }, interview: noShow, due: null },
    {
      says: 'not once one stopped waiting for them',
      contact: { askedOn: '2026-10-20', outcome: 'no-answer', closedOn: '2026-11-20' },
      interview: noShow,
      due: null,
    },
    {
      says: 'a no of an earlier request says nothing',
      contact: { repliedOn: '2026-11-06', outcome: 'no', askedOn: '2026-11-07' },
      interview: { ...noShow, bookedOn: '2026-11-08' },
      due: '2026-11-09',
    },
    {
      says: 'a yes since is no refusal',
      contact: { repliedOn: '2026-11-06', outcome: 'yes' },
      interview: noShow,
      due: '2026-11-09',
    },
    {
      says: 'not once one stopped waiting for them on that very day',
      contact: { askedOn: '2026-10-20', outcome: 'no-answer', closedOn: '2026-11-06' },
      interview: noShow,
      due: null,
    },
    {
      says: 'where one stopped waiting for them before, as ever',
      contact: { askedOn: '2026-10-20', outcome: 'no-answer', closedOn: '2026-11-05' },
      interview: noShow,
      due: '2026-11-09',
    },
    {
      says: 'where they answered after one had stopped waiting',
      contact: { askedOn: '2026-10-20', outcome: 'no-answer', closedOn: '2026-11-10', repliedOn: '2026-11-12' },
      interview: { ...noShow, reproposedOn: ['2026-11-09'] },
      due: '2026-11-13',
    },
    {
      says: 'where they had answered before one stopped waiting, no more',
      contact: { askedOn: '2026-10-20', outcome: 'no-answer', closedOn: '2026-11-10', repliedOn: '2026-11-09' },
      interview: noShow,
      due: null,
    },
    {
      says: 'a closing of somebody who had not been given up ends nothing',
      contact: { askedOn: '2026-10-20', closedOn: '2026-11-10' },
      interview: noShow,
      due: '2026-11-09',
    },
    {
      says: 'an answer from before it was lost says nothing of a proposal',
      contact: { repliedOn: '2026-11-05' },
      interview: { ...noShow, reproposedOn: ['2026-11-05', '2026-11-09'] },
      due: '2026-11-18',
    },
    {
      says: 'of two people, one of whom said no',
      contact: { repliedOn: '2026-11-11', outcome: 'no' },
      interview: { ...noShow, contacts: [linkTo(contact()), mention('Ivo')] },
      due: null,
    },
    {
      says: 'of two people, one of whom was asked anew',
      contact: { askedOn: '2026-11-20' },
      interview: { ...noShow, contacts: [linkTo(contact()), mention('Ivo')] },
      due: '2026-11-09',
    },
    { says: 'not when held', interview: { ...noShow, status: 'held' }, due: null },
    { says: 'not when planned', interview: { ...noShow, status: 'planned' }, due: null },
    { says: 'not without any day', interview: { status: 'no-show' }, due: null },
    {
      says: 'by chance, too, if it was called off',
      interview: { ...noShow, kind: 'chance', status: 'cancelled' },
      due: '2026-11-09',
    },
  ]);
});

describe('a newer interview with the same contact is what was to be arranged', () => {
  itIsDue('reschedule', [
    {
      says: 'of two lost on one day, the later path',
      interview: noShow,
      others: [{ date: '2026-11-06', status: 'missed', name: 'Zebra' }],
      due: ['2026-11-06'],
    },
    { says: 'planned for that day', interview: noShow, others: [{ date: '2026-11-06' }], due: null },
    { says: 'planned for a later day', interview: noShow, others: [{ date: '2026-12-01' }], due: null },
    { says: 'held later', interview: noShow, others: [{ date: '2026-11-10', status: 'held' }], due: null },
    { says: 'met by chance later', interview: noShow, others: [{ date: '2026-11-10', kind: 'chance' }], due: null },
    {
      says: 'the day before is not later',
      interview: noShow,
      others: [{ date: '2026-11-05', status: 'held' }],
      due: '2026-11-09',
    },
    { says: 'one without a date is not later', interview: noShow, others: [{}], due: '2026-11-09' },
    {
      says: 'a missed one is owed in its place',
      interview: noShow,
      others: [{ date: '2026-11-10', status: 'missed' }],
      due: ['2026-11-10'],
    },
    {
      says: 'with somebody else',
      interview: noShow,
      others: [{ date: '2026-11-10', contacts: [mention('Ivo')] }],
      due: '2026-11-09',
    },
    {
      says: 'with one of the group',
      interview: { ...noShow, contacts: [linkTo(contact()), mention('Ivo')] },
      others: [{ date: '2026-11-10' }],
      due: '2026-11-09',
    },
    {
      says: 'with all of the group, one by one',
      interview: { ...noShow, contacts: [linkTo(contact()), mention('Ivo')] },
      others: [{ date: '2026-11-10' }, { date: '2026-11-12', contacts: [mention('Ivo')] }],
      due: null,
    },
    {
      says: 'with all of the group who may be contacted',
      contact: { doNotContact: true },
      interview: { ...noShow, contacts: [linkTo(contact()), mention('Ivo')] },
      others: [{ date: '2026-11-12', contacts: [mention('Ivo')] }],
      due: null,
    },
    {
      says: 'with nobody named in either',
      interview: { ...noShow, contacts: [] },
      others: [{ date: '2026-11-10', contacts: [] }],
      due: '2026-11-09',
    },
    {
      says: 'named by plain text in one and by a dead link in the other',
      interview: { ...noShow, contacts: [mention('Ivo')] },
      others: [{ date: '2026-11-10', contacts: [deadLink('Ivo')] }],
      due: null,
    },
    {
      says: 'named by plain text in one and by a link in the other',
      interview: noShow,
      others: [{ date: '2026-11-10', contacts: [mention('Jane Roe')] }],
      due: null,
    },
  ]);
});

describe('settling it', () => {
  const notes = [contact(), interview(noShow)];
  it('adds the day on which new times were proposed, and waits for their word', () => {
    const after = settled(notes, theOne(notes, 'reschedule'), { on: '2026-11-09' });
    expect(after[1]).toMatchObject({ reproposedOn: ['2026-11-09'] });
    expect(dueIn(after).map(({ kind, due, waits }) => ({ kind, due, waits })))
      .toEqual([{ kind: 'reschedule', due: '2026-11-18', waits: true }]);
    expect(theOne(after, 'reschedule').why('2026-11-18'))
      .toBe('You proposed a new day 7 business days ago and have had no answer.');
  });
});

describe('what they said since is not passed over', () => {
  const lost = '2026-11-06';
  const answered = 'Jane Roe answered yesterday. No new day is agreed yet.';
  it.each<{ says: string; facts: Partial<Interview>; repliedOn: Day; why: string }>([
    {
      says: 'as they called it off',
      facts: { status: 'cancelled', cancelledOn: lost, cancelledBy: 'them' },
      repliedOn: lost,
      why: answered,
    },
    {
      says: 'the day after they did not come',
      facts: { status: 'no-show' },
      repliedOn: '2026-11-07',
      why: 'Jane Roe answered today. No new day is agreed yet.',
    },
    {
      says: 'unless it was before they did not come',
      facts: { status: 'no-show' },
      repliedOn: lost,
      why: 'Jane Roe did not come yesterday. Offer new times.',
    },
    {
      says: 'unless it was I who did not come',
      facts: { status: 'missed' },
      repliedOn: '2026-11-07',
      why: 'You did not come yesterday. Jane Roe should hear from you, with new times.',
    },
  ])('$says', ({ facts, repliedOn, why }) => {
    const notes = [contact({ repliedOn, outcome: 'yes' }), interview({ date: lost, ...facts })];
    expect(theOne(notes, 'reschedule').why('2026-11-07')).toBe(why);
  });

  it('names those of a group who said it', () => {
    const [jane, ivo] = [contact({ repliedOn: '2026-11-07', outcome: 'yes' }), contact({ name: 'Ivo' })];
    const notes = [jane, ivo, interview({ date: lost, status: 'no-show', contacts: [linkTo(jane), linkTo(ivo)] })];
    expect(theOne(notes, 'reschedule').why('2026-11-08')).toBe('Jane Roe answered yesterday. No new day is agreed yet.');
  });
});
