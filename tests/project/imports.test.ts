import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** From the top of the house down: a room imports from itself and from rooms further down. */
const ROOMS = ['main.ts', 'features', 'deeds', 'ui', 'making', 'vault', 'settings', 'notes', 'domain', 'words'];
const MAY_IMPORT_OBSIDIAN = new Set(['main.ts', 'features', 'deeds', 'ui', 'making', 'vault', 'settings']);
const OF_A_WINDOW = new Set([
  'document', 'window', 'globalThis', 'self', 'activeDocument', 'activeWindow', 'localStorage', 'navigator', 'fetch',
]);

/** What composes notes asks the vault through its bench; what it writes is said in the writer's words. */
const OF_THE_VAULT_FOR_MAKING = new Set(['vault/writer', 'vault/templater']);
const BENCH_OF_THE_VAULT = 'making/bench-of-desk.ts';

interface Import {
  from: string;
  to: string;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));
const texts = new Map(files.map((file) => [file, readFileSync(`${src}/${file}`, 'utf8')]));
const imports = files.flatMap((file) => importsOf(file, texts.get(file)!));

function nodesOf(text: string): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('code.ts', text, ts.ScriptTarget.Latest, true));
  return nodes;
}

/** What a file imports, loads or passes on, types included: a path in `src`, `../…` outside of it, or a package. */
function importsOf(file: string, text: string): Import[] {
  return nodesOf(text).flatMap((node) => {
    const target = targetOf(node);
    if (!target || !ts.isStringLiteralLike(target)) return [];
    const path = target.text.replace(/\.[jt]s$/, '');
    return [{ from: file, to: path.startsWith('.') ? normalize(join(dirname(file), path)) : target.text }];
  });
}

function targetOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  return ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
}

/** Names of a window that a text reaches for. */
function windowIn(text: string): string[] {
  const names = nodesOf(text).filter(ts.isIdentifier).filter((node) => OF_A_WINDOW.has(node.text) && isReached(node));
  return names.map((node) => node.text);
}

/** Whether a text asks what time it is. */
function asksForTime(text: string): boolean {
  return nodesOf(text).some((node) => {
    if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0;
    if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return true;
    return ts.isIdentifier(node) && isReached(node) &&
      (node.text === 'performance' || (node.text === 'Date' && /\.now$|\['now'\]$/.test(node.parent.getText())));
  });
}

/** Not the name of a property, of a parameter or of a key. */
function isReached(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  return !('name' in parent && parent.name === node);
}

function roomOf(path: string): string {
  return path.split('/')[0]!;
}

function breaches(given: readonly Import[]): string[] {
  return given
    .filter(({ from, to }) => {
      if (to === 'obsidian') return !MAY_IMPORT_OBSIDIAN.has(roomOf(from));
      const [here, there] = [ROOMS.indexOf(roomOf(from)), ROOMS.indexOf(roomOf(to))];
      if (to.startsWith('..')) return true;
      if (there < 0) return false;
      if (roomOf(from) === 'features' && there === here) return from.split('/')[1] !== to.split('/')[1];
      return there < here;
    })
    .map(({ from, to }) => `${from} imports ${to}`);
}

/** Files that import each other, by way of others or not: each such knot once, its files sorted. */
function circles(given: readonly Import[]): string[] {
  const reach = new Map<string, Set<string>>();
  for (const { from, to } of given) (reach.get(from) ?? reach.set(from, new Set()).get(from)!).add(to);
  const fileOf = (to: string): string => [`${to}.ts`, `${to}/index.ts`].find((file) => reach.has(file)) ?? to;
  const reachable = (start: string): Set<string> => {
    const seen = new Set<string>();
    const open = [start];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      for (const to of reach.get(file) ?? []) {
        const next = fileOf(to);
        if (!seen.has(next)) open.push(next);
        seen.add(next);
      }
    }
    return seen;
  };
  const from = new Map([...reach.keys()].map((file) => [file, reachable(file)]));
  const knots = [...from].filter(([file, seen]) => seen.has(file)).map(([file, seen]) =>
    [...seen].filter((other) => from.get(other)?.has(file)).sort().join(' '));
  return [...new Set(knots)];
}

