import { english } from './english';
import type { Language } from './language';

const languages: readonly Language[] = [english];

/** The language for a tag such as `pt-BR`: that one, else the one it is a variety of, else English. */
export function languageFor(tag: string, known = languages): Language {
  const named = (name: string | undefined): Language | undefined => known.find((each) => each.tag === name);
  return named(tag) ?? named(tag.split('-')[0]) ?? english;
}
