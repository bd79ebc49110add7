import type { Change } from '../domain/change';
import { withoutMark } from '../notes/edit/front-matter';
import type { PropertyEdit } from '../notes/edit/properties';
import type { Settings } from '../settings/settings';
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
  /** The text before the write that is under way, in case it breaks off in the middle of the note. */
  before?: string;
}

/** A file of ours that is no note: made, or with `was` replaced. */
export interface FilePart {
  kind: 'file';
  path: string;
  text: string;
  was?: string;
}

/** Settings that a step brings along. */
export interface SettingsPart {
  kind: 'settings';
  set: Partial<Settings>;
  was: Partial<Settings>;
}

export type Part = NotePart | EditPart | FilePart | SettingsPart;

/** A step over several files, as it is noted while it is written or undone. */
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

/** Tells texts apart, but for a byte order mark: 53 bits of a hash (cyrb53), and the length. Not for secrets. */
export function fingerprint(marked: string): string {
  const text = withoutMark(marked);
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2654435761);
    other = Math.imul(other ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return `${text.length} ${(4294967296 * (2097151 & other) + (one >>> 0)).toString(36)}`;
}
