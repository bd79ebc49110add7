import { parseDay, parseTime } from '../domain/day';
import { fullName, isTitleAlone } from '../domain/full-name';
import type { Mention } from '../domain/mention';
import { withoutGreeting } from './greeting';
import type { PropertyType } from './properties';
import type { Read, Resolve } from './reading';

/** Letters, digits and signs of plain text, without what links, templates and mails are made of. */
const PLAIN = /^[!-;=?A-Z\\^-z|~](?:[ -;=?A-Z\\^-z|~]*[!-;=?A-Z\\^-z|~])?$/;
/** A link to a note by its bare name or path. */
const PLAIN_LINK = /^\[\[[!"$-;=?A-Z_-z~](?:[ !"$-;=?A-Z_-z~]*[!"$-;=?A-Z_-z~])?\]\]$/;
const PLAIN_ADDRESS = /^[a-z0-9]+(?:[._-][a-z0-9]+)*@[a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z]{2,}$/i;

const NONE: readonly never[] = [];

/**
 * A value that is written as most are: a plain day, word, text or link. It is read as `readValue` reads anything, and
 * costs next to nothing; undefined for whatever needs a closer look.
 */
export function plainValue(raw: unknown, type: PropertyType, resolve: Resolve): Read<unknown> | undefined {
  if (typeof raw === 'boolean') return type === 'checkbox' || type === 'caution' ? { value: raw, unread: NONE } : undefined;
  if (Array.isArray(raw)) return type === 'links' ? plainLinks(raw, resolve) : undefined;
  if (typeof raw !== 'string') return undefined;
  if (type === 'links') return plainLinks([raw], resolve);
  const value = plainText(raw, type);
  return value === undefined ? undefined : { value, unread: NONE };
}

function plainText(raw: string, type: PropertyType): unknown {
  switch (type) {
    case 'date':
    case 'soonest':
      return parseDay(raw);
    case 'dates': {
      const day = parseDay(raw);
      return day && [day];
    }
    case 'time':
      return raw.length === 5 ? parseTime(raw) : undefined;
    case 'text':
    case 'label':
    case 'quoted':
      return PLAIN.test(raw) ? raw : undefined;
    case 'greeting':
      return PLAIN.test(raw) && !isTitleAlone(withoutGreeting(raw)) ? withoutGreeting(raw) : undefined;
    case 'addresses':
      return raw.length < 60 && PLAIN_ADDRESS.test(raw) ? raw : undefined;
    default:
      return typeof type === 'object' && type.oneOf.includes(raw) ? raw : undefined;
  }
}

function plainLinks(raw: readonly unknown[], resolve: Resolve): Read<Mention[]> | undefined {
  if (raw.length === 0 || !raw.every(isPlainLink)) return undefined;
  return { value: raw.map((link) => mentionOf(link, resolve)), unread: NONE };
}

function isPlainLink(text: unknown): text is string {
  return typeof text === 'string' && PLAIN_LINK.test(text) && !/\.md\]\]$/i.test(text);
}

function mentionOf(text: string, resolve: Resolve): Mention {
  const linkpath = text.slice(2, -2);
  const name = fullName(linkpath.slice(linkpath.lastIndexOf('/') + 1));
  return { note: resolve(linkpath), linkpath: linkpath.toLowerCase(), name, text };
}
