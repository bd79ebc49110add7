import { describe, expect, it } from 'vitest';
import { helpersAmong, helpersWithoutNote, helpOf } from '../../src/domain/helping';
import type { Contact } from '../../src/domain/records';
import { contact, deadLink, interview, linkTo, mention, networkOf } from './builders';

const met = contact({ name: 'Amara Osei', lastContact: '2026-10-01' });
const talk = interview({ contacts: [linkTo(met)], date: '2026-09-01', status: 'held' });
const gave = contact({ name: 'Wren Abbott', lastContact: '2026-10-20' });
const named = contact({ name: 'Teo Marsh', referredBy: [linkTo(gave)], askedOn: '2026-10-28' });
const planned = contact({ name: 'Ines Okafor' });
const ahead = interview({ name: 'Ahead', contacts: [linkTo(planned)], date: '2026-12-01' });
const alone = contact({ name: 'Left Alone', doNotContact: true });
const once = interview({ name: 'Once', contacts: [linkTo(alone)], date: '2026-09-01', status: 'held' });
const declined = contact({ name: 'Zoe Hart', stayInTouch: false, lastContact: '2026-11-01' });
const last = interview({ name: 'Last', contacts: [linkTo(declined)], date: '2026-10-30', status: 'held' });
const records = [declined, last, met, talk, gave, named, planned, ahead, alone, once];
const around = networkOf(records);

describe('who has helped', () => {
  it.each<[string, Contact, { met: boolean; named: string[] } | undefined]>([
    ['talked with me', met, { met: true, named: [] }],
    ['gave me a name', gave, { met: false, named: ['Teo Marsh'] }],
    ['was asked', named, undefined],
    ['is to meet me', planned, undefined],
  ])('is known of who %s', (_, person, expected) => {
    const help = helpOf(person, around);
    expect(help && { ...help, named: help.named.map(({ name }) => name) }).toEqual(expected);
  });

  it('is listed by who was last in touch, and leaves out who wants to be left alone, or no updates', () => {
    const people = records.filter((each) => each.type === 'contact');
    expect(helpersAmong(people, around).map(({ name }) => name)).toEqual(['Wren Abbott', 'Amara Osei']);
  });
});

describe('who has helped and has no note', () => {
  it('is known by each meeting and each name, once, however it is written', () => {
    const bo = { ...deadLink('Bo'), text: '[[Bo|B.]]' };
    const people = [
      contact({ name: 'Ann Lee', referredBy: [deadLink('Bo'), linkTo(contact({ name: 'Ann Lee' }))] }),
      contact({ name: 'Sam Field', referredBy: [bo, mention('Kit')] }),
      interview({ name: 'One', contacts: [mention('Bo'), mention('Lou')], status: 'held', date: '2026-11-02' }),
      interview({ name: 'In a folder', contacts: [{ ...deadLink('Kit'), linkpath: 'people/kit' }], status: 'held', date: '2026-11-03' }),
      interview({ name: 'Two', contacts: [mention('Ahead')], date: '2026-12-02' }),
    ];
    const found = helpersWithoutNote(people, networkOf(people));
    expect(found.map(({ name, met: talked, named: names }) => [name, talked, names.map((each) => each.name)])).toEqual([
      ['Bo', true, ['Ann Lee', 'Sam Field']], ['Kit', true, ['Sam Field']], ['Lou', true, []],
    ]);
  });
});
