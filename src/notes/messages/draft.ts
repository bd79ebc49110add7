import { messageOf, type Message, type MessageKind } from '../../domain/messages';
import { fill, valueInWords, withoutDoubled, type LookUp, type TemplateValue } from '../templates/placeholders';
import { gapsIn, type Gap } from './gaps';
import { inOneLine, NAMELESS } from './plain';
import type { MessageFact, MessageFacts } from './placeholder-table';
import type { MessageTemplate } from './template';
import { replaced, withoutEnd } from '../scan';

export interface Draft {
  kind: MessageKind;
  /** Email addresses, separated by commas, or a telephone number to call; '' where none is known. */
  to: string;
  /** One line. */
  subject: string;
  /** `\n` line endings, no blank line at either end. */
  body: string;
  /** In the body, in order: what only the person can say. */
  gaps: readonly Gap[];
  /** Placeholders that nobody could fill, as they are written; they stay visible. */
  unknown: readonly string[];
}

const NAME_GAP = '[their name]';

/**
 * A message filled from what the notes know, for the person to finish and send. Values are text: nothing in them is
 * read as a placeholder, a gap or a line. Throws an error made for people when the template's sections are not closed.
 */
export function draftMessage(kind: MessageKind, template: MessageTemplate, facts: MessageFacts): Draft {
  // A value that nothing can be seen of counts as blank, so that its section is left out.
  const values: Readonly<Record<string, TemplateValue>> = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' ? inOneLine(value) : value]));
  const unknown = new Set<string>();
  const lookUp: LookUp = (name) => {
    const key = name.toLowerCase();
    return Object.hasOwn(values, key) ? { value: values[key] } : undefined;
  };
  const mark = unusedCharacter([template.body, ...Object.values(values).map(valueInWords)].join(''));
  const filled = (text: string, gap: string): string => fill(withoutDoubled(text, ['channel', 'mode']), {
    lookUp,
    unknownTag: 'keep',
    reportUnknown: (written) => void unknown.add(written),
    put: (hole) => (hole.kind === 'value' ? valueInWords(hole.value).split(NAMELESS).join(gap) : hole.kind === 'cursor' ? '' : hole.written),
  });
  const subject = inOneLine(filled(template.subject, NAME_GAP));
  const { text, gaps } = unmarked(tidy(filled(withMarkedGaps(template.body, mark), mark + NAME_GAP + mark)), mark);
  return { kind, to: valueInWords(values[whereTo(messageOf(kind))]), subject, body: text, gaps, unknown: [...unknown] };
}

function whereTo({ to, medium }: Message): MessageFact {
  if (medium === 'phone') return 'phone';
  return to === 'referrer' ? 'referrer_email' : 'email';
}

// A gap is the template's own: brackets in a value are just brackets. So its ends are marked before anything is filled
// in.
function withMarkedGaps(template: string, mark: string): string {
  return replaced(template, gapsIn(template), ({ from, to }) => mark + template.slice(from, to) + mark);
}

function unmarked(marked: string, mark: string): { text: string; gaps: Gap[] } {
  const gaps: Gap[] = [];
  let text = '';
  marked.split(mark).forEach((part) => {
    // Sections may have cut a gap in two; what is left of it is plain text.
    const says = part.startsWith('[') && part.endsWith(']') ? withoutBrackets(part.slice(1, -1)) : undefined;
    const shown = says === undefined ? part : `[${says}]`;
    if (says !== undefined) gaps.push({ from: text.length, to: text.length + shown.length, says });
    text += shown;
  });
  return { text, gaps };
}

// What a note says is shown in a gap, and must not end it.
function withoutBrackets(text: string): string {
  return text.replace(/\[/g, '(').replace(/\]/g, ')');
}

/** Of the characters that Unicode leaves to private use, one that the text has not. */
function unusedCharacter(text: string): string {
  let code = 0xe000;
  while (text.includes(String.fromCharCode(code))) code += 1;
  return String.fromCharCode(code);
}

/**
 * What sections that were left out leave behind: spaces at a line’s end, blank lines, two spaces for one; and `?.`
 * after a question, `Jr..` after a name.
 */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(\S) {2,}(?=\S)/g, '$1 ')
    .replace(/([?!…])\.(?=\s|$)/g, '$1')
    .replace(/(^|[^.])\.\.(?=\s|$)/g, '$1.')
    .split('\n').map((line) => withoutEnd(line, /[ \t]/)).join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
