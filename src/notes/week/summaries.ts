import { parseDay } from '../../domain/day';
import { partsUnder, textUnder } from '../sections/read';
import { debriefPrompts } from '../templates/debrief-prompts';
import type { Vocabulary } from '../vocabulary';
import type { Summary } from './text';

const TITLE = /^Summary, (\d{4}-\d{2}-\d{2})$/;
/** How the title stands where no deeper heading is left. */
const BOLD = /^\*\*Summary, (\d{4}-\d{2}-\d{2})\*\*$/;

/**
 * What the note of an interview says of it: the dated summaries under the heading of the debrief, by day; without one,
 * whatever was written there besides the prompts; else what was said, as the note of a chance conversation has it.
 */
export function summariesIn(note: string, vocabulary: Vocabulary): Summary[] {
  const { debrief, said } = vocabulary.headings;
  const dated = [...underTitles(note, debrief), ...belowBold(textUnder(note, debrief))];
  if (dated.length > 0) return dated.sort((one, other) => (one.on! < other.on! ? -1 : one.on! > other.on! ? 1 : 0));
  const prompts = new Set(debriefPrompts(vocabulary).flat().map((line) => line.trim()));
  const own = (heading: string): string[] => withoutBlankEnds(textUnder(note, heading, prompts));
  return [own(debrief), own(said)].filter((lines) => lines.length > 0).slice(0, 1).map((lines) => ({ lines }));
}

function underTitles(note: string, heading: string): Summary[] {
  return partsUnder(note, heading).flatMap(({ title, lines: all }) => {
    const lines = withoutBlankEnds(all);
    const on = parseDay(TITLE.exec(title)?.[1] ?? '');
    return on && lines.length > 0 ? [{ on, lines }] : [];
  });
}

function belowBold(lines: readonly string[]): Summary[] {
  const at = lines.flatMap((line, index) => (BOLD.test(line.trim()) ? [index] : []));
  return at.flatMap((from, nth) => {
    const on = parseDay(BOLD.exec(lines[from]!.trim())?.[1] ?? '');
    const own = withoutBlankEnds(lines.slice(from + 1, at[nth + 1]));
    return on && own.length > 0 ? [{ on, lines: own }] : [];
  });
}

function withoutBlankEnds(lines: readonly string[]): string[] {
  const said = lines.flatMap((line, at) => (line.trim() === '' ? [] : at));
  return lines.slice(said[0] ?? lines.length, (said.at(-1) ?? -1) + 1);
}
