import { fullName } from '../domain/full-name';
import { say } from '../words/say';
import { withoutEnd } from './scan';

/** What a note is called when nothing usable is left of its name. */
const UNTITLED = 'Untitled';

/** Disks count a name in bytes of UTF-8, the extension included; ext4 and APFS both stop at 255. */
const DISK_BYTES = 255;
const MAX_BYTES = DISK_BYTES - '.md'.length;

/** Kept by Windows for devices, whatever stands after the first dot. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))/i;

/**
 * A base name (no folder, no `.md`) safe on every disk, from a pattern such as `{{date}} {{contacts}}`. Values are
 * text: what looks like a placeholder in one stays as it is. A placeholder that `values` does not hold stays visible.
 * Never empty.
 */
export function noteName(pattern: string, values: Record<string, string>): string {
  let leftBlank = false;
  const filled = pattern.replace(/\{\{\{?([^{}]*)\}?\}\}/g, (written, inside: string) => {
    const key = inside.trim();
    if (!Object.hasOwn(values, key)) return written;
    const value = (values[key] ?? '').trim();
    leftBlank ||= value === '';
    return value;
  });
  return safeName(leftBlank ? withoutDanglingMarks(filled) : filled);
}

/** Case-insensitive, NFC comparison, as macOS and Windows disks compare; what can’t be seen is passed over. */
export function sameName(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

/** The same for people, whichever way their names are written: `Osei, Amara` is Amara Osei. */
export function sameFullName(a: string, b: string): boolean {
  return sameName(fullName(a), fullName(b));
}

/** `Jane Doe`, `Jane Doe 2`, …: the first that `taken` does not hold. Throws when thousands are taken. */
export function freeName(base: string, taken: (name: string) => boolean): string {
  for (let count = 1; count < 10_000; count++) {
    const suffix = count === 1 ? '' : ` ${count}`;
    const name = trimEdges(fit(base, MAX_BYTES - suffix.length)) + suffix;
    if (!taken(name)) return name;
  }
  throw new Error(say`There are too many notes named “${base}”. Choose another name.`);
}

/**
 * The vault path of a note: folder (`''` or `/` is the vault itself) and base name, with `.md`. Throws an error made
 * for people on `..`, on an absolute path, and on a hidden folder such as `.obsidian`.
 */
export function notePath(folder: string, name: string): string {
  const written = folder.trim();
  const path = written.replace(/\\/g, '/').replace(/[\u00A0\u202F]/g, ' ').normalize('NFC');
  if (/^[a-z]:/i.test(path) || (path.startsWith('/') && path !== '/')) {
    throw new Error(say`The folder “${written}” is an absolute path. Name a folder inside the vault, such as “People”.`);
  }
  const segments = path.split('/').map((segment) => segment.trim()).filter((segment) => segment !== '');
  for (const segment of segments) {
    if (segment === '..' || segment === '.') {
      throw new Error(say`The folder “${written}” contains “${segment}”. Name the folder as it is called in the vault.`);
    }
    if (segment.startsWith('.')) {
      throw new Error(say`The folder “${written}” is hidden, because “${segment}” starts with a dot. Choose another folder.`);
    }
    if (/[:\p{Cc}]/u.test(segment)) {
      throw new Error(say`The folder “${written}” contains a character that Obsidian does not allow in a folder's name.`);
    }
  }
  const file = name.normalize('NFC').replace(/\.md$/i, '');
  if (file.trim() === '') throw new Error(say`The note needs a name.`);
  if (/[\\/:\p{Cc}]/u.test(file) || file.startsWith('.')) {
    throw new Error(say`“${name}” cannot be the name of a note. Leave out slashes, colons and a dot at the start.`);
  }
  return [...segments, `${file}.md`].join('/');
}

/** Why not every disk keeps a file or folder of that name, in a sentence; undefined where each does. */
export function reasonNotToMake(path: string, name: string): string | undefined {
  const why = name === '' || name.startsWith('.')
    ? say`a name can’t be empty or start with a dot`
    : /[\\:\p{Cc}]/u.test(name)
      ? say`slashes and colons can’t stand in a name`
      : /[\s.]$/.test(name.replace(/\.md$/i, ''))
        ? say`Windows drops dots and spaces at the end of a name`
        : RESERVED.test(name)
          ? say`Windows keeps that name for itself`
          : byteLength(name) > DISK_BYTES
            ? say`the name is too long`
            : undefined;
  return why && say`“${path}” can’t be made: ${why}. Take another name.`;
}

/** Text without the characters that hide, reorder or cannot be stored; emoji and the joiners they need stay. */
export function visibleText(text: string): string {
  return text
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g, '')
    // Tag characters are invisible, but for the flags of England, Scotland and Wales.
    .replace(/(\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F})|[\u{E0000}-\u{E007F}]/gu, '$1')
    .replace(/[\u200C\u200D]/g, (joiner, at: number, whole: string) => (joins(whole, at) ? joiner : ''));
}

