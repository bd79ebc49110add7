import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../../src/domain/mention';
import { layOut, type Box, type MapLayout, type Measures } from '../../src/domain/referral-layout';
import type { Contact } from '../../src/domain/records';
import { anyContacts, anyForest, chainOf, mapOf } from './any-referrals';
import { contact, linkTo } from './builders';
import '../run/chance';

const note = (name: string): Mention => linkTo(contact({ name }));
const person = (name: string, ...referredBy: Mention[]): Contact => contact({ name, referredBy });
const bare: Measures = { width: 100, height: 40, across: 60, gap: 10, apart: 20, below: 20 };
const measures: Measures = { ...bare, origin: { width: 50, height: 40 } };
const corners = ({ boxes }: MapLayout): [string, number, number][] =>
  boxes.map(({ person: { mention: { name } }, x, y }) => [name, x, y]);

describe('the layout of a map', () => {
  it('has a column for each level, whoever led to people in the middle of them, roots on the origin', () => {
    const layout = layOut(mapOf(person('Wren'), person('Amara', note('Wren')), person('Bo', note('Wren'))), measures);
    expect(layout.origin).toEqual({ x: 0, y: 25, width: 50, height: 40 });
    expect(corners(layout)).toEqual([['Wren', 110, 25], ['Amara', 270, 0], ['Bo', 270, 50]]);
    expect([layout.width, layout.height]).toEqual([370, 90]);
    const told = layout.lines.map(({ edge, to, path }) =>
      [edge?.from ?? null, to.person.id, edge?.dashed ?? false, path]);
    expect(told).toEqual([
      [null, 'People/Wren.md', false, 'M50 45C80 45 80 45 110 45'],
      ['People/Wren.md', 'People/Amara.md', false, 'M210 45C240 45 240 20 270 20'],
      ['People/Wren.md', 'People/Bo.md', false, 'M210 45C240 45 240 70 270 70'],
    ]);
    expect(layout.lines[1]!.middle).toEqual({ x: 240, y: 33 });
  });

  it('has no origin unless there is one, and begins at the left', () => {
    const layout = layOut(mapOf(person('Wren'), person('Amara', note('Wren'))), bare);
    expect(layout.origin).toBeUndefined();
    expect(corners(layout)).toEqual([['Wren', 0, 0], ['Amara', 160, 0]]);
    expect(layout.lines).toHaveLength(1);
  });

  it('grows to the left where that is asked for: everything from the right, lines between the same sides', () => {
    const map = mapOf(person('Wren'), person('Amara', note('Wren')), person('Bo', note('Wren')), person('Gil'));
    const [right, left] = [layOut(map, measures), layOut(map, { ...measures, leftward: true })];
    expect(corners(left)).toEqual(corners(right).map(([name, x, y]) => [name, 370 - x - 100, y]));
    expect(left.origin).toEqual({ x: 320, y: 25, width: 50, height: 40 });
    expect([left.width, left.height]).toEqual([right.width, right.height]);
    expect(left.lines.map(({ path }) => path)).toContain('M160 45C130 45 130 20 100 20');
  });

  it('has further referrers over it, beside the solid lines, whichever way they go', () => {
    const map = mapOf(
      person('A', note('D')), person('B', note('A')), person('D', note('B')),
      person('C', note('A'), note('B')), person('E', note('A'), note('D')),
    );
    const dashed = layOut(map, bare).lines.filter(({ edge }) => edge?.dashed);
    expect(dashed.map(({ edge, path }) => `${edge!.from.slice(7, 8)}${edge!.to.slice(7, 8)} ${path}`)).toEqual([
      'DA M320 30C210 30 210 80 100 80',
      'BC M260 30C290 30 290 80 260 80',
      'DE M320 30C290 30 290 130 260 130',
    ]);
  });

  it('folds what is below somebody away, and says how many that is', () => {
    const contacts = [person('W'), person('A', note('W')), person('B', note('A')), person('C', note('B')), person('D', note('W'), note('C'))];
    const layout = layOut(mapOf(...contacts), measures, new Set(['People/A.md', 'People/D.md']));
    expect(layout.boxes.map(({ person: { mention: { name } }, folded }) => [name, folded])).toEqual([['W', 0], ['A', 2], ['D', 0]]);
    expect(layout.lines.map(({ to }) => to.person.id)).toEqual(['People/W.md', 'People/A.md', 'People/D.md']);
  });

  it('has those who stand apart in rows below the tree', () => {
    const alone = ['G', 'H', 'I'].map((name) => person(name));
    const layout = layOut(mapOf(person('W'), person('A', note('W')), ...alone), bare);
    expect(corners(layout)).toEqual([['W', 0, 0], ['A', 160, 0], ['G', 0, 60], ['H', 160, 60], ['I', 0, 110]]);
    expect(corners(layOut(mapOf(person('G')), measures))).toEqual([['G', 110, 0]]);
  });

  it('is empty for nobody', () => {
    expect(layOut(mapOf(), measures)).toEqual({ width: 0, height: 0, boxes: [], lines: [] });
  });
});

describe('whoever led to whom', () => {
  const anyMeasures = fc.record({
    width: fc.integer({ min: 1, max: 300 }),
    height: fc.integer({ min: 1, max: 99 }),
    across: fc.integer({ min: 2, max: 99 }),
    gap: fc.integer({ min: 1, max: 30 }),
    apart: fc.integer({ min: 1, max: 40 }),
    below: fc.integer({ min: 1, max: 40 }),
    leftward: fc.boolean(),
    origin: fc.option(fc.record({
      width: fc.integer({ min: 1, max: 99 }),
      height: fc.integer({ min: 1, max: 99 }),
    }), { nil: undefined }),
  }).map(({ origin, ...sizes }): Measures => (origin ? { ...sizes, origin } : sizes));
  const overlap = (one: Box, other: Box): boolean =>
    one.x < other.x + other.width && other.x < one.x + one.width &&
    one.y < other.y + other.height && other.y < one.y + one.height;

  it('no two boxes overlap, and all lie whole and in whole pixels within it', () => {
    const anyFold = fc.array(fc.nat({ max: 59 }), { maxLength: 5 })
      .map((all) => new Set(all.map((at) => `People/P${at}.md`)));
    fc.assert(fc.property(fc.oneof(anyForest, anyContacts), anyMeasures, anyFold, (contacts, sizes, folded) => {
      const { width, height, origin, boxes } = layOut(mapOf(...contacts), sizes, folded);
      const all: Box[] = origin ? [origin, ...boxes] : [...boxes];
      for (const [at, one] of all.entries()) {
        expect(all.slice(at + 1).filter((other) => overlap(one, other))).toEqual([]);
        expect([one.x, one.y].every((each) => Number.isInteger(each) && each >= 0)).toBe(true);
        expect(one.x + one.width <= width && one.y + one.height <= height).toBe(true);
      }
    }));
  });

  it('everybody is drawn once but for those folded away, with a line to each child', () => {
    fc.assert(fc.property(anyContacts, (contacts) => {
      const map = mapOf(...contacts);
      const { boxes, lines } = layOut(map, measures);
      expect(boxes.map(({ person: { id } }) => id).sort()).toEqual([...map.people.keys()].sort());
      expect(lines).toHaveLength(map.edges.length + map.roots.length);
    }));
  });
});

it('a chain of 5,000 is laid out without calling itself', () => {
  const { boxes, width } = layOut(mapOf(...chainOf(5000)), bare);
  expect(boxes).toHaveLength(5000);
  expect(width).toBe(5000 * 160 - 60);
});
