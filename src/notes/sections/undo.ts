import { endingOf, noteStart } from '../edit/front-matter';
import { say } from '../../words/say';
import { readBlocks } from './blocks';
import { isBlank, splitNote, withoutEnding } from './lines';
import { placesOf, type SectionUndoResult, type WrittenSection } from './written';

/**
 * Takes out the lines that were added, and the blank lines and the heading made for them, whatever else has changed
 * since in the note; prompts that gave way come back. A heading under which somebody else has written by now stays.
 * Refuses, in words, where the lines themselves have changed, or can't be told from others like them.
 */
export function undoSection(text: string, written: WrittenSection): SectionUndoResult {
  const mark = text.slice(0, noteStart(text));
  const body = text.slice(mark.length);
  const note = splitNote(body);
  const contents = note.map(withoutEnding);
  const places = placesOf(contents, written.lines);
  if (places.length < written.times) {
    return { outcome: 'refused', reason: say`The lines that were added have been changed or removed since.` };
  }
  const place = placeAmong(places, contents, written);
  if (place === undefined) {
    return { outcome: 'refused', reason: say`The note has changed, and the added lines can’t be told from others like them.` };
  }
  const { from, to } = madeAround(place, contents, { text: body, written });
  return { outcome: 'undone', text: mark + withoutLines(note, { from, to, instead: written.instead ?? [] }) };
}

/** The place of the lines: the only one, else the one that its number and its neighbours speak for. */
function placeAmong(places: number[], contents: string[], written: WrittenSection): number | undefined {
  if (places.length === 1) return places[0];
  const fits = (place: number): number => {
    const above = contents[place - written.lead.length - 1] === written.above ? 2 : 0;
    const below = contents[place + written.lines.length + (written.blankBelow ? 1 : 0)] === written.below ? 1 : 0;
    return above + below;
  };
  const likely = places.length === written.times ? places.slice(written.nth, written.nth + 1) : places;
  const far = (place: number): number => Math.abs(place - written.line);
  const [best] = likely.filter((place) => fits(place) > 0).sort((a, b) => fits(b) - fits(a) || far(a) - far(b));
  return best;
}

/** The lines to take out: the added ones, and those made around them that still stand there and serve nobody else. */
function madeAround(
  place: number,
  contents: string[],
  { text, written }: { text: string; written: WrittenSection },
): { from: number; to: number } {
  const { lead, lines, madeHeading, blankBelow } = written;
  const end = place + lines.length;
  const to = blankBelow && contents[end] === '' ? end + 1 : end;
  const start = place - lead.length;
  const whole = start >= 0 && lead.every((line, index) => contents[start + index] === line);
  if (!whole || (madeHeading && isUsed(text, contents, { end, to, written }))) return { from: place, to };
  return { from: start, to };
}

/** Whether something stands under the heading that was made, besides the unclosed code that it was put above. */
function isUsed(
  text: string,
  contents: string[],
  { end, to, written }: { end: number; to: number; written: WrittenSection },
): boolean {
  if (written.below !== undefined && contents[to] === written.below) return false;
  const { headings } = readBlocks(text);
  const own = headings.filter((one) => one.to < end).at(-1);
  const next = headings.find((one) => one.from >= end && own !== undefined && one.level <= own.level);
  return !contents.slice(end, next?.from).every(isBlank);
}

/**
 * Where the last line of a note goes and had no ending, the line above loses its own. What comes back ends as what goes
 * does: the note may have got a final newline since, or lost it.
 */
function withoutLines(
  note: readonly string[],
  { from, to, instead }: { from: number; to: number; instead: readonly string[] },
): string {
  const ending = endingOf(note[to - 1] ?? '');
  const above = note.slice(0, from).join('');
  const below = note.slice(to).join('');
  const last = instead.at(-1);
  if (last === undefined) return (to === note.length && ending === '' ? above.replace(/(?:\r\n|\r|\n)$/, '') : above) + below;
  const back = withoutEnding(last) + (ending && (endingOf(last) || ending));
  return above + instead.slice(0, -1).join('') + back + below;
}
