import type { NoteRecord } from '../domain/records';
import { say } from '../words/say';
import { itemsOf } from './edit/items';
import type { PropertyEdit } from './edit/types';
import { kindMarked, markOfNew } from './marked';
import { LeftAlone } from './spell';
import { severalSpellings, spellingsOf } from './spellings';
import { valuesOf } from './values';
import type { Vocabulary } from './vocabulary';

type Kind = NoteRecord['type'];

/** The kind that a note’s marks state, wherever such notes are looked for, and whatever else it lacks to be one. */
export function kindStated(
  path: string,
  frontmatter: Readonly<Record<string, unknown>>,
  vocabulary: Vocabulary,
): Kind | undefined {
  return kindMarked(path, frontmatter, { vocabulary, counts: () => true });
}

/**
 * The edit that marks a note as new notes of a kind are, beside whatever that property says already; none where it is
 * marked as that kind. Throws `LeftAlone` where it is marked as the other, and where nothing can be added.
 */
export function editsOfMark(
  kind: Kind,
  { path, frontmatter }: { path: string; frontmatter: Readonly<Record<string, unknown>> },
  vocabulary: Vocabulary,
): PropertyEdit[] {
  const stated = kindStated(path, frontmatter, vocabulary);
  if (stated === kind) return [];
  if (stated) throw new LeftAlone(kind === 'contact' ? say`It is marked as an interview.` : say`It is marked as a contact.`);
  const { property, value } = markOfNew(kind, vocabulary);
  const names = spellingsOf(frontmatter, property);
  if (names.length > 1) throw new LeftAlone(severalSpellings(names));
  const [name = property] = names;
  const written = frontmatter[name];
  if (typeof written === 'object' && !Array.isArray(written) && valuesOf(written).length > 0) {
    throw new LeftAlone(say`${name} is a group of properties.`);
  }
  const old = itemsOf(written);
  const isBlank = old.length === 0 || (!Array.isArray(written) && valuesOf(written).length === 0);
  return [isBlank ? { property: name, value } : { property: name, items: [...old.keys(), value] }];
}
