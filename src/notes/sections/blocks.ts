import { findFrontMatter } from '../edit/front-matter';
import { headingText } from './headings';
import { closesHtml, htmlKind } from './html-block';
import { indentOf, isBlank, splitNote, withoutEnding, withoutTabs } from './lines';
import { markOpenAfter, type Mark } from './marks';

export interface Heading {
  text: string;
  level: number;
  /** Its first line and the one after its last (an underlined heading has several), from 0. */
  from: number;
  to: number;
  underlined: boolean;
}

/** The lines of a note, and what a section needs to know of them. */
export interface Blocks {
  /** Each with its own ending. */
  lines: string[];
  /** The note's own headings, in order: none that stands in code, comments, quotes, lists or front matter. */
  headings: Heading[];
  /** The line after the front matter, and the one where a fence or comment opens that nothing closes (else the end). */
  from: number;
  to: number;
  /** Lines of a list, and lines across the page (`---`). */
  list: Set<number>;
  rules: Set<number>;
  /**
   * Lines of fenced code, comments and formulas, their marks included: what looks like Markdown there means nothing.
   */
  inert: Set<number>;
  /** Of these, the lines of fenced code. */
  code: Set<number>;
}

/** A list item with the columns its content is indented by and whether it has content yet, or a quote. */
type Container = { indent: number; empty: boolean } | 'quote';
type Leaf =
  | { kind: 'none' | 'code' }
  | { kind: 'paragraph'; from: number; text: string[] }
  | { kind: 'fence'; from: number; closing: RegExp }
  | { kind: 'html'; from: number; type: number };

const NONE: Leaf = { kind: 'none' };
/** Deeper nesting is nobody's writing and would only cost time. */
const DEEPEST = 50;

/**
 * Finds the headings of a note as CommonMark does (https://spec.commonmark.org/0.31.2/#appendix-a-parsing-strategy),
 * and Obsidian's `%%` comments and `$$` formulas besides, which hide what looks like a heading in them. The text is
 * without a byte order mark.
 */
export function readBlocks(text: string): Blocks {
  return new Reader(text).read();
}

class Reader {
  private readonly blocks: Blocks;
  private containers: Container[] = [];
  private leaf: Leaf = NONE;
  private index: number;

  constructor(text: string) {
    const lines = splitNote(text);
    const bodyStart = findFrontMatter(text)?.bodyStart ?? 0;
    const from = splitNote(text.slice(0, bodyStart)).length;
    this.blocks = {
      lines, headings: [], from, to: lines.length, list: new Set(), rules: new Set(), inert: new Set(), code: new Set(),
    };
    this.index = from;
  }

  read(): Blocks {
    const { blocks } = this;
    for (; this.index < blocks.to; this.index++) {
      const rest = this.readLine(this.contentAt(this.index));
      if (rest !== undefined) this.skipMarked(rest);
    }
    const { leaf } = this;
    const open = leaf.kind === 'fence' || (leaf.kind === 'html' && hides(leaf.type));
    if (open && this.containers.length === 0) blocks.to = Math.min(blocks.to, leaf.from);
    return blocks;
  }

  /** A line without its ending, its tabs as the blanks they stand for. */
  private contentAt(index: number): string {
    const line = withoutEnding(this.blocks.lines[index] ?? '');
    return line.includes('\t') ? withoutTabs(line) : line;
  }

  /** Takes one line in; answers with its text where that may open a comment or a formula. */
  private readLine(line: string): string | undefined {
    const { rest, matched } = this.matchContainers(line);
    const whole = matched === this.containers.length;
    const blank = isBlank(rest);
    if (!blank && matched > 0 && this.containers[0] !== 'quote') this.blocks.list.add(this.index);
    if (whole && this.continueLeaf(rest, blank)) return undefined;
    if (blank) {
      this.closeTo(matched);
      this.leaf = NONE;
      return undefined;
    }
    return this.openBlocks(rest, matched, whole);
  }

  private matchContainers(line: string): { rest: string; matched: number } {
    let rest = line;
    let matched = 0;
    for (const container of this.containers) {
      if (container === 'quote') {
        const mark = /^ {0,3}> ?/.exec(rest);
        if (!mark) break;
        rest = rest.slice(mark[0].length);
      } else if (isBlank(rest)) {
        // An item that starts with a blank line has only that one.
        if (container.empty) break;
      } else {
        if (indentOf(rest) < container.indent) break;
        rest = rest.slice(container.indent);
      }
      matched++;
    }
    return { rest, matched };
  }

  /** Whether the line is wholly part of the code or HTML that is open. */
  private continueLeaf(rest: string, blank: boolean): boolean {
    const { leaf } = this;
    if (leaf.kind === 'fence') {
      this.addCode();
      if (leaf.closing.test(rest)) this.leaf = NONE;
      return true;
    }
    if (leaf.kind === 'html') {
      if (leaf.type >= 6 && blank) return false;
      if (hides(leaf.type)) this.blocks.inert.add(this.index);
      if (closesHtml(leaf.type, rest)) this.leaf = NONE;
      return true;
    }
    return leaf.kind === 'code' && (blank || indentOf(rest) >= 4);
  }

