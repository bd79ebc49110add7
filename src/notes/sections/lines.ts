import { withoutEnd } from '../scan';

/** Splits a text where CommonMark and the editor do: a carriage return alone ends a line too. */
export function splitNote(text: string): string[] {
  return text.match(/[^\r\n]+(?:\r\n|\r|\n)?|\r\n|\r|\n/g) ?? [];
}

export function withoutEnding(line: string): string {
  return withoutEnd(line, /[\r\n]/);
}

/** A line with its tabs as the blanks they stand for. */
export function withoutTabs(line: string): string {
  let column = 0;
  return line.replace(/[^\t]+|\t/g, (part) => {
    const width = part === '\t' ? 4 - (column % 4) : part.length;
    column += width;
    return part === '\t' ? ' '.repeat(width) : part;
  });
}

export function indentOf(line: string): number {
  let at = 0;
  while (line[at] === ' ') at++;
  return at;
}

export function isBlank(line: string): boolean {
  return /^[ \t]*[\r\n]*$/.test(line);
}
