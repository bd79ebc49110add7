/** The view's type. */
export const ADOPTING = 'informational-interviews-adopt';

export const adoptingIcon = 'search-check';

/** Class names of the view. */
export function cls(name: string): string {
  return `${ADOPTING}-${name}`;
}
