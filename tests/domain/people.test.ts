import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Network } from '../../src/domain/network';
import type { Contact } from '../../src/domain/records';
import {
  allLeftAlone, callInNotes, callOf, colleaguesOf, everybody, greetingOf, nameApart, nameOf, peopleIn, referrersOf,
} from '../../src/domain/people';
import { contact, deadLink, indexOf, interview, linkTo, mention, networkOf, theOne } from './builders';

const amara = contact({ name: 'Amara Osei', addressAs: 'Amara' });
const anna = contact({ name: 'Anna Schmidt', addressAs: 'Anna' });
const otherAnna = contact({ name: 'Anna Berg', addressAs: 'anna' });
const drVanDerBerg = contact({ name: 'Dr. Jan van der Berg' });

function calls(network: Network, ...people: (typeof amara)[]): string[] {
  return people.map((person) => callOf(person, network));
}

describe('what a person is called', () => {
  const around = networkOf([amara, drVanDerBerg]);

  it('is what their note says, in letters and rows', () => {
    expect(greetingOf(linkTo(amara), around)).toBe('Amara');
    expect(callOf(linkTo(amara), around)).toBe('Amara');
    expect(callOf(amara, around)).toBe('Amara');
  });

  it('stands in one line in rows', () => {
    const broken = contact({ name: 'Amara Osei', addressAs: 'Dr.\nOsei' });
    expect(callOf(broken, networkOf([broken]))).toBe('Dr. Osei');
  });

  it('is the full name where the note does not say', () => {
    expect(greetingOf(linkTo(drVanDerBerg), around)).toBe('Dr. Jan van der Berg');
    expect(callOf(linkTo(drVanDerBerg), around)).toBe('Dr. Jan van der Berg');
  });

  it('is the name of the link where there is no note', () => {
    for (const person of [mention('My Nguyen'), deadLink('My Nguyen')]) {
      expect([nameOf(person, around), greetingOf(person, around), callOf(person, around)]).toEqual(['My Nguyen', 'My Nguyen', 'My Nguyen']);
    }
  });

  it('never takes the place of the full name, by which one looks for them', () => {
    expect(nameOf(linkTo(amara), around)).toBe('Amara Osei');
  });

  it('names the people of an interview in a sentence', () => {
    expect(everybody(interview({ contacts: [linkTo(amara), linkTo(drVanDerBerg)] }), around)).toBe('Amara and Dr. Jan van der Berg');
  });
});

describe('two who are called the same', () => {
  it('are told apart by their full names in rows, and greeted as each wants to be', () => {
    const around = networkOf([anna, otherAnna, amara]);
    expect(calls(around, anna, otherAnna, amara)).toEqual(['Anna Schmidt', 'Anna Berg', 'Amara']);
    expect(greetingOf(linkTo(anna), around)).toBe('Anna');
  });

  it('are told apart from somebody of whom no other name is known', () => {
    const around = networkOf([anna, contact({ name: 'Anna' })]);
    expect(calls(around, anna)).toEqual(['Anna Schmidt']);
  });

  it('are two no longer once one has gone, or is called otherwise', () => {
    const around = networkOf([anna, otherAnna]);
    around.put({ ...otherAnna, addressAs: 'Dr. Berg' });
    expect(calls(around, anna)).toEqual(['Anna']);
    around.put(otherAnna);
    around.drop(otherAnna.path);
    expect(calls(around, anna)).toEqual(['Anna']);
  });

  it('are computed anew when a second one comes or goes, with what their names stand in', () => {
    const meeting = interview({ name: 'Talk', contacts: [linkTo(anna)], status: 'held', date: '2026-11-06' });
    const named = contact({ name: 'Jo Park', referredBy: [linkTo(anna)], referredOn: '2026-11-01' });
    const { network } = indexOf([anna, meeting, named]);
    const touched = [otherAnna.path, anna.path, meeting.path, named.path].sort();
    expect([...network.put(otherAnna)].sort()).toEqual(touched);
    expect([...network.put({ ...otherAnna, addressAs: 'Dr. Berg' })].sort()).toEqual(touched);
    network.put(otherAnna);
    expect([...network.drop(otherAnna.path)].sort()).toEqual(touched);
  });

  it('cost nothing more however many there are', () => {
    const { network } = indexOf(Array.from({ length: 50 }, (_, at) => contact({ name: `Anna ${at}`, addressAs: 'Anna' })));
    expect(network.put(otherAnna).size).toBe(1);
  });
});

