import type { Day } from '../domain/day';
import { ruleOf } from '../domain/due';
import type { Acquaintances } from '../domain/network';
import { owedInWords } from '../domain/one-person';
import { nameApart } from '../domain/people';
import { thingsFor } from '../domain/several';
import type { Place } from './deed';

/** What a place is called, and the icon that it goes by. */
export function headingOf({ record, listed, several }: Place, around: Acquaintances): { icon: string; name: string } {
  if (several) return { icon: record ? 'user-round' : 'list-checks', name: thingsFor(several.map(({ item }) => item)) };
  if (listed) return { icon: ruleOf(listed.item.kind).icon, name: listed.item.person };
  if (record?.type === 'interview') return { icon: 'calendar', name: record.name };
  return { icon: 'user-round', name: record ? nameApart(record, around) : '' };
}

/** Why there is something to do at a place, in a sentence; '' where several rows have no reason in common. */
export function whyAt({ record, listed, several = [] }: Place, today: Day): string {
  if (listed) return listed.item.why(today);
  return record && several.length > 0 ? owedInWords(several, today) : '';
}
