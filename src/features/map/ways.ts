import type { MapEdge } from '../../domain/referral-map';
import { box, you, type Layout, type Spot } from './layout';

export type Way = 'plain' | 'further' | 'open' | 'lit';

/** What is seen of the map, in its own pixels. */
export interface Window {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Ways {
  /** One path for each look. */
  paths: Readonly<Record<Way, string>>;
  /** Where a sign says that somebody has not heard. */
  signs: readonly { key: string; x: number; y: number }[];
}

/** What is asked about an edge. */
export interface Asked {
  isOpen: (edge: MapEdge) => boolean;
  isLit: (id: string) => boolean;
}

/** The lines that can be seen. */
export function waysIn(layout: Layout, edges: readonly MapEdge[], seen: Window, asked: Asked): Ways {
  const paths: Record<Way, string> = { plain: '', further: '', open: '', lit: '' };
  const signs: { key: string; x: number; y: number }[] = [];
  for (const edge of edges) {
    const [from, to] = [layout.byId.get(edge.from), layout.byId.get(edge.to)];
    if (!from || !to) continue;
    const [start, end] = [{ x: from.x + box.width, y: middle(from) }, { x: to.x, y: middle(to) }];
    if (!crosses(start, end, seen)) continue;
    const line = curve(start, end);
    const isOpen = asked.isOpen(edge);
    paths[isOpen ? 'open' : edge.dashed ? 'further' : 'plain'] += line;
    if (!edge.dashed && !isOpen && asked.isLit(edge.from) && asked.isLit(edge.to)) paths.lit += line;
    if (isOpen) signs.push({ key: `${edge.from}\n${edge.to}`, x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 });
  }
  for (const line of fromYou(layout, seen)) paths.plain += line;
  return { paths, signs };
}

function fromYou({ you: y, spots }: Layout, seen: Window): string[] {
  if (y === undefined) return [];
  const start = { x: 24 + you.width, y };
  return spots.filter(({ parent, x }) => parent === undefined && x === 24 + you.apart)
    .map((spot) => [start, { x: spot.x, y: middle(spot) }] as const)
    .filter(([from, to]) => crosses(from, to, seen))
    .map(([from, to]) => curve(from, to));
}

interface Point {
  x: number;
  y: number;
}

function middle({ y }: Spot): number {
  return y + box.height / 2;
}

function curve(from: Point, to: Point): string {
  const bend = Math.max(36, Math.abs(to.x - from.x) / 2);
  return `M${from.x} ${from.y}C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
}

function crosses(one: Point, other: Point, { left, top, right, bottom }: Window): boolean {
  return Math.max(one.x, other.x) >= left && Math.min(one.x, other.x) <= right &&
    Math.max(one.y, other.y) >= top && Math.min(one.y, other.y) <= bottom;
}
