import type { Change } from '../domain/change';
import type { PropertyEdit } from '../notes/edit/properties';
import type { Settings } from '../settings/settings';
import type { UnderWay } from './torn';
import type { Trace } from './trace';

/** A note that a step makes. */
export interface NotePart {
  kind: 'note';
  path: string;
  text: string;
  templater?: readonly PropertyEdit[];
  /** The fingerprint of its text as it was left; absent while nobody has begun to make it. */
  left?: string;
  /** Whether it was made to the end. */
  made?: boolean;
}

/** What a step changes in one note. */
export interface EditPart {
  kind: 'edit';
  path: string;
  changes: readonly Change[];
  /** What was written; absent while nobody has begun to write. */
  traces?: readonly Trace[];
  /** The fingerprint of the text before that. */
  without?: string;
  /** The write that is under way, in case it breaks off in the middle of the note. */
  underWay?: UnderWay;
}

/** A file of ours that is no note: made, or with `was` replaced. */
export interface FilePart {
  kind: 'file';
  path: string;
  text: string;
  was?: string;
}

/** A note that goes to the trash, with its text, by which it is made again. */
export interface TrashPart {
  kind: 'trash';
  path: string;
  text: string;
}

/** Settings that a step brings along. */
export interface SettingsPart {
  kind: 'settings';
  set: Partial<Settings>;
  was: Partial<Settings>;
}

export type Part = NotePart | EditPart | FilePart | TrashPart | SettingsPart;

/** A step, as it is noted while it is written or undone. */
export interface Entry {
  id: string;
  says: string;
  /** Whether it was being undone. */
  undoing: boolean;
  /** The run of the app in which somebody is at work on it. */
  session: string;
  /** Nobody is at work on it any more: it failed, and could not be put back. */
  stuck: boolean;
  /** Folders that were made for it. */
  folders: readonly string[];
  /** In the order in which they are written. */
  parts: Part[];
}
