import { describe, expect, it } from 'vitest';
import { whyBefore } from '../../src/domain/answered';
import type { Day } from '../../src/domain/day';
import { dueKinds, type DueKind, type Settlement } from '../../src/domain/due';
import { asked, callOff, move, replied } from '../../src/domain/happenings';
import { letGo } from '../../src/domain/letting-go';
import { messageKinds, type MessageKind } from '../../src/domain/messages';
import { sent } from '../../src/domain/messages/sent';
import type { Contact, Interview, NoteRecord } from '../../src/domain/records';
import { settle } from '../../src/domain/settling';
import { standardVocabulary } from '../../src/notes/vocabulary';
import { contact, dueIn, interview, linkTo, mention, networkOf } from './builders';

/** A note, the others that it needs, the day of what is answered, the day before, and what is said of them. */
interface Case {
  note: NoteRecord;
  others?: readonly NoteRecord[];
  on: Day;
  before: Day;
  says: string;
  how?: Partial<Settlement>;
}

const wren = mention('Wren Abbott');
const asking = { askedOn: '2026-11-10' } as const;
const held = { date: '2026-11-10', status: 'held' } as const;
const meeting = 'Interview is on 2026-11-10, says the note. 2026-11-09 is before that: name that day or a later one.';
const said = (what: string): Pick<Case, 'on' | 'before' | 'says'> =>
  ({ on: '2026-11-10', before: '2026-11-09', says: `${what} 2026-11-10, says the note. 2026-11-09 is before that: name that day or a later one.` });
const lastInTouch = {
  on: '2026-11-10', before: '2026-11-09',
  says: 'You were last in touch with Jane Roe on 2026-11-10, say the notes. 2026-11-09 is before that: name that day or a later one.',
} as const;
const ofMeeting = { on: '2026-11-10', before: '2026-11-09', says: meeting } as const;

function of(facts: Partial<Contact>, ...others: Partial<Interview>[]): { note: NoteRecord; others: NoteRecord[] } {
  return { note: contact(facts), others: others.map((each) => interview(each)) };
}

describe('what is owed is done on no day before what it answers', () => {
  const cases: Record<DueKind, readonly Case[] | 'whenever'> = {
    outcome: [
      { note: interview({ date: '2026-11-10' }), ...ofMeeting, how: { status: 'held' } },
      { note: interview({ date: '2026-11-10' }), ...ofMeeting, how: { status: 'missed' } },
      { note: interview({ date: '2026-11-17', bookedOn: '2026-11-10' }), ...said('Interview was agreed on'), how: { status: 'cancelled' } },
    ],
    'thank-you': [
      { note: interview(held), ...ofMeeting },
      { note: interview({ ...held, contacts: [linkTo(contact()), mention('Bo')] }), ...ofMeeting },
    ],
    debrief: [{ note: interview(held), ...ofMeeting }],
    resume: [{ note: interview({ ...held, resumeRequested: true }), ...ofMeeting }],
    'follow-up': [
      { ...of({ ...asking, outcome: 'later', askedOn: '2026-11-02', repliedOn: '2026-11-10', followUp: '2026-11-16' }), ...said('Jane Roe replied on') },
      { note: interview({ ...held, followUp: '2026-11-16' }), ...ofMeeting },
    ],
    answer: [{ ...of({ askedOn: '2026-11-02', repliedOn: '2026-11-10', outcome: 'no' }), ...said('Jane Roe replied on') }],
    schedule: [
      { ...of({ askedOn: '2026-11-02', repliedOn: '2026-11-10', outcome: 'yes' }), ...said('Jane Roe replied on') },
      { ...of({ ...asking, outcome: 'yes' }), ...said('Jane Roe was asked on') },
    ],
    prepare: 'whenever',
    confirm: [{ note: interview({ date: '2026-11-20', bookedOn: '2026-11-10' }), ...said('Interview was agreed on') }],
    reschedule: [
      { note: interview({ date: '2026-11-10', status: 'no-show' }), ...said('Interview fell through on') },
      { note: interview({ date: '2026-11-10', status: 'missed' }), ...said('Interview fell through on') },
      { note: interview({ date: '2026-11-17', status: 'cancelled', cancelledOn: '2026-11-10' }), ...said('Interview fell through on') },
      {
        note: interview({ date: '2026-11-03', status: 'no-show', reproposedOn: ['2026-11-05'] }),
        others: [contact({ askedOn: '2026-10-20', repliedOn: '2026-11-10', outcome: 'yes' })], ...said('Jane Roe replied on'),
      },
    ],
    'report-back': [
      { ...of({ referredBy: [wren] }, held), ...ofMeeting },
      { ...of({ referredBy: [wren], askedOn: '2026-11-02', repliedOn: '2026-11-10', outcome: 'no' }), ...said('Jane Roe replied on') },
      { ...of({ referredBy: [wren], askedOn: '2026-11-02', outcome: 'no-answer', closedOn: '2026-11-10' }), ...said('Jane Roe was let go on') },
      { ...of({ referredBy: [wren], referredOn: '2026-10-20' }, { date: '2026-11-05', status: 'no-show', closedOn: '2026-11-10' }), ...said('Interview was let go on') },
    ],
    ask: [
      { ...of({ introducedOn: '2026-11-10' }), ...said('You were introduced to Jane Roe on') },
      { ...of({ referredBy: [wren], referredOn: '2026-11-10' }), ...said('The name of Jane Roe was given on') },
    ],
    remind: [{ ...of(asking), ...said('Jane Roe was asked on') }],
    close: [
      { ...of({ askedOn: '2026-11-02', remindedOn: ['2026-11-05', '2026-11-10'] }), ...said('Jane Roe was reminded on') },
      { note: interview({ date: '2026-11-10', status: 'no-show', reproposedOn: ['2026-11-11', '2026-11-12', '2026-11-13'] }), ...said('Interview fell through on') },
    ],
    'keep-in-touch': [{
      ...of({ stayInTouch: true, lastContact: '2026-11-10' }), ...lastInTouch }],
  };

  const each = dueKinds.flatMap((kind) => cases[kind] === 'whenever' ? [] : cases[kind].map((one) => [kind, one] as const));
  it.each(each)('%s: %o', (kind, { note, others = [], on, before, says, how }) => {
    const all = [note, ...others];
    const item = dueIn(all, kind).find((one) => one.note === note.path)!;
    const done = (day: Day): unknown => settle(item, note, networkOf(all), { touched: true, ...how, on: day });
    expect(() => done(before)).toThrow(new Error(says));
    expect(() => done(on)).not.toThrow();
  });
});

