import { describe, expect, it } from 'vitest';
import type { Contact, Interview } from '../../src/domain/records';
import { messagesFor, type MessageKind } from '../../src/domain/messages';
import { messageForItem } from '../../src/domain/messages/for-item';
import { addDays, type Day } from '../../src/domain/day';
import { ago, lateness, silence } from '../../src/domain/day-words';
import { askingOf } from '../../src/domain/asking';
import { endingOf, type Ending } from '../../src/domain/messages/news';
import { sent } from '../../src/domain/messages/sent';
import { applyTo, contact, interview, linkTo, mention, networkOf, theOne } from './builders';

const today = '2026-11-06';

describe('who called it off decides between an apology and new times', () => {
  it.each<[string, Partial<Interview>, MessageKind, MessageKind[]]>([
    ['I did', { status: 'cancelled', cancelledBy: 'me' }, 'apology', ['apology', 'new-times']],
    ['they did', { status: 'cancelled', cancelledBy: 'them' }, 'new-times', ['new-times']],
    ['nothing says who', { status: 'cancelled' }, 'new-times', ['new-times', 'apology']],
    ['they did not come', { status: 'no-show' }, 'new-times', ['new-times']],
    ['I did not come', { status: 'missed' }, 'apology', ['apology', 'new-times']],
    ['I did not come, and proposed a day since', { status: 'missed', reproposedOn: ['2026-11-06'] }, 'new-times', ['new-times', 'apology']],
  ])('%s', (_, meeting, fitting, choices) => {
    const notes = [interview({ date: '2026-11-05', ...meeting }), contact()];
    const around = networkOf(notes);
    expect(messageForItem(theOne(notes, 'reschedule'), notes[0]!, around, today)).toBe(fitting);
    expect(messagesFor(notes[0]!, around, today)).toEqual(choices);
  });

  it.each<[string, Partial<Interview>, MessageKind]>([
    ['called off by me', { status: 'cancelled', cancelledBy: 'me' }, 'apology'],
    ['called off by them', { status: 'cancelled', cancelledBy: 'them' }, 'new-times'],
  ])('from the note of the person, too: %s', (_, meeting, fitting) => {
    const person = contact({ askedOn: '2026-10-20' });
    expect(messagesFor(person, networkOf([person, interview({ date: '2026-11-05', ...meeting })]), today)[0]).toBe(fitting);
  });
});

describe('how it came to nothing, for those who suggested somebody', () => {
  const asked = { askedOn: '2026-10-20' } as const;
  const lost = { date: '2026-10-28', status: 'no-show' } as const;

  it.each<[string, Partial<Contact>, Partial<Interview>[], Ending]>([
    ['a no', { ...asked, repliedOn: '2026-10-21', outcome: 'no' }, [], 'no'],
    ['no answer', { ...asked, remindedOn: ['2026-10-28'], outcome: 'no-answer', closedOn: today }, [], 'unanswered'],
    ['no answer yet', asked, [], 'unanswered'],
    ['silence after a yes', { ...asked, repliedOn: '2026-10-21', outcome: 'no-answer', closedOn: today }, [], 'silent'],
    ['a day that was lost', { ...asked, repliedOn: '2026-10-21', outcome: 'yes' }, [{ ...lost, closedOn: today }], 'lost'],
    ['a day that was lost with somebody nobody asked', {}, [{ ...lost, closedOn: today }], 'lost'],
    ['a no after a day was lost', { ...asked, repliedOn: '2026-11-02', outcome: 'no' }, [lost], 'no'],
    ['silence after asking anew', { askedOn: '2026-11-02' }, [{ ...lost, closedOn: '2026-10-30' }], 'unanswered'],
    ['a day lost before they were suggested', { ...asked, referredOn: '2026-11-01' }, [lost], 'unanswered'],
  ])('%s', (_, facts, meetings, ending) => {
    const person = contact(facts);
    const interviews = meetings.map((each) => interview(each));
    expect(endingOf(person, interviews, askingOf(person, interviews))).toBe(ending);
  });

  it('may be told from the contact and from the interview that was let go', () => {
    const meeting = interview({ ...lost, closedOn: today });
    const person = contact({ ...asked, repliedOn: '2026-10-21', outcome: 'yes', referredBy: [mention('Wren Abbott')], referredOn: '2026-10-01' });
    const around = networkOf([person, meeting]);
    expect(messageForItem(theOne([person, meeting], 'report-back'), person, around, today)).toBe('unreached');
    expect(messagesFor(person, around, today)).toContain('unreached');
    expect(messagesFor(meeting, around, today)).toContain('unreached');
  });
});

