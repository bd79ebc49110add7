import { asSeen } from './names';

/** Spellings of a word that are as usual as ours. */
const otherwise: ReadonlyMap<string, string> = new Map([['canceled', 'cancelled']]);

/** Which of the fixed words a text means, if any: whatever its case, and blanks, hyphens and underscores are one. */
export function fixedWord<T extends string>(text: string, words: readonly T[]): T | undefined {
  const word = asSeen(text).toLowerCase().replace(/[\s_\u2010\u2011-]+/g, '-');
  const meant = otherwise.get(word) ?? word;
  return words.find((each) => each === meant);
}
