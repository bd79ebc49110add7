import { defineConfig } from 'vitest/config';

// They go over everything there is, and take their time.
const walks = '{*chromium,writer-crashes,writer-faults,writer-interleavings,pseudo-*,content-language,from-rows}';
const rooms = process.env['MUTANTS_IN'] === 'plugin'
  ? {
      include: ['tests/app/**/*.test.ts'],
      exclude: [`tests/app/**/${walks}.test.ts`],
      globalSetup: 'scripts/mutants/plugin.ts',
      runner: 'scripts/mutants/runner.ts',
      testTimeout: 60_000,
    }
  // The zone can't be set in threads, in which mutants are tried.
  : { include: ['tests/{domain,notes,settings,words}/**/*.test.ts'], exclude: ['tests/domain/time-zones.test.ts', 'tests/notes/calendar.test.ts'], isolate: false, testTimeout: 60_000 };

const setupFiles = ['tests/run/chance.ts', 'scripts/mutants/fail-at-once.ts'];

/** The tests by which mutants are tried: those nearest to what is pure, or those of the built plugin. */
export default defineConfig({ test: { environment: 'node', pool: 'threads', setupFiles, ...rooms } });
