import { dominantEnding, noteStart } from '../edit/front-matter';
import { readBlocks, type Blocks, type Heading } from '../sections/blocks';
import { headingText } from '../sections/headings';
import { isBlank, withoutEnding } from '../sections/lines';
import { markIn, ownMark } from './own-mark';
import { isConversationTitle, sectionTitles, type ReviewParts, type Section } from './parts';

/**
 * What writing a review over a note comes to: its text, or why it isn't touched: `foreign`, it is no review of that
 * week; `changed`, what the review wrote was changed by hand since, so that it can't be told from the person's own.
 */
export type Rewritten = { outcome: 'written'; text: string } | { outcome: 'foreign' | 'changed' };

/** The text of a new note. */
export function newReview({ title, first, callout, sections, last }: ReviewParts): string {
  const lines = [
    `# ${title}`, '', first, '',
    ...(callout.length > 0 ? [...callout, ''] : []),
    ...sections.flatMap(sectionLines),
    withMark({ title, first, sections, last }),
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * A review written again over an earlier one. The title, the first line, our sections and the last line are ours; all
 * else stays, byte for byte: what stands above the title, between the first line and our first section (the callout
 * is there), under headings of the person's own, and below the last line. What stood behind a section stays behind it.
 */
export function rewritten(note: string, parts: ReviewParts): Rewritten {
  const mark = note.slice(0, noteStart(note));
  const body = note.slice(mark.length);
  const blocks = readBlocks(body);
  const there = piecesOf(blocks, parts.title);
  if (typeof there === 'string') return { outcome: there };
  if (ownMark(there.own) !== there.mark) return { outcome: 'changed' };
  const ending = dominantEnding(body);
  const out = new Output(ending);
  out.keep(there.above);
  out.write([`# ${parts.title}`, '', parts.first]);
  out.keep(there.callout);
  const left = [...parts.sections];
  for (const piece of there.pieces) {
    if (piece.kept !== undefined) out.keep(piece.kept);
    else while (left.length > 0 && rankOf(left[0]!.title) <= rankOf(piece.section)) out.section(left.shift()!);
  }
  for (const section of left) out.section(section);
  out.blank();
  return { outcome: 'written', text: mark + out.text + withMark(parts) + there.below };
}

type Piece = { section: string; kept?: undefined } | { kept: string };

interface Pieces {
  above: string;
  callout: string;
  pieces: readonly Piece[];
  /** The end of the last line, and what stands below. */
  below: string;
  /** Our own lines, and the mark that says what they were. */
  own: readonly string[];
  mark: string;
}

function piecesOf(blocks: Blocks, title: string): Pieces | 'foreign' | 'changed' {
  const { lines, headings, inert } = blocks;
  const at = headings.findIndex(({ text, level, underlined }) =>
    level === 1 && !underlined && text === headingText(title));
  const opening = headings[at];
  const lastAt = lines.findIndex((line, index) =>
    index >= (opening?.to ?? blocks.from) && index < blocks.to && !inert.has(index) && markIn(withoutEnding(line)));
  if (!opening) return 'foreign';
  const last = markIn(withoutEnding(lines[lastAt] ?? ''));
  if (!last) return 'changed';
  const inside = headings.slice(at + 1).filter(({ from }) => from < lastAt);
  const headEnds = inside[0]?.from ?? lastAt;
  const firstAt = lines.findIndex((line, index) => index >= opening.to && !isBlank(line));
  if (firstAt >= headEnds) return 'changed';
  const text = (from: number, to: number): string => lines.slice(from, to).join('');
  const own = [lines[opening.from]!, lines[firstAt]!];
  const pieces: Piece[] = [];
  const whose = new Owner();
  inside.forEach((heading, nth) => {
    const to = inside[nth + 1]?.from ?? lastAt;
    const section = whose.of(heading);
    if (section === undefined) return void pieces.push({ kept: text(heading.from, to) });
    own.push(...lines.slice(heading.from, to));
    if (heading.level === 2) pieces.push({ section });
  });
  return {
    above: text(0, opening.from),
    callout: text(firstAt + 1, headEnds),
    pieces,
    below: endingOf(lines[lastAt]!) + text(lastAt + 1, lines.length),
    own: [...own.map(withoutEnding), last.words],
    mark: last.mark,
  };
}

/** Tells whose what stands under each heading is, one after another. */
class Owner {
  private section: string | undefined;

  /** The section of ours that it belongs to; undefined for the person's own. */
  of({ text, level }: Heading): string | undefined {
    if (level <= 2) {
      this.section = level === 2 && (sectionTitles as readonly string[]).includes(text) ? text : undefined;
      return this.section;
    }
    const isOurs = this.section === sectionTitles[0] && level === 3 && isConversationTitle(text);
    return isOurs ? this.section : undefined;
  }
}

class Output {
  text = '';

  constructor(private readonly ending: string) {}

  keep(text: string): void {
    this.text += text;
  }

  write(lines: readonly string[]): void {
    this.text += lines.map((line) => line + this.ending).join('');
  }

  section(section: Section): void {
    this.blank();
    this.write(sectionLines(section));
  }

  /** What stands above could go on in the line that follows. */
  blank(): void {
    if (!/(?:^|\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)$/.test(this.text)) this.write(['']);
  }
}

function sectionLines({ title, lines }: Section): string[] {
  return [`## ${title}`, '', ...lines, ...(lines.at(-1) === '' ? [] : [''])];
}

function withMark({ title, first, sections, last }: Omit<ReviewParts, 'callout'>): string {
  const own = [`# ${title}`, first, ...sections.flatMap(sectionLines), last];
  return `${last} ${ownMark(own)}`;
}

function rankOf(title: string): number {
  return (sectionTitles as readonly string[]).indexOf(title);
}

function endingOf(line: string): string {
  return line.slice(withoutEnding(line).length);
}
