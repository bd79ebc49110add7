import { dominantEnding, endingOf, noteStart } from '../edit/front-matter';
import { readBlocks, type Blocks } from './blocks';
import { headingText, isSameHeading, rangesOf, type HeadingRange } from './headings';
import { isBlank, splitNote, withoutEnding } from './lines';
import { untouchedFrom } from './prompts';
import { placesOf, type SectionResult } from './written';

export interface SectionLines {
  /** The heading's text, without its marks; compared without case. */
  heading: string;
  /** The level of a heading that has to be made, 1 to 6; one that is there counts at any level. */
  level?: number;
  lines: readonly string[];
  /** Prompts of a template, in each of its forms: what of them stands untouched at the section’s end gives way. */
  insteadOf?: readonly (readonly string[])[];
}

/**
 * Adds lines at the end of the section under a heading, sub-headings and what is under them included; the heading is
 * made at the end of the note if it is missing. They follow the last line that isn't blank or a line across the page,
 * continue a list, and keep a blank line to everything else, so that nothing that stands there reads differently.
 * Where a fence or comment is never closed, they go before it. The lines are written as given (see `asPlainLine`),
 * those with line breaks in them as several, without blank ones at either end. Every other byte stays as it is.
 */
export function addUnderHeading(
  text: string,
  { heading, level = 2, lines: given, insteadOf = [] }: SectionLines,
): SectionResult {
  const lines = withoutBlankEnds(given.flatMap((line) => line.split(/\r\n|\r|\n/)));
  if (lines.length === 0) return { outcome: 'unchanged' };
  const mark = text.slice(0, noteStart(text));
  const note = text.slice(mark.length);
  const blocks = readBlocks(note);
  const title = headingText(heading);
  const [found] = rangesOf(blocks.headings, ({ text: written }) => isSameHeading(written, title));
  const end = found ? endOfSection(blocks, found) : blocks.to;
  const at = found ? placeAmongPrompts(blocks, { from: blocks.headings[found.at]!.to, to: end }, insteadOf) : end;
  const instead = blocks.lines.slice(at, end);
  const lead = found ? gapBelow(blocks, { at, first: lines[0] ?? '' }) : headingLead(blocks, { title, level });
  const [above, below] = [blocks.lines[at - 1], blocks.lines[end]];
  const blankBelow = below !== undefined && !isBlank(below) && !/^ {0,3}#{1,6}(?:[ \t\r\n]|$)/.test(below);
  const result = insert(note, blocks.lines, { at, end, made: [...lead, ...lines, ...(blankBelow ? [''] : [])] });
  const line = at + lead.length;
  const places = placesOf(splitNote(result).map(withoutEnding), lines);
  const written = {
    lines,
    times: places.length,
    nth: places.indexOf(line),
    lead,
    madeHeading: !found,
    blankBelow,
    line,
    above: above && withoutEnding(above),
    below: below && withoutEnding(below),
    ...(instead.length > 0 && { instead }),
  };
  return { outcome: 'edited', text: mark + result, written };
}

function withoutBlankEnds(lines: string[]): string[] {
  let to = lines.length;
  while (to > 0 && isBlank(lines[to - 1] ?? '')) to--;
  let from = 0;
  while (from < to && isBlank(lines[from] ?? '')) from++;
  return lines.slice(from, to);
}

/** The line after the last one of a section that says something. */
function endOfSection(blocks: Blocks, range: HeadingRange): number {
  const from = blocks.headings[range.at]?.to ?? 0;
  let end = blocks.headings[range.end]?.from ?? blocks.to;
  while (end > from && (isBlank(blocks.lines[end - 1] ?? '') || blocks.rules.has(end - 1))) end--;
  return end;
}

/** Where lines go: to the end of a section, or to where its prompts begin that nobody has touched. */
function placeAmongPrompts(
  blocks: Blocks,
  section: { from: number; to: number },
  insteadOf: readonly (readonly string[])[],
): number {
  return Math.min(section.to, ...insteadOf.flatMap((prompts) => untouchedFrom(blocks, section, prompts) ?? []));
}

/** The blank line between what is there and the first line added, or none. */
function gapBelow(blocks: Blocks, { at, first }: { at: number; first: string }): string[] {
  if (blocks.headings.some(({ to }) => to === at)) return spacesHeadings(blocks) ? [''] : [];
  const continues = blocks.list.has(at - 1) && /^[ \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/.test(first);
  return continues ? [] : [''];
}

function headingLead(blocks: Blocks, { title, level }: { title: string; level: number }): string[] {
  const above = blocks.lines[blocks.to - 1];
  const marks = '#'.repeat(Math.min(6, Math.max(1, Math.round(level))));
  const lead = above === undefined || isBlank(above) ? [] : [''];
  return [...lead, `${marks} ${title}`, ...(spacesHeadings(blocks) ? [''] : [])];
}

/** Whether most of the note's headings that have text below them have a blank line there first. */
function spacesHeadings({ headings, lines, to }: Blocks): boolean {
  let spaced = 0;
  headings.forEach((heading, index) => {
    const next = headings[index + 1]?.from ?? to;
    const isEmpty = lines.slice(heading.to, next).every(isBlank);
    if (!isEmpty) spaced += isBlank(lines[heading.to] ?? '') ? 1 : -1;
  });
  return spaced > 0;
}

/**
 * Puts whole lines in the place of some, or before a line, in the endings of the line above; a note without a final one
 * stays without.
 */
function insert(
  text: string,
  lines: readonly string[],
  { at, end, made }: { at: number; end: number; made: string[] },
): string {
  const offset = lines.slice(0, at).reduce((sum, line) => sum + line.length, 0);
  const above = lines[at - 1] ?? '';
  const ending = endingOf(above) || dominantEnding(text);
  const unended = at > 0 && withoutEnding(above) === above;
  const gone = lines[end - 1] ?? '';
  const staysUnended = end > at && withoutEnding(gone) === gone;
  const block = unended ? ending + made.join(ending) : made.join(ending) + (staysUnended ? '' : ending);
  const after = offset + lines.slice(at, end).reduce((sum, line) => sum + line.length, 0);
  return text.slice(0, offset) + block + text.slice(after);
}
