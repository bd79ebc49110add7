import { say } from '../../words/say';
import { commentStart, endOfFlow, endOfQuoted, isBlank, isBlankText, onlyCommentFollows } from './flow';
import { contentOf, endOfLine, splitLines } from './front-matter';

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
  let text: TextBlock | undefined;
  let index = 0;
  let lineStart = 0;
  const next = (): void => void (lineStart += lines[index++]?.length ?? 0);
  const goTo = (end: number): void => {
    while (lineStart + (lines[index]?.length ?? 0) < end) next();
  };
  for (; index < lines.length; next()) {
    const line = contentOf(lines[index] ?? '');
    const start = firstNonBlank(line);
    if (current && text?.holds(line, start)) {
      // The blank lines that a text keeps are not replaced with it, but they belong to the item that they end.
      if (start < line.length || current.shape === 'items') current.to = index + 1;
      else current.keptTo = index + 1;
      continue;
    }
    if (start === line.length) continue;
    if (text && current?.shape === 'literal') current = closed(current);
    text = undefined;
    if (line[start] === '#') continue;
    const item = isItem(line, start);
    if (start > 0 || item) {
      if (!current) {
        return odd(index, (at) => (start > 0
          ? say`Line ${at}: the properties are indented.`
          : say`Line ${at}: a list item without a list.`));
      }
      if (current.shape === 'quoted' || current.shape === 'flow') {
        return odd(index, (at) => say`Line ${at}: text follows a finished value.`);
      }
      if (start === 0 && current.shape !== 'empty' && current.shape !== 'items') {
        return odd(index, (at) => say`Line ${at}: a list item without a list.`);
      }
      if (current.shape === 'empty') current.shape = item ? 'items' : 'nested';
      if (current.shape !== 'plain') goTo(endBelow(block, line, lineStart));
      current.to = index + 1;
      text = textBelow(line, start);
    } else {
      const entry = readFirstLine(line, index);
      if (!entry) return odd(index, (at) => say`Line ${at}: it is not written as \`property: value\`.`);
      const end = endOfValue(block, entry, lineStart);
      if (end === undefined) {
        return { ...odd(index, (at) => say`Line ${at}: the value does not end as expected.`), open: index };
      }
      goTo(end);
      entry.to = index + 1;
      entries.push(entry);
      current = entry;
      if (entry.shape === 'literal') text = textBelow(line, 0);
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

/** The lines of a literal or folded text, which may look like anything. */
export class TextBlock {
  private indent: number | undefined;

  /** `parent`: how far its property or item is indented; `header`: `|`, `>-`, `|2+` and so on. */
  constructor(private readonly parent: number, private readonly header: string) {
    const given = /\d/.exec(header);
    if (given) this.indent = parent + Number(given[0]);
  }

  /** Whether the next line is part of it: blank lines at its end are only where it keeps them. */
  holds(line: string, start: number): boolean {
    if (start === line.length) return this.header.includes('+');
    if (start <= this.parent) return false;
    this.indent ??= start;
    return start >= this.indent || line[start] !== '#';
  }
}

/** The text that begins below a line which is indented by `start`, if it ends in a mark for one. */
export function textBelow(line: string, start: number): TextBlock | undefined {
  const header = /(?:^|[ \t:])([|>][-+\d]{0,2})[ \t]*(?:#[^]*)?$/.exec(line)?.[1];
  return header === undefined ? undefined : new TextBlock(start, header);
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
  let nameEnd = colon;
  while (isBlank(line[nameEnd - 1])) nameEnd--;
  const name = line.slice(0, nameEnd);
  // `<<` merges another map in; anchors, tags, flow, directives and `? ` keys are for the host to edit.
  if (/^[&*!|>%@`[\]{},#]|^[-?:](?:[ \t]|$)|^<<$/.test(name) || commentStart(name, 0) !== undefined) return undefined;
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

/**
 * Follows quotes and brackets over as many lines as they take, so that nothing inside them is taken for a property.
 * Answers where in the block they end.
 */
function endOfValue(block: string, entry: Entry, lineStart: number): number | undefined {
  const start = lineStart + entry.valueStart;
  if (entry.shape !== 'quoted' && entry.shape !== 'flow') return start;
  const end = (entry.shape === 'quoted' ? endOfQuoted : endOfFlow)(block, start);
  if (end === undefined) return undefined;
  entry.valueEnd = Math.min(end, endOfLine(block, start)) - lineStart;
  return onlyCommentFollows(block.slice(end - 1, endOfLine(block, end)), 1) ? end : undefined;
}

/** Where the quotes or brackets end that begin on a line of a list or a group; its start where there are none. */
function endBelow(block: string, line: string, lineStart: number): number {
  const start = valueOfItem(line);
  const ends = start === undefined ? undefined : endsOf(line[start]);
  if (start === undefined || !ends || ends(line, start) !== undefined) return lineStart;
  return ends(block, lineStart + start) ?? lineStart;
}

/** Where the value begins on a line of a list or a group, after dashes, a key, and marks. */
export function valueOfItem(line: string): number | undefined {
  const before = /^[ \t]*(?:-[ \t]+)*(?:[\p{L}\p{N}_][^:#"'[\]{}]*:[ \t]+)?(?:[&!][^ \t]*[ \t]+)*/u.exec(line)?.[0] ?? '';
  return isBlankText(before) || before.length === line.length ? undefined : before.length;
}

/** What finds the end of a value that begins with a quote or a bracket. */
export function endsOf(first: string | undefined): typeof endOfQuoted | undefined {
  if (first === '"' || first === "'") return endOfQuoted;
  return first === '[' || first === '{' ? endOfFlow : undefined;
}

/** A comment ends a literal text; what is indented below it belongs to nothing. */
function closed(literal: Entry): Entry {
  return { ...literal, shape: 'quoted' };
}

/** Whether the properties that were found are the ones that YAML reads. */
export function agreesWith(scanned: Entries, properties: ReadonlyMap<string, unknown>): boolean {
  return scanned.entries.length === properties.size && scanned.entries.every((entry) => properties.has(entry.key));
}
