// Which bugs to plant after a change: those of the rooms that it touched, and some of the others.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';

/** On the main branch itself git doesn't say where a change began: so many of the newest commits count as one. */
const NEWEST = 10;
const LEAST = 8;

/**
 * What every test leans on, or the planting does, so that a change there may disarm any of them: the hosts and helpers
 * of tests, how they are run, what is built.
 */
const NEAR_ALL = new RegExp([
  '^scripts/(?:teeth|packages)', '^tests/(?!.*\\.test\\.ts$).*\\.tsx?$', '^[^/]*\\.config\\.(?:ts|mjs)$',
  '^package(?:-lock)?\\.json$', '^tsconfig\\.json$',
].join('|'));

/** The bugs to plant after what was touched since the change began, in their order. */
export function bugsNear(bugs, root) {
  return bugsNearPaths(bugs, touchedPaths(root), git(root, 'rev-parse', 'HEAD') ?? '');
}

/**
 * The bugs in the folders of files and those whose tests are among these. Where they are few, others are drawn until
 * there are eight, the same for the same seed. All, where a file is near every bug or the bugs themselves are there.
 */
export function bugsNearPaths(bugs, paths, seed) {
  if (paths.some((path) => NEAR_ALL.test(path))) return bugs;
  const folders = new Set(paths.map((path) => dirname(path)));
  const near = bugs.filter(
    ({ file, tests }) => folders.has(dirname(file)) || tests.some((test) => paths.includes(fileOf(test))),
  );
  const drawn = bugs.filter((bug) => !near.includes(bug)).sort((a, b) => (lot(seed, a) < lot(seed, b) ? -1 : 1));
  const chosen = [...near, ...drawn.slice(0, Math.max(0, LEAST - near.length))];
  return bugs.filter((bug) => chosen.includes(bug));
}

/** `tests/a.test.ts > part of a name` is that part of that file. */
export function fileOf(test) {
  return test.split(' > ')[0];
}

/** What differs from where the change began, changes that are not committed included; nothing where git can't say. */
function touchedPaths(root) {
  const base = branchPoint(root) ?? amongNewest(root);
  if (!base) return [];
  const changed = git(root, 'diff', '--name-only', '--no-renames', base) ?? '';
  const added = git(root, 'ls-files', '--others', '--exclude-standard') ?? '';
  return `${changed}\n${added}`.split('\n').filter((path) => path !== '');
}

/** Where a branch left the main one; undefined on the main branch itself, as in a clone of it. */
function branchPoint(root) {
  const head = git(root, 'rev-parse', 'HEAD');
  for (const main of ['origin/main', 'main']) {
    const base = git(root, 'merge-base', 'HEAD', main);
    if (base && base !== head) return base;
  }
  return undefined;
}

/** The commit before the newest ones, or the oldest that a clone with a short history has. */
function amongNewest(root) {
  const commits = git(root, 'rev-list', '--first-parent', `--max-count=${NEWEST + 1}`, 'HEAD')?.split('\n') ?? [];
  return commits.length > 1 ? commits.at(-1) : undefined;
}

function lot(seed, { name }) {
  return createHash('sha256').update(`${seed} ${name}`).digest('hex');
}

function git(root, ...words) {
  const { status, stdout } = spawnSync('git', words, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
