/** What was added to a note, as plain data and as it is needed to undo it; all lines are without their endings. */
export interface WrittenSection {
  /** What the person asked for; how often these lines stand in the note since, and which of those places is theirs. */
  lines: readonly string[];
  times: number;
  nth: number;
  /** The lines above them that were made too: blank ones, and the heading where it was missing. */
  lead: readonly string[];
  madeHeading: boolean;
  /** Whether a blank line was made below them. */
  blankBelow: boolean;
  /** Where the lines stood, from 0, and their neighbours beyond what was made; undefined at either end of the note. */
  line: number;
  above: string | undefined;
  below: string | undefined;
}

export type SectionResult =
  | { outcome: 'edited'; text: string; written: WrittenSection }
  | { outcome: 'unchanged' };

export type SectionUndoResult =
  | { outcome: 'undone'; text: string }
  | { outcome: 'refused'; reason: string };

/** Every place, from 0, where some lines stand one below the other in a note; all of them without endings. */
export function placesOf(note: readonly string[], lines: readonly string[]): number[] {
  const places: number[] = [];
  for (let at = note.indexOf(lines[0] ?? ''); at >= 0; at = note.indexOf(lines[0] ?? '', at + 1)) {
    if (lines.every((line, index) => note[at + index] === line)) places.push(at);
  }
  return places;
}
