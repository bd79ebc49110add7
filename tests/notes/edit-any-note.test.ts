import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editProperties, itemsOf, readFrontMatter, undoEdit } from '../../src/notes/edit/properties';
import type { PropertyValue, Written } from '../../src/notes/edit/types';
import { oddNotes, PROPERTY, words, type OddNote } from './edit-notes';
import { yaml } from './edit-yaml';

/** How many notes to make: a nightly run makes more. */
const NOTES = Number(process.env['NOTES'] ?? 1000);
/** Some twenty times what a note takes. */
const timeout = 30_000 + NOTES * 40;
const runs = { numRuns: NOTES };

/** What is to become of the property, once it is known what it is: lists are mostly changed a little. */
const changes = fc.constantFrom('append', 'prepend', 'drop', 'replace', 'turn');
const wishes = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<PropertyValue>('2026-11-06', '2026-11-07', true, false, 20, -1.5, 1e21) },
  { weight: 3, arbitrary: words },
  { weight: 2, arbitrary: fc.array(words, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 5, arbitrary: fc.record({ change: changes, word: words, at: fc.nat(5) }) },
);
type Wish = typeof wishes extends fc.Arbitrary<infer Value> ? Value : never;

function valueFor(wish: Wish, current: unknown): PropertyValue | undefined {
  if (typeof wish !== 'object' || !('change' in wish)) return wish;
  const items: unknown[] = Array.isArray(current) ? current : [current ?? []].flat();
  const list = items.map(String);
  const { change, word, at } = wish;
  if (change === 'append') return [...list, word];
  if (change === 'prepend') return [word, ...list];
  if (change === 'drop') return list.filter((_, index) => index !== at % list.length);
  if (change === 'replace') return list.map((item, index) => (index === at % list.length ? word : item));
  return [...list].reverse();
}

