import type { Entry, FactChange } from '../domain/change';
import { say } from '../words/say';
import type { PropertyEdit, PropertyValue } from './edit/types';
import { propertyOf } from './properties';
import { readValue, textOf, valuesOf } from './values';
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

/**
 * The edits that make changes of facts come true, given the front matter as it stands. Changes of one list are joined
 * into one edit. Throws `Outdated` when a value is not the one that a change was decided on.
 */
export function editsFor(
  changes: readonly FactChange[],
  frontmatter: Readonly<Record<string, unknown>>,
  { properties }: Vocabulary,
): PropertyEdit[] {
  const edits = new Map<string, PropertyEdit>();
  for (const change of changes) {
    const name = properties[change.fact];
    const raw = edits.has(name)
      ? edits.get(name)!.value
      : Object.hasOwn(frontmatter, name) ? frontmatter[name] : undefined;
    if ('set' in change) edits.set(name, { property: name, value: valueSet(change, { name, raw }) });
    else edits.set(name, { property: name, value: listChanged(change, raw) });
  }
  return [...edits.values()];
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

function listChanged(change: Exclude<FactChange, { set: unknown }>, raw: unknown): string[] | undefined {
  const entries = valuesOf(raw).map(textOf);
  if ('take' in change) {
    const kept = entries.filter((entry) => entry !== change.take);
    return kept.length > 0 ? kept : undefined;
  }
  const entry = spell(change.add);
  return entries.includes(entry) ? entries : [...entries, entry];
}

/** An entry of a list as it stands in a note. */
export function spell(entry: Entry): string {
  if (typeof entry === 'string') return entry;
  if ('until' in entry) return `${entry.kind} until ${entry.until}`;
  if ('kind' in entry) return entry.of ? `${entry.kind} of ${entry.of}` : entry.kind;
  if ('on' in entry) return `${entry.on} ${entry.note}`.trim();
  return entry.text;
}
