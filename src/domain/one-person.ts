import { listed, say } from '../words/say';
import type { Listed } from './agenda';
import type { Day } from './day';
import { ruleOf } from './due';

/**
 * What is owed now to one person, where that is several things that fit in one letter: by the path of the person’s
 * note, in the order of the items given. Who has no note, and what is owed to a group, stands alone.
 */
export function owedToOne(items: readonly Listed[]): ReadonlyMap<string, readonly Listed[]> {
  const byPerson = new Map<string, Listed[]>();
  for (const each of items) {
    const { contact } = each.item;
    if (contact === null || !isOwedNow(each)) continue;
    (byPerson.get(contact) ?? byPerson.set(contact, []).get(contact)!).push(each);
  }
  return new Map([...byPerson].filter(([, owed]) => owed.length > 1));
}

/** Whether something fits in a letter that is written now. */
export function isOwedNow({ item, group }: Listed): boolean {
  return item.owes !== undefined && (group === 'overdue' || group === 'today');
}

/** The same things in the order in which a letter speaks of them. */
export function inLetterOrder<L extends Pick<Listed, 'item'>>(owed: readonly L[]): L[] {
  const rank = ({ item }: L): number => ruleOf(item.kind).inLetter?.rank ?? Infinity;
  return [...owed].sort((one, other) => rank(one) - rank(other));
}

/** The oldest of several things, of one day the first. */
export function oldestOf(owed: readonly Listed[]): Listed {
  return owed.reduce((oldest, each) => (each.due < oldest.due ? each : oldest));
}

/** Why there is something to do, in one sentence for all of it. */
export function owedInWords(owed: readonly Listed[], today: Day): string {
  return say`You owe them ${listed(inLetterOrder(owed).map(({ item }) => item.owes?.(today) ?? ''))}.`;
}
