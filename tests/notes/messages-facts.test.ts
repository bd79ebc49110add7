import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day';
import type { MessageKind } from '../../src/domain/messages';
import type { Contact, Interview, NoteRecord } from '../../src/domain/records';
import {
  messageFacts, messagePeople, messagePlaceholders, notAddressed, type MessageAbout, type MessageFacts, type Sender,
} from '../../src/notes/messages/facts';
import { contact, interview, linkTo, mention, networkOf, theOne } from '../domain/builders';

const settings: Sender = {
  me: 'Noa Lind', aboutMe: 'a biology teacher', myPhone: '', minutes: 20, reminders: 2, remindBusinessDays: 7, weekend: [0, 6], holidays: [],
};
const today = '2026-11-06';
const zone = 'America/New_York';

function facts(
  kind: MessageKind, record: NoteRecord, others: readonly NoteRecord[] = [], more: Partial<MessageAbout> = {},
): MessageFacts {
  return messageFacts({ kind, record, around: networkOf([record, ...others]), settings, today, zone, ...more });
}

function met(person: Contact, meeting: Partial<Interview>, more: Partial<MessageAbout> = {}): MessageFacts {
  return facts('thank-you', interview({ contacts: [linkTo(person)], status: 'held', date: '2026-11-05', ...meeting }), [person], more);
}

describe('news of an outcome', () => {
  it('say it in the words that were found for all, and whom they suggested that I met', () => {
    const amara = contact({ name: 'Amara Osei' });
    const [ilse, teo] = ['Ilse Brandt', 'Teo Marsh'].map((name) => contact({ name, referredBy: [linkTo(amara)] })) as [Contact, Contact];
    const others = [ilse, teo, interview({ contacts: [linkTo(ilse)], date: '2026-10-01', status: 'held' })];
    expect(facts('news', amara, others, { news: ' I am going to Fernhill. ' })).toMatchObject({ news: 'I am going to Fernhill', suggested: 'Ilse Brandt' });
    expect(facts('news', amara, [teo])).toMatchObject({ news: '', suggested: '' });
  });
});

describe('the field', () => {
  it.each([
    ['Health', 'Health'],
    ['Health, Care', 'Health and Care'],
    ['Health,Care, Policy', 'Health, Care and Policy'],
    ['Arts, design and media', 'Arts, design and media'],
    ['R&D, software', 'R&D, software'],
    [undefined, ''],
  ])('%s is %s in a sentence', (field, said) => expect(facts('first-cold', contact({ field })).field).toBe(said));
});

describe('the last word between us', () => {
  const askedOnce = { askedOn: '2026-10-20' } as const;

  it.each<[string, Partial<Contact>, string | undefined, string | undefined]>([
    ['a request without an answer', askedOnce, '20 October', undefined],
    ['one that was given up', { ...askedOnce, outcome: 'no-answer', closedOn: '2026-11-02' }, '20 October', undefined],
    ['one that was answered before it was given up', { ...askedOnce, repliedOn: '2026-10-22', outcome: 'no-answer', closedOn: '2026-11-02' }, undefined, '22 October'],
    ['a touch of another kind', { lastContact: '2026-10-01' }, undefined, '1 October'],
    ['none', {}, undefined, undefined],
  ])('is not called being in touch after %s', (_, person, unanswered, inTouch) => {
    expect(facts('again', contact(person))).toMatchObject({ unanswered, in_touch_on: inTouch });
  });

  it.each<Day>(['2026-11-05', today])('promises no day that has come by: %s', (followUp) => {
    const later = contact({ ...askedOnce, repliedOn: '2026-10-22', outcome: 'later', followUp });
    expect(facts('after-later', later).again_on).toBeUndefined();
    expect(facts('after-later', { ...later, followUp: '2026-12-01' }).again_on).toBe('1 December');
  });
});

describe('a call', () => {
  const silent = { askedOn: '2026-10-20' } as const;

  it.each<[string, Partial<Contact>, string | undefined, string | undefined]>([
    ['a first request', {}, undefined, '17 November'],
    ['a request without an answer', silent, '20 October', '17 November'],
    ['the last reminder of it', { ...silent, remindedOn: ['2026-10-29'] }, '20 October', undefined],
    ['a request that was answered', { ...silent, repliedOn: '2026-10-22' }, undefined, '17 November'],
  ])('for %s says what it is about, and that one will call again if one will', (_, person, unanswered, again) => {
    expect(facts('voicemail', contact({ phone: '+44 20 7946 0018', ...person })))
      .toMatchObject({ phone: '+44 20 7946 0018', unanswered, follow_up_on: again });
  });
});

