import { textOf, valuesOf } from './values';

const TAGS: ReadonlySet<string> = new Set(['tag', 'tags']);

/** Tags among a note’s properties, as they are written, without their sign. */
export function tagsIn(frontmatter: Readonly<Record<string, unknown>>): string[] {
  const raw: unknown[] = [];
  for (const name in frontmatter) {
    // Every note of the vault is looked at: most names are told by their length alone.
    if (name.length < 3 || name.length > 4 || !TAGS.has(name.toLowerCase())) continue;
    raw.push(...valuesOf(frontmatter[name]));
  }
  return raw.flatMap((value) => textOf(value).split(/[,\s]+/)).map((tag) => tag.replace(/^#/, '')).filter((tag) => tag !== '');
}
