/** Obsidian's marks around a comment and a formula. */
export type Mark = '%%' | '$$';

/** Which mark is open at the end of a line; `open` is the one that was open before it. */
export function markOpenAfter(line: string, open?: Mark): Mark | undefined {
  if (!line.includes('%%') && !line.includes('$$')) return open;
  let current = open;
  for (let at = 0; at < line.length; at++) {
    if (current) {
      const end = line.indexOf(current, at);
      if (end < 0) return current;
      at = end + 1;
      current = undefined;
    } else if (line[at] === '\\') {
      at++;
    } else if (line[at] === '`') {
      at = endOfCode(line, at) - 1;
    } else if (line.startsWith('%%', at) || line.startsWith('$$', at)) {
      current = line[at] === '%' ? '%%' : '$$';
      at++;
    }
  }
  return current;
}

/** Where code in the line ends, or where its backticks do if it does not. */
function endOfCode(line: string, start: number): number {
  let from = start;
  while (line[from] === '`') from++;
  const mark = line.slice(start, from);
  for (let at = line.indexOf(mark, from); at >= 0; ) {
    let end = at;
    while (line[end] === '`') end++;
    if (end - at === mark.length) return end;
    at = line.indexOf(mark, end);
  }
  return from;
}
