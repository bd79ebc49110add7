import { HtmlRenderer, Parser } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUnderHeading } from '../../src/notes/sections/add';
import { undoSection } from '../../src/notes/sections/undo';
import type { WrittenSection } from '../../src/notes/sections/written';
import { markdownNotes, sectionNotes, type SectionNote } from './sections-notes';

/** How many notes to make: a nightly run makes more. */
const NOTES = Number(process.env['NOTES'] ?? 2000);
const timeout = 30_000 + NOTES * 40;
const runs = { numRuns: NOTES };

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');
const withoutReturns = (text: string): string => text.replace(/\r/g, '');

/** The one stretch that an edit put in; fails where anything else has changed. */
function insertion(before: string, after: string): { at: number; inserted: string } {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  expect(after.slice(after.length - (before.length - at)), 'every other byte').toBe(before.slice(at));
  return { at, inserted: after.slice(at, after.length - (before.length - at)) };
}

interface TopHeading {
  title: string;
  level: number;
  line: number;
}

/** The headings as CommonMark's reference parser reads them, with their text. */
function headings(text: string): TopHeading[] {
  const found: TopHeading[] = [];
  const renderer = new HtmlRenderer();
  for (let node = new Parser().parse(withoutMark(text)).firstChild; node; node = node.next) {
    if (node.type !== 'heading') continue;
    const title = renderer.render(node).replace(/<[^>]+>|\n/g, '');
    found.push({ title: title.toLowerCase(), level: node.level, line: node.sourcepos[0][0] - 1 });
  }
  return found;
}

const untitled = (found: TopHeading[]): string[] => found.map(({ title, level }) => `${level} ${title}`);

function requirePlace(note: SectionNote, text: string): void {
  const { at, inserted } = insertion(note.text, text);
  const read = headings(note.masked.slice(0, at) + inserted + note.masked.slice(at));
  const before = headings(note.masked);
  const missing = !before.some(({ title }) => title === 'log');
  const line = withoutMark(text).split('\n').findIndex((one) => one.includes('new line'));
  const own = read.findIndex(({ title }) => title === 'log');
  const { level = 0 } = read[own] ?? {};
  const end = read.slice(own + 1).find((one) => one.level <= level)?.line ?? Infinity;
  expect(read[own]?.line, 'below the first heading of that name').toBeLessThan(line);
  expect(line, 'before the next section').toBeLessThan(end);
  const below = withoutMark(text).split('\n').slice(line + 1, end === Infinity ? undefined : end);
  const rest = below.filter((one) => !one.includes('new line') && one.trim() !== '' && one.trim() !== '---');
  const unclosed = note.shapes.some((shape) => shape.startsWith('unclosed'));
  if (!unclosed) expect(rest, 'at the end of the section').toEqual([]);
  expect(untitled(read).filter((_, index) => !missing || index !== own), 'no heading lost').toEqual(untitled(before));
  const returns = inserted.split('\n').length - 1 - inserted.split('\r\n').length + 1;
  if (note.shapes.includes('CR LF') && note.text.includes('\n')) expect(returns, 'CR LF').toBe(0);
  if (!note.text.includes('\r')) expect(inserted, 'LF').not.toContain('\r');
}

function requireUndo(note: SectionNote, text: string, written: WrittenSection): void {
  expect(undoSection(text, written)).toEqual({ outcome: 'undone', text: note.text });
  const { inserted } = insertion(note.text, text);
  // Another line, written above or below at every fourth place where a line of the old note starts.
  const starts = [...note.text.matchAll(/\n/g)].map(({ index }) => index + 1);
  const line = written.line - written.lead.length;
  const place = line === 0 ? 0 : starts[line - 1] ?? note.text.length;
  for (const start of starts.filter((_, index) => index % 4 === note.text.length % 4)) {
    const below = start > place;
    const where = below ? start + inserted.length : start;
    const meanwhile = `${text.slice(0, where)}Meanwhile\n${text.slice(where)}`;
    const expected = `${note.text.slice(0, start)}Meanwhile\n${note.text.slice(start)}`;
    const undone = undoSection(meanwhile, written);
    expect(undone).toEqual({ outcome: 'undone', text: expected });
  }
  for (const [index, line] of written.lines.entries()) {
    if (line === '') continue;
    const changed = text.slice(place).replace(line, `${line}!`);
    expect(undoSection(text.slice(0, place) + changed, written).outcome, `line ${index} changed`).toBe('refused');
  }
}

