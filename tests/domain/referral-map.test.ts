import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../../src/domain/mention';
import { referralMap, type MapNode, type ReferralMap } from '../../src/domain/referral-map';
import type { Contact } from '../../src/domain/records';
import { anyContacts, chainOf, mapOf } from './any-referrals';
import { contact, deadLink, interview, linkTo, mention, networkOf } from './builders';
import '../run/chance';

const person = (name: string, ...referredBy: Mention[]): Contact => contact({ name, referredBy });
const note = (name: string): Mention => linkTo(contact({ name }));
const named = (map: ReferralMap, id: string): string => map.people.get(id)!.mention.name;

/** The tree as lines, a level deeper each two spaces. */
function tree({ roots }: ReferralMap): string[] {
  const lines = ({ person: { mention: { name } }, level, children }: MapNode): string[] =>
    [`${'  '.repeat(level - 1)}${name}`, ...children.flatMap(lines)];
  return roots.flatMap(lines);
}

const dashed = (map: ReferralMap): string[] =>
  map.edges.filter((edge) => edge.dashed).map(({ from, to }) => `${named(map, from)} to ${named(map, to)}`);

describe('the referral map', () => {
  it('is a tree on the first referrer, siblings by name', () => {
    const map = mapOf(person('Wren'), person('Tomas', note('Wren')), person('Amara', note('Wren')), person('Ines', note('Tomas')));
    expect(tree(map)).toEqual(['Wren', '  Amara', '  Tomas', '    Ines']);
    expect(dashed(map)).toEqual([]);
    expect(map.nodes.get('People/Wren.md')).toMatchObject({ level: 1, below: 3 });
    expect(map.nodes.get('People/Ines.md')?.parent?.person.id).toBe('People/Tomas.md');
  });

  it('joins further referrers by dashed edges', () => {
    const map = mapOf(person('Wren'), person('Dana'), person('Amara', note('Wren'), note('Dana')));
    expect(tree(map)).toEqual(['Dana', 'Wren', '  Amara']);
    expect(dashed(map)).toEqual(['Dana to Amara']);
  });

  it('has whoever stands in no referral apart', () => {
    const map = mapOf(person('Wren'), person('Amara', note('Wren')), person('Gus'), person('Bo'));
    expect(map.apart.map(({ mention: { name } }) => name)).toEqual(['Bo', 'Gus']);
    expect(tree(map)).toEqual(['Wren', '  Amara']);
    expect([...map.nodes.keys()]).toEqual(['People/Wren.md', 'People/Amara.md']);
  });

  it('knows how far one has come with each', () => {
    const asked = contact({ name: 'Amara', askedOn: '2026-11-01' });
    const met = contact({ name: 'Wren' });
    const records = [asked, met, interview({ contacts: [linkTo(met)], date: '2026-11-02', status: 'held' })];
    const map = referralMap([asked, met, contact({ name: 'Gus' })], networkOf(records));
    expect([...map.people.values()].map(({ stage }) => stage)).toEqual(['asked', undefined, 'met']);
  });

  it('answers for nobody', () => {
    expect(mapOf()).toEqual({ people: new Map(), edges: [], roots: [], nodes: new Map(), apart: [] });
  });
});

describe('somebody without a note', () => {
  it('is one person, however the words are written, and stands in the tree', () => {
    const map = mapOf(person('Lena', deadLink('Prof. Adeyemi')), person('Bo', mention('prof. adeyemi')));
    expect(tree(map)).toEqual(['prof. adeyemi', '  Bo', '  Lena']);
    expect(map.people.get('/prof. adeyemi')).toEqual({ id: '/prof. adeyemi', mention: mention('prof. adeyemi'), stub: true });
  });

  it('is the person of the note that a link of the same words leads to', () => {
    const far = { ...note('Wren'), linkpath: 'my friend', text: '[[my friend]]' };
    const map = mapOf(person('Wren'), person('Amara', far), person('Bo', mention('My friend')), person('Cy', mention('WREN')));
    expect(tree(map)).toEqual(['Wren', '  Amara', '  Bo', '  Cy']);
    expect(map.people.size).toBe(4);
  });

  it('stays one where two notes are titled so', () => {
    const two = [contact({ name: 'Jo' }), contact({ name: 'Jo', path: 'Alumni/Jo.md' })];
    expect(tree(mapOf(...two, person('Amara', mention('Jo'))))).toEqual(['Jo', '  Amara']);
    expect(mapOf(...two, person('Amara', mention('Jo'))).apart).toHaveLength(2);
  });

  it('may have a note that is none of a contact', () => {
    const map = mapOf(person('Amara', { ...mention('Talk'), note: 'Talk.md' }), person('Bo', mention('talk')));
    expect(tree(map)).toEqual(['Talk', '  Amara', '  Bo']);
    expect(map.people.get('Talk.md')?.stub).toBe(true);
  });
});

