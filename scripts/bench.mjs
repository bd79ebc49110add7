// Measures the index and the feed over vaults in memory, as ratios within one run.
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = `${root}node_modules/.cache/bench.mjs`;
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['scripts/bench/index.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  external: ['yaml'],
  alias: { obsidian: `${root}scripts/bench/obsidian.ts` },
  logLevel: 'warning',
});
await import(outfile);
