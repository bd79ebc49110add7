import type { Listed } from '../../domain/agenda';
import type { Day } from '../../domain/day';
import { idOf } from '../../domain/due-index';
import { isOwedNow, owedToOne } from '../../domain/one-person';
import { UniqueKeys } from '../../ui/list/keyed';
import { together } from '../../words/say';
import { itemRow, partRow, personRow, type Row } from './rows';

/** Several things owed to one person, and the path of their note. */
export interface OnePerson {
  note: string;
  things: readonly Listed[];
}

/** What stands in one place of the list. */
export type Entry = Listed | OnePerson;

/** The things in their order; those of a person in one place, where the first of them stands. */
export function entriesOf(things: readonly Listed[]): Entry[] {
  const people = owedToOne(things);
  const entries: Entry[] = [];
  for (const each of things) {
    const note = each.item.contact;
    const owed = note === null || !isOwedNow(each) ? undefined : people.get(note);
    if (!owed) entries.push(each);
    else if (owed[0] === each) entries.push({ note: note!, things: owed });
  }
  return entries;
}

export function firstOf(entry: Entry): Listed {
  return 'things' in entry ? entry.things[0]! : entry;
}

/** How many things there are. */
export function thingsIn(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + ('things' in entry ? entry.things.length : 1), 0);
}

/** What is drawn of the list, by the keys of its rows: few of many thousands. */
export class Drawn {
  readonly listed = new Map<string, Listed>();
  readonly people = new Map<string, OnePerson>();
  readonly keys = new UniqueKeys();

  /** The rows of an entry: one, or for a person whose row is open each thing below it. */
  rowsOf(
    entry: Entry,
    { opened, beyond }: { opened: ReadonlySet<string>; beyond: (listed: Listed) => string },
    today: Day,
    marked: string,
  ): Row[] {
    if (!('things' in entry)) {
      const row = itemRow(this.keyOf(entry), entry, today, marked);
      return [{ ...row, why: together(row.why, beyond(entry)) }];
    }
    const { note, things } = entry;
    const key = `person\n${note}`;
    this.people.set(key, entry);
    const open = opened.has(key);
    const parts = open ? things : [];
    return [
      personRow(key, { note, things, open }, today, marked),
      ...parts.map((part, at) =>
        partRow(this.keyOf(part), part, { within: key, last: at === parts.length - 1 }, today, marked)),
    ];
  }

  private keyOf(listed: Listed): string {
    const key = this.keys.unique(idOf(listed.item));
    this.listed.set(key, listed);
    return key;
  }
}
