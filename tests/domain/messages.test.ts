import { afterEach, describe, expect, it } from 'vitest';
import type { DueKind } from '../../src/domain/due';
import { doneWith, messageKinds, messageOf, messagesFor, type MessageKind } from '../../src/domain/messages';
import { lastMessageOn } from '../../src/domain/messages/correspondence';
import { messageForItem } from '../../src/domain/messages/for-item';
import { sent, type Sent } from '../../src/domain/messages/sent';
import type { Contact, Interview, NoteRecord, Spelled } from '../../src/domain/records';
import { english } from '../../src/words/english';
import { speak } from '../../src/words/say';
import { applyTo, contact, dueIn, interview, linkTo, mention, networkOf, theOne, waiver } from './builders';

const on = '2026-11-06';
const spelled: Spelled = (fact) => `<${fact}>`;
const wren = contact({ name: 'Wren Abbott' });
const byWren = { referredBy: [linkTo(wren)], referredOn: '2026-10-01' } as const;
const asked = { askedOn: '2026-10-20' } as const;
const held = { status: 'held', date: '2026-11-05' } as const;

function messageFor(kind: DueKind, records: readonly NoteRecord[]): MessageKind | undefined {
  const item = theOne(records, kind);
  return messageForItem(item, networkOf(records).get(item.note)!, networkOf(records), on);
}

function choices(record: NoteRecord, ...others: NoteRecord[]): MessageKind[] {
  return messagesFor(record, networkOf([record, ...others]), on);
}

it.each<[MessageKind, string]>([
  ['thank-you', 'I sent it'], ['remind', 'I sent it'], ['voicemail', 'I left the message'], ['by-phone', 'I called'],
])('once a %s is out, one says “%s”', (kind, says) => {
  expect(doneWith(kind)).toBe(says);
});

describe('the message for what is due', () => {
  it.each<[string, DueKind, MessageKind | undefined, Partial<Contact>, Partial<Interview>?]>([
    ['a name that was given', 'ask', 'first-referral', byWren],
    ['silence', 'remind', 'remind', asked],
    ['silence after a reminder', 'remind', 'remind-last', { ...asked, remindedOn: ['2026-10-28'] }],
    ['a reminder of an earlier request', 'remind', 'remind', { ...asked, remindedOn: ['2026-09-28'] }],
    ['silence after all reminders', 'close', undefined, { ...asked, remindedOn: ['2026-10-28', '2026-11-05'] }],
    ['a yes', 'schedule', 'arrange', { ...asked, repliedOn: '2026-10-21', outcome: 'yes' }],
    ['a meeting with a person somebody suggested', 'report-back', 'met', byWren, { ...held, thankedOn: on, debriefedOn: on }],
    ['a no of a person somebody suggested', 'report-back', 'unreached', { ...byWren, ...asked, repliedOn: '2026-10-21', outcome: 'no' }],
    ['giving somebody up', 'report-back', 'unreached', { ...byWren, ...asked, closedOn: on, outcome: 'no-answer' }],
    ['a touch long ago', 'keep-in-touch', 'update', { stayInTouch: true, lastContact: '2026-08-01' }],
    ['a later that has come', 'follow-up', 'arrange', { ...asked, repliedOn: '2026-10-21', outcome: 'later', followUp: on }],
    ['a next step after meeting', 'follow-up', 'update', { followUp: on }, { ...held, thankedOn: on, debriefedOn: on }],
    ['a next step before asking', 'follow-up', 'first-cold', { followUp: on }],
    ['a meeting', 'thank-you', 'thank-you', {}, held],
    ['a chance conversation', 'thank-you', 'after-chance', {}, { ...held, kind: 'chance' }],
    ['a chance conversation with somebody who was asked', 'thank-you', 'thank-you', asked, { ...held, kind: 'chance' }],
    ['an interview ahead', 'confirm', 'confirm', {}, { date: '2026-11-20' }],
    ['an interview they did not come to', 'reschedule', 'new-times', {}, { date: '2026-11-05', status: 'no-show' }],
    ['an interview I did not come to', 'reschedule', 'apology', {}, { date: '2026-11-05', status: 'missed' }],
    ['an interview ahead, to prepare', 'prepare', undefined, {}, { date: '2026-11-20' }],
    ['an interview that is over', 'outcome', undefined, {}, { date: '2026-11-05' }],
    ['a resume that was asked for', 'resume', 'send-resume', {}, { ...held, resumeRequested: true }],
  ])('after %s (%s) is %s', (_, kind, expected, person, meeting) => {
    expect(messageFor(kind, [contact(person), wren, ...(meeting ? [interview(meeting)] : [])])).toBe(expected);
  });
});

