// Plants known bugs in a copy of the project, one at a time, and demands that the tests turn red for each.
// `npm run teeth -- word …` plants only those whose names hold a word.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bugs } from './teeth/bugs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);
const chosen = words.length === 0 ? bugs : bugs.filter(({ name }) => words.some((word) => name.includes(word)));

const copy = mkdtempSync(join(tmpdir(), 'teeth-'));
const parts = ['src', 'tests', 'scripts', 'styles.css', 'manifest.json', 'versions.json', 'package.json', 'tsconfig.json', 'esbuild.config.mjs', 'vitest.config.ts'];
for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

/** Whether the tests are green in the copy; their output where they are not. */
function run(tests) {
  const there = tests.filter((test) => existsSync(join(copy, test)));
  const { status, stdout } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--bail=1', ...there], { cwd: copy, encoding: 'utf8' });
  return { green: status === 0, ran: there.length > 0 && /Tests?\s/.test(stdout), stdout };
}

let killed = 0;
const survived = [];
try {
  const all = [...new Set(chosen.flatMap(({ tests }) => tests))];
  const clean = run(all);
  if (!clean.green || !clean.ran) {
    process.stdout.write(`${clean.stdout}\nThe tests are red without a planted bug. Mend that first.\n`);
    process.exitCode = 1;
  } else {
    for (const { name, file, find, plant, tests } of chosen) {
      const path = join(copy, file);
      const text = readFileSync(path, 'utf8');
      const places = text.split(find).length - 1;
      if (places !== 1) {
        survived.push(`${name}: its place stands ${places} times in ${file}`);
        continue;
      }
      writeFileSync(path, text.split(find).join(plant));
      const { green } = run(tests);
      writeFileSync(path, text);
      if (green) survived.push(`${name} (${file})`);
      else killed += 1;
      process.stdout.write(`${green ? 'ALIVE ' : 'killed'}  ${name}\n`);
    }
    process.stdout.write(`${killed} of ${chosen.length} planted bugs were caught.\n`);
    for (const each of survived) process.stdout.write(`Not caught: ${each}\n`);
    if (survived.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
