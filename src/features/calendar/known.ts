import type { Interview } from '../../domain/records';
import type { Known, SavedFile } from '../../making/calendar-file';
import { asUid, readSaved } from '../../notes/calendar/ics';
import { pathForAttachment } from '../../vault/attachment';
import type { Desk } from '../../vault/desk';

const EXTENSION = 'ics';

/** What the vault and the device say of an interview that is to be saved for the calendar. */
export async function knownOf(desk: Desk, interview: Interview): Promise<Known> {
  const { app, clock } = desk;
  const uid = uidOf(desk, interview);
  return {
    uid,
    file: uid === undefined ? undefined : await findSaved(desk, uid),
    pathFor: (name) => pathForAttachment(app, `${name}.${EXTENSION}`, interview.path),
    url: linkFromOutside(desk, interview.path),
    now: clock.now(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

// A copied note brings its original's name in the calendar along; the older of them keeps it. One that a sync tool
// copied never has it as long as the original is there, under whatever name: which file is older says nothing then.
function uidOf({ app, feed }: Desk, interview: Interview): string | undefined {
  const uid = asUid(interview.calendarUid ?? '');
  if (uid === '') return undefined;
  const rank = ({ path, copyOf = [] }: Interview): [boolean, number, string] =>
    [copyOf.some(({ sure }) => sure), app.vault.getFileByPath(path)?.stat.ctime ?? Infinity, path];
  const mine = rank(interview);
  const before = feed.interviews().some((other) =>
    other.path !== interview.path && asUid(other.calendarUid ?? '') === uid && comesBefore(rank(other), mine));
  return before ? undefined : uid;
}

function comesBefore<Rank extends readonly (boolean | number | string)[]>(one: Rank, other: Rank): boolean {
  const differs = one.findIndex((part, at) => part !== other[at]);
  return differs >= 0 && one[differs]! < other[differs]!;
}

async function findSaved({ app: { vault } }: Desk, uid: string): Promise<SavedFile | undefined> {
  for (const file of vault.getFiles()) {
    if (file.extension !== EXTENSION) continue;
    const text = await vault.cachedRead(file);
    const saved = readSaved(text);
    if (saved?.uid === uid) return { path: file.path, text, saved };
  }
  return undefined;
}

/** Opens the note from a calendar, as Obsidian documents its links. */
function linkFromOutside({ app }: Desk, path: string): string {
  const file = path.replace(/\.md$/i, '');
  return `obsidian://open?vault=${encodeURIComponent(app.vault.getName())}&file=${encodeURIComponent(file)}`;
}
