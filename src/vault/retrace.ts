import { noteStart, withoutMark } from '../notes/edit/front-matter';

/**
 * Where two texts differ: everything before `start` and, counted from the end, everything in the last `same` is alike.
 */
export interface Difference {
  start: number;
  same: number;
}

/** One stretch that holds every difference of two texts; it never cuts a pair of surrogates. */
export function difference(one: string, other: string): Difference {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  if (cutsPair(one, start) || cutsPair(other, start)) start--;
  let same = 0;
  while (same < shorter - start && one[one.length - 1 - same] === other[other.length - 1 - same]) same++;
  if (cutsPair(one, one.length - same) || cutsPair(other, other.length - same)) same--;
  return { start, same };
}

/**
 * Takes a change back in a later text: what `before` has where `after` differs from it, by whole lines, with all that
 * was edited above or below since; a byte order mark stays or not, as it is. Undefined where the changed lines
 * themselves, or both sides of them, have changed.
 */
export function retrace(change: { before: string; after: string }, later: string): string | undefined {
  const traced = retraced(withoutMark(change.before), withoutMark(change.after), withoutMark(later));
  return traced === undefined ? undefined : later.slice(0, noteStart(later)) + traced;
}

function retraced(before: string, after: string, later: string): string | undefined {
  const found = difference(before, after);
  const start = found.start === 0 ? 0 : before.lastIndexOf('\n', found.start - 1) + 1;
  const lineEnd = after.indexOf('\n', after.length - found.same);
  const same = lineEnd < 0 ? 0 : atLineStart(after, found.same) ? found.same : after.length - lineEnd - 1;
  const head = after.slice(0, after.length - same);
  if (later.startsWith(head)) return before.slice(0, before.length - same) + later.slice(head.length);
  const tail = after.slice(start);
  if (later.endsWith(tail)) return later.slice(0, later.length - tail.length) + before.slice(start);
  return undefined;
}

function atLineStart(text: string, fromEnd: number): boolean {
  return text[text.length - fromEnd - 1] === '\n';
}

function cutsPair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
