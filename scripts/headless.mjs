// Builds the plugin and runs it over a folder of notes, without Obsidian. See tests/host/headless.ts for the arguments.
import { buildPlugin, callersFolder, load, readManifest, writer } from './bundle.mjs';

// esbuild has said what is wrong; its stack adds nothing.
const [{ run }, mainJs] = await Promise.all([load('tests/host/headless.ts'), buildPlugin()]).catch(() => process.exit(1));
const code = await run(process.argv.slice(2), {
  mainJs,
  manifest: readManifest(),
  cwd: callersFolder(),
  out: writer(1),
  err: writer(2),
});
// At once: nothing the plugin still waits for may keep the process alive.
process.exit(code);
