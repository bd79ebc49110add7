import type { Agenda, Group, Listed } from '../../domain/agenda';
import { dueKinds, ruleOf, type DueKind } from '../../domain/due';
import type { Chip } from '../../ui/list/chips';
import { say } from '../../words/say';

/** What of the list can be looked at alone: all who have the next word, the rest by kind. What is apart is in none. */
export type Share = DueKind | 'with-them';

const shares: readonly Share[] = [...dueKinds, 'with-them'];

/** Parts of the list that are in no count, and so in no share: whom one picked, and what was put aside or is past. */
const APART: ReadonlySet<Group> = new Set(['picked', 'snoozed', 'waived', 'earlier']);

/** The share that an item is in, if it is in one. */
export function shareOf({ item, group }: Listed): Share | undefined {
  if (APART.has(group)) return undefined;
  return group === 'with-them' ? group : item.kind;
}

/** Those picked are listed from their day on, since nobody waits for them. */
export function isInSight({ group, days }: Listed): boolean {
  return group !== 'picked' || days >= 0;
}

/** A chip for each share that holds something, and for those chosen, in the order of the kinds. */
export function chipsOf({ items }: Agenda, chosen: ReadonlySet<Share>): Chip[] {
  const counts = new Map<Share, number>([...chosen].map((share) => [share, 0]));
  for (const listed of items) {
    const share = shareOf(listed);
    if (share !== undefined) counts.set(share, (counts.get(share) ?? 0) + 1);
  }
  return shares.filter((share) => counts.has(share)).map((share) => ({
    key: share,
    ...looksOf(share),
    count: counts.get(share)!,
    chosen: chosen.has(share),
  }));
}

function looksOf(share: Share): Pick<Chip, 'icon' | 'name'> {
  if (share === 'with-them') return { icon: 'hourglass', name: say`With them` };
  const { icon, several } = ruleOf(share);
  return { icon, name: several() };
}