describe('imports', () => {
  it('point one way, from main down to the words', () => {
    expect(breaches(imports)).toEqual([]);
  });

  it.each([
    { from: 'words/say.ts', to: 'domain/day' },
    { from: 'domain/day.ts', to: 'notes/read' },
    { from: 'notes/read.ts', to: 'obsidian' },
    { from: 'features/timing/index.ts', to: 'features/acting/reply' },
    { from: 'vault/feed.ts', to: 'ui/perform' },
    { from: 'vault/writer.ts', to: 'making/made' },
    { from: 'making/contact.ts', to: 'ui/perform' },
    { from: 'vault/feed.ts', to: '../tests/app/plugin' },
  ])('would be caught the other way: $from importing $to', (wrong) => {
    expect(breaches([wrong])).toHaveLength(1);
  });

  it.each([
    "import { a } from '../notes/read.js';",
    "import type { A } from '../notes/read';",
    "export { a } from '../notes/read';",
    "const a = await import('../notes/read');",
    "let a: import('../notes/read').A;",
    "import '../notes/read.ts';",
  ])('are seen however they are written: %s', (text) => {
    expect(importsOf('domain/day.ts', text)).toEqual([{ from: 'domain/day.ts', to: 'notes/read' }]);
  });

  it('never lead back to where they came from, types included', () => {
    expect(circles(imports)).toEqual([]);
  });

  it.each([
    { title: 'two files', wrong: [['ui/a.ts', 'ui/b'], ['ui/b.ts', 'ui/a']] },
    { title: 'three files and an index', wrong: [['ui/a.ts', 'ui/c'], ['ui/c/index.ts', 'ui/d'], ['ui/d.ts', 'ui/a']] },
  ])('would be caught in a circle of $title', ({ wrong }) => {
    expect(circles(wrong.map(([from, to]) => ({ from: from!, to: to! })))).toHaveLength(1);
  });

  it('know every room there is', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual([...ROOMS].sort());
  });
});

it('no file is longer than 300 lines', () => {
  expect([...texts].filter(([, text]) => text.trimEnd().split('\n').length > 300).map(([file]) => file)).toEqual([]);
});

describe('what composes notes', () => {
  const pastTheBench = (given: readonly Import[]): Import[] => given.filter(({ from, to }) =>
    roomOf(from) === 'making' && from !== BENCH_OF_THE_VAULT &&
    (to === 'obsidian' || (roomOf(to) === 'vault' && !OF_THE_VAULT_FOR_MAKING.has(to))));

  it('asks the vault through its bench alone', () => {
    expect(pastTheBench(imports)).toEqual([]);
  });

  it.each(['vault/desk', 'vault/yaml', 'obsidian'])('would be caught with %s in its hand', (to) => {
    expect(pastTheBench([{ from: 'making/contact.ts', to }])).toHaveLength(1);
  });
});

describe('the pure rooms', () => {
  const pure = files.filter((file) => ['domain', 'notes', 'words'].includes(roomOf(file)));

  it('reach for no window', () => {
    expect(pure.filter((file) => windowIn(texts.get(file)!).length > 0)).toEqual([]);
  });

  it.each([
    'document.body', "document['body']", 'window?.close()', 'globalThis.document', 'const doc = document;', 'fetch(url)', 'f(navigator)',
    'f({ document })',
  ])('would be caught reaching for one: %s', (text) => {
    expect(windowIn(text)).not.toEqual([]);
  });

  it.each(['note.document', 'const a = { window: 1 };', '// window', 'interface A { document: string }', "'fetch(it)'"])(
    'may have such a name of their own: %s',
    (text) => expect(windowIn(text)).toEqual([]),
  );
});

describe('the clock', () => {
  it('is asked in one module alone', () => {
    expect(files.filter((file) => asksForTime(texts.get(file)!))).toEqual(['vault/clock.ts']);
  });

  it.each(['new Date()', 'new Date', 'Date()', 'Date.now()', 'const now = Date.now;', "Date['now']()", 'performance.now()'])(
    'would be found asked elsewhere: %s',
    (text) => expect(asksForTime(text)).toBe(true),
  );

  it.each(['new Date(moment)', 'read instanceof Date', 'dayOf(date: Date)', "'new Date()'"])('is not asked by %s', (text) => {
    expect(asksForTime(text)).toBe(false);
  });
});
