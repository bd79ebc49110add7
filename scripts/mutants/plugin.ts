import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import type { TestProject } from 'vitest/node';
import build from '../../tests/run/plugin';

/** Builds the plugin of all tests with the changed sources in it. */
export default function buildChanged(project: TestProject): Promise<void> {
  const { sources } = project.getProvidedContext();
  const changed: Plugin = {
    name: 'changed',
    setup: ({ onLoad }) => onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => ({
      contents: sources[path] ?? readFileSync(path, 'utf8'), loader: 'ts',
    })),
  };
  return build(project, [changed]);
}
