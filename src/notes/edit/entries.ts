import { say } from '../../words/say';
import { commentStart, endOfFlow, endOfQuoted, isBlank, onlyCommentFollows } from './flow';
import { contentOf, splitLines } from './front-matter';

export type Shape = 'empty' | 'plain' | 'quoted' | 'flow' | 'literal' | 'marked' | 'items' | 'nested';

/** The lines of one top-level property. */
export interface Entry {
  key: string;
  /** Its first line and the one after its last, from 0; comments and blank lines that follow are not its own. */
  from: number;
  to: number;
  /** The line after the blank lines that a `|+` text keeps as part of itself; `to` where it keeps none. */
  keptTo: number;
  shape: Shape;
  /** On the first line: the place after the colon, and the value's start and end (equal where it has none). */
  colon: number;
  valueStart: number;
  valueEnd: number;
}

export interface Entries {
  lines: string[];
  entries: Entry[];
  /** Why the block can't be edited by lines, in words. */
  odd?: string;
  /** The line whose quotes or brackets are not closed, from 0. */
  open?: number;
}

/**
 * Finds the lines of each top-level property of a block. It knows no more YAML than that takes, and whatever it does
 * not know makes the block odd: nested keys and text that only looks like a key are never taken for one.
 */
export function scanEntries(block: string): Entries {
  const lines = splitLines(block);
  const entries: Entry[] = [];
  // The fence is line 1 of the note, so line 0 of the block is line 2.
  const odd = (line: number, says: (at: number) => string): Entries => ({ lines, entries, odd: says(line + 2) });
  let current: Entry | undefined;
  let lineStart = 0;
  for (let index = 0; index < lines.length; lineStart += lines[index++]?.length ?? 0) {
    const line = contentOf(lines[index] ?? '');
    const start = firstNonBlank(line);
    const literal = current?.shape === 'literal' && current;
    if (start === line.length) {
      if (literal && keepsBlankLines(lines, literal)) literal.keptTo = index + 1;
    } else if (start > 0) {
      if (literal) literal.to = index + 1;
      else if (line[start] !== '#') {
        if (!current) return odd(index, (at) => say`Line ${at}: the properties are indented.`);
        if (current.shape === 'quoted' || current.shape === 'flow') {
          return odd(index, (at) => say`Line ${at}: text follows a finished value.`);
        }
        if (current.shape === 'empty') current.shape = isItem(line, start) ? 'items' : 'nested';
        current.to = index + 1;
      }
    } else if (line[0] === '#') {
      if (literal) current = closed(literal);
    } else if (isItem(line, 0)) {
      if (current?.shape !== 'empty' && current?.shape !== 'items') {
        return odd(index, (at) => say`Line ${at}: a list item without a list.`);
      }
      current.shape = 'items';
      current.to = index + 1;
    } else {
      const entry = readFirstLine(line, index);
      if (!entry) return odd(index, (at) => say`Line ${at}: it is not written as \`property: value\`.`);
      const last = lastLineOfValue(block, lines, entry, lineStart);
      if (last === undefined) {
        return { ...odd(index, (at) => say`Line ${at}: the value does not end as expected.`), open: index };
      }
      entry.to = last + 1;
      while (index < last) lineStart += lines[index++]?.length ?? 0;
      entries.push(entry);
      current = entry;
    }
  }
  for (const entry of entries) entry.keptTo = Math.max(entry.keptTo, entry.to);
  return { lines, entries };
}

/** The one entry of that name; `'several'` if it is there more than once. */
export function findEntry(scanned: Entries, property: string): Entry | 'several' | undefined {
  const found = scanned.entries.filter((entry) => entry.key === property);
  return found.length > 1 ? 'several' : found[0];
}

export function linesOf(scanned: Entries, from: number, to: number): string {
  return scanned.lines.slice(from, to).join('');
}

/** Whether a line is a list item whose dash stands at `at`. */
export function isItem(line: string, at: number): boolean {
  return line[at] === '-' && (at + 1 === line.length || isBlank(line[at + 1]));
}

export function firstNonBlank(line: string): number {
  let at = 0;
  while (line[at] === ' ' || line[at] === '\t') at++;
  return at;
}

