import { say } from '../../words/say';
import { scanEntries } from './entries';
import { contentOf, findFrontMatter, splitLines } from './front-matter';
import type { FrontMatterReading, Yaml } from './types';

/** What the `yaml` package calls its errors, in words for people who never asked for YAML. */
const reasons: Readonly<Record<string, () => string>> = {
  DUPLICATE_KEY: () => say`The same property stands there twice.`,
  TAB_AS_INDENT: () => say`A tab is used where properties need spaces.`,
  BAD_INDENT: () => say`A line is not indented like its neighbours, or a bracket is not closed.`,
  BLOCK_AS_IMPLICIT_KEY: () => say`A value contains a colon and needs quotes, or a line is not indented like its neighbours.`,
  MULTILINE_IMPLICIT_KEY: () => say`A line is neither a property nor part of one.`,
  MISSING_CHAR: () => say`A quote, a bracket or a colon is missing.`,
  UNEXPECTED_TOKEN: () => say`Something follows a value that is already complete; the value may need quotes.`,
  BAD_SCALAR_START: () => say`A value starts with a character that has a meaning of its own there; it needs quotes.`,
  BAD_DQ_ESCAPE: () => say`A backslash in quotes is followed by something that it can’t stand before.`,
  MULTIPLE_DOCS: () => say`The properties end early, at a line of dots or dashes.`,
};

/** The front matter as data, or why it cannot be read (line counted in the note, from 1); `{}` where there is none. */
export function readFrontMatter(text: string, yaml: Yaml): FrontMatterReading {
  const found = findFrontMatter(text);
  return found ? readBlock(text.slice(found.from, found.to), yaml) : { ok: true, properties: {} };
}

/** The lines between the fences as data. */
export function readBlock(block: string, yaml: Yaml): FrontMatterReading {
  // The fence is line 1 of the note, so line n of the block is line n + 1.
  const firstLine = 2;
  let read: unknown;
  try {
    read = parsed(block, yaml);
  } catch (error) {
    return { ok: false, line: firstLine - 1 + lineOf(error, block), reason: reasonOf(error) };
  }
  if (isProperties(read)) return { ok: true, properties: read };
  if (saysNothing(block)) return { ok: true, properties: {} };
  return { ok: false, line: firstLine, reason: say`What stands between the --- lines is not a list of properties.` };
}

/** To YAML a carriage return alone ends a line; to the `yaml` package it is text, which it may be inside a value. */
function parsed(block: string, yaml: Yaml): unknown {
  const lone = /\r(?!\n)/g;
  if (!lone.test(block)) return yaml.parse(block);
  try {
    return yaml.parse(block.replace(lone, '\n'));
  } catch (error) {
    try {
      return yaml.parse(block);
    } catch {
      throw error;
    }
  }
}

/** Nothing but blank lines and comments: a `~` is a value, which is no list of properties. */
function saysNothing(block: string): boolean {
  return splitLines(block).every((line) => /^[ \t]*(?:#|$)/.test(contentOf(line)));
}

function isProperties(read: unknown): read is Record<string, unknown> {
  return typeof read === 'object' && read !== null && !Array.isArray(read) && !(read instanceof Date);
}

/** The line of the block that is wrong, from 1; the first where the parser doesn't say. */
function lineOf(error: unknown, block: string): number {
  const line = lineGivenBy(error);
  // A quote that is never closed is found at the end, but the line where it opens is the one that a person must mend.
  const open = scanEntries(block).open;
  return open === undefined ? line : Math.min(line, open + 1);
}

function lineGivenBy(error: unknown): number {
  if (!(error instanceof Error)) return 1;
  if ('linePos' in error && Array.isArray(error.linePos)) {
    const position: unknown = error.linePos[0];
    if (typeof position === 'object' && position !== null && 'line' in position && typeof position.line === 'number') {
      return position.line;
    }
  }
  return Number(/\bat line (\d+)/.exec(error.message)?.[1] ?? 1);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return say`The properties can’t be read.`;
  const reason = 'code' in error && typeof error.code === 'string' ? reasons[error.code] : undefined;
  if (reason) return reason();
  // The package's messages go on with the place and a drawing of it.
  const message = error.message.split('\n', 1)[0]?.replace(/ at line \d.*$/, '').trim();
  return message ? say`The properties can’t be read: ${message}.` : say`The properties can’t be read.`;
}