describe('an answer that was a later', () => {
  it('is thanked for by a letter of its own', () => {
    const person = contact({ askedOn: '2026-10-20', repliedOn: '2026-11-05', outcome: 'later', followUp: '2026-12-01' });
    expect(messageForItem(theOne([person], 'answer'), person, networkOf([person]), today)).toBe('after-later');
    expect(messagesFor(person, networkOf([person]), today)[0]).toBe('after-later');
    const { changes } = sent('after-later', { record: person, around: networkOf([person]), on: today, spelled: (fact) => fact });
    expect(applyTo(person, changes)).toMatchObject({ lastContact: today, outcome: 'later', followUp: '2026-12-01' });
  });
});

describe('an introduction', () => {
  it.each<[string, Partial<Contact>, MessageKind]>([
    ['is answered first', { introducedOn: '2026-11-05', referredBy: [mention('Wren Abbott')] }, 'intro-reply'],
    ['is answered where nobody is named for it', { introducedOn: '2026-11-05' }, 'intro-reply'],
    ['leaves a name that was given a request as usual', { referredBy: [mention('Wren Abbott')] }, 'first-referral'],
  ])('%s', (_, facts, kind) => {
    const person = contact({ referredOn: '2026-11-01', identifiedOn: '2026-11-01', ...facts });
    const around = networkOf([person]);
    expect(messageForItem(theOne([person], 'ask'), person, around, today)).toBe(kind);
    expect(messagesFor(person, around, today)[0]).toBe(kind);
  });

  it('was answered by a request since', () => {
    const given = { outcome: 'no-answer', closedOn: '2026-11-05' } as const;
    const person = contact({ introducedOn: '2026-10-01', askedOn: '2026-10-02', referredBy: [mention('Wren Abbott')], ...given });
    expect(messagesFor(person, networkOf([person]), today)).toContain('first-referral');
  });
});

describe('a resume that was asked for', () => {
  const meeting = interview({ status: 'held', date: '2026-11-05', resumeRequested: true });
  const after = (kind: MessageKind, attached?: boolean): Interview => {
    const around = networkOf([meeting, contact()]);
    const { changes } = sent(kind, { record: meeting, around, on: today, attached, spelled: (fact) => fact });
    return applyTo(meeting, changes);
  };

  it.each<[MessageKind, boolean | undefined, string | undefined]>([
    ['thank-you', undefined, today],
    ['thank-you', false, undefined],
    ['card', undefined, undefined],
  ])('goes along with a %s (%s): %s', (kind, attached, sentOn) => {
    expect(after(kind, attached)).toMatchObject({ thankedOn: today });
    expect(after(kind, attached).resumeSentOn).toBe(sentOn);
  });

  it('is not sent along where nobody asked for it, or it was sent', () => {
    const around = networkOf([contact()]);
    for (const record of [{ ...meeting, resumeRequested: false }, { ...meeting, resumeSentOn: '2026-11-05' as Day }]) {
      const { changes } = sent('thank-you', { record, around, on: today, spelled: (fact) => fact });
      expect(changes.map((change) => 'fact' in change && change.fact)).toEqual(['thankedOn']);
    }
  });
});

it('thanks from somebody’s own note are for them, of a group', () => {
  const [jane, ivo] = [contact(), contact({ name: 'Ivo' })];
  const group = interview({ status: 'held', date: '2026-11-05', contacts: [linkTo(jane), linkTo(ivo)] });
  const { says, changes } = sent('thank-you', { record: ivo, around: networkOf([jane, ivo, group]), on: today, spelled: (fact) => fact });
  expect([says, applyTo(group, changes).thanked]).toEqual(['Thanked Ivo', [linkTo(ivo)]]);
});

describe('an interview by email', () => {
  it('is no meeting in what is owed after it', () => {
    const person: Contact = contact();
    const notes = [person, interview({ status: 'held', mode: 'email', date: '2026-11-05' })];
    expect(theOne(notes, 'thank-you').why(today)).toBe('They answered you by email yesterday, and you have not said thank you yet.');
  });
});

