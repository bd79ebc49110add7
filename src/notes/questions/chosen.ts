import { rangesOf } from '../sections/headings';
import { keyOf, type Heading } from './compare';

/** Where something stands in a note, as Obsidian's cache knows it: offsets into its text. */
interface Placed {
  position: { start: { offset: number }; end: { offset: number } };
}

/** What Obsidian's cache knows of a note's text, which is never the text itself. */
export interface Outline {
  headings?: readonly (Heading & Placed)[];
  sections?: readonly (Placed & { type: string })[];
  /** `parent` is below 0 for an item that stands under no other. */
  listItems?: readonly (Placed & { parent: number })[];
}

/** No mark of a list is longer, a task's box and number included: with more in its line, an item says something. */
const LONGEST_MARK = 8;

/**
 * How many questions stand under the heading that is meant: each heading below it, and each item of a list right under
 * it. Of an item no words are known, only where it ends; an empty one never counts, one of a single short word neither.
 */
export function questionsChosen({ headings = [], sections = [], listItems = [] }: Outline, meant: string): number {
  const key = keyOf(meant);
  let number = 0;
  for (const { at, end } of rangesOf(headings, ({ heading }) => keyOf(heading) === key)) {
    number += headings.slice(at + 1, end).filter(({ heading }) => keyOf(heading) !== '').length;
    const [from, to] = [offsetOf(headings[at]!), headings[at + 1] ? offsetOf(headings[at + 1]!) : Infinity];
    const lists = sections.filter((section) => section.type === 'list' && isIn(section, from, to));
    number += listItems.filter((item) => item.parent < 0 && saysSomething(item) &&
      lists.some((list) => isIn(item, offsetOf(list), list.position.end.offset))).length;
  }
  return number;
}

function isIn(placed: Placed, from: number, to: number): boolean {
  return offsetOf(placed) >= from && offsetOf(placed) < to;
}

function offsetOf({ position }: Placed): number {
  return position.start.offset;
}

function saysSomething({ position: { start, end } }: Placed): boolean {
  return end.offset - start.offset > LONGEST_MARK;
}
