import type { MapNode } from '../../domain/referral-map';

/** Those on the way from somebody to the root, and all of their branch. */
export function litBy(node: MapNode): ReadonlySet<string> {
  const lit = new Set<string>();
  for (let up: MapNode | undefined = node; up; up = up.parent) lit.add(up.person.id);
  const waiting = [...node.children];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    lit.add(next.person.id);
    waiting.push(...next.children);
  }
  return lit;
}