describe('a circle', () => {
  it('of one is no edge', () => {
    for (const self of [note('Wren'), mention('Wren')]) {
      const map = mapOf(person('Wren', self), person('Amara', note('Wren')));
      expect(map.edges).toHaveLength(1);
      expect(tree(map)).toEqual(['Wren', '  Amara']);
      expect(mapOf(person('Wren', self)).apart).toHaveLength(1);
    }
  });

  it.each([2, 3, 7])('of %i is broken above whoever comes first by name', (length) => {
    const names = Array.from({ length }, (_, at) => `P${at}`);
    const circle = names.map((name, at) => person(name, note(names[(at + length - 1) % length]!)));
    // One is come upon before the circle, the other after it.
    const map = mapOf(...circle, person('Early', note('P1')), person('Tail', note('P1')));
    expect(dashed(map)).toEqual([`P${length - 1} to P0`]);
    expect(map.roots.map(({ person: { mention: { name } } }) => name)).toEqual(['P0']);
    expect(map.nodes.size).toBe(length + 2);
  });

  it('that further referrers close is dashed there, and broken nowhere else', () => {
    const map = mapOf(person('Wren', mention('Zoe'), note('Amara')), person('Amara', note('Wren')));
    expect(dashed(map)).toEqual(['Amara to Wren']);
    expect(tree(map)).toEqual(['Zoe', '  Wren', '    Amara']);
  });
});

describe('whatever stands in the notes', () => {
  it('each person is there once: in the tree or apart', () => {
    fc.assert(fc.property(anyContacts, (contacts) => {
      const map = mapOf(...contacts);
      const places = [...tree(map), ...map.apart.map(({ mention: { name } }) => name)];
      expect(places).toHaveLength(map.people.size);
      expect(map.nodes.size + map.apart.length).toBe(map.people.size);
      for (const { path } of contacts) expect(map.people.has(path)).toBe(true);
      for (const [id, each] of map.people) expect(each.stub).toBe(!contacts.some(({ path }) => path === id));
    }));
  });

  it('each solid edge is one of the tree, and each edge has two ends', () => {
    fc.assert(fc.property(anyContacts, (contacts) => {
      const map = mapOf(...contacts);
      const solid = map.edges.filter((edge) => !edge.dashed).map(({ from, to }) => `${from}\n${to}`);
      const below = [...map.nodes.values()].flatMap(({ person: { id }, parent }) => (parent ? `${parent.person.id}\n${id}` : []));
      expect([...below].sort()).toEqual([...solid].sort());
      for (const { from, to } of map.edges) {
        expect(from).not.toBe(to);
        expect(map.people.has(from) && map.people.has(to)).toBe(true);
      }
      expect(new Set(map.edges.map(({ from, to }) => `${from}\n${to}`)).size).toBe(map.edges.length);
    }));
  });

  it('it is the same in whatever order the notes are read', () => {
    const shuffled = anyContacts.chain((contacts) =>
      fc.tuple(fc.constant(contacts), fc.shuffledSubarray(contacts, { minLength: contacts.length })));
    fc.assert(fc.property(shuffled, ([contacts, others]) => {
      const [one, other] = [mapOf(...contacts), mapOf(...others)];
      expect([...other.people.keys()]).toEqual([...one.people.keys()]);
      expect(other.edges).toEqual(one.edges);
      expect(tree(other)).toEqual(tree(one));
    }));
  });
});

it('a chain of 5,000 is walked without calling itself', () => {
  const chain = chainOf(5000);
  const map = mapOf(...chain);
  expect(map.nodes.get('People/P04999.md')?.level).toBe(5000);
  expect(map.nodes.get('People/P00000.md')?.below).toBe(4999);
  const circle = mapOf(...chain.slice(1), person('P00000', note('P04999')));
  expect(dashed(circle)).toEqual(['P04999 to P00000']);
});
