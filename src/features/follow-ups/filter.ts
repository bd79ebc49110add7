import type { DueKind } from '../../domain/due';

/** What the person is looking for. */
export interface Filter {
  text: string;
  kinds: ReadonlySet<DueKind>;
}

export const noFilter: Filter = { text: '', kinds: new Set() };

export function isFiltering({ text, kinds }: Filter): boolean {
  return text.trim() !== '' || kinds.size > 0;
}
