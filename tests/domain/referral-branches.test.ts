import { describe, expect, it } from 'vitest';
import type { Mention } from '../../src/domain/mention';
import { branchOf, foldedAt, inReadingOrder, litBy, longestChains, onlyLoops, openLoops, wayTo, waysTo } from '../../src/domain/referral-branches';
import type { MapPerson, ReferralMap } from '../../src/domain/referral-map';
import type { Contact } from '../../src/domain/records';
import { chainOf, mapOf } from './any-referrals';
import { contact, dueIn, interview, linkTo, mention } from './builders';

const note = (name: string): Mention => linkTo(contact({ name }));
const person = (name: string, ...referredBy: Mention[]): Contact => contact({ name, referredBy });
const idOf = (name: string): string => `People/${name}.md`;
const contacts = [
  person('Wren'), person('Dana'), person('Gus'),
  person('Amara', note('Wren'), note('Dana')), person('Tomas', note('Wren')),
  person('Marcus', note('Amara')), person('Priya', note('Amara'), note('Marcus')), person('Jo', note('Dana')),
];
const map = mapOf(...contacts);
const names = (people: Iterable<MapPerson>): string[] => Array.from(people, ({ mention: { name } }) => name);
const placed = ({ nodes }: ReferralMap): string[] =>
  Array.from(nodes.values(), ({ person: { mention: { name } }, level }) => `${level} ${name}`);

describe('the ways to some people', () => {
  it('are they and who stands above them, those apart as well, and what joins all these', () => {
    const ways = waysTo(map, [idOf('Priya'), idOf('Gus'), 'constructor']);
    expect(placed(ways)).toEqual(['1 Wren', '2 Amara', '3 Priya']);
    expect(names(ways.apart)).toEqual(['Gus']);
    expect(names(ways.people.values())).toEqual(['Amara', 'Gus', 'Priya', 'Wren']);
    expect(ways.edges.map(({ from, to }) => [from, to])).toEqual([[idOf('Wren'), idOf('Amara')], [idOf('Amara'), idOf('Priya')]]);
  });
  it('within a branch begin at its root, who stands in it though nobody else does', () => {
    const branch = branchOf(map, idOf('Amara'));
    expect(placed(waysTo(branch, [idOf('Marcus')]))).toEqual(['1 Amara', '2 Marcus']);
    expect(placed(waysTo(branch, [idOf('Amara')]))).toEqual(['1 Amara']);
    expect(waysTo(branch, [idOf('Amara')]).apart).toEqual([]);
  });
  it('to nobody are empty', () => {
    expect(waysTo(map, [])).toMatchObject({ roots: [], apart: [], edges: [] });
  });
});

describe('the branch of somebody', () => {
  it('is they, whom they led to near and far, and what joins those', () => {
    const branch = branchOf(map, idOf('Amara'));
    expect(placed(branch)).toEqual(['1 Amara', '2 Marcus', '2 Priya']);
    expect(names(branch.people.values())).toEqual(['Amara', 'Marcus', 'Priya']);
    expect(branch.edges.map(({ from, to, dashed }) => [from, to, dashed])).toEqual([
      [idOf('Amara'), idOf('Marcus'), false], [idOf('Amara'), idOf('Priya'), false], [idOf('Marcus'), idOf('Priya'), true],
    ]);
    expect(branch.roots[0]).toMatchObject({ below: 2 });
    expect(branch.roots[0]!.parent).toBeUndefined();
  });
  it('is the person alone where they led to nobody, apart or not', () => {
    expect(placed(branchOf(map, idOf('Gus')))).toEqual(['1 Gus']);
    expect(placed(branchOf(map, idOf('Priya')))).toEqual(['1 Priya']);
  });
  it('is empty for somebody unknown', () => {
    expect(branchOf(map, 'constructor').people.size).toBe(0);
  });
  it('of a chain of 5,000 is found without calling itself', () => {
    const branch = branchOf(mapOf(...chainOf(5000)), idOf('P00001'));
    expect(branch.nodes.get(idOf('P04999'))?.level).toBe(4999);
  });
});

it('the way to somebody begins at the root', () => {
  expect(names(wayTo(map, idOf('Priya')))).toEqual(['Wren', 'Amara', 'Priya']);
  expect(wayTo(map, idOf('Gus'))).toEqual([]);
});

it('the way to somebody and their branch are lit', () => {
  expect([...litBy(map, idOf('Amara'))].sort()).toEqual(['Amara', 'Marcus', 'Priya', 'Wren'].map(idOf));
  expect([...litBy(map, idOf('Gus'))]).toEqual([idOf('Gus')]);
});

it('an indented list has each with all below them before the next, without what is folded', () => {
  const read = (folded?: Set<string>): string[] => names(inReadingOrder(map, folded).map((node) => node.person));
  expect(read()).toEqual(['Dana', 'Jo', 'Wren', 'Amara', 'Marcus', 'Priya', 'Tomas']);
  expect(read(new Set([idOf('Amara'), idOf('Dana')]))).toEqual(['Dana', 'Wren', 'Amara', 'Tomas']);
});

describe('the longest chains', () => {
  it('are those with the most people, all of them', () => {
    const ends = longestChains(map);
    expect(ends.map(({ person: { id }, level }) => [names(wayTo(map, id)), level]))
      .toEqual([[['Wren', 'Amara', 'Marcus'], 3], [['Wren', 'Amara', 'Priya'], 3]]);
  });
  it('are none where nobody led to anybody', () => {
    expect(longestChains(mapOf(person('Wren'), person('Dana')))).toEqual([]);
  });
});

it('some levels are shown by folding the last', () => {
  expect([...foldedAt(map, 1)]).toEqual([idOf('Dana'), idOf('Wren')]);
  expect([...foldedAt(map, 2)]).toEqual([idOf('Amara')]);
  expect([...foldedAt(map, 3)]).toEqual([]);
});

describe('open loops', () => {
  const told = (loops: ReturnType<typeof openLoops>): string[][] => loops.map(({ from, to }) => [from, to]);
  const met = [...contacts, interview({ contacts: [note('Amara')], date: '2026-11-02', status: 'held' })];

  it('are the edges over which a report back is owed', () => {
    expect(told(openLoops(map, dueIn(met, 'report-back'))))
      .toEqual([[idOf('Dana'), idOf('Amara')], [idOf('Wren'), idOf('Amara')]].reverse());
    expect(told(openLoops(map, [{ note: idOf('Amara'), to: note('Dana') }]))).toEqual([[idOf('Dana'), idOf('Amara')]]);
    expect(told(openLoops(map, [{ note: idOf('Jo') }]))).toEqual([[idOf('Dana'), idOf('Jo')]]);
    expect(openLoops(map, [])).toEqual([]);
  });

  it('lead to somebody without a note, too', () => {
    const led = mapOf(person('Amara', mention('Prof. Adeyemi')));
    const loops = openLoops(led, [{ note: idOf('Amara'), to: mention('prof. adeyemi') }]);
    expect(told(loops)).toEqual([['/prof. adeyemi', idOf('Amara')]]);
  });

  it('alone are shown with who stands on the way to them', () => {
    const only = onlyLoops(map, openLoops(map, [{ note: idOf('Priya'), to: note('Amara') }]));
    expect(placed(only)).toEqual(['1 Wren', '2 Amara', '3 Priya']);
    expect(only.apart).toEqual([]);
    expect(placed(onlyLoops(map, []))).toEqual([]);
  });
});
