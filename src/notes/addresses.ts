import emailAddresses from 'email-addresses';
import { visibleText } from './names';
import { withoutEnd } from './scan';

/** Email addresses as people write them down. */
export interface Addresses {
  /** Each once, in the order in which they are written: `amara@example.org`. */
  addresses: readonly string[];
  /** What stands beside them and is neither an address nor the name of one, as it is written. */
  leftOut: readonly string[];
  /** Of this, what was to be an address: between two separators, none could be read. */
  unread: readonly string[];
}

interface Entry {
  text: string;
  /** Whether a comma or a line break parts it from the next; a semicolon parts more. */
  goesOn: boolean;
}

/** What a link to a mail app carries at most, so no longer list of addresses can be written to. */
const LONGEST = 2_000;
/** An address has at most 254 characters; its name and comments may have the rest. */
const LONGEST_ENTRY = 320;
/** The signs `@` in a name, its comment and its address; with more it is something else, and costly to find out. */
const MOST_SIGNS = 3;
/** As much of what is left out is shown. */
const SHOWN = 80;

/**
 * Reads addresses as RFC 5322 has them: names before `<…>`, quoted or not, comments in brackets, groups. Besides, as
 * mail programs and people write them: parted by semicolons and line breaks, `Surname, Name <…>` without quotes, links
 * to `mailto:`, and words around an address. What can’t be read with certainty is left out: no address is made up.
 */
export function readAddresses(text: string): Addresses {
  const written = plain(text);
  if (written.length > LONGEST) {
    const start = shortened(written);
    return { addresses: [], leftOut: [start], unread: [start] };
  }
  const addresses: string[] = [];
  const leftOut: string[] = [];
  const unread: string[] = [];
  let before: string[] = [];
  const passOver = (): void => {
    leftOut.push(...before);
    unread.push(...before);
    before = [];
  };
  for (const { text: entry, goesOn } of entriesOf(written)) {
    const read = entryOf(entry);
    if (read) {
      if (read.named) before = [];
      passOver();
      addresses.push(...read.addresses);
      if (read.beside !== '') leftOut.push(read.beside);
    } else if (entry !== '') {
      before.push(entry);
    }
    if (!goesOn || entry.includes('@')) passOver();
  }
  passOver();
  return { addresses: distinct(addresses), leftOut: leftOut.map(shortened), unread };
}

