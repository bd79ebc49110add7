import type { Entry, FactChange } from '../domain/change';
import { say } from '../words/say';
import { itemsOf, valueAfter } from './edit/items';
import type { PropertyEdit, PropertyValue, WantedItem } from './edit/types';
import { propertyOf } from './properties';
import { severalSpellings, spellingsOf } from './spellings';
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

/** A note has one property in several spellings, so nobody can tell which of them a change is about. */
export class Ambiguous extends Error {}

/**
 * The edits that make changes of facts come true, given the front matter as it stands: each in the property as the note
 * spells it. Changes of one list are joined into one edit, which names only the items that come or go. Throws
 * `Outdated` when a value is not the one that a change was decided on, and `Ambiguous`.
 */
export function editsFor(
  changes: readonly FactChange[],
  frontmatter: Readonly<Record<string, unknown>>,
  { properties }: Vocabulary,
): PropertyEdit[] {
  const edits = new Map<string, PropertyEdit>();
  for (const change of changes) {
    const name = spelledIn(frontmatter, properties[change.fact]);
    const written = Object.hasOwn(frontmatter, name) ? frontmatter[name] : undefined;
    const earlier = edits.get(name);
    if ('set' in change) {
      const raw = earlier ? valueAfter(earlier, written) : written;
      edits.set(name, { property: name, value: valueSet(change, { name, raw }) });
    } else edits.set(name, { property: name, items: itemsAfter(change, { written, earlier }) });
  }
  return [...edits.values()];
}

function spelledIn(frontmatter: Readonly<Record<string, unknown>>, name: string): string {
  const keys = spellingsOf(frontmatter, name);
  if (keys.length > 1) throw new Ambiguous(severalSpellings(keys));
  return keys[0] ?? name;
}

function valueSet(
  change: Extract<FactChange, { set: unknown }>,
  { name, raw }: { name: string; raw: unknown },
): PropertyValue | undefined {
  const { value } = readValue(raw, propertyOf(change.fact).type, () => null);
  const found = value ?? null;
  // Another device may have written the very same fact: then there is nothing to say against it.
  if (change.was !== undefined && found !== change.was && found !== change.set) throw new Outdated(name, valuesOf(raw).map(textOf).join(', '));
  return change.set ?? undefined;
}

/** An item that names several people gives only the one that goes. */
function itemsAfter(
  change: Exclude<FactChange, { set: unknown }>,
  { written, earlier }: { written: unknown; earlier: PropertyEdit | undefined },
): WantedItem[] {
  const old = itemsOf(written);
  const items = earlier ? itemsIn(earlier) : [...old.keys()];
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
