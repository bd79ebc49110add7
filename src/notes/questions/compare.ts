import { rangesOf } from '../sections/headings';
import { aroundGaps } from './gap';

/**
 * What makes two wordings one question: its letters and digits, whatever their case and the punctuation around them.
 */
export function keyOf(question: string): string {
  return question.normalize('NFKC').toLowerCase().replace(/['’]/g, '').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

/** Whether what was asked is this question; its gaps may have been filled with anything. */
export function isSameQuestion(question: string, asked: string): boolean {
  const parts = aroundGaps(question).map(keyOf);
  if (parts.every((part) => part === '')) return keyOf(question) === keyOf(asked);
  if (parts.length === 1) return parts[0] === keyOf(asked);
  const key = ` ${keyOf(asked)} `;
  let from = 0;
  for (const [at, part] of parts.entries()) {
    if (part === '') continue;
    const wanted = ` ${part} `;
    const last = at === parts.length - 1;
    const found = at === 0 ? 0 : last ? key.length - wanted.length : key.indexOf(wanted, from);
    if (found < from || !key.startsWith(wanted, found)) return false;
    from = found + wanted.length;
  }
  return true;
}

/** A heading as Obsidian's cache knows it. */
export interface Heading {
  heading: string;
  level: number;
}

/** What an interview note asks: each question is a heading of its own under the one that is meant, in order. */
export function questionsUnder(headings: readonly Heading[], meant: string): string[] {
  return rangesOf(headings, ({ heading }) => keyOf(heading) === keyOf(meant))
    .flatMap(({ at, end }) => headings.slice(at + 1, end))
    .flatMap(({ heading }) => (keyOf(heading) === '' ? [] : [heading]));
}
