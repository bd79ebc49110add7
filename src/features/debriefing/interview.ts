import { doneAfter, isHeld } from '../../domain/interview';
import type { Interview, NoteRecord } from '../../domain/records';
import { whyNoDebrief } from '../../making/debrief';
import type { Desk } from '../../vault/desk';

/** Why there is nothing to look back on, in words; undefined when there is. */
export function obstacleTo(interview: Interview, { clock, feed }: Desk): string | undefined {
  return whyNoDebrief(interview, { today: clock.today(), vocabulary: feed.vocabulary });
}

/** What a debrief would be about, from a note: that interview, or a contact's newest without one. */
export function interviewToDebrief(desk: Desk, record: NoteRecord | undefined): Interview | undefined {
  const isOver = (interview: Interview): boolean => obstacleTo(interview, desk) === undefined;
  if (record?.type === 'interview') return isOver(record) ? record : undefined;
  if (!record) return undefined;
  return desk.feed.around
    .interviewsWith(record.path)
    .filter((interview) => isHeld(interview) && interview.date && !doneAfter(interview, 'debriefedOn') && isOver(interview))
    .sort((one, other) => (one.date === other.date ? 0 : one.date! < other.date! ? 1 : -1))[0];
}
