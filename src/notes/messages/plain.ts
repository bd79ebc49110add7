import { isTitleAlone } from '../../domain/full-name';
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

/** Stands in a fact for a name that nobody knows; no character of a note. A message has a gap there. */
export const NAMELESS = '\uFDD0';

/** Somebody’s name in a message; where the notes have nothing but a title, a gap stands for it. */
export function nameInMessage(name: string | undefined): string {
  const plain = inOneLine(name);
  return isTitleAlone(plain) ? NAMELESS : plain;
}

/** Text that goes on inside a sentence: what closes it in the note would close it twice here. */
export function fragment(text: string | undefined): string {
  return withoutEnd(inOneLine(text), /[\s.,;:…]/);
}
