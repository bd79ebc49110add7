import { parseDay, type Day } from '../domain/day';
import { dueKinds } from '../domain/due';
import type { Done, Snooze, Waiver } from '../domain/records';
import { fixedWord } from './fixed-word';
import { parseLink } from './link';
import { asSeen } from './names';

const DASHES = /[\p{Pd}\u2212]/gu;

/**
 * The day that a text names, and nothing else. It may carry a time, or be a link to a daily note; its hyphens may have
 * been made dashes on the way.
 */
export function dayIn(written: string): Day | undefined {
  const text = written.replace(DASHES, '-');
  if (/^!?\[/.test(text)) {
    const { linkpath, isLink } = parseLink(text);
    // The names of daily notes often go on after the day.
    const named = isLink ? /(?:^|\/)(\d{4}-\d{2}-\d{2})(?:\s[^/]*)?$/.exec(linkpath) : null;
    return named ? parseDay(named[1]!) : undefined;
  }
  const dated = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/i.exec(text);
  return dated ? parseDay(dated[1]!) : undefined;
}

/** `2026-11-30 sent the article`. */
export function doneIn(text: string): Done | undefined {
  const line = inOneLine(text);
  const [opens, closes] = DAY_ENDS.find(([opens]) => line.startsWith(opens))!;
  const end = line.indexOf(closes, opens.length);
  const day = end < 0 ? line : line.slice(0, end + closes.length).trim();
  const on = dayIn(day);
  return on && { on, note: line.slice(day.length).trim() };
}

/** How a day begins that is followed by words, and what ends it: a link may hold blanks. */
const DAY_ENDS = [['[[', ']]'], ['![[', ']]'], ['[', ')'], ['', ' ']] as const;

/** `remind until 2026-11-30`. */
export function snoozeIn(text: string): Snooze | undefined {
  const parts = /^(.+?) until (.+)$/i.exec(inOneLine(text));
  if (!parts) return undefined;
  const kind = fixedWord(parts[1]!, dueKinds);
  const until = dayIn(parts[2]!);
  return kind && until ? { kind, until, text } : undefined;
}

/** `remind of 2026-11-30`, or `remind` for good. */
export function waiverIn(text: string): Waiver | undefined {
  const parts = /^(.+?)(?: of (.+))?$/i.exec(inOneLine(text));
  if (!parts) return undefined;
  const kind = fixedWord(parts[1]!, dueKinds);
  const of = parts[2] === undefined ? undefined : dayIn(parts[2]);
  return kind && (of || parts[2] === undefined) ? { kind, of, text } : undefined;
}

function inOneLine(text: string): string {
  return asSeen(text).replace(/\s+/g, ' ');
}
