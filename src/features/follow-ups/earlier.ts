import { waiveAll } from '../../domain/settling';
import { perform } from '../../ui/perform';
import type { Desk } from '../../vault/desk';

/** Waives all that was due before one started, in one step; of an agenda, if it is not all. */
export async function waiveEarlier(desk: Desk, { items } = desk.feed.agenda()): Promise<void> {
  const { feed } = desk;
  const earlier = items.flatMap(({ item, group }) => {
    const record = group === 'earlier' ? feed.record(item.note) : undefined;
    return record ? [{ item, record }] : [];
  });
  await perform(desk, waiveAll(earlier));
}
