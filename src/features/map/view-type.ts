/** The view's type, also the source of its hover previews and menus. */
export const MAP = 'informational-interviews-map';

export const mapIcon = 'network';

/** Class names of the view. */
export function cls(name: string): string {
  return `${MAP}-${name}`;
}
