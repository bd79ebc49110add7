/**
 * The mark behind the last line of a review, a block id that Obsidian hides: `^week-` and what the review's own lines
 * come to, by which it is seen whether somebody has changed them since. Where a link leads plays no part, for Obsidian
 * spells it anew when a note is renamed, nor do blank lines and blanks at the end of a line.
 */
export function ownMark(lines: readonly string[]): string {
  const text = lines
    .map((line) => line.trimEnd().replace(/\[\[(?:[^[\]|\\]|\\(?!\|))*/g, '[['))
    .filter((line) => line !== '')
    .join('\n');
  return `^week-${[7, 11].map((seed) => sumOf(text, seed).toString(36).padStart(7, '0')).join('')}`;
}

/** Where a line ends with such a mark: the line without it, and the mark. */
export function markIn(line: string): { words: string; mark: string } | undefined {
  const [, words, mark] = /^(.*\S) (\^week-[0-9a-z]{14})\s*$/.exec(line) ?? [];
  return words !== undefined && mark !== undefined ? { words, mark } : undefined;
}

/** A number of 32 bits that another text hardly has. */
function sumOf(text: string, seed: number): number {
  let sum = seed;
  for (let at = 0; at < text.length; at++) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x9e3779b1 + 2 * seed);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