describe('what a message can say', () => {
  it('has every placeholder that is documented, and no other', () => {
    expect(Object.keys(facts('first-cold', contact())).sort()).toEqual(Object.keys(messagePlaceholders).sort());
  });

  it('knows the person, who suggested them, and me', () => {
    const wren = contact({ name: 'Wren Abbott', email: 'wren@example.org' });
    const person = contact({ name: 'Amara Osei', email: 'amara@example.org', field: 'museum education', referredBy: [linkTo(wren), mention('Teo Marsh')] });
    expect(facts('first-referral', person, [wren])).toMatchObject({
      name: 'Amara Osei', greet_as: 'Amara Osei', email: 'amara@example.org', field: 'museum education',
      referrer: 'Wren Abbott and Teo Marsh', referrer_greet_as: 'Wren Abbott and Teo Marsh', referrer_email: 'wren@example.org',
      me: 'Noa Lind', about_me: 'a biology teacher', my_phone: '', minutes: 20,
    });
  });

  it('greets everybody as their notes say, and else by the full name', () => {
    const wren = contact({ name: 'Wren Abbott', addressAs: 'Dr. Abbott' });
    const person = contact({ name: 'Amara Osei', addressAs: 'Amara', referredBy: [linkTo(wren), mention('Dr. Teo van der Marsh')] });
    expect(facts('first-referral', person, [wren])).toMatchObject({
      name: 'Amara Osei', greet_as: 'Amara', first_name: 'Amara',
      referrer: 'Wren Abbott and Dr. Teo van der Marsh', referrer_greet_as: 'Dr. Abbott and Dr. Teo van der Marsh',
      referrer_first_name: 'Dr. Abbott and Dr. Teo van der Marsh',
    });
  });

  it.each([['Amara,', 'Amara'], ['  Amara ', 'Amara'], ['**Amara**', 'Amara'], ['Dr. O.', 'Dr. O.'], [',', 'Amara Osei'], ['[[People/Amara|Amara]]', 'Amara']])('greets by “%s” in one line, with no comma of its own', (addressAs, greeting) => {
    expect(facts('update', contact({ name: 'Amara Osei', addressAs })).greet_as).toBe(greeting);
  });

  it('names the one referrer who is meant', () => {
    const person = contact({ referredBy: [mention('Wren Abbott'), mention('Teo Marsh')] });
    expect(facts('met', person, [], { to: mention('Teo Marsh') }).referrer).toBe('Teo Marsh');
  });

  it('does not take a contact for their own referrer', () => {
    const person = contact();
    expect(facts('first-referral', { ...person, referredBy: [linkTo(person)] }).referrer).toBe('');
  });

  it('says when a reminder would be due, counted in business days', () => {
    expect(facts('first-cold', contact()).follow_up_on).toBe('17 November');
    expect(facts('first-cold', contact(), [], { settings: { ...settings, holidays: ['2026-11-10'] } }).follow_up_on).toBe('18 November');
    expect(facts('first-cold', contact(), [], { settings: { ...settings, reminders: 0 } }).follow_up_on).toBeUndefined();
  });

  it.each(['a biology teacher.', 'I am a biology teacher', 'I’m a biology teacher', ' I\'m a biology teacher; '])('lets “%s” follow “I am”', (aboutMe) => {
    expect(facts('first-cold', contact(), [], { settings: { ...settings, aboutMe } }).about_me).toBe('a biology teacher');
  });

  it('says days as one says them', () => {
    expect(met(contact(), {})).toMatchObject({ when: 'yesterday', weekday: 'Thursday', date: '5 November' });
    expect(met(contact(), { date: '2026-10-20' })).toMatchObject({ when: 'on 20 October' });
    expect(met(contact(), { date: '2025-12-20' })).toMatchObject({ date: '20 December 2025' });
    expect(facts('remind', contact({ askedOn: '2026-10-27' })).asked_on).toBe('27 October');
  });

  it('speaks of the minutes agreed for the interview ahead, else of those that are usual', () => {
    const planned = interview({ date: '2026-11-10', minutes: 45 });
    expect(facts('confirm', planned, [contact()]).minutes).toBe(45);
    expect(facts('after-chance', interview({ date: '2026-11-05', kind: 'chance', minutes: 5 }), [contact()]).minutes).toBe(20);
  });

  it('says met or talked with, by how it took place', () => {
    expect(met(contact(), { mode: 'in-person' })).toMatchObject({ mode: 'in person', spoke: 'met' });
    expect(met(contact(), { mode: 'phone' })).toMatchObject({ mode: 'by phone', spoke: 'talked with', by_email: false });
    expect(met(contact(), { mode: 'email' })).toMatchObject({ mode: 'by email', spoke: 'had answers from', by_email: true });
    expect(met(contact(), {})).toMatchObject({ mode: undefined, spoke: 'talked with' });
  });
});