describe('no message was sent before what it answers', () => {
  const suggested = { referredBy: [wren] };
  const toldBefore = [
    { ...of({ lastContact: '2026-11-10' }), ...lastInTouch },
    { ...of({ lastContact: '2026-11-02' }, held), ...lastInTouch },
  ];
  const cases: Record<MessageKind, readonly Case[] | 'whenever'> = {
    'first-cold': 'whenever',
    'first-referral': [{ ...of({ ...suggested, referredOn: '2026-11-10' }), ...said('The name of Jane Roe was given on') }],
    'first-group': 'whenever',
    'intro-reply': [{ ...of({ ...suggested, referredOn: '2026-11-03', introducedOn: '2026-11-10' }), ...said('You were introduced to Jane Roe on') }],
    'by-phone': 'whenever',
    voicemail: 'whenever',
    connect: 'whenever',
    remind: [{ ...of(asking), ...said('Jane Roe was asked on') }],
    'remind-last': [{ ...of(asking), ...said('Jane Roe was asked on') }],
    arrange: [
      { ...of({ askedOn: '2026-11-02', repliedOn: '2026-11-10', outcome: 'yes' }), ...said('Jane Roe replied on') },
      { ...of({ askedOn: '2026-11-02', repliedOn: '2026-11-10', outcome: 'later', followUp: '2026-12-01' }), ...said('Jane Roe replied on') },
    ],
    confirm: [{ note: interview({ date: '2026-11-20', bookedOn: '2026-11-10' }), ...said('Interview was agreed on') }],
    'thank-you': [{ note: interview(held), ...ofMeeting }, { ...of({}, held), ...ofMeeting }],
    card: [{ note: interview(held), ...ofMeeting }, { ...of({}, held), ...ofMeeting }],
    'send-resume': [
      { note: interview({ ...held, resumeRequested: true }), ...ofMeeting },
      { ...of({}, { ...held, resumeRequested: true }), ...ofMeeting },
    ],
    'after-no': [{ ...of({ ...asking, askedOn: '2026-11-02', repliedOn: '2026-11-10', outcome: 'no' }), ...said('Jane Roe replied on') }],
    'after-later': [{ ...of({ askedOn: '2026-11-02', repliedOn: '2026-11-10', outcome: 'later' }), ...said('Jane Roe replied on') }],
    wrote: [{ ...of({ ...suggested, ...asking }), ...said('Jane Roe was asked on') }],
    met: [
      { ...of(suggested, held), ...ofMeeting },
      { note: interview(held), others: [contact(suggested)], ...ofMeeting },
    ],
    unreached: [
      { ...of({ ...suggested, askedOn: '2026-11-02', outcome: 'no-answer', closedOn: '2026-11-10' }), ...said('Jane Roe was let go on') },
      { ...of({ ...suggested, ...asking }), ...said('Jane Roe was asked on') },
    ],
    update: toldBefore,
    share: 'whenever',
    news: toldBefore,
    again: [{ ...of(asking), ...said('Jane Roe was asked on') }],
    apology: [
      { note: interview({ date: '2026-11-10', status: 'missed' }), ...said('Interview fell through on') },
      { note: interview({ date: '2026-11-20', bookedOn: '2026-11-10' }), ...said('Interview was agreed on') },
      { note: interview({ date: '2026-11-20', bookedOn: '2026-11-10', status: 'cancelled' }), ...said('Interview was agreed on') },
    ],
    'new-times': [
      { note: interview({ date: '2026-11-10', status: 'no-show' }), ...said('Interview fell through on') },
      { note: interview({ date: '2026-11-17', status: 'cancelled', cancelledOn: '2026-11-10' }), ...said('Interview fell through on') },
      { ...of({}, { date: '2026-11-10', status: 'no-show' }), ...said('Interview fell through on') },
    ],
    'after-chance': [{ note: interview({ ...held, kind: 'chance' }), others: [contact()], ...ofMeeting }],
  };

  const each = messageKinds.flatMap((kind) => cases[kind] === 'whenever' ? [] : cases[kind].map((one) => [kind, one] as const));
  it.each(each)('%s: %o', (kind, { note, others = [], on, before, says }) => {
    const around = networkOf([note, ...others]);
    const send = (day: Day): unknown =>
      sent(kind, { record: note, around, on: day, spelled: (fact) => standardVocabulary.properties[fact] });
    expect(() => send(before)).toThrow(new Error(says));
    expect(() => send(on)).not.toThrow();
  });
});

