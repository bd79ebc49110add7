import type { App, Plugin } from 'obsidian';
import type { Mention } from '../domain/mention';
import type { MessageKind } from '../domain/messages';
import type { Terms } from '../domain/terms';
import type { SettingsStore } from '../settings/store';
import type { Clock } from './clock';
import type { Feed } from './feed';
import type { Once } from './once';
import type { Writer } from './writer';

/** Forms that one feature owns and others open; paths are those of contact or interview notes. */
export interface Forms {
  newContact(): void;
  newInterview(contacts?: readonly string[]): void;
  logReferral(from?: string): void;
  draft(about: DraftRequest): void;
  debrief(interview: string): void;
  chance(): void;
  /** Everything about the person, or people, of a note; without a path, of whatever note is followed. */
  brief(path?: string): void;
}

/** What a message is wanted for: the note one starts in, and as much of the rest as is known. */
export interface DraftRequest {
  note: string;
  kind?: MessageKind;
  /** The due item it settles, by its id. */
  item?: string;
  /** The one person meant: of an interview's people, or of a contact's referrers. */
  to?: Mention;
}

/** What every feature works with. */
export interface Desk {
  app: App;
  plugin: Plugin;
  settings: SettingsStore;
  /** The rules' view of the settings, as they are now. */
  readonly terms: Terms;
  clock: Clock;
  feed: Feed;
  writer: Writer;
  /** What was said once and need not be said again. */
  once: Once;
  /** Filled in by the feature that owns them. */
  forms: Forms;
}
