import { noteStart } from '../edit/front-matter';
import { readBlocks, type Blocks } from './blocks';
import { headingText, isSameHeading, rangesOf } from './headings';
import { withoutEnding } from './lines';

/** What a note says besides its front matter and headings, line by line; blank lines are left out. */
export function linesOf(note: string): string[] {
  const blocks = blocksOf(note);
  return wordsIn(blocks, { from: blocks.from, to: blocks.lines.length });
}

/**
 * What stands under a heading, text and code, line by line and without the headings in it; blank lines are left out.
 * The heading may be of any level and case, and there several times.
 */
export function linesUnder(note: string, heading: string): string[] {
  const blocks = blocksOf(note);
  return sectionsIn(blocks, heading).flatMap((section) => wordsIn(blocks, section));
}

/** The items of the lists under a heading; what looks like one in code or in a comment is none. */
export function itemsUnder(note: string, heading: string): string[] {
  const blocks = blocksOf(note);
  const isInert = (index: number): boolean => index >= blocks.to || blocks.inert.has(index);
  return sectionsIn(blocks, heading).flatMap((section) => indicesIn(blocks, section).flatMap((index) => {
    const item = isInert(index) ? undefined : ITEM.exec(withoutEnding(blocks.lines[index] ?? ''))?.[1];
    return item ? [item.trim()] : [];
  }));
}

const ITEM = /^\s*(?:[-*+]|\d+[.)])\s+(?:\[.\]\s+)?(\S.*)$/;

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
  return indicesIn(blocks, stretch).map((index) => (blocks.lines[index] ?? '').trim()).filter((line) => line !== '');
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
