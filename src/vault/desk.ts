import type { App, Plugin } from 'obsidian';
import type { Terms } from '../domain/terms';
import type { SettingsStore } from '../settings/store';
import type { Clock } from './clock';
import type { Feed } from './feed';
import type { Once } from './once';
import type { Writer } from './writer';

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
}
