import { describe, expect, it } from 'vitest';
import { askingOf } from '../../src/domain/asking';
import type { Day } from '../../src/domain/day';
import { correspondence, lastMessageOn } from '../../src/domain/messages/correspondence';
import { hasHeardSince, lastTold } from '../../src/domain/messages/heard';
import { hasMet, letGoOn, newsFor, type News } from '../../src/domain/messages/news';
import { requestFor, thanksFor } from '../../src/domain/messages/requests';
import { thanksTurn } from '../../src/domain/messages/situation';
import type { Contact, Interview } from '../../src/domain/records';
import { contact, deadLink, interview, linkTo, mention, networkOf } from './builders';

const on = '2026-11-06';
const [jane, wren, ivo] = [contact(), contact({ name: 'Wren' }), contact({ name: 'Ivo' })] as const;
const held = { date: '2026-11-05', status: 'held' } as const;

describe('a letter is about', () => {
  it('the person of the note, by a link to it', () => {
    const { readers, people, contact: about } = correspondence('update', { record: jane, around: networkOf([jane]), on });
    expect(readers).toEqual([{ note: jane.path, linkpath: 'people/jane roe', name: 'Jane Roe', text: 'Jane Roe' }]);
    expect([people, about]).toEqual([readers, jane]);
  });

  it('everybody in an interview, each once, or the one who is meant', () => {
    const group = interview({ ...held, contacts: [linkTo(jane), linkTo(ivo), linkTo(jane)] });
    const around = networkOf([jane, ivo, group]);
    expect(correspondence('thank-you', { record: group, around, on })).toMatchObject({ readers: [linkTo(jane), linkTo(ivo)], contact: undefined, interview: group });
    expect(correspondence('thank-you', { record: group, to: linkTo(ivo), around, on })).toMatchObject({ readers: [linkTo(ivo)], contact: ivo });
  });

  it('those who are not thanked yet, or all where all are', () => {
    const group = interview({ ...held, contacts: [linkTo(jane), linkTo(ivo)], thanked: [linkTo(jane)] });
    const readers = (record: Interview, kind: 'thank-you' | 'update' = 'thank-you'): string[] =>
      correspondence(kind, { record, around: networkOf([jane, ivo, record]), on }).readers.map(({ name }) => name);
    expect(readers(group)).toEqual(['Ivo']);
    expect(readers(group, 'update')).toEqual(['Jane Roe', 'Ivo']);
    expect(readers({ ...group, thanked: [linkTo(ivo), linkTo(jane)] })).toEqual(['Jane Roe', 'Ivo']);
  });

  it('who suggested them, but never by themselves, or the one of these who is meant', () => {
    const person = contact({ referredBy: [linkTo(wren), mention('Teo'), linkTo(jane), linkTo(wren)] });
    const around = networkOf([person, wren]);
    const { readers, people } = correspondence('met', { record: person, around, on });
    expect([readers, people.map(({ name }) => name)]).toEqual([[linkTo(wren), mention('Teo')], ['Jane Roe']]);
    expect(correspondence('met', { record: person, to: mention('Teo'), around, on }).readers).toEqual([mention('Teo')]);
    expect(correspondence('met', { record: person, to: linkTo(ivo), around, on }).readers).toEqual([linkTo(wren), mention('Teo')]);
  });

  it('the people of an interview where it goes to a referrer', () => {
    const person = contact({ referredBy: [linkTo(wren)] });
    const talk = interview(held);
    const about = correspondence('met', { record: talk, to: linkTo(wren), around: networkOf([person, wren, talk]), on });
    expect(about).toMatchObject({ readers: [linkTo(wren)], people: [linkTo(jane)], contact: person });
  });
});

