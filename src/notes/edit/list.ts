import { say } from '../../words/say';
import { unquotedLinks } from '../link';
import { firstNonBlank, isItem, type Entries, type Entry } from './entries';
import { endOfFlow, endOfQuoted, isBlank, onlyCommentFollows } from './flow';
import { contentOf, endingOf } from './front-matter';
import { spellScalar } from './scalar';
import { OddShape, type Yaml } from './types';

/** How Obsidian itself indents the items of a list. */
const USUAL_DASH = '  - ';

interface Item {
  from: number;
  to: number;
}

/** What the items are, as YAML reads them, and what they are to be. */
export interface ItemChange {
  from: readonly unknown[];
  to: readonly string[];
}

/** The lines of a block list after the change: only the lines of the items that differ go or come. */
export function editItems(scanned: Entries, entry: Entry, change: ItemChange, yaml: Yaml): string[] {
  const { lines } = scanned;
  const items = readItems(lines, entry);
  if (items.length !== change.from.length) throw new OddShape(say`The list has items that are hard to tell apart.`);
  const dash = dashOf(lines, items[0]);
  const old = change.from.map(asText);
  const inserted = new Map<number, string[]>();
  const dropped = new Set<number>();
  for (const gap of gapsBetween(old, change.to)) {
    const first = items[gap.from];
    const at = first && gap.from < gap.upTo ? first.from : items[gap.from - 1]?.to ?? first?.from ?? entry.to;
    const ending = endingOf(lines[at - 1] ?? '');
    inserted.set(at, gap.wanted.map((value) => dash + spellScalar(value, 'line', yaml) + ending));
    for (const item of items.slice(gap.from, gap.upTo)) {
      for (let line = item.from; line < item.to; line++) dropped.add(line);
    }
  }
  const quoted = new Map(items.flatMap(({ from }, at) =>
    (old[at] === change.from[at] ? [] : [[from, withText(lines[from] ?? '', String(old[at]), yaml)]])));
  const edited: string[] = [];
  for (let line = entry.from; line <= entry.to; line++) {
    edited.push(...(inserted.get(line) ?? []));
    if (line < entry.to && !dropped.has(line)) edited.push(quoted.get(line) ?? lines[line] ?? '');
  }
  return edited;
}

/** A link without quotes, which YAML takes for lists, as the text that it is written as once its list is changed. */
function asText(item: unknown): unknown {
  const links = Array.isArray(item) ? unquotedLinks(item) : [];
  return links.length === 1 ? links[0] : item;
}

/** The line of an item with quotes around its link; what stands behind it stays. */
function withText(line: string, text: string, yaml: Yaml): string {
  const start = line.indexOf('[');
  return line.slice(0, start) + spellScalar(text, 'line', yaml) + line.slice(endOfFlow(line, start));
}

/** A new block list, written as the note writes its other ones. */
export function writeItems(values: readonly string[], scanned: Entries, ending: string, yaml: Yaml): string[] {
  const model = scanned.entries.find((entry) => entry.shape === 'items');
  const below = model ? scanned.lines.slice(model.from + 1, model.to) : [];
  const first = below.find((line) => isItem(line, firstNonBlank(line)));
  const dash = first === undefined ? USUAL_DASH : dashOf([first], { from: 0, to: 1 });
  return values.map((value) => dash + spellScalar(value, 'line', yaml) + ending);
}