describe('two of one full name', () => {
  const acme = contact({ name: 'Jo Roe', organization: 'Acme' });
  const bolt = contact({ name: 'Jo Roe', organization: 'Bolt', path: 'Bolt/Jo Roe.md' });
  const other = contact({ name: 'jo  roe', organization: 'ACME', path: 'Old/Roe.md' });

  it.each<{ says: string; notes: Contact[]; names: string[] }>([
    { says: 'by their organizations', notes: [acme, bolt], names: ['Jo Roe (Acme)', 'Jo Roe (Bolt)'] },
    { says: 'by their notes where they work at the same place', notes: [acme, other, bolt],
      names: ['Jo Roe (People/Jo Roe)', 'jo  roe (Old/Roe)', 'Jo Roe (Bolt)'] },
    { says: 'by the note where no organization is known', notes: [acme, { ...bolt, organization: undefined }],
      names: ['Jo Roe (Acme)', 'Jo Roe (Bolt/Jo Roe)'] },
    { says: 'not at all where each is alone', notes: [acme, amara], names: ['Jo Roe', 'Amara Osei'] },
  ])('are told apart $says', ({ notes, names }) => {
    const around = networkOf(notes);
    expect(notes.map((each) => nameApart(linkTo(each), around))).toEqual(names);
    expect(notes.map((each) => nameOf(linkTo(each), around))).toEqual(notes.map(({ name }) => name));
  });

  it('are told apart in rows, too, but not in notes and letters', () => {
    const around = networkOf([{ ...acme, addressAs: 'Jo' }, { ...bolt, addressAs: 'Jo' }]);
    expect(callOf(linkTo(bolt), around)).toBe('Jo Roe (Bolt)');
    expect(callInNotes(linkTo(bolt), around)).toBe('Jo Roe');
    expect(greetingOf(linkTo(bolt), around)).toBe('Jo');
  });

  it('are no two where one is only called like the other', () => {
    const called = contact({ name: 'Joanna Roe', addressAs: 'Jo Roe' });
    expect(calls(networkOf([acme, called]), acme, called)).toEqual(['Jo Roe', 'Joanna Roe']);
  });

  it('are computed anew whenever what they are called changes by another note', () => {
    const paths = ['A.md', 'B.md', 'C.md', 'D.md'];
    const anyNote = fc.record({
      path: fc.constantFrom(...paths),
      name: fc.constantFrom('Jo Roe', 'Joanna Roe', 'Jo'),
      addressAs: fc.option(fc.constantFrom('Jo', 'jo roe'), { nil: undefined }),
      organization: fc.option(fc.constantFrom('Acme', 'Bolt'), { nil: undefined }),
      gone: fc.boolean(),
    });
    const shown = (network: Network): Map<string, string[]> => new Map(network.paths().map((path) => {
      const known = network.contact(path)!;
      return [path, [callOf(known, network), nameApart(known, network)]];
    }));
    fc.assert(fc.property(fc.array(anyNote, { maxLength: 12 }), (notes) => {
      const network = networkOf([]);
      for (const { gone, ...facts } of notes) {
        const before = shown(network);
        const touched = gone ? network.drop(facts.path) : network.put(contact(facts));
        const after = shown(network);
        for (const [path, words] of after) if (!touched.has(path)) expect(words).toEqual(before.get(path));
        expect(after).toEqual(shown(networkOf([...network.all()])));
        expect(new Set([...after.values()].map(([call]) => call)).size).toBe(after.size);
      }
    }));
  });

  it('cost nothing more however many there are', () => {
    const many = Array.from({ length: 50 }, (_, at) => contact({ ...acme, path: `${at}.md` }));
    expect(indexOf(many).network.put(other).size).toBe(1);
  });
});

describe('what is owed', () => {
  const held = { status: 'held', date: '2026-11-06' } as const;

  it('is listed by what they are called, and found by the full name', () => {
    const item = theOne([amara, interview({ contacts: [linkTo(amara)], ...held })], 'thank-you');
    expect(item).toMatchObject({ person: 'Amara', people: ['Amara'], fullNames: ['Amara Osei'] });
  });

  it('says in its reason what they are called, referrers too', () => {
    const referred = contact({ name: 'Dr. Anna Schmidt', referredBy: [linkTo(amara)], referredOn: '2026-10-20' });
    const records = [amara, referred, interview({ contacts: [linkTo(referred)], ...held })];
    expect(theOne(records, 'report-back').why('2026-11-09')).toBe('You met Dr. Anna Schmidt on Friday through Amara, who has not heard how it went.');
  });
});

describe('who took part and who gave the name', () => {
  it('is named once each, and neither by the note itself', () => {
    const itself = { ...deadLink('Interview'), note: 'Interviews/Interview.md' };
    expect(peopleIn(interview({ contacts: [linkTo(amara), itself, mention('Ivo'), deadLink('Ivo')] })).map(({ name }) => name))
      .toEqual(['Amara Osei', 'Ivo']);
    expect(referrersOf(contact({ name: 'Amara Osei', referredBy: [linkTo(anna), linkTo(amara), linkTo(anna)] }))).toEqual([linkTo(anna)]);
  });

  it('is somebody where nobody is named', () => {
    expect(everybody(interview({ contacts: [] }), networkOf([]))).toBe('this person');
  });

  it('are all left alone only where each wants to be', () => {
    const alone = contact({ name: 'Wren', doNotContact: true });
    const around = networkOf([alone, amara]);
    expect(allLeftAlone(interview({ contacts: [linkTo(alone)] }), around)).toBe(true);
    expect(allLeftAlone(interview({ contacts: [linkTo(alone), linkTo(amara)] }), around)).toBe(false);
    expect(allLeftAlone(interview({ contacts: [] }), around)).toBe(false);
  });

  it('have colleagues in the order of their names', () => {
    const [zoe, ben] = ['Zoe', 'Ben'].map((name) => contact({ name, organization: 'Lab' })) as [Contact, Contact];
    const jane = contact({ organization: 'Lab' });
    expect(colleaguesOf(jane, networkOf([zoe, jane, ben]))).toEqual([ben, zoe]);
    expect(colleaguesOf(contact(), networkOf([zoe, contact()]))).toEqual([]);
  });
});
