import type { TFile } from 'obsidian';
import type { Change, TextChange } from '../domain/change';
import { findFrontMatter, withoutMark } from '../notes/edit/front-matter';
import { hasLines, type Hunk } from '../notes/edit/hunks';
import { undoEdit } from '../notes/edit/undo';
import type { Written } from '../notes/edit/properties';
import { addUnderHeading } from '../notes/sections/add';
import { isBlank, splitNote, withoutEnding } from '../notes/sections/lines';
import type { Vocabulary } from '../notes/vocabulary';
import { say } from '../words/say';
import { fingerprint } from '../notes/fingerprint';
import type { EditPart } from './journal-entry';
import { AsItIs, planOf } from './plan';
import { errorMessage, Refusal } from './refusal';
import { reverted, stands, type Trace } from './trace';

/** A note that is looked at. */
export interface Present {
  file: TFile;
  /** As it stands, with or without its byte order mark. */
  text: string;
  vocabulary: Vocabulary;
}

/**
 * What a note still lacks of its part of a step that broke off; empty where it says so already. Throws `Refusal` where
 * it can't be told, because the note has changed since in the same place.
 */
export function missingIn(part: EditPart, present: Present): readonly Change[] {
  const { traces, changes } = part;
  if (traces && stands(traces, present.text)) return [];
  const why = traces && whyNotBack(part, present);
  const missing = traces ? changes : changes.filter((change) => !isLines(change) || !linesStand(change, present));
  if (saysSo(missing, present)) return [];
  if (why) throw new Refusal(why);
  const decided = changes.filter((change) =>
    'set' in change && change.was !== undefined && change.was !== change.set);
  if (!traces && decided.length > 0 && missing.some(isLines) && saysSo(decided, present)) {
    throw new Refusal(say`“${present.file.path}” says so already, perhaps in other words. Nothing is added to it.`);
  }
  return missing;
}

/** Why what was written in a note can't be taken back, in words; undefined where it stands, or is not there at all. */
export function whyNotBack({ traces = [], without }: EditPart, { file, text }: Omit<Present, 'vocabulary'>): string | undefined {
  if (stands(traces, text)) return undefined;
  if (fingerprint(text) === without || traces.every((trace) => isGone(trace, text))) return undefined;
  try {
    reverted(file, traces, text);
  } catch (error) {
    return errorMessage(error);
  }
  return say`“${file.path}” was changed meanwhile.`;
}

/** Whether a note says all of it. Throws `Refusal` where it says otherwise. */
function saysSo(changes: readonly Change[], { file, text, vocabulary }: Present): boolean {
  try {
    if (changes.length > 0) planOf(file, changes, vocabulary)(text);
    return changes.length === 0;
  } catch (error) {
    if (error instanceof AsItIs) return true;
    throw error;
  }
}

function isLines(change: Change): change is TextChange {
  return 'heading' in change;
}

function linesStand({ heading, level, lines }: TextChange, { text, vocabulary }: Present): boolean {
  const added = addUnderHeading(text, { heading: vocabulary.headings[heading], level, lines });
  return added.outcome === 'unchanged' || added.written.times > 1;
}

/** Whether a text is, in the places concerned, as it was before something was written. */
function isGone(trace: Trace, present: string): boolean {
  if (trace.kind === 'hunks') return areGone(trace.hunks, withoutMark(present));
  const found = findFrontMatter(present);
  if (trace.kind === 'lines') {
    const there = new Set(splitNote(present).map(withoutEnding));
    return trace.written.lines.every((line) => isBlank(line) || !there.has(line));
  }
  if (!found) return trace.kind === 'properties' && trace.written.fences !== undefined;
  if (trace.kind === 'block') return present.slice(found.from, found.to) === trace.before;
  return undoEdit(present, inverse(trace.written)).outcome === 'undone';
}

// Lines that were only added leave nothing to be found where they are not.
function areGone(hunks: readonly Hunk[], present: string): boolean {
  return hunks.every(({ before, after }) => before === '' ? !hasLines(present, after) : hasLines(present, before));
}

function inverse({ lines }: Written): Written {
  return { lines: [...lines].reverse().map((line) => ({ ...line, before: line.after, after: line.before })) };
}
