import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { createVitest } from 'vitest/node';
import { strykerPlugins } from './texts.mjs';

const quiet = { isDebugEnabled: () => false, debug() {}, info() {}, warn() {} };

/**
 * Tries mutants of the plugin's files and answers them with their status. The plugin is built with all of them, each
 * asleep, and a test that comes across some is run again with these awake; the nearest tests by name come first, and
 * none but those of files with one of the words `by` in their name. `some` answers which of the mutants are tried. No
 * file is begun after the time `until`, and then nothing is said of mutants that none came across.
 */
export async function tryInPlugin(files, { by, until, some }) {
  const { files: changed, mutants } = await new Instrumenter(quiet).instrument(
    files.map((file) => ({ name: resolve(file), mutate: true, content: readFileSync(file, 'utf8') })),
    { plugins: null, excludedMutations: [], ignorers: strykerPlugins.map(({ value }) => value) },
  );
  const chosen = some(mutants.filter(({ status }) => !status));
  const left = new Set(chosen.map(({ id }) => id));
  const statuses = {};
  const sources = Object.fromEntries(changed.map(({ name, content }) => [name, severalAwake(content)]));
  const options = { config: 'scripts/mutants/vitest.config.ts', watch: false, reporters: [{}] };
  // For tests that import a file of the plugin by itself.
  const imported = { name: 'changed', enforce: 'pre', load: (path) => sources[path] };
  const vitest = await createVitest('test', options, { plugins: [imported] });
  vitest.provide('sources', sources);
  const all = await vitest.globTestSpecifications();
  const meant = all.filter(({ moduleId }) => by.some((word) => basename(moduleId).includes(word)));
  const specs = nearestFirst(meant, files);
  while (specs.length > 0 && left.size > 0 && Date.now() < until) {
    const spec = specs.shift();
    vitest.provide('left', [...left]);
    vitest.provide('known', Object.keys(statuses));
    const before = left.size;
    const kill = (id) => left.delete(id) && (statuses[id] = 'Killed');
    const tries = (await triedBy(vitest, spec)).tests;
    for (const { name, reached = [], killed = [], unfit = 'was not run' } of tries) {
      if (unfit) process.stdout.write(`left out  ${basename(spec.moduleId)}: ${name} ${unfit}\n`);
      for (const id of reached) if (left.has(id)) statuses[id] = 'Survived';
      killed.forEach(kill);
    }
    const atImport = (tries[0]?.atImport ?? []).filter((id) => left.has(id));
    for (const id of atImport) statuses[id] = 'Survived';
    (await killedAtImport(vitest, spec, atImport)).forEach(kill);
    if (tries.some(({ spoiled }) => spoiled)) {
      if (left.size < before) specs.unshift(spec);
      else process.stdout.write(`left out  the rest of ${basename(spec.moduleId)}, where a test came to no end\n`);
    }
    const met = Object.values(statuses);
    const killed = met.filter((status) => status === 'Killed');
    const after = basename(spec.moduleId);
    process.stdout.write(`${killed.length} of the ${met.length} that were met are killed, after ${after}\n`);
  }
  await vitest.close();
  const ofUnmet = specs.length === 0 ? 'NoCoverage' : undefined;
  if (specs.length > 0 && left.size > 0) process.stdout.write(`${specs.length} files of tests were not begun in time\n`);
  return chosen.map((mutant) => {
    const { line, column } = mutant.location.start;
    // The instrumenter counts from 0.
    const location = { start: { line: line + 1, column: column + 1 } };
    return { ...mutant, location, status: statuses[mutant.id] ?? ofUnmet };
  });
}

/** What each test of a file was tried with, and whether the file could be imported. */
async function triedBy(vitest, spec, fromStart = []) {
  vitest.provide('fromStart', fromStart);
  const { testModules } = await vitest.runTestSpecifications([spec]);
  // Those of files that were run before are answered, too.
  const module = testModules.find(({ moduleId }) => moduleId === spec.moduleId);
  return {
    isImported: module.errors().length === 0,
    tests: [...module.children.allTests()].map((test) => ({ ...test.meta().mutants, name: test.fullName })),
  };
}

/** Which of the mutants a file notices when they are awake from its import on, as they are for nobody else. */
async function killedAtImport(vitest, spec, mutants) {
  if (mutants.length === 0) return [];
  const { isImported, tests } = await triedBy(vitest, spec, mutants);
  if (isImported && tests.every(({ killed = [] }) => killed.length === 0)) return [];
  if (mutants.length === 1) return mutants;
  const half = Math.ceil(mutants.length / 2);
  const parts = [mutants.slice(0, half), mutants.slice(half)];
  return [...await killedAtImport(vitest, spec, parts[0]), ...await killedAtImport(vitest, spec, parts[1])];
}

// Stryker's code knows of one at a time.
function severalAwake(code) {
  return code.replace('ns.activeMutant === id', 'ns.awake?.has(id)');
}

/** The quickest come first among equally near ones: most are killed by then, and the slow ones are run for few. */
function nearestFirst(specs, files) {
  const words = files.flatMap((file) => file.split(/\W/));
  const farness = ({ moduleId }) => -basename(moduleId, '.test.ts').split(/\W/).filter((word) => words.includes(word)).length;
  return specs.sort((a, b) => farness(a) - farness(b) || statSync(a.moduleId).size - statSync(b.moduleId).size);
}
