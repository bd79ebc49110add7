import type { Stretch } from '../domain/change';

/**
 * A text with stretches of it replaced, where each stands where it is said to; the text itself where all say so
 * already, and undefined where they don’t. The text is without a byte order mark.
 */
export function withStretches(text: string, stretches: readonly Stretch[]): string | undefined {
  if (saySo(text, stretches)) return text;
  return stretches.every(({ at, from }) => text.startsWith(from, at)) ? replaced(text, stretches) : undefined;
}

// What is shorter by its end than what it takes the place of stands there before, too.
function saySo(text: string, stretches: readonly Stretch[]): boolean {
  let grown = 0;
  return stretches.every(({ at, from, to }) => {
    const place = at + grown;
    grown += to.length - from.length;
    return text.startsWith(to, place) && !(from.length > to.length && text.startsWith(from, place));
  });
}

function replaced(text: string, stretches: readonly Stretch[]): string {
  let result = '';
  let end = 0;
  for (const { at, from, to } of stretches) {
    result += text.slice(end, at) + to;
    end = at + from.length;
  }
  return result + text.slice(end);
}