describe('the text of a note, in a message', () => {
  it.each([
    ['portfolios matter less than I thought.', 'portfolios matter less than I thought'],
    ['ask [[People/Wren Abbott|Wren]] about **labels**;', 'ask Wren about labels'],
    ['see [[People/Wren Abbott#Work]]', 'see Wren Abbott'],
    ['[the list](https://example.org/a_(b)) of museums', 'the list of museums'],
    ['one\ntwo\r\n\tthree', 'one two three'],
    ['“It depends…”', '“It depends…”'],
    ['and then...', 'and then'],
    ['a snake_case_name and 2 * 3 * 4', 'a snake_case_name and 2 * 3 * 4'],
    ['{{name}} $& <% tp.date %>', '{{name}} $& <% tp.date %>'],
    ['.', ''],
  ])('“%s” reads “%s”', (learned, read) => {
    expect(met(contact(), { learned }).learned).toBe(read);
  });
});

describe('the meeting a message to a contact speaks of', () => {
  const person = contact({ referredOn: '2026-10-01', referredBy: [mention('Wren Abbott')] });
  const meetings = [
    interview({ name: 'first', date: '2026-10-05', status: 'held', learned: 'the first', thankedOn: '2026-10-06' }),
    interview({ name: 'second', date: '2026-11-04', status: 'held', learned: 'the second' }),
    interview({ name: 'later', date: '2026-11-30', time: '10:30' }),
    interview({ name: 'next', date: '2026-11-10', time: '09:00' }),
  ];

  it.each<[MessageKind, string, unknown]>([
    ['confirm', 'time', '09:00'],
    ['thank-you', 'learned', 'the second'],
    ['met', 'learned', 'the first'],
    ['update', 'learned', 'the second'],
    ['apology', 'date', '10 November'],
    ['apology', 'called_off', false],
  ])('%s: %s is %s', (kind, fact, value) => {
    expect(facts(kind, person, meetings)).toMatchObject({ [fact]: value });
  });

  it('is the one that fell through, for new times', () => {
    const lost = interview({ name: 'lost', date: '2026-11-03', status: 'no-show' });
    expect(facts('new-times', person, [lost]).date).toBe('3 November');
  });
});

describe('a meeting that fell through', () => {
  it.each<[Partial<Interview>, Partial<MessageFacts>]>([
    [{ status: 'cancelled', cancelledBy: 'me' }, { called_off: true, missed: false, mine: true, proposed_on: undefined }],
    [{ status: 'cancelled', cancelledBy: 'them' }, { called_off: false, missed: false, mine: false }],
    [{ status: 'missed' }, { called_off: false, missed: true, mine: true }],
    [{ status: 'no-show', reproposedOn: ['2026-11-04'] }, { mine: false, proposed_on: '4 November' }],
    [{ status: 'missed', reproposedOn: ['2026-11-02', '2026-11-04'] }, { mine: true, proposed_on: '4 November', proposal_answered: false }],
    [{ status: 'no-show', reproposedOn: ['2026-10-04'], bookedOn: '2026-10-20' }, { proposed_on: undefined }],
  ])('%j is known as %j', (meeting, expected) => {
    expect(facts('new-times', interview({ date: '2026-11-03', ...meeting }), [contact()])).toMatchObject(expected);
  });

  it('is made up for by what came after it', () => {
    const meetings = [interview({ name: 'missed', date: '2026-10-03', status: 'missed' }), interview({ name: 'ahead', date: '2026-11-10' })];
    expect(facts('apology', contact(), meetings)).toMatchObject({ date: '10 November', missed: false });
  });
});

