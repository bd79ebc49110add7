/** The view's type, also the source of its hover previews and menus. */
export const PEOPLE = 'informational-interviews-people';

export const peopleIcon = 'users-round';

/** Class names of the view. */
export function cls(name: string): string {
  return `${PEOPLE}-${name}`;
}
