import { setMaxListeners } from 'node:events';
import { performance } from 'node:perf_hooks';
import { setTimeout as passed } from 'node:timers/promises';
import { inject, TestRunner, type RunnerTestCase } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The changed sources that a bundle takes in place of those on disk, by path. */
    sources: Record<string, string>;
    /** The mutants that no test has noticed so far. */
    left: string[];
    /** Those that some test was run with. */
    known: string[];
    /** Those that are awake while the file is imported already, and in all its tests; each test is run once then. */
    fromStart: string[];
  }
  export interface TaskMeta {
    mutants?: Tried;
  }
}

interface Tried {
  reached: string[];
  killed: string[];
  /** Those that the file came across while it was imported: later, they change nothing any more. */
  atImport: string[];
  /** Whether the rest of the file says nothing, since a test with a mutant came to no end. */
  spoiled: boolean;
  /** Why nothing can be learned from this test. */
  unfit: string;
}

interface Switchboard {
  awake?: ReadonlySet<string>;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

/** Where instrumented code looks which of its mutants are awake, and counts which it came across. */
const board: Switchboard = ((globalThis as { __stryker__?: Switchboard }).__stryker__ ??= {});
/** How long a test may take now, in milliseconds; a busy machine is slow. */
let patience = 60_000;
/** For how long nothing may go on in it: what it waits for then never comes. */
let lull = 60_000;
const left = new Set(inject('left'));
const fromStart = inject('fromStart');
board.awake = new Set(fromStart);
/** Those that were tried before, in this file or another, and not noticed. */
const known = new Set(inject('known'));
/** What a test may take and still be run with one at a time of what it comes across, in milliseconds. */
const SHORT = 15;
/** In how many goes a test tries what no test has tried; many of these are noticed. */
const GOES = 8;
/** Whether a test that came to no end is still at it: what is tried beside it says nothing. */
let spoiled = false;

const LATE = Symbol('late');
class Late extends Error {}

/** Which mutants are to be awake in the next try of a test; it is told whether that try failed. */
type Tries<Found> = Generator<readonly string[], Found, boolean>;

function* triesOf(test: RunnerTestCase): Tries<Tried> {
  const began = performance.now();
  const atImport = Object.keys(board.mutantCoverage?.static ?? {});
  if (fromStart.length > 0) {
    const failed = yield fromStart;
    return { reached: [], killed: failed ? fromStart : [], atImport, spoiled, unfit: '' };
  }
  if (yield []) return { reached: [], killed: [], atImport, spoiled, unfit: 'fails without any change' };
  const took = performance.now() - began;
  const isShort = took < SHORT;
  patience = 20_000 + 20 * took;
  lull = 500 + 4 * took;
  const hits = { ...board.mutantCoverage?.perTest[test.id] };
  const reached = Object.keys(hits);
  const meant = reached.filter((mutant) => left.has(mutant));
  const killed: string[] = [];
  for (const group of groupsOf(meant, isShort)) {
    if (!spoiled) killed.push(...yield* killedAmong(group, { test, hits }));
  }
  for (const mutant of meant) known.add(mutant);
  // What a mutant left behind must not be held against those after it.
  if (killed.length > 0 && !spoiled && (yield [])) {
    return { reached, killed: [], atImport, spoiled, unfit: 'fails when run again' };
  }
  for (const mutant of killed) left.delete(mutant);
  return { reached, killed, atImport, spoiled, unfit: '' };
}

/**
 * Most of what other tests did not notice is not noticed by this one either: it is tried in one go, and in parts where
 * the test fails.
 */
function groupsOf(mutants: readonly string[], isShort: boolean): string[][] {
  if (isShort) return mutants.map((mutant) => [mutant]);
  const fresh = mutants.filter((mutant) => !known.has(mutant));
  // Those near each other change the same words, and only one of them would be seen.
  const goes = Array.from({ length: GOES }, (_, nth) => fresh.filter((_mutant, at) => at % GOES === nth));
  return [...goes, mutants.filter((mutant) => known.has(mutant))].filter(({ length }) => length > 0);
}

function* killedAmong(
  mutants: string[],
  by: { test: RunnerTestCase; hits: Record<string, number> },
): Tries<string[]> {
  // A loop without an end comes by far more often.
  Object.assign(board, { hitCount: 0, hitLimit: 100 * Math.max(...mutants.map((mutant) => by.hits[mutant]!)) });
  if (!(yield mutants)) return [];
  if (mutants.length === 1) return mutants;
  const half = Math.ceil(mutants.length / 2);
  return [...yield* killedAmong(mutants.slice(0, half), by), ...yield* killedAmong(mutants.slice(half), by)];
}

/** How much of some milliseconds something goes on in, from 0 to 1. */
async function loadWithin(ms: number, over?: AbortSignal): Promise<number> {
  const before = performance.eventLoopUtilization();
  await passed(ms, undefined, { signal: over });
  return performance.eventLoopUtilization(before).utilization;
}

/** Resolves once nothing goes on any more. */
async function idle(over: AbortSignal): Promise<typeof LATE> {
  while (await loadWithin(lull, over) > 0.02);
  return LATE;
}

/** Runs a test again with the mutants it comes across: one is killed where the test fails with it alone. */
export default class extends TestRunner {
  private tries!: ReturnType<typeof triesOf>;
  private now!: ReturnType<typeof this.tries.next>;

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    await super.onBeforeRunTask(test);
    test.retry = Infinity;
    // Each try listens to it anew.
    setMaxListeners(0, test.context.signal);
    this.tries = triesOf(test);
    this.now = this.tries.next();
    patience = 60_000;
    lull = 60_000;
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const over = new AbortController();
    const { signal } = over;
    const late = Promise.race([passed(patience, LATE, { signal }), idle(signal)]).catch(() => undefined);
    const run = TestRunner.getTestFn(test)();
    try {
      if (await Promise.race([run, late]) === LATE) throw new Late();
    } catch (error) {
      if (error instanceof Late) spoiled ||= await loadWithin(200) > 0.5;
      throw error;
    } finally {
      over.abort();
    }
  }

  override onBeforeTryTask(test: RunnerTestCase): void {
    super.onBeforeTryTask(test);
    Object.assign(board, { currentTestId: test.id, awake: new Set(this.now.value as string[]) });
  }

  onAfterRetryTask(test: RunnerTestCase): void {
    board.awake = new Set(fromStart);
    this.now = this.tries.next(test.result!.state === 'fail');
    if (this.now.done) test.meta.mutants = this.now.value as Tried;
    // Vitest tries again what has failed.
    Object.assign(test.result!, this.now.done
      ? { state: 'pass', errors: undefined }
      : { state: 'fail', errors: [{ message: 'to be tried with a mutant' }] });
  }
}
