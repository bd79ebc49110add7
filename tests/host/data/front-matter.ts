import type { FrontMatterInfo } from 'obsidian';
import { parse, stringify } from 'yaml';

const none: FrontMatterInfo = { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };

/**
 * Where a note's front matter is (obsidian.d.ts). The first line is exactly `---`, so a byte order mark hides it. It
 * closes at the first line that begins with `---`, whatever follows and whatever is open; what follows there, but for
 * blanks, is the body. `to` is where the closing line begins, so the text ends with its line break, which a carriage
 * return alone is, too (all of this as asserted against the app by a public plugin's end-to-end tests).
 */
export function getFrontMatterInfo(content: string): FrontMatterInfo {
  const found = /^(---(?:\r\n|\r|\n))((?:(?!---).*(?:\r\n|\r|\n))*?)---([ \t]*(?:\r\n|\r|\n|(?![^])))?/.exec(content);
  if (!found) return { ...none };
  const [whole, { length: from }, frontmatter] = found as unknown as [string, string, string];
  return { exists: true, frontmatter, from, to: from + frontmatter.length, contentStart: whole.length };
}

/**
 * YAML as Obsidian reads it: the `yaml` package with its defaults, YAML 1.2 core, so unquoted dates stay text.
 * Throws YAMLParseError.
 */
export function parseYaml(text: string): unknown {
  return parse(text, { logLevel: 'error' }) as unknown;
}

/** YAML as Obsidian writes it: empty values have no text, lines aren't folded (reported by the same stand-ins). */
export function stringifyYaml(value: unknown): string {
  return stringify(value, { nullStr: '', lineWidth: 0, aliasDuplicateObjects: false });
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