describe('the messages that make sense', () => {
  it.each<[string, Partial<Contact>, Partial<Interview>[], MessageKind[]]>([
    ['nobody wrote yet', {}, [], ['first-cold', 'first-group', 'connect']],
    ['they went to the same school', { source: 'Alumni' }, [], ['first-group', 'first-cold', 'connect']],
    ['they suggested themselves', { referredBy: [linkTo(contact())] }, [], ['first-cold', 'first-group', 'connect']],
    ['somebody suggested them', byWren, [], ['first-referral', 'intro-reply', 'first-cold', 'first-group', 'connect']],
    ['nobody wrote yet, and they have a telephone', { phone: '+44 20 7946 0018' }, [], ['first-cold', 'first-group', 'connect', 'by-phone', 'voicemail']],
    ['they were asked', asked, [], ['remind', 'remind-last']],
    ['they were asked, and have a telephone', { ...asked, phone: '+44 20 7946 0018' }, [], ['remind', 'remind-last', 'by-phone', 'voicemail']],
    ['they were asked and reminded, on a referral', { ...byWren, ...asked, remindedOn: ['2026-10-28'] }, [], ['remind-last', 'remind', 'wrote', 'unreached']],
    ['they said yes', { ...asked, repliedOn: on, outcome: 'yes' }, [], ['arrange', 'after-no']],
    ['they answered', { ...asked, repliedOn: on }, [], ['arrange', 'after-no']],
    ['they said no', { ...asked, repliedOn: on, outcome: 'no' }, [], ['after-no']],
    ['they said no, on a referral', { ...byWren, ...asked, repliedOn: on, outcome: 'no' }, [], ['after-no', 'unreached']],
    ['an interview is planned', asked, [{ date: '2026-11-20' }], ['confirm', 'apology']],
    ['they met', asked, [held], ['thank-you', 'card', 'update', 'connect', 'share', 'news']],
    ['they met and were thanked, on a referral', { ...byWren, ...asked }, [{ ...held, thankedOn: on }], ['update', 'met', 'thank-you', 'card', 'connect', 'share', 'news']],
    ['the referrer has heard', { ...byWren, ...asked, reportedTo: [linkTo(wren)] }, [{ ...held, thankedOn: on }], ['update', 'thank-you', 'card', 'connect', 'share', 'news']],
    ['they met by chance', {}, [{ ...held, kind: 'chance' }], ['after-chance', 'card', 'update', 'first-cold', 'first-group', 'connect', 'share', 'news']],
    ['I did not come', asked, [{ status: 'missed', date: '2026-11-05' }], ['apology']],
    ['it was called off', asked, [{ status: 'cancelled', date: '2026-11-05' }], ['new-times']],
    ['one was held and the next called off', asked, [held, { status: 'cancelled', date: '2026-11-12' }], ['thank-you', 'card', 'new-times', 'update', 'connect', 'share', 'news']],
    ['one is planned and a later one called off', asked, [{ date: '2026-11-20' }, { status: 'cancelled', date: '2026-11-30' }], ['new-times', 'confirm', 'apology']],
    ['they met and were thanked, and nobody ever asked', {}, [{ ...held, thankedOn: on }], ['update', 'thank-you', 'card', 'first-cold', 'first-group', 'connect', 'share', 'news']],
    ['they never answered, on a referral', { ...byWren, ...asked, closedOn: on, outcome: 'no-answer' }, [], ['unreached', 'first-referral', 'intro-reply', 'first-cold', 'first-group', 'connect']],
    ['they may be kept posted, and you never met', { stayInTouch: true, lastContact: '2026-10-20' }, [], ['update', 'first-cold', 'first-group', 'connect', 'share']],
    ['they met and want no updates', { ...asked, stayInTouch: false }, [{ ...held, thankedOn: on }], ['thank-you', 'card']],
    ['they said later, on a referral', { ...byWren, ...asked, repliedOn: on, outcome: 'later' }, [], ['after-later', 'arrange', 'wrote']],
    ['a day is planned, on a referral', { ...byWren, ...asked }, [{ date: '2026-11-20' }], ['confirm', 'apology', 'wrote']],
    ['they were suggested only after they met', { ...byWren, askedOn: '2026-09-01' }, [{ ...held, date: '2026-09-10', thankedOn: '2026-09-11' }], ['update', 'thank-you', 'card', 'connect', 'share', 'news']],
    ['they want to be left alone', { ...asked, doNotContact: true }, [], []],
    ['they want to be left alone, on a referral', { ...byWren, ...asked, outcome: 'no', doNotContact: true }, [], ['unreached']],
  ])('when %s', (_, person, meetings, expected) => {
    expect(choices(contact(person), wren, ...meetings.map((each, at) => interview({ name: `Interview ${at}`, ...each })))).toEqual(expected);
  });

  it.each<[string, Partial<Interview>, MessageKind[]]>([
    ['is planned', { date: '2026-11-20' }, ['confirm', 'apology']],
    ['was held', held, ['thank-you', 'card', 'met', 'update']],
    ['came about by chance', { ...held, kind: 'chance' }, ['after-chance', 'thank-you', 'card', 'met', 'update']],
    ['was missed', { status: 'missed', date: '2026-11-05' }, ['apology', 'new-times']],
    ['was called off', { status: 'cancelled', date: '2026-11-05' }, ['new-times', 'apology']],
  ])('of an interview that %s', (_, meeting, expected) => {
    expect(choices(interview(meeting), contact(byWren), wren)).toEqual(expected);
  });

  it('hold what fits each item, wherever it is due', () => {
    const people: Partial<Contact>[] = [
      byWren, asked, { ...asked, remindedOn: ['2026-10-28'] }, { ...asked, repliedOn: on, outcome: 'yes' },
      { ...byWren, ...asked, repliedOn: on, outcome: 'no' }, { ...byWren, ...asked, closedOn: on, outcome: 'no-answer' },
    ];
    const meetings: Partial<Interview>[] = [held, { ...held, kind: 'chance' }, { date: '2026-11-20' }, { status: 'missed', date: '2026-11-05' }, { status: 'no-show', date: '2026-11-05' }];
    const networks = [
      ...people.map((each) => [contact(each), wren]),
      ...meetings.map((each) => [contact(byWren), wren, interview(each)]),
    ];
    for (const records of networks) {
      const around = networkOf(records);
      for (const item of dueIn(records)) {
        const kind = messageForItem(item, around.get(item.note)!, around, on);
        if (kind) expect(messagesFor(around.get(item.note)!, around, on), `${item.kind} of ${item.person}`).toContain(kind);
      }
    }
  });
});

