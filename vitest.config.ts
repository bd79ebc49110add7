import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const pure = 'tests/{domain,notes,settings,words}/**/*.test.ts';
const page = ['tests/page/**/*.test.ts', 'tests/**/*chromium.test.ts'];

/** Project by project, in the order below: the process that files share ends as soon as a file of another is next. */
class InProjects extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const places = this.ctx.projects.map(({ name }) => name);
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => places.indexOf(a.project.name) - places.indexOf(b.project.name));
  }
}

export default defineConfig({
  test: {
    // A file that needs a window says so itself: // @vitest-environment jsdom
    environment: 'node',
    maxWorkers: 2,
    // Against what hangs; how fast something is, no test asks a clock.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A test alone would leave the others out, unseen.
    allowOnly: false,
    pool: 'threads',
    sequence: { sequencer: InProjects },
    reporters: ['default', './tests/run/slowest.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'page', include: page, globalSetup: ['tests/run/plugin.ts', 'tests/run/page.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'plugin', include: ['tests/**/*.test.ts'], exclude: [pure, ...page],
          globalSetup: 'tests/run/plugin.ts', setupFiles: 'tests/run/chance.ts',
        },
      },
      {
        // What is pure leaves nothing behind, so its files share processes; not threads, in which TZ can't be set.
        extends: true,
        test: { name: 'pure', include: [pure], isolate: false, pool: 'forks', setupFiles: 'tests/run/chance.ts' },
      },
    ],
  },
});
