import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { licensesOf, LICENSES } from './scripts/licenses.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** gray-matter's own engines evaluate JavaScript front matter; every call names its engines, so they are left out. */
const withoutGrayMatterEngines = {
  name: 'without-gray-matter-engines',
  setup(build) {
    build.onResolve({ filter: /^\.\/(lib\/)?engines$/ }, (args) =>
      args.importer.includes('gray-matter') ? { path: 'gray-matter-engines', namespace: 'empty' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const manifest = JSON.parse(readFileSync(`${root}manifest.json`, 'utf8'));

/** @type {esbuild.BuildOptions} */
export const options = {
  absWorkingDir: root,
  banner: { js: `/* ${manifest.name} ${manifest.version}, MIT */` },
  entryPoints: ['src/main.ts'],
  outfile: 'main.js',
  bundle: true,
  format: 'cjs',
  platform: 'browser',
  target: 'es2022',
  external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*'],
  // ical-generator makes an id before it takes the one given to it, with what old phones don’t have.
  define: { 'Buffer.from': 'String', 'crypto.randomUUID': 'String' },
  plugins: [withoutGrayMatterEngines],
  // The notices that packages ask to keep stand at the end; their whole licences are in a file beside.
  legalComments: 'eof',
  metafile: true,
  minify: true,
  charset: 'utf8',
  treeShaking: true,
  logLevel: 'warning',
};

/**
 * The styles of rooms and features, in one file that people may read. It is committed: a copied or cloned folder is a
 * plugin at once.
 * @type {esbuild.BuildOptions}
 */
export const styles = {
  absWorkingDir: root,
  banner: { css: `/* ${manifest.name}: bundled from src by “npm run build” */` },
  entryPoints: ['src/styles.css'],
  outfile: 'styles.css',
  bundle: true,
  charset: 'utf8',
  logLevel: 'warning',
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--watch')) {
    const contexts = await Promise.all([
      esbuild.context({ ...options, minify: false, sourcemap: 'inline' }),
      esbuild.context(styles),
    ]);
    await Promise.all(contexts.map((context) => context.watch()));
  } else {
    const [{ metafile }] = await Promise.all([options, styles].map((each) => esbuild.build(each)));
    writeFileSync(`${root}${LICENSES}`, licensesOf(metafile));
  }
}
