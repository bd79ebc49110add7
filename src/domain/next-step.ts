import { set, type Change } from './change';
import type { Day } from './day';
import type { NoteRecord } from './records';

/**
 * Adds a next step to a note. One that stands there already was promised to somebody: the earlier day wins and the words
 * of both are kept.
 */
export function addNextStep(record: NoteRecord, day: Day, why: string): Change[] {
  const { followUp, followUpNote } = record;
  if (!followUp || followUp === day) return [set(record, 'followUp', day)];
  const note = (more: string): Change => set(record, 'followUpNote', [followUpNote, more].filter(Boolean).join('; '));
  if (followUp < day) return [note(`${why} on ${day}`)];
  return [set(record, 'followUp', day), note(`planned for ${followUp}`)];
}
