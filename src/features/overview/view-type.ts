/** The view's type, also the source of its hover previews. */
export const OVERVIEW = 'informational-interviews-overview';

export const overviewIcon = 'chart-no-axes-column';

/** Class names of the overview. */
export function cls(name: string): string {
  return `${OVERVIEW}-${name}`;
}