describe('their time', () => {
  it.each<[string, string, Interview['date'], Interview['time'], string | undefined]>([
    ['in winter', 'Europe/Lisbon', '2026-11-10', '10:30', '15:30'],
    ['between the two changes of the clock', 'Europe/Lisbon', '2026-10-27', '10:30', '14:30'],
    ['in summer', 'Europe/Lisbon', '2026-07-01', '10:30', '15:30'],
    ['on the next day', 'Asia/Tokyo', '2026-11-09', '20:00', '10:00 on Tuesday'],
    ['on the day before', 'Pacific/Honolulu', '2026-11-10', '03:00', '22:00 on Monday'],
    ['with half an hour', 'Asia/Kolkata', '2026-11-10', '10:30', '21:00'],
    ['that my clock skips', 'UTC', '2026-03-08', '02:30', '07:30'],
    ['that my clock shows twice', 'UTC', '2026-11-01', '01:30', '05:30'],
    ['at midnight', 'UTC', '2026-11-10', '19:00', '00:00 on Wednesday'],
    ['where it is mine', 'America/Toronto', '2026-11-10', '10:30', undefined],
    ['in no zone there is', 'Mars/Olympus', '2026-11-10', '10:30', undefined],
  ])('%s (%s)', (_, timeZone, date, time, expected) => {
    const person = contact({ timeZone });
    expect(facts('confirm', interview({ contacts: [linkTo(person)], date, time }), [person]).their_time).toBe(expected);
  });

  it('has the place’s name, where the clocks differ', () => {
    expect(facts('arrange', contact({ timeZone: 'Europe/Lisbon' })).their_zone).toBe('Lisbon');
    expect(facts('arrange', contact({ timeZone: 'America/Sao_Paulo' })).their_zone).toBe('Sao Paulo');
    expect(facts('arrange', contact({ timeZone: 'America/New_York' })).their_zone).toBeUndefined();
    expect(facts('arrange', contact({ timeZone: 'nowhere' })).their_zone).toBeUndefined();
    expect(facts('arrange', contact()).their_zone).toBeUndefined();
  });

  it('is not said where the meeting has no time', () => {
    const person = contact({ timeZone: 'Europe/Lisbon' });
    expect(facts('confirm', interview({ contacts: [linkTo(person)], date: '2026-11-10' }), [person]).their_time).toBeUndefined();
  });
});

describe('what a thank-you knows', () => {
  it('asks for permission only where it was not asked, and not of people without a note', () => {
    expect(met(contact(), {})).toMatchObject({ permission_not_asked: true, kept_posted: false });
    expect(met(contact({ stayInTouch: true }), {})).toMatchObject({ permission_not_asked: false, kept_posted: true });
    expect(met(contact({ stayInTouch: false }), {})).toMatchObject({ permission_not_asked: false, kept_posted: false });
    expect(facts('thank-you', interview({ contacts: [mention('Amara Osei')], status: 'held' }))).toMatchObject({ name: 'Amara Osei', permission_not_asked: false });
  });

  it('names whom they have suggested since the meeting', () => {
    const person = contact();
    const names = [
      contact({ name: 'Ilse Brandt', referredBy: [linkTo(person)], referredOn: '2026-11-05' }),
      contact({ name: 'Early Bird', referredBy: [linkTo(person)], referredOn: '2026-10-01' }),
      contact({ name: 'Left Alone', referredBy: [linkTo(person)], referredOn: '2026-11-05', doNotContact: true }),
      contact({ name: 'Somebody Else', referredBy: [mention('Teo Marsh')], referredOn: '2026-11-05' }),
    ];
    const meeting = interview({ contacts: [linkTo(person)], status: 'held', date: '2026-11-05' });
    expect(facts('thank-you', meeting, [person, ...names]).names_given).toBe('Ilse Brandt');
  });

  it('mentions a resume that was asked for and not sent', () => {
    expect(met(contact(), { resumeRequested: true }).resume_requested).toBe(true);
    expect(met(contact(), { resumeRequested: true, resumeSentOn: '2026-11-05' }).resume_requested).toBe(false);
  });

  it('goes to one person of a group, or to all of them', () => {
    const [amara, wren] = [contact({ name: 'Amara Osei', email: 'a@example.org', field: 'law' }), contact({ name: 'Wren Abbott', field: 'law' })];
    const meeting = interview({ contacts: [linkTo(amara), linkTo(wren)], status: 'held', date: '2026-11-05' });
    expect(facts('thank-you', meeting, [amara, wren], { to: linkTo(wren) })).toMatchObject({ name: 'Wren Abbott', email: '' });
    expect(facts('thank-you', meeting, [amara, wren])).toMatchObject({ name: 'Amara Osei and Wren Abbott', email: 'a@example.org', field: 'law' });
    const both = [amara, { ...wren, email: 'w@example.org, a@example.org' }];
    expect(facts('thank-you', meeting, both).email).toBe('a@example.org, w@example.org');
  });
});

