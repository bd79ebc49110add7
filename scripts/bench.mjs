// Measures the index, the list and their peers over vaults in memory, in one run, as ratios; exits with 1 where a
// budget is missed. `npm run bench -- --quick` takes less than a minute.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { buildPlugin } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = `${root}node_modules/.cache/bench.mjs`;
await buildPlugin();
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['scripts/bench/index.ts'],
  outfile,
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  alias: { obsidian: `${root}scripts/bench/obsidian.ts` },
  logLevel: 'warning',
});
const given = ['--expose-gc', outfile, ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, given, { cwd: root, stdio: 'inherit' }).status ?? 1;
