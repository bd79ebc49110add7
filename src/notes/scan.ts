// A regular expression that looks for what ends a text, or for what closes, starts anew at every place where that might
// begin: four times the text takes it sixteen times as long. These look at each character once.

/** A text without the characters at its end that `edge` knows, each by itself. */
export function withoutEnd(text: string, edge: RegExp): string {
  let end = text.length;
  while (end > 0) {
    const width = /[\uDC00-\uDFFF]/.test(text[end - 1]!) && /[\uD800-\uDBFF]/.test(text[end - 2] ?? '') ? 2 : 1;
    if (!edge.test(text.slice(end - width, end))) break;
    end -= width;
  }
  return text.slice(0, end);
}

/** Where something stands in a text next, from a place on; -1 where it doesn’t. The places asked for only grow. */
export function finder(text: string, wanted: string): (from: number) => number {
  let found = -2;
  return (from) => {
    if (found !== -1 && found < from) found = text.indexOf(wanted, from);
    return found;
  };
}

/** A text with something else in place of some of its stretches, which are in order and apart from each other. */
export function replaced<Stretch extends { from: number; to: number }>(
  text: string,
  stretches: readonly Stretch[],
  put: (stretch: Stretch) => string,
): string {
  let at = 0;
  const parts = stretches.map((stretch) => {
    const part = text.slice(at, stretch.from) + put(stretch);
    at = stretch.to;
    return part;
  });
  return [...parts, text.slice(at)].join('');
}
