import type { Entries, Entry } from './entries';

/**
 * The line at which a new property goes in: below the nearest that stands before it in `order`, else above the nearest
 * after it and its comments, else at the end. Names are compared without case.
 */
export function placeOf({ lines, entries }: Entries, property: string, order: readonly string[]): number {
  const ranks = new Map(order.map((name, rank) => [name.toLowerCase(), rank]));
  const own = ranks.get(property.toLowerCase());
  if (own === undefined) return lines.length;
  let before: { entry: Entry; rank: number } | undefined;
  let after: { place: number; rank: number } | undefined;
  for (const [place, entry] of entries.entries()) {
    const rank = ranks.get(entry.key.toLowerCase());
    if (rank === undefined) continue;
    if (rank < own && rank >= (before?.rank ?? 0)) before = { entry, rank };
    if (rank > own && rank < (after?.rank ?? order.length)) after = { place, rank };
  }
  if (before) return below(lines, before.entry);
  return after ? above(lines, entries, after.place) : lines.length;
}

/** An indented comment below a property belongs to it, below blank lines as well. */
function below(lines: readonly string[], entry: Entry): number {
  let end = entry.keptTo;
  for (let at = end; at < lines.length && /^[ \t]*(?:[\r\n]|[ \t]#)/.test(lines[at] ?? ''); at++) {
    if ((lines[at] ?? '').includes('#')) end = at + 1;
  }
  return end;
}

/** Comments at the margin right above a property belong to it. */
function above(lines: readonly string[], entries: readonly Entry[], place: number): number {
  const first = entries[place - 1]?.keptTo ?? 0;
  let at = entries[place]?.from ?? 0;
  while (at > first && lines[at - 1]?.startsWith('#')) at--;
  return at;
}
