// Builds the plugin and lets one try it. See scripts/start/run.ts for the arguments.
import { buildPlugin, bundlePage, callersFolder, load, readManifest, root, writer } from './bundle.mjs';

// esbuild has said what is wrong; its stack adds nothing.
const { run } = await load('scripts/start/run.ts').catch(() => process.exit(1));
const code = await run(process.argv.slice(2), {
  root,
  cwd: callersFolder(),
  manifest: readManifest(),
  buildPlugin: () => buildPlugin().catch(() => process.exit(1)),
  bundlePage: () => bundlePage().catch(() => process.exit(1)),
  out: writer(1),
  err: writer(2),
  untilStopped: () => new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve)),
});
process.exit(code);
