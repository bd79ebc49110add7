/** Some of the notes that are looked at, by their paths: what is counted is the length of a list that can be shown. */
export interface Share {
  /** Those of `whole` of which it is true, each once. */
  part: readonly string[];
  whole: readonly string[];
}

/** How often something was so; `low` and `high` are null where there was nothing to look at. */
export interface Rate {
  k: number;
  n: number;
  /** Bounds of the share at 95 %, from 0 to 1. */
  low: number | null;
  high: number | null;
}

/** The 97.5th percentile of the normal distribution: 95 % lie between it and its opposite. */
const Z = 1.959964;

/**
 * A share with its interval of Wilson at 95 %: E. B. Wilson, “Probable inference, the law of succession, and
 * statistical inference”, Journal of the American Statistical Association 22 (1927), pages 209–212. It stays within 0
 * and 1, and means something at few people, too.
 */
export function rateOf({ part, whole }: Share): Rate {
  const [k, n] = [part.length, whole.length];
  if (n === 0) return { k, n, low: null, high: null };
  const share = k / n;
  const spread = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  const middle = share + (Z * Z) / (2 * n);
  const whatIsCounted = 1 + (Z * Z) / n;
  return {
    k,
    n,
    low: k === 0 ? 0 : (middle - spread) / whatIsCounted,
    high: k === n ? 1 : (middle + spread) / whatIsCounted,
  };
}

/** So few are told apart by counting; a comparison in words asks for so many on both sides. */
const ENOUGH = 10;

/** Whether two groups of ten or more differ by more than chance would have it: their intervals don’t overlap. */
export function areApart(one: Share, other: Share): boolean {
  const [first, second] = [rateOf(one), rateOf(other)];
  if (first.n < ENOUGH || second.n < ENOUGH) return false;
  return first.low! > second.high! || second.low! > first.high!;
}

/** Whether it was so more or less often in a group than among the others of all; undefined where nobody can tell. */
export function standsOut(group: Share, all: Share): 'more' | 'less' | undefined {
  const inGroup = new Set(group.whole);
  const outside = (paths: readonly string[]): string[] => paths.filter((path) => !inGroup.has(path));
  const others = { part: outside(all.part), whole: outside(all.whole) };
  if (!areApart(group, others)) return undefined;
  return group.part.length * others.whole.length > others.part.length * group.whole.length ? 'more' : 'less';
}

/** The number in the middle, or half way between the two there; undefined below five, where each is shown instead. */
export function medianOf(numbers: readonly number[]): number | undefined {
  if (numbers.length < 5) return undefined;
  const sorted = [...numbers].sort((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1]! + sorted[half]!) / 2;
}
