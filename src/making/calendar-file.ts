import { set, type Change } from '../domain/change';
import type { Minute } from '../domain/day';
import type { Interview } from '../domain/records';
import { entryOf } from '../notes/calendar/entry';
import { icsText, readSaved, type SavedEntry } from '../notes/calendar/ics';
import { titleOf } from '../notes/read';
import type { Writing } from '../vault/writer';
import { say } from '../words/say';
import type { Bench } from './bench';

/** How the calendar knows an interview, and the file that says so. */
export interface InCalendar {
  path: string;
  uid: string;
  sequence: number;
}

/** What saving comes to. */
export interface Saving extends InCalendar {
  /** What is new, as one step: the file, and what the note keeps of it. */
  writing?: Writing;
}

/** A file that was saved before. */
export interface SavedFile {
  path: string;
  text: string;
  saved: SavedEntry;
}

/** What is known of an interview besides its note. */
export interface Known {
  /** How the calendar knows it already. */
  uid?: string;
  file?: SavedFile;
  /** A path that no file has, for a file of that name; asked only when one is to be made. */
  pathFor: (name: string) => Promise<string>;
  /** Opens the note from outside. */
  url: string;
  now: Minute;
  /** The time zone of this device. */
  zone: string;
}

/** Works out the file of an interview; nothing is written yet. Throws in words when the interview has no day. */
export async function calendarFile(
  { around, settings, vocabulary: { properties } }: Bench,
  interview: Interview,
  known: Known,
): Promise<Saving> {
  const { file, now, zone, url } = known;
  const uid = known.uid ?? `${newUuid()}@informational-interviews`;
  const { minutes: usualMinutes, travelMinutes } = settings;
  const entry = entryOf(interview, { uid, around, usualMinutes, travelMinutes, url, properties });
  const textOf = (sequence: number): Promise<string> => icsText(entry, { sequence, stamp: now, zone });
  const last = Math.max(interview.calendarSequence ?? 0, file?.saved.sequence ?? 0);
  const same = file && readSaved(await textOf(last))?.content === file.saved.content;
  // Without its file nobody can tell what the calendar was told last: one edition more does no harm, one less is
  // ignored.
  const sequence = known.uid === undefined ? 0 : same ? last : last + 1;
  const changes = changesOf(interview, { uid, sequence });
  if (file) {
    const { path } = file;
    const isNew = !same || file.saved.sequence !== sequence;
    const files = isNew ? [{ path, was: file.text, text: await textOf(sequence) }] : [];
    const says = say`Updated ${interview.name} for the calendar`;
    return { path, uid, sequence, writing: isNew || changes.length > 0 ? { says, files, changes } : undefined };
  }
  const path = await known.pathFor(fileNameFor(interview));
  const files = [{ path, text: await textOf(sequence) }];
  return { path, uid, sequence, writing: { says: say`Saved ${interview.name} for the calendar`, files, changes } };
}

function changesOf(interview: Interview, { uid, sequence }: { uid: string; sequence: number }): Change[] {
  const { calendarUid, calendarSequence = 0 } = interview;
  return [
    ...(calendarUid === uid ? [] : [set(interview, 'calendarUid', uid)]),
    ...(calendarSequence === sequence ? [] : [set(interview, 'calendarSequence', sequence === 0 ? null : sequence)]),
  ];
}

// A link could not lead to a file with these in its name.
function fileNameFor({ path }: Interview): string {
  return titleOf(path).replace(/[#^|[\]]+/g, ' ').trim();
}

/** A random UUID (RFC 9562, version 4). `crypto.randomUUID` is missing where a phone counts the app as not secure. */
function newUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
