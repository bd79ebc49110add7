import { noteStart } from '../edit/front-matter';
import { readBlocks, type Blocks } from './blocks';
import { withoutComments } from './comments';
import { headingText, isSameHeading, rangesOf } from './headings';
import { withoutEnding } from './lines';
import { placesOf } from './written';

/** What a note says besides its front matter and headings, line by line; comments and blank lines are left out. */
export function linesOf(note: string): string[] {
  const blocks = blocksOf(note);
  return wordsIn(blocks, { from: blocks.from, to: blocks.lines.length });
}

/**
 * What stands under a heading, text and code, line by line and without the headings in it; comments and blank lines
 * are left out. The heading may be of any level and case, and there several times.
 */
export function linesUnder(note: string, heading: string): string[] {
  const blocks = blocksOf(note);
  return sectionsIn(blocks, heading).flatMap((section) => wordsIn(blocks, section));
}

/**
 * What stands under a heading as it is written, without comments: indents, code, blank lines, and by `#` the headings
 * under which something stands. Some lines, such as prompts, say nothing by themselves and are left out.
 */
export function textUnder(note: string, heading: string, prompts: ReadonlySet<string> = new Set()): string[] {
  const blocks = blocksOf(note);
  return sectionsIn(blocks, heading).flatMap((section) => textIn(blocks, section, prompts));
}

/**
 * What stands in the sections of a heading under each heading in them, as `textUnder` answers it, up to the next of
 * its level.
 */
export function partsUnder(note: string, heading: string): { title: string; lines: string[] }[] {
  const blocks = blocksOf(note);
  return sectionsIn(blocks, heading).flatMap((section) => {
    const within = blocks.headings.filter(({ from }) => from >= section.from && from < section.to);
    return within.map(({ text, level, to }) => {
      const next = blocks.headings.find((other) => other.from >= to && other.level <= level);
      return { title: text, lines: textIn(blocks, { from: to, to: next?.from ?? section.to }) };
    });
  });
}

