import { describe, expect, it } from 'vitest';
import { isEntry } from '../../src/vault/journal-check';

const lines = { lines: ['- met'], times: 1, nth: 0, lead: [''], madeHeading: false, blankBelow: true, line: 4, above: 'a', below: 'b' };
const fact = { note: 'Jo.md', fact: 'askedOn' };

/** A step that broke off, with all that can be noted of one. */
const entry = {
  id: '1', says: 'Asked Jo', undoing: false, session: '2', stuck: false, folders: ['People'],
  parts: [
    {
      kind: 'note', path: 'Jo.md', text: 'x', left: 'f', made: true,
      templater: [{ property: 'type', value: 'contact' }, { property: 'tags', value: ['a'] }, { property: 'nth', items: ['a', 0] }],
    },
    {
      kind: 'edit', path: 'Jo.md', without: 'f', underWay: { before: 'x', start: 0, same: 0, text: 'y' },
      changes: [
        { ...fact, set: '2026-11-20', was: null }, { ...fact, set: 3, was: false },
        { ...fact, add: 'x' }, { ...fact, add: { text: 'x' } }, { ...fact, add: { on: '2026-11-20', note: 'x' } },
        { ...fact, add: { kind: 'remind', until: '2026-11-30', of: 'Ann' } }, { ...fact, take: 'x' },
        { note: 'Jo.md', heading: 'log', level: 2, lines: ['- met'] }, { note: 'Jo.md', mark: 'contact' },
        { note: 'Jo.md', stretches: [{ at: 4, from: '[[A]]', to: '[[B]]' }] },
      ],
      traces: [
        { kind: 'lines', heading: 'Log', written: lines },
        { kind: 'block', before: 'a', after: 'b', values: [{ property: 'asked_on', value: ['x'] }] },
        {
          kind: 'properties',
          written: {
            lines: [{ property: 'asked_on', before: 'a', after: 'b', line: 2, above: 'c', below: 'd' }],
            fences: { opening: '---', closing: '---' },
          },
        },
        { kind: 'hunks', hunks: [{ before: 'x', after: 'y', times: 1, nth: 0 }] },
      ],
    },
    { kind: 'file', path: 'Jo.ics', text: 'x', was: 'y' },
    { kind: 'edit', path: 'Ann.md', changes: [], underWay: { was: 'x', length: 3, stretches: ['y'] } },
    { kind: 'trash', path: 'Bo.md', text: 'x' },
    { kind: 'settings', set: { me: 'Ada' }, was: { me: '' } },
  ],
};

/** What may be lacking, wherever it stands. */
const OPTIONAL = new Set([
  'left', 'made', 'templater', 'without', 'before', 'after', 'traces', 'was', 'underWay', 'until', 'of', 'level', 'above', 'below', 'fences', 'value', 'items',
]);
/** Where it must be there though it may be lacking elsewhere; and what else may be anything. */
const REQUIRED = /traces\.1\.(before|after)$|underWay\.(before|was)$|hunks\.0\.(before|after)$|parts\.5\.was$/;
const ANYTHING = /values\.0\.value/;

/** The paths of all values within. */
function pathsIn(value: unknown, path: readonly string[] = []): string[][] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [...(path.length > 0 ? [[...path]] : []), ...inside.flatMap(([key, each]) => pathsIn(each, [...path, key]))];
}

/** The entry with another value at a path. */
function withValue(path: readonly string[], value: unknown): unknown {
  const changed = structuredClone(entry) as unknown as Record<string, unknown>;
  const at = path.slice(0, -1).reduce((inside, key) => inside[key] as Record<string, unknown>, changed);
  at[path.at(-1)!] = value;
  return changed;
}

const paths = pathsIn(entry).map((path) => path.join('.')).filter((path) => !ANYTHING.test(path));
const isIn = (path: string): boolean => /\.\d+$/.test(path);

describe('what local storage holds', () => {
  it('is a step of ours where all of it has its kind', () => {
    expect(isEntry(entry)).toBe(true);
  });

  it.each([null, undefined, 'x', 1, [], [entry], {}])('is none where it is %j', (value) => {
    expect(isEntry(value)).toBe(false);
  });

  it.each(paths)('is none where %s is of no kind that it can have', (path) => {
    for (const value of [{ no: 'shape' }, [[1]]]) expect(isEntry(withValue(path.split('.'), value))).toBe(false);
  });

  it.each(paths.filter((path) => !isIn(path)))('says whether %s may be lacking', (path) => {
    const mayLack = OPTIONAL.has(path.split('.').at(-1)!) && !REQUIRED.test(path);
    expect(isEntry(withValue(path.split('.'), undefined))).toBe(mayLack);
  });

  it.each([
    ['a kind of part that there is not', 'parts.0.kind', 'folder'],
    ['a kind of trace that there is not', 'parts.1.traces.0.kind', 'sections'],
    ['a fact that there is not', 'parts.1.changes.0.fact', 'toString'],
    ['a heading that there is not', 'parts.1.changes.7.heading', 'Log'],
    ['a setting that there is not', 'parts.5.set', { evil: 'x' }],
    ['a setting that is no text', 'parts.5.was', { me: 1 }],
    ['a fact that is set and added to', 'parts.1.changes.0.add', 'x'],
    ['a fact that is added to and taken from', 'parts.1.changes.2.take', 'x'],
    ['a fact that is taken from and set', 'parts.1.changes.6.set', 'x'],
    ['lines that are a fact, too', 'parts.1.changes.7.fact', 'askedOn'],
  ])('is none with %s', (_what, path, value) => {
    expect(isEntry(withValue(path.split('.'), value))).toBe(false);
  });
});
