import type { MessageKind } from '../../domain/messages';
import { builtInMessages } from './built-in';
import { withoutGaps } from './gaps';

/** How long a message is, and how long it may be; what a gap says is no part of it. */
export interface Size {
  count: number;
  most: number;
  unit: 'words' | 'characters';
}

/** The size of a text as a message of a kind: in characters where the place that it is pasted into counts them. */
export function sizeOf(kind: MessageKind, text: string): Size {
  const { words, characters } = builtInMessages[kind];
  return characters === undefined
    ? { count: wordsIn(text), most: words, unit: 'words' }
    : { count: withoutGaps(text).trim().length, most: characters, unit: 'characters' };
}

/** The size of a letter that is about several things: it may be as long as the longest message among them. */
export function sizeOfLetter(kinds: readonly MessageKind[], text: string): Size {
  return { count: wordsIn(text), most: Math.max(...kinds.map((kind) => builtInMessages[kind].words)), unit: 'words' };
}

/** Words between greeting and closing, which every letter has; what a gap says is not part of it. */
export function wordsIn(letter: string): number {
  const text = withoutGaps(letter).trim()
    .replace(/^[^\n]{0,120},[ \t]*\n/, '')
    .replace(/\n\n(?:[^\n]{0,40},\n)?[^\n.?!]{0,60}$/, '');
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
