import { replaced } from '../scan';

/** What is still to be said: `[like this]`, with its offsets in the text, brackets included. */
export interface Gap {
  from: number;
  to: number;
  /** What belongs there, without the brackets. */
  says: string;
}

/** A text as far as it is none of its gaps. */
export function withoutGaps(text: string): string {
  return replaced(text, gapsIn(text), () => '');
}

/** The gaps of a text, in order. Links of Markdown and wikilinks are none, nor are tick boxes. */
export function gapsIn(text: string): Gap[] {
  return [...text.matchAll(/(^|[^[\]!\\])\[([^[\]\n]{2,})\](?![(\]])/g)].map((found) => {
    const from = found.index + found[1]!.length;
    return { from, to: from + found[2]!.length + 2, says: found[2]! };
  });
}
