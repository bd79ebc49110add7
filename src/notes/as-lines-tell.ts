import { contentOf, splitLines } from './edit/front-matter';
import { comparedName } from './spellings';

/** A property whose value may go on in the lines below it. */
interface Open {
  blanks: number;
  /** A text over several lines, in which no line is a property. */
  isText: boolean;
  texts: string[];
}

/**
 * Front matter that is not YAML, as far as its lines can tell: the texts that stand under each name, as names are
 * compared. It is read generously, with blanks in front of a name, or all of it in braces: somebody’s slip may be why
 * it is not YAML.
 */
export function asLinesTell(block: string): Record<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let open: Open[] = [];
  for (const line of linesOf(block)) {
    const text = line.trimStart();
    if (text === '' || text.startsWith('#')) continue;
    const blanks = line.length - text.length;
    const isItem = /^-(?:\s|$)/.test(text);
    open = open.filter((each) => blanks > each.blanks || (isItem && blanks === each.blanks));
    for (const { texts } of open) texts.push(...textsIn(text));
    const colon = isItem || open.some(({ isText }) => isText) ? -1 : text.indexOf(':');
    if (colon < 0) continue;
    const name = comparedName(withoutQuotes(text.slice(0, colon)));
    const value = text.slice(colon + 1).trim();
    const texts = found.get(name) ?? [];
    texts.push(...textsIn(value));
    found.set(name, texts);
    open.push({ blanks, isText: /^[|>]/.test(value), texts });
  }
  return Object.fromEntries(found);
}

function linesOf(block: string): string[] {
  return /^\s*\{(?!\{)/.test(block) ? block.split(/[{}\r\n]|,(?=[^,:]*:)/).map((line) => line.trim()) : splitLines(block).map(contentOf);
}

/** The texts of a value or of an item, without quotes, comment and tag; those of a list in brackets one by one. */
function textsIn(written: string): string[] {
  const value = written.replace(/^-(?:\s+|$)/, '').replace(/(?:^|\s)#.*$/, '').replace(/^!\S*\s/, '').trim();
  const texts = /^\[(?!\[)/.test(value) ? value.slice(1).replace(/\]$/, '').split(',') : [value];
  return texts.map(withoutQuotes).filter((text) => text !== '');
}

function withoutQuotes(text: string): string {
  return text.trim().replace(/^["']|["']$/g, '').trim();
}
