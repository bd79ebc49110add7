import type { Group, Listed } from '../domain/agenda';
import { ruleOf } from '../domain/due';
import { mentions } from '../domain/mention';
import type { Place } from './deed';
import { listedInHand } from './place';
import type { Desk } from '../vault/desk';
import { say } from '../words/say';

const ASIDE: ReadonlySet<Group> = new Set(['snoozed', 'waived']);

/** What is owed at a place, snoozed or to come as well: what a row stands for, elsewhere all of its note. */
export function owedAt(desk: Desk, place: Place): readonly Listed[] {
  return listedAt(desk, place).filter(({ group }) => group !== 'waived');
}

/** What was put aside at a place, once for each fact that says so: of a kind in a note, or of one person excused. */
export function asideAt(desk: Desk, place: Place): readonly Listed[] {
  const aside = listedAt(desk, place).filter(isAside);
  const ofKind = oneOfAKind(aside.filter((listed) => !isExcused(desk, listed)));
  return aside.filter((listed) => isExcused(desk, listed) || ofKind.includes(listed));
}

function isExcused({ feed }: Desk, { item: { note, to } }: Listed): boolean {
  return to !== undefined && mentions(feed.record(note)?.excused ?? [], to);
}

function listedAt(desk: Desk, { from, record, listed, several }: Place): readonly Listed[] {
  if (several) return several;
  if (listed) return [listed];
  return record && from !== 'row' ? desk.feed.listedIn(record.path).map((each) => listedInHand(desk, each)) : [];
}

export function isAside({ group }: Listed): boolean {
  return ASIDE.has(group);
}

/** One of each kind: putting off is a fact about a kind in a note. */
export function oneOfAKind(items: readonly Listed[]): Listed[] {
  return items.filter(({ item }, at) => items.findIndex((other) => other.item.kind === item.kind) === at);
}

/** What tells an item from the others that are meant: nothing where it is alone, its kind, or whom it is owed to. */
export function labelOf({ item }: Listed, all: readonly Listed[]): string {
  if (all.length < 2) return '';
  const kind = ruleOf(item.kind).name();
  return all.some((other) => other.item !== item && other.item.kind === item.kind) ? say`${kind}, ${item.person}` : kind;
}

/** Whether what settles something owed at a place is this very form or deed, so that it need not stand there twice. */
export function settlesAt(desk: Desk, place: Place, by: 'asked' | 'close' | 'debrief'): boolean {
  return place.from !== 'palette' && owedAt(desk, place).some((listed) => {
    const { sameAs, form } = ruleOf(listed.item.kind).settling;
    // What waits for their word is settled by nothing but that.
    return !isAside(listed) && listed.group !== 'with-them' && (sameAs === by || form === by);
  });
}

/** Whether a row stands for getting ready for a meeting: what that takes is at the top of its menu. */
export function readiesAt({ listed }: Place): boolean {
  return listed !== undefined && ruleOf(listed.item.kind).readies === true;
}

/** Why a key about one due item does nothing on a row that is none. */
export function whyNoItem({ listed, several, record, path }: Place): string | undefined {
  if (listed ?? several) return undefined;
  // The menu is that of its note.
  return record || path ? say`This row is no due item. M shows what can be done.` : say`This row is no due item.`;
}
