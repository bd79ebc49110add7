import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageScript, root } from '../packages.mjs';
import { fileOf } from './touched.mjs';

const PARTS = [
  'src', 'tests', 'scripts', 'docs', 'README.md', 'styles.css', 'manifest.json', 'versions.json', 'package.json', 'tsconfig.json',
  'esbuild.config.mjs', 'vitest.config.ts',
];

const nameOf = (test) => test.split(' > ').slice(1).join(' ');

/** A copy of the project in a folder of its own, in which bugs may be planted. */
export class Copy {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'teeth-'));
    for (const part of PARTS) cpSync(join(root, part), join(this.folder, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
  }

  /** Runs `doing` while the bug is there; answers undefined, without running it, where its place isn't there once. */
  async with({ file, find, plant }, doing) {
    const path = join(this.folder, file);
    const text = readFileSync(path, 'utf8');
    const parts = text.split(find);
    if (parts.length !== 2) return undefined;
    writeFileSync(path, parts.join(plant));
    try {
      return await doing();
    } finally {
      writeFileSync(path, text);
    }
  }

  /**
   * Runs tests, each `file` or `file > part of its name`. Answers how many failed (a file that can't even be loaded has
   * none), whether all are there and passed, and what was printed.
   */
  async run(tests, words = []) {
    const report = join(this.folder, 'report.json');
    const names = tests.map(nameOf);
    // One pattern stands for all files; where one of them is to run as a whole, they all do.
    const only = names.includes('') ? [] : ['-t', names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')];
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    rmSync(report, { force: true });
    const output = await this.vitest([...new Set(tests.map(fileOf)), ...only, ...words, ...reporters]);
    const { testResults: files } = JSON.parse(readFileSync(report, 'utf8'));
    const passed = (test) => files.some(({ name, assertionResults }) => name.endsWith(`/${fileOf(test)}`)
      && assertionResults.some(({ status, fullName }) => status === 'passed' && fullName.includes(nameOf(test))));
    return {
      failed: files.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === 'failed').length,
      sound: tests.every(passed) && files.every(({ status }) => status === 'passed'),
      output,
    };
  }

  vitest(words) {
    const child = spawn(process.execPath, [packageScript('vitest', 'vitest.mjs'), 'run', ...words], { cwd: this.folder });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
    return new Promise((resolve) => child.on('close', () => resolve(output)));
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
