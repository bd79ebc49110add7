/** A table as GitHub and Obsidian read it. A cell is Markdown itself. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(inCell).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** The first letter as at the beginning of a sentence; what starts with code stays. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const TABLE = /(<!-- table: ([\w-]+) -->\n)[^]*?(<!-- \/table -->)/g;

/**
 * A page with each table between `<!-- table: NAME -->` and `<!-- /table -->` as it should be. Throws on a name that
 * there is no table for, and on marks that do not belong together.
 */
export function withTables(page: string, tables: ReadonlyMap<string, string>): string {
  const filled = page.replace(TABLE, (_, start: string, name: string, end: string) => {
    const rows = tables.get(name);
    if (rows === undefined) throw new Error(`There is no table “${name}”. There are: ${[...tables.keys()].join(', ')}.`);
    return `${start}\n${rows}\n\n${end}`;
  });
  const marks = [page.match(/<!-- table: /g), page.match(TABLE), page.match(/<!-- \/table -->/g)];
  if (new Set(marks.map((found) => found?.length ?? 0)).size > 1) throw new Error('A table is opened and not closed, or closed and not opened.');
  return filled;
}

// A bar would end the cell, in code as well.
function inCell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');
}
