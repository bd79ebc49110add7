import type { TFile } from 'obsidian';
import { findFrontMatter, noteStart } from '../notes/edit/front-matter';
import { undoHunks, type Hunk } from '../notes/edit/hunks';
import { readFrontMatter, type Written } from '../notes/edit/properties';
import { same } from '../notes/edit/same';
import { undoEdit } from '../notes/edit/undo';
import { undoSection } from '../notes/sections/undo';
import type { WrittenSection } from '../notes/sections/written';
import { say } from '../words/say';
import { Refusal } from './refusal';
import { retrace } from './retrace';
import { yaml } from './yaml';

/** What was written into a note's text, as plain data by which it is found again and taken back. */
export type Trace =
  | { kind: 'properties'; written: Written }
  | { kind: 'lines'; heading: string; written: WrittenSection }
  /** All the lines between the fences, written anew for the sake of some properties. */
  | { kind: 'block'; before: string; after: string; values: readonly { property: string; value?: unknown }[] }
  /** Lines in the place of others, wherever in the note. */
  | { kind: 'hunks'; hunks: readonly Hunk[] };

type Named = Pick<TFile, 'path'>;

/** A later text with all of it taken back, and nothing else. Throws `Refusal` where what was written has changed. */
export function reverted(file: Named, traces: readonly Trace[], later: string): string {
  return traces.reduceRight((text, trace) => withoutTrace(file, trace, text), later);
}

/** Whether a later text still has all that was written. */
export function stands(traces: readonly Trace[], later: string): boolean {
  return traces.every((trace) => {
    if (trace.kind === 'block') {
      const there = readFrontMatter(later, yaml);
      return there.ok && trace.values.every(({ property, value }) => same(there.properties[property], value));
    }
    if (trace.kind === 'hunks') return undoHunks(later.slice(noteStart(later)), trace.hunks) !== undefined;
    const undone = trace.kind === 'lines' ? undoSection(later, trace.written) : undoEdit(later, trace.written);
    return undone.outcome === 'undone';
  });
}

function withoutTrace({ path }: Named, trace: Trace, later: string): string {
  if (trace.kind === 'properties') {
    const undone = undoEdit(later, trace.written);
    if (undone.outcome === 'undone') return undone.text;
    throw new Refusal(say`In “${path}”, ${undone.property} has changed since.`);
  }
  if (trace.kind === 'lines') {
    const undone = undoSection(later, trace.written);
    if (undone.outcome === 'undone') return undone.text;
    throw new Refusal(say`In “${path}”, what was added under “${trace.heading}” has changed since.`);
  }
  if (trace.kind === 'hunks') {
    const mark = later.slice(0, noteStart(later));
    const undone = undoHunks(later.slice(mark.length), trace.hunks);
    if (undone !== undefined) return mark + undone;
    throw new Refusal(say`In “${path}”, the lines that were written have changed since.`);
  }
  const found = findFrontMatter(later);
  const block = found && retrace(trace, later.slice(found.from, found.to));
  const text = found && block !== undefined ? later.slice(0, found.from) + block + later.slice(found.to) : undefined;
  if (text !== undefined && readFrontMatter(text, yaml).ok) return text;
  throw new Refusal(say`In “${path}”, the properties have changed since.`);
}