describe('a silence', () => {
  const calendar = { weekend: new Set([0, 6]), holidays: new Set<Day>() };

  it.each<[Day, string | undefined]>([
    ['2026-11-06', undefined],
    ['2026-11-05', '1 business day'],
    ['2026-10-16', '15 business days'],
    ['2026-10-15', '3 weeks'],
    ['2026-09-10', '8 weeks'],
    ['2026-09-01', '2 months'],
    ['2025-11-06', '12 months'],
    ['2024-11-06', '2 years'],
    ['2016-11-06', '10 years'],
  ])('since %s is said as %s', (since, expected) => {
    expect(silence(since, today, calendar)).toBe(expected);
  });

  it('of a month, with holidays in it, is said in business days', () => {
    const holidays = new Set(Array.from({ length: 12 }, (_, at) => addDays('2026-10-12', at)));
    expect(silence('2026-10-06', today, { ...calendar, holidays })).toBe('13 business days');
    expect(silence('2026-10-05', today, { ...calendar, holidays })).toBe('5 weeks');
  });

  it('over long holidays is said in weeks all the same', () => {
    const days = Array.from({ length: 40 }, (_, at) => addDays('2026-09-27', at));
    expect(silence('2026-09-27', today, { ...calendar, holidays: new Set(days) })).toBe('6 weeks');
  });

  it('is no count of hundreds of days in a row of the list', () => {
    const person = contact({ askedOn: '2026-02-02' });
    expect(theOne([person], 'remind').why(today)).toBe('You asked 9 months ago and have had no answer.');
    expect([ago('2026-10-16', today), ago('2026-10-10', today), lateness('2026-08-01', today)]).toEqual(['21 days ago', '4 weeks ago', '3 months late']);
  });
});

describe('what comes long after', () => {
  const person = contact({ askedOn: '2026-02-02', repliedOn: '2026-02-05', outcome: 'no-answer', closedOn: '2026-03-01' });
  const after = (kind: MessageKind): Contact => {
    const { changes } = sent(kind, { record: person, around: networkOf([person]), on: today, spelled: (fact) => fact });
    return applyTo(person, changes);
  };

  it.each<[string, Partial<Contact>, Partial<Interview>[], MessageKind | undefined]>([
    ['they were given up', {}, [], 'again'],
    ['they never answered, and nobody gave them up', { repliedOn: undefined, outcome: undefined, closedOn: undefined }, [], 'remind'],
    ['they were given up and heard of me since', { lastContact: '2026-10-01' }, [], 'first-cold'],
    ['they said no', { outcome: 'no', closedOn: undefined }, [], 'after-no'],
    ['we met', { outcome: 'yes', closedOn: undefined }, [{ date: '2026-03-01', status: 'held', thankedOn: '2026-03-02' }], 'update'],
    ['a day is planned', {}, [{ date: '2026-11-20' }], 'confirm'],
  ])('is offered after months of silence: %s', (_, facts, meetings, nearest) => {
    const asked = contact({ ...person, ...facts });
    const kinds = messagesFor(asked, networkOf([asked, ...meetings.map((each) => interview(each))]), today);
    expect(kinds[0]).toBe(nearest);
    expect(kinds.includes('again')).toBe(!['first-cold', 'after-no', 'confirm'].includes(nearest!));
  });

  it.each<[Day, boolean]>([['2026-08-09', false], ['2026-08-08', true]])('begins 90 days after the last touch: %s', (lastContact, expected) => {
    const quiet = contact({ ...person, lastContact });
    expect(messagesFor(quiet, networkOf([quiet]), today).includes('again')).toBe(expected);
  });

  it('is the message of a next step that asks anew', () => {
    const planned = contact({ ...person, followUp: today });
    expect(messageForItem(theOne([planned], 'follow-up'), planned, networkOf([planned]), today)).toBe('again');
  });

  it('is noted as being in touch, as an update, or as a new request', () => {
    expect(after('share')).toMatchObject({ lastContact: today, updates: [] });
    expect(after('news').updates).toEqual([{ on: today, note: 'kept posted' }]);
    expect(after('again')).toMatchObject({ askedOn: today });
  });

  it('is what they asked for, where they said later', () => {
    const later = contact({ askedOn: '2026-10-02', repliedOn: '2026-10-05', outcome: 'later', followUp: today });
    expect(theOne([later], 'follow-up').why(today)).toBe('They asked you to come back today.');
    expect(theOne([contact({ followUp: today })], 'follow-up').why(today)).toBe('You meant to be in touch today.');
  });
});
