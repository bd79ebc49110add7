const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;',
};

/**
 * Any text as one line that XML 1.0 can hold: control characters become blanks, and what else it can’t hold, such as
 * half a pair of surrogates, U+FFFD.
 */
export function asLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .trim();
}

/** Any text as a line that reads the same in XML, between tags or in quotes. */
export function xmlText(text: string): string {
  return asLine(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
