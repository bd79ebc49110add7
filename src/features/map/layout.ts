import { Platform } from 'obsidian';
import { inReadingOrder } from '../../domain/referral-branches';
import { layOut, type Box, type Line, type Measures } from '../../domain/referral-layout';
import type { MapNode, ReferralMap } from '../../domain/referral-map';

/** As a tree that grows to the side that reading goes to, or as an indented list. */
export type Look = 'map' | 'list';

/** How the shown part of a map is to be placed. */
export interface Placing {
  look: Look;
  /** The ids of those below whom nobody is shown. */
  folded: ReadonlySet<string>;
  /** The roots hang on the person whose search it is. */
  withYou: boolean;
  /** The map grows from right to left. */
  leftward: boolean;
}

/** Where somebody stands, in pixels from the top left corner at full size. */
export interface Spot {
  node: MapNode;
  x: number;
  y: number;
  /** Among those beside them, from 1, and how many these are. */
  place: number;
  of: number;
}

export interface Layout {
  look: Look;
  leftward: boolean;
  /** Parents before their children, each with all below before the next; then those apart. */
  spots: readonly Spot[];
  byId: ReadonlyMap<string, Spot>;
  /** None in a list; their corner is the margin’s. */
  lines: readonly Line[];
  width: number;
  height: number;
  /** The box of the person whose search it is. */
  you?: Box;
  /** Where the words above those apart begin. */
  apart?: number;
}

export const box = { width: 220, height: 56 };
export const row = { height: 48, indent: 24 };
/** Around the map. */
export const margin = 24;
const HEADING = 40;
const NARROW = 560;
const SCROLL_BAR = 24;
const measures: Measures = { ...box, across: 72, gap: 16, apart: 34, below: HEADING + margin };
const withOrigin: Measures = { ...measures, origin: { width: 80, height: box.height } };

/** A map without anybody. */
export const nobody: ReferralMap = { people: new Map(), edges: [], roots: [], nodes: new Map(), apart: [] };

/** Where nobody is drawn yet. */
export const nowhere = laidOut(nobody, { look: 'list', folded: new Set(), withYou: true, leftward: false });

/**
 * A list on a phone, and wherever it is narrow. What is a list now needs some more width to become a map: a scroll bar
 * that comes and goes with the height of either must not turn it back and forth.
 */
export function lookFor({ clientWidth }: Element, now?: Look): Look {
  const narrow = now === 'list' ? NARROW + SCROLL_BAR : NARROW;
  return Platform.isPhone || (clientWidth > 0 && clientWidth < narrow) ? 'list' : 'map';
}

/** Places everybody who is shown. */
export function laidOut(map: ReferralMap, placing: Placing): Layout {
  return placing.look === 'map' ? asMap(map, placing) : asList(map, placing);
}

function asList(map: ReferralMap, { folded, leftward }: Placing): Layout {
  const turns = inTurn(map, folded);
  const inTree = turns.length - map.apart.length;
  const heading = map.apart.length > 0 ? HEADING : 0;
  const spots = turns.map((turn, at): Spot => ({
    ...turn,
    x: (turn.node.level - 1) * row.indent,
    y: at * row.height + (at < inTree ? 0 : heading),
  }));
  return {
    look: 'list',
    leftward,
    ...listing(spots),
    lines: [],
    width: 0,
    height: turns.length * row.height + heading + margin,
    ...(heading > 0 ? { apart: inTree * row.height } : {}),
  };
}

function asMap(map: ReferralMap, { folded, withYou, leftward }: Placing): Layout {
  const drawn = layOut(map, { ...withYou ? withOrigin : measures, leftward }, folded);
  const top = margin + (map.roots.length === 0 ? HEADING : 0);
  const boxes = new Map(drawn.boxes.map((each) => [each.person.id, each]));
  const spots = inTurn(map, folded).map((turn): Spot => {
    const { x, y } = boxes.get(turn.node.person.id)!;
    return { ...turn, x: x + margin, y: y + top };
  });
  const firstApart = boxes.get(map.apart[0]?.id ?? '');
  return {
    look: 'map',
    leftward,
    ...listing(spots),
    lines: drawn.lines,
    width: drawn.width + 2 * margin,
    height: drawn.height + top + margin,
    ...(drawn.origin ? { you: { ...drawn.origin, x: drawn.origin.x + margin, y: drawn.origin.y + top } } : {}),
    ...(firstApart ? { apart: firstApart.y + top - HEADING } : {}),
  };
}

function listing(spots: readonly Spot[]): Pick<Layout, 'spots' | 'byId'> {
  return { spots, byId: new Map(spots.map((spot) => [spot.node.person.id, spot])) };
}

function inTurn(map: ReferralMap, folded: ReadonlySet<string>): Omit<Spot, 'x' | 'y'>[] {
  const placed = new Map<MapNode | undefined, number>();
  const inTree = inReadingOrder(map, folded).map((node) => {
    const place = (placed.get(node.parent) ?? 0) + 1;
    placed.set(node.parent, place);
    return { node, place, of: (node.parent?.children ?? map.roots).length };
  });
  const apart = map.apart.map((person, at) =>
    ({ node: { person, level: 1, children: [], below: 0 }, place: at + 1, of: map.apart.length }));
  return [...inTree, ...apart];
}
