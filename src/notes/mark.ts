import type { NoteRecord } from '../domain/records';
import { asSeen, visibleText } from './names';
import { TYPE } from './properties';
import { withoutEnd } from './scan';
import { comparedName } from './spellings';
import { typeIn } from './values';

/**
 * What makes a note one of ours: a property with a value, a tag, with those below it, or the folder that it lies in. A
 * tag has no `#` in front, a folder no slash at its end.
 */
export type Mark = { property: string; value: string } | { tag: string } | { folder: string };
export type PropertyMark = Extract<Mark, { property: string }>;

type Kind = NoteRecord['type'];

/** What marks a note of each kind as long as nobody says otherwise. */
export const standardMarks: Readonly<Record<Kind, PropertyMark>> = {
  contact: { property: TYPE, value: 'contact' },
  interview: { property: TYPE, value: 'interview' },
};

/** A mark as a person writes it: `type: person`, `#people` or `CRM/`. */
export function markText(mark: Mark): string {
  if ('tag' in mark) return `#${mark.tag}`;
  if ('folder' in mark) return `${mark.folder}/`;
  return `${/[:"#]/.test(mark.property) ? JSON.stringify(mark.property) : mark.property}: ${mark.value}`;
}

/** The mark that a person means; a word alone is a value of the property `type`. Undefined for what is none. */
export function markIn(written: string): Mark | undefined {
  const text = asSeen(written);
  if (text.startsWith('#')) return tagIn(text);
  const [, quoted, bare] = /^(?:("(?:[^"\\]|\\.)*")|([^:]*)):/.exec(text) ?? [];
  const value = text.slice((quoted ?? bare ?? '').length).replace(/^:/, '').trim().replace(/^(["'])(.*)\1$/, '$2');
  if (quoted !== undefined) return markOf({ property: quotedIn(quoted), value });
  if (bare !== undefined) return markOf({ property: bare, value });
  return text.endsWith('/') ? markOf({ folder: text }) : markOf({ property: TYPE, value: text });
}

/** A mark from what is stored of one; undefined for what is none. */
export function markOf(stored: object): Mark | undefined {
  const { property, value, tag, folder } = stored as Record<string, unknown>;
  if (typeof tag === 'string') return tagIn(tag);
  if (typeof folder === 'string') return folderIn(folder);
  if (typeof property !== 'string' || typeof value !== 'string') return undefined;
  const [name, meant] = [visibleText(property).trim(), visibleText(value).trim()];
  if (comparedName(name) === 'tags') return tagIn(meant);
  return name === '' || typeIn(meant) === '' ? undefined : { property: name, value: meant };
}

function quotedIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tagIn(text: string): Mark | undefined {
  const tag = withoutEnd(text.trim().replace(/^#+/, ''), /\//);
  // Obsidian takes no tag of digits alone.
  return /^[\p{L}\p{N}\p{M}\p{Extended_Pictographic}_/-]+$/u.test(tag) && /[^\d/]/.test(tag) ? { tag } : undefined;
}

function folderIn(text: string): Mark | undefined {
  const folder = withoutEnd(visibleText(text).trim(), /\//).replace(/^\/+/, '');
  return folder === '' || folder.includes(':') ? undefined : { folder };
}

/** A mark as marks are compared: two with the same key mark the same notes. */
export function markKey(mark: Mark): string {
  if ('tag' in mark) return `#${mark.tag.toLowerCase()}`;
  return 'folder' in mark ? `${mark.folder}/` : `${comparedName(mark.property)}: ${typeIn(mark.value)}`;
}
