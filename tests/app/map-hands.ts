import { all } from './follow-ups-notes';

/** What the map in the page shows, and whom it has the focus on. */
export const prefix = '.informational-interviews-map';
export const view = (): HTMLElement => document.querySelector<HTMLElement>(prefix)!;
export const people = (): HTMLElement[] => all('[role=treeitem]', view());
export const nameOf = (el: Element | null): string | undefined => el?.querySelector(`${prefix}-name`)?.textContent;
export const names = (): (string | undefined)[] => people().map(nameOf);
export const person = (name: string): HTMLElement => people().find((el) => nameOf(el) === name)!;
export const focused = (): string | undefined => nameOf(document.activeElement);
export const card = (): HTMLElement => view().querySelector<HTMLElement>(`${prefix}-card`)!;
export const cardShown = (): boolean => !card().classList.contains('informational-interviews-ui-nothing');
