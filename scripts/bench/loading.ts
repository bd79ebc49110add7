import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, Script } from 'node:vm';
import { leastOf } from './measure';
import type { Table } from './table';

/** What main.js takes until its plugin is there, beside a script of about its weight that every page can load. */
export async function loading(table: Table): Promise<void> {
  const scripts = {
    'main.js': readFileSync('main.js', 'utf8'),
    'axe-core': readFileSync(createRequire(`${process.cwd()}/package.json`).resolve('axe-core/axe.min.js'), 'utf8'),
  };
  let round = 0;
  const least = await leastOf(9, Object.entries(scripts).flatMap(([name, code]) => {
    let taken = { compiled: 0, evaluated: 0 };
    return [
      { name: `${name} compiled`, take: () => (taken = load(`${code}\n// ${(round += 1)}`)).compiled },
      { name: `${name} evaluated`, take: () => taken.evaluated },
    ];
  }));
  for (const [name, code] of Object.entries(scripts)) {
    const [compiled, evaluated] = [least.get(`${name} compiled`)!, least.get(`${name} evaluated`)!];
    const is = `${(compiled / table.slow).toFixed(1)} + ${(evaluated / table.slow).toFixed(1)} ms`;
    table.row('compiled and evaluated', `${name}, ${Math.round(code.length / 1024)} KiB`, is);
  }
}

/** Milliseconds; a text that was compiled before would be known. */
function load(code: string): { compiled: number; evaluated: number } {
  class Base {}
  const context = createContext({ Intl, URL, setTimeout, clearTimeout });
  const start = performance.now();
  const script = new Script(`(function (require, module, exports) {${code}\n})`);
  const compiled = performance.now() - start;
  const run = script.runInContext(context) as (...given: unknown[]) => void;
  const module = { exports: {} };
  run(() => new Proxy({}, { get: () => Base }), module, module.exports);
  return { compiled, evaluated: performance.now() - start - compiled };
}
