import { say } from '../../words/say';
import { endOfFlow, endOfQuoted, isBlank, isBlankText, withoutBlanksBefore } from './flow';
import { endOfLine, nextLine, startOfLine } from './front-matter';
import { gapsIn } from './items';
import { spellScalar } from './scalar';
import { OddShape, type WantedItem, type Yaml } from './types';

/** Where an item stands in the text of a list in brackets, without blanks and comments around it. */
interface Span {
  start: number;
  end: number;
}

interface Flow {
  text: string;
  items: Span[];
  /** The commas between the items; one more where one follows the last. */
  commas: number[];
}

/**
 * `[a, b]` after the change, on one line or on several: only the items that go or come differ, with their commas; an
 * item on lines of its own goes with these, and its comment.
 */
export function editFlow(
  text: string,
  { items, count, ending }: { items: readonly WantedItem[]; count: number; ending: string },
  yaml: Yaml,
): string {
  let edited = text;
  // From the last to the first, so that the places of those before stay.
  for (const { from, upTo, wanted } of gapsIn(items, count).reverse()) {
    const spelled = wanted.map((value) => spellScalar(value, 'flow', yaml));
    const replaced = Math.min(upTo - from, spelled.length);
    for (let place = upTo - 1; place >= from + replaced; place--) edited = without(readFlow(edited, place + 1), place);
    for (const each of spelled.slice(replaced).reverse()) {
      edited = withItem(readFlow(edited, from + replaced), from + replaced, { spelled: each, ending });
    }
    for (let place = from + replaced - 1; place >= from; place--) {
      const { start, end } = spanAt(readFlow(edited, place + 1), place);
      edited = edited.slice(0, start) + (spelled[place - from] ?? '') + edited.slice(end);
    }
  }
  return edited;
}

/** How many items a list in brackets has, as far as its commas tell. */
export function countInFlow(text: string): number {
  return readFlow(text, 0).items.length;
}

/** Whether nothing but comments is left between the brackets, and there are some. */
export function holdsOnlyComments(text: string): boolean {
  return text.includes('#') && countInFlow(text) === 0;
}

function readFlow(text: string, atLeast: number): Flow {
  const commas: number[] = [];
  if (endOfFlow(text, 0, (at) => commas.push(at)) !== text.length) throw hardToTellApart();
  const items: Span[] = [];
  let from = 1;
  for (const upTo of [...commas, text.length - 1]) {
    const span = spanBetween(text, from, upTo);
    if (span) items.push(span);
    from = upTo + 1;
  }
  // A comma after the last item has none of its own; anywhere else there is one to each comma.
  if (items.length < commas.length || items.length < atLeast) throw hardToTellApart();
  return { text, items, commas };
}

function spanBetween(text: string, from: number, upTo: number): Span | undefined {
  let start: number | undefined;
  let end = from;
  for (let at = from; at < upTo; at++) {
    if (isBlank(text[at])) continue;
    if (text[at] === '#' && isBlank(text[at - 1])) {
      at = endOfLine(text, at);
      continue;
    }
    start ??= at;
    const quoted = (text[at] === '"' || text[at] === "'") && /[ \t\r\n:,[{]/.test(text[at - 1] ?? '');
    const ends = quoted ? endOfQuoted : text[at] === '[' || text[at] === '{' ? endOfFlow : undefined;
    const last = ends?.(text, at);
    if (ends && last === undefined) throw hardToTellApart();
    end = last ?? at + 1;
    at = end - 1;
  }
  return start === undefined ? undefined : { start, end };
}

function withItem(
  { text, items, commas }: Flow,
  place: number,
  { spelled, ending }: { spelled: string; ending: string },
): string {
  const next = items[place];
  const separator = commas.length > 0 && !isBlank(text[(commas[0] ?? 0) + 1]) ? ',' : ', ';
  if (next) {
    const gap = indentOf(text, next.start) === undefined ? separator : `,${ending}${indentOf(text, next.start)}`;
    return text.slice(0, next.start) + spelled + gap + text.slice(next.start);
  }
  const last = items[items.length - 1];
  if (!last) return `[${spelled}${text.slice(1)}`;
  const comma = commas[items.length - 1];
  const after = comma === undefined ? last.end : comma + 1;
  const head = comma === undefined ? `${text.slice(0, last.end)},` : text.slice(0, after);
  const closing = comma === undefined ? '' : ',';
  const indent = indentOf(text, last.start);
  const lineEnd = restOfLine(text, after);
  if (lineEnd !== undefined && (indent !== undefined || text.slice(after, lineEnd).includes('#'))) {
    return head + text.slice(after, lineEnd) + (indent ?? '  ') + spelled + closing + ending + text.slice(lineEnd);
  }
  const gap = indent === undefined ? separator.slice(1) : ending + indent;
  return head + (comma === undefined ? gap : gap || ' ') + spelled + closing + text.slice(after);
}

function without(flow: Flow, place: number): string {
  const { text, items, commas } = flow;
  const { start, end } = spanAt(flow, place);
  const cut = (from: number, to: number): string => text.slice(0, from) + text.slice(to);
  const comma = commas[place];
  const indent = indentOf(text, start);
  const lineEnd = restOfLine(text, comma ?? end);
  if (indent !== undefined && lineEnd !== undefined) {
    const rest = cut(start - indent.length, lineEnd);
    const before = comma === undefined ? commas[place - 1] : undefined;
    return before === undefined ? rest : rest.slice(0, before) + rest.slice(before + 1);
  }
  const previous = items[place - 1];
  const next = items[place + 1];
  if (previous && isClear(text, previous.end, start)) return cut(previous.end, end);
  if (next && isClear(text, end, next.start)) return cut(start, next.start);
  if (!previous && !next) return cut(start, comma === undefined ? end : comma + 1);
  throw hardToTellApart();
}

function spanAt({ items }: Flow, place: number): Span {
  const span = items[place];
  if (!span) throw hardToTellApart();
  return span;
}

/** The blanks before a place on its line; undefined where something else stands there, or the line of the key. */
function indentOf(text: string, at: number): string | undefined {
  const lineStart = startOfLine(text, at);
  const before = text.slice(lineStart, at);
  return lineStart > 0 && isBlankText(before) ? before : undefined;
}

/** Where the next line starts, if nothing but a comma and a comment follows on this one. */
function restOfLine(text: string, from: number): number | undefined {
  const end = endOfLine(text, from);
  if (end === text.length) return undefined;
  const rest = withoutBlanksBefore(text.slice(from, end));
  const afterComma = rest.startsWith(',') ? withoutBlanksBefore(rest.slice(1)) : rest;
  return afterComma === '' || afterComma.startsWith('#') ? nextLine(text, end) : undefined;
}

/** Whether nothing but a comma and blanks stands between. */
function isClear(text: string, from: number, to: number): boolean {
  const between = withoutBlanksBefore(text.slice(from, to));
  return between.startsWith(',') && isBlankText(between.slice(1));
}

function hardToTellApart(): OddShape {
  return new OddShape(say`The list has items that are hard to tell apart.`);
}
