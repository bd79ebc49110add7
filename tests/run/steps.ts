import { Session, type Profiler } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';
import { vi } from 'vitest';

/**
 * How many steps our own code takes in `run`: how often each block of it is entered (function, branch, turn of a loop),
 * as the engine counts for coverage. It is the same on every machine, however busy. What happens inside one call of the
 * engine's, such as a regular expression or `indexOf`, is one step.
 */
export async function stepsOf<M>(load: () => Promise<M>, run: (module: M) => unknown): Promise<number> {
  return countingSteps(load, (module, steps) => steps(() => run(module)));
}

/** The same for several runs, whose code is loaded once. */
export async function countingSteps<M, T>(
  load: () => Promise<M>,
  use: (module: M, steps: (run: () => unknown) => number) => T,
): Promise<T> {
  const session = new Session();
  session.connect();
  try {
    session.post('Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    // Code that was compiled before counting began has no counters: it is loaded and compiled anew.
    setFlagsFromString('--no-compilation-cache');
    vi.resetModules();
    const module = await load();
    return use(module, (run) => {
      taken(session);
      run();
      return taken(session);
    });
  } finally {
    session.disconnect();
    setFlagsFromString('--compilation-cache');
  }
}

/** Blocks entered since it was last asked. */
function taken(session: Session): number {
  let scripts: Profiler.ScriptCoverage[] = [];
  session.post('Profiler.takePreciseCoverage', (_, { result }) => (scripts = result));
  return scripts
    .filter(({ url }) => url.includes('/src/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}
