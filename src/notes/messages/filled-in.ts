import type { Draft } from './draft';

/** As much of what stands around a gap as tells its place. */
const AROUND = 24;
/** Nobody’s name, and nothing that one says of oneself in half a sentence, is longer. */
const LONGEST = 120;

/**
 * What was written in place of a gap of a draft, one line without blanks around it; undefined while the gap is open,
 * and where what stood around it was changed, too.
 */
export function filledIn({ body, gaps }: Pick<Draft, 'body' | 'gaps'>, says: string, written: string): string | undefined {
  const at = gaps.findIndex((gap) => gap.says === says);
  const gap = gaps[at];
  if (!gap) return undefined;
  const before = body.slice(gaps[at - 1]?.to ?? 0, gap.from).slice(-AROUND);
  const after = body.slice(gap.to, gaps[at + 1]?.from).slice(0, AROUND);
  const parts = written.split(before);
  if (before === '' || parts.length !== 2) return undefined;
  const end = after === '' ? parts[1]!.length : parts[1]!.indexOf(after);
  const found = end < 0 ? '' : parts[1]!.slice(0, end).trim();
  return found === '' || found.length > LONGEST || /[[\]\n]/.test(found) ? undefined : found;
}
