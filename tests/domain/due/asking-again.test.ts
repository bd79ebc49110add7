import { describe } from 'vitest';
import { itIsDue } from '../table';

describe('what came before the latest ask belongs to an earlier cycle', () => {
  const again = { askedOn: '2026-11-06' } as const;
  itIsDue('remind', [
    { says: 'an earlier reply', contact: { ...again, repliedOn: '2026-11-05' }, due: '2026-11-17' },
    { says: 'earlier reminders', contact: { ...again, remindedOn: ['2026-10-01', '2026-11-05'] }, due: '2026-11-17' },
    { says: 'an earlier no', contact: { ...again, outcome: 'no', repliedOn: '2026-11-05' }, due: '2026-11-17' },
    { says: 'a no of the same day', contact: { ...again, outcome: 'no', repliedOn: '2026-11-06' }, due: null },
    { says: 'an earlier later', contact: { ...again, outcome: 'later', repliedOn: '2026-10-02' }, due: '2026-11-17' },
    {
      says: 'an earlier closing',
      contact: { ...again, outcome: 'no-answer', closedOn: '2026-11-05' },
      due: '2026-11-17',
    },
    {
      says: 'a closing of the same day',
      contact: { ...again, outcome: 'no-answer', closedOn: '2026-11-06' },
      due: null,
    },
    {
      says: 'an earlier reply says nothing of a closing without a day',
      contact: { ...again, outcome: 'no-answer', repliedOn: '2026-10-02' },
      due: null,
    },
    {
      says: 'an earlier closed_on says nothing of a no without a day',
      contact: { ...again, outcome: 'no', closedOn: '2026-10-02' },
      due: null,
    },
  ]);
  itIsDue('close', [
    {
      says: 'reminders of two cycles are not added up',
      contact: { ...again, remindedOn: ['2026-10-20', '2026-11-17'] },
      due: null,
    },
    {
      says: 'but those since are',
      contact: { ...again, remindedOn: ['2026-10-20', '2026-11-17', '2026-11-26'] },
      due: '2026-12-07',
    },
  ]);
  itIsDue('report-back', [
    {
      says: 'an earlier no is no news for the referrer',
      contact: {
        ...again,
        outcome: 'no',
        repliedOn: '2026-11-05',
        referredBy: [{ note: null, linkpath: 'noor', name: 'Noor', text: 'Noor' }],
      },
      due: null,
    },
  ]);
});

describe('an interview is since the ask, whatever its status', () => {
  const asked = { askedOn: '2026-11-06' } as const;
  const unanswered = '2026-11-17';
  itIsDue('remind', [
    { says: 'its date is the day of the ask', contact: asked, others: [{ date: '2026-11-06' }], due: null },
    { says: 'its date is later', contact: asked, others: [{ date: '2026-11-07' }], due: null },
    { says: 'its date is the day before', contact: asked, others: [{ date: '2026-11-05' }], due: unanswered },
    {
      says: 'booked on the day of the ask',
      contact: asked,
      others: [{ date: '2026-11-05', bookedOn: '2026-11-06' }],
      due: null,
    },
    {
      says: 'booked before, and held after',
      contact: asked,
      others: [{ date: '2026-11-10', bookedOn: '2026-11-01' }],
      due: null,
    },
    {
      says: 'booked and held before',
      contact: asked,
      others: [{ date: '2026-11-05', bookedOn: '2026-11-05' }],
      due: unanswered,
    },
    { says: 'booked, with no date yet', contact: asked, others: [{ bookedOn: '2026-11-09' }], due: null },
    { says: 'neither date nor booking', contact: asked, others: [{}], due: unanswered },
    { says: 'held', contact: asked, others: [{ date: '2026-11-10', status: 'held' }], due: null },
    { says: 'cancelled', contact: asked, others: [{ date: '2026-11-10', status: 'cancelled' }], due: null },
    {
      says: 'called off since',
      contact: asked,
      others: [{ date: '2026-11-10', status: 'cancelled', cancelledOn: '2026-11-09' }],
      due: null,
    },
    {
      says: 'called off on the day of the ask',
      contact: asked,
      others: [{ date: '2026-11-10', status: 'cancelled', cancelledOn: '2026-11-06' }],
      due: null,
    },
    {
      says: 'called off the day before, it is not',
      contact: asked,
      others: [{ date: '2026-11-10', status: 'cancelled', cancelledOn: '2026-11-05' }],
      due: unanswered,
    },
    {
      says: 'called off since, with no date',
      contact: asked,
      others: [{ status: 'cancelled', cancelledOn: '2026-11-09' }],
      due: null,
    },
    {
      says: 'let go since',
      contact: asked,
      others: [{ date: '2026-11-10', status: 'no-show', closedOn: '2026-11-12' }],
      due: null,
    },
    {
      says: 'let go on the day of the ask',
      contact: asked,
      others: [{ date: '2026-11-06', status: 'no-show', closedOn: '2026-11-06' }],
      due: null,
    },
    {
      says: 'let go the day before, it is not',
      contact: asked,
      others: [{ date: '2026-11-10', status: 'no-show', closedOn: '2026-11-05' }],
      due: unanswered,
    },
    { says: 'by chance on no known day is not', contact: asked, others: [{ kind: 'chance' }], due: unanswered },
    { says: 'they did not come', contact: asked, others: [{ date: '2026-11-10', status: 'no-show' }], due: null },
    { says: 'I did not come', contact: asked, others: [{ date: '2026-11-10', status: 'missed' }], due: null },
    {
      says: 'by chance on the day of the ask is not',
      contact: asked,
      others: [{ date: '2026-11-06', kind: 'chance' }],
      due: unanswered,
    },
    {
      says: 'by chance on the day after is',
      contact: asked,
      others: [{ date: '2026-11-07', kind: 'chance' }],
      due: null,
    },
    {
      says: 'by chance before, whenever it was noted',
      contact: asked,
      others: [{ date: '2026-11-05', kind: 'chance', bookedOn: '2026-11-09' }],
      due: unanswered,
    },
    { says: 'one of several', contact: asked, others: [{ date: '2026-10-01' }, { date: '2026-11-20' }], due: null },
  ]);
});

describe('without an ask, their reply opens the cycle', () => {
  const replied = { repliedOn: '2026-11-06' } as const;
  itIsDue('schedule', [
    { says: 'nothing since', contact: replied, due: '2026-11-09' },
    {
      says: 'a no that was closed before they answered',
      contact: { ...replied, outcome: 'no', closedOn: '2026-11-05' },
      due: null,
    },
    { says: 'an interview on that day', contact: replied, others: [{ date: '2026-11-06' }], due: null },
    {
      says: 'an interview the day before',
      contact: replied,
      others: [{ date: '2026-11-05', status: 'held' }],
      due: '2026-11-09',
    },
    {
      says: 'a conversation by chance that day',
      contact: replied,
      others: [{ date: '2026-11-06', kind: 'chance' }],
      due: '2026-11-09',
    },
    {
      says: 'an outcome closed before the reply',
      contact: { ...replied, outcome: 'no-answer', closedOn: '2026-11-05' },
      due: '2026-11-09',
    },
    {
      says: 'an outcome closed on that day',
      contact: { ...replied, outcome: 'no-answer', closedOn: '2026-11-06' },
      due: null,
    },
  ]);
});
