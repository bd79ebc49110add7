import { ruleFor } from '../due';
import type { DueItem } from '../due-index';
import type { Acquaintances } from '../network';
import type { NoteRecord } from '../records';
import { messagesFor, type MessageKind } from './index';

/** The message that fits a due item; undefined where none does, as for a debrief. */
export function messageForItem({ kind }: DueItem, record: NoteRecord, around: Acquaintances): MessageKind | undefined {
  return ruleFor(record, kind)?.message?.(record, { around, likeliest: () => messagesFor(record, around)[0] });
}