/** `[a, b]` on one line after the change; what was in it and stays keeps its spelling. */
export function editFlow(flow: string, change: ItemChange, yaml: Yaml): string {
  const commas: number[] = [];
  endOfFlow(flow, 0, (at) => commas.push(at));
  const inside = flow.slice(1, -1);
  const padding = inside.trim() !== '' && isBlank(inside[0]) && isBlank(inside[inside.length - 1]) ? ' ' : '';
  const separator = commas.length > 0 && !isBlank(flow[(commas[0] ?? 0) + 1]) ? ',' : ', ';
  const ends = [...commas, flow.length - 1];
  const spelled = ends.map((end, index) => flow.slice((ends[index - 1] ?? 0) + 1, end).trim());
  if (spelled[spelled.length - 1] === '') spelled.pop();
  if (spelled.length !== change.from.length) throw new OddShape(say`The list has items that are hard to tell apart.`);
  const words = change.to.map((value) => {
    const old = change.from.indexOf(value);
    return (old < 0 ? undefined : spelled[old]) ?? spellScalar(value, 'flow', yaml);
  });
  return `[${padding}${words.join(separator)}${padding}]`;
}

function readItems(lines: string[], entry: Entry): Item[] {
  const items: Item[] = [];
  let indent: number | undefined;
  for (let index = entry.from + 1; index < entry.to; index++) {
    const line = contentOf(lines[index] ?? '');
    const start = firstNonBlank(line);
    if (start === line.length || line[start] === '#') continue;
    indent ??= start;
    const item = items[items.length - 1];
    if (start === indent && isItem(line, start)) {
      requireSimple(line, start + 1);
      items.push({ from: index, to: index + 1 });
    } else if (start > indent && item) item.to = index + 1;
    else throw new OddShape(say`The items of the list are not indented alike.`);
  }
  return items;
}

/** An item that spans lines with quotes, brackets or a literal text may hold lines that look like comments or items. */
function requireSimple(line: string, afterDash: number): void {
  let start = afterDash;
  while (isBlank(line[start])) start++;
  const first = line[start] ?? '';
  const ends = first === '"' || first === "'" ? endOfQuoted : first === '[' || first === '{' ? endOfFlow : undefined;
  const end = ends?.(line, start);
  const goesOn = ends !== undefined && (end === undefined || !onlyCommentFollows(line, end));
  if (goesOn || /^[|>&*!?]/.test(first) || isItem(line, start)) {
    throw new OddShape(say`The list has items of an unusual shape.`);
  }
}

function dashOf(lines: string[], item: Item | undefined): string {
  const line = contentOf((item && lines[item.from]) ?? '');
  let end = firstNonBlank(line) + 1;
  while (isBlank(line[end])) end++;
  // An item without a value may end at its dash.
  return end < line.length ? line.slice(0, end) : line.trimEnd() === '' ? USUAL_DASH : `${line.trimEnd()} `;
}

interface Gap {
  /** The old items from here up to there go. */
  from: number;
  upTo: number;
  /** These come in their place. */
  wanted: string[];
}

/** Where two lists differ, as few items as possible. */
function gapsBetween(old: readonly unknown[], wanted: readonly string[]): Gap[] {
  const shorter = Math.min(old.length, wanted.length);
  let head = 0;
  while (head < shorter && old[head] === wanted[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === wanted[wanted.length - 1 - tail]) tail++;
  const before = old.slice(head, old.length - tail);
  const after = wanted.slice(head, wanted.length - tail);
  const gaps: Gap[] = [];
  let from = 0;
  let to = 0;
  for (const [keptOld, keptNew] of [...keptOf(before, after), [before.length, after.length] as const]) {
    if (keptOld > from || keptNew > to) {
      gaps.push({ from: head + from, upTo: head + keptOld, wanted: after.slice(to, keptNew) });
    }
    from = keptOld + 1;
    to = keptNew + 1;
  }
  return gaps;
}

/** The longest common subsequence as pairs of indexes; nothing in common where finding it would take too long. */
function keptOf(old: readonly unknown[], wanted: readonly string[]): (readonly [number, number])[] {
  const width = wanted.length + 1;
  if ((old.length + 1) * width > 1_000_000) return [];
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = wanted.length - 1; column >= 0; column--) {
      lengths[row * width + column] = old[row] === wanted[column]
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const kept: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < old.length && column < wanted.length; ) {
    if (old[row] === wanted[column]) kept.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return kept;
}
