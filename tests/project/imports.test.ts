import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** From the top of the house down: a room imports from itself and from rooms further down. */
const ROOMS = ['main.ts', 'features', 'deeds', 'ui', 'making', 'vault', 'settings', 'notes', 'domain', 'words'];
const MAY_IMPORT_OBSIDIAN = new Set(['main.ts', 'features', 'deeds', 'ui', 'making', 'vault', 'settings']);
const GLOBALS_OF_A_WINDOW =
  /\b(?:globalThis|self)\b|\b(?:document|window|activeDocument|activeWindow|localStorage|navigator|fetch)\s*(?:\?\.|[.([])/;
const ASKS_FOR_THE_TIME = /new Date\s*(?:\(\s*\)|[;,)\]}])|(?<!new |\.)\bDate\(|Date\.now|performance\./;

interface Import {
  from: string;
  to: string;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const texts = new Map(files.map((file) => [file, readFileSync(join(src, file), 'utf8')]));
const imports = files.flatMap((file) => importsOf(file, texts.get(file)!));

function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target]) => ({
    from: file,
    to: target!.startsWith('.') ? relative(src, normalize(join(src, dirname(file), target!))).replaceAll('\\', '/').replace(/\.[jt]s$/, '') : target!,
  }));
}

function roomOf(path: string): string {
  return path.split('/')[0]!;
}

function breaches(given: readonly Import[]): string[] {
  return given
    .filter(({ from, to }) => {
      if (to.startsWith('..')) return true;
      if (to === 'obsidian') return !MAY_IMPORT_OBSIDIAN.has(roomOf(from));
      const [here, there] = [ROOMS.indexOf(roomOf(from)), ROOMS.indexOf(roomOf(to))];
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
    { from: 'notes/read.ts', to: '../tests/app/plugin' },
  ])('would be caught the other way: $from importing $to', (wrong) => {
    expect(breaches([wrong])).toHaveLength(1);
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
  /** What a step is made of, and no look at the vault. */
  const KNOWN = new Set(['vault/writer', 'vault/templater']);
  const pastTheBench = (given: readonly Import[]): Import[] =>
    given.filter(({ from, to }) => roomOf(from) === 'making' && from !== 'making/bench-of-desk.ts' &&
      (to === 'obsidian' || roomOf(to) === 'vault') && !KNOWN.has(to));

  it('asks the vault through its bench alone', () => {
    expect(pastTheBench(imports)).toEqual([]);
  });

  it('would be caught with the vault in its hand', () => {
    expect(pastTheBench([{ from: 'making/contact.ts', to: 'vault/desk' }])).toHaveLength(1);
  });
});

describe('the pure rooms', () => {
  const pure = files.filter((file) => ['domain', 'notes', 'words'].includes(roomOf(file)));

  it('reach for no window', () => {
    expect(pure.filter((file) => GLOBALS_OF_A_WINDOW.test(withoutComments(texts.get(file)!)))).toEqual([]);
  });

  it('ask nobody for the time', () => {
    expect(pure.filter((file) => ASKS_FOR_THE_TIME.test(withoutComments(texts.get(file)!)))).toEqual([]);
  });
});

it.each(['new Date()', 'const now = new Date;', 'Date()', 'Date.now()'])('%s would be caught', (wrong) => {
  expect(ASKS_FOR_THE_TIME.test(wrong)).toBe(true);
});

describe('the clock', () => {
  it('is asked in one module alone', () => {
    const asking = files.filter((file) => ASKS_FOR_THE_TIME.test(withoutComments(texts.get(file)!)));
    expect(asking).toEqual(['vault/clock.ts']);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
