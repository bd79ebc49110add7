import matter from 'gray-matter';
import { findFrontMatter } from '../edit/front-matter';
import { readFrontMatter, type Yaml } from '../edit/properties';
import { say, together } from '../../words/say';

/** A template's text with the lines between its `---` apart; `undefined` where it has no front matter. */
export interface Parts {
  frontMatter: string | undefined;
  body: string;
}

/**
 * Takes a template apart without reading its YAML; a byte order mark goes and line endings become `\n`. Throws an error
 * made for people on front matter in another language (`---js`) and on front matter that is never closed.
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

/** The properties between lines `---`, in their order. Throws an error that names the line that is not YAML. */
export function readMatter(text: string, yaml: Yaml): Readonly<Record<string, unknown>> {
  const reading = readFrontMatter(text, yaml);
  if (!reading.ok) throw new UnreadableYaml(reading.line, reading.reason);
  return reading.properties;
}

/** Properties as front matter between lines `---`; nothing where there are none. */
export function writeMatter(properties: Record<string, unknown>, yaml: Yaml): string {
  // gray-matter copies the data with `Object.assign`, which loses a property called `__proto__`; the originals are
  // written. It has nothing to read.
  const engine = { parse: (): object => ({}), stringify: (): string => yaml.stringify(properties) };
  // It ends the empty body with a line of its own.
  return matter.stringify('', properties, { engines: { yaml: engine } }).replace(/\n$/, '');
}

/** The line is counted in the note, from 1; the reason is in words for people. */
export class UnreadableYaml extends Error {
  constructor(readonly line: number, readonly reason: string) {
    super(together(say`The properties can’t be read at line ${line}.`, reason));
  }
}
