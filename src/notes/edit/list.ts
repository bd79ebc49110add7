import { say } from '../../words/say';
import {
  endsOf, firstNonBlank, isItem, textBelow, valueOfItem, type Entries, type Entry, type TextBlock,
} from './entries';
import { isBlank } from './flow';
import { contentOf, endingOf } from './front-matter';
import { gapsIn } from './items';
import { spellScalar } from './scalar';
import { OddShape, type WantedItem, type Yaml } from './types';

/** How Obsidian itself indents the items of a list. */
const USUAL_DASH = '  - ';

/** The lines of one item of a block list. */
interface Item {
  from: number;
  to: number;
  /** A list or properties of its own, in which a comment can't be told from text for sure. */
  nested: boolean;
}

/** The lines of a block list of so many items after the change: only the lines of items that go or come differ. */
export function editItems(
  scanned: Entries,
  entry: Entry,
  { items: wanted, count }: { items: readonly WantedItem[]; count: number },
  yaml: Yaml,
): string[] {
  const { lines } = scanned;
  const items = readItems(lines, entry);
  if (items.length !== count) throw new OddShape(say`The list has items that are hard to tell apart.`);
  const dash = dashOf(lines, items[0]);
  const inserted = new Map<number, string[]>();
  const dropped = new Set<number>();
  for (const gap of gapsIn(wanted, count)) {
    const first = items[gap.from];
    const at = first && gap.from < gap.upTo ? first.from : items[gap.from - 1]?.to ?? first?.from ?? entry.to;
    const ending = endingOf(lines[at - 1] ?? '');
    inserted.set(at, writeItems(gap.wanted, { dash, ending }, yaml));
    for (const item of items.slice(gap.from, gap.upTo)) {
      requireEnd(lines, item);
      for (let line = item.from; line < item.to; line++) dropped.add(line);
    }
  }
  const edited: string[] = [];
  for (let line = entry.from; line <= entry.to; line++) {
    edited.push(...(inserted.get(line) ?? []));
    if (line < entry.to && !dropped.has(line)) edited.push(lines[line] ?? '');
  }
  return edited;
}

/** The lines of new items. */
export function writeItems(
  values: readonly string[],
  { dash, ending }: { dash: string; ending: string },
  yaml: Yaml,
): string[] {
  return values.map((value) => dash + spellScalar(value, 'line', yaml) + ending);
}

/** The dash of the note's first list, with the blanks around it. */
export function usualDash(scanned: Entries): string {
  const model = scanned.entries.find((entry) => entry.shape === 'items');
  const below = model ? scanned.lines.slice(model.from + 1, model.to) : [];
  const first = below.find((line) => isItem(line, firstNonBlank(line))) ?? '';
  return dashOf([first], { from: 0 });
}

function readItems(lines: string[], entry: Entry): Item[] {
  const items: Item[] = [];
  let indent: number | undefined;
  let text: TextBlock | undefined;
  for (let index = entry.from + 1; index < entry.to; index++) {
    const line = contentOf(lines[index] ?? '');
    const start = firstNonBlank(line);
    const item = items[items.length - 1];
    if (item && text?.holds(line, start)) {
      item.to = index + 1;
      continue;
    }
    if (start === line.length) continue;
    text = undefined;
    if (line[start] === '#') continue;
    indent ??= start;
    if (start === indent && isItem(line, start)) {
      const read = readItem(lines, entry, { index, dash: start });
      items.push(read);
      index = read.to - 1;
    } else if (start > indent && item) item.to = index + 1;
    else throw new OddShape(say`The items of the list are not indented alike.`);
    text = textBelow(line, start);
  }
  return items;
}

/** An item whose quotes or brackets go over several lines has all of them, whatever they look like. */
function readItem(lines: string[], entry: Entry, { index, dash }: { index: number; dash: number }): Item {
  const line = contentOf(lines[index] ?? '');
  const item = { from: index, to: index + 1, nested: isNested(line, dash) };
  const start = valueOfItem(line);
  const ends = start === undefined ? undefined : endsOf(line[start]);
  if (start === undefined || !ends || ends(line, start) !== undefined) return item;
  const end = ends(lines.slice(index, entry.to).join(''), start);
  if (end === undefined) throw new OddShape(say`The list has items of an unusual shape.`);
  item.to = index;
  for (let length = 0; length < end; item.to++) length += lines[item.to]?.length ?? 0;
  return item;
}

/** Whether an item is a list or a group of its own. */
function isNested(line: string, dash: number): boolean {
  let start = dash + 1;
  while (isBlank(line[start])) start++;
  return isItem(line, start) || /^\?|:(?:[ \t]|$)/.test(line.slice(start));
}

/** Below a nested item, what looks like an indented comment may be its text. */
function requireEnd(lines: string[], item: Item): void {
  const below = contentOf(lines[item.to] ?? '');
  const start = firstNonBlank(below);
  if (item.nested && below[start] === '#' && start > firstNonBlank(lines[item.from] ?? '')) {
    throw new OddShape(say`The list has items of an unusual shape.`);
  }
}

function dashOf(lines: string[], item: Pick<Item, 'from'> | undefined): string {
  const line = contentOf((item && lines[item.from]) ?? '');
  let end = firstNonBlank(line) + 1;
  while (isBlank(line[end])) end++;
  // An item without a value may end at its dash.
  return end < line.length ? line.slice(0, end) : line.trimEnd() === '' ? USUAL_DASH : `${line.trimEnd()} `;
}