/** Whether lines stand under a heading already, one below the other; headings and blank lines don't count. */
export function standsUnder(note: string, heading: string, lines: readonly string[]): boolean {
  const said = (line: string): string => `\n${line.trim()}\n`;
  const wanted = lines.filter((line) => line.trim() !== '' && !/^#{1,6}\s/.test(line)).map(said).join('');
  return wanted !== '' && linesUnder(note, heading).map(said).join('').includes(wanted);
}

/**
 * Whether lines stand under a heading already as a whole: from their first, a title, to the next title like it or
 * heading of its level. Lines that begin as some do may follow; blank lines and comments don't count.
 */
export function standsWhole(
  note: string,
  heading: string,
  { lines, followedBy }: { lines: readonly string[]; followedBy: readonly string[] },
): boolean {
  const wanted = lines.map((line) => line.trim()).filter((line) => line !== '');
  const [title = ''] = wanted;
  const deepest = Math.min(levelOf(title), 6);
  const isNext = (line: string): boolean => alike(line) === alike(title) || levelOf(line) <= deepest;
  const blocks = blocksOf(note);
  return sectionsIn(blocks, heading).some((section) => {
    const there = writtenIn(blocks, section);
    return placesOf(there, wanted).some((place) => {
      const rest = there.slice(place + wanted.length);
      const next = rest.find((line) => !followedBy.some((start) => line.startsWith(start)));
      return next === undefined || isNext(next);
    });
  });
}

// Two titles of one kind have other days.
function alike(title: string): string {
  return title.replace(/\d/g, '0');
}

/** The level of a heading; deeper than any of what is none. */
function levelOf(line: string): number {
  return /^(#{1,6})\s/.exec(line)?.[1]!.length ?? 7;
}

/** The lines of a stretch, headings too, but for blank ones, comments, and lines across the page. */
function writtenIn({ lines, inert, code, rules, to: end }: Blocks, { from, to }: Stretch): string[] {
  return lines.slice(from, Math.min(to, end)).flatMap((line, at) => {
    const isHidden = rules.has(from + at) || (inert.has(from + at) && !code.has(from + at));
    return isHidden ? [] : line.trim() || [];
  });
}

/**
 * The items of the lists under a heading, but for empty ones. What looks like one in fenced code or in a comment is
 * none, nor is a line across the page.
 */
export function itemsUnder(note: string, heading: string): string[] {
  const blocks = blocksOf(note);
  const isInert = (index: number): boolean => index >= blocks.to || blocks.inert.has(index);
  return sectionsIn(blocks, heading).flatMap((section) => indicesIn(blocks, section).flatMap((index) => {
    const line = withoutEnding(blocks.lines[index] ?? '');
    const item = isInert(index) || ACROSS.test(line) ? undefined : ITEM.exec(line)?.[1]?.trim();
    return item ? [item] : [];
  }));
}

const ITEM = /^\s*(?:[-*+]|\d+[.)])\s+(?:\[.\](?=\s|$))?([^]*)/;
/** `- - -` is one as well. */
const ACROSS = /^\s*([-*_])(?:\s*\1){2,}\s*$/;

/** A stretch of a note: its first line and the one after its last, from 0. */
interface Stretch {
  from: number;
  to: number;
}

function blocksOf(note: string): Blocks {
  return readBlocks(note.slice(noteStart(note)));
}

function sectionsIn({ headings, lines }: Blocks, heading: string): Stretch[] {
  const title = headingText(heading);
  return rangesOf(headings, ({ text }) => isSameHeading(text, title))
    .map(({ at, end }) => ({ from: headings[at]!.to, to: headings[end]?.from ?? lines.length }));
}

function wordsIn(blocks: Blocks, stretch: Stretch): string[] {
  return saidIn(blocks, indicesIn(blocks, stretch)).flatMap((line) => line.trim() || []);
}

function textIn(blocks: Blocks, { from, to }: Stretch, prompts: ReadonlySet<string> = new Set()): string[] {
  const within = blocks.headings.filter((heading) => heading.from >= from && heading.from < to);
  const upTo = (start: number, end = to): string[] =>
    saidIn(blocks, Array.from({ length: Math.max(0, end - start) }, (_, nth) => start + nth))
      .filter((line) => !prompts.has(line.trim()));
  const parts = within.map(({ level, text, to: start }, nth) =>
    ({ level, text, lines: upTo(start, within[nth + 1]?.from) }));
  const says = (at: number): boolean => {
    const end = parts.findIndex(({ level }, nth) => nth > at && level <= parts[at]!.level);
    return parts.slice(at, end < 0 ? undefined : end).some(({ lines }) => lines.some((line) => line.trim() !== ''));
  };
  return [
    ...upTo(from, within[0]?.from),
    ...parts.flatMap(({ level, text, lines }, at) => (says(at) ? [`${'#'.repeat(level)} ${text}`, ...lines] : [])),
  ];
}

/** Lines without their endings and without comments; of one that is nothing but a comment nothing stays. */
function saidIn({ lines, inert, code }: Blocks, indices: readonly number[]): string[] {
  let open: string | undefined;
  return indices.flatMap((index) => {
    const line = withoutEnding(lines[index] ?? '').trimEnd();
    if (code.has(index)) return line;
    const [kept, after] = withoutComments(line, open);
    // What no later line closes is no comment.
    const goesOn = after !== undefined && inert.has(index + 1) && !code.has(index + 1);
    const said = after === undefined || open !== undefined || goesOn ? kept.trimEnd() : line;
    open = goesOn ? after : undefined;
    return said.trim() === '' && line !== '' ? [] : said;
  });
}

/** The lines of a stretch that belong to no heading. */
function indicesIn({ headings }: Blocks, { from, to }: Stretch): number[] {
  const indices: number[] = [];
  let next = headings.findIndex((heading) => heading.from >= from);
  for (let index = from; index < to; index++) {
    if (index !== headings[next]?.from) indices.push(index);
    else index = headings[next++]!.to - 1;
  }
  return indices;
}
