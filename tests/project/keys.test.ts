import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const HEARS_KEYS = /^key(?:down|press)$/;
const WRAPPED = 'unlessComposing';

/** Listeners for keys in a text that would hear an input method, too; each as it is written. */
function unguarded(text: string): string[] {
  const file = ts.createSourceFile('text.ts', text, ts.ScriptTarget.Latest, true);
  const wrapped = new Set<string>();
  const found: string[] = [];
  const isWrapped = (node: ts.Expression | undefined): boolean => {
    if (!node) return false;
    if (ts.isIdentifier(node)) return wrapped.has(node.text);
    return ts.isCallExpression(node) && node.expression.getText(file) === WRAPPED;
  };
  const look = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && isWrapped(node.initializer)) wrapped.add(node.name.getText(file));
    if (ts.isPropertyAccessExpression(node) && /^onkey/.test(node.name.text)) found.push(node.getText(file));
    if (ts.isCallExpression(node) && hears(node) && !node.arguments.some(isWrapped)) found.push(node.getText(file));
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

// On an element by the name of the event, or in a scope of Obsidian's.
function hears({ expression, arguments: given }: ts.CallExpression): boolean {
  if (!ts.isPropertyAccessExpression(expression)) return false;
  if (expression.name.text === 'register') return given.length > 1;
  return given.some((each) => ts.isStringLiteral(each) && HEARS_KEYS.test(each.text));
}

describe('a listener for keys', () => {
  const texts = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, text: readFileSync(join(src, file), 'utf8') }));

  it('leaves those of an input method alone, wherever it is', () => {
    expect(texts.filter(({ text }) => text.includes(`${WRAPPED}(`)).length).toBeGreaterThan(10);
    expect(texts.filter(({ text }) => /key|register/.test(text)).flatMap(({ file, text }) => unguarded(text).map((found) => `${file}: ${found}`))).toEqual([]);
  });

  it.each([
    "el.addEventListener('keydown', (event) => this.pressed(event));",
    "owner.registerDomEvent(root, 'keydown', heard);",
    "el.addEventListener('keypress', () => isComposing(event) || go());",
    'el.onkeydown = () => go();',
    "this.scope.register([], 'Enter', () => false);",
    "const go = (event) => false;\nscope.register(['Mod'], 'Enter', go);",
  ])('would be caught without that: %j', (wrong) => {
    expect(unguarded(wrong)).toHaveLength(1);
  });

  it.each([
    "el.addEventListener('keydown', unlessComposing((event) => this.pressed(event)));",
    "const go = unlessComposing(() => false);\nscope.register(['Mod'], 'Enter', go);",
    "el.addEventListener('click', () => go());",
    'this.register(feed.onChange(() => go()));',
  ])('is not missed in: %j', (right) => {
    expect(unguarded(right)).toEqual([]);
  });
});
