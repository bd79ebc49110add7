import type { Entry, FactChange, Value } from '../domain/change';
import type { FactName } from '../domain/records';
import { happensOnADay } from '../domain/still-to-come';
import { say } from '../words/say';
import { itemsOf, valueAfter } from './edit/items';
import type { PropertyEdit, PropertyValue, WantedItem } from './edit/types';
import { propertyOf } from './properties';
import { severalSpellings, spellingsOf } from './spellings';
import { namesOf, severalNames, statedTwice } from './stated';
import { readValue, textOf, textsOfPeople, valuesOf } from './values';
import type { Vocabulary } from './vocabulary';

/** A note says something else by now than what a change was decided on. */
export class Outdated extends Error {
  constructor(
    readonly property: string,
    readonly found: string,
  ) {
    super(found === '' ? say`${property} is empty by now.` : say`${property} is “${found}” by now.`);
  }
}

/** A note says something that nobody can tell the meaning of, so nothing is written over it. */
export class LeftAlone extends Error {}

/**
 * The edits that make changes of facts come true, given the front matter as it stands: each in the property as the note
 * spells it. Changes of one list are joined into one edit, which names only the items that come or go. Throws
 * `Outdated` when a value is not the one that a change was decided on, and `LeftAlone` for one that can't be read.
 */
export function editsFor(
  changes: readonly FactChange[],
  frontmatter: Readonly<Record<string, unknown>>,
  vocabulary: Vocabulary,
): PropertyEdit[] {
  const edits = new Map<string, PropertyEdit>();
  const saysTime = changes.some((change) => change.fact === 'time' && 'set' in change);
  for (const change of changes) {
    for (const name of spelledIn(frontmatter, change.fact, vocabulary)) {
      const written = Object.hasOwn(frontmatter, name) ? frontmatter[name] : undefined;
      const earlier = edits.get(name);
      if ('set' in change) {
        const edit = valueSet(change, { name, written, earlier });
        edits.set(name, { property: name, ...(change.fact === 'date' && !saysTime ? atItsTime(edit, written) : edit) });
      }
      else edits.set(name, { property: name, items: itemsAfter(change, { written, earlier }) });
    }
  }
  return [...edits.values()];
}

type SetChange = Extract<FactChange, { set: unknown }>;

type Edit = ReturnType<typeof valueSet>;

// A meeting that gets another day keeps the time that stands behind its day, where nobody says another.
function atItsTime(edit: Edit, written: unknown): Edit {
  const [, time] = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)$/.exec(textOf(written)) ?? [];
  return time !== undefined && 'value' in edit && typeof edit.value === 'string' ? { ...edit, value: edit.value + time } : edit;
}

/** The name under which a note states a fact, else the vault’s own; both, where it states it twice and alike. */
function spelledIn(
  frontmatter: Readonly<Record<string, unknown>>,
  fact: FactName,
  vocabulary: Vocabulary,
): readonly string[] {
  const names = namesOf(fact, vocabulary);
  const keys = names.map((name) => spellingsOf(frontmatter, name));
  const several = keys.find(({ length }) => length > 1);
  if (several) throw new LeftAlone(severalSpellings(several));
  const twice = statedTwice(frontmatter, fact, vocabulary);
  if (twice?.differs) throw new LeftAlone(severalNames(twice.keys));
  if (twice) return twice.keys;
  const there = keys.flat();
  return [there.find((key) => valuesOf(frontmatter[key]).length > 0) ?? there[0] ?? names[0]!];
}

