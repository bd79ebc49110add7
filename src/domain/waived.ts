import { take, type Change } from './change';
import type { Day } from './day';
import type { NoteRecord, Waiver } from './records';

/** Whether a waiver means what is due of a kind on a day: that day or an earlier one of its kind, or all for good. */
export function waives({ kind, of }: Waiver, what: string, due: Day): boolean {
  return kind === what && (of === undefined || of >= due);
}

/** What was waived of a kind hides nothing new that is due on a day; what was waived for good stays so. */
export function unwaived(record: NoteRecord, what: string, due: Day): Change[] {
  return record.waived
    .filter((waiver) => waiver.of !== undefined && waives(waiver, what, due))
    .map(({ text }) => take(record.path, 'waived', text));
}
