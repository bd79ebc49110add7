import { same } from './same';
import type { PropertyEdit, WantedItem } from './types';

/**
 * The items of a property's value, by place: those of a list, empty ones too; a single value is a list of one, and
 * nothing, or empty quotes, a list of none.
 */
export function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null || value === '' ? [] : [value];
}

/** The value that an edit gives a property which has `current`; `undefined` where it removes the property. */
export function valueAfter(edit: PropertyEdit, current: unknown): unknown {
  if ('value' in edit) return edit.value;
  return edit.items.length === 0 ? undefined : listWith(edit.items, itemsOf(current));
}

/** The list with the kept items of an old one and the new ones. */
export function listWith(items: readonly WantedItem[], old: readonly unknown[]): unknown[] {
  return items.map((item) => (typeof item === 'number' ? old[item] : item));
}

/** Whether every item is kept, and none is new. */
export function keepsAll(items: readonly WantedItem[], count: number): boolean {
  return items.length === count && items.every((item, place) => item === place);
}

/** A list that keeps the items in which it agrees with an old one. */
export function itemsToward(wanted: readonly string[], old: readonly unknown[]): WantedItem[] {
  const shorter = Math.min(old.length, wanted.length);
  let head = 0;
  while (head < shorter && old[head] === wanted[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === wanted[wanted.length - 1 - tail]) tail++;
  const items: WantedItem[] = [...wanted];
  for (let place = 0; place < head; place++) items[place] = place;
  for (let back = 1; back <= tail; back++) items[wanted.length - back] = old.length - back;
  const kept = keptOf(old.slice(head, old.length - tail), wanted.slice(head, wanted.length - tail));
  for (const [keptOld, keptNew] of kept) items[head + keptNew] = head + keptOld;
  return items;
}

export interface Gap {
  /** The old items from here up to there go. */
  from: number;
  upTo: number;
  /** These come in their place. */
  wanted: string[];
}

/** Where a list differs from the old one of so many items, in order. */
export function gapsIn(items: readonly WantedItem[], count: number): Gap[] {
  const gaps: Gap[] = [];
  let gap: Gap = { from: 0, upTo: 0, wanted: [] };
  const close = (upTo: number): void => {
    if (upTo > gap.from || gap.wanted.length > 0) gaps.push({ ...gap, upTo });
    gap = { from: upTo + 1, upTo: 0, wanted: [] };
  };
  for (const item of items) {
    if (typeof item === 'number') close(item);
    else gap.wanted.push(item);
  }
  close(count);
  return gaps;
}

/** Whether an edit would leave a property as it is. */
export function changesNothing(edit: PropertyEdit, current: unknown, isThere: boolean): boolean {
  if ('items' in edit) return keepsAll(edit.items, itemsOf(current).length);
  return edit.value === undefined ? !isThere : isThere && same(current, edit.value);
}

/** The longest common subsequence as pairs of indexes; nothing in common where finding it would take too long. */
function keptOf(old: readonly unknown[], wanted: readonly string[]): (readonly [number, number])[] {
  const width = wanted.length + 1;
  if ((old.length + 1) * width > 1_000_000) return [];
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = wanted.length - 1; column >= 0; column--) {
      lengths[row * width + column] = old[row] === wanted[column]
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const kept: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < old.length && column < wanted.length; ) {
    if (old[row] === wanted[column]) kept.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return kept;
}
