import type { SearchMatches, SearchResult, SearchResultContainer } from 'obsidian';

/**
 * Finds the letters of the query in order; spaces separate words that may stand anywhere (obsidian.d.ts names the
 * shapes, the scores are ours: nearer to 0 is better, as in Obsidian; whole words at the beginning win, and words that
 * stand together as typed).
 */
export function prepareFuzzySearch(query: string): (text: string) => SearchResult | null {
  const words = query.toLowerCase().split(/\s+/).filter(word => word !== '');
  return text => {
    const lower = text.toLowerCase();
    const matches: SearchMatches = [];
    let score = lower.includes(words.join(' ')) ? 0 : -0.5;
    for (const word of words) {
      const found = findWord(lower, word);
      if (!found) return null;
      matches.push(...found);
      const start = found[0]?.[0] ?? 0;
      const boundary = start === 0 || /[\s/\-_.,]/.test(lower[start - 1] ?? '');
      score -= (found.length - 1) * 0.3 + (boundary ? 0 : 0.2) + start * 0.001;
    }
    return { score: score - lower.length * 0.0001, matches: merge(matches) };
  };
}

function findWord(text: string, word: string): SearchMatches | null {
  const whole = text.indexOf(word);
  if (whole >= 0) return [[whole, whole + word.length]];
  const parts: SearchMatches = [];
  let from = 0;
  for (const letter of word) {
    const at = text.indexOf(letter, from);
    if (at < 0) return null;
    const last = parts[parts.length - 1];
    if (last && last[1] === at) last[1] = at + letter.length;
    else parts.push([at, at + letter.length]);
    from = at + letter.length;
  }
  return parts;
}

/** Every word of the query must stand in the text as it is written, in any order. */
export function prepareSimpleSearch(query: string): (text: string) => SearchResult | null {
  const words = query.toLowerCase().split(/\s+/).filter(word => word !== '');
  return text => {
    const lower = text.toLowerCase();
    const matches: SearchMatches = [];
    for (const word of words) {
      const first = lower.indexOf(word);
      if (first < 0) return null;
      for (let at = first; at >= 0; at = lower.indexOf(word, at + word.length)) matches.push([at, at + word.length]);
    }
    return { score: -(matches[0]?.[0] ?? 0) * 0.001, matches: merge(matches) };
  };
}

function merge(matches: SearchMatches): SearchMatches {
  const sorted = [...matches].sort((a, b) => a[0] - b[0]);
  const merged: SearchMatches = [];
  for (const [from, to] of sorted) {
    const last = merged[merged.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

export function sortSearchResults(results: SearchResultContainer[]): void {
  results.sort((a, b) => b.match.score - a.match.score);
}

/** Appends the text with its matches in `<span class="suggestion-highlight">`. */
export function renderMatches(
  el: HTMLElement | DocumentFragment, text: string, matches: SearchMatches | null, offset = 0,
): void {
  let at = 0;
  for (const [start, end] of matches ?? []) {
    const from = Math.max(at, start + offset);
    const to = Math.min(text.length, end + offset);
    if (to <= from) continue;
    if (from > at) el.appendText(text.slice(at, from));
    el.createSpan({ cls: 'suggestion-highlight', text: text.slice(from, to) });
    at = to;
  }
  if (at < text.length) el.appendText(text.slice(at));
}

export function renderResults(el: HTMLElement, text: string, result: SearchResult, offset?: number): void {
  renderMatches(el, text, result.matches, offset);
}
