// What takes longer than a gate may: the tests over notes at nightly size, which print what they counted, then every
// planted bug. Sizes can be given as for any other run: NOTES (notes made) and RUNS (interleavings tried); so can SEED,
// from which notes, vaults and orders are drawn, others each night.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { packageScript, root } from './packages.mjs';

const env = { NOTES: '20000', RUNS: '2000', SEED: String(randomInt(2 ** 31)), ...process.env };
console.log(`Drawn from SEED=${env.SEED}.`);
const generated = [
  'tests/domain', 'tests/notes', 'tests/settings', 'tests/app/writer', 'tests/app/acted-notes', 'tests/app/list-keyed',
  'tests/host/contract/data-folder',
];
// Beside tests that keep every core busy, the short ones take longer than they are given otherwise.
const tests = [packageScript('vitest', 'vitest.mjs'), 'run', ...generated, '--reporter=default', '--testTimeout=60000'];
const run = (command, given) => spawnSync(process.execPath, command, { cwd: root, env: given, stdio: 'inherit' }).status === 0;
const results = [run(tests, env), run([join(root, 'scripts/teeth.mjs')], process.env)];
process.exitCode = results.every(Boolean) ? 0 : 1;
