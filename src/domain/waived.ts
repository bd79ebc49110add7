import type { Day } from './day';
import type { Waiver } from './records';

/** Whether a waiver means what is due of a kind on a day: that day or an earlier one of its kind, or all for good. */
export function waives({ kind, of }: Waiver, what: string, due: Day): boolean {
  return kind === what && (of === undefined || of >= due);
}
