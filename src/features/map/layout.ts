import { hierarchy, tree } from 'd3-hierarchy';
import type { MapNode } from '../../domain/referral-map';

/** As a tree that grows to the right, or as an indented list. */
export type Look = 'map' | 'list';

/** What of the tree is shown. */
export interface Shown {
  roots: readonly MapNode[];
  /** They stand below the tree, by themselves. */
  apart: readonly MapNode[];
  childrenOf: (node: MapNode) => readonly MapNode[];
  /** The roots hang on the person whose search it is. */
  withYou: boolean;
}

/** Where somebody stands, in pixels from the top left corner at full size. */
export interface Spot {
  node: MapNode;
  x: number;
  y: number;
  /** Among those beside them, from 1, and how many these are. */
  place: number;
  of: number;
  /** Who is shown one level up. */
  parent?: string;
}

export interface Layout {
  look: Look;
  /** Parents before their children, each with all below before the next. */
  spots: readonly Spot[];
  byId: ReadonlyMap<string, Spot>;
  width: number;
  height: number;
  /** The middle of the box of the person whose search it is. */
  you?: number;
  /** Where those apart begin. */
  apart?: number;
}

export const box = { width: 220, height: 56 };
export const row = { height: 48, indent: 24 };
const step = { x: 292, y: 72 };
const margin = 24;
/** The box of the person whose search it is, with the way to the roots. */
export const you = { width: 80, apart: 152 };
const HEADING = 40;

/** Places everybody shown, none over another. It never calls itself: chains may be as long as there are people. */
export function laidOut(shown: Shown, look: Look): Layout {
  return look === 'map' ? asMap(shown) : asList(shown);
}

function asList(shown: Shown): Layout {
  const spots = inTurn(shown).map(({ node, ...rest }, at): Spot =>
    ({ node, ...rest, x: (levelIn(shown, node) - 1) * row.indent, y: at * row.height }));
  const tree = spots.length * row.height;
  const heading = shown.apart.length > 0 ? HEADING : 0;
  spots.push(...shown.apart.map((node, at) => ({
    node, x: 0, y: tree + heading + at * row.height, place: at + 1, of: shown.apart.length,
  })));
  return finished('list', spots, { apart: heading ? tree : undefined });
}

// A branch alone begins at the edge.
function levelIn({ roots }: Shown, { level }: MapNode): number {
  return level - (roots[0]?.level ?? 1) + 1;
}

type Turn = Omit<Spot, 'x' | 'y'>;

function inTurn({ roots, childrenOf }: Shown): Turn[] {
  const beside = (nodes: readonly MapNode[], parent?: string): Turn[] =>
    nodes.map((node, at) => ({ node, place: at + 1, of: nodes.length, parent }));
  const waiting = beside(roots).reverse();
  const turns: Turn[] = [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    turns.push(next);
    waiting.push(...beside(childrenOf(next.node), next.node.person.id).reverse());
  }
  return turns;
}

interface Branch {
  node?: MapNode;
  children: readonly MapNode[];
}

function asMap(shown: Shown): Layout {
  const branch = (node: MapNode): Branch => ({ node, children: shown.childrenOf(node) });
  const root = hierarchy<Branch>({ children: shown.roots }, ({ children }) => children.map(branch));
  const place = tree<Branch>().nodeSize([step.y, step.x])
    .separation((one, other) => (one.parent === other.parent ? 1 : 1.25));
  const placed = place(root);
  let [top, bottom] = [0, 0];
  placed.each(({ x }) => [top, bottom] = [Math.min(top, x), Math.max(bottom, x)]);
  const yOf = (across: number): number => Math.round(across - top) + margin;
  const first = margin + (shown.withYou ? you.apart : 0);
  const at = new Map(placed.descendants().flatMap(({ data, x, depth }) =>
    data.node ? [[data.node.person.id, { x: first + (depth - 1) * step.x, y: yOf(x) }] as const] : []));
  const spots = inTurn(shown).map((turn): Spot => ({ ...turn, ...at.get(turn.node.person.id)! }));
  const bottomOfTree = spots.length > 0 ? yOf(bottom) + box.height + margin : 0;
  spots.push(...inRows(shown.apart, bottomOfTree + HEADING));
  return finished('map', spots, {
    apart: shown.apart.length > 0 ? bottomOfTree : undefined,
    you: shown.withYou && shown.roots.length > 0 ? yOf(placed.x) + box.height / 2 : undefined,
  });
}

const COLUMNS = 3;

function inRows(apart: readonly MapNode[], top: number): Spot[] {
  return apart.map((node, at) => ({
    node,
    x: margin + (at % COLUMNS) * (box.width + margin),
    y: top + Math.floor(at / COLUMNS) * step.y,
    place: at + 1,
    of: apart.length,
  }));
}

function finished(look: Look, spots: readonly Spot[], more: Partial<Layout>): Layout {
  let [width, height] = [0, 0];
  for (const { x, y } of spots) [width, height] = [Math.max(width, x + box.width), Math.max(height, y + box.height)];
  const byId = new Map(spots.map((spot) => [spot.node.person.id, spot]));
  return { look, spots, byId, width: width + margin, height: height + margin, ...more };
}
