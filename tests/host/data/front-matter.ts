import type { FrontMatterInfo } from 'obsidian';
import { parse, stringify } from 'yaml';

const none: FrontMatterInfo = { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };

/**
 * Where a note's front matter is (obsidian.d.ts). The first line is exactly `---`, so a byte order mark hides it; `to`
 * is where the closing line begins, so the text ends with its line break; no blanks may follow the closing `---` (all
 * of this as other plugins' test stand-ins report it of the app's 1.13).
 */
export function getFrontMatterInfo(content: string): FrontMatterInfo {
  const opening = /^---\r?\n/.exec(content);
  if (!opening) return { ...none };
  const from = opening[0].length;
  const closing = /^---(?:\r?\n|(?![\s\S]))/gm;
  closing.lastIndex = from;
  for (let match = closing.exec(content); match; match = closing.exec(content)) {
    // In a multiline pattern `^` also follows a lone \r, which is no line break here.
    if (content[match.index - 1] !== '\n') continue;
    const to = match.index;
    return { exists: true, frontmatter: content.slice(from, to), from, to, contentStart: closing.lastIndex };
  }
  return { ...none };
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
