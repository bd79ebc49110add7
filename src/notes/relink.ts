import { say } from '../words/say';
import type { Stretch } from '../domain/change';
import { findFrontMatter } from './edit/front-matter';
import { readBlock } from './edit/read';
import { same } from './edit/same';
import type { Yaml } from './edit/types';

/** What a link is to lead to: as it is named in links, without `.md`. */
export interface Leads {
  linktext: string;
}

/** A link of a note’s text as it stands there, by its place in UTF-16 units, and what it leads to from now on. */
export interface LinkInBody extends Leads {
  at: number;
  original: string;
}

/** The same of a link among the properties, which has no place of its own. */
export interface LinkInMatter extends Leads {
  original: string;
}

/** A link can’t be made to lead elsewhere, and the message says why in words. */
export class NotRelinked extends Error {}

/**
 * A link that leads elsewhere, all else in it as it was: brackets, heading, alias or label, `.md` and title. It may be
 * an embed. Throws `NotRelinked` where no link can hold the name.
 */
export function relinked(original: string, { linktext }: Leads): string {
  const wiki = original.endsWith(']]') ? /^(!?\[\[)([^|#\]]*)/.exec(original) : null;
  if (!wiki) return relinkedMarkdown(original, linktext);
  const [whole, opening = '', path = ''] = wiki;
  const rest = original.slice(whole.length);
  if (/[[\]|#^]/.test(linktext)) {
    throw new NotRelinked(say`No link can hold the name “${linktext}”: it has brackets, a bar, # or ^ in it. Rename that note first.`);
  }
  return opening + linktext + extensionOf(path.replace(/\\$/, '')) + (path.endsWith('\\') ? '\\' : '') + rest;
}

function relinkedMarkdown(original: string, linktext: string): string {
  const label = /^!?\[(?:\\[^]|[^\\[\]])*\]\(\s*/.exec(original)?.[0];
  if (label === undefined) throw new NotRelinked(say`“${original}” is no link that can be changed. Change it by hand.`);
  const inside = original.slice(label.length);
  const inAngles = inside.startsWith('<');
  const address = inAngles ? inside.slice(1, Math.max(1, inside.indexOf('>'))) : inside.slice(0, endOfAddress(inside));
  const rest = inside.slice(address.length + (inAngles ? 2 : 0));
  const hash = address.indexOf('#');
  const [path, heading] = hash < 0 ? [address, ''] : [address.slice(0, hash), address.slice(hash)];
  const name = linktext + extensionOf(path);
  return label + (inAngles
    ? `<${name.replace(/[<>#%]/g, encoded)}${heading}>`
    : name.replace(/[\s()<>#%?\\]/g, encoded) + heading) + rest;
}

/** Brackets of an address are in pairs; the one that isn’t ends the link, and a blank begins its title. */
function endOfAddress(inside: string): number {
  let depth = 0;
  for (let at = 0; at < inside.length; at++) {
    const character = inside[at]!;
    if (/\s/.test(character)) return at;
    if (character === '\\') at++;
    else if (character === '(') depth++;
    else if (character === ')' && depth-- === 0) return at;
  }
  return inside.length;
}

function extensionOf(path: string): string {
  return /\.md$/i.exec(path)?.[0] ?? '';
}

/**
 * The stretches of a note’s text that make its links lead elsewhere, in order. Undefined where a link doesn’t stand
 * where it is said to; throws `NotRelinked` where one among the properties can’t be found or changed without harm. The
 * text is without a byte order mark.
 */
export function relinking(
  text: string,
  { inBody, inMatter }: { inBody: readonly LinkInBody[]; inMatter: readonly LinkInMatter[] },
  yaml: Yaml,
): Stretch[] | undefined {
  const stretches = inMatter.length > 0 ? relinkingOfMatter(text, inMatter, yaml) : [];
  for (const link of [...inBody].sort((one, other) => one.at - other.at)) {
    if (!text.startsWith(link.original, link.at)) return undefined;
    const to = relinked(link.original, link);
    if (to !== link.original) stretches.push({ at: link.at, from: link.original, to });
  }
  return stretches;
}

/**
 * Links among properties are found by how they are written, and the whole is read again: each as it is meant, and every
 * other value as it was. In quotes, quotes are
 * written otherwise.
 */
function relinkingOfMatter(text: string, links: readonly LinkInMatter[], yaml: Yaml): Stretch[] {
  const found = findFrontMatter(text);
  const block = found ? text.slice(found.from, found.to) : '';
  const before = readBlock(block, yaml);
  const wanted = new Map(links.map((link) => [link.original, relinked(link.original, link)]));
  for (const [from, to] of wanted) if (from === to) wanted.delete(from);
  if (!found || !before.ok) throw new NotRelinked(say`The properties can’t be read.`);
  const stretches: Stretch[] = [];
  for (const [from, to] of wanted) {
    for (const escaped of [plain, doubled, slashed]) {
      const written = escaped(from);
      if (escaped !== plain && written === from) continue;
      for (let at = block.indexOf(written); at >= 0; at = block.indexOf(written, at + written.length)) {
        const [start, end] = [found.from + at, found.from + at + written.length];
        if (stretches.some((each) => each.at < end && start < each.at + each.from.length)) continue;
        const made = [escaped(to), ...(written === from ? [doubled(to), slashed(to)] : [])]
          .find((each) => namesOnceMore({ block, at, written, made: each, wanted: to }, yaml));
        if (made !== undefined) stretches.push({ at: start, from: written, to: made });
      }
    }
  }
  stretches.sort((one, other) => one.at - other.at);
  let [after, end] = ['', 0];
  for (const { at, from, to } of stretches) {
    after += block.slice(end, at - found.from) + to;
    end = at - found.from + from.length;
  }
  const reading = readBlock(after + block.slice(end), yaml);
  if (!reading.ok || !same(reading.properties, renamed(before.properties, wanted))) {
    throw new NotRelinked(say`A link among its properties can’t be changed without harm. Change it by hand.`);
  }
  return stretches;
}

const plain = (text: string): string => text;
const doubled = (text: string): string => text.replace(/'/g, '\'\'');
const slashed = (text: string): string => text.replace(/["\\]/g, '\\$&');

// What stands in a comment is read by nobody, and stays.
function namesOnceMore(
  { block, at, written, made, wanted }: { block: string; at: number; written: string; made: string; wanted: string },
  yaml: Yaml,
): boolean {
  const times = (text: string): number => {
    const reading = readBlock(text, yaml);
    return reading.ok ? textsIn(reading.properties).join('\n').split(wanted).length : 0;
  };
  return times(block.slice(0, at) + made + block.slice(at + written.length)) > times(block);
}

/** All texts of a value; `[[Anna]]` without quotes is a list in a list to YAML. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  const bare = bareLink(value);
  if (bare !== undefined) return [bare];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function bareLink(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length !== 1 || !Array.isArray(value[0])) return undefined;
  const parts = value[0] as unknown[];
  return parts.every((part) => typeof part === 'string') ? `[[${parts.join(', ')}]]` : undefined;
}

function renamed(value: unknown, links: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') {
    return [...links].reduce((text, [from, to]) => text.split(from).join(to), value);
  }
  const bare = bareLink(value);
  const to = bare === undefined ? undefined : links.get(bare);
  if (to !== undefined) return [to.slice(2, -2).split(', ')];
  if (Array.isArray(value)) return value.map((each) => renamed(each, links));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, renamed(each, links)]));
}

function encoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