describe('what a group has in common', () => {
  const group = (one: Partial<Contact>, other: Partial<Contact>): MessageFacts => {
    const people = [contact({ name: 'Amara Osei', ...one }), contact({ name: 'Wren Abbott', ...other })];
    return facts('thank-you', interview({ contacts: people.map(linkTo), status: 'held', date: '2026-11-05' }), people);
  };

  it('is a field only where it is the same', () => {
    expect(group({ field: 'law' }, { field: 'art' }).field).toBe('');
    expect(group({ field: 'law' }, {}).field).toBe('');
  });

  it('is a permission only where all gave it, and none asked for only where nobody was asked', () => {
    const given = { stayInTouch: true };
    expect(group(given, given)).toMatchObject({ kept_posted: true, permission_not_asked: false });
    expect(group(given, {})).toMatchObject({ kept_posted: false, permission_not_asked: false });
    expect(group({}, {})).toMatchObject({ kept_posted: false, permission_not_asked: true });
  });
});

describe('who gets a message', () => {
  const wren = contact({ name: 'Wren Abbott', email: 'wren@example.org, by post' });
  const email = 'ask first; amara@example.org (work)';
  const person = contact({ name: 'Amara Osei', email, referredBy: [linkTo(wren), mention('')] });
  const around = networkOf([person, wren]);
  const about = (kind: MessageKind): MessageAbout => ({ kind, record: person, around, settings, today });

  it('is named one by one, and nobody without a name', () => {
    expect(messagePeople(about('first-referral'))).toMatchObject({ people: ['Amara Osei'], referrers: ['Wren Abbott'] });
  });

  it('is told from what is no address of theirs', () => {
    expect(notAddressed(about('first-referral'))).toEqual(['ask first']);
    expect(notAddressed(about('met'))).toEqual(['by post']);
    expect(notAddressed({ ...about('update'), record: wren })).toEqual(['by post']);
  });
});

describe('what has passed between us', () => {
  it.each([['no', true, false], ['later', false, true], ['yes', false, false], [undefined, false, false]] as const)(
    'is their answer: %s', (outcome, said_no, said_later) => {
      expect(facts('after-no', contact({ askedOn: '2026-10-27', repliedOn: '2026-10-30', outcome }))).toMatchObject({ said_no, said_later });
    });

  it('is when we were last in touch, if ever', () => {
    expect(facts('update', contact({ lastContact: '2026-10-09' })).last_touch).toBe('9 October');
    expect(facts('update', contact()).last_touch).toBeUndefined();
  });

  it('is no name given before the meeting took place', () => {
    const person = contact();
    const name = contact({ name: 'Ilse Brandt', referredBy: [linkTo(person)], referredOn: '2026-11-05' });
    const given = (meeting: Partial<Interview>): unknown =>
      facts('thank-you', interview({ contacts: [linkTo(person)], ...meeting }), [person, name]).names_given;
    expect(given({ date: '2026-11-05', status: 'planned' })).toBe('');
    expect(given({ status: 'held' })).toBe('');
    expect(given({ date: '2026-11-06', status: 'held' })).toBe('');
    expect(given({ date: '2026-11-04', status: 'held' })).toBe('Ilse Brandt');
  });
});

