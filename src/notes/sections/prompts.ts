import type { Blocks } from './blocks';
import { isBlank, withoutEnding } from './lines';

/**
 * The first line, from 0, of the prompts that stand untouched at the end of a stretch of a note, with the blank lines
 * above it; undefined where none do. Prompts are given by their lines, as a template has them. They go from one of
 * their headings on, or all together where nothing else stands in the stretch, and each line is exactly the template's:
 * a letter more, and it is the person's.
 */
export function untouchedFrom(
  { lines }: Pick<Blocks, 'lines'>,
  { from, to }: { from: number; to: number },
  prompts: readonly string[],
): number | undefined {
  const wanted = prompts.filter((line) => !isBlank(line));
  const there = lines.slice(from, to)
    .flatMap((line, at) => (isBlank(line) ? [] : [{ text: withoutEnding(line), at: from + at }]));
  let same = 0;
  while (same < wanted.length && same < there.length && wanted.at(-1 - same) === there.at(-1 - same)!.text) same++;
  const isWhole = same === wanted.length && same === there.length;
  const first = isWhole ? 0 : wanted.findIndex((line, at) => at >= wanted.length - same && /^#{1,6} /.test(line));
  if (same === 0 || first < 0) return undefined;
  let start = there.at(first - wanted.length)!.at;
  while (start > from && isBlank(lines[start - 1]!)) start--;
  return start;
}
