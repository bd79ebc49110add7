import type { Plugin } from 'obsidian';
import { defaultSettings, recognitionOf, termsOf } from '../../src/settings/settings';
import type { Clock } from '../../src/vault/clock';
import { Feed } from '../../src/vault/feed';
import { benchVault, type BenchVault } from './vault';

const clock = { now: () => '2026-11-21T09:00', onMinute: () => undefined } as unknown as Clock;
const plugin = { register: () => undefined, registerEvent: () => undefined } as unknown as Plugin;
const settings = { ...defaultSettings, countFrom: '' as const };

const milliseconds = (act: () => void): number => {
  const start = performance.now();
  act();
  return performance.now() - start;
};

function median(values: number[]): number {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)]!;
}

function percentile(values: number[], share: number): number {
  return values.sort((one, other) => one - other)[Math.floor(values.length * share)]!;
}

/** One pass over the cached front matter, comparing one ISO string: what any index must pay. */
function onePass({ files, app }: BenchVault): number {
  return median(
    Array.from({ length: 9 }, () =>
      milliseconds(() => {
        let seen = 0;
        for (const file of files) {
          const created = app.metadataCache.getFileCache(file)?.frontmatter?.['created'] as string | undefined;
          if (created !== undefined && created > '2026-06-01') seen += 1;
        }
        if (seen < 0) throw new Error('never');
      }),
    ),
  );
}

async function indexed(vault: BenchVault): Promise<{ feed: Feed; took: number; slices: number[] }> {
  const slices: number[] = [];
  const timers = globalThis as unknown as { window: { setTimeout: (then: () => void) => void } };
  timers.window = { setTimeout: (then) => setImmediate(() => slices.push(milliseconds(then))) };
  const feed = new Feed(vault.app, clock);
  feed.use(termsOf(settings), recognitionOf(settings));
  const start = performance.now();
  feed.run(plugin);
  await feed.whenReady();
  return { feed, took: performance.now() - start, slices };
}

function changes(
  vault: BenchVault, path: string, properties: (turn: number) => Record<string, unknown>, turns: number,
): number[] {
  return Array.from({ length: turns }, (_, turn) => {
    const next = properties(turn);
    return milliseconds(() => vault.change(path, next)) * 1000;
  });
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

say('notes    F (ms)  cold index (ms)   in F   not ours (µs, median)  ours (µs, p50 / p95)  agenda (ms)');
for (const size of [1_000, 10_000, 100_000]) {
  const vault = benchVault(size);
  const f = onePass(vault);
  const runs: number[] = [];
  let feed!: Feed;
  for (let run = 0; run < 5; run++) {
    const result = await indexed(vault);
    feed = result.feed;
    runs.push(result.took);
  }
  const others = changes(vault, vault.files.at(-1)!.path, (turn) => ({ tags: ['x'], created: String(turn) }), 4_000);
  const path = 'Contacts/Person 10.md';
  const own = vault.frontmatter.get(path)!;
  const ours = changes(vault, path, (turn) => ({ ...own, asked_on: `2026-11-${String(1 + (turn % 20)).padStart(2, '0')}` }), 4_000).slice(1_000);
  await Promise.resolve();
  const forget = (): unknown => (feed as unknown as { latest: undefined }).latest = undefined;
  const agenda = median(
    Array.from({ length: 9 }, () => milliseconds(forget) + milliseconds(() => feed.agenda())),
  );
  const cold = median(runs);
  say(
    [
      String(size).padEnd(8),
      f.toFixed(3).padStart(6),
      cold.toFixed(1).padStart(16),
      (cold / f).toFixed(1).padStart(6),
      percentile(others, 0.5).toFixed(2).padStart(22),
      `${percentile(ours, 0.5).toFixed(1)} / ${percentile(ours, 0.95).toFixed(1)}`.padStart(22),
      agenda.toFixed(2).padStart(12),
    ].join(' '),
  );
}