function readFirstLine(line: string, index: number): Entry | undefined {
  const key = readKey(line);
  if (!key) return undefined;
  const { colon } = key;
  let valueStart = colon;
  while (isBlank(line[valueStart])) valueStart++;
  const common = { key: key.name, from: index, to: index + 1, keptTo: 0, colon };
  if (valueStart === line.length) return { ...common, shape: 'empty', valueStart, valueEnd: valueStart };
  const first = line[valueStart] ?? '';
  // A comment needs a blank before it, which the colon's own blank is.
  if (first === '#') return { ...common, shape: 'empty', valueStart: colon, valueEnd: colon };
  const comment = commentStart(line, valueStart) ?? line.length;
  let valueEnd = comment;
  while (isBlank(line[valueEnd - 1])) valueEnd--;
  return { ...common, shape: shapeOf(first), valueStart, valueEnd };
}

function shapeOf(first: string): Shape {
  if (first === '"' || first === "'") return 'quoted';
  if (first === '[' || first === '{') return 'flow';
  if (first === '|' || first === '>') return 'literal';
  return first === '&' || first === '*' || first === '!' ? 'marked' : 'plain';
}

function readKey(line: string): { name: string; colon: number } | undefined {
  if (line[0] === '"' || line[0] === "'") {
    const end = endOfQuoted(line, 0);
    if (end === undefined) return undefined;
    let colon = end;
    while (isBlank(line[colon])) colon++;
    if (line[colon] !== ':' || !endsKey(line, colon)) return undefined;
    const name = unquote(line.slice(0, end));
    return name === undefined ? undefined : { name, colon: colon + 1 };
  }
  let colon = line.indexOf(':');
  while (colon >= 0 && !endsKey(line, colon)) colon = line.indexOf(':', colon + 1);
  if (colon <= 0) return undefined;
  const name = line.slice(0, colon).trimEnd();
  // `<<` merges another map in; anchors, tags, flow, directives and `? ` keys are for the host to edit.
  if (/^[&*!|>%@`[\]{},#]|^[-?:](?:\s|$)|^<<$/.test(name) || commentStart(name, 0) !== undefined) return undefined;
  return { name, colon: colon + 1 };
}

function endsKey(line: string, colon: number): boolean {
  return colon + 1 === line.length || isBlank(line[colon + 1]);
}

/** Only the escapes that JSON shares with YAML: a key with others is left to the host. */
function unquote(key: string): string | undefined {
  if (key.startsWith("'")) return key.slice(1, -1).replace(/''/g, "'");
  try {
    const read: unknown = JSON.parse(key);
    return typeof read === 'string' ? read : undefined;
  } catch {
    return undefined;
  }
}

/** Follows quotes and brackets over as many lines as they take, so that nothing inside them is taken for a property. */
function lastLineOfValue(block: string, lines: string[], entry: Entry, lineStart: number): number | undefined {
  if (entry.shape !== 'quoted' && entry.shape !== 'flow') return entry.from;
  const ends = entry.shape === 'quoted' ? endOfQuoted : endOfFlow;
  const end = ends(block, lineStart + entry.valueStart);
  if (end === undefined) return undefined;
  let last = entry.from;
  let offset = lineStart;
  while (offset + (lines[last]?.length ?? 0) < end) offset += lines[last++]?.length ?? 0;
  const line = contentOf(lines[last] ?? '');
  entry.valueEnd = last === entry.from ? end - offset : contentOf(lines[entry.from] ?? '').length;
  return onlyCommentFollows(line, end - offset) ? last : undefined;
}

function keepsBlankLines(lines: string[], literal: Entry): boolean {
  return (lines[literal.from] ?? '').slice(literal.valueStart, literal.valueEnd).includes('+');
}

/** A comment at the margin ends a literal text; what is indented below it belongs to nothing. */
function closed(literal: Entry): Entry {
  return { ...literal, shape: 'quoted' };
}

/** Whether the properties that were found are the ones that YAML reads. */
export function agreesWith(scanned: Entries, properties: ReadonlyMap<string, unknown>): boolean {
  return scanned.entries.length === properties.size && scanned.entries.every((entry) => properties.has(entry.key));
}
