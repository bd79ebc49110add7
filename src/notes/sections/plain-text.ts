import { asPlainLine } from './plain-line';

const ITEM = /^([ \t]*)([-+*]|\d{1,9}[.)])[ \t]+(\[[ xX]\][ \t]+)?(?=\S)/;
const HEADING = /^ {0,3}(#{1,6})[ \t]+(?=\S)/;
const DEEPEST = 6;

/**
 * Text of several lines for the section under a heading of this level: its lines, lists and tasks stay, its headings
 * become deeper than the section's (plain, where there is no deeper one), and nothing else means anything to Markdown
 * at the start of a line, so that it can't end the section, hide what follows, or pass for front matter. Blank lines
 * stay one at a time, and none at either end.
 */
export function asPlainText(text: string, under: number): string[] {
  const lines: string[] = [];
  for (const line of text.split(/\r\n|[\r\n\u2028\u2029]/)) {
    const plain = plainLine(line, { under, inList: ITEM.test(lines.at(-1) ?? '') });
    if (plain !== '' || (lines.length > 0 && lines.at(-1) !== '')) lines.push(plain);
  }
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function plainLine(line: string, { under, inList }: { under: number; inList: boolean }): string {
  const heading = HEADING.exec(line);
  if (heading && under < DEEPEST) {
    const level = Math.min(DEEPEST, under + heading[1]!.length);
    return `${'#'.repeat(level)} ${asPlainLine(line.slice(heading[0].length))}`;
  }
  if (heading) return asPlainLine(line.slice(heading[0].length));
  const item = ITEM.exec(line);
  if (!item) return asPlainLine(line);
  const [marks, indent = '', sign = '', box = ''] = item;
  // Further in than the list above it, an item would be code.
  const lead = `${inList ? indent.slice(0, 12) : ''}${sign} `;
  return `${lead}${box && `${box.trim()} `}${asPlainLine(line.slice(marks.length))}`;
}
