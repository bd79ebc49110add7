import { say } from '../../words/say';
import { agreesWith, endsOf, findEntry, linesOf, scanEntries, type Entries, type Entry } from './entries';
import {
  dominantEnding, endingOf, endOfLine, findFrontMatter, isSpoiltByBlanks, noteStart, type FrontMatter,
} from './front-matter';
import { changesNothing, itemsOf, itemsToward, listWith } from './items';
import { NO_LINES, withItems, type NewLines } from './list-property';
import { usualDash, writeItems } from './list';
import { placeOf } from './place';
import { readBlock } from './read';
import { same } from './same';
import { spellScalar } from './scalar';
import { OddShape } from './types';
import type { EditResult, EditsOf, PropertyEdit, PropertyValue, Written, WrittenLines, Yaml } from './types';

export { readFrontMatter } from './read';
export { undoEdit } from './undo';
export { itemsOf, valueAfter } from './items';
export type {
  EditResult, EditsOf, FrontMatterReading, ItemsEdit, PropertyEdit, PropertyValue, UndoResult, ValueEdit, WantedItem,
  Written, WrittenLines, Yaml,
} from './types';

/** A line break to some readers of YAML and not to others, so that parsing here tells nothing. */
const LONE_RETURN = /\r(?!\n)/;

/**
 * Sets and removes properties by their own lines, and leaves every other byte of the note as it is. The result is read
 * back before it is handed out: each property as it was set, every other value as it was, the body untouched; where
 * that can't be had, nothing is edited and the outcome says why. Several edits are made together or not at all; the
 * last of one property counts. They may depend on what is there, which is read only once. A new property goes to its
 * place among those of `order` that are there, so that what two devices write into one note can be merged; else to the
 * end.
 */
export function editProperties(
  text: string,
  edits: readonly PropertyEdit[] | EditsOf,
  yaml: Yaml,
  order: readonly string[] = [],
): EditResult {
  const found = findFrontMatter(text);
  if (!found && isSpoiltByBlanks(text)) return { outcome: 'odd', reason: say`Blanks follow the --- of the properties.` };
  const block = found ? text.slice(found.from, found.to) : '';
  const reading = readBlock(block, yaml);
  if (!reading.ok) return { outcome: 'unreadable', line: reading.line, reason: reading.reason };
  const properties = new Map(Object.entries(reading.properties));
  const wanted = typeof edits === 'function' ? edits(reading.properties) : edits;
  const changes = changesAmong(wanted, properties);
  if (changes.length === 0) return { outcome: 'unchanged' };
  const task = { changes, properties, order, yaml };
  try {
    const result = found ? editNote(text, found, task) : startFrontMatter(text, task);
    return { outcome: 'edited', ...result };
  } catch (error) {
    if (error instanceof OddShape) return { outcome: 'odd', reason: error.message };
    throw error;
  }
}

/** The edits that change something. */
function changesAmong(edits: readonly PropertyEdit[], properties: ReadonlyMap<string, unknown>): PropertyEdit[] {
  const last = new Map(edits.map((edit) => [edit.property, edit]));
  return [...last.values()].filter((edit) =>
    !changesNothing(edit, properties.get(edit.property), properties.has(edit.property)));
}

interface Task {
  changes: readonly PropertyEdit[];
  properties: ReadonlyMap<string, unknown>;
  order: readonly string[];
  yaml: Yaml;
}

interface Edited {
  text: string;
  written: Written;
}

function editNote(text: string, found: FrontMatter, task: Task): Edited {
  const opening = text.slice(found.start, found.from);
  const edited = editBlock(text.slice(found.from, found.to), opening, task);
  const result = text.slice(0, found.from) + edited.block + text.slice(found.to);
  requireBody(result, text.length - found.bodyStart);
  return { text: result, written: { lines: edited.lines } };
}

function startFrontMatter(text: string, task: Task): Edited {
  const fence = `---${dominantEnding(text)}`;
  const start = noteStart(text);
  const edited = editBlock('', fence, task);
  const result = text.slice(0, start) + fence + edited.block + fence + text.slice(start);
  requireBody(result, text.length - start);
  return { text: result, written: { fences: { opening: fence, closing: fence }, lines: edited.lines } };
}

/** The front matter must still end where it did, so that the body is the same bytes. */
function requireBody(result: string, length: number): void {
  if (findFrontMatter(result)?.bodyStart !== result.length - length) {
    throw new OddShape(say`The properties would end elsewhere.`);
  }
}

