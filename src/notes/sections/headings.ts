import { withoutEnd } from '../scan';

/** A heading as it is compared and shown: without closing marks, blanks at its ends, and double blanks. */
export function headingText(written: string): string {
  const line = withoutEnd(written, /[ \t]/);
  const before = withoutEnd(line, /#/);
  // Marks at the end close the heading where they stand alone.
  const text = before === '' || /[ \t]/.test(before.slice(-1)) ? before : line;
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether two headings, as they are shown, are one: case makes no difference, nor how an accent is encoded. */
export function isSameHeading(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

/** The headings of one section by their places among a note's: the one that opens it, and the one after its last. */
export interface HeadingRange {
  at: number;
  end: number;
}

/** The sections whose heading is meant, in order; their sub-headings are part of them, whatever those are called. */
export function rangesOf<H extends { level: number }>(
  headings: readonly H[],
  isMeant: (heading: H) => boolean,
): HeadingRange[] {
  const ranges: HeadingRange[] = [];
  for (let at = 0; at < headings.length; at++) {
    const opening = headings[at]!;
    if (!isMeant(opening)) continue;
    const next = headings.findIndex(({ level }, index) => index > at && level <= opening.level);
    const end = next < 0 ? headings.length : next;
    ranges.push({ at, end });
    at = end - 1;
  }
  return ranges;
}

function comparable(heading: string): string {
  return heading.normalize('NFC').toLowerCase();
}
