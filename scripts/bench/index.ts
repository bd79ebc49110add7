import { spawnSync } from 'node:child_process';
import { listModel } from '../../src/features/follow-ups/model';
import { floor, indexed, ours, readingFiles, taskNotes, type Engine } from './engines';
import { loading } from './loading';
import { each, leastOf, processorTime, slowness } from './measure';
import { Table } from './table';
import { ourNote, pathOf } from './notes';
import { benchVault, type BenchVault } from './vault';

const quick = process.argv.includes('--quick');
const [alone] = process.argv.filter((given) => given.startsWith('--alone='));
const engines: readonly Engine[] = [floor, ours, taskNotes, readingFiles];
const vaults: readonly (readonly [number, number])[] = quick
  ? [[1_000, 0.03], [10_000, 0.5]]
  : [[1_000, 0.03], [1_000, 0.5], [10_000, 0.03], [10_000, 0.5], [100_000, 0.03], [100_000, 0.5]];
const MOST_FILES = 10_000;
/** Of fewer, what is made once for all weighs more than what is made for each. */
const MANY = 1_000;
/** What was reached where the first aim was out of reach: docs/speed.md says why. */
const reached = { reading: 32, fresh: 28, memory: 3, change: 55 };

if (alone) await readAlone(alone.slice('--alone='.length));
else await measureAll();

/** Reads one vault by one engine in this process, which did nothing before, and prints what that took. */
async function readAlone(given: string): Promise<void> {
  const [name, size, share] = given.split(',');
  const vault = benchVault(Number(size), Number(share));
  if (name === 'memory') return void process.stdout.write(String(await memoryOf(vault)));
  const engine = engines.find((each) => each.name.startsWith(name!))!;
  process.stdout.write(String(await processorTime(() => engine.read(vault))));
}

async function measureAll(): Promise<void> {
  const slow = await slowness();
  const table = new Table(slow);
  table.says(`node ${process.version}, ${process.platform} ${process.arch}; absolute times are divided by ${slow.toFixed(2)}, ` +
    'as much slower as this machine is than the one the budgets were set on.');
  const changes = new Map<string, { computed: number; listed: number }>();
  for (const [size, share] of vaults) {
    const vault = benchVault(size, share);
    await compare(vault);
    await readings(table, vault, [size, share]);
    changes.set(`${size} ${share}`, await oneChange(table, vault, [size, share]));
  }
  growth(table, changes);
  await many(table);
  await filtering(table);
  await loading(table);
  process.exitCode = table.print() ? 0 : 1;
}

/** Nothing is timed before all answer the same. */
async function compare(vault: BenchVault): Promise<void> {
  const wanted = JSON.stringify(await floor.read(vault));
  for (const engine of engines) {
    if (engine === readingFiles && vault.files.length > MOST_FILES) continue;
    const answer = JSON.stringify(await engine.read(vault));
    if (answer !== wanted) throw new Error(`${engine.name} answers ${answer}, and the cache says ${wanted}.`);
  }
}

async function readings(table: Table, vault: BenchVault, [size, share]: readonly [number, number]): Promise<void> {
  const name = `${size} notes, ${share * 100} % ours`;
  const compared = engines.filter((engine) => engine !== readingFiles || size <= MOST_FILES);
  const rounds = size > MOST_FILES ? 3 : 7;
  const least = await leastOf(rounds, compared.map((engine) => ({
    name: engine.name,
    take: () => processorTime(() => engine.read(vault)),
  })));
  const f = least.get(floor.name)!;
  for (const { name: engine } of compared) {
    const took = least.get(engine)!;
    table.row(`first reading, warm: ${engine}`, name, `${took.toFixed(1)} ms, ${(took / f).toFixed(1)} F`);
  }
  const own = ((least.get(ours.name)! - f) * 1000) / vault.ours / table.slow;
  const many = vault.ours >= MANY;
  if (many) table.budget('first reading, warm, above F for each of ours', name, own, reached.reading, 'µs');
  if (size <= MOST_FILES) {
    const [mine, theirs] = [fresh(ours, size, share), fresh(taskNotes, size, share)];
    const ratio = mine / theirs;
    if (many) table.budget('first reading in a fresh process, by @tasknotes/model’s', name, ratio, reached.fresh, '×');
  }
  const slices: number[] = [];
  for (let round = 0; round < rounds; round++) slices.push(Math.max(...(await indexed(vault)).slices));
  table.budget('longest slice of it', name, Math.min(...slices) / table.slow, 12, 'ms');
  const used = inProcessOfItsOwn(`--alone=memory,${size},${share}`);
  if (many) table.budget('memory for each of ours', name, used / vault.ours / 1024, reached.memory, 'KiB');
}

function fresh(engine: Engine, size: number, share: number): number {
  const took = Array.from({ length: 5 }, () => {
    const given = `--alone=${engine.name.split(':')[0]},${size},${share}`;
    return inProcessOfItsOwn(given);
  });
  return Math.min(...took);
}

function inProcessOfItsOwn(given: string): number {
  const args = ['--expose-gc', process.argv[1]!, given];
  return Number(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout);
}