describe('what they have heard already', () => {
  const talk = interview({ status: 'held', date: '2026-10-05', learned: 'labels matter', thankedOn: '2026-10-06' });

  it('is not quoted to them again in an update, and stays a quotation elsewhere', () => {
    expect(facts('update', contact(), [talk]).learned).toBe('labels matter');
    expect(facts('update', contact({ lastContact: '2026-10-05' }), [talk]).learned).toBe('labels matter');
    expect(facts('update', contact({ lastContact: '2026-10-20' }), [talk]).learned).toBe('');
    const informed = contact({ updates: [{ on: '2026-10-20', note: 'I signed up.' }] });
    expect(facts('update', informed, [talk])).toMatchObject({ learned: '', told_on: '20 October', told: 'I signed up' });
    expect(facts('met', { ...informed, referredBy: [mention('Wren Abbott')] }, [talk]).learned).toBe('labels matter');
  });

  it('is no text where only that they were told is known', () => {
    const person = contact({ updates: [{ on: '2026-10-20', note: 'kept posted' }, { on: '2026-09-20', note: 'older' }] });
    expect(facts('update', person)).toMatchObject({ told_on: '20 October', told: '' });
  });

  it('speaks of advice only to those one has met', () => {
    expect(facts('update', contact(), [talk]).ever_met).toBe(true);
    expect(facts('update', contact({ lastContact: '2026-10-20' })).ever_met).toBe(false);
  });

  it('is shared by a group, whose others are named in the thanks to one of them', () => {
    const [amara, wren] = [contact({ name: 'Amara Osei' }), contact({ name: 'Wren Abbott' })];
    const meeting = interview({ contacts: [linkTo(amara), linkTo(wren)], status: 'held', date: '2026-11-05' });
    expect(facts('thank-you', meeting, [amara, wren], { to: linkTo(amara) }).others).toBe('Wren Abbott');
    expect(facts('thank-you', meeting, [amara, wren]).others).toBe('');
  });
});

describe('the next step that a message is', () => {
  const person = contact({ followUp: today, followUpNote: 'Send the article.' });

  it('is known where the message was opened from it', () => {
    expect(facts('update', person, [], { item: theOne([person], 'follow-up') }).promise).toBe('Send the article');
    expect(facts('update', contact({ followUp: today }), [], { item: theOne([person], 'follow-up') }).promise).toBe('');
  });

  it('is left out where the message is for something else', () => {
    const talk = interview({ status: 'held', date: '2026-11-05' });
    expect(facts('update', person, [talk]).promise).toBe('');
    expect(facts('thank-you', person, [talk], { item: theOne([person, talk], 'thank-you') }).promise).toBe('');
  });
});

