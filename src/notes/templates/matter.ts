import matter from 'gray-matter';
import { findFrontMatter } from '../edit/front-matter';
import { readFrontMatter, type Yaml } from '../edit/properties';
import { say, together } from '../../words/say';

/** A note taken apart: its properties as data, in their order, and the text below them. */
export interface Note {
  properties: Record<string, unknown>;
  body: string;
}

/** A template's text with the lines between its `---` apart; `undefined` where it has no front matter. */
export interface Parts {
  frontMatter: string | undefined;
  body: string;
}

/**
 * Takes a template apart without reading its YAML; a byte order mark goes and line endings become `\n`. Throws an error
 * made for people on front matter in another language (`---js`, which gray-matter would run) and on front matter that
 * is never closed.
 */
export function takeApart(template: string): Parts {
  const text = template.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').replace(/^---[ \t]+(?=\n)/, '---');
  const language = /^---[ \t]*([^\s-][^\n]*)/.exec(text)?.[1]?.trim();
  if (language !== undefined) {
    throw new Error(together(
      say`The template starts with “---${language}”.`,
      say`Properties can only be written in YAML: start with a line that is just “---”.`,
    ));
  }
  const found = findFrontMatter(text);
  if (found) return { frontMatter: text.slice(found.from, found.to), body: text.slice(found.bodyStart) };
  const firstName = /^---\n([^\n:]*):(?:\s|$)/.exec(text)?.[1];
  if (firstName !== undefined && firstName.trim() !== '') {
    throw new Error(together(
      say`The template’s properties start with “---” but no line with “---” closes them.`,
      say`Add one below the last property.`,
    ));
  }
  return { frontMatter: undefined, body: text };
}

/**
 * Reads a note that starts with a line `---` and `\n` line endings. Throws an error that names the line that is not
 * YAML.
 */
export function readMatter(text: string, yaml: Yaml): Note {
  const reading = readFrontMatter(text, yaml);
  if (!reading.ok) throw new UnreadableYaml(reading.line, reading.reason);
  const found = findFrontMatter(text);
  if (!found) return { properties: {}, body: text };
  // gray-matter would read the same once more, and take the square of the time for blank lines.
  return { properties: { ...reading.properties }, body: text.slice(found.bodyStart) };
}

/** A whole note from its properties and body; without properties it is the body alone. */
export function writeNote({ properties, body }: Note, yaml: Yaml): string {
  // gray-matter copies the data with `Object.assign`, which loses a property called `__proto__`; the originals are
  // written.
  const head = matter.stringify('', properties, options(() => yaml.stringify(properties)));
  // It ends the empty body with a line of its own.
  return head.replace(/\n$/, '') + body;
}

/** The line is counted in the note, from 1; the reason is in words for people. */
export class UnreadableYaml extends Error {
  constructor(readonly line: number, readonly reason: string) {
    super(together(say`The properties can’t be read at line ${line}.`, reason));
  }
}

/** Options are always given: without them gray-matter caches by content and evaluates JavaScript. */
function options(stringify: (properties: object) => string): Parameters<typeof matter>[1] {
  const refuse = (): never => {
    throw new Error(say`Properties can only be written in YAML.`);
  };
  const refused = { parse: refuse, stringify: refuse };
  return {
    language: 'yaml',
    engines: { yaml: { parse: refuse, stringify }, js: refused, javascript: refused, json: refused, coffee: refused },
  };
}
