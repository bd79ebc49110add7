import type { App, Plugin } from 'obsidian';
import type { SettingsStore } from '../settings/store';
import type { Clock } from './clock';
import type { Feed } from './feed';
import type { Writer } from './writer';

/** Forms that one feature owns and others open; paths are those of contact or interview notes. */
export interface Forms {
  newContact(): void;
  newInterview(contacts?: readonly string[]): void;
  logReferral(from?: string): void;
}

/** What every feature works with. */
export interface Desk {
  app: App;
  plugin: Plugin;
  settings: SettingsStore;
  clock: Clock;
  feed: Feed;
  writer: Writer;
  /** Filled in by the feature that owns them. */
  forms: Forms;
}
