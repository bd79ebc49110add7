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
  /** The prompts that gave way to them, with their endings. */
  instead?: readonly string[];
}

export type SectionResult =
  | { outcome: 'edited'; text: string; written: WrittenSection }
  | { outcome: 'unchanged' };

export type SectionUndoResult =
  | { outcome: 'undone'; text: string }
  | { outcome: 'refused'; reason: string };

/**
 * Every place, from 0, where some lines stand one below the other in a note; all of them without endings. Each line of
 * the note is looked at once, however often the lines repeat themselves (Knuth, Morris and Pratt).
 */
export function placesOf(note: readonly string[], lines: readonly string[]): number[] {
  // How many of the first lines are also the last of those up to each.
  const again = [0];
  const longest = (line: string, before: number): number => {
    let matched = before;
    while (matched > 0 && lines[matched] !== line) matched = again[matched - 1]!;
    return lines[matched] === line ? matched + 1 : 0;
  };
  for (const line of lines.slice(1)) again.push(longest(line, again.at(-1)!));
  const places: number[] = [];
  let matched = 0;
  note.forEach((line, at) => {
    matched = longest(line, matched);
    if (matched === lines.length) places.push(at + 1 - matched);
  });
  return places;
}