/** The properties as an independent reader sees them, or undefined where they can't be read. */
function read(text: string): Record<string, unknown> | undefined {
  const [opening = '', ...lines] = text.replace(/^\uFEFF/, '').split(/(?<=\n|\r(?!\n))/);
  const end = lines.findIndex((line) => line.startsWith('---'));
  if (!/^---[\r\n]+$/.test(opening) || end < 0) return {};
  const block = lines.slice(0, end);
  if (block.every((line) => /^[ \t]*(?:#.*)?[\r\n]*$/.test(line))) return {};
  // A carriage return alone ends a line, or else is part of a text.
  for (const yamlText of [block.join('').replace(/\r\n?/g, '\n'), block.join('')]) {
    try {
      const value: unknown = parse(yamlText, { logLevel: 'error' });
      return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
    } catch {
      // Read the other way, or not at all.
    }
  }
  return undefined;
}

/** Every invariant that an edit of a note must keep; answers with the outcome. */
function outcomeOf(note: OddNote, wish: Wish): { outcome: string; oddReason: string } {
  const before = read(note.text);
  const value = valueFor(wish, before?.[PROPERTY]);
  const result = editProperties(note.text, [{ property: PROPERTY, value }], yaml);
  expect(readFrontMatter(note.text, yaml).ok, 'read as an independent reader does').toBe(before !== undefined);
  expect(result.outcome === 'unreadable', 'unreadable is what does not parse').toBe(before === undefined);
  if (result.outcome === 'unreadable') {
    expect(result.line).toBeGreaterThan(1);
    expect(result.line).toBeLessThanOrEqual(note.text.split(/\r\n|\r|\n/).length);
  }
  if (result.outcome !== 'edited' || before === undefined) {
    expect(result).not.toHaveProperty('text');
    if (result.outcome === 'unchanged') expect(isDeepStrictEqual(before?.[PROPERTY], value)).toBe(true);
    return { outcome: result.outcome, oddReason: result.outcome === 'odd' ? result.reason : '' };
  }
  const after = read(result.text);
  const expected = new Map(Object.entries(before));
  if (value === undefined) expected.delete(PROPERTY);
  else expected.set(PROPERTY, value);
  expect([...Object.entries(after ?? {})], 'reads back as set, the others as they were').toStrictEqual([...expected]);

  requireOnlyItsLines(note, result.text, value);
  const again = editProperties(result.text, [{ property: PROPERTY, value }], yaml);
  expect(again, 'idempotent').toEqual({ outcome: 'unchanged' });
  requireUndo(note, result.text, JSON.parse(JSON.stringify(result.written)) as Written);
  return { outcome: 'edited', oddReason: '' };
}

function requireEndings(note: OddNote, lines: string[], old: string[]): void {
  const returns = lines.filter((line) => line.endsWith('\r\n')).length;
  if (note.oddities.includes('CR LF')) expect(returns, 'CR LF stays').toBe(lines.filter((line) => line !== '').length);
  else if (note.oddities.includes('CR')) expect(lines.join(''), 'CR stays').not.toContain('\n');
  else if (!note.oddities.includes('mixed line endings')) expect(returns, 'LF stays').toBe(0);
  // Of two lines that become one, the second ends it.
  else if (old[0] && lines[0] && lines.length >= old.length) {
    expect(lines[0].endsWith('\r\n'), 'the line keeps its ending').toBe(old[0].endsWith('\r\n'));
  }
}

function requireOnlyItsLines(note: OddNote, text: string, value: PropertyValue | undefined): void {
  expect(text.slice(0, note.above.length) === note.above, 'the bytes above').toBe(true);
  expect(text.slice(text.length - note.below.length) === note.below, 'the bytes below').toBe(true);
  expect(text.length).toBeGreaterThanOrEqual(note.above.length + note.below.length);
  const linesIn = (whole: string): string[] =>
    whole.slice(note.above.length, whole.length - note.below.length).split(/(?<=\n|\r(?!\n))/);
  const [lines, old] = [linesIn(text), linesIn(note.text)];
  expect(lines.join(''), 'blank lines that its text keeps').toContain(note.kept);
  // One line of a note without front matter, or none, says too little about its endings.
  if (note.shape !== 'none') requireEndings(note, lines, old);
  if (note.shape === 'none') {
    expect(lines[0]?.trim()).toBe('---');
    expect(lines.at(-1)?.trim()).toBe('---');
  }
  if (note.shape !== 'block list' || !Array.isArray(value) || value.length === 0) return;
  const comments = old.filter((line) => line.trim().startsWith('#') || line.trim() === '');
  expect(lines.filter((line) => comments.includes(line)), 'comments in the list').toEqual(comments);
  const added = lines.filter((line) => !old.includes(line));
  expect(added.every((line) => /^[ \t]*-[ \t]/.test(line)), 'only items are added').toBe(true);
  expect(added.length, 'no more lines than items').toBeLessThanOrEqual(value.length);
}

function requireUndo(note: OddNote, text: string, written: Written): void {
  expect(undoEdit(text, written), 'undo').toEqual({ outcome: 'undone', text: note.text });
  const more = '\n---\nmore';
  expect(undoEdit(text + more, written), 'undo after the body has changed')
    .toEqual({ outcome: 'undone', text: note.text + more });
  const other = [{ property: 'zz', value: 1 }];
  const meanwhile = editProperties(text, other, yaml);
  const alone = editProperties(note.text, other, yaml);
  if (meanwhile.outcome !== 'edited' || alone.outcome !== 'edited') throw new Error('another property can be added');
  const undone = undoEdit(meanwhile.text, written);
  const withoutReturns = (result: string | undefined): string | undefined => result?.replace(/\r/g, '');
  // Where line endings are mixed, the other property may have been given the other one.
  expect(withoutReturns(undone.outcome === 'undone' ? undone.text : undone.reason), 'undo beside another edit')
    .toBe(withoutReturns(alone.text));
}

describe('any note', () => {
  it('keeps every other byte, reads back as set, and is restored by undo', { timeout }, () => {
    const oddities = new Map<string, number>();
    const outcomes = new Map<string, number>();
    const reasons = new Map<string, number>();
    const count = (counts: Map<string, number>, what: string): unknown => counts.set(what, (counts.get(what) ?? 0) + 1);
    fc.assert(fc.property(oddNotes, wishes, (note, wish) => {
      const { outcome, oddReason } = outcomeOf(note, wish);
      new Set(note.oddities).forEach((oddity) => count(oddities, oddity));
      const usual = ['none', 'absent', 'scalar', 'block list'].includes(note.shape);
      count(outcomes, outcome);
      if (usual) count(outcomes, `usual ${outcome}`);
      if (oddReason) count(reasons, oddReason.replace(/^Line \d+/, 'Line n'));
    }), runs);

    const of = (outcome: string): number => outcomes.get(outcome) ?? 0;
    if (process.env['NOTES']) {
      const report = (counts: Map<string, number>): string =>
        [...counts].sort().map(([what, times]) => `  ${what}: ${times}\n`).join('');
      process.stdout.write(`Notes made: ${NOTES}\n${report(outcomes)}Why odd\n${report(reasons)}`);
      process.stdout.write(`In them\n${report(oddities)}`);
    }
    // What does not parse must be refused, so it says nothing about how much is edited by lines.
    const usual = of('usual edited') + of('usual odd');
    expect(of('usual edited') / usual).toBeGreaterThan(0.9);
    const fewest = Math.min(...oddities.values());
    expect(fewest).toBeGreaterThan(NOTES / 1000);
    if (NOTES >= 20_000) expect(fewest).toBeGreaterThanOrEqual(100);
  });

  it('takes several edits together and gives them back together', { timeout }, () => {
    const property = fc.constantFrom(PROPERTY, 'k0', 'k1', 'b', 'new', 'k0b', 'new words');
    const edits = fc.array(fc.record({ property, value: wishes }), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(oddNotes, edits, (note, wanted) => {
      const before = read(note.text) ?? {};
      const changes = wanted.map(({ property, value }) => ({ property, value: valueFor(value, before[property]) }));
      const result = editProperties(note.text, changes, yaml);
      if (result.outcome !== 'edited') return;
      const expected: Record<string, unknown> = { ...before };
      for (const { property, value } of changes) {
        if (value === undefined) delete expected[property];
        else expected[property] = value;
      }
      expect(read(result.text)).toEqual(expected);
      const written = JSON.parse(JSON.stringify(result.written)) as Written;
      expect(undoEdit(result.text, written)).toEqual({ outcome: 'undone', text: note.text });
    }), { numRuns: Math.ceil(NOTES / 2) });
  });

  it('has one item more or less, every other line as it was, and is restored by undo', { timeout }, () => {
    const which = fc.record({ word: words, take: fc.option(fc.nat(5)) });
    fc.assert(fc.property(oddNotes, which, (note, { word, take }) => {
      const before = read(note.text);
      if (before === undefined) return;
      const old = itemsOf(before[PROPERTY]);
      const places = [...old.keys()];
      const items = take === null ? [...places, word] : places.filter((place) => place !== take);
      const result = editProperties(note.text, [{ property: PROPERTY, items }], yaml);
      if (result.outcome !== 'edited') return;
      const { [PROPERTY]: value, ...others } = read(result.text) ?? {};
      expect({ ...others, [PROPERTY]: before[PROPERTY] }).toEqual({ [PROPERTY]: before[PROPERTY], ...before });
      const lines = note.text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
      const left = new Set(result.text.split(/\r\n?|\n/));
      if (note.shape === 'block list') {
        const lost = lines.filter((line) => !left.has(line));
        if (take === null) expect(lost).toEqual([]);
        expect(lost.filter((line) => line.trim().startsWith('#')), 'comments').toEqual([]);
        expect(value ?? []).toEqual(take === null ? [...old, word] : old.filter((_, place) => place !== take));
      }
      const written = JSON.parse(JSON.stringify(result.written)) as Written;
      expect(undoEdit(result.text, written)).toEqual({ outcome: 'undone', text: note.text });
    }), runs);
  });

  it('never breaks on text that is no note at all', { timeout }, () => {
    const scraps = fc.array(fc.constantFrom(
      '---', '\n', '\r\n', '\r', '"', "'", '[', ']', '{', '}', ':', ': ', '#', ' #', '- ', '|', '>', '\t', '  ',
      PROPERTY, 'a', '&a ', '*a', '...', '? ', '1',
    ), { maxLength: 25 });
    fc.assert(fc.property(scraps, words, (scrap, value) => {
      const text = `---\n${scrap.join('')}\n---\nBody`;
      const before = read(text);
      const result = editProperties(text, [{ property: PROPERTY, value }], yaml);
      if (result.outcome !== 'edited') return;
      expect(read(result.text)).toEqual({ ...before, [PROPERTY]: value });
      expect(undoEdit(result.text, result.written)).toEqual({ outcome: 'undone', text });
    }), { numRuns: NOTES * 2 });
  });
});
