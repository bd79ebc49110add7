import type { Layout, Spot } from './layout';

/** Where a key leads from somebody; undefined where there is nobody that way. */
export function stepFrom(layout: Layout, id: string | undefined, key: string): Spot | undefined {
  const { spots, byId } = layout;
  const at = id === undefined ? undefined : byId.get(id);
  if (key === 'Home') return spots[0];
  if (key === 'End') return spots.at(-1);
  if (!at) return spots[0];
  if (key === 'ArrowLeft') return byId.get(at.node.parent?.person.id ?? '');
  if (key === 'ArrowRight') return byId.get(at.node.children[0]?.person.id ?? '');
  const by = key === 'ArrowDown' ? 1 : -1;
  return layout.look === 'list' ? spots[spots.indexOf(at) + by] : besideIn(spots, at, by);
}

// The next in the same column: siblings first, then cousins, then whoever stands apart.
function besideIn(spots: readonly Spot[], at: Spot, by: 1 | -1): Spot | undefined {
  const beyond = spots.filter(({ y }) => (y - at.y) * by > 0);
  const column = beyond.filter(({ x }) => x === at.x);
  const nearest = (some: readonly Spot[]): Spot | undefined =>
    some.reduce<Spot | undefined>((best, each) => (!best || (each.y - best.y) * by < 0 ? each : best), undefined);
  return nearest(column) ?? nearest(beyond);
}

/** The next whose name begins with a text, around the end; the one itself last. */
export function nextNamed(
  { spots }: Layout,
  id: string | undefined,
  matches: (spot: Spot) => boolean,
): Spot | undefined {
  const from = spots.findIndex(({ node }) => node.person.id === id);
  return [...spots.slice(from + 1), ...spots.slice(0, from + 1)].find(matches);
}
