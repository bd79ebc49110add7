import { listed, say } from '../words/say';
import { valuesOf } from './values';

type FrontMatter = Readonly<Record<string, unknown>>;

/** A name of a property as it is compared: Obsidian takes names that differ in case alone for one property. */
export function comparedName(name: string): string {
  return name.toLowerCase();
}

/**
 * How a note spells its properties, by their names as they are compared; undefined where no name has a capital, as in
 * most notes: then each stands under that very name.
 */
export function spellingsIn(frontmatter: FrontMatter): ReadonlyMap<string, readonly string[]> | undefined {
  let differs = false;
  for (const key in frontmatter) differs ||= key !== comparedName(key);
  if (!differs) return undefined;
  const found = new Map<string, string[]>();
  for (const key of Object.keys(frontmatter)) {
    const name = comparedName(key);
    const there = found.get(name);
    if (there) there.push(key);
    else found.set(name, [key]);
  }
  return found;
}

/** The names in a note that mean a property, in the note's order: none where it is absent, and seldom more than one. */
export function spellingsOf(frontmatter: FrontMatter, name: string): readonly string[] {
  let found: string[] | undefined;
  for (const key in frontmatter) {
    // The length tells most names apart, and costs nothing.
    if (key.length !== name.length || (key !== name && comparedName(key) !== comparedName(name))) continue;
    if (Object.hasOwn(frontmatter, key)) (found ??= []).push(key);
  }
  return found ?? NONE;
}

const NONE: readonly string[] = [];

/** The raw value of a property in a note, in whatever case its name stands there. */
export function valueIn(frontmatter: FrontMatter, name: string): unknown {
  return valueUnder(frontmatter, spellingsOf(frontmatter, name));
}

/** What stands under the spellings of one property: nothing that a person wrote under any of them is passed over. */
export function valueUnder(frontmatter: FrontMatter, keys: readonly string[]): unknown {
  return keys.length > 1 ? keys.flatMap((key) => valuesOf(frontmatter[key])) : keys[0] && frontmatter[keys[0]];
}

/** What is wrong where one property stands there in several spellings. */
export function severalSpellings(keys: readonly string[]): string {
  return say`${listed(keys)} are one property to Obsidian. Keep one of them.`;
}
