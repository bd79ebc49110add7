import type { TFile } from 'obsidian';
import { set, type Change } from '../../domain/change';
import type { Interview } from '../../domain/records';
import { entryOf } from '../../notes/calendar/entry';
import { asUid, icsText, readSaved, type SavedEntry } from '../../notes/calendar/ics';
import { titleOf } from '../../notes/read';
import type { Desk } from '../../vault/desk';
import type { Writing } from '../../vault/writer';

const EXTENSION = 'ics';

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

interface Found {
  file: TFile;
  text: string;
  saved: SavedEntry;
}

/** Works out the file of an interview; nothing is written yet. Throws in words when the interview has no day. */
export async function savingOf(desk: Desk, interview: Interview): Promise<Saving> {
  const known = uidOf(desk, interview);
  const uid = known ?? `${newUuid()}@informational-interviews`;
  const entry = entryOf(interview, {
    uid,
    around: desk.feed.around,
    usualMinutes: desk.settings.current.minutes,
    travelMinutes: desk.settings.current.travelMinutes,
    url: linkFromOutside(desk, interview.path),
  });
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const textOf = (sequence: number): Promise<string> => icsText(entry, { sequence, stamp: desk.clock.now(), zone: timeZone });
  const found = known === undefined ? undefined : await findSaved(desk, uid);
  const last = Math.max(interview.calendarSequence ?? 0, found?.saved.sequence ?? 0);
  const same = found && readSaved(await textOf(last))?.content === found.saved.content;
  // Without its file nobody can tell what the calendar was told last: one edition more does no harm, one less is ignored.
  const sequence = known === undefined ? 0 : same ? last : last + 1;
  const changes = changesOf(interview, { uid, sequence });
  if (found) {
    const { path } = found.file;
    const isNew = !same || found.saved.sequence !== sequence;
    const replace = isNew ? [{ path, was: found.text, text: await textOf(sequence) }] : [];
    const says = `Updated ${interview.name} for the calendar`;
    return { path, uid, sequence, writing: isNew || changes.length > 0 ? { says, replace, changes } : undefined };
  }
  const path = await desk.app.fileManager.getAvailablePathForAttachment(fileNameFor(interview), interview.path);
  const create = [{ path, text: await textOf(sequence) }];
  return { path, uid, sequence, writing: { says: `Saved ${interview.name} for the calendar`, create, changes } };
}

// A copied note brings its original's name in the calendar along; the older of them keeps it.
function uidOf({ app, feed }: Desk, { path, calendarUid }: Interview): string | undefined {
  const uid = asUid(calendarUid ?? '');
  if (uid === '') return undefined;
  const age = (note: string): number => app.vault.getFileByPath(note)?.stat.ctime ?? Infinity;
  const older = feed.interviews().some((other) => {
    return other.path !== path && other.calendarUid !== undefined && asUid(other.calendarUid) === uid && age(other.path) < age(path);
  });
  return older ? undefined : uid;
}

async function findSaved({ app: { vault } }: Desk, uid: string): Promise<Found | undefined> {
  for (const file of vault.getFiles()) {
    if (file.extension !== EXTENSION) continue;
    const text = await vault.cachedRead(file);
    const saved = readSaved(text);
    if (saved?.uid === uid) return { file, text, saved };
  }
  return undefined;
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
  return `${titleOf(path).replace(/[#^|[\]]+/g, ' ').trim()}.${EXTENSION}`;
}

/** Opens the note from a calendar, as Obsidian documents its links. */
function linkFromOutside({ app }: Desk, path: string): string {
  const file = path.replace(/\.md$/i, '');
  return `obsidian://open?vault=${encodeURIComponent(app.vault.getName())}&file=${encodeURIComponent(file)}`;
}

/** A random UUID (RFC 9562, version 4). `crypto.randomUUID` is missing where a phone counts the app as not secure. */
function newUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
