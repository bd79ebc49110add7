/**
 * A number in a block of YAML that would not survive being read and written again as it is spelled: `0012` becomes 12,
 * `1.10` loses its nought, twenty digits are rounded. Undefined where there is none. Looks at plain values only, and
 * rather finds one too many than one too few.
 */
export function numberThatWouldChange(block: string): string | undefined {
  for (const line of block.split(/\r\n?|\n/)) {
    const plain = withoutQuoted(line).replace(/(^|\s)#.*$/, '$1');
    for (const { 0: { length }, 1: token, index } of plain.matchAll(/(?:^|[\s:,[{&-])([-+]?\.?\d[\w.+-]*)/g)) {
      if (!/^[\s,:}\]]?$/.test(plain.charAt(index + length))) continue;
      if (token !== undefined && token.trim() !== '' && !Number.isNaN(Number(token)) && String(Number(token)) !== token) return token;
    }
  }
  return undefined;
}

/** Whether a block of YAML has comments, which it loses when it is written again; rather says so once too often. */
export function hasComments(block: string): boolean {
  return block.split(/\r\n?|\n/).some((line) => /(?:^|\s)#/.test(withoutQuoted(line)));
}

/** What is in quotes, or from one that nothing closes to the end of the line: nothing is looked for in there again. */
const QUOTED = /"(?:[^"\\]|\\.)*("|\\?$)|'(?:[^']|'')*('|$)/g;

function withoutQuoted(line: string): string {
  return line.replace(QUOTED, (quoted, double?: string, single?: string) => (double === '"' || single ? '""' : quoted));
}