describe('where a request stands', () => {
  it('counts the reminders of this request', () => {
    const person = contact({ askedOn: '2026-10-20', remindedOn: ['2026-09-01', '2026-10-29'] });
    expect(facts('remind-last', person)).toMatchObject({ reminded: true, reminders: 1 });
    expect(facts('remind', contact({ askedOn: '2026-10-20' }))).toMatchObject({ reminded: false, reminders: undefined });
  });

  it.each<[string, Partial<Contact>, Record<string, unknown>]>([
    ['a yes', { outcome: 'yes' }, { said_yes: true, times_offered_on: undefined }],
    ['a reply that leaves it open', {}, { said_yes: false, times_offered_on: undefined }],
    ['times offered since', { outcome: 'yes', timesOfferedOn: ['2026-10-27', '2026-10-30'] }, { said_yes: true, times_offered_on: '30 October' }],
    ['times offered before they answered', { outcome: 'yes', timesOfferedOn: ['2026-10-20'] }, { times_offered_on: undefined }],
    ['a later', { outcome: 'later', timesOfferedOn: ['2026-10-30'] }, { said_yes: false, said_later: true, times_offered_on: undefined }],
  ])('tells in a letter about times: %s', (_, more, known) => {
    expect(facts('arrange', contact({ askedOn: '2026-10-19', repliedOn: '2026-10-26', ...more }))).toMatchObject(known);
  });

  it('knows the subject of the request as it was then, which a reminder answers', () => {
    const wren = contact({ name: 'Wren' });
    const subject = (more: Partial<Contact>, ...meetings: Interview[]): unknown =>
      facts('remind', contact({ askedOn: '2026-10-20', field: 'archives', ...more }), [wren, ...meetings]).asked_subject;
    expect(subject({})).toBe('A question about archives');
    expect(subject({ referredBy: [linkTo(wren)], referredOn: '2026-10-01' })).toBe('Wren suggested that I write to you');
    expect(subject({ referredBy: [linkTo(wren)], referredOn: '2026-10-27' })).toBe('A question about archives');
    expect(subject({ referredBy: [linkTo(wren)], introducedOn: '2026-10-19' })).toBe('Wren’s introduction');
    expect(subject({}, interview({ date: '2026-10-19', kind: 'chance' }))).toBe('Our conversation yesterday');
    expect(subject({ askedVia: 'phone' })).toBeUndefined();
    expect(facts('update', contact({ askedOn: '2026-10-20' })).asked_subject).toBeUndefined();
  });

  it('says when to write again after a later, unless a next step of other words names a day of its own', () => {
    const later = { askedOn: '2026-10-20', repliedOn: '2026-10-21', outcome: 'later', followUp: '2026-12-01' } as const;
    expect(facts('after-later', contact(later)).again_on).toBe('1 December');
    expect(facts('after-later', contact({ ...later, followUpNote: 'after the fair' })).again_on).toBe('1 December');
    expect(facts('after-later', contact({ ...later, followUpNote: 'send it; be in touch again, as they asked, on 2027-01-10' })).again_on).toBe('10 January 2027');
    expect(facts('after-later', contact({ ...later, followUpNote: 'send it; call by 2027-01-10' })).again_on).toBeUndefined();
  });

  it.each<[string, Partial<Contact>, Partial<Interview> | undefined, Partial<MessageFacts>]>([
    ['a no', { askedOn: '2026-10-20', repliedOn: '2026-10-21', outcome: 'no' }, undefined, { said_no: true, gone_silent: false, let_go: false }],
    ['a silence after an answer', { askedOn: '2026-10-20', repliedOn: '2026-10-21', outcome: 'no-answer' }, undefined,
      { said_no: false, gone_silent: true, let_go: false }],
    ['no answer at all', { askedOn: '2026-10-20', outcome: 'no-answer' }, undefined, { said_no: false, gone_silent: false, let_go: false }],
    ['an interview that was let go', {}, { date: '2026-10-30', status: 'cancelled', closedOn: '2026-11-02' },
      { said_no: false, gone_silent: false, let_go: true }],
  ])('knows how it came to nothing: %s', (_, person, lost, expected) => {
    const record = contact(person);
    const others = lost ? [interview({ contacts: [linkTo(record)], ...lost })] : [];
    expect(facts('unreached', record, others)).toMatchObject(expected);
  });

  it('knows who they are, and how they were asked', () => {
    const person = contact({
      organization: 'Harbour Museum.', role: 'head of exhibitions', field: 'museums', phone: ' +44 20 ', whyThem: 'Moved at 35',
      askedOn: '2026-10-30', askedVia: 'LinkedIn',
    });
    expect(facts('remind', person)).toMatchObject({
      organization: 'Harbour Museum', role: 'head of exhibitions', field: 'museums', phone: '+44 20', why: 'Moved at 35',
      asked_on: '30 October', asked_when: 'on 30 October', channel: 'on LinkedIn',
    });
    expect(met(person, { location: 'the café', offered: 'a day in the hall.', time: '10:30' }))
      .toMatchObject({ location: 'the café', offered: 'a day in the hall', time: '10:30', their_time: undefined });
  });

  it('knows a no and a later of this request, and none of an earlier one', () => {
    expect(facts('unreached', contact({ askedOn: '2026-10-20', repliedOn: '2026-10-21', outcome: 'no' })).said_no).toBe(true);
    expect(facts('arrange', contact({ askedOn: '2026-10-20', repliedOn: '2026-10-21', outcome: 'later' })).said_later).toBe(true);
    expect(facts('remind', contact({ askedOn: '2026-11-01', repliedOn: '2026-10-21', outcome: 'later' })).said_later).toBe(false);
  });
});
