// Plants known bugs in copies of the project, one at a time in each, and demands that a test fails for each.
// `npm run teeth` plants all, `-- --touched` those near the last change, `-- word …` those whose names hold a word.
import { bugs } from './teeth/bugs.mjs';
import { Copy } from './teeth/copy.mjs';
import { bugsNear } from './teeth/touched.mjs';
import { root } from './packages.mjs';

const LANES = 2;

const words = process.argv.slice(2);
const chosen = words.includes('--touched') ? bugsNear(bugs, root)
  : words.length === 0 ? bugs : bugs.filter(({ name }) => words.some((word) => name.includes(word)));
const waiting = [...chosen];
const survived = [];
let caught = 0;
const copies = Array.from({ length: LANES }, () => new Copy());
try {
  const { sound, output } = await copies[0].run([...new Set(chosen.flatMap(({ tests }) => tests))]);
  if (sound) await Promise.all(copies.map(plantInTurn));
  else survived.push(`${output}\nThe tests are red without a planted bug, or not there. Mend that first.`);
} finally {
  for (const copy of copies) copy.remove();
}
process.stdout.write(`${caught} of ${chosen.length} planted bugs were caught; ${bugs.length} are known.\n`);
for (const each of survived) process.stdout.write(`Not caught: ${each}\n`);
if (caught < chosen.length || chosen.length === 0) process.exitCode = 1;

async function plantInTurn(copy) {
  for (let bug = waiting.shift(); bug; bug = waiting.shift()) {
    const start = performance.now();
    const result = await copy.with(bug, () => copy.run(bug.tests, ['--bail=1', '--maxWorkers=1']));
    const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
    const dead = result !== undefined && result.failed > 0;
    if (dead) caught += 1;
    else survived.push(result ? `${bug.name} (${bug.file})` : `${bug.name}: its place is not there once in ${bug.file}`);
    process.stdout.write(`${dead ? 'caught' : 'ALIVE '}  ${seconds.padStart(6)}  ${bug.name}\n`);
  }
}
