import type { Stretch } from '../../domain/change';
import { contentOf, endingOf, findFrontMatter, splitLines } from './front-matter';

/** Lines that were written in the place of others, by which they are found again whatever else has changed since. */
export interface Hunk {
  /** With their endings; '' where lines were only added. */
  before: string;
  after: string;
  /** How often these lines stood in the new text, and which of these places is meant, from 0. */
  times: number;
  nth: number;
}

/** A stretch of lines on both sides, each up to the line after its last. */
interface Gap {
  from: number;
  to: number;
  newFrom: number;
  newTo: number;
}

/** More than this many comparisons would take too long: then all between the first and the last difference is one. */
const MOST = 1_000_000;

/** Where two texts of a note differ, line by line, in order. Neither has a byte order mark. */
export function hunksOf(before: string, after: string): Hunk[] {
  const [lines, others] = [splitLines(before), splitLines(after)];
  return joined(gapsOf(before, after).map(withLineAbove('newFrom', 'newTo'))).map(({ from, to, newFrom, newTo }) => {
    const written = others.slice(newFrom, newTo);
    const places = placesOf(others, written);
    return {
      before: lines.slice(from, to).join(''),
      after: written.join(''),
      times: places.length,
      nth: places.indexOf(newFrom),
    };
  });
}

/** The same as stretches of the text before, each with a line in it that stands there. */
export function stretchesOf(before: string, after: string): Stretch[] {
  const [lines, others] = [splitLines(before), splitLines(after)];
  return joined(gapsOf(before, after).map(withLineAbove('from', 'to'))).map(({ from, to, newFrom, newTo }) => ({
    at: lines.slice(0, from).join('').length,
    from: lines.slice(from, to).join(''),
    to: others.slice(newFrom, newTo).join(''),
  }));
}

/** A later text with what was there before, and all that was changed elsewhere; undefined where the lines changed. */
export function undoHunks(later: string, hunks: readonly Hunk[]): string | undefined {
  const lines = splitLines(later);
  let end = lines.length;
  let text = '';
  for (const { before, after, times, nth } of [...hunks].reverse()) {
    const written = splitLines(after);
    const places = placesOf(lines, written);
    const place = places.length === times ? places[nth] : places.length === 1 ? places[0] : undefined;
    if (place === undefined || place + written.length > end) return undefined;
    // Somebody may have gone on below a last line that was written without an ending.
    const last = place + written.length - 1;
    const ending = endingOf(written.at(-1)!) === '' ? endingOf(lines[last]!) : '';
    text = before + ending + lines.slice(last + 1, end).join('') + text;
    end = place;
  }
  return lines.slice(0, end).join('') + text;
}

/** Whether lines stand in a text one below the other. */
export function hasLines(text: string, lines: string): boolean {
  return placesOf(splitLines(text), splitLines(lines)).length > 0;
}

/** The properties are compared by themselves, so that a line of the text below is never taken for one of theirs. */
function gapsOf(before: string, after: string): Gap[] {
  const [lines, others] = [splitLines(before), splitLines(after)];
  const matters = [linesOfMatter(before), linesOfMatter(after)] as const;
  const [head, otherHead] = matters.includes(0) ? [0, 0] : matters;
  return [
    ...gapsIn(lines.slice(0, head), others.slice(0, otherHead)),
    ...gapsIn(lines.slice(head), others.slice(otherHead)).map(({ from, to, newFrom, newTo }): Gap => ({
      from: from + head, to: to + head, newFrom: newFrom + otherHead, newTo: newTo + otherHead,
    })),
  ];
}

function linesOfMatter(text: string): number {
  const found = findFrontMatter(text);
  return found ? splitLines(text.slice(0, found.bodyStart)).length : 0;
}

function gapsIn(lines: readonly string[], others: readonly string[]): Gap[] {
  let head = 0;
  while (head < Math.min(lines.length, others.length) && lines[head] === others[head]) head++;
  let [to, newTo] = [lines.length, others.length];
  while (to > head && newTo > head && lines[to - 1] === others[newTo - 1]) [to, newTo] = [to - 1, newTo - 1];
  if (to === head && newTo === head) return [];
  const whole: Gap = { from: head, to, newFrom: head, newTo };
  if (to - head === newTo - head) return joined(pairs(lines, others, whole));
  return (to - head) * (newTo - head) > MOST ? [whole] : gapsByLines(lines, others, whole);
}

function pairs(lines: readonly string[], others: readonly string[], { from, to }: Gap): Gap[] {
  return lines.slice(from, to).flatMap((line, at): Gap[] => {
    const place = from + at;
    return line === others[place] ? [] : [{ from: place, to: place + 1, newFrom: place, newTo: place + 1 }];
  });
}

/** By the longest lines in common. */
function gapsByLines(lines: readonly string[], others: readonly string[], { from, to, newFrom, newTo }: Gap): Gap[] {
  const width = newTo - newFrom + 1;
  const lengths = new Uint32Array((to - from + 1) * width);
  const at = (row: number, column: number): number => lengths[(row - from) * width + column - newFrom] ?? 0;
  for (let row = to - 1; row >= from; row--) {
    for (let column = newTo - 1; column >= newFrom; column--) {
      lengths[(row - from) * width + column - newFrom] = lines[row] === others[column]
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const gaps: Gap[] = [];
  let [row, column] = [from, newFrom];
  let gap: Gap = { from: row, to: row, newFrom: column, newTo: column };
  const close = (): void => {
    if (row > gap.from || column > gap.newFrom) gaps.push({ ...gap, to: row, newTo: column });
  };
  while (row < to && column < newTo) {
    if (lines[row] === others[column]) {
      close();
      [row, column] = [row + 1, column + 1];
      gap = { from: row, to: row, newFrom: column, newTo: column };
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  [row, column] = [to, newTo];
  close();
  return gaps;
}

/** Where one side has no line, the one above, which both have, tells the place. */
function withLineAbove(start: 'from' | 'newFrom', end: 'to' | 'newTo'): (gap: Gap) => Gap {
  return (gap) => gap[start] < gap[end] || gap.from === 0 || gap.newFrom === 0
    ? gap
    : { ...gap, from: gap.from - 1, newFrom: gap.newFrom - 1 };
}

function joined(gaps: readonly Gap[]): Gap[] {
  const all: Gap[] = [];
  for (const gap of gaps) {
    const last = all.at(-1);
    if (last && gap.newFrom <= last.newTo) all[all.length - 1] = { ...last, to: gap.to, newTo: gap.newTo };
    else all.push(gap);
  }
  return all;
}

function placesOf(lines: readonly string[], wanted: readonly string[]): number[] {
  if (wanted.length === 0) return [];
  const last = wanted.length - 1;
  const open = endingOf(wanted[last]!) === '';
  const isThere = (place: number): boolean => wanted.every((line, at) => {
    const there = lines[place + at];
    return there !== undefined && (at === last && open ? contentOf(there) === line : there === line);
  });
  return lines.flatMap((_, place) => (isThere(place) ? [place] : []));
}
