import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dueKinds } from '../../src/domain/due';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const HOMES = /^domain\/(?:due|messages)\//;
const words = dueKinds.join('|');

const TOLD_APART: readonly RegExp[] = [
  new RegExp(`\\bkind(?:\\(\\))?\\)?\\s*[=!]==?\\s*'(?:${words})'`),
  new RegExp(`'(?:${words})'\\s*[=!]==?[^;]*\\bkind\\b`),
  new RegExp(`\\bcase\\s*'(?:${words})'`),
  /\b(?:Record|Map)<DueKind\b(?!, number>)/,
];

/** Where a text treats single kinds of due items apart from the others. */
function apart(text: string): string[] {
  const code = text.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return TOLD_APART.flatMap((pattern) => pattern.exec(code)?.[0].trim() ?? []);
}

describe('a kind of due item', () => {
  it('is one file: nothing else tells kinds apart by their words', () => {
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !HOMES.test(file));
    expect(files.length).toBeGreaterThan(100);
    const foundIn = (file: string): string[] => apart(readFileSync(join(src, file), 'utf8'));
    expect(files.flatMap((file) => foundIn(file).map((found) => `${file}: ${found}`))).toEqual([]);
  });

  it.each([
    "if (item.kind === 'thank-you') return;",
    "if (params.kind() === 'schedule') throw new Error();",
    "switch (kind) {\n    case 'report-back':",
    'const titles: Record<DueKind, string> = {};',
  ])('would be caught elsewhere: %j', (wrong) => {
    expect(apart(wrong)).not.toEqual([]);
  });

  it.each(["ruleOf('debrief').icon", "if (stage === 'asked') return;"])('may be named: %j', (right) => {
    expect(apart(right)).toEqual([]);
  });
});
