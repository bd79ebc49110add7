import type { Box } from '../../domain/referral-layout';
import type { MapEdge } from '../../domain/referral-map';
import { margin, type Layout } from './layout';

export type Way = 'plain' | 'further' | 'open' | 'lit';

/** What is seen of the map, in its own pixels. */
export interface Window {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Ways {
  /** One path for each look; their corner is the margin’s. */
  paths: Readonly<Record<Way, string>>;
  /** Where a sign says that somebody has not heard. */
  signs: readonly { x: number; y: number }[];
}

/** What is asked about an edge. */
export interface Asked {
  isOpen: (edge: MapEdge) => boolean;
  isLit: (id: string) => boolean;
}

/** The lines that can be seen. */
export function waysIn({ lines }: Layout, seen: Window, { isOpen, isLit }: Asked): Ways {
  const paths: Record<Way, string> = { plain: '', further: '', open: '', lit: '' };
  const signs: { x: number; y: number }[] = [];
  for (const { edge, from, to, path, middle } of lines) {
    if (!crosses(from, to, seen)) continue;
    const open = edge !== undefined && isOpen(edge);
    paths[open ? 'open' : edge?.dashed ? 'further' : 'plain'] += path;
    if (edge && !edge.dashed && !open && isLit(edge.from) && isLit(edge.to)) paths.lit += path;
    if (open) signs.push({ x: middle.x + margin, y: middle.y + margin });
  }
  return { paths, signs };
}

// What lies just outside is in the window as well, so that the margin doesn't matter.
function crosses(one: Box, other: Box, { left, top, right, bottom }: Window): boolean {
  return Math.max(one.x + one.width, other.x + other.width) >= left && Math.min(one.x, other.x) <= right &&
    Math.max(one.y + one.height, other.y + other.height) >= top && Math.min(one.y, other.y) <= bottom;
}