function editBlock(block: string, opening: string, task: Task): { block: string; lines: WrittenLines[] } {
  const { changes, properties, order, yaml } = task;
  const expected = new Map(properties);
  const written: WrittenLines[] = [];
  let edited = block;
  for (const edit of changes) {
    const { property } = edit;
    const current = expected.get(property);
    const scanned = scanEntries(edited);
    const odd = scanned.odd ??
      (agreesWith(scanned, expected) ? undefined : say`The properties are not written one below the other.`);
    const bound = ('value' in edit && edit.value === undefined) || expected.has(property) || LONE_RETURN.test(edited);
    if (odd !== undefined && bound) throw new OddShape(odd);
    // What is new goes below even a shape that can't be read line by line; that it does no harm there is seen by
    // parsing.
    const entry = odd === undefined ? findEntry(scanned, property) : undefined;
    if (entry === 'several') throw new OddShape(say`“${property}” stands there more than once.`);
    const from = entry?.from ?? (odd === undefined ? placeOf(scanned, property, order) : scanned.lines.length);
    const ending = dominantEnding(opening + edited);
    const { lines, value, to = entry ? entry.to : from } =
      newLines(scanned, entry, { edit, current, ending }, yaml);
    edited = linesOf(scanned, 0, from) + lines.join('') + linesOf(scanned, to, scanned.lines.length);
    written.push({
      property,
      before: entry ? linesOf(scanned, from, to) : undefined,
      after: value === undefined ? undefined : lines.join(''),
      line: from,
      above: scanned.lines[from - 1],
      below: scanned.lines[to],
    });
    if (value === undefined) expected.delete(property);
    else expected.set(property, value);
  }
  requireSame(edited, { expected, before: properties }, yaml);
  return { block: edited, lines: written };
}

/** Every property as it is meant, those that were there in their order; where a new one stands, its place has said. */
function requireSame(
  block: string,
  { expected, before }: Record<'expected' | 'before', ReadonlyMap<string, unknown>>,
  yaml: Yaml,
): void {
  const reading = readBlock(block, yaml);
  const there = new Map(reading.ok ? Object.entries(reading.properties) : []);
  const old = (properties: ReadonlyMap<string, unknown>): unknown[] =>
    [...properties].filter(([name]) => before.has(name));
  const isAsMeant = reading.ok && there.size === expected.size && same(old(there), old(expected)) &&
    [...expected].every(([name, value]) => before.has(name) || same(there.get(name), value));
  if (!isAsMeant) throw new OddShape(say`The properties would not read back as they were meant.`);
}

interface Change {
  edit: PropertyEdit;
  current: unknown;
  /** The line ending that a new line of the block takes. */
  ending: string;
}

function newLines(scanned: Entries, entry: Entry | undefined, { edit, current, ending }: Change, yaml: Yaml): NewLines {
  if ('items' in edit) {
    if (entry) return withItems(scanned, entry, { items: edit.items, current }, yaml);
    const value = listWith(edit.items, []);
    return { lines: appended(scanned, { property: edit.property, value: value.map(String), ending }, yaml), value };
  }
  const { property, value } = edit;
  if (entry && !isReplaceable(scanned, entry, current)) {
    throw new OddShape(say`“${property}” is a group of properties, or uses an anchor or a tag.`);
  }
  if (value === undefined) return NO_LINES;
  if (!entry) return { lines: appended(scanned, { property, value, ending }, yaml), value };
  if (isList(value) && value.length > 0) {
    return withItems(scanned, entry, { items: itemsToward(value, itemsOf(current)), current }, yaml);
  }
  const spelled = isList(value) ? '[]' : spellScalar(value, 'line', yaml);
  return { lines: [withValue(scanned, entry, spelled)], value };
}

/**
 * Whether the lines of a property are those of its value alone. With a mark, or on the line below, a single value may
 * stand as well; what else depends on a mark is seen by parsing.
 */
function isReplaceable({ lines }: Entries, { from, to, shape }: Entry, current: unknown): boolean {
  if (shape !== 'nested' && shape !== 'marked') return true;
  const isOne = typeof current !== 'object' || current === null;
  return isOne && !lines.slice(from + 1, to).some((line) => /^[ \t]*#/.test(line));
}

function appended(
  scanned: Entries,
  { property, value, ending }: { property: string; value: PropertyValue; ending: string },
  yaml: Yaml,
): string[] {
  const key = spellScalar(property, 'line', yaml);
  if (!isList(value)) return [`${key}: ${spellScalar(value, 'line', yaml)}${ending}`];
  if (value.length === 0) return [`${key}: []${ending}`];
  return [`${key}:${ending}`, ...writeItems(value, { dash: usualDash(scanned), ending }, yaml)];
}

/** The first line of a property with another value, and its comment behind that, from whichever line it ends on. */
function withValue(scanned: Entries, { shape, from, to, colon, valueStart, valueEnd }: Entry, value: string): string {
  const lines = linesOf(scanned, from, to);
  const gap = valueStart === colon ? ' ' : '';
  const ends = shape === 'quoted' || shape === 'flow' ? endsOf(lines[valueStart]) : undefined;
  const end = ends?.(lines, valueStart) ?? valueEnd;
  const first = scanned.lines[from] ?? '';
  return first.slice(0, valueStart) + gap + value + lines.slice(end, endOfLine(lines, end)) + endingOf(first);
}

function isList(value: PropertyValue): value is readonly string[] {
  return Array.isArray(value);
}
