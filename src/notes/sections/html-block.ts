/** The names of https://spec.commonmark.org/0.31.2/#html-blocks, kind 6. */
const BLOCK = 'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|' +
  'div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|' +
  'main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|' +
  'title|tr|track|ul';
const ATTRIBUTE = '\\s+[a-zA-Z_:][\\w:.-]*(?:\\s*=\\s*(?:[^"\'=<>`\\s]+|\'[^\']*\'|"[^"]*"))?';
const NAME = '[A-Za-z][A-Za-z0-9-]*';

/** How each kind of HTML starts; the last one can't start within a paragraph. */
const STARTS: readonly RegExp[] = [
  /^<(?:script|pre|textarea|style)(?:\s|>|$)/i,
  /^<!--/,
  /^<\?/,
  /^<![A-Za-z]/,
  /^<!\[CDATA\[/,
  new RegExp(`^</?(?:${BLOCK})(?:\\s|/?>|$)`, 'i'),
  new RegExp(`^(?:<${NAME}(?:${ATTRIBUTE})*\\s*/?>|</${NAME}\\s*>)\\s*$`),
];
const ENDS: readonly RegExp[] = [/<\/(?:script|pre|textarea|style)>/i, /-->/, /\?>/, />/, /\]\]>/];

/** The kind of HTML (CommonMark's numbers, 1 to 7) that a line opens. */
export function htmlKind(line: string, inParagraph: boolean): number | undefined {
  if (!line.startsWith('<')) return undefined;
  const kind = STARTS.findIndex((start) => start.test(line)) + 1;
  return kind === 0 || (kind === 7 && inParagraph) ? undefined : kind;
}

/** Whether a line is the last of such HTML; kinds 6 and 7 end before a blank line instead. */
export function closesHtml(kind: number, line: string): boolean {
  return ENDS[kind - 1]?.test(line) ?? false;
}
