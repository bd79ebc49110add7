import type { Mention } from './mention';
import type { Done, FactName, NoteRecord, Snooze, Waiver } from './records';

/** One value of a list fact: a day or another text as it is, or what spells one. */
export type Entry = string | Mention | Done | Omit<Snooze, 'text'> | Omit<Waiver, 'text'>;

/** What a single-valued fact can be set to. */
export type Value = string | number | boolean;

/**
 * One dated fact more, or less, in one note: data, spelled by `notes/` and written by the writer.
 * - `set` gives a fact its value; `was` is the value it was decided on (null: absent), and a note that says
 *   otherwise by now is left alone. A change without `was` holds whatever stood there.
 * - `add` and `take` change a list by one entry; `take` names it by its text in the note.
 */
export type FactChange =
  | { note: string; fact: FactName; set: Value | null; was?: Value | null }
  | { note: string; fact: FactName; add: Entry }
  | { note: string; fact: FactName; take: string };

/** The headings that lines are added under, or that something is read from. */
export type HeadingName = 'debrief' | 'log' | 'questions' | 'research' | 'said' | 'worthRemembering';

/** Lines added at the end of the section under a heading, which is made if it is missing. */
export interface TextChange {
  note: string;
  heading: HeadingName;
  /** The heading's level where it has to be made (default 2). */
  level?: number;
  lines: readonly string[];
  /** Prompts of a template, in each of its forms: what of them stands untouched at the section’s end gives way. */
  insteadOf?: readonly (readonly string[])[];
  /**
   * Whether they are left out where they stand under the heading already: as lines, whatever headings stand among them;
   * or whole, from the heading that they begin with to the next, where only lines that begin so follow them.
   */
  once?: true | { followedBy: readonly string[] };
}

/** A note is one of ours from then on, whatever else it is: nothing that it says of that is taken away. */
export interface MarkChange {
  note: string;
  mark: NoteRecord['type'];
}

/** A stretch of a note’s text, by its place in UTF-16 units without a byte order mark, and what is to stand there. */
export interface Stretch {
  at: number;
  from: string;
  to: string;
}

/** Stretches that give way to others, in order, where they stand as they stood when that was decided. */
export interface StretchChange {
  note: string;
  stretches: readonly Stretch[];
}

/** What a step changes in a note: what it is, dated facts, lines under a heading, or stretches of its text. */
export type Change = FactChange | MarkChange | TextChange | StretchChange;

/** Sets a fact on a record as it was read: if the note has another value by now, nothing is written. */
export function set<N extends NoteRecord, F extends keyof N & FactName>(
  record: N,
  fact: F,
  value: Value | null,
): Change {
  return { note: record.path, fact, set: value, was: (record[fact] as Value | undefined) ?? null };
}

export function add(note: string, fact: FactName, entry: Entry): Change {
  return { note, fact, add: entry };
}

export function take(note: string, fact: FactName, text: string): Change {
  return { note, fact, take: text };
}
