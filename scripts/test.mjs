// What has to be green: every test, and beside them the types, then the linter. What those say is held back until the
// tests are through, so that nothing is mixed. Words given are handed to the tests’ runner.
import { spawn } from 'node:child_process';
import { packageScript, root } from './packages.mjs';

const cache = 'node_modules/.cache/informational-interviews';
const tsc = packageScript('typescript', 'bin/tsc');
const eslint = [packageScript('eslint', 'bin/eslint.js'), '--max-warnings', '0'];
const cached = ['--cache', '--cache-strategy', 'content', '--cache-location', `${cache}/lint`];

const checks = [
  ['types', [tsc, '-p', '.', '--incremental', '--tsBuildInfoFile', `${cache}/types`]],
  // Rules that ask for types see other files than the one they judge, which no cache of single files knows.
  ['linter, src', [...eslint, 'src']],
  ['linter, the rest', [...eslint, '--ignore-pattern', 'src/', ...cached, '.']],
];

const tests = run(['tests', [packageScript('vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)]], 'inherit');
const results = [];
for (const check of checks) results.push(await run(check, ['ignore', 'pipe', 'pipe']));
results.push(await tests);

process.stdout.write('\n');
for (const { output, ...result } of results) {
  process.stdout.write(`${output}${result.green ? 'green' : 'RED  '}  ${result.name}, ${result.seconds} s\n`);
}
process.exitCode = results.every(({ green }) => green) ? 0 : 1;

/** Runs a script of a package in Node; what it says is part of the answer where its output is not inherited. */
function run([name, command], stdio) {
  const start = performance.now();
  const child = spawn(process.execPath, command, { cwd: root, stdio });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (output += part));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ name, output, green: code === 0, seconds: Math.round((performance.now() - start) / 1000) });
    });
  });
}
