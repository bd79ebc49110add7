import type { Entry, FactChange } from '../domain/change';
import { say } from '../words/say';
import type { PropertyEdit, PropertyValue } from './edit/types';
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

/** A list has an entry that is no text, and could not be written again as it is. */
export class OddEntry extends Error {}

/** A note has one property in several spellings, so nobody can tell which of them a change is about. */
export class Ambiguous extends Error {}

/**
 * The edits that make changes of facts come true, given the front matter as it stands: each in the property as the note
 * spells it. Changes of one list are joined into one edit. Throws `Outdated` when a value is not the one that a change
 * was decided on, `OddEntry` and `Ambiguous`.
 */
export function editsFor(
  changes: readonly FactChange[],
  frontmatter: Readonly<Record<string, unknown>>,
  { properties }: Vocabulary,
): PropertyEdit[] {
  const edits = new Map<string, PropertyEdit>();
  for (const change of changes) {
    const name = spelledIn(frontmatter, properties[change.fact]);
    const raw = edits.has(name)
      ? edits.get(name)!.value
      : Object.hasOwn(frontmatter, name) ? frontmatter[name] : undefined;
    if ('set' in change) edits.set(name, { property: name, value: valueSet(change, { name, raw }) });
    else {
      const value = listChanged(change, { name, raw });
      if (value !== AS_IT_IS) edits.set(name, { property: name, value });
    }
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

const AS_IT_IS = Symbol('as it is');

function listChanged(
  change: Exclude<FactChange, { set: unknown }>,
  { name, raw }: { name: string; raw: unknown },
): string[] | undefined | typeof AS_IT_IS {
  const values = valuesOf(raw);
  const entries = values.map(textOf);
  const parts = (entry: string): readonly string[] =>
    (propertyOf(change.fact).type === 'links' && textsOfPeople(entry)) || [entry];
  const changed = 'take' in change ? change.take : spell(change.add);
  const isThere = entries.flatMap(parts).includes(changed);
  if (isThere !== ('take' in change)) return AS_IT_IS;
  if (values.some((value) => typeof value === 'object')) throw new OddEntry(say`“${name}” has an entry that is no text.`);
  // One text becomes a list anyway, with an entry for each person in it.
  if (!isThere) return [...(Array.isArray(raw) ? entries : entries.flatMap(parts)), changed];
  const kept = entries.flatMap((entry) =>
    (parts(entry).includes(changed) ? parts(entry).filter((part) => part !== changed) : [entry]));
  return kept.length > 0 ? kept : undefined;
}

/** An entry of a list as it stands in a note. */
export function spell(entry: Entry): string {
  if (typeof entry === 'string') return entry;
  if ('until' in entry) return `${entry.kind} until ${entry.until}`;
  if ('kind' in entry) return entry.of ? `${entry.kind} of ${entry.of}` : entry.kind;
  if ('on' in entry) return `${entry.on} ${entry.note}`.trim();
  return entry.text;
}
