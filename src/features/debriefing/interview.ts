import { isHeld } from '../../domain/interview';
import type { Interview } from '../../domain/records';
import { headingText } from '../../notes/edit/blocks';
import type { Desk } from '../../vault/desk';
import { HEADING, whyNoDebrief } from './debriefed';

/** What a debrief would be about, from the note that is open: that interview, or a contact's newest without one. */
export function interviewToDebrief(desk: Desk, path: string | undefined): Interview | undefined {
  const record = path === undefined ? undefined : desk.feed.record(path);
  const isOver = (interview: Interview): boolean => whyNoDebrief(interview, desk.clock.today()) === undefined;
  if (record?.type === 'interview') return isOver(record) ? record : undefined;
  if (!record) return undefined;
  return desk.feed.around
    .interviewsWith(record.path)
    .filter((interview) => isHeld(interview) && interview.date && !interview.debriefedOn && isOver(interview))
    .sort((one, other) => (one.date === other.date ? 0 : one.date! < other.date! ? 1 : -1))[0];
}

/** The level of the note's heading for debriefs, if it has one. */
export function levelOfHeading({ app }: Desk, path: string): number | undefined {
  const file = app.vault.getFileByPath(path);
  const headings = (file && app.metadataCache.getFileCache(file)?.headings) ?? [];
  return headings.find(({ heading }) => headingText(heading).toLowerCase() === HEADING.toLowerCase())?.level;
}
