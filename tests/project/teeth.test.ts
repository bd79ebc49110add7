import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bugs as known } from '../../scripts/teeth/bugs.mjs';
import { bugsNearPaths } from '../../scripts/teeth/touched.mjs';

interface Bug {
  name: string;
  file: string;
  tests: readonly string[];
}

const bugs: Bug[] = Array.from({ length: 20 }, (_, at) => ({
  name: `bug ${at}`,
  file: `src/room${at}/file.ts`,
  tests: [`tests/room${at}/file.test.ts > says so`],
}));
const planted = (...paths: string[]): string[] => (bugsNearPaths(bugs, paths, 'seed') as Bug[]).map(({ name }) => name);

describe('the bugs planted after a change', () => {
  it('are those in the folders that it touched, those of its tests, and enough others', () => {
    const near = planted('src/room3/other.ts', 'tests/room5/file.test.ts');
    expect(near).toHaveLength(8);
    expect(near).toEqual(expect.arrayContaining(['bug 3', 'bug 5']));
    expect(planted('src/room3/other.ts', 'tests/room5/file.test.ts')).toEqual(near);
  });

  it.each([
    'tests/host/data/vault.ts', 'tests/app/plugin.ts', 'tests/words/pseudo.ts', 'vitest.config.ts', 'esbuild.config.mjs',
    'scripts/teeth.mjs', 'scripts/teeth/copy.mjs', 'package.json',
  ])('are all there are after one of %s', (path) => {
    expect(planted('src/room3/other.ts', path)).toHaveLength(bugs.length);
  });

  it.each(['docs/guide.md', 'tests/host/contract/data-vault.test.ts', 'src/styles.css'])('are some after one of %s', (path) => {
    expect(planted(path)).toHaveLength(8);
  });
});

describe('the planted bugs', () => {
  it.each(known)('can be planted: $name', ({ file, find, plant, tests }) => {
    expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2);
    expect(plant).not.toBe(find);
    for (const aim of tests) {
      const [path, part] = aim.split(' > ');
      expect(existsSync(path!), path).toBe(true);
      // The name of a table’s case is put together when it runs: its first words stand in the file, or beside it.
      const words = part?.split(' ').slice(0, 2).join(' ') ?? '';
      expect(withNeighbours(path!)).toContain(words);
    }
  });
});

/** A test file, and the files beside it that it imports. */
function withNeighbours(path: string): string {
  const text = readFileSync(path, 'utf8');
  const beside = [...text.matchAll(/from '\.\/([\w-]+)'/g)].map(([, name]) => join(dirname(path), `${name}.ts`));
  return [text, ...beside.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'))].join('\n');
}
