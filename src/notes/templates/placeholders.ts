import mustache from 'mustache';
import { say } from '../../words/say';
import { finder, replaced } from '../scan';

/** What a placeholder stands for; a blank one (absent, null, `''`, `[]`) leaves nothing behind. */
export type TemplateValue = string | number | boolean | readonly string[] | null | undefined;

/** A place in a template that is not the template's own text. */
export type Hole =
  | { kind: 'value'; written: string; value: TemplateValue }
  /** Nobody knows this name: it stays visible as it is written. */
  | { kind: 'unknown'; written: string }
  /** A mark of Templater, or braces that are no placeholder: not ours, left as they are. */
  | { kind: 'foreign'; written: string }
  | { kind: 'cursor'; written: string };

/** What a name stands for, or that it is unknown. */
export type LookUp = (name: string) => { value: TemplateValue } | undefined;

export interface Filling {
  lookUp: LookUp;
  /** What is put in the place of a hole. It is never read again as a template. */
  put: (hole: Hole) => string;
  /** A partial or a section of an unknown name stays as it is written, or counts as blank (YAML has no room for it). */
  unknownTag: 'keep' | 'blank';
  reportUnknown: (written: string) => void;
}

/** As Mustache parses: kind, name or text, start, end, and for sections what stands in them and where they close. */
type Token = [kind: string, text: string, start: number, end: number, inside?: Token[], closing?: number];

/** Nobody nests sections like this. */
const DEEPEST = 100;