/** Bytes that the index of a vault holds, in a process that held none before. */
async function memoryOf(vault: BenchVault): Promise<number> {
  const { gc } = globalThis as unknown as { gc: () => void };
  gc();
  const before = process.memoryUsage().heapUsed;
  const { feed } = await indexed(vault);
  feed.agenda();
  gc();
  const used = process.memoryUsage().heapUsed - before;
  // Held until it was measured.
  return feed.ready ? used : NaN;
}

async function oneChange(
  table: Table, vault: BenchVault, [size, share]: readonly [number, number],
): Promise<{ computed: number; listed: number }> {
  const name = `${size} notes, ${share * 100} % ours`;
  const { feed, clock } = await indexed(vault);
  feed.agenda();
  const path = pathOf(10, vault.ours);
  const own = vault.frontmatter.get(path)!;
  const other = vault.files.at(-1)!.path;
  const dayOf = (turn: number): string => `2026-11-${String(1 + (turn % 20)).padStart(2, '0')}`;
  const turns = quick ? 500 : 2_000;
  let turn = 0;
  const change = (): void => vault.change(path, { ...own, asked_on: dayOf((turn += 1)) });
  const least = await leastOf(7, [
    { name: 'other', take: () => each(turns, (at) => vault.change(other, { tags: ['x'], created: String(at) })) },
    { name: 'same', take: () => each(turns, () => vault.change(path, { ...own })) },
    { name: 'computed', take: () => each(turns, () => void (change(), feed.itemsIn(path))) },
    { name: 'listed', take: () => each(turns / 10, () => void (change(), feed.agenda())) },
    { name: 'minute', take: () => each(turns, (at) => clock.set(`2026-11-21T10:${String(at % 60).padStart(2, '0')}`)) },
    { name: 'midnight', take: () => each(4, (at) => void (clock.set(`2026-11-${22 + (at % 2)}T00:00`), feed.agenda())) },
  ]);
  vault.change(path, own);
  const [computed, listed] = [least.get('computed')! / table.slow, least.get('listed')! / table.slow];
  table.budget('a change to a note that isn’t ours', name, least.get('other')! / table.slow, 1, 'µs');
  table.row('a save that changes no fact', name, `${(least.get('same')! / table.slow).toFixed(2)} µs`);
  table.budget('a change to one of ours and two that it touches, computed', name, computed, reached.change, 'µs');
  table.row('that change and the list after it', name, `${listed.toFixed(1)} µs`);
  table.row('a quiet minute', name, `${(least.get('minute')! / table.slow).toFixed(2)} µs`);
  table.row('midnight, the list after it', name, `${(least.get('midnight')! / table.slow / 1000).toFixed(2)} ms`);
  return { computed, listed };
}

function growth(table: Table, changes: ReadonlyMap<string, { computed: number; listed: number }>): void {
  const [small, large] = [changes.get('1000 0.03'), changes.get('100000 0.03')];
  if (!small || !large) return;
  const name = '100 times the notes, 3 % ours';
  table.budget('growth of a change, computed', name, large.computed / small.computed, 2, '×');
  table.budget('growth of a change and the list after it', name, large.listed / small.listed, 3, '×');
}

/** What comes at once: a sync of 2,000 notes, a folder of 1,000 renamed. */
async function many(table: Table): Promise<void> {
  const vault = benchVault(10_000, 0.1);
  const { feed } = await indexed(vault);
  const arriving = Array.from({ length: 2_000 }, (_, at) => [`Sync/${pathOf(90_000 + at, 1e6)}`, ourNote(90_000 + at)] as const);
  const before = feed.computed;
  const took = await processorTime(async () => {
    vault.add(arriving);
    await Promise.resolve();
    feed.agenda();
  });
  table.row('2,000 of ours arrive at once', '10000 notes, 10 % ours', `${(took / table.slow).toFixed(0)} ms`);
  table.budget('times each of these is computed', '10000 notes, 10 % ours', (feed.computed - before) / arriving.length, 1.5, '×');
  const [names, counted] = [vault.files.filter(({ path }) => path.startsWith('Sync/')).length, feed.computed];
  const moved = await processorTime(async () => {
    vault.renameFolder('Sync', 'Moved');
    await Promise.resolve();
    feed.agenda();
  });
  table.row('a folder of 2,000 of ours is renamed', '10000 notes, 10 % ours', `${(moved / table.slow).toFixed(0)} ms`);
  table.row('times each of these is computed', '10000 notes, 10 % ours', `${((feed.computed - counted) / names).toFixed(2)} ×`);
}

/** A key in the filter of the list, at 5,000 people. */
async function filtering(table: Table): Promise<void> {
  const vault = benchVault(10_000, 1);
  const { feed } = await indexed(vault);
  const agenda = feed.agenda();
  const typed = (text: string): unknown => listModel({
    agenda,
    blank: false,
    titleOf: (path: string) => path,
    vocabulary: feed.vocabulary,
    filter: { text, shares: new Set() },
    folds: {},
    limits: {},
    rowForPerson: true,
    opened: new Set(),
    beyond: () => '',
  });
  table.row('the first key in the filter, without drawing', '5,000 people', `${(each(1, () => typed('p')) / 1000).toFixed(1)} ms`);
  const least = await leastOf(7, [{ name: 'key', take: () => each(5, (at) => typed(`person ${at}`)) }]);
  table.budget('a key in the filter, without drawing', '5,000 people', least.get('key')! / 1000 / table.slow, 16, 'ms');
}
