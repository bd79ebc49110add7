/** The view's type, also the source of its hover previews and menus. */
export const FOLLOW_UPS = 'informational-interviews-follow-ups';

/** Class names of the view. */
export function cls(name: string): string {
  return `${FOLLOW_UPS}-${name}`;
}
