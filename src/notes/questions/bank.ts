import { findFrontMatter, noteStart } from '../edit/front-matter';
import { withoutComments } from '../sections/comments';
import { builtInBank, type Question } from './built-in';
import { keyOf } from './compare';
import { headingText } from '../sections/headings';

const INTRODUCTION =
  'What you pick from before an interview. Headings are topics and list items are questions: change, add and move them as you like. ' +
  'Words in [square brackets] are gaps to fill from what you have read about the person.';

/** The built-in bank as a note to edit; `readBank` reads it back. */
export function bankNote(): string {
  const lines = [INTRODUCTION];
  let topic: string | undefined;
  for (const question of builtInBank) {
    if (question.topic !== topic) lines.push('', `## ${question.topic}`, '');
    topic = question.topic;
    lines.push(`- ${question.text}`);
  }
  return `${lines.join('\n')}\n`;
}

/**
 * The questions of any note, in its order and each once: every list item is one, under the nearest heading as its topic
 * ('' before the first). Properties, code, comments, quotes and plain paragraphs are passed over.
 */
export function readBank(text: string): Question[] {
  const questions: Question[] = [];
  const known = new Set<string>();
  let topic = '';
  for (const block of blocksOf(text)) {
    if ('heading' in block) {
      topic = block.heading;
      continue;
    }
    const question = plain(block.item);
    const key = keyOf(question);
    if (key === '' || known.has(key)) continue;
    known.add(key);
    questions.push({ topic, text: question });
  }
  return questions;
}

type Block = { heading: string } | { item: string };

const HEADING = /^ {0,3}#{1,6}(?:[ \t](.*))?$/;
const ITEM = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t](.*)$/;
const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const FENCE = /^[ \t]*(`{3,}|~{3,})([^]*)/;

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let item: { item: string } | undefined;
  let inList = false;
  for (const line of proseOf(text)) {
    const heading = HEADING.exec(line);
    const listed = RULE.test(line) ? null : ITEM.exec(line);
    const indented = /^(?: {2,}|\t)/.test(line);
    if (heading) {
      blocks.push({ heading: plain(headingText(heading[1] ?? '')) });
      inList = false;
      item = undefined;
    } else if (line.trim() === '') {
      item = undefined;
    } else if (listed && (inList || columns(listed[1]!) < 4)) {
      blocks.push((item = { item: listed[2]!.replace(/^[ \t]*(?:\[.\][ \t]+)?/, '') }));
      inList = true;
    } else if (item && indented) {
      item.item += ` ${line}`;
    } else {
      item = undefined;
      if (!indented) inList = false;
    }
  }
  return blocks;
}

/** The lines of the body with fenced code and comments taken out. */
function proseOf(text: string): string[] {
  const body = text.slice(findFrontMatter(text)?.bodyStart ?? noteStart(text)).replace(/\r\n?/g, '\n');
  const prose: string[] = [];
  let fence: string | undefined;
  let comment: string | undefined;
  for (const line of body.split('\n')) {
    if (fence !== undefined) {
      const [, marks = '', after = ''] = FENCE.exec(line) ?? [];
      if (marks.startsWith(fence) && after.trim() === '') fence = undefined;
      continue;
    }
    const opening = comment === undefined ? FENCE.exec(line) : null;
    // A line such as ```code``` is no fence.
    if (opening && !(opening[1]!.startsWith('`') && opening[2]!.includes('`'))) {
      fence = opening[1]!;
      continue;
    }
    const [kept, open] = withoutComments(line, comment);
    comment = open;
    if (kept.trim() !== '' || line.trim() === '') prose.push(kept);
  }
  return prose;
}

/** Without the block id that Obsidian hangs on a line that is linked to. */
function plain(text: string): string {
  const line = text.trim();
  const at = line.lastIndexOf('^');
  const isId = at >= 0 && /^\^[A-Za-z0-9-]+$/.test(line.slice(at)) && (at === 0 || /\s/.test(line[at - 1]!));
  return (isId ? line.slice(0, at) : line).replace(/\s+/g, ' ').trim();
}

function columns(indent: string): number {
  return indent.replace(/\t/g, '    ').length;
}
