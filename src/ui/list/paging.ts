/** How many rows of a section are drawn before the person asks for more, and how many more each time. */
export const PAGE = 100;

/** How many rows of a section to draw, by its key, where the person asked for more than a page. */
export type Limits = Partial<Record<string, number>>;

/** Sections that the person folded (true) or unfolded (false), by key. */
export type Folds = Partial<Record<string, boolean>>;
