import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dueKinds } from '../../src/domain/due';
import { messageKinds } from '../../src/domain/messages';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** Where a message says what it is, and where its text stands. */
const HOMES = /^(?:domain\/messages\/|notes\/messages\/built-in\.ts$)/;

/** Words that name a due item as well are left out: elsewhere they mean the item. */
const words = messageKinds.filter((kind) => !(dueKinds as readonly string[]).includes(kind)).join('|');

const TOLD_APART: readonly RegExp[] = [
  new RegExp(`[=!]==?\\s*(['"\`])(?:${words})\\1`),
  new RegExp(`(['"\`])(?:${words})\\1\\s*[=!]==?`),
  new RegExp(`\\bcase\\s*\\(?\\s*(['"\`])(?:${words})\\1`),
  new RegExp(`(?:^|[{,])\\s*(['"])(?:${words})\\1\\s*:\\s`, 'm'),
  /\b\w*(?:Record|Set|Map)<MessageKind\b/,
  new RegExp(`[[,]\\s*(['"\`])(?:${words})\\1\\s*[,\\]]`),
  new RegExp(`\\.(?:has|includes)\\(\\s*(['"\`])(?:${words})\\1`),
];

/** Where a text treats single messages apart from the others. */
function apart(text: string): string[] {
  const code = text.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return TOLD_APART.flatMap((pattern) => pattern.exec(code)?.[0].trim() ?? []);
}

describe('a message', () => {
  it('is one file: nothing else tells messages apart by their words', () => {
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.ts') && !HOMES.test(file));
    expect(files.length).toBeGreaterThan(100);
    const foundIn = (file: string): string[] => apart(readFileSync(join(src, file), 'utf8'));
    expect(files.flatMap((file) => foundIn(file).map((found) => `${file}: ${found}`))).toEqual([]);
  });

  it.each([
    "if (kind === 'card') return;",
    "return 'met' === kind;",
    "switch (kind) {\n    case 'new-times':",
    "const titles: Partial<Record<MessageKind, string>> = {\n  update: 'the update',\n};",
    "const titles = { 'after-no': say`Answer` };",
    "new Set(['wrote', 'met'])",
    "if (thanking.includes('card')) return;",
  ])('would be caught elsewhere: %j', (wrong) => {
    expect(apart(wrong)).not.toEqual([]);
  });

  it.each([
    "forms.draft({ note, kind: 'arrange' })",
    "// kind === 'card'",
    "return stage === 'asked';",
    "if (kind === 'confirm') return;",
  ])('may be named: %j', (right) => {
    expect(apart(right)).toEqual([]);
  });

  it('stands in a file of its own name', () => {
    const files = new Set(readdirSync(join(src, 'domain/messages')));
    expect(messageKinds.filter((kind) => !files.has(`${kind}.ts`))).toEqual([]);
  });
});
