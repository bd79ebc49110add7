/** What means something at the start of a line, or as a whole line; the first character is escaped. */
const STARTS: readonly RegExp[] = [
  /^[#>|]/,
  /^[-+*](?=\s|$)/,
  /^([-_*])(?:\s*\1){2,}\s*$/,
  /^(?:-+|=+)\s*$/,
  /^:?-+:?\s*(?:\|.*)?$/,
  // A task's box, and the address of a link or the text of a footnote, which would not be shown.
  /^\[.\](?=\s|$)/,
  /^\[[^\]]+\]:/,
];

/**
 * Makes any text one line that means nothing to Markdown but itself, at the start of a paragraph or of a list item: no
 * heading, list, quote, table, fence, HTML, comment, formula, block id or mark of Templater, nor the `---` of front
 * matter. Line breaks become blanks; links, emphasis and tags within the line stay.
 */
export function asPlainLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- a control character in a note can't be seen or typed
  const line = text.replace(/[\u0000-\u0020\u007F-\u009F\u2028\u2029]+/g, ' ').trim();
  // Where a backslash before it has made the next character a plain one already.
  let escaped = -1;
  const inside = line
    // Templater would run what stands in its marks, behind a backslash, too.
    .replace(/<(?=%)/g, '< ')
    .replace(/\\+|%{2,}|\${2,}|<(?=[A-Za-z/!?])/g, (marks, at: number) => {
      if (marks.startsWith('\\')) {
        escaped = marks.length % 2 === 1 ? at + marks.length : -1;
        return marks;
      }
      return (at === escaped ? '' : '\\') + [...marks].join('\\');
    })
    .replace(/(^|\s)(\^[A-Za-z0-9-]+)$/, '$1\\$2');
  const fence = /^(?:`{3,}|~{3,})/.exec(inside)?.[0];
  if (fence) return `\\${[...fence].join('\\')}${inside.slice(fence.length)}`;
  const number = /^(\d{1,9})([.)])(?=\s|$)/.exec(inside);
  if (number?.[1]) return `${number[1]}\\${inside.slice(number[1].length)}`;
  return STARTS.some((start) => start.test(inside)) ? `\\${inside}` : inside;
}
