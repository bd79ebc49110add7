import { ruleFor } from '../due';
import type { Day } from '../day';
import type { DueItem } from '../due-index';
import type { Acquaintances } from '../network';
import type { NoteRecord } from '../records';
import { messagesFor, type MessageKind } from './index';

/** The message that fits a due item on a day; undefined where none does, as for a debrief. */
export function messageForItem(
  { kind }: DueItem, record: NoteRecord, around: Acquaintances, on: Day,
): MessageKind | undefined {
  return ruleFor(record, kind)?.message?.(record, { around, likeliest: () => messagesFor(record, around, on)[0] });
}
