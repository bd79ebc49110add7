import { setMaxListeners } from 'node:events';
import { inject, TestRunner, type RunnerTestCase } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The changed sources that a bundle takes in place of those on disk, by path. */
    sources: Record<string, string>;
    /** The mutants that no test has noticed so far, each with the number of tests that it may still be tried by. */
    left: Record<string, number>;
  }
  export interface TaskMeta {
    mutants?: Tried;
  }
}

interface Tried {
  reached: string[];
  tried: string[];
  killed: string[];
  /** Why nothing can be learned from this test. */
  unfit: string;
}

interface Switchboard {
  activeMutant?: string | undefined;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: { perTest: Record<string, Record<string, number>> };
}

/** Where instrumented code looks which of its mutants is active, and counts which it came across. */
const board: Switchboard = ((globalThis as { __stryker__?: Switchboard }).__stryker__ ??= {});
const left = inject('left');
/** How often each mutant came by where it was tried in this file: what does so equally often is much the same. */
const alike = new Map<string, number>();
const ALIKE = 2;
/** Whether a test never came to its end: it may still be at it, and what is tried beside it says nothing. */
let spoiled = false;

/** Which mutant is to be awake in the next try of a test; it is told whether that try failed. */
function* triesOf(test: RunnerTestCase): Generator<string | undefined, Tried, boolean> {
  if (yield undefined) return { reached: [], tried: [], killed: [], unfit: 'fails without any change' };
  const hits = board.mutantCoverage?.perTest[test.id] ?? {};
  const reached = Object.keys(hits);
  const meant = reached.filter((mutant) => {
    const kind = `${mutant} ${hits[mutant]}`;
    const before = alike.get(kind) ?? 0;
    if (spoiled || !(left[mutant]! > 0) || before === ALIKE) return false;
    return alike.set(kind, before + 1);
  });
  const tried: string[] = [];
  const killed: string[] = [];
  for (const mutant of meant) {
    if (spoiled) break;
    left[mutant]! -= 1;
    tried.push(mutant);
    // A loop without an end comes by far more often.
    Object.assign(board, { hitCount: 0, hitLimit: 100 * hits[mutant]! });
    if (yield mutant) killed.push(mutant);
    spoiled = test.result!.errors?.some(({ message }) => /timed out/.test(message)) ?? false;
  }
  // What a mutant left behind must not be held against those after it.
  if (killed.length > 0 && !spoiled && (yield undefined)) return { reached, tried, killed: [], unfit: 'fails when run again' };
  for (const mutant of killed) left[mutant] = 0;
  return { reached, tried, killed, unfit: '' };
}

/** Runs a test again for each mutant it comes across: a mutant is killed where the test fails then. */
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
  }

  override onBeforeTryTask(test: RunnerTestCase): void {
    super.onBeforeTryTask(test);
    Object.assign(board, { currentTestId: test.id, activeMutant: this.now.value });
  }

  onAfterRetryTask(test: RunnerTestCase): void {
    board.activeMutant = undefined;
    this.now = this.tries.next(test.result!.state === 'fail');
    if (this.now.done) test.meta.mutants = this.now.value;
    // Vitest tries again what has failed.
    Object.assign(test.result!, this.now.done
      ? { state: 'pass', errors: undefined }
      : { state: 'fail', errors: [{ message: 'to be tried with a mutant' }] });
  }
}
