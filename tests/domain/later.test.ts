import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day';
import { asked, replied } from '../../src/domain/happenings';
import { letGo } from '../../src/domain/letting-go';
import { messageForItem } from '../../src/domain/messages/for-item';
import { sent } from '../../src/domain/messages/sent';
import type { Contact, Interview, NoteRecord } from '../../src/domain/records';
import { settle } from '../../src/domain/settling';
import { standing } from '../../src/domain/standing';
import type { Step } from '../../src/domain/step';
import { applyTo, contact, interview, networkOf, problemsIn, settled, theOne } from './builders';

type Own = Pick<Contact, 'followUp' | 'followUpNote'>;
const later = { askedOn: '2026-11-02', repliedOn: '2026-11-04', outcome: 'later', followUp: '2026-12-01' } as const;
const after = (facts: Partial<Contact>, deed: (jane: Contact) => Step): Contact => {
  const jane = contact(facts);
  return applyTo(jane, deed(jane).changes);
};

function met(facts: Partial<Contact>, meeting: Partial<Interview>): Contact {
  const notes = [contact(facts), interview(meeting)];
  return settled(notes, theOne(notes, 'outcome'), { on: '2026-11-25', status: 'held' })[0] as Contact;
}

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
    ['goes with a meeting', met(later, { date: '2026-11-20' }), undefined],
    ['stays where they said later after that', met(later, { date: '2026-11-03' }), '2026-12-01'],
    ['stays where one met by chance', met(later, { date: '2026-11-20', kind: 'chance', status: 'planned' }), '2026-12-01'],
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

const ours = 'be in touch again, as they asked';

