import type { Change } from '../domain/change';
import type { Step } from '../domain/step';
import type { Settings } from '../settings/settings';
import type { Entry, Part } from './journal-entry';
import type { NewNote } from './new-note';
import type { Traces } from './part-writer';

/** A step as the writer takes it: notes to make, then changes of notes that exist or are made by it. */
export interface Writing extends Step {
  create?: readonly NewNote[];
  /**
   * Files that we make, such as an interview's for the calendar, with their text, or with `was` replace; nothing of the
   * person's is in them. They are written when the notes are.
   */
  files?: readonly { path: string; was?: string; text: string }[];
  /** Notes that go to the trash, last, with their text as it was when that was decided: else they stay. */
  trash?: readonly { path: string; text: string }[];
  /** Settings by which what was made is used from then on, chosen last. */
  settings?: Partial<Settings>;
}

/**
 * The parts of a step in the order in which they are written. Lines come after facts: a step that broke off and is done
 * once more by hand finds the facts said, but would add the lines again. Files come after the notes that know of them.
 * What goes to the trash goes last, when all that was in it stands elsewhere.
 */
export function partsOf(
  { create = [], changes, files = [], trash = [], settings: set }: Writing,
  current: Settings,
): Part[] {
  const notes = [...byNote(changes)].map(([path, ofNote]) => ({ kind: 'edit' as const, path, changes: ofNote }));
  const addsLines = ({ changes: ofNote }: { changes: readonly Change[] }): boolean =>
    ofNote.some((change) => 'heading' in change);
  return [
    ...create.map((note) => ({ kind: 'note' as const, ...note })),
    ...notes.filter((note) => !addsLines(note)),
    ...notes.filter(addsLines),
    ...files.map((file) => ({ kind: 'file' as const, ...file })),
    ...trash.map((note) => ({ kind: 'trash' as const, ...note })),
    ...(set ? [{ kind: 'settings' as const, set, was: before(set, current) }] : []),
  ];
}

/** The undoing of a step, with its notes as they are called by now. */
export function undoingOf(
  { says, folders, made, edits, trashed }: Traces & { says: string },
): Pick<Entry, 'says' | 'undoing' | 'folders' | 'parts'> {
  const parts = [...[...made, ...edits].map(({ part, file }): Part => ({ ...part, path: file.path })), ...trashed];
  const order: Part['kind'][] = ['note', 'edit', 'file', 'trash'];
  parts.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
  return { says, undoing: true, folders: folders.map(({ path }) => path), parts };
}

function before(set: Partial<Settings>, current: Settings): Partial<Settings> {
  return Object.fromEntries(Object.keys(set).map((key) => [key, current[key as keyof Settings]]));
}

function byNote(changes: readonly Change[]): Map<string, Change[]> {
  const notes = new Map<string, Change[]>();
  for (const change of changes) {
    const there = notes.get(change.note);
    if (there) there.push(change);
    else notes.set(change.note, [change]);
  }
  return notes;
}