it.each(['thank-you', 'card'] as const)('no %s is sent after what was not held', (kind) => {
  for (const status of [undefined, 'planned', 'cancelled'] as const) {
    const record = interview({ date: '2026-11-10', ...(status && { status }) });
    const send = (): unknown => sent(kind, {
      record, around: networkOf([record]), on: '2026-11-12', spelled: (fact) => standardVocabulary.properties[fact],
    });
    expect(send).toThrow('to say thank you for.');
  }
});

describe('what happened is recorded on no day before what it answers', () => {
  const jane = contact(asking);
  const answered = contact({ askedOn: '2026-11-02', repliedOn: '2026-11-10' });
  const talk = interview({ date: '2026-11-20', bookedOn: '2026-11-10' });
  const on = '2026-11-12';
  it.each<[string, () => unknown, string]>([
    ['a request', () => asked(jane, { on: '2026-11-09' }), said('Jane Roe was asked on').says],
    ['an answer', () => replied(jane, { outcome: 'yes', on: '2026-11-09' }), said('Jane Roe was asked on').says],
    ['an earlier answer', () => replied(answered, { outcome: 'yes', on: '2026-11-09' }), said('Jane Roe replied on').says],
    ['until when they said later', () => replied(jane, { outcome: 'later', on, until: '2026-11-11' }),
      'They answered on 2026-11-12, and 2026-11-11 is before that. Say until when, on that day or later.'],
    ['calling off', () => callOff(talk, { on: '2026-11-09' }), said('Interview was agreed on').says],
    ['another day, agreed before', () => move(talk, { date: '2026-11-23', on, agreedOn: '2026-11-09' }), said('Interview was agreed on').says],
    ['another day that is past', () => move(talk, { date: '2026-11-09', on }), said('Interview was agreed on').says],
    ['another day before it was agreed', () => move(talk, { date: '2026-11-10', on, agreedOn: on }),
      'The day was agreed on 2026-11-12. 2026-11-10 is before that: name that day or a later one.'],
    ['letting go', () => letGo(jane, networkOf([jane]), '2026-11-09'), said('Jane Roe was asked on').says],
  ])('%s', (_, record, says) => {
    expect(record).toThrow(new Error(says));
  });

  it('but a move that nobody dates was agreed by the day of the meeting', () => {
    expect(move(talk, { date: '2026-11-11', on }).changes).toContainEqual(
      { note: talk.path, fact: 'bookedOn', set: '2026-11-11', was: '2026-11-10' },
    );
  });
});

it('of several facts the newest is named, and what has no day stands in nobody’s way', () => {
  const facts: Parameters<typeof whyBefore>[1] = [{ on: '2026-11-02', says: 'First.' }, undefined, { on: '2026-11-05', says: 'Last.' }];
  expect(whyBefore('2026-11-01', facts)).toBe('Last. 2026-11-01 is before that: name that day or a later one.');
  expect(whyBefore('2026-11-05', facts)).toBeUndefined();
  expect(whyBefore('2026-11-01', [undefined])).toBeUndefined();
});