describe('a promise beside the day that a later waits for', () => {
  const on = '2026-11-16';
  const until = (day: Day, own: Own): Contact => after(
    { askedOn: '2026-11-02', ...own },
    (jane) => replied(jane, { outcome: 'later', on: '2026-11-04', until: day }),
  );
  const soon = { followUp: '2026-11-20', followUpNote: 'send it' } as const;
  const late = { followUp: '2026-12-24', followUpNote: 'send it' } as const;

  const ends: [string, (jane: Contact) => Step][] = [
    ['they are let go', (jane) => letGo(jane, networkOf([jane]), on)],
    ['they say no', (jane) => replied(jane, { outcome: 'no', on })],
    ['they say yes', (jane) => replied(jane, { outcome: 'yes', on })],
    ['they are asked anew', (jane) => asked(jane, { on })],
  ];
  const owns: [string, Own][] = [
    ['from before it', soon],
    ['from after it', late],
    ['of its day', { ...soon, followUp: '2026-12-01' }],
    ['from before it, of no words', { followUp: '2026-11-20' }],
    ['from after it, of no words', { followUp: '2026-12-24' }],
    ['of several clauses', { ...late, followUpNote: 'send it; call Ann, too' }],
    ['that is a sentence', { ...soon, followUpNote: 'Send it.' }],
    ['that is a sentence, from after it', { ...late, followUpNote: 'Send it. Call!' }],
    ['with days of its own', { ...soon, followUpNote: 'send it by 2026-12-05; call by 2026-12-24' }],
  ];
  it.each(ends.flatMap(([end, deed]) => owns.map(([own, facts]) => [own, end, facts, deed] as const)))(
    '%s keeps its day and words when %s', (_own, _end, facts, deed) => {
      const { followUp, followUpNote } = after(until('2026-12-01', facts), deed);
      expect({ followUp, followUpNote }).toEqual({ followUpNote: undefined, ...facts });
    },
  );

  it.each<[string, Own, Own]>([
    ['the day that comes next', { followUp: '2026-12-01', followUpNote: `${ours}; send it by 2026-12-24; call by 2026-12-10` }, { followUp: '2026-12-10', followUpNote: 'send it by 2026-12-24; call by 2026-12-10' }],
    ['one day where they named several', { followUp: '2026-11-20', followUpNote: `send it; ${ours}, on 2026-12-01; ${ours}, on 2026-12-08; call by 2026-12-24` }, { followUp: '2026-11-20', followUpNote: 'send it; call by 2026-12-24' }],
    ['words that only begin like ours', { followUp: '2026-12-01', followUpNote: `${ours} in spring` }, { followUp: '2026-12-01', followUpNote: `${ours} in spring` }],
    ['nothing of words that are ours alone', { followUp: '2026-12-01', followUpNote: ours }, {}],
  ])('leaves %s', (_, own, left) => {
    const { followUp, followUpNote } = after({ ...later, ...own }, (jane) => letGo(jane, networkOf([jane]), on));
    expect({ followUp, followUpNote }).toEqual({ followUp: undefined, followUpNote: undefined, ...left });
  });

  const done = (jane: Contact, day: Day, how: { touched: boolean; next?: Day }): Contact =>
    applyTo(jane, settle(theOne([jane], 'follow-up'), jane, networkOf([jane]), { on: day, ...how }).changes);

  it('is done without the later, which stands', () => {
    expect(done(until('2026-12-01', soon), '2026-11-20', { touched: true })).toMatchObject({
      followUp: '2026-12-01', followUpNote: undefined, followedUp: ['2026-11-20 send it'], outcome: 'later', askedOn: '2026-11-02',
    });
  });

  it('stands when the later is asked anew, or gets another day', () => {
    const jane = until('2026-12-01', late);
    expect(done(jane, '2026-12-01', { touched: true })).toMatchObject({ ...late, followedUp: ['2026-12-01'], askedOn: '2026-12-01' });
    expect(done(jane, '2026-12-01', { touched: false, next: '2026-12-08' }))
      .toMatchObject({ followUp: '2026-12-08', followUpNote: `${ours}; send it by 2026-12-24` });
  });

  it('comes with no letter about times, and is not said to be the day they named', () => {
    const jane = until('2026-12-01', soon);
    expect(messageForItem(theOne([jane], 'follow-up'), jane, networkOf([jane]), '2026-11-20')).toBe('update');
    expect(standing(jane, networkOf([jane]), '2026-11-20')).toBe('Said later, again Tue 1 Dec');
  });

  it.each([['before', late], ['of', { ...late, followUp: '2026-12-01' }]] as const)(
    'is settled once by the letter that asks anew, on a day %s its own', (_, own) => {
      const jane = until('2026-12-01', own);
      const item = theOne([jane], 'follow-up');
      const { changes } = sent('arrange', { record: jane, item, around: networkOf([jane]), on: '2026-12-01', spelled: (fact) => fact });
      const left = applyTo(jane, changes).followUp;
      expect(left).toBe(own.followUp === '2026-12-01' ? undefined : own.followUp);
      expect(changes.filter((change) => 'fact' in change && change.fact === 'followUp')).toHaveLength(1);
    },
  );
});

it('a day with other words is that of a promise, unless it is what becomes of its own row', () => {
  const jane = contact({ ...later, followUpNote: 'send it' });
  const around = networkOf([jane]);
  expect(applyTo(jane, letGo(jane, around, '2026-12-01').changes)).toMatchObject({ followUp: '2026-12-01', followUpNote: 'send it' });
  expect(applyTo(jane, letGo(jane, around, '2026-12-01', { withStep: true }).changes)).toMatchObject({ followUp: undefined, followedUp: ['2026-12-01 send it'] });
});

it('an interview that was held since is one, whatever day of calling off was left in its note', () => {
  const jane = contact({ repliedOn: '2026-11-02', outcome: 'later', followUp: '2026-11-01' });
  const talk = interview({ date: '2026-11-02', status: 'held', cancelledOn: '2026-11-01', closedOn: '2026-11-01' });
  const notes = settled([jane, talk], theOne([jane, talk], 'follow-up'), { on: '2026-11-20' });
  expect(problemsIn(notes).map(({ fact }) => fact)).toEqual(['closedOn']);
});
