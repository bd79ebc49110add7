// Runs the property tests of what is written into notes at nightly size, and prints what they counted.
// Sizes can be given as for any other run: NOTES (notes made) and RUNS (interleavings tried).
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const env = { NOTES: '20000', RUNS: '2000', ...process.env };
// Beside tests that keep every core busy, the short ones take longer than they are given otherwise.
const run = [vitest, 'run', 'tests/notes', 'tests/app/writer', '--reporter=default', '--testTimeout=60000'];
const { status } = spawnSync(process.execPath, run, { env, stdio: 'inherit' });
process.exitCode = status ?? 1;
