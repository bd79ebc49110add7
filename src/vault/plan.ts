import type { TFile } from 'obsidian';
import type { Change, FactChange, MarkChange, StretchChange, TextChange } from '../domain/change';
import { dominantEnding, findFrontMatter, noteStart, withoutMark } from '../notes/edit/front-matter';
import { hunksOf } from '../notes/edit/hunks';
import { editProperties, readFrontMatter, valueAfter, type EditsOf, type PropertyEdit } from '../notes/edit/properties';
import { same } from '../notes/edit/same';
import { hasComments, numberThatWouldChange } from '../notes/edit/spelling';
import { markOfNew } from '../notes/marked';
import { editsOfMark } from '../notes/marking';
import { factsInOrder } from '../notes/properties';
import { addUnderHeading } from '../notes/sections/add';
import { editsFor, LeftAlone, Outdated } from '../notes/spell';
import { withStretches } from '../notes/stretches';
import { standsUnder, standsWhole } from '../notes/sections/read';
import { spellingsOf } from '../notes/spellings';
import { namesOf } from '../notes/stated';
import type { Vocabulary } from '../notes/vocabulary';
import { say } from '../words/say';
import { Refusal } from './refusal';
import { retrace } from './retrace';
import { reverted, stands, type Trace } from './trace';
import { yaml } from './yaml';

/** What is to become of one note's text, and how it is taken back. */
export interface Planned {
  text: string;
  /** A later text with this taken back, and nothing else. Throws `Refusal` where what was written has changed. */
  revert(later: string): string;
  /** Whether a later text still has what was written. */
  stands(later: string): boolean;
  /** The same as data; empty for a whole text, and for what was taken back. */
  traces: readonly Trace[];
}

/** Throws `AsItIs` where there is nothing to change, and `Refusal` where it can't be done. Pure, and quick. */
export type Plan = (present: string) => Planned;

/** A note says so already. */
export class AsItIs extends Error {}

/** Makes changes of one note come true in its text, whatever the text is at that moment. */
export function planOf(file: TFile, changes: readonly Change[], vocabulary: Vocabulary): Plan {
  const facts = changes.filter((change): change is FactChange => 'fact' in change);
  const marks = changes.filter((change): change is MarkChange => 'mark' in change);
  const additions = changes.filter((change): change is TextChange => 'heading' in change);
  const rewritings = changes.filter((change): change is StretchChange => 'stretches' in change);
  return (present) => {
    const parts: Traced[] = [];
    const take = (part: Traced | undefined): void => void (part && parts.push(part));
    const text = (): string => parts.at(-1)?.text ?? present;
    for (const rewriting of rewritings) take(withNewStretches(file, text(), rewriting));
    if (facts.length + marks.length > 0) take(withFacts(file, text(), { facts, marks, vocabulary }));
    for (const addition of additions) take(withLines(text(), { addition, vocabulary }));
    if (parts.length === 0) throw new AsItIs();
    return planned(file, { text: text(), traces: parts.flatMap(({ traces }) => traces) });
  };
}

/** Sets properties in a note's text as it spells them, whatever it is at that moment. */
export function planOfProperties(file: TFile, edits: readonly PropertyEdit[]): Plan {
  return (present) => {
    const editsOf: EditsOf = (there) =>
      edits.map((edit) => ({ ...edit, property: spellingsOf(there, edit.property)[0] ?? edit.property }));
    const part = withProperties(file, present, { editsOf });
    if (!part) throw new AsItIs();
    return planned(file, part);
  };
}

/** Takes what was planned back; its own `revert` brings it again. */
export function planBack(file: TFile, written: Pick<Planned, 'revert' | 'stands'>): Plan {
  return (present) => {
    const text = written.revert(present);
    return {
      text,
      revert: (later) => {
        const again = retrace({ before: present, after: text }, later);
        if (again === undefined) throw new Refusal(say`“${file.path}” has changed meanwhile.`);
        return again;
      },
      stands: (later) => !written.stands(later),
      traces: [],
    };
  };
}

/** A whole new text for a file of ours; taken back only as long as nobody else has written in it. */
export function planWhole(path: string, { was, text }: { was: string; text: string }): Plan {
  return (present) => {
    const mark = present.slice(0, noteStart(present));
    if (withoutMark(present) === text) throw new AsItIs();
    if (withoutMark(present) !== was) throw new Refusal(say`“${path}” was changed meanwhile.`);
    const stands = (later: string): boolean => withoutMark(later) === text;
    return {
      text: mark + text,
      revert: (later) => {
        if (stands(later)) return later.slice(0, noteStart(later)) + was;
        throw new Refusal(say`“${path}” has changed since.`);
      },
      stands,
      traces: [],
    };
  };
}

/** A new text, and what in it is new. */
type Traced = Pick<Planned, 'text' | 'traces'>;

function planned(file: TFile, { text, traces }: Traced): Planned {
  return { text, traces, revert: (later) => reverted(file, traces, later), stands: (later) => stands(traces, later) };
}