  private openBlocks(line: string, matchedBefore: number, whole: boolean): string | undefined {
    let rest = line;
    let matched = matchedBefore;
    // An open paragraph goes on in a line that starts nothing new, even where its quote or list item does not.
    let paragraph = this.leaf.kind === 'paragraph' ? this.leaf : undefined;
    let inside = whole;
    for (;;) {
      if (indentOf(rest) >= 4) {
        if (paragraph || isBlank(rest)) break;
        return this.start(matched, { kind: 'code' });
      }
      const quote = /^ {0,3}> ?/.exec(rest);
      const item = quote ? undefined : itemAt(rest, paragraph !== undefined && inside);
      if (!quote && this.startsLeaf(rest, matched, { paragraph, inside })) return this.textOfHeading(rest);
      if ((!quote && !item) || this.containers.length >= DEEPEST) break;
      this.closeTo(matched);
      this.containers.push(item ? { indent: item.indent, empty: isBlank(rest.slice(item.width)) } : 'quote');
      if (matched === 0 && item) this.blocks.list.add(this.index);
      rest = rest.slice(item ? item.width : quote?.[0].length);
      matched++;
      this.leaf = NONE;
      paragraph = undefined;
      inside = true;
    }
    if (isBlank(rest)) return undefined;
    if (paragraph) {
      paragraph.text.push(rest);
      if (this.containers.length > 0 && this.containers[0] !== 'quote') this.blocks.list.add(this.index);
    } else {
      this.start(matched, { kind: 'paragraph', from: this.index, text: [rest] });
    }
    return rest;
  }

  /** Headings, fences, HTML and lines across the page. */
  private startsLeaf(
    rest: string,
    matched: number,
    { paragraph, inside }: { paragraph: (Leaf & { kind: 'paragraph' }) | undefined; inside: boolean },
  ): boolean {
    const line = rest.replace(/^ +/, '');
    const heading = /^(#{1,6})(?: |$)/.exec(line);
    if (heading?.[1]) {
      this.start(matched, NONE);
      this.addHeading(line.slice(heading[1].length), heading[1].length, this.index);
      return true;
    }
    const fence = /^(`{3,})[^`]*$|^(~{3,})/.exec(line);
    const mark = fence?.[1] ?? fence?.[2];
    if (mark) {
      const closing = new RegExp(`^ {0,3}${mark}${mark.charAt(0)}* *$`);
      this.start(matched, { kind: 'fence', from: this.index, closing });
      this.addCode();
      return true;
    }
    const type = htmlKind(line, paragraph !== undefined);
    if (type !== undefined) {
      this.start(matched, closesHtml(type, line) ? NONE : { kind: 'html', from: this.index, type });
      if (hides(type)) this.blocks.inert.add(this.index);
      return true;
    }
    if (paragraph && inside && /^(?:=+|-+) *$/.test(line) && !definesLink(paragraph.text)) {
      this.start(matched, NONE);
      this.addHeading(paragraph.text.join(' '), line.startsWith('=') ? 1 : 2, paragraph.from);
      return true;
    }
    if (!/^(?:(?:\* *){3,}|(?:_ *){3,}|(?:- *){3,})$/.test(line)) return false;
    this.start(matched, NONE);
    if (matched === 0) this.blocks.rules.add(this.index);
    return true;
  }

  private addCode(): void {
    this.blocks.inert.add(this.index);
    this.blocks.code.add(this.index);
  }

  private textOfHeading(rest: string): string | undefined {
    return this.blocks.headings.at(-1)?.to === this.index + 1 ? rest : undefined;
  }

  private addHeading(written: string, level: number, from: number): void {
    if (this.containers.length > 0) return;
    const to = this.index + 1;
    this.blocks.headings.push({ text: headingText(written), level, from, to, underlined: to - from > 1 });
  }

  private start(matched: number, leaf: Leaf): undefined {
    this.closeTo(matched);
    for (const container of this.containers) if (container !== 'quote') container.empty = false;
    this.leaf = leaf;
  }

  private closeTo(matched: number): void {
    this.containers.length = Math.min(this.containers.length, matched);
  }

  /** Goes to the last line of the comment or formula that a line opens; without an end, it ends what can be read. */
  private skipMarked(rest: string): void {
    const { blocks } = this;
    let open = markOpenAfter(rest);
    if (!open) return;
    const atStart: Mark | undefined = opensAlone(rest, open) ? open : undefined;
    for (let index = this.index + 1; index < blocks.lines.length; index++) {
      const line = this.contentAt(index);
      // In the middle of a paragraph, a comment or formula is part of it and ends with it.
      if (!atStart && isBlank(line)) return;
      open = markOpenAfter(line, open);
      if (open) continue;
      for (let apart = this.index + (atStart ? 0 : 1); apart <= index; apart++) blocks.inert.add(apart);
      this.index = index;
      this.leaf = NONE;
      return;
    }
    if (atStart && this.containers.length === 0) blocks.to = this.index;
  }
}

/** Whether HTML of this kind is no words of the note: scripts, text as it was typed, comments. */
function hides(htmlKind: number): boolean {
  return htmlKind < 6;
}

function opensAlone(rest: string, mark: Mark): boolean {
  const line = rest.trim();
  return mark === '%%' ? line.startsWith(mark) : line === mark;
}

/** A list item's mark: its width with the blanks around it, and the columns by which what follows is indented. */
function itemAt(rest: string, inParagraph: boolean): { width: number; indent: number } | undefined {
  const mark = /^( {0,3})([-+*]|(\d{1,9})[.)])( *)(.?)/.exec(rest);
  if (!mark) return undefined;
  const [, before = '', sign = '', number, after = '', text = ''] = mark;
  if (after === '' && text !== '') return undefined;
  if (inParagraph && (text === '' || (number !== undefined && Number(number) !== 1))) return undefined;
  const width = before.length + sign.length;
  const gap = text === '' || after.length > 4 ? 1 : after.length;
  return { width: width + Math.min(gap, after.length), indent: width + gap };
}

/** Whether a paragraph starts as the address of a link or a footnote does: an underline below it makes no heading. */
function definesLink(text: readonly string[]): boolean {
  return /^ {0,3}\[[^\]]+\]:/.test(text[0] ?? '');
}
