// Changes the code a little, one change at a time, and lists the changes that no test notices. No part of the gate.
// `npm run mutants` tries the files of `src` that differ from the last commit, `-- src/notes/values.ts …` files or
// folders, `-- --sample 8 --seed 1 src/notes` some of their files, the same ones for the same seed. In the plugin,
// `--by feed,writer` runs the tests with these words in their file's name alone, `--some 100` tries so many of all, and
// after `--minutes 8` no further file of tests is begun.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { tryInPlugin } from './mutants/in-plugin.mjs';
import { root } from './packages.mjs';

const PLUGIN = /^src\/(?:vault|making|deeds|ui|settings|features|main)\b/;

const { values: { sample, seed, by, some, minutes }, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    by: { type: 'string', default: '' },
    some: { type: 'string', default: 'Infinity' },
    minutes: { type: 'string', default: 'Infinity' },
  },
});
process.chdir(root);
const wanted = positionals.length > 0 ? positionals.flatMap(filesIn) : changed();
const chosen = sample === undefined ? wanted : someOf(wanted, Number(sample), Number(seed)).sort();
const survived = [];
let [killed, tried] = [0, 0];
// What is pure is tried by its own tests; the plugin by those that run it as it is built.
for (const room of ['pure', 'plugin']) {
  const mutate = chosen.filter((file) => PLUGIN.test(file) === (room === 'plugin'));
  if (mutate.length > 0) await tryOn(mutate, room);
}
for (const each of survived) process.stdout.write(`${each}\n`);
process.stdout.write(`${killed} of ${tried} mutants of ${chosen.length} files were killed (${share(killed, tried)}).\n`);
process.exit(0);

async function tryOn(mutate, room) {
  process.env.MUTANTS_IN = room;
  const within = {
    by: by.split(','), until: Date.now() + 60_000 * Number(minutes), some: (all) => someOf(all, Number(some), Number(seed)),
  };
  for (const mutant of room === 'plugin' ? await tryInPlugin(mutate, within) : await tryInPure(mutate)) {
    if (!['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(mutant.status)) continue;
    tried += 1;
    if (mutant.status === 'Killed' || mutant.status === 'Timeout') killed += 1;
    else survived.push(lineOf(mutant));
  }
}

function tryInPure(mutate) {
  const stryker = new Stryker({
    mutate,
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', './scripts/mutants/texts.mjs'],
    ignorers: ['texts'],
    vitest: { configFile: 'scripts/mutants/vitest.config.ts', related: true },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    // Long enough for a busy machine: what is slow is not what was noticed.
    timeoutMS: 15_000,
    reporters: ['progress'],
    ignorePatterns: ['/docs', '/demo-vault', '/scripts/start', '/coverage'],
    tempDirName: '.stryker-tmp',
    logLevel: 'warn',
  });
  return stryker.runMutationTest();
}

function lineOf({ fileName, location, replacement, status }) {
  const file = fileName.slice(fileName.lastIndexOf('src/'));
  const where = `${file}:${location.start.line}:${location.start.column}`;
  return `${status === 'Survived' ? 'survived' : 'untested'}  ${where}  ${replacement.replace(/\s+/g, ' ').slice(0, 120)}`;
}

function share(part, whole) {
  return whole === 0 ? 'none' : `${Math.round((100 * part) / whole)} %`;
}

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts')).map((file) => `${path.replace(/\/$/, '')}/${file}`).sort();
}

function changed() {
  const diff = execFileSync('git', ['diff', '--name-only', '--diff-filter=d', 'HEAD', '--', 'src'], { encoding: 'utf8' });
  return diff.split('\n').filter((file) => file.endsWith('.ts'));
}

// Numerical Recipes' linear congruential generator: a seed gives the same files on every machine.
function someOf(files, count, seed) {
  const pool = [...files];
  const some = [];
  for (let state = seed >>> 0; some.length < count && pool.length > 0;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    some.push(...pool.splice(Math.floor((state / 2 ** 32) * pool.length), 1));
  }
  return some;
}
