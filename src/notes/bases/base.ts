import type { BaseFilter } from './ours';

/** A file of Obsidian’s Bases, before it is YAML. */
export interface Base {
  filters: BaseFilter;
  formulas: Readonly<Record<string, string>>;
  properties: Readonly<Record<string, { displayName: string }>>;
  views: readonly BaseViewOf[];
}

export interface BaseViewOf {
  type: string;
  name: string;
  filters?: BaseFilter;
  groupBy?: { property: string; direction: 'ASC' | 'DESC' };
  order?: readonly string[];
  summaries?: Readonly<Record<string, string>>;
}

/** The type of the view that shows what is due among the notes of a base. It stands in files: it never changes. */
export const FOLLOW_UPS_OF_BASE = 'informational-interviews-follow-ups';
