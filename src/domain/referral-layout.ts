import { hierarchy, tree } from 'd3-hierarchy';
import type { MapEdge, MapNode, MapPerson, ReferralMap } from './referral-map';

/** How large things are drawn, in whole pixels. */
export interface Measures {
  /** Of a person’s box. */
  width: number;
  height: number;
  /** Between a box and the next to its right. */
  across: number;
  /** Between boxes below each other that hang on one box. */
  gap: number;
  /** Between boxes below each other that hang on different ones, and between the roots. */
  apart: number;
  /** Between the tree and those who stand apart. */
  below: number;
  /** The box that all roots hang on; none for a tree without it. */
  origin?: { width: number; height: number };
  /** The tree grows from right to left. */
  leftward?: boolean;
}

/** A box by its upper left corner, in whole pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PersonBox extends Box {
  person: MapPerson;
  /** Undefined for somebody who stands apart. */
  node?: MapNode;
  /** How many people are folded away below. */
  folded: number;
}

export interface Line {
  /** Undefined for one from the origin. */
  edge?: MapEdge;
  from: Box;
  to: PersonBox;
  /** For the `d` of an SVG path. */
  path: string;
  /** The middle of it. */
  middle: { x: number; y: number };
}

/** Where everything is drawn, the upper left corner of the whole at 0, 0. No two boxes overlap. */
export interface MapLayout {
  width: number;
  height: number;
  origin?: Box;
  /** The tree from top to bottom level by level, then those apart in rows below it. */
  boxes: readonly PersonBox[];
  /** Between people who are both drawn, and from the origin. */
  lines: readonly Line[];
}

/**
 * A map as a tidy tree from left to right or the other way, a column for each level. Of those whose ids are folded what
 * is below isn’t drawn. Takes a time that grows with the number of people times the levels, and never calls itself.
 */
export function layOut(map: ReferralMap, measures: Measures, folded: ReadonlySet<string> = new Set()): MapLayout {
  const { boxes: inTree, origin: start } = treeOf(map, measures, folded);
  const rightward = [...inTree, ...belowTree(map.apart, inTree, measures)];
  const turn = measures.leftward ? mirroredIn(most(rightward.map(({ x, width }) => x + width))) : <B>(box: B): B => box;
  const [boxes, origin] = [rightward.map(turn), start && turn(start)];
  const lines = linesOf(map, { boxes, origin, measures });
  const all = origin ? [...boxes, origin] : boxes;
  return {
    width: most([...all.map(({ x, width }) => x + width), ...lines.map(({ middle }) => middle.x)]),
    height: most(all.map(({ y, height }) => y + height)),
    ...(origin ? { origin } : {}),
    boxes,
    lines,
  };
}

function treeOf(
  { roots }: ReferralMap,
  measures: Measures,
  folded: ReadonlySet<string>,
): { boxes: PersonBox[]; origin?: Box } {
  const { width, height, gap, apart } = measures;
  const below = (node: MapNode | undefined): readonly MapNode[] =>
    !node ? roots : folded.has(node.person.id) ? [] : node.children;
  const place = tree<MapNode | undefined>().nodeSize([1, 1])
    .separation((one, other) => height + (one.parent === other.parent && one.depth > 1 ? gap : apart));
  const [root, ...points] = place(hierarchy<MapNode | undefined>(undefined, below)).descendants();
  if (points.length === 0) return { boxes: [] };
  const topOf = (middle: number, tall: number): number => Math.round(middle - tall / 2);
  const you = measures.origin && { x: 0, y: topOf(root!.x, measures.origin.height), ...measures.origin };
  const boxes = points.map(({ data, x: middle }): PersonBox => {
    const node = data!;
    const { person, level } = node;
    const hidden = folded.has(person.id) ? node.below : 0;
    return { person, node, folded: hidden, x: columnAt(level, measures), y: topOf(middle, height), width, height };
  });
  const top = least([...boxes, ...you ? [you] : []].map(({ y }) => y));
  const lowered = <B extends Box>(box: B): B => ({ ...box, y: box.y - top });
  return { boxes: boxes.map(lowered), ...(you ? { origin: lowered(you) } : {}) };
}

function mirroredIn(width: number): <B extends Box>(box: B) => B {
  return (box) => ({ ...box, x: width - box.x - box.width });
}

function belowTree(people: readonly MapPerson[], inTree: readonly PersonBox[], measures: Measures): PersonBox[] {
  const { width, height, gap, below } = measures;
  const columns = Math.max(most(inTree.map(({ node }) => node!.level)), Math.ceil(Math.sqrt(people.length)));
  const top = inTree.length > 0 ? most(inTree.map((box) => box.y + box.height)) + below : 0;
  return people.map((person, at) => {
    const y = top + Math.floor(at / columns) * (height + gap);
    return { person, folded: 0, x: columnAt(1 + (at % columns), measures), y, width, height };
  });
}

function columnAt(level: number, { width, across, origin }: Measures): number {
  return (origin ? origin.width + across : 0) + (level - 1) * (width + across);
}

interface Drawn {
  boxes: readonly PersonBox[];
  origin: Box | undefined;
  measures: Measures;
}

function linesOf({ roots, edges }: ReferralMap, { boxes, origin, measures: { across } }: Drawn): Line[] {
  const byId = new Map(boxes.map((box) => [box.person.id, box]));
  const line = (from: Box, to: PersonBox, edge?: MapEdge): Line => ({
    ...edge && { edge }, from, to, ...curve(from, to, { dashed: edge?.dashed ?? false, across }),
  });
  return [
    ...origin ? roots.map(({ person: { id } }) => line(origin, byId.get(id)!)) : [],
    ...edges.flatMap((edge) => {
      const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
      return from && to ? [line(from, to, edge)] : [];
    }),
  ];
}

/**
 * From the side of one box to that of another: the sides that face each other, or for two in one column both right
 * ones. A dashed line keeps to the lower part of the boxes, so that it never lies on a solid one.
 */
function curve(
  from: Box,
  to: Box,
  { dashed, across }: { dashed: boolean; across: number },
): Pick<Line, 'path' | 'middle'> {
  const height = (box: Box): number => box.y + Math.round(box.height * (dashed ? 3 / 4 : 1 / 2));
  const [y1, y2] = [height(from), height(to)];
  const [x1, x2] = sides(from, to);
  const bend = x1 === x2 ? x1 + Math.round(across / 2) : Math.round((x1 + x2) / 2);
  const middle = { x: Math.round((x1 + 6 * bend + x2) / 8), y: Math.round((y1 + y2) / 2) };
  return { path: `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`, middle };
}

function sides(from: Box, to: Box): [from: number, to: number] {
  const right = (box: Box): number => box.x + box.width;
  if (right(from) <= to.x) return [right(from), to.x];
  if (right(to) <= from.x) return [from.x, right(to)];
  return [right(from), right(to)];
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.max(one, other), 0);
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other), Infinity);
}
