const BYTE_ORDER_MARK = '\uFEFF';

/** Where the front matter stands in a note; offsets are in UTF-16 units. */
export interface FrontMatter {
  /** Of the opening `---`: 0, or 1 after a byte order mark. */
  start: number;
  /** Of the first line between the fences. */
  from: number;
  /** Of the closing `---`. */
  to: number;
  /** Of the body: after the closing `---`, and after its line where nothing but blanks follows on it. */
  bodyStart: number;
}

/** The closing dashes, with the end of their line where nothing but blanks stands before it. */
const CLOSING = /---(?:[ \t]*(?:\r\n?|\n|$))?/y;

/** Where front matter would start: after a byte order mark. */
export function noteStart(text: string): number {
  return text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
}

/** A text as `Vault.read` has it: without a byte order mark, which others keep. */
export function withoutMark(text: string): string {
  return text.slice(noteStart(text));
}

/**
 * Finds the front matter as Obsidian does: it opens with a very first line that is `---` and nothing else, and closes
 * at the next line that begins with `---`, whatever follows there, also inside quotes. Undefined where there is none.
 */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const start = noteStart(text);
  // Looked at before anything is searched, so that a long note without front matter costs nothing.
  if (!/^---[\r\n]/.test(text.slice(start, start + 4))) return undefined;
  const from = nextLine(text, start);
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    if (!text.startsWith('---', at)) continue;
    CLOSING.lastIndex = at;
    return { start, from, to: at, bodyStart: at + (CLOSING.exec(text)?.[0].length ?? 0) };
  }
  return undefined;
}

/** Whether only blanks behind the opening `---` keep what somebody wrote as front matter from being it. */
export function isSpoiltByBlanks(text: string): boolean {
  const blanks = /^---[ \t]+(?=[\r\n])/.exec(withoutMark(text));
  return blanks !== null && findFrontMatter(`---${withoutMark(text).slice(blanks[0].length)}`) !== undefined;
}

/** The lines of a text, each with its own ending. */
export function splitLines(text: string): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length; ) {
    const next = nextLine(text, at);
    lines.push(text.slice(at, next));
    at = next;
  }
  return lines;
}

/** The ending of one line: `\r\n`, `\n`, `\r`, or nothing at the end of a note. */
export function endingOf(line: string): string {
  if (line.endsWith('\n')) return line.endsWith('\r\n') ? '\r\n' : '\n';
  return line.endsWith('\r') ? '\r' : '';
}

/** A line without its ending. */
export function contentOf(line: string): string {
  return line.slice(0, line.length - endingOf(line).length);
}

/** Where the line ends that holds a place, before its ending. */
export function endOfLine(text: string, at: number): number {
  ENDING.lastIndex = at;
  return ENDING.exec(text)?.index ?? text.length;
}

/** Where the line begins that holds a place. */
export function startOfLine(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

/** The line ending that most lines of a text have; `\n` where it has none. */
export function dominantEnding(text: string): string {
  const times = { '\n': 0, '\r\n': 0, '\r': 0 };
  for (let at = 0; at < text.length; ) {
    const next = nextLine(text, at);
    const last = text[next - 1];
    if (last === '\r') times['\r']++;
    else if (last === '\n') times[next - 2 >= at && text[next - 2] === '\r' ? '\r\n' : '\n']++;
    at = next;
  }
  if (times['\r'] > times['\n'] + times['\r\n']) return '\r';
  return times['\r\n'] > times['\n'] ? '\r\n' : '\n';
}

/** Where the line after the one at `at` begins: behind `\r\n`, `\n` or a `\r` alone, or at the end of the text. */
export function nextLine(text: string, at: number): number {
  ENDING.lastIndex = at;
  return ENDING.test(text) ? ENDING.lastIndex : text.length;
}

const ENDING = /\r\n?|\n/g;
