import type { Plugin } from 'obsidian';
import { say } from '../words/say';
import type { Terms } from '../domain/terms';
import { defaultSettings, termsOf, type Settings } from './settings';
import { complete, readSettings, reasonAgainst } from './validate';

/**
 * The settings as they are now, and who wants to hear of changes. `data.json` holds what was chosen on purpose, and
 * what a newer version may have written there; damaged values stay in it until the person chooses again.
 */
export class SettingsStore {
  /** Always valid. A new object after each change. */
  current: Settings = structuredClone(defaultSettings);
  /** The rules' view of them, made once for each change. */
  terms: Terms = termsOf(this.current);
  /** What of the stored settings could not be read and fell back, in sentences. */
  problems: readonly string[] = [];
  private stored: Record<string, unknown> = {};
  private unsaved: Partial<Settings> = {};
  private unreadable = false;
  private queue: Promise<void> = Promise.resolve();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly plugin: Pick<Plugin, 'loadData' | 'saveData'>) {}

  /** Reads what is stored. Never throws: what is damaged becomes a problem, and the standard applies. */
  async load(): Promise<void> {
    await this.reload();
  }

  /** Reads the stored settings again, after Sync or another program changed them. */
  reload(): Promise<void> {
    return this.next(async () => {
      let data: unknown = null;
      this.unreadable = false;
      try {
        data = await this.plugin.loadData();
      } catch {
        this.unreadable = true;
      }
      if (data !== null && data !== undefined && !isRecord(data)) this.unreadable = true;
      // What was chosen while the file was being read is newer.
      this.take({ ...(isRecord(data) ? data : {}), ...this.unsaved });
    });
  }

  /** Whether a setting has never been chosen; false where what was chosen can't be read. */
  isUnset(key: keyof Settings): boolean {
    return !this.unreadable && !Object.hasOwn(this.stored, key);
  }

  /**
   * Chooses settings: listeners hear of it at once, then it is saved. A preset brings its numbers, and a number of
   * one's own ends the preset. Rejects with a sentence for people on a value that is not valid, and when saving fails.
   */
  async update(patch: Partial<Settings>): Promise<void> {
    const whole = complete(patch);
    const reason = reasonAgainst(this.current, whole);
    if (reason) throw new Error(reason);
    const { settings } = readSettings({ ...this.current, ...whole });
    const chosen = Object.fromEntries(
      (Object.keys(whole) as (keyof Settings)[]).map((key) => [key, settings[key]]),
    ) as Partial<Settings>;
    this.unsaved = { ...this.unsaved, ...chosen };
    this.unreadable = false;
    this.take({ ...this.stored, ...chosen });
    await this.next(() => this.save());
  }

  set<K extends keyof Settings>(key: K, value: Settings[K]): Promise<void> {
    return this.update({ [key]: value });
  }

  /** Calls back after each change. Answers with what stops it. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private take(stored: Record<string, unknown>): void {
    const before = JSON.stringify([this.current, this.problems]);
    this.stored = stored;
    const { settings, problems } = readSettings(stored);
    this.current = settings;
    this.terms = termsOf(settings);
    this.problems = this.unreadable ? [unreadable(), ...problems] : problems;
    if (JSON.stringify([settings, this.problems]) === before) return;
    for (const listener of [...this.listeners]) listener();
  }

  private async save(): Promise<void> {
    const { unsaved } = this;
    if (Object.keys(unsaved).length === 0) return;
    try {
      await this.plugin.saveData(this.stored);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(say`The settings hold for now, but could not be saved: ${why}`);
    }
    if (this.unsaved === unsaved) this.unsaved = {};
  }

  // One after the other: two writes of one file at a time may leave it torn, and a read between them an older state.
  private next(act: () => Promise<void>): Promise<void> {
    const done = this.queue.then(act);
    this.queue = done.catch(() => undefined);
    return done;
  }
}

const unreadable = (): string =>
  say`The file with the settings (data.json) can’t be read, so the standard ones are used. Your next change replaces it.`;

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