const added = fc.constantFrom(
  ['- new line'], ['new line'], ['- new line one', '- new line two'], ['new line', 'new line'],
  ['* new line\n  new line'],
  ['new line', '', 'new line'], ['', '- new line\r\n'],
);

describe('lines under a heading, in any note', () => {
  it('stand at the end of its section, leave every other byte, and are undone', { timeout }, () => {
    const shapes = new Map<string, number>();
    const count = (what: string): unknown => shapes.set(what, (shapes.get(what) ?? 0) + 1);
    fc.assert(fc.property(sectionNotes, added, (note, lines) => {
      const result = addUnderHeading(note.text, { heading: 'Log', lines });
      if (result.outcome !== 'edited') throw new Error('lines are always added');
      new Set(note.shapes).forEach(count);
      count(result.written.madeHeading ? 'RESULT heading made' : 'RESULT heading found');
      requirePlace(note, result.text);
      const written = JSON.parse(JSON.stringify(result.written)) as WrittenSection;
      requireUndo(note, result.text, written);

      const again = addUnderHeading(result.text, { heading: 'Log', lines });
      if (again.outcome !== 'edited') throw new Error('lines are always added');
      insertion(result.text, again.text);
      expect(undoSection(again.text, again.written)).toEqual({ outcome: 'undone', text: result.text });
    }), runs);
    if (process.env['NOTES']) {
      const report = [...shapes].sort().map(([what, times]) => `  ${what}: ${times}\n`).join('');
      process.stdout.write(`Notes given lines: ${NOTES}\n${report}`);
    }
    expect(Math.min(...shapes.values())).toBeGreaterThan(NOTES / 200);
  });

  it('leave what stands there reading as it did, whatever it is', { timeout }, () => {
    // Blank lines at the end of code that nothing closes are no words of anybody.
    const render = (text: string): string =>
      new HtmlRenderer().render(new Parser().parse(text)).replace(/\n+<\/code>/g, '</code>');
    fc.assert(fc.property(markdownNotes, (text) => {
      const result = addUnderHeading(text, { heading: 'H', lines: ['new line'] });
      if (result.outcome !== 'edited') throw new Error('lines are always added');
      const own = `${result.written.madeHeading ? '<h2>H</h2>\n' : ''}<p>new line</p>\n`;
      expect(render(result.text)).toContain(own);
      expect(render(result.text).replace(own, '')).toBe(render(text));
      expect(undoSection(result.text, result.written)).toEqual({ outcome: 'undone', text });
      const appended = undoSection(`${result.text}\nappended`, result.written);
      const undone = appended.outcome === 'undone' ? appended.text : appended.reason;
      const isLast = result.written.below === undefined;
      if (result.written.madeHeading && isLast) expect(undone).toMatch(/^## H\r?\n[^]*appended$/m);
      else expect(withoutReturns(undone)).toBe(withoutReturns(`${text}\nappended`));
    }), { numRuns: NOTES * 2 });
  });

  it('take out the added one of lines that are alike, or say that they can’t', { timeout }, () => {
    const log = fc.array(fc.constantFrom('- x', '- x', '- y', '## Log', '## B', 'text', ''), { maxLength: 9 });
    const given = fc.array(fc.constantFrom('- x', '- y'), { minLength: 1, maxLength: 2 });
    let undone = 0;
    fc.assert(fc.property(log, given, fc.nat(), (old, lines, at) => {
      const before = old.map((line) => `${line}\n`).join('');
      const result = addUnderHeading(before, { heading: 'Log', lines });
      if (result.outcome !== 'edited') throw new Error('lines are always added');
      const { written } = result;
      expect(undoSection(result.text, written)).toEqual({ outcome: 'undone', text: before });
      const now = result.text.split('\n').slice(0, -1);
      // One of the old lines is changed meanwhile.
      const first = written.line - written.lead.length;
      const index = at % (old.length || 1);
      now[index < first ? index : index + now.length - old.length] = 'changed';
      const expected = old.map((line, place) => `${place === index ? 'changed' : line}\n`).join('');
      const undo = undoSection(now.map((line) => `${line}\n`).join(''), written);
      if (undo.outcome === 'refused' || written.madeHeading || old.length === 0) return;
      expect(undo.text).toBe(expected);
      undone++;
    }), runs);
    expect(undone).toBeGreaterThan(NOTES / 4);
  });
});
