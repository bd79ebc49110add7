import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Minute } from '../../src/domain/day';
import { demoVault } from '../demo/vault';

const MARKER = '.written-by-npm-start';

/**
 * Writes the demo vault afresh. Throws an error made for people, and touches nothing, where the folder holds anything
 * that was not written by this.
 */
export function writeDemoVault(folder: string, now: Minute): void {
  const there = lstatSync(folder, { throwIfNoEntry: false });
  if (there && !there.isDirectory()) throw new Error(`“${folder}” is not a folder. Name another one with --demo.`);
  if (there && readdirSync(folder).length > 0) {
    if (!existsSync(join(folder, MARKER))) {
      throw new Error(`“${folder}” holds something else than the demo vault. Move it away, or name another folder with --demo.`);
    }
    rmSync(folder, { recursive: true });
  }
  mkdirSync(folder, { recursive: true });
  // First of all: what is left of an interrupted run can be replaced by the next.
  writeFileSync(join(folder, MARKER), 'The demo vault is written afresh by each “npm start”: keep nothing of your own here.\n');
  for (const [path, text] of Object.entries(demoVault(now))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
