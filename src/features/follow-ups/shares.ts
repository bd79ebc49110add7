import type { Agenda, Listed } from '../../domain/agenda';
import { dueKinds, ruleOf, type DueKind } from '../../domain/due';
import type { Chip } from '../../ui/list/chips';
import { say } from '../../words/say';

/** What of the list can be looked at alone: all who have the next word, and the rest by kind. Each item is in one. */
export type Share = DueKind | 'with-them';

const shares: readonly Share[] = [...dueKinds, 'with-them'];

/** The share that an item is in. */
export function shareOf({ item, group }: Listed): Share {
  return group === 'with-them' ? group : item.kind;
}

/** Those picked are listed from their day on, since nobody waits for them. */
export function isInSight({ group, days }: Listed): boolean {
  return group !== 'picked' || days >= 0;
}

/** A chip for each share of what is to do now or later, and for those chosen, in the order of the kinds. */
export function chipsOf({ items }: Agenda, chosen: ReadonlySet<Share>): Chip[] {
  const counts = new Map<Share, number>([...chosen].map((share) => [share, 0]));
  for (const listed of items) {
    if (isInSight(listed) && !isAside(listed)) counts.set(shareOf(listed), (counts.get(shareOf(listed)) ?? 0) + 1);
  }
  return shares.filter((share) => counts.has(share)).map((share) => ({
    key: share,
    ...looksOf(share),
    count: counts.get(share)!,
    chosen: chosen.has(share),
  }));
}

function isAside({ group }: Listed): boolean {
  return group === 'snoozed' || group === 'waived' || group === 'earlier';
}

function looksOf(share: Share): Pick<Chip, 'icon' | 'name'> {
  if (share === 'with-them') return { icon: 'hourglass', name: say`With them` };
  const { icon, several } = ruleOf(share);
  return { icon, name: several() };
}
