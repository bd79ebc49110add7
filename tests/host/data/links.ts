import type { FrontmatterLinkCache } from 'obsidian';

/** The path part of a link's text, without heading or block (obsidian.d.ts, `getLinkpath`). */
export function getLinkpath(linktext: string): string {
  return parseLinktext(linktext).path;
}

/** obsidian.d.ts, `parseLinktext`: the subpath keeps its `#`. No-break spaces become spaces and text NFC (assumed). */
export function parseLinktext(linktext: string): { path: string; subpath: string } {
  const text = linktext.replace(/\u00A0/g, ' ').normalize('NFC');
  const hash = text.indexOf('#');
  return hash < 0 ? { path: text, subpath: '' } : { path: text.slice(0, hash), subpath: text.slice(hash) };
}

/** obsidian.d.ts, `stripHeading`: a heading as links spell it (assumed: what links can't hold becomes a space). */
export function stripHeading(heading: string): string {
  return heading.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, ' ').replace(/\s+/g, ' ').trim();
}

export interface Link {
  link: string;
  original: string;
  displayText?: string;
}

const WIKILINK = /\[\[([^[\]|\n]+)(?:\|([^\]\n]*))?\]\]/g;
const MARKDOWN_LINK = /\[([^\]\n]*)\]\((<[^>\n]+>|(?:[^()\s]|\([^()\s]*\))+)\)/g;

/** Every link to a note in a line of text, in order, each with its place. Web addresses are no links. */
export function findLinks(text: string): (Link & { index: number })[] {
  const found: (Link & { index: number })[] = [];
  for (const match of text.matchAll(WIKILINK)) {
    const [original, link = '', displayText] = match;
    // In a table the bar is written `\\|` (help pages, Internal links).
    const target = (displayText === undefined ? link : link.replace(/\\$/, '')).trim();
    found.push({ link: target, original, displayText: displayText ?? shown(target), index: match.index });
  }
  for (const match of text.matchAll(MARKDOWN_LINK)) {
    const [original, displayText = '', target = ''] = match;
    const link = decode(target.replace(/^<|>$/g, ''));
    if (/^[a-z][a-z0-9+.-]+:/i.test(link)) continue;
    found.push({ link, original, displayText, index: match.index });
  }
  return found.sort((a, b) => a.index - b.index);
}

/** A link without a name of its own: `A > B` for `A#B`, `B` for `#B` (as recorded from the app). */
function shown(link: string): string {
  return link.replace(/^#/, '').replace(/#/g, ' > ');
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** The links among properties: values that are nothing but a link, with keys like `contacts.0` in lists (assumed). */
export function frontMatterLinks(values: Record<string, unknown>): FrontmatterLinkCache[] {
  const links: FrontmatterLinkCache[] = [];
  const look = (key: string, value: unknown) => {
    if (typeof value === 'string') {
      const text = value.trim();
      const [link] = text.includes('[') ? findLinks(text) : [];
      if (link?.original === text) {
        const { index, ...rest } = link;
        if (index === 0) links.push({ key, ...rest });
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) look(`${key}.${name}`, inner);
    }
  };
  for (const [key, value] of Object.entries(values)) look(key, value);
  return links;
}
