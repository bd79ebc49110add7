import type { FactName } from '../domain/records';
import { listed, say } from '../words/say';
import { same } from './edit/same';
import { propertyOf } from './properties';
import { spellingsOf, valueIn, valueUnder } from './spellings';
import { readValue, textOf, valuesOf } from './values';
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

/**
 * A fact that a note states under both of its names: under which, and what. Where they differ it is all that stands
 * there, so that nothing a person wrote is passed over. Undefined where one of them at most says something.
 */
export function statedTwice(
  frontmatter: FrontMatter,
  fact: FactName,
  vocabulary: Vocabulary,
): { keys: readonly string[]; raw: unknown; differs: boolean } | undefined {
  const other = vocabulary.alternatives[fact];
  if (other === undefined) return undefined;
  const keys = [spellingsOf(frontmatter, vocabulary.properties[fact]), spellingsOf(frontmatter, other)];
  const [own, standard] = keys.map((each) => valueUnder(frontmatter, each));
  if (valuesOf(own).length === 0 || valuesOf(standard).length === 0) return undefined;
  const differs = !isAlike(own, standard, fact);
  return { keys: keys.flat(), raw: differs ? distinct([...valuesOf(own), ...valuesOf(standard)]) : own, differs };
}

/** What is wrong where a fact stands there under two names that don’t agree. */
export function severalNames(keys: readonly string[]): string {
  return say`${listed(keys)} mean one thing in this vault, and say different things. Keep one of them.`;
}

function isAlike(own: unknown, standard: unknown, fact: FactName): boolean {
  const [one, another] = [own, standard].map((raw) => readValue(raw, propertyOf(fact).type, () => null));
  const isRead = one!.unread.length === 0 && another!.unread.length === 0;
  return isRead ? same(one!.value, another!.value) : same(valuesOf(own).map(textOf), valuesOf(standard).map(textOf));
}

function distinct(values: readonly unknown[]): unknown[] {
  return values.filter((value, at) => values.findIndex((each) => textOf(each) === textOf(value)) === at);
}
