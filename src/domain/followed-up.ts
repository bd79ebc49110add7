import { parseDay, type Day } from './day';
import type { Done } from './records';

/** What became of a next step, as a note tells it. */
export interface FollowedUp {
  /** The day it was for; undefined where none can be read. */
  on?: Day;
  /** In the person’s words. */
  words: string;
  /** It was waived before another took its place. */
  notNeeded: boolean;
}

const NOT_NEEDED = 'not needed: ';

/** Reads what an entry of `followed_up` tells. */
export function followedUpIn(entry: string): FollowedUp {
  const [, written, rest = ''] = /^(\d{4}-\d{2}-\d{2})([^]*)$/.exec(entry) ?? [];
  const words = rest.trim();
  const on = written ? parseDay(written) ?? undefined : undefined;
  return words.toLowerCase().startsWith(NOT_NEEDED)
    ? { on, words: words.slice(NOT_NEEDED.length).trim(), notNeeded: true }
    : { on, words, notNeeded: false };
}

/** The entry of a step that was waived. */
export function steppedOver(on: Day, words: string): Done {
  return { on, note: NOT_NEEDED + words };
}
