import { asPlainLine } from '../sections/plain-line';
import { asPlainText } from '../sections/plain-text';

/** The level under which no heading stays one. */
const DEEPEST = 6;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const BOX = /^(\s*(?:[-+*]|\d+[.)]) )\[(?=[ xX]\] )/;
const HEADING = /^#{1,6} (?=\S)/;

/**
 * Lines of a note as a quote in another: paragraphs, lists and code stay, headings become bold, and nothing else means
 * anything to Markdown. Code loses its language, by which Obsidian or a plugin would run it here, too, and a task is
 * none here, or whoever looks for what is to be done would find it twice.
 */
export function quoteOf(lines: readonly string[]): string[] {
  const parts: string[][] = [];
  let plain: string[] = [];
  const end = (): void => {
    const text = asPlainText(plain.join('\n'), DEEPEST).map((line) => line.replace(BOX, '$1\\['));
    if (text.length > 0) parts.push(text);
    plain = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const last = closingOf(lines, at);
    if (last === undefined && !HEADING.test(line)) {
      plain.push(line);
      continue;
    }
    end();
    parts.push(last === undefined ? [bold(line.replace(HEADING, ''))] : codeOf(lines.slice(at, last + 1)));
    at = last ?? at;
  }
  end();
  return parts.flatMap((part, nth) => [...(nth > 0 ? [''] : []), ...part]).map((line) => (line === '' ? '>' : `> ${line}`));
}

function bold(text: string): string {
  const words = asPlainLine(text);
  return words.includes('*') ? words : `**${words}**`;
}

/** Where the fence ends that a line opens; undefined where it opens none, or one that nothing closes. */
function closingOf(lines: readonly string[], at: number): number | undefined {
  const fence = FENCE.exec(lines[at]!)?.[1];
  if (!fence || (fence.startsWith('`') && lines[at]!.trim().slice(fence.length).includes('`'))) return undefined;
  const closes = (line: string): boolean =>
    FENCE.exec(line)?.[1]?.startsWith(fence) === true && line.trim() === FENCE.exec(line)![1];
  const last = lines.findIndex((line, index) => index > at && closes(line));
  return last < 0 ? undefined : last;
}

// Templater would run what stands in its marks, in code, too.
function codeOf(lines: readonly string[]): string[] {
  const fence = FENCE.exec(lines[0]!)![1]!;
  return [fence, ...lines.slice(1, -1).map((line) => line.replace(/<(?=%)/g, '< ')), fence];
}