function withFacts(
  file: TFile,
  present: string,
  { facts, marks, vocabulary }:
    { facts: readonly FactChange[]; marks: readonly MarkChange[]; vocabulary: Vocabulary },
): Traced | undefined {
  try {
    const order = factsInOrder.flatMap((fact) => namesOf(fact, vocabulary));
    return withProperties(file, present, {
      editsOf: (properties) => [
        ...marks.flatMap(({ mark }) => editsOfMark(mark, { path: file.path, frontmatter: properties }, vocabulary)),
        ...editsFor(facts, properties, vocabulary),
      ],
      order: [...marks.map(({ mark }) => markOfNew(mark, vocabulary).property), ...order],
      // Of a note that isn’t ours yet, no line is written anew for the sake of another.
      byLines: marks.length > 0,
    });
  } catch (error) {
    if (error instanceof Outdated) throw new Refusal(say`“${file.path}” was changed meanwhile: ${error.message}`);
    if (error instanceof LeftAlone) throw new Refusal(say`“${file.path}” was left as it is: ${error.message}`);
    throw error;
  }
}

function withProperties(
  file: TFile,
  present: string,
  { editsOf, order, byLines = false }: { editsOf: EditsOf; order?: readonly string[]; byLines?: boolean },
): Traced | undefined {
  const result = editProperties(present, editsOf, yaml, order);
  if (result.outcome === 'unchanged') return undefined;
  if (result.outcome === 'unreadable') throw unreadable(file, result);
  if (result.outcome === 'odd' && byLines) throw notEditable(file, result.reason);
  if (result.outcome === 'odd') return rewritten(file, present, { editsOf, reason: result.reason });
  return { text: result.text, traces: [{ kind: 'properties', written: result.written }] };
}

function withLines(
  present: string,
  { addition, vocabulary }: { addition: TextChange; vocabulary: Vocabulary },
): Traced | undefined {
  const { level, lines, insteadOf, once } = addition;
  const heading = vocabulary.headings[addition.heading];
  const stands = once === true
    ? standsUnder(present, heading, lines)
    : once && standsWhole(present, heading, { lines, ...once });
  if (stands) return undefined;
  const result = addUnderHeading(present, { heading, level, lines, insteadOf });
  if (result.outcome === 'unchanged') return undefined;
  return { text: result.text, traces: [{ kind: 'lines', heading, written: result.written }] };
}

function withNewStretches(file: TFile, present: string, { stretches }: StretchChange): Traced | undefined {
  const mark = present.slice(0, noteStart(present));
  const before = present.slice(mark.length);
  const after = withStretches(before, stretches);
  if (after === undefined) throw new Refusal(say`“${file.path}” was changed meanwhile.`);
  if (after === before) return undefined;
  return { text: mark + after, traces: [{ kind: 'hunks', hunks: hunksOf(before, after) }] };
}

/**
 * Front matter too odd to edit by lines is written anew as a whole, as Obsidian's `processFrontMatter` would do it, by
 * Obsidian's own YAML. It is done here, in the same callback of `process`, for three reasons: nobody can write between
 * look and write; the result is checked before it is written, not after; and it sees the front matter after a byte
 * order mark, above which `processFrontMatter` would put a second block.
 */
function rewritten(
  file: TFile,
  present: string,
  { editsOf, reason }: { editsOf: EditsOf; reason: string },
): Traced {
  const found = findFrontMatter(present);
  if (!found) throw notEditable(file, reason);
  const old = present.slice(found.from, found.to);
  if (hasComments(old)) throw notEditable(file, say`${reason} Written anew, they would lose their comments.`);
  const lost = numberThatWouldChange(old);
  if (lost !== undefined) throw notEditable(file, say`${reason} Written anew, ${lost} would be spelled otherwise.`);
  const properties: Record<string, unknown> = { ...propertiesOf(file, present) };
  const wanted = editsOf(properties)
    .map((edit) => ({ property: edit.property, value: valueAfter(edit, properties[edit.property]) }));
  for (const { property, value } of wanted) {
    if (value === undefined) delete properties[property];
    else properties[property] = value;
  }
  const ending = dominantEnding(present.slice(found.start, found.bodyStart));
  const block = Object.keys(properties).length === 0 ? '' : yaml.stringify(properties).replace(/\r?\n/g, ending);
  const text = present.slice(0, found.from) + block + present.slice(found.to);
  const reading = readFrontMatter(text, yaml);
  const body = findFrontMatter(text)?.bodyStart;
  if (!reading.ok || !same(reading.properties, properties) ||
    body !== text.length - (present.length - found.bodyStart)) {
    throw notEditable(file, reason);
  }
  return { text, traces: [{ kind: 'block', before: old, after: block, values: wanted }] };
}

function propertiesOf(file: TFile, text: string): Record<string, unknown> {
  const front = readFrontMatter(text, yaml);
  if (front.ok) return front.properties;
  throw unreadable(file, front);
}

function unreadable(file: TFile, { line, reason }: { line: number; reason: string }): Refusal {
  return new Refusal(say`The properties of “${file.path}” can’t be read: line ${line}, ${reason}`);
}

function notEditable(file: TFile, reason: string): Refusal {
  return new Refusal(say`The properties of “${file.path}” can’t be changed without harm. ${reason} Change them by hand.`);
}
