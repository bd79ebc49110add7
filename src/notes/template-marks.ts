import { finder, replaced } from './scan';

const MARKS = [['{{', '}}'], ['<%', '%>']] as const;

/** Whether a text holds a mark that a template is filled in by: `{{…}}`, `<% … %>`. */
export function holdsMark(text: string): boolean {
  return MARKS.some(([opening, closing]) => {
    const at = text.indexOf(opening);
    return at >= 0 && text.includes(closing, at + opening.length);
  });
}

/** A text with something else in place of its marks. */
export function withoutMarks(text: string, instead: string): string {
  const closings = { '{{': finder(text, '}}'), '<%': finder(text, '%>') };
  const marks: { from: number; to: number }[] = [];
  for (const { 0: opening, index } of text.matchAll(/\{\{|<%/g)) {
    if (index < (marks.at(-1)?.to ?? 0)) continue;
    const closing = closings[opening as keyof typeof closings](index + 2);
    if (closing >= 0) marks.push({ from: index, to: closing + 2 });
  }
  return replaced(text, marks, () => instead);
}
