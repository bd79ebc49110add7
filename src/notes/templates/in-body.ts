import { linksIn, wikilink } from '../link';
import { asPlainLine } from '../sections/plain-line';

const MARKS = /[`*]|~~|==|[!^]\[|&(?=#?\w+;)|#+|_/g;

/** Text of a template and values, in turn. */
export type Piece = { text: string } | { value: string };

/**
 * A note's body, in which values are text and nothing else to Markdown: no heading, list, tag, emphasis or code, no
 * HTML, picture, comment or formula, and no mark of Templater. Links in them stay links. Where the template has them in
 * a link, in code or in HTML, they are spelled for that.
 */
export function bodyOf(pieces: readonly Piece[]): string {
  let body = '';
  let fence: string | undefined;
  for (const piece of pieces) {
    if ('text' in piece) {
      const lineStart = body.lastIndexOf('\n') + 1;
      // A value that ends in `<` must not become a mark with what follows.
      body += body.endsWith('<') && piece.text.startsWith('%') ? ` ${piece.text}` : piece.text;
      const whole = body.slice(lineStart).split('\n');
      for (const line of piece.text.includes('\n') ? whole.slice(0, -1) : []) fence = fenceAfter(line, fence);
    } else {
      const line = body.slice(body.lastIndexOf('\n') + 1);
      const value = fence === undefined ? valueIn(line, inOneLine(piece.value)) : inOneLine(piece.value);
      const isMark = body.endsWith('<') && value.startsWith('%');
      body += (isMark ? ' ' : '') + value.replace(/<(?=%)/g, '< ');
    }
  }
  return body;
}

function fenceAfter(line: string, open: string | undefined): string | undefined {
  const fence = /^(?:[ \t]|>|[-+*][ \t])*(`{3,}|~{3,})/.exec(line)?.[1];
  if (open === undefined) return fence;
  return fence?.startsWith(open) && line.trim().endsWith(fence) ? undefined : open;
}

/** A value as it is spelled behind what stands before it on its line. */
function valueIn(before: string, value: string): string {
  if (value === '') return value;
  if ((before.split('`').length - 1) % 2 === 1) return value.replace(/`/g, "'");
  // A `[[` that is not closed again before the value.
  if (before.indexOf('[[', before.lastIndexOf(']') + 1) >= 0) return wikilink(value).slice(2, -2);
  if (/\]\([^()]*$/.test(before)) return value.replace(/[()<>\s]/g, inAddress);
  if (/<[A-Za-z/!?][^>]*$/.test(before)) return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  const links = linksIn(value);
  if (links?.every((link) => link.startsWith('[')) || /^[a-z][a-z0-9+.-]*:\/\/[^\s<>`]+$/i.test(value)) return value;
  const marked = withoutMarks(value);
  const isStart = /^(?:[ \t]|>|[-+*][ \t]|\d+[.)][ \t]|\[.\][ \t])*$/.test(before);
  return isStart ? asPlainLine(marked) : asPlainLine(`x${marked}`).slice(1);
}

/** Emphasis, code, tags and pictures; a sign inside a word is none. */
function withoutMarks(value: string): string {
  return value
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(MARKS, (marks, at: number, whole: string) =>
      (isInWord(marks, at, whole) ? marks : [...marks].map((mark) => `\\${mark}`).join('')));
}

// The engines of older phones can't look back in a pattern.
function isInWord(marks: string, at: number, text: string): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  if (marks.startsWith('#')) return /\S$/.test(before);
  return marks === '_' && /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 3));
}

function inOneLine(value: string): string {
  // eslint-disable-next-line no-control-regex -- a control character in a note can't be seen or typed
  return value.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ');
}

/** A character as it stands in an address; a bracket isn’t spelled in another way by itself. */
function inAddress(character: string): string {
  return character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character);
}
