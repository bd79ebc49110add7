import type {
  CachedMetadata, EmbedCache, HeadingCache, LinkCache, ListItemCache, Loc, Pos, ReferenceLinkCache, SectionCache,
  TagCache,
} from 'obsidian';
import { getFrontMatterInfo, isMapping, parseYaml } from './front-matter';
import { findLinks, frontMatterLinks } from './links';

const FENCE = /^\s{0,3}(`{3,}|~{3,})/;
const HEADING = /^(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/;
// A tag holds at least one character that is no digit (help pages, Tags).
const TAG = /(?:^|\s)(#[\p{N}]*[\p{L}_/\-\p{Extended_Pictographic}][\p{L}\p{N}_/\-\p{Extended_Pictographic}]*)/gu;
// `ReferenceLinkCache` in obsidian.d.ts has an id and a link; that these are the definitions is assumed.
const REFERENCE = /^ {0,3}\[([^\]^][^\]]*)\]:\s*<?([^\s>]+)/;
const QUOTE = /^ {0,3}>/;
const LIST_ITEM = /^((?: {0,3}> ?)*\s*)(?:[-*+]|\d+[.)])\s+(?:\[(.)\]\s)?/;

/**
 * What Obsidian's cache knows of a note, computed from its text: front matter, its links, headings, body links, tags,
 * list items, embeds and a coarse division into sections, as recorded from the app. Footnotes and blocks are left
 * out.
 */
export function noteMetadata(text: string): CachedMetadata {
  const cache: CachedMetadata = {};
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const info = getFrontMatterInfo(text.slice(bom));
  if (info.exists) {
    const values = valuesOf(info.frontmatter);
    if (values) {
      cache.frontmatter = values;
      const end = info.contentStart + bom;
      cache.frontmatterPosition = { start: { line: 0, col: 0, offset: 0 }, end: endOf(text.slice(0, end).trimEnd()) };
      // A list, though an empty one, in each note with properties (as recorded from the app).
      cache.frontmatterLinks = frontMatterLinks(values);
    }
  }
  readBody(text, info.contentStart + bom, cache);
  if (info.exists) {
    // `SectionCache.type` in obsidian.d.ts names 'yaml'; that it is there for
    // front matter that can't be read is assumed.
    const end = endOf(text.slice(0, info.contentStart + bom).trimEnd());
    cache.sections = [{ type: 'yaml', position: { start: { line: 0, col: 0, offset: 0 }, end } }, ...(cache.sections ?? [])];
  }
  return cache;
}

/** All tags of a note with their `#`, those among its properties first (obsidian.d.ts). */
export function getAllTags(cache: CachedMetadata): string[] {
  const properties = Object.entries(cache.frontmatter ?? {}).filter(([name]) => /^tags?$/i.test(name));
  const tags = properties.map(([, value]): unknown => value).flat()
    .flatMap((value) => (typeof value === 'string' ? value.split(/[,\s]+/) : []))
    .filter((tag) => tag !== '');
  return [...tags.map((tag) => (tag.startsWith('#') ? tag : `#${tag}`)), ...(cache.tags ?? []).map(({ tag }) => tag)];
}

function valuesOf(yaml: string): Record<string, unknown> | undefined {
  try {
    // That a carriage return alone ends a line here, too, is assumed: YAML says so, the `yaml` package doesn't.
    const value = parseYaml(yaml.replace(/\r(?!\n)/g, '\n'));
    return isMapping(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function endOf(text: string): Loc {
  const lines = text.split('\n');
  return { line: lines.length - 1, col: lines[lines.length - 1]?.length ?? 0, offset: text.length };
}

function readBody(text: string, from: number, cache: CachedMetadata): void {
  const headings: HeadingCache[] = [];
  const links: LinkCache[] = [];
  const embeds: EmbedCache[] = [];
  const tags: TagCache[] = [];
  const listItems: ListItemCache[] = [];
  const referenceLinks: ReferenceLinkCache[] = [];
  const sections: SectionCache[] = [];
  let line = from === 0 ? 0 : text.slice(0, from).split('\n').length - 1;
  let fence: string | null = null;
  let open = null as SectionCache | null;
  let above: { line: number; indent: number }[] = [];
  const shown = withoutHidden(text);
  for (let offset = from; offset < text.length; line++) {
    const lineBreak = text.indexOf('\n', offset);
    const next = lineBreak < 0 ? text.length : lineBreak + 1;
    const content = text.slice(offset, lineBreak < 0 ? text.length : lineBreak).replace(/\r$/, '');
    const span = place(line, offset, content.length);
    const marker = FENCE.exec(content)?.[1];
    const heading = fence === null ? HEADING.exec(content) : null;
    const item = fence === null ? LIST_ITEM.exec(content) : null;
    const prose = content.trim() === '' ? null : 'paragraph';
    const quote = QUOTE.test(content) ? (/^ {0,3}> ?\[!/.test(content) ? 'callout' : 'blockquote') : null;
    const goesOn = quote !== null && (open?.type === 'callout' || open?.type === 'blockquote') ? open.type : quote;
    const type = fence !== null || marker ? 'code' : goesOn ?? (heading ? 'heading' : item ? 'list' : prose);
    if (type !== 'list' && quote === null) above = [];
    if (type === null) open = null;
    else if (open?.type === type && type !== 'heading') open.position.end = span.end;
    else sections.push((open = { type, position: { start: span.start, end: span.end } }));
    if (fence === null && !marker) {
      if (heading) headings.push({ heading: heading[2] ?? '', level: heading[1]?.length ?? 1, position: span });
      if (item) {
        const indent = item[1]?.length ?? 0;
        const first = above[0]?.line ?? line;
        above = above.filter((each, at) => at === 0 || each.indent < indent);
        const parent = [...above].reverse().find((each) => each.indent < indent)?.line ?? (-first || -1);
        above.push({ line, indent });
        listItems.push({ position: span, parent, ...(item[2] === undefined ? {} : { task: item[2] }) });
      }
      const seen = shown.slice(offset, offset + content.length);
      const [, id, link] = seen.includes(']:') ? REFERENCE.exec(seen) ?? [] : [];
      if (id && link && !/^[a-z][a-z0-9+.-]+:/i.test(link)) referenceLinks.push({ id, link, position: span });
      for (const { index, ...link } of seen.includes('[') ? findLinks(seen) : []) {
        const isEmbed = seen[index - 1] === '!';
        const [from, original] = isEmbed ? [index - 1, `!${link.original}`] : [index, link.original];
        const position = place(line, offset + from, original.length, from);
        (isEmbed ? embeds : links).push({ ...link, original, position });
      }
      for (const match of seen.includes('#') ? seen.matchAll(TAG) : []) {
        const tag = match[1] ?? '';
        const col = match.index + match[0].length - tag.length;
        tags.push({ tag, position: place(line, offset + col, tag.length, col) });
      }
    }
    if (marker) {
      if (fence === null) fence = marker;
      else if (marker.startsWith(fence)) fence = null;
    }
    offset = next;
  }
  if (headings.length > 0) cache.headings = headings;
  if (links.length > 0) cache.links = links;
  if (embeds.length > 0) cache.embeds = embeds;
  if (tags.length > 0) cache.tags = tags;
  if (listItems.length > 0) cache.listItems = listItems;
  if (sections.length > 0) cache.sections = sections;
  if (referenceLinks.length > 0) cache.referenceLinks = referenceLinks;
}

/** Code in lines, and comments, as blanks of the same length: no links and tags are seen in them. */
function withoutHidden(text: string): string {
  if (!/`|%%|<!--/.test(text)) return text;
  const hidden = /^ {0,3}(`{3,}|~{3,})[^]*?(?:^ {0,3}\1|(?![^]))|(`+)[^`\n]+\2(?!`)|%%[^]*?%%|<!--[^]*?-->/gm;
  return text.replace(hidden, (found, fence?: string) => (fence ? found : found.replace(/[^\r\n]/g, ' ')));
}

function place(line: number, offset: number, length: number, col = 0): Pos {
  return { start: { line, col, offset }, end: { line, col: col + length, offset: offset + length } };
}
