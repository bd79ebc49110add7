import type { FactName } from '../domain/records';
import { valueIn } from './spellings';
import { valuesOf } from './values';
import type { Vocabulary } from './vocabulary';

type FrontMatter = Readonly<Record<string, unknown>>;

/** The names under which a note may state a fact: the vault’s own, and the standard one where it is read as well. */
export function namesOf(fact: FactName, { properties, alternatives }: Vocabulary): readonly string[] {
  const other = alternatives[fact];
  return other === undefined ? [properties[fact]] : [properties[fact], other];
}

/** The raw value of a fact: of its names, the first under which the note says something. */
export function valueOfFact(frontmatter: FrontMatter, fact: FactName, vocabulary: Vocabulary): unknown {
  const own = valueIn(frontmatter, vocabulary.properties[fact]);
  const other = vocabulary.alternatives[fact];
  return other === undefined || valuesOf(own).length > 0 ? own : valueIn(frontmatter, other) ?? own;
}
