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
  }
  export interface TaskMeta {
    mutants?: Tried;
  }
}

interface Tried {
  reached: string[];
  killed: string[];
  /** Why nothing can be learned from this test. */
  unfit: string;
}

interface Switchboard {
  /** How long a test may take now, in milliseconds; a busy machine is slow. */
  patience?: number;
  awake?: ReadonlySet<string>;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: { perTest: Record<string, Record<string, number>> };
}

/** Where instrumented code looks which of its mutants are awake, and counts which it came across. */
const board: Switchboard = ((globalThis as { __stryker__?: Switchboard }).__stryker__ ??= {});
const left = new Set(inject('left'));
/** How often each mutant came by where it was tried in this file: tests with it equally often are much the same. */
const alike = new Map<string, number>();
const ALIKE = 4;
/** What a test may take and still be run with everything it comes across, in milliseconds. */
const SHORT = 15;
/** Most mutants do nothing in most tests, so that many are tried at once, and fewer where the test fails. */
const AT_ONCE = 8;
/** Whether a test that came to no end is still at it: what is tried beside it says nothing. */
let spoiled = false;

const LATE = Symbol('late');
class Late extends Error {}

/** Which mutants are to be awake in the next try of a test; it is told whether that try failed. */
type Tries<Found> = Generator<readonly string[], Found, boolean>;

function* triesOf(test: RunnerTestCase): Tries<Tried> {
  const began = performance.now();
  if (yield []) return { reached: [], killed: [], unfit: 'fails without any change' };
  const took = performance.now() - began;
  const isShort = took < SHORT;
  Object.assign(board, { patience: 3_000 + 8 * took });
  const hits = { ...board.mutantCoverage?.perTest[test.id] };
  const reached = Object.keys(hits);
  const meant = reached.filter((mutant) => {
    const kind = `${mutant} ${hits[mutant]}`;
    const before = alike.get(kind) ?? 0;
    return left.has(mutant) && (isShort || before < ALIKE) && alike.set(kind, before + 1);
  });
  const killed: string[] = [];
  // Those near each other change the same words, and only one of them would be seen.
  const groups = isShort ? meant.length : Math.max(AT_ONCE, Math.ceil(meant.length / AT_ONCE));
  for (let nth = 0; nth < groups && nth < meant.length && !spoiled; nth++) {
    killed.push(...yield* killedAmong(meant.filter((_, at) => at % groups === nth), { test, hits }));
  }
  // What a mutant left behind must not be held against those after it.
  if (killed.length > 0 && !spoiled && (yield [])) return { reached, killed: [], unfit: 'fails when run again' };
  for (const mutant of killed) left.delete(mutant);
  return { reached, killed, unfit: '' };
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

/** Whether something goes on though nothing is asked for. */
async function isBusy(): Promise<boolean> {
  const before = performance.eventLoopUtilization();
  await passed(200);
  return performance.eventLoopUtilization(before).utilization > 0.5;
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
    board.patience = 60_000;
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const over = new AbortController();
    const late = passed(board.patience, LATE, { signal: over.signal }).catch(() => undefined);
    const run = TestRunner.getTestFn(test)();
    try {
      if (await Promise.race([run, late]) === LATE) throw new Late();
    } catch (error) {
      if (error instanceof Late) spoiled ||= await isBusy();
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
    board.awake = new Set();
    this.now = this.tries.next(test.result!.state === 'fail');
    if (this.now.done) test.meta.mutants = this.now.value as Tried;
    // Vitest tries again what has failed.
    Object.assign(test.result!, this.now.done
      ? { state: 'pass', errors: undefined }
      : { state: 'fail', errors: [{ message: 'to be tried with a mutant' }] });
  }
}
