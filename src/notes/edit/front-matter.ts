const BYTE_ORDER_MARK = '\uFEFF';

/** Where the front matter stands in a note; offsets are in UTF-16 units. */
export interface FrontMatter {
  /** Of the opening `---`: 0, or 1 after a byte order mark. */
  start: number;
  /** Of the first line between the fences. */
  from: number;
  /** Of the closing `---`. */
  to: number;
  /** Of the body: after the closing fence and its line ending, if it has one. */
  bodyStart: number;
  /** Blanks after a fence: hosts disagree whether it still is one. */
  looseFence: boolean;
}

/** Where front matter would start: after a byte order mark. */
export function noteStart(text: string): number {
  return text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
}

/** Finds the block between a `---` on the very first line and the next `---` line; undefined where there is none. */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const start = noteStart(text);
  // Looked at before anything is searched, so that a long note without front matter costs nothing.
  if (!text.startsWith('---', start)) return undefined;
  const opening = lineAt(text, start);
  const openingFence = fence(opening.content);
  if (openingFence === undefined || opening.next === opening.end) return undefined;
  for (let at = opening.next; at < text.length; ) {
    const line = lineAt(text, at);
    const closingFence = text.startsWith('---', at) ? fence(line.content) : undefined;
    if (closingFence !== undefined) {
      const looseFence = openingFence === 'loose' || closingFence === 'loose';
      return { start, from: opening.next, to: at, bodyStart: line.next, looseFence };
    }
    at = line.next;
  }
  return undefined;
}

/** The lines of a text, each with its own ending. */
export function splitLines(text: string): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const next = newline < 0 ? text.length : newline + 1;
    lines.push(text.slice(at, next));
    at = next;
  }
  return lines;
}

/** The ending of one line: `\r\n`, `\n`, or nothing at the end of a note. */
export function endingOf(line: string): string {
  if (line.endsWith('\r\n')) return '\r\n';
  return line.endsWith('\n') ? '\n' : '';
}

/** A line without its ending. */
export function contentOf(line: string): string {
  return line.slice(0, line.length - endingOf(line).length);
}

/** The line ending that most lines of a text have; `\n` where it has none. */
export function dominantEnding(text: string): string {
  let windows = 0;
  let others = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (text[at - 1] === '\r') windows++;
    else others++;
  }
  return windows > others ? '\r\n' : '\n';
}

function lineAt(text: string, start: number): { content: string; end: number; next: number } {
  const newline = text.indexOf('\n', start);
  const next = newline < 0 ? text.length : newline + 1;
  let end = newline < 0 ? text.length : newline;
  if (newline > start && text[newline - 1] === '\r') end--;
  return { content: text.slice(start, end), end, next };
}

function fence(line: string): 'exact' | 'loose' | undefined {
  if (line === '---') return 'exact';
  return line.startsWith('---') && line.slice(3).trim() === '' ? 'loose' : undefined;
}