/** The notes after a message was sent. */
function after(
  kind: MessageKind, records: readonly NoteRecord[], about: Partial<Sent> = {},
): { says: string; notes: NoteRecord[] } {
  const { says, changes } = sent(kind, { record: records[0]!, around: networkOf(records), on, spelled, ...about });
  return { says, notes: records.map((record) => applyTo(record, changes)) };
}

describe('“I sent it”', () => {
  afterEach(() => speak(english));

  it.each<MessageKind>(['first-cold', 'first-referral', 'first-group', 'intro-reply'])('notes %s as the request, with its channel', (kind) => {
    const { says, notes } = after(kind, [contact(byWren), wren], { via: 'email' });
    expect(says).toBe('Asked Jane Roe');
    expect(notes[0]).toMatchObject({ askedOn: on, askedVia: 'email' });
    expect(dueIn(notes, 'ask')).toEqual([]);
  });

  it.each<MessageKind>(['by-phone', 'voicemail'])('asks by phone (%s), and reminds where a request of another day is open', (kind) => {
    const first = after(kind, [contact(byWren), wren]);
    expect(first).toMatchObject({ says: 'Asked Jane Roe', notes: [{ askedOn: on, askedVia: 'phone' }, {}] });
    expect(after(kind, first.notes).notes[0]).toMatchObject({ askedOn: on, remindedOn: [] });
    const later = after(kind, [contact({ ...asked, askedVia: 'email' })]);
    expect(later).toMatchObject({ says: 'Reminded Jane Roe', notes: [{ askedOn: asked.askedOn, askedVia: 'email', remindedOn: [on] }] });
    expect(after(kind, [contact({ ...asked, repliedOn: '2026-10-21', outcome: 'no-answer', closedOn: '2026-11-01' })]).notes[0])
      .toMatchObject({ askedOn: on, remindedOn: [] });
  });

  it('notes a connection request as being in touch: the request itself is still owed', () => {
    const { says, notes } = after('connect', [contact(byWren), wren]);
    expect(says).toBe('Wrote to Jane Roe');
    expect(notes[0]).toEqual(contact({ ...byWren, lastContact: on }));
    expect(dueIn(notes).map(({ kind }) => kind)).toEqual(['ask']);
  });

  it.each<MessageKind>(['remind', 'remind-last'])('notes %s as a reminder, once a day', (kind) => {
    const { says, notes } = after(kind, [contact(asked)]);
    expect([says, (notes[0] as Contact).remindedOn]).toEqual(['Reminded Jane Roe', [on]]);
    expect(sent(kind, { record: notes[0]!, around: networkOf(notes), on, spelled }).changes).toEqual([]);
  });

  it('notes times offered by their day, and as a new request after a later', () => {
    expect(after('arrange', [contact({ ...asked, repliedOn: on, outcome: 'yes' })]).notes[0]).toMatchObject({ timesOfferedOn: [on], askedOn: '2026-10-20' });
    const later = contact({ ...asked, repliedOn: '2026-10-21', outcome: 'later', followUp: on, followUpNote: 'ask again' });
    const { says, notes } = after('arrange', [later], { item: theOne([later], 'follow-up') });
    expect(says).toBe('Asked Jane Roe');
    expect(notes[0]).toMatchObject({ askedOn: on, followUp: undefined, followUpNote: undefined, followedUp: [`${on} ask again`] });
    expect(dueIn(notes).map(({ kind }) => kind)).toEqual(['remind']);
  });

  it('settles a confirmation from the interview and from the contact', () => {
    const meeting = interview({ date: '2026-11-09' });
    expect(after('confirm', [meeting, contact()])).toMatchObject({ says: 'Confirmed with Jane Roe', notes: [{ confirmedOn: on }, {}] });
    expect(after('confirm', [contact(), meeting]).notes[1]).toMatchObject({ confirmedOn: on });
    expect(() => after('confirm', [contact()])).toThrow('There is no interview with Jane Roe ahead that could be confirmed.');
  });

  it.each<MessageKind>(['thank-you', 'card'])('settles thanks by %s for one person of a group', (kind) => {
    const teo = contact({ name: 'Teo Marsh' });
    const group = [interview({ ...held, contacts: [linkTo(teo), linkTo(wren)] }), teo, wren];
    const { says, notes } = after(kind, group, { to: linkTo(teo) });
    expect(says).toBe('Thanked Teo Marsh');
    expect(dueIn(notes, 'thank-you').map(({ person }) => person)).toEqual(['Wren Abbott']);
    const second = after(kind, notes, { to: linkTo(wren) });
    expect(second.notes[0]).toMatchObject({ thankedOn: on });
  });

  it('settles thanks from the contact’s note, and moves no thanks that are noted', () => {
    const { notes } = after('thank-you', [contact(), interview(held)]);
    expect(notes[1]).toMatchObject({ thankedOn: on });
    const again = after('card', notes, { on: '2026-11-08' });
    expect(again.notes).toMatchObject([{ lastContact: '2026-11-08' }, { thankedOn: on }]);
    expect(() => after('thank-you', [contact()])).toThrow('There is no interview with Jane Roe to say thank you for.');
  });

  it('thanks and asks after a chance conversation', () => {
    const notes = [interview({ ...held, kind: 'chance' }), contact()];
    const done = after('after-chance', notes, { item: theOne(notes, 'thank-you'), to: linkTo(contact()), via: 'email' });
    expect(done.says).toBe('Thanked and asked Jane Roe');
    expect(done.notes).toMatchObject([{ thankedOn: on }, { askedOn: on, askedVia: 'email' }]);
    expect(dueIn(done.notes).map(({ kind }) => kind)).toEqual(['remind']);
  });

  it.each<MessageKind>(['met', 'unreached'])('reports back by %s to the one who is meant', (kind) => {
    const person = contact({ referredBy: [linkTo(wren), mention('Teo Marsh')], referredOn: '2026-10-01' });
    const { says, notes } = after(kind, [person, wren], { to: linkTo(wren) });
    expect(says).toBe('Reported back to Wren Abbott');
    expect(notes).toMatchObject([{ reportedTo: [linkTo(wren)] }, { lastContact: on }]);
    expect((after(kind, [person, wren]).notes[0] as Contact).reportedTo).toHaveLength(2);
  });

  it('reports back from the interview’s note too, and only once', () => {
    const meeting = interview(held);
    const { notes } = after('met', [meeting, contact(byWren), wren]);
    expect(notes[1]).toMatchObject({ reportedTo: [linkTo(wren)] });
    expect(after('met', notes, { on: '2026-11-08' }).notes).toMatchObject([{}, { reportedTo: [linkTo(wren)] }, { lastContact: '2026-11-08' }]);
    expect(() => after('met', [contact()])).toThrow('Jane Roe’s note does not say who referred you. Add <referredBy>.');
  });

  it('keeps the referrer owed the outcome after “I wrote to them”', () => {
    const { says, notes } = after('wrote', [contact({ ...byWren, ...asked }), wren]);
    expect(says).toBe('Wrote to Wren Abbott');
    expect(notes).toMatchObject([{ reportedTo: [] }, { lastContact: on }]);
    expect(sent('wrote', { record: contact({ referredBy: [mention('Teo Marsh')] }), around: networkOf([]), on, spelled }).changes).toEqual([]);
  });

  it('settles an update, and the next step that it was', () => {
    const person = contact({ stayInTouch: true, lastContact: '2026-08-01', followUp: '2026-11-05', followUpNote: 'tell her' });
    const { says, notes } = after('update', [person], { item: theOne([person], 'follow-up') });
    expect(says).toBe('Wrote to Jane Roe');
    expect(notes[0]).toMatchObject({
      lastContact: on, updates: [{ on, note: 'kept posted' }], followUp: undefined, followedUp: ['2026-11-05 tell her'],
    });
  });

  it('never takes back a newer touch', () => {
    expect(after('share', [contact({ lastContact: '2026-11-08' })]).notes[0]).toMatchObject({ lastContact: '2026-11-08' });
  });

  it.each<MessageKind>(['apology', 'new-times'])('settles %s for an interview that did not take place', (kind) => {
    const lost = interview({ date: '2026-11-05', status: 'missed' });
    expect(after(kind, [lost, contact()])).toMatchObject({ says: 'Offered new times to Jane Roe', notes: [{ reproposedOn: [on] }, {}] });
    expect(after(kind, [contact(), lost]).notes[1]).toMatchObject({ reproposedOn: [on] });
    const twice = { ...lost, reproposedOn: [on] } as const;
    expect(after(kind, [twice, contact()]).notes[0]).toEqual(twice);
    const ahead = interview({ date: '2026-11-09' });
    expect(after(kind, [ahead, contact()]).notes).toEqual([ahead, contact({ lastContact: on })]);
  });

  it('needs a contact note to remember a request', () => {
    const chance = interview({ ...held, kind: 'chance', contacts: [mention('Teo Marsh')] });
    expect(() => after('after-chance', [chance])).toThrow('Teo Marsh has no contact note in which the request could be noted. Make one first.');
    expect(() => after('first-cold', [contact({ askedOn: '2026-11-10' })])).toThrow('was asked on 2026-11-10');
  });

  it('is said in one piece, in the language chosen by then', () => {
    const spokenHere = { 'Thanked {0}': '{0} gedankt', 'Thank {0}': '{0} danken', 'Draft the thank-you': 'Den Dank entwerfen' };
    speak({ ...english, sentences: spokenHere });
    const { drafts, heading } = messageOf('thank-you');
    const { says } = after('thank-you', [contact(), interview(held)]);
    expect([drafts(), heading('Jane Roe'), says]).toEqual(['Den Dank entwerfen', 'Jane Roe danken', 'Jane Roe gedankt']);
  });

  it('says whom it went to, or refuses in words, for every message and any note', () => {
    const records = [contact({ ...byWren, ...asked, waived: [waiver('remind')] }), wren, interview(held), interview({ name: 'Ahead', date: '2026-11-20' })];
    for (const kind of messageKinds) {
      const { says, changes } = sent(kind, { record: records[0]!, around: networkOf(records), on, spelled });
      expect(says, kind).toMatch(/ (?:Jane Roe|Wren Abbott)$/);
      expect(changes.length, kind).toBeGreaterThan(0);
    }
  });
});

describe('the last message', () => {
  it('is the newest to the person it goes to', () => {
    const person = contact({ ...byWren, ...asked, remindedOn: ['2026-10-28'] });
    const records = [person, contact({ name: 'Wren Abbott', lastContact: '2026-11-02' }), interview({ ...held, date: '2026-10-29', thankedOn: '2026-10-30' })];
    const around = networkOf(records);
    expect(lastMessageOn('update', { record: person, around, on })).toBe('2026-10-30');
    expect(lastMessageOn('met', { record: person, around, on })).toBe('2026-11-02');
    expect(lastMessageOn('first-cold', { record: contact(), around: networkOf([]), on })).toBeUndefined();
  });
});
