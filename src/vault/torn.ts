import { withoutMark } from '../notes/edit/front-matter';
import { fingerprint } from '../notes/fingerprint';
import { difference } from './retrace';

/** A write of a note that is under way, as plain data by which one that broke off in the middle is told. */
export type UnderWay =
  /** The text that it replaces, and what comes in place of all but its first `start` and its last `same` characters. */
  | { before: string; start: number; same: number; text: string }
  /** Of a note too long to be kept: its fingerprint, how long it becomes, and the fingerprints of its new stretches. */
  | { was: string; length: number; stretches: readonly string[] };

/**
 * Whether a text is the beginning of another, or all of it. The disk breaks off between two bytes, so the last
 * character may stand there by half, which is read as the sign for what can't be read.
 */
export function isBeginning(present: string, whole: string): boolean {
  return withoutMark(whole).startsWith(withoutHalf(withoutMark(present)));
}

function withoutHalf(text: string): string {
  return text.replace(/\uFFFD{1,3}$/, '');
}

/** How long a stretch is, in UTF-16 units. */
const STRETCH = 4_096;

export function underWay(before: string, meant: string): UnderWay {
  const { start, same } = difference(before, meant);
  return { before, start, same, text: meant.slice(start, meant.length - same) };
}

/** The same by less than the whole text: enough to tell of it, too little to mend it. */
export function underWayInOutline(before: string, meant: string): UnderWay {
  const text = withoutMark(meant);
  return { was: fingerprint(before), length: text.length, stretches: stretchesOf(text) };
}

/** Whether a text, with or without its byte order mark, is but the beginning of what was being written. */
export function isCutShort(write: UnderWay, present: string): boolean {
  const text = withoutMark(present);
  if ('before' in write) {
    const { before, start, same } = write;
    const meant = before.slice(0, start) + write.text + before.slice(before.length - same);
    return ![before, meant].map(withoutMark).includes(text) && isBeginning(text, meant);
  }
  const { was, length, stretches } = write;
  return text.length < length && fingerprint(text) !== was &&
    stretchesOf(withoutHalf(text)).every((each, at) => each === stretches[at]);
}

// What is less than a stretch at the end is left out.
function stretchesOf(text: string): string[] {
  return Array.from({ length: Math.floor(text.length / STRETCH) }, (_, at) =>
    fingerprint(text.slice(at * STRETCH, (at + 1) * STRETCH)));
}
