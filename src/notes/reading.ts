import type { Day } from '../domain/day';

/** The path of the note that a link path leads to, seen from the note being read, or null. */
export type Resolve = (linkpath: string) => string | null;

/** A value as far as it could be read, and what could not be read, with the reason. */
export interface Read<T> {
  value?: T;
  unread: readonly { value: string; reason: () => string }[];
  /** Days of a list that stand before the one that counts. */
  older?: readonly Day[];
}
