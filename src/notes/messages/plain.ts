import { visibleText } from '../names';
import { withoutEnd } from '../scan';

/** A note's text as it stands in a message: one line, links by what they are called, no marks of Markdown. */
export function inOneLine(text: string | undefined): string {
  return visibleText(text ?? '')
    .replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]/g, (_, shown: string) => shown.split('#')[0]?.split('/').pop() || shown)
    .replace(/!?\[([^[\]]+)\]\((?:[^()\s]|\([^()\s]*\))*\)/g, '$1')
    .replace(/(\*\*|__|==|~~)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Text that goes on inside a sentence: what closes it in the note would close it twice here. */
export function fragment(text: string | undefined): string {
  return withoutEnd(inOneLine(text), /[\s.,;:…]/);
}
