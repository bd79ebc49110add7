import { say } from '../../words/say';
import { findEntry, linesOf, scanEntries, type Entries } from './entries';
import { isBlankText } from './flow';
import { findFrontMatter, splitLines, type FrontMatter } from './front-matter';
import type { UndoResult, Written, WrittenLines } from './types';

class CannotUndo extends Error {
  constructor(readonly property: string, reason: string) {
    super(reason);
  }
}

/**
 * Puts back the lines that were written, whatever else has changed since; several properties together or not at all.
 * Refuses, in words, where those lines themselves have changed.
 */
export function undoEdit(text: string, written: Written): UndoResult {
  const found = findFrontMatter(text);
  const firstProperty = written.lines[0]?.property ?? '';
  if (!found) return refused(firstProperty, say`The properties of the note are gone or have changed.`);
  try {
    let block = text.slice(found.from, found.to);
    for (const lines of [...written.lines].reverse()) block = putBack(block, lines);
    return { outcome: 'undone', text: withBlock(text, found, block, written.fences) };
  } catch (error) {
    if (error instanceof CannotUndo) return refused(error.property, error.message);
    throw error;
  }
}

function refused(property: string, reason: string): UndoResult {
  return { outcome: 'refused', property, reason };
}

function withBlock(text: string, found: FrontMatter, block: string, fences: Written['fences']): string {
  const opening = text.slice(found.start, found.from);
  const closing = text.slice(found.to, found.bodyStart);
  const ours = block === '' && fences !== undefined && fences.opening === opening && fences.closing === closing;
  return text.slice(0, found.start) + (ours ? '' : opening + block + closing) + text.slice(found.bodyStart);
}

function putBack(block: string, written: WrittenLines): string {
  const { property, before, after } = written;
  const scanned = scanEntries(block);
  if (scanned.odd !== undefined) {
    const without = before === undefined && after !== undefined ? cutOut(scanned.lines, after) : undefined;
    if (without !== undefined) return without;
    throw new CannotUndo(property, say`The properties have changed and can’t be edited line by line any more.`);
  }
  const entry = findEntry(scanned, property);
  if (entry === 'several') throw new CannotUndo(property, say`“${property}” now stands there more than once.`);
  if (after === undefined) {
    if (entry) throw new CannotUndo(property, say`“${property}” has been set again since.`);
    const at = placeOf(scanned, written);
    return linesOf(scanned, 0, at) + (before ?? '') + linesOf(scanned, at, scanned.lines.length);
  }
  if (!entry) throw new CannotUndo(property, say`“${property}” has been removed since.`);
  const length = splitLines(after).length;
  const to = entry.from + length;
  if (entry.to > to || linesOf(scanned, entry.from, to) !== after) {
    throw new CannotUndo(property, say`“${property}” has been changed since.`);
  }
  return linesOf(scanned, 0, entry.from) + (before ?? '') + linesOf(scanned, to, scanned.lines.length);
}

/**
 * The lines without those that were added, where they stand exactly once; they begin with a key, so none is inside a
 * value.
 */
function cutOut(lines: readonly string[], added: string): string | undefined {
  const { length } = splitLines(added);
  const places = lines.flatMap((_, at) => (lines.slice(at, at + length).join('') === added ? [at] : []));
  const [place] = places;
  if (place === undefined || places.length > 1) return undefined;
  // An indented line or an item below would have become part of what was added.
  if (/^[ \t-]/.test(lines[place + length] ?? '')) return undefined;
  return [...lines.slice(0, place), ...lines.slice(place + length)].join('');
}

/** Where removed lines go back: where they stood, else below the line that was above them, else at the end. */
function placeOf(scanned: Entries, { line, above, below }: WrittenLines): number {
  const { lines } = scanned;
  if (line <= lines.length && lines[line - 1] === above && lines[line] === below) return line;
  if (above === undefined) return isFree(scanned, 0) ? 0 : lines.length;
  const places = lines.flatMap((text, index) => (text === above ? [index + 1] : []));
  places.sort((one, other) => Math.abs(one - line) - Math.abs(other - line));
  return places.find((place) => isFree(scanned, place)) ?? lines.length;
}

/** Whether a property may stand at a line: not inside another, nor where an indented line would become part of it. */
function isFree(scanned: Entries, at: number): boolean {
  if (scanned.entries.some((entry) => entry.from < at && at < entry.keptTo)) return false;
  let next = at;
  while (next < scanned.lines.length && isBlankText(scanned.lines[next] ?? '')) next++;
  return next === scanned.lines.length || !/^[ \t-]/.test(scanned.lines[next] ?? '');
}
