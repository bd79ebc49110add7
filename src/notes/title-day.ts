import { parseDay, type Day } from '../domain/day';
import { withoutEnd } from './scan';

/** `2026-11-06`, also with dots, underscores or nothing between. */
const DAY = /(^|\D)(\d{4})([-._]?)(\d{2})\3(\d{2})(?=\D|$)/g;

/** The one day that a note’s title names, and what else stands there; no day where it names none, or several. */
export function dayInTitle(title: string): { day?: Day; rest: string } {
  const found = [...title.matchAll(DAY)].flatMap(({ 0: { length }, 1: before = '', 2: year, 4: month, 5: date, index }) => {
    const day = parseDay(`${year}-${month}-${date}`);
    return day ? [{ day, from: index + before.length, to: index + length }] : [];
  });
  const [only, ...others] = found;
  if (!only || others.some(({ day }) => day !== only.day)) return { rest: bare(title) };
  const rest = found.reduceRight((text, { from, to }) => `${text.slice(0, from)} ${text.slice(to)}`, title);
  return { day: only.day, rest: bare(rest) };
}

const JOINS = /[\s\p{Pd}_,:;.()]/u;

/** Without what joins a day to the rest. */
function bare(text: string): string {
  return withoutEnd(text.replace(/^[\s\p{Pd}_,:;.()]+/u, ''), JOINS);
}
