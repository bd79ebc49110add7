import { DEFAULT_FIELD_MAPPING, mapTaskFromFrontmatter } from '@tasknotes/model';
import type { Plugin } from 'obsidian';
import { parse } from 'yaml';
import { defaultSettings, recognitionOf, termsOf } from '../../src/settings/settings';
import type { Clock } from '../../src/vault/clock';
import { Feed } from '../../src/vault/feed';
import { textOf } from './notes';
import type { BenchVault } from './vault';

/** What every engine is asked for: how many contacts there are, and the day on which somebody was asked last. */
export interface Answer {
  contacts: number;
  lastAsked: string;
}

/** Something that reads a vault from its cache, once from the beginning. */
export interface Engine {
  name: string;
  read: (vault: BenchVault) => Answer | Promise<Answer>;
}

/** One pass over the cached front matter, comparing one day: what anything must pay. */
export const floor: Engine = {
  name: 'one pass over the cache (F)',
  read: (vault) => answerOf(function* () {
    for (const file of vault.files) yield vault.app.metadataCache.getFileCache(file)?.frontmatter;
  }()),
};

export const ours: Engine = {
  name: 'the plugin: index, dues and list',
  read: async (vault) => {
    const { feed } = await indexed(vault);
    feed.agenda();
    return answerOf(function* () {
      for (const { type, askedOn } of feed.contacts()) yield { type, asked_on: askedOn };
    }());
  },
};

/** The model of tasks that TaskNotes is built on: each of ours is mapped, as a task. */
export const taskNotes: Engine = {
  name: '@tasknotes/model: tasks mapped',
  read(vault) {
    const found: Record<string, unknown>[] = [];
    for (const file of vault.files) {
      const frontmatter = vault.app.metadataCache.getFileCache(file)?.frontmatter;
      if (!frontmatter || !('type' in frontmatter)) continue;
      const task: { path?: string } = mapTaskFromFrontmatter(DEFAULT_FIELD_MAPPING, frontmatter, file.path, false, []);
      if (task.path !== '') found.push(frontmatter);
    }
    return answerOf(found);
  },
};

/** As small plugins do it: every file is read and its front matter parsed again. */
export const readingFiles: Engine = {
  name: 'reading and parsing every file',
  read: (vault) => answerOf(function* () {
    for (const { path } of vault.files) {
      const text = textOf(vault.frontmatter.get(path)!);
      yield parse(text.slice(4, text.indexOf('\n---\n', 4))) as Record<string, unknown>;
    }
  }()),
};

function answerOf(all: Iterable<Record<string, unknown> | undefined>): Answer {
  const answer = { contacts: 0, lastAsked: '' };
  for (const frontmatter of all) {
    if (frontmatter?.['type'] !== 'contact') continue;
    answer.contacts += 1;
    const asked = frontmatter['asked_on'] as string | undefined;
    if (asked !== undefined && asked > answer.lastAsked) answer.lastAsked = asked;
  }
  return answer;
}

/** The time of day, which the bench sets. */
export class BenchClock {
  minute = '2026-11-21T09:00';
  private readonly listeners: (() => void)[] = [];
  readonly now = (): string => this.minute;
  readonly today = (): string => this.minute.slice(0, 10);
  onMinute(listener: () => void): void {
    this.listeners.push(listener);
  }

  set(minute: string): void {
    this.minute = minute;
    for (const listener of this.listeners) listener();
  }
}

const settings = { ...defaultSettings, countFrom: '' as const };
const plugin = { register: () => undefined, registerEvent: () => undefined } as unknown as Plugin;

/** The plugin's feed over a vault, read once; with the milliseconds of its slices. */
export async function indexed(vault: BenchVault): Promise<{ feed: Feed; clock: BenchClock; slices: number[] }> {
  const slices: number[] = [];
  const timed = (act: () => void): void => {
    const start = performance.now();
    act();
    slices.push(performance.now() - start);
  };
  // The work between two timers is one slice: it blocks whatever else the app has to do.
  const timers = globalThis as unknown as { window: { setTimeout: (then: () => void) => void } };
  let since = performance.now();
  timers.window = {
    setTimeout: (then) => {
      slices.push(performance.now() - since);
      setImmediate(() => {
        since = performance.now();
        then();
      });
    },
  };
  const clock = new BenchClock();
  const feed = new Feed(vault.app, clock as unknown as Clock);
  feed.use(termsOf(settings), recognitionOf(settings));
  since = performance.now();
  timed(() => feed.run(plugin));
  await feed.whenReady();
  slices.push(performance.now() - since);
  return { feed, clock, slices };
}
