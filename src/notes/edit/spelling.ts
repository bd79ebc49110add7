/**
 * A number in a block of YAML that would not survive being read and written again as it is spelled: `0012` becomes 12,
 * `1.10` loses its nought, twenty digits are rounded. Undefined where there is none. Looks at plain values only, and
 * rather finds one too many than one too few.
 */
export function numberThatWouldChange(block: string): string | undefined {
  for (const line of block.split(/\r\n?|\n/)) {
    const plain = line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, '""').replace(/(^|\s)#.*$/, '$1');
    for (const [, token] of plain.matchAll(/(?:^|[\s:,[{&-])([-+]?(?:\.?\d)[\w.+-]*)(?=$|[\s,:}\]])/g)) {
      if (token !== undefined && token.trim() !== '' && !Number.isNaN(Number(token)) && String(Number(token)) !== token) return token;
    }
  }
  return undefined;
}
