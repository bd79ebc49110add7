// Writes the tables of README.md and docs/ anew, from the code. A test fails while they differ.
import { buildPlugin, load, readManifest, root } from './bundle.mjs';

// esbuild has said what is wrong; its stack adds nothing.
const [{ write }, mainJs] = await Promise.all([load('scripts/docs/write.ts'), buildPlugin()]).catch(() => process.exit(1));
const changed = await write(root, { mainJs, manifest: readManifest() });
process.stdout.write(changed.length === 0 ? 'The tables are as the code has them.\n' : `Written: ${changed.join(', ')}\n`);
// At once: nothing the plugin still waits for may keep the process alive.
process.exit(0);
