import { describe, expect, it } from 'vitest';
import { asked, replied } from '../../src/domain/happenings';
import { messageForItem } from '../../src/domain/messages/for-item';
import type { Contact, Interview, NoteRecord } from '../../src/domain/records';
import type { Step } from '../../src/domain/step';
import { applyTo, contact, interview, networkOf, theOne } from './builders';

const later = { askedOn: '2026-11-02', repliedOn: '2026-11-04', outcome: 'later', followUp: '2026-12-01' } as const;
const after = (facts: Partial<Contact>, deed: (jane: Contact) => Step): Contact => {
  const jane = contact(facts);
  return applyTo(jane, deed(jane).changes);
};

describe('the day that a later waits for', () => {
  const on = '2026-11-16';
  const no = (jane: Contact): Step => replied(jane, { outcome: 'no', on });
  it.each<[string, Contact, Contact['followUp']]>([
    ['goes with a no', after(later, no), undefined],
    ['goes with a yes', after(later, (jane) => replied(jane, { outcome: 'yes', on })), undefined],
    [
      'gives way to another',
      after(later, (jane) => replied(jane, { outcome: 'later', on, until: '2027-01-11' })),
      '2027-01-11',
    ],
    ['goes with a new request', after(later, (jane) => asked(jane, { on })), undefined],
    ['stays where the first request is noted late', after({ ...later, askedOn: undefined }, (jane) => asked(jane, { on: '2026-11-04' })), '2026-12-01'],
    ['stays where words of a promise stand beside it', after({ ...later, followUpNote: 'send it' }, no), '2026-12-01'],
    ['is none where one asked anew since', after({ ...later, askedOn: '2026-11-10' }, no), '2026-12-01'],
    ['is none where they never said later', after({ ...later, outcome: 'yes' }, no), '2026-12-01'],
  ])('%s', (_, jane, followUp) => expect(jane.followUp).toBe(followUp));
});

describe('a next step asks for the message', () => {
  const met = { date: '2026-11-20', bookedOn: '2026-11-10' } as const;
  it.each<[string, Partial<Contact>, Partial<Interview>[], string]>([
    ['about times after a later', later, [], 'arrange'],
    ['about times after a later, though one met by chance', later, [{ ...met, kind: 'chance' }], 'arrange'],
    ['about what is new once they were met all the same', later, [{ ...met, status: 'held' }], 'update'],
    ['about times after a yes', { ...later, outcome: 'yes' }, [], 'arrange'],
    ['about what is new once a yes led to an interview', { ...later, outcome: 'yes' }, [{ ...met, status: 'held' }], 'update'],
  ])('%s', (_, facts, meetings, message) => {
    const jane = contact(facts);
    const notes: NoteRecord[] = [jane, ...meetings.map((each) => interview(each))];
    expect(messageForItem(theOne([jane], 'follow-up'), jane, networkOf(notes), '2026-12-01')).toBe(message);
  });

  it('and a later that was met is no day of theirs any more', () => {
    const why = theOne([contact(later), interview({ ...met, status: 'held' })], 'follow-up').why('2026-12-01');
    expect(why).toBe('You meant to be in touch today.');
  });
});
