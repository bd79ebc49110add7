import { visibleText } from './names';

/**
 * How a note names another: `linkpath` as Obsidian resolves it (no heading, alias or `.md`), `display` as people read
 * it.
 */
export interface LinkText {
  linkpath: string;
  display: string;
  /** False for plain text and for web addresses: they name a person without a note. */
  isLink: boolean;
}

/**
 * `[[linktext]]`, from a path or name in the form Obsidian's `fileToLinktext` gives. Characters that would end the link
 * or start a heading or an alias are replaced, as they are in the names of notes. Blank text links to `Untitled`.
 */
export function wikilink(linktext: string): string {
  const text = visibleText(linktext)
    .replace(/\[/g, '(')
    .replace(/\]/g, ')')
    .replace(/\|/g, '-')
    .replace(/[#^]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `[[${text === '' ? 'Untitled' : text}]]`;
}

/**
 * Reads one mention: `[[A]]`, `[[folder/A|alias]]`, `[[A#heading]]`, `[A](A.md)`, `[A](<my note.md>)`, percent-encoded
 * paths, or plain text. Several links in one text are plain text.
 */
export function parseLink(value: string): LinkText {
  const text = value.trim();
  const wiki = /^!?\[\[((?:(?!\[\[|\]\])[^])+)\]\]$/.exec(text);
  if (wiki) return readWikilink(wiki[1] ?? '');
  const markdown = /^!?\[((?:\\[^]|[^\\[\]])*)\]\(([^]*)\)$/.exec(text);
  if (markdown) return readMarkdownLink(markdown[1] ?? '', (markdown[2] ?? '').trim()) ?? plainText(text);
  return plainText(text);
}

function readWikilink(inner: string): LinkText {
  const bar = inner.indexOf('|');
  // In a table the bar is written `\|`.
  const target = (bar < 0 ? inner : inner.slice(0, bar)).replace(/\\$/, '');
  const alias = bar < 0 ? '' : inner.slice(bar + 1).trim();
  return linkTo(target, alias);
}

/** Undefined where the brackets hold no address but more text, such as a second link. */
function readMarkdownLink(text: string, destination: string): LinkText | undefined {
  const address = /^<([^<>\n]*)>/.exec(destination)?.[1] ?? withoutTitle(destination);
  if (address.includes('](')) return undefined;
  const label = text.replace(/\\([!-/:-@[-`{-~])/g, '$1').trim();
  if (/^[a-z][a-z0-9+.-]+:/i.test(address)) {
    return { linkpath: label || address, display: label || address, isLink: false };
  }
  const hash = address.indexOf('#');
  const path = hash < 0 ? address : address.slice(0, hash);
  const heading = hash < 0 ? '' : address.slice(hash + 1);
  // A `%23` in the path is a character of the file's name, so it is decoded only after the heading was cut off.
  const linkpath = cleanPath(decoded(path));
  return { linkpath, display: label || lastSegment(linkpath) || decoded(heading), isLink: true };
}

/** `A.md "Title"` without its title. */
function withoutTitle(destination: string): string {
  const quote = destination.slice(-1);
  if (quote !== '"' && quote !== '\'') return destination;
  const before = destination.slice(0, Math.max(0, destination.lastIndexOf(quote, destination.length - 2)));
  return before !== '' && before.trimEnd() !== before ? before.trimEnd() : destination;
}

function linkTo(target: string, alias: string): LinkText {
  const hash = target.indexOf('#');
  const linkpath = cleanPath(hash < 0 ? target : target.slice(0, hash));
  const heading = hash < 0 ? '' : target.slice(hash + 1).trim();
  return { linkpath, display: alias || lastSegment(linkpath) || heading, isLink: true };
}

/** A name may hold a slash (`R/GA`); only what ends in `.md` is surely a path. */
function plainText(text: string): LinkText {
  const linkpath = cleanPath(text);
  return { linkpath, display: /\.md$/i.test(text) ? lastSegment(linkpath) : linkpath, isLink: false };
}

/** Obsidian compares paths in NFC and with ordinary spaces (`normalizePath`). */
function cleanPath(path: string): string {
  return path.replace(/[\u00A0\u202F]/g, ' ').normalize('NFC').trim().replace(/\.md$/i, '');
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray `%` (`100% me.md`): the path stands as it is written.
    return path;
  }
}
