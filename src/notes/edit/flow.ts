/** Where a quoted text ends (after its closing quote), or undefined if it does not; `start` is at the opening quote. */
export function endOfQuoted(text: string, start: number): number | undefined {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return at + 1;
      at++;
    }
  }
  return undefined;
}

/**
 * Where a flow collection ends (after its closing bracket), or undefined if it does not; `start` is at the opening one.
 * `onComma` hears where the commas of the outermost collection are.
 */
export function endOfFlow(text: string, start: number, onComma?: (at: number) => void): number | undefined {
  let depth = 0;
  let atTokenStart = true;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '[' || character === '{') {
      depth++;
      atTokenStart = true;
    } else if (character === ']' || character === '}') {
      depth--;
      if (depth === 0) return at + 1;
      atTokenStart = false;
    } else if (character === ',') {
      if (depth === 1) onComma?.(at);
      atTokenStart = true;
    } else if (character === ':') {
      atTokenStart = true;
    } else if ((character === '"' || character === "'") && atTokenStart) {
      const end = endOfQuoted(text, at);
      if (end === undefined) return undefined;
      at = end - 1;
      atTokenStart = false;
    } else if (character === '#' && isBlank(text[at - 1])) {
      const length = text.slice(at).search(/[\r\n]/);
      if (length < 0) return undefined;
      at += length;
    } else if (!isBlank(character)) {
      atTokenStart = false;
    }
  }
  return undefined;
}

/** Where the comment of a line starts, at or after `from`: a `#` after a blank; undefined if there is none. */
export function commentStart(line: string, from: number): number | undefined {
  for (let at = line.indexOf('#', from); at >= 0; at = line.indexOf('#', at + 1)) {
    if (isBlank(line[at - 1])) return at;
  }
  return undefined;
}

/** Whether what follows a value on its line is nothing but blanks and a comment. */
export function onlyCommentFollows(line: string, from: number): boolean {
  const rest = withoutBlanksBefore(line.slice(from));
  return rest === '' || (rest.startsWith('#') && isBlank(line[line.length - rest.length - 1]));
}

/** A text without the blanks that it begins with: to YAML, other spaces are letters. */
export function withoutBlanksBefore(text: string): string {
  let from = 0;
  while (isBlank(text[from])) from++;
  return text.slice(from);
}

/** Whether a text is nothing but blanks and ends of lines, as YAML counts them. */
export function isBlankText(text: string): boolean {
  return withoutBlanksBefore(text) === '';
}

export function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}