it.each<[string, Partial<Contact>, Partial<Interview>]>([
  ['a request', { askedOn: on }, {}], ['a reminder', { remindedOn: ['2026-11-01', on] }, {}], ['an offer', { timesOfferedOn: [on] }, {}],
  ['a word', { lastContact: on }, {}], ['an update', { updates: [{ on, note: '' }] }, {}], ['thanks', {}, { thankedOn: on }],
  ['a line to confirm', {}, { confirmedOn: on }], ['new times', {}, { reproposedOn: [on] }],
])('one wrote last with %s', (_, person, meeting) => {
  const notes = [contact({ lastContact: '2026-11-02', ...person }), interview({ date: '2026-11-02', ...meeting })] as const;
  expect(lastMessageOn('update', { record: notes[0], around: networkOf(notes), on })).toBe(on);
});

it('nobody wrote to somebody without a note', () => {
  const talk = interview({ contacts: [deadLink('Ivo')] });
  expect(lastMessageOn('update', { record: talk, around: networkOf([talk]), on })).toBeUndefined();
});

describe('those who suggested somebody', () => {
  const asked = { askedOn: '2026-10-20' } as const;
  const byWren = { referredBy: [linkTo(wren)] } as const;
  const lost = { date: '2026-10-28', status: 'no-show', closedOn: on } as const;
  it.each<[string, Partial<Contact>, Partial<Interview>[], News | undefined]>([
    ['have no news of somebody nobody asked', byWren, [], undefined],
    ['hear that the request is out', { ...byWren, ...asked }, [], 'begun'],
    ['hear of a meeting', { ...byWren, ...asked }, [held], 'met'],
    ['hear of a meeting before a no', { ...byWren, ...asked, outcome: 'no' }, [held], 'met'],
    ['hear of no meeting without a day', { ...byWren, ...asked }, [{ status: 'held' }], 'begun'],
    ['hear of a no', { ...byWren, ...asked, outcome: 'no' }, [], 'ended'],
    ['hear that one stopped waiting', { ...byWren, ...asked, outcome: 'no-answer' }, [], 'ended'],
    ['hear that a lost meeting was let go', { ...byWren, ...asked }, [lost], 'ended'],
    ['have heard', { ...byWren, ...asked, reportedTo: [linkTo(wren)] }, [held], undefined],
    ['have not all heard', { referredBy: [linkTo(wren), mention('Teo')], ...asked, reportedTo: [linkTo(wren)] }, [held], 'met'],
    ['are none where they suggested themselves', { referredBy: [linkTo(jane)], ...asked }, [held], undefined],
    ['are others than themselves', { referredBy: [linkTo(jane), mention('Teo')], ...asked }, [held], 'met'],
    ['are none', asked, [held], undefined],
  ])('%s', (_, facts, meetings, news) => {
    const person = contact(facts);
    const interviews = meetings.map((each) => interview(each));
    expect(newsFor(person, interviews, askingOf(person, interviews))).toBe(news);
  });

  it.each<[Partial<Contact>, Partial<Interview>, boolean]>([
    [{}, held, true],
    [{ referredOn: '2026-11-05' }, held, true],
    [{ referredOn: '2026-11-06' }, held, false],
    [{}, { date: '2026-11-05' }, false],
  ])('hear of what came since: %o, %o, %s', (facts, meeting, met) => {
    expect(hasMet(contact(facts), [interview(meeting)])).toBe(met);
  });

  it.each<[string, Partial<Contact>, Partial<Interview>, Day | undefined]>([
    ['on its day', {}, lost, on],
    ['asked on that day', { askedOn: on }, lost, on],
    ['asked since', { askedOn: '2026-11-07' }, lost, undefined],
    ['answered on that day', { repliedOn: on }, lost, on],
    ['answered since', { repliedOn: '2026-11-07' }, lost, undefined],
    ['before they were suggested', { referredOn: '2026-11-01' }, lost, undefined],
    ['that was held', {}, { ...lost, status: 'held' }, undefined],
    ['not yet', {}, { ...lost, closedOn: undefined }, undefined],
  ])('a lost meeting was let go: %s', (_, facts, meeting, day) => {
    expect(letGoOn(contact(facts), [interview(meeting)])).toBe(day);
  });
});

