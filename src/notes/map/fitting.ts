/** How wide a character is, in parts of the size of the font, as narrow fonts without serifs have them. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/^[\p{M}\p{Cf}]$/u, 0],
  [/^[\p{Extended_Pictographic}\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{20000}-\u{3FFFF}]$/u, 1.05],
  [/^[ijlI|.,:;'‘’!()[\] ftr/-]$/, 0.29],
  [/^[mwMW@%…—]$/, 0.85],
  [/^\p{Lu}$/u, 0.69],
];
const USUAL = 0.54;
/** By how much a font may be wider than that. */
const WIDER = 1.2;
/** By how much letters may be pressed together before words are cut. */
const PRESSED = 1.06;

/** A text in so much room. */
export interface Fitted {
  text: string;
  /** As wide it is to be drawn, whatever the font; undefined where it has room in any. */
  width?: number;
}

/**
 * A line that stays within `room` in whatever font it is drawn, both in pixels: too long a one is cut, and ends in an
 * ellipsis. `size` is that of the font.
 */
export function fitted(text: string, room: number, size: number): Fitted {
  const wide = widthOf(text, size);
  if (wide * WIDER <= room) return { text };
  if (wide <= room * PRESSED) return { text, width: Math.min(room, Math.round(wide)) };
  const short = `${cut(text, room - widthOf('…', size), size)}…`;
  return { text: short, width: Math.min(room, Math.round(widthOf(short, size))) };
}

/** How wide a text would be, in pixels, about. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += (WIDTHS.find(([is]) => is.test(character))?.[1] ?? USUAL) * size;
  return width;
}

// Not between a letter and its marks, nor within what is joined to one sign.
function cut(text: string, room: number, size: number): string {
  let width = 0;
  let kept = '';
  let whole = '';
  for (const character of text) {
    const own = widthOf(character, size);
    if (own > 0 && !kept.endsWith('\u200D')) whole = kept;
    width += own;
    if (width > room) break;
    kept += character;
  }
  return whole.trimEnd();
}
