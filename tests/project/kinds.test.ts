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
  new RegExp(`\\[[^\\]]*'(?:${words})'[^\\]]*\\](?: as \\w+)?\\)?\\.(?:includes|indexOf|some|find|has)\\(`),
  new RegExp(`DueKind(?:\\[\\]|>)[^;\\n]*\\[\\s*'(?:${words})'`),
  new RegExp(`Record<\\s*'(?:${words})'`),
  /\[\w+ in DueKind\]/,
  /\bkind\.(?:startsWith|endsWith|includes|match|slice|charAt)\(/,
  /[=!]==\s*ruleOf\(|ruleOf\([^)]*\)\s*[=!]==/,
  new RegExp(`'(?:${words})' as DueKind`),
];

/** What a kind is called where it is taken out of an item by another name. */
const ALIAS = /\bkind:\s*(\w+)\s*[,}]/g;

/** Where a text treats single kinds of due items apart from the others. */
function apart(text: string): string[] {
  const code = text.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const aliased = [...code.matchAll(ALIAS)].map(([, alias]) => new RegExp(`\\b${alias}\\s*[=!]==\\s*'(?:${words})'`));
  return [...TOLD_APART, ...aliased].flatMap((pattern) => pattern.exec(code)?.[0].trim() ?? []);
}

describe('a kind of due item', () => {
  it('is one file: nothing else tells kinds apart by their words', () => {
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
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
    "if (['ask', 'close'].includes(item.kind)) return;",
    "const promised: readonly DueKind[] = ['thank-you', 'report-back'];",
    "const few = new Set<DueKind>(['ask']);",
    "const some: Partial<{ [K in DueKind]: string }> = { 'thank-you': '' };",
    "const two: Record<'ask' | 'close', string> = { ask: '', close: '' };",
    "const { kind: which } = item;\nif (which === 'remind') return;",
    "if (item.kind.startsWith('thank')) return;",
    "if (rule === ruleOf('debrief')) return;",
    "if (item.kind === ('outcome' as DueKind)) return;",
  ])('would be caught elsewhere: %j', (wrong) => {
    expect(apart(wrong)).not.toEqual([]);
  });

  it.each(["ruleOf('debrief').icon", "if (stage === 'asked') return;"])('may be named: %j', (right) => {
    expect(apart(right)).toEqual([]);
  });
});