describe('the first request that fits', () => {
  it.each<[string, Partial<Contact>, Partial<Interview>[], string]>([
    ['a stranger', {}, [], 'first-cold'],
    ['somebody of the same school', { source: 'an alumni event' }, [], 'first-group'],
    ['somebody of one’s group', { source: 'My Group' }, [], 'first-group'],
    ['somebody found online', { source: 'online' }, [], 'first-cold'],
    ['somebody suggested, of the same school', { source: 'alumni', referredBy: [mention('Teo')] }, [], 'first-referral'],
    ['somebody met by chance, and suggested', { referredBy: [mention('Teo')] }, [{ ...held, kind: 'chance' }], 'after-chance'],
    ['somebody met by chance who did not come', {}, [{ date: '2026-11-05', kind: 'chance', status: 'no-show' }], 'first-cold'],
    ['somebody introduced, and met by chance', { introducedOn: on }, [{ ...held, kind: 'chance' }], 'intro-reply'],
    ['somebody introduced, and asked before', { introducedOn: on, askedOn: '2026-11-05' }, [], 'intro-reply'],
    ['somebody introduced, and asked on that day', { introducedOn: on, askedOn: on }, [], 'first-cold'],
  ])('%s: %s', (_, facts, meetings, request) => {
    expect(requestFor(contact(facts), meetings.map((each) => interview(each)))).toBe(request);
  });

  it.each<[string, Partial<Contact>, Partial<Interview>, Partial<Interview>[], string]>([
    ['goes along with thanks for a chance', {}, {}, [], 'after-chance'],
    ['does not where they were asked', { askedOn: on }, {}, [], 'thank-you'],
    ['does not where one met otherwise', {}, {}, [{ date: '2026-10-05', kind: 'formal' }], 'thank-you'],
    ['does where one met by chance before', {}, {}, [{ date: '2026-10-05', kind: 'chance' }], 'after-chance'],
    ['does not in a group', {}, { contacts: [linkTo(jane), mention('Ivo')] }, [], 'thank-you'],
    ['does where one person is named twice', {}, { contacts: [linkTo(jane), linkTo(jane)] }, [], 'after-chance'],
    ['does where they have no note', {}, { contacts: [mention('Ivo')] }, [], 'after-chance'],
    ['does not with nobody', {}, { contacts: [] }, [], 'thank-you'],
    ['does not after what was arranged', {}, { kind: 'formal' }, [], 'thank-you'],
  ])('%s', (_, facts, meeting, others, thanks) => {
    const talk = interview({ ...held, kind: 'chance', ...meeting });
    const all = others.map((each, at) => interview({ name: `Other ${at}`, ...each }));
    expect(thanksFor(talk, networkOf([contact(facts), talk, ...all]))).toBe(thanks);
  });
});

it('of two thanks that are owed, each has its turn, and room for a card behind it', () => {
  const owed = ['thank-you', 'after-chance'] as const;
  const [first, second] = owed.map((word) => thanksTurn(word, owed)!);
  expect(second! - first!).toBe(2);
  expect(thanksTurn('after-chance', ['thank-you'])).toBeUndefined();
});

describe('what somebody has heard', () => {
  it.each<[Partial<Contact>, Partial<Interview>, boolean]>([
    [{ lastContact: on }, held, true],
    [{ lastContact: '2026-11-05' }, held, false],
    [{ updates: [{ on, note: '' }] }, held, true],
    [{ updates: [{ on: '2026-11-05', note: '' }] }, held, false],
    [{}, held, false],
    [{ lastContact: on }, { status: 'held' }, false],
  ])('since a meeting, %o: %s', (facts, meeting, heard) => {
    expect(hasHeardSince(contact(facts), interview(meeting))).toBe(heard);
  });

  it('last is what has the newest day, and of one day what is noted last', () => {
    const told = (...days: Day[]): string | undefined =>
      lastTold(contact({ updates: days.map((on, at) => ({ on, note: String(at) })) }))?.note;
    expect([told(), told(on), told(on, on), told(on, '2026-11-05'), told('2026-11-05', on)]).toEqual([undefined, '0', '1', '0', '1']);
  });
});
