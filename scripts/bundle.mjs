// What the commands that run the built plugin have in common.
import { readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { options, styles } from '../esbuild.config.mjs';
import { licensesOf, LICENSES } from './licenses.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

export const readManifest = () => JSON.parse(readFileSync(`${root}manifest.json`, 'utf8'));

/** Builds the plugin, puts main.js, styles.css and the licences in place, and answers what main.js says. */
export async function buildPlugin() {
  const [main, css] = await Promise.all([options, styles].map((each) => esbuild.build({ ...each, write: false })));
  const mainJs = main.outputFiles[0].text;
  putInPlace('main.js', mainJs);
  putInPlace('styles.css', css.outputFiles[0].text);
  putInPlace(LICENSES, licensesOf(main.metafile));
  return mainJs;
}

// In one step, so that another run never reads half of it.
function putInPlace(name, text) {
  const partial = `${root}${name}.${process.pid}`;
  writeFileSync(partial, text);
  renameSync(partial, `${root}${name}`);
}

/** Bundles a TypeScript file of ours for Node and answers what it exports. */
export async function load(entryPoint) {
  // Nothing is written there: it only says where `require` looks for packages.
  const outfile = `${root}node_modules/bundle.cjs`;
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entryPoint],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // They find files of their own beside themselves, so they can't be bundled.
    external: ['jsdom', 'playwright-core'],
    logLevel: 'warning',
    outfile,
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(module, module.exports, createRequire(outfile));
  return module.exports;
}

/** Bundles what the page runs, for the browser. */
export async function bundlePage() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['tests/host/page/page.ts'],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    minify: true,
    keepNames: true,
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

/** Writes at once: an answer longer than a pipe's buffer would be lost if the process exits while it is under way. */
export const writer = (fd) => (text) => {
  let bytes = Buffer.from(text);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(fd, bytes));
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
};

/** Where the person called the command from: npm runs scripts in the package's folder and keeps the caller's here. */
export const callersFolder = () => process.env.INIT_CWD ?? process.cwd();