/**
 * A text as it is compared: what can’t be seen is passed over, and blanks that look alike are one. It is shown and
 * written as it stands.
 */
export function asSeen(text: string): string {
  return withoutUnseen(text).trim();
}

function withoutUnseen(text: string): string {
  if (!/[^\x20-\x7E]/.test(text)) return text;
  return visibleText(text).replace(UNSEEN_IN_NAMES, '').replace(/\p{Zs}/gu, ' ').normalize('NFC');
}

/** What may belong to a name, such as the sign that chooses one of a letter's forms, and can’t be told by looking. */
const UNSEEN_IN_NAMES = /(?![\u200C-\u200D\u{E0020}-\u{E007F}])\p{Default_Ignorable_Code_Point}|\u2800/gu;

/**
 * A joiner belongs between two emoji, and between letters of scripts that join; elsewhere it only makes names differ
 * unseen.
 */
function joins(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  const after = text.slice(at + 1, at + 3);
  const emoji = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u.test(before) && /^\p{Extended_Pictographic}/u.test(after);
  return emoji || (/[\p{L}\p{M}]$/u.test(before) && /^[\p{L}\p{M}]/u.test(after)
    && !/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u.test(before));
}

function safeName(text: string): string {
  const name = visibleText(text)
    .normalize('NFC')
    .replace(/(\S): +/g, '$1 - ')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?[\\/|] | [\\/|] ?/g, ' - ')
    .replace(/[\\/|:]+/g, '-')
    .replace(/["“”„]/g, '\'')
    .replace(/[<[]/g, '(')
    .replace(/[>\]]/g, ')')
    .replace(/[*?#^]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = trimEdges(fit(trimEdges(withoutExtensions(name)), MAX_BYTES));
  const allowed = cut.replace(RESERVED, '$1_');
  return /[\p{L}\p{N}\p{Emoji}\p{S}_]/u.test(allowed) ? allowed : UNTITLED;
}

/** No dots in front (hidden files); no dots or spaces behind (Windows drops them); nor what only separates. */
function trimEdges(name: string): string {
  return withoutEnd(name.replace(/^[\s.]+/, ''), /[\s.]/);
}

function withoutExtensions(name: string): string {
  let end = name.length;
  while (name.slice(end - 3, end).toLowerCase() === '.md') end -= 3;
  return name.slice(0, end);
}

/** A blank value leaves `Jane ()` or `Jane - ` behind; the brackets and separators around it go with it. */
function withoutDanglingMarks(text: string): string {
  const joined = text
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .replace(/(\s[-–—,|/])(?:\s+[-–—,|/])+(?=\s)/g, '$1')
    .replace(/^[\s\-–—,|/]+/, '');
  return withoutEnd(joined, /[\s\-–—,|/]/);
}

function fit(text: string, bytes: number): string {
  if (byteLength(text) <= bytes) return text;
  let room = bytes;
  let kept = '';
  // Every unit takes a byte at least: what goes on after these does not fit.
  for (const cluster of graphemes(text.slice(0, bytes + 1))) {
    room -= byteLength(cluster);
    if (room < 0) break;
    kept += cluster;
  }
  if (kept !== '') return kept;
  // One letter under hundreds of accents: better a few accents less than no name.
  for (const character of text) {
    if (byteLength(kept + character) > bytes) break;
    kept += character;
  }
  return kept;
}

function graphemes(text: string): string[] {
  if ('Segmenter' in Intl) {
    return Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), (part) => part.segment);
  }
  return text.match(/[^\p{M}\u200D](?:[\p{M}\p{Emoji_Modifier}\u{E0020}-\u{E007F}]|\u200D.)*/gsu) ?? [];
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function folded(name: string): string {
  return withoutUnseen(name).toLowerCase().replace(/ς/g, 'σ').replace(/ß/g, 'ss').replace(/ſ/g, 's').normalize('NFC');
}
