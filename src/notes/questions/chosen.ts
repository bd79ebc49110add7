import { rangesOf } from '../sections/headings';
import { keyOf, questionsUnder, type Heading } from './compare';

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
export function questionsChosen(outline: Outline, meant: string): number {
  return questionsUnder(outline.headings ?? [], meant).length + itemsChosen(outline, meant).length;
}

/** The words of the items that count as questions, from the note's text. */
export function questionsListed(outline: Outline, meant: string, text: string): string[] {
  return itemsChosen(outline, meant).map(({ position: { start, end } }) => {
    const [own = ''] = text.slice(start.offset, end.offset).split(/[\r\n][ \t]*(?:[-*+]|\d+[.)])[ \t]/);
    return own.replace(/^[ \t]*(?:[-*+]|\d+[.)])[ \t]+(?:\[.\][ \t]+)?/, '').replace(/\s+/g, ' ').trim();
  });
}

/** The items of lists that count as questions. */
export function itemsChosen({ headings = [], sections = [], listItems = [] }: Outline, meant: string): Placed[] {
  const key = keyOf(meant);
  return rangesOf(headings, ({ heading }) => keyOf(heading) === key).flatMap(({ at }) => {
    const [from, to] = [offsetOf(headings[at]!), headings[at + 1] ? offsetOf(headings[at + 1]!) : Infinity];
    const lists = sections.filter((section) => section.type === 'list' && isIn(section, from, to));
    return listItems.filter((item) => item.parent < 0 && saysSomething(item) &&
      lists.some((list) => isIn(item, offsetOf(list), list.position.end.offset)));
  });
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
