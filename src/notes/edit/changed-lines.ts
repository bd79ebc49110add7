import { contentOf, splitLines } from './front-matter';
import type { Written } from './types';

/** A line that comes, or one that goes for it. */
export interface ChangedLine {
  sign: '+' | '-';
  text: string;
}

/** What an edit did, line by line; a line that stays is not among them. */
export function changedLines({ fences, lines }: Written): ChangedLine[] {
  const fence = (text: string): ChangedLine => ({ sign: '+', text: contentOf(text) });
  const changed = lines.flatMap(({ before = '', after = '' }) => difference(splitLines(before), splitLines(after)));
  return fences ? [fence(fences.opening), ...changed, fence(fences.closing)] : changed;
}

function difference(before: readonly string[], after: readonly string[]): ChangedLine[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const within = (lines: readonly string[], sign: ChangedLine['sign']): ChangedLine[] =>
    lines.slice(head, lines.length - tail).map((line) => ({ sign, text: contentOf(line) }));
  return [...within(before, '-'), ...within(after, '+')];
}