function valueSet(
  change: SetChange,
  { name, written, earlier }: { name: string; written: unknown; earlier: PropertyEdit | undefined },
): { value: PropertyValue | undefined } | { items: WantedItem[] } {
  const raw = earlier ? valueAfter(earlier, written) : written;
  const { type } = propertyOf(change.fact);
  const past = happensOnADay(change.fact);
  const { value, unread } = readValue(raw, type, () => null);
  const found = value ?? null;
  const values = valuesOf(raw);
  // Another device may have written the very same fact: then there is nothing to say against it.
  if (change.was !== undefined && found !== change.was && found !== change.set) {
    throw new Outdated(name, values.map(textOf).join(', '));
  }
  const isList = Array.isArray(raw) && values.length > 0;
  const old = itemsOf(written);
  const items = itemsSoFar(written, earlier);
  if (isList && (type === 'date' || type === 'soonest')) {
    const days = items.map((item) => ({
      item,
      day: readValue(typeof item === 'number' ? old[item] : item, type, () => null).value,
    }));
    return { items: daysAfter(days, { found, set: change.set, adds: past }) };
  }
  if (unread.length > 0) {
    const odd = unread.map((each) => each.value).join(', ');
    throw new LeftAlone(say`${name} is “${odd}”, and that can’t be read. Mend it in the note first.`);
  }
  // In a list it takes the place of the items, and the comments among them stay.
  if (isList && change.set === null) return { items: [] };
  if (isList && typeof change.set === 'string') return { items: found === change.set ? items : [change.set] };
  return { value: change.set ?? undefined };
}

/**
 * A list where one day is meant, with another day: what has happened is added, what lies ahead is moved or taken away,
 * and no other item is touched.
 */
function daysAfter(
  days: readonly { item: WantedItem; day: unknown }[],
  { found, set, adds }: { found: unknown; set: Value | null; adds: boolean },
): WantedItem[] {
  const items = days.map(({ item }) => item);
  const isThere = days.some(({ day }) => day === set);
  const added = set === null || isThere ? [] : [String(set)];
  if (set !== null && (adds || set === found)) return [...items, ...added];
  const at = days.findIndex(({ day }) => day === found);
  const kept = (part: typeof days): WantedItem[] =>
    part.filter(({ day }) => found === null || day !== found).map(({ item }) => item);
  return at < 0 ? [...items, ...added] : [...kept(days.slice(0, at)), ...added, ...kept(days.slice(at))];
}

/** An item that names several people gives only the one that goes. */
function itemsAfter(
  change: Exclude<FactChange, { set: unknown }>,
  { written, earlier }: { written: unknown; earlier: PropertyEdit | undefined },
): WantedItem[] {
  const old = itemsOf(written);
  const items = itemsSoFar(written, earlier);
  const namesPeople = propertyOf(change.fact).type === 'links';
  const textsOf = (item: WantedItem): string[] => valuesOf([typeof item === 'number' ? old[item] : item])
    .map(textOf)
    .flatMap((text) => (namesPeople && textsOfPeople(text)) || [text]);
  if ('take' in change) {
    return items.flatMap((item) => {
      const texts = textsOf(item);
      return texts.includes(change.take) ? texts.filter((text) => text !== change.take) : [item];
    });
  }
  const entry = spell(change.add);
  // What a template ships empty, such as a link to nobody, gives way; among the items of a list it stays.
  if (!earlier && !Array.isArray(written) && items.flatMap(textsOf).length === 0) return [entry];
  return items.some((item) => textsOf(item).includes(entry)) ? items : [...items, entry];
}

function itemsSoFar(written: unknown, earlier: PropertyEdit | undefined): WantedItem[] {
  return earlier ? itemsIn(earlier) : [...itemsOf(written).keys()];
}

function itemsIn(edit: PropertyEdit): WantedItem[] {
  return 'items' in edit ? [...edit.items] : valuesOf(edit.value).map(textOf);
}

/** An entry of a list as it stands in a note. */
export function spell(entry: Entry): string {
  if (typeof entry === 'string') return entry;
  if ('until' in entry) return `${entry.kind} until ${entry.until}`;
  if ('kind' in entry) return entry.of ? `${entry.kind} of ${entry.of}` : entry.kind;
  if ('on' in entry) return `${entry.on} ${entry.note}`.trim();
  return entry.text;
}