/** A well-formed tag on one line, or stray braces. */
const TAG = /\{\{\{[^{}\n]+\}\}\}|\{\{[^{}\n]*\}\}|\{\{+/y;

/**
 * Fills a template's placeholders in a single pass: Mustache's variables (unescaped), sections, inverted sections and
 * comments. Partials and changes of delimiters are unknown placeholders; Templater's marks are left as they are, with
 * what stands in them. Throws an error made for people when sections are not closed in order.
 */
export function fill(template: string, filling: Filling): string {
  const mark = unusedMark([template]);
  const holes: Hole[] = [];
  const guarded = replaced(template, marksIn(template), ({ from, to }) => {
    const written = template.slice(from, to);
    const hole = notMustache(written);
    if (!hole) return written;
    holes.push(hole);
    return `${mark}${holes.length - 1}z`;
  });
  const guards = new RegExp(`${mark}(\\d+)z`, 'g');
  const holeAt = (index: string): Hole => holes[Number(index)]!;
  const report = (written: string): string => {
    filling.reportUnknown(written);
    return written;
  };
  const put = (hole: Hole): string => {
    if (hole.kind === 'unknown') report(hole.written);
    return filling.put(hole);
  };
  const textOf = (text: string): string => text.replace(guards, (_, index: string) => put(holeAt(index)));
  const asWritten = (text: string): string => text.replace(guards, (_, index: string) => holeAt(index).written);

  const fillAll = (tokens: readonly Token[], from: number, to: number, item: TemplateValue): string => {
    let filled = '';
    let at = from;
    tokens.forEach((token, index) => {
      const [kind, text, start, end] = token;
      const next = tokens[index + 1]?.[2] ?? to;
      const written = asWritten(guarded.slice(start, end));
      if (kind === 'text') filled += textOf(text);
      else if (kind === 'name' || kind === '&') filled += put(holeFor(text, written, item));
      if (kind !== '#' && kind !== '^' && kind !== '>') {
        at = end;
        return;
      }
      const found = kind === '>' ? undefined : valueOf(text, item);
      if (!found) report(written);
      // Mustache drops the line of a tag that stands alone; what stays as it is written keeps it.
      if (!found && filling.unknownTag === 'keep') filled += asWritten(guarded.slice(at, next));
      else filled += section(token, found?.value, item);
      at = next;
    });
    return filled;
  };
  const section = (token: Token, value: TemplateValue, item: TemplateValue): string => {
    const [kind, , , end, inside = [], closing = end] = token;
    if (kind === '^') return isBlank(value) || value === false ? fillAll(inside, end, closing, item) : '';
    if (isBlank(value) || value === false) return '';
    const items: readonly TemplateValue[] = isList(value) ? value : [value];
    return items.map((each) => fillAll(inside, end, closing, each)).join('');
  };
  const holeFor = (name: string, written: string, item: TemplateValue): Hole => {
    if (name.toLowerCase() === 'cursor') return { kind: 'cursor', written };
    const found = valueOf(name, item);
    return found ? { kind: 'value', written, value: found.value } : { kind: 'unknown', written };
  };
  const valueOf = (name: string, item: TemplateValue): { value: TemplateValue } | undefined =>
    name === '.' && item !== undefined ? { value: item } : filling.lookUp(name);

  const tokens = parsed(guarded);
  refuseDeep(tokens);
  return fillAll(tokens, 0, guarded.length, undefined);
}

/** A template without a preposition before a placeholder whose value brings its own: `by {{channel}}`. */
export function withoutDoubled(template: string, names: readonly string[]): string {
  const name = `\\s*(?:${names.join('|')})\\s*`;
  const pattern = `\\b(?:by|via|on|at|through|over) +((?:\\{\\{#${name}\\}\\} *)?\\{\\{[{&]?${name}\\}\\})`;
  return template.replace(new RegExp(pattern, 'gi'), '$1');
}

/** A placeholder's value as it stands in running text. */
export function valueInWords(value: TemplateValue): string {
  if (value === null || value === undefined) return '';
  return isList(value) ? value.join(', ') : String(value);
}

export function isBlank(value: TemplateValue): value is null | undefined | '' | readonly [] {
  return value === null || value === undefined || (isList(value) ? value.length === 0 : value === '');
}

export function isList(value: TemplateValue): value is readonly string[] {
  return Array.isArray(value);
}

/** A plain word that none of the texts contains, to keep a place in YAML or Markdown. */
export function unusedMark(texts: readonly string[]): string {
  let longest = 0;
  for (const text of texts) for (const [run] of text.matchAll(/zq+/g)) longest = Math.max(longest, run.length);
  return `z${'q'.repeat(Math.max(1, longest))}`;
}

/** Templater’s marks, changes of Mustache’s delimiters, tags and stray braces, in order. */
function marksIn(template: string): { from: number; to: number }[] {
  const closing = finder(template, '%>');
  const change = finder(template, '=}}');
  const newline = finder(template, '\n');
  const marks: { from: number; to: number }[] = [];
  for (const { 0: opening, index: from } of template.matchAll(/<%|\{\{/g)) {
    if (from < (marks.at(-1)?.to ?? 0)) continue;
    if (opening === '<%') {
      const at = closing(from + 2);
      if (at >= 0) marks.push({ from, to: at + 2 });
      continue;
    }
    const changes = template.startsWith('{{=', from) ? change(from + 3) : -1;
    const lineEnd = changes < 0 ? -1 : newline(from);
    const isChange = changes >= 0 && (lineEnd < 0 || changes < lineEnd);
    TAG.lastIndex = from;
    marks.push({ from, to: isChange ? changes + 3 : from + (TAG.exec(template)?.[0].length ?? 2) });
  }
  return marks;
}

/** Only names and sections are left to Mustache: the rest would make it throw or read marks that aren't its own. */
function notMustache(written: string): Hole | undefined {
  if (written.startsWith('{{=') || /^\{\{\s*\}\}$/.test(written)) return { kind: 'unknown', written };
  return written.endsWith('}}') ? undefined : { kind: 'foreign', written };
}

/** Sections in sections without end would go deeper than the engine can. */
function refuseDeep(tokens: readonly Token[], depth = 0): void {
  if (depth > DEEPEST) {
    throw new Error(say`The template’s sections stand in each other more than ${DEEPEST} deep. Take some of them out.`);
  }
  for (const [, , , , inside] of tokens) if (Array.isArray(inside)) refuseDeep(inside, depth + 1);
}

function parsed(template: string): Token[] {
  try {
    // A writer of its own: Mustache's shared one would keep every template it has seen.
    const tokens: unknown = new mustache.Writer().parse(template);
    return tokens as Token[];
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const [, problem, name = ''] = /^(Unopened|Unclosed) section "(.*)" at/s.exec(message) ?? [];
    if (problem === 'Unopened') {
      throw new Error(say`The template closes ${`{{/${name}}}`}, but nothing opens it with ${`{{#${name}}}`}.`);
    }
    if (problem) {
      throw new Error(
        say`The template opens a section “${name}” that is not closed with ${`{{/${name}}}`} where it should be.`,
      );
    }
    throw new Error(say`The template’s placeholders can’t be read. Look for a {{ that is not closed.`);
  }
}
