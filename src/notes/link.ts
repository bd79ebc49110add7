import { asSeen, visibleText } from './names';

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

/** What may stand between links: commas and semicolons of all scripts, `and`, blanks, and what can’t be seen. */
const BETWEEN = /(?:[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800,;，；、،؛]|and(?![\p{L}\p{N}]))*/iuy;
const WIKILINK = /!?\[\[(?:(?!\[\[|\]\])[^])*\]\]/y;
const MARKDOWN_LABEL = /!?\[(?:\\[^]|[^\\[\]])*\]\(/y;

/** Lists in lists that anybody writes; YAML can also lead in a circle. */
const DEEPEST = 4;

/** Each link of a text that holds nothing but links, as it stands there; undefined where it holds more, or none. */
export function linksIn(text: string): string[] | undefined {
  const links: string[] = [];
  let at = endOf(BETWEEN, text, 0)!;
  while (at < text.length) {
    const end = endOfLink(text, at);
    // A bracket may be missing in an address: then the text is one link or none.
    if (end === undefined) return links.length === 0 && parseLink(text).isLink ? [text.trim()] : undefined;
    links.push(text.slice(at, end));
    at = endOf(BETWEEN, text, end)!;
  }
  return links.length > 0 ? links : undefined;
}

/** A text as it is read: each link in it is what it shows. */
export function withoutLinks(text: string): string {
  const links = linksIn(text);
  if (links) return links.map((link) => parseLink(link).display).join(', ');
  return text.replace(/!?\[\[[^[\]]*\]\]|!?\[[^[\]]*\]\([^()]*\)/g, (link) => parseLink(link).display);
}

/** Whether a text holds what makes a link, or would if it were closed. */
export function holdsLink(text: string): boolean {
  return /\[\[|\]\(/.test(text);
}

/** A link path as two are compared: without case, and without what can’t be seen. */
export function linkKey(linkpath: string): string {
  return asSeen(linkpath).toLowerCase();
}

/** Whether a text is a link that leads nowhere and says nothing, as templates ship it: `[[]]`, `[[|]]`, `[]()`. */
export function isEmptyLink(text: string): boolean {
  return /^!?(?:\[\[[\s#|]*\]\]|\[\s*\]\((?:\s|<\s*>)*\))$/.test(asSeen(text));
}

/**
 * The links that a list in a list means: for YAML, `[[A]]` without quotes is a list with a list in it, and `[[Doe, A]]`
 * one with two texts. What is neither text nor list stays as it is.
 */
export function unquotedLinks(list: readonly unknown[], depth = 0): unknown[] {
  const parts = list.filter((part) => part !== null && part !== undefined && part !== '');
  if (parts.length === 0) return [];
  if (depth < DEEPEST && parts.every((part): part is unknown[] => Array.isArray(part))) {
    return parts.flatMap((part) => unquotedLinks(part, depth + 1));
  }
  return parts.some((part) => typeof part === 'object') ? [list] : [`[[${parts.map(String).join(', ')}]]`];
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

function endOf(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function endOfLink(text: string, from: number): number | undefined {
  const label = endOf(MARKDOWN_LABEL, text, from);
  return label === undefined ? endOf(WIKILINK, text, from) : endOfDestination(text, label);
}

/** After the bracket that closes an address; brackets inside may be in pairs, or in a title with quotes around it. */
function endOfDestination(text: string, from: number): number | undefined {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    const character = text[at]!;
    if (character === '\\') at++;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return at + 1;
    else if ((character === '"' || character === "'") && /\s/.test(text[at - 1]!)) {
      const closing = text.indexOf(character, at + 1);
      if (closing < 0) return undefined;
      at = closing;
    }
  }
  return undefined;
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
