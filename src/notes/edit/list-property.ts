import { say } from '../../words/say';
import { linesOf, type Entries, type Entry } from './entries';
import { endOfFlow } from './flow';
import { countInFlow, editFlow, holdsOnlyComments } from './flow-list';
import { contentOf, endingOf, splitLines } from './front-matter';
import { itemsOf, listWith } from './items';
import { editItems, usualDash, writeItems } from './list';
import { OddShape, type WantedItem, type Yaml } from './types';

/** The lines of a property after a change, and the value that they are to have; without one they are none. */
export interface NewLines {
  lines: string[];
  value: unknown;
  /** The line after the last that they replace, where that is not the property's own last. */
  to?: number;
}

export const NO_LINES: NewLines = { lines: [], value: undefined };

interface ListChange {
  items: readonly WantedItem[];
  /** The value that the property has. */
  current: unknown;
}

/**
 * A property with other items: a list in the form in which it is written; a single value becomes the first item as it
 * is written, its comment with it.
 */
export function withItems(scanned: Entries, entry: Entry, change: ListChange, yaml: Yaml): NewLines {
  if (isBlockList(scanned, entry, change.current)) return withBlockItems(scanned, entry, change, yaml);
  if (isFlowList(scanned, entry, change.current)) return withFlowItems(scanned, entry, change, yaml);
  if (entry.shape === 'nested') throw new OddShape(say`“${entry.key}” is a group of properties.`);
  if (entry.shape === 'marked' && Array.isArray(change.current)) {
    throw new OddShape(say`“${entry.key}” is a list that stands elsewhere.`);
  }
  const { items, current } = change;
  if (items.length === 0) return NO_LINES;
  const key = scanned.lines[entry.from] ?? '';
  const line = contentOf(key);
  const ending = endingOf(key);
  const kept = items.findIndex((item) => typeof item === 'number');
  const texts = (from: number, to?: number): string[] => items.slice(from, to).map(String);
  if (kept < 0) {
    const comment = line.slice(entry.valueEnd);
    const keyLine = line.slice(0, entry.colon) + (comment.trim() === '' ? '' : comment) + ending;
    return { lines: [keyLine, ...writeItems(texts(0), { dash: usualDash(scanned), ending }, yaml)], value: [...items] };
  }
  // At the margin, so that whatever is indented below the key is indented below the dash.
  const dash = entry.to > entry.from + 1 ? '- ' : usualDash(scanned);
  return {
    lines: [
      line.slice(0, entry.colon) + ending,
      ...writeItems(texts(0, kept), { dash, ending }, yaml),
      dash + line.slice(entry.valueStart) + ending,
      ...scanned.lines.slice(entry.from + 1, entry.keptTo),
      ...writeItems(texts(kept + 1), { dash, ending }, yaml),
    ],
    to: entry.keptTo,
    value: items.map((item) => (typeof item === 'number' ? current : item)),
  };
}

function isBlockList(scanned: Entries, entry: Entry, current: unknown): boolean {
  if (!Array.isArray(current)) return false;
  if (entry.shape === 'items') return true;
  const marks = (scanned.lines[entry.from] ?? '').slice(entry.valueStart, entry.valueEnd);
  return entry.shape === 'marked' && entry.to > entry.from + 1 && /^[&!][^ \t]*(?:[ \t]+[&!][^ \t]*)*[ \t]*$/.test(marks);
}

/** `[]` on one line becomes a block list, as Obsidian writes them, and `[[Anna]]` is a link without quotes. */
function isFlowList(scanned: Entries, entry: Entry, current: unknown): boolean {
  if (!Array.isArray(current) || entry.shape !== 'flow') return false;
  const { text } = flowOf(scanned, entry);
  const isLink = text.startsWith('[[') && text.endsWith(']]') && countInFlow(text) === 1;
  return !isLink && (current.length > 0 || entry.to > entry.from + 1);
}

function withBlockItems(scanned: Entries, entry: Entry, { items, current }: ListChange, yaml: Yaml): NewLines {
  const old = itemsOf(current);
  const lines = editItems(scanned, entry, { items, count: old.length }, yaml);
  if (items.length > 0) return { lines, value: listWith(items, old) };
  return lines.some((line) => line.trimStart().startsWith('#')) ? { lines, value: null } : NO_LINES;
}

function withFlowItems(scanned: Entries, entry: Entry, { items, current }: ListChange, yaml: Yaml): NewLines {
  const old = itemsOf(current);
  const { before, text, after } = flowOf(scanned, entry);
  const ending = endingOf(scanned.lines[entry.from] ?? '');
  const flow = editFlow(text, { items, count: old.length, ending }, yaml);
  if (items.length === 0 && !holdsOnlyComments(flow)) return NO_LINES;
  return { lines: splitLines(before + flow + after), value: listWith(items, old) };
}

/** The brackets of a property, on however many lines, and what stands around them. */
function flowOf(scanned: Entries, entry: Entry): { before: string; text: string; after: string } {
  const lines = linesOf(scanned, entry.from, entry.to);
  const start = entry.valueStart;
  const end = endOfFlow(lines, start) ?? lines.length;
  return { before: lines.slice(0, start), text: lines.slice(start, end), after: lines.slice(end) };
}
