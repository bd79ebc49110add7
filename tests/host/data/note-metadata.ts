import type {
  CachedMetadata, HeadingCache, LinkCache, ListItemCache, Loc, Pos, SectionCache, TagCache,
} from 'obsidian';
import { getFrontMatterInfo, isMapping, parseYaml } from './front-matter';
import { findLinks, frontMatterLinks } from './links';

const FENCE = /^\s{0,3}(`{3,}|~{3,})/;
const HEADING = /^(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/;
// A tag holds at least one character that is no digit (help pages, Tags).
const TAG = /(?:^|\s)(#[\p{N}]*[\p{L}_/\-\p{Extended_Pictographic}][\p{L}\p{N}_/\-\p{Extended_Pictographic}]*)/gu;
const LIST_ITEM = /^(\s*)(?:[-*+]|\d+[.)])\s+(?:\[(.)\]\s)?/;

/**
 * What Obsidian's cache knows of a note, computed from its text: front matter, its links, headings, body links, tags,
 * list items and a coarse division into sections. Footnotes, embeds and blocks are left out.
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
      const links = frontMatterLinks(values);
      if (links.length > 0) cache.frontmatterLinks = links;
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
  const tags: TagCache[] = [];
  const listItems: ListItemCache[] = [];
  const sections: SectionCache[] = [];
  let line = from === 0 ? 0 : text.slice(0, from).split('\n').length - 1;
  let fence: string | null = null;
  let open = null as SectionCache | null;
  for (let offset = from; offset < text.length; line++) {
    const lineBreak = text.indexOf('\n', offset);
    const next = lineBreak < 0 ? text.length : lineBreak + 1;
    const content = text.slice(offset, lineBreak < 0 ? text.length : lineBreak).replace(/\r$/, '');
    const span = place(line, offset, content.length);
    const marker = FENCE.exec(content)?.[1];
    const heading = fence === null ? HEADING.exec(content) : null;
    const item = fence === null ? LIST_ITEM.exec(content) : null;
    const prose = content.trim() === '' ? null : 'paragraph';
    const type = fence !== null || marker ? 'code' : heading ? 'heading' : item ? 'list' : prose;
    if (type === null) open = null;
    else if (open?.type === type && type !== 'heading') open.position.end = span.end;
    else sections.push((open = { type, position: { start: span.start, end: span.end } }));
    if (fence === null && !marker) {
      if (heading) headings.push({ heading: heading[2] ?? '', level: heading[1]?.length ?? 1, position: span });
      if (item) listItems.push({ position: span, parent: -line, ...(item[2] === undefined ? {} : { task: item[2] }) });
      for (const { index, ...link } of content.includes('[') ? findLinks(content) : []) {
        links.push({ ...link, position: place(line, offset + index, link.original.length, index) });
      }
      for (const match of content.includes('#') ? content.matchAll(TAG) : []) {
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
  if (tags.length > 0) cache.tags = tags;
  if (listItems.length > 0) cache.listItems = listItems;
  if (sections.length > 0) cache.sections = sections;
}

function place(line: number, offset: number, length: number, col = 0): Pos {
  return { start: { line, col, offset }, end: { line, col: col + length, offset: offset + length } };
}