/** Line by line, without what can’t be seen; a link to an address is that address. */
function plain(text: string): string {
  return text.slice(0, 4 * LONGEST).split(/[\r\n\u0085\u2028\u2029]+/)
    .map((line) => visibleText(line).trim()).filter((line) => line !== '').join('\n')
    .slice(0, LONGEST + 1)
    .replace(/\[([^[\]\n]*)\]\(([^()\n]*)\)/g, (_, shown: string, inside: string) => {
      const target = /[^<>\s]+/.exec(inside)?.[0] ?? '';
      const isAddress = /^mailto:/i.test(target) || (target.includes('@') && !target.includes(':'));
      return isAddress ? ` <${target}> ` : ` ${shown} `;
    })
    .replace(/\bmailto:([^\s<>()",;?]*)(?:\?[^\s<>()"]*)?/gi, (_, address: string) => decoded(address));
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The addresses of a text that is nothing but addresses by the rules; undefined for any other. */
function parsed(text: string): string[] | undefined {
  if (isPlain(text)) return [text];
  const signs = text.length > LONGEST_ENTRY ? 0 : text.split('@').length - 1;
  if (signs === 0 || signs > MOST_SIGNS) return undefined;
  const found = emailAddresses.parseAddressList(text)
    ?.flatMap((each) => (each.type === 'group' ? each.addresses : each))
    .map(({ parts, local, domain }) => {
      const written = parts.local.tokens.trim();
      return { local: written.startsWith('"') ? written : local, domain };
    });
  if (!found || found.length === 0) return undefined;
  // The rules let blanks and comments stand within an address; together it is then only a guess.
  const sound = found.every(({ local, domain }) =>
    isLocal(local) && isDomain(domain) && text.includes(`${local}@${domain}`));
  return sound ? found.map(({ local, domain }) => `${local}@${domain}`) : undefined;
}

/** Nothing but an address of letters, digits and the usual signs, as most notes have it. */
function isPlain(text: string): boolean {
  return /^[\w+-]{1,64}(?:\.[\w+-]+)*@[a-z\d.-]+$/i.test(text) && isLocal(text.slice(0, text.indexOf('@'))) &&
    isDomain(text.slice(text.indexOf('@') + 1));
}

// The rules allow more at its ends, such as a mark of Markdown or a quotation mark, which is never meant.
function isLocal(local: string): boolean {
  return /^"[^"\\\p{Cc}]+"$/u.test(local) ||
    (/^[\p{L}\p{M}\p{N}!#$%&'*+\-/=?^_`{|}~.]{1,64}$/u.test(local) && !/^['`*=~/]|['`*=~/]$/.test(local));
}

/** A name that the net could know: labels with a dot between, the last of them no number. */
function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  const last = labels.at(-1)!;
  return domain.length <= 253 && labels.length > 1 && last.length > 1 && !/^\d+$/.test(last) &&
    labels.every((label) => /^[\p{L}\p{M}\p{N}-]+$/u.test(label) && !label.startsWith('-') && !label.endsWith('-'));
}

/** What is between separators, outside of quotes, of `<…>` and of brackets. */
function entriesOf(text: string): Entry[] {
  const entries: Entry[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!;
    if (/["<(]/.test(char)) at = endOf(text, at);
    else if (/[,;\n，；、]/.test(char)) {
      entries.push({ text: text.slice(from, at).trim(), goesOn: /[,\n，]/.test(char) });
      from = at + 1;
    }
  }
  return [...entries, { text: text.slice(from).trim(), goesOn: false }];
}

/** Where closes what opens there; the place itself where nothing does. */
function endOf(text: string, opening: number): number {
  const closing = { '"': '"', '<': '>', '(': ')' }[text[opening]!]!;
  let at = text.indexOf(closing, opening + 1);
  while (text[at - 1] === '\\') at = text.indexOf(closing, at + 1);
  return Math.max(at, opening);
}

/** `named`: the address stands in `<…>`, so what comes before it is a name. */
function entryOf(entry: string): { addresses: string[]; named: boolean; beside: string } | undefined {
  const byTheRules = parsed(entry) ?? (entry.includes(':') ? parsed(`${entry};`) : undefined);
  const named = /<[^<>]*>/.test(entry);
  if (byTheRules) return { addresses: byTheRules, named, beside: '' };
  const inAngles = [...entry.matchAll(/<([^<>]*)>/g)].flatMap(([, inside = '']) => parsed(inside.trim()) ?? []);
  if (inAngles.length > 0) {
    const name = entry.replace(/<[^<>]*>/g, ' ').trim();
    const another = name.includes('@') && !inAngles.some((address) => sameAddress(address, bareWord(name)));
    return { addresses: inAngles, named, beside: another ? name : '' };
  }
  const words = entry.split(/[\s|]+/).map((word) => ({ word, addresses: addressesIn(word) }));
  const addresses = words.flatMap((each) => each.addresses);
  if (addresses.length === 0) return undefined;
  const beside = words.filter((each) => each.addresses.length === 0).map(({ word }) => bareWord(word));
  return { addresses, named: false, beside: beside.filter((word) => word !== '').join(' ') };
}

/** The addresses in a word, once what belongs to the sentence around them is taken off; none in those of the web. */
function addressesIn(word: string): string[] {
  if (word.includes('://') || !word.includes('@')) return [];
  return word.split(/[^\p{L}\p{M}\p{N}!#$%&'*+\-=?^_`{}~.@]+/u).flatMap((part) => {
    const bare = withoutEnd(part.replace(/^['`*=~]+/, ''), /['`*=~.?!_-]/);
    const emphasized = part.startsWith('_') && part.endsWith('_');
    const found = parsed(emphasized ? bare.replace(/^_+/, '') : bare);
    return found?.length === 1 ? found : [];
  });
}

function bareWord(word: string): string {
  return withoutEnd(word.replace(/^[^\p{L}\p{M}\p{N}]+/u, ''), /[^\p{L}\p{M}\p{N}]/u);
}

function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function distinct(addresses: readonly string[]): string[] {
  return addresses.filter((each, at) => addresses.findIndex((other) => sameAddress(other, each)) === at);
}

function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
