/** How many rows of a section are drawn before the person asks for more, and how many more each time. */
export const PAGE = 100;

/** How many of them while one searches: who looks for something types on rather than scroll, and each key draws. */
const FOUND = 50;

/** How many rows of a section to draw, by its key, where the person asked for more than a page. */
export type Limits = Partial<Record<string, number>>;

/** How many of a section's rows are drawn, and how many wait behind `Show more`. */
export function paged(
  size: number,
  { folded, searching, limit = searching ? FOUND : PAGE }: { folded: boolean; searching: boolean; limit?: number },
): { drawn: number; more: number } {
  const drawn = folded ? 0 : Math.min(size, limit);
  return { drawn, more: folded ? 0 : size - drawn };
}

/** Sections that the person folded (true) or unfolded (false), by key. */
export type Folds = Partial<Record<string, boolean>>;
