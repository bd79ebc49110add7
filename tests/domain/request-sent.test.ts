import { describe, expect, it } from 'vitest';
import { namedReferrer, requestSent } from '../../src/domain/messages/request-sent';
import type { Contact, Interview } from '../../src/domain/records';
import { contact, interview, mention } from './builders';

const asked = { askedOn: '2026-11-10' } as const;
const referred = { ...asked, referredBy: [mention('Wren')] } as const;
const chance = { date: '2026-11-06', kind: 'chance' } as const;

describe('the request that somebody had', () => {
  it.each<[string, Partial<Contact>, Partial<Interview>[], string]>([
    ['knew nothing of me', asked, [], 'first-cold'],
    ['shared something with me', { ...asked, source: 'alumni' }, [], 'first-group'],
    ['was named before', { ...referred, referredOn: '2026-11-02' }, [], 'first-referral'],
    ['was named that day', { ...referred, referredOn: '2026-11-10' }, [], 'first-referral'],
    ['was named on no known day', referred, [], 'first-referral'],
    ['was named only later', { ...referred, referredOn: '2026-11-12' }, [], 'first-cold'],
    ['was introduced before', { ...referred, introducedOn: '2026-11-09' }, [], 'intro-reply'],
    ['was introduced only later', { ...asked, introducedOn: '2026-11-12' }, [], 'first-cold'],
    ['was introduced before an earlier one', { ...asked, introducedOn: '2026-10-02', earlier: [{ on: '2026-10-05', note: 'asked' }] }, [], 'again'],
    ['talked with me by chance before', asked, [chance], 'after-chance'],
    ['talked with me by chance only later', asked, [{ ...chance, date: '2026-11-12' }], 'first-cold'],
    ['had one before', { ...asked, earlier: [{ on: '2026-10-05', note: 'asked (email)' }] }, [], 'again'],
    ['had one before, in a list of days', { ...asked, olderDays: { askedOn: ['2026-10-05'] } }, [], 'again'],
    ['had one before, and was named since', { ...referred, referredOn: '2026-11-02', earlier: [{ on: '2026-10-05', note: 'asked' }] }, [], 'first-referral'],
    ['met me before', asked, [{ date: '2026-10-12', status: 'held' }], 'again'],
    ['had said later', { ...asked, repliedOn: '2026-10-09', outcome: 'later', earlier: [{ on: '2026-10-05', note: 'asked' }] }, [], 'arrange'],
    ['had said later that day', { ...asked, repliedOn: '2026-11-10', earlier: [{ on: '2026-10-05', note: 'asked' }, { on: '2026-11-10', note: 'said later' }] }, [], 'arrange'],
    ['had said no', { ...asked, repliedOn: '2026-10-09', outcome: 'no', earlier: [{ on: '2026-10-05', note: 'asked' }] }, [], 'again'],
    ['had said later to one before the last', { ...asked, earlier: [{ on: '2026-09-01', note: 'asked' }, { on: '2026-09-04', note: 'said later' }, { on: '2026-10-05', note: 'asked' }] }, [], 'again'],
  ])('who %s', (_, facts, meetings, request) => {
    expect(requestSent(contact(facts), meetings.map((each) => interview(each)))).toBe(request);
  });
});

it.each<[string, Partial<Contact>, boolean]>([
  ['was given before', { ...referred, referredOn: '2026-11-02' }, true],
  ['was given that day', { ...referred, referredOn: '2026-11-10' }, true],
  ['was given later', { ...referred, referredOn: '2026-11-12' }, false],
  ['was given on no known day', referred, false],
  ['came with an introduction', { ...referred, introducedOn: '2026-11-09' }, true],
  ['came with an introduction by one of two', { ...referred, referredBy: [mention('Wren'), mention('Teo')], introducedOn: '2026-11-09' }, false],
  ['was given before an earlier request', { ...referred, referredOn: '2026-09-01', earlier: [{ on: '2026-10-05', note: 'asked' }] }, false],
])('a request says who gave the name: %s: %s', (_, facts, says) => {
  expect(namedReferrer(contact(facts), [])).toBe(says);
});
