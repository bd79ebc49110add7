import type { Day } from '../../domain/day';

/** The words looked for, without case and accents. */
export function wordsOf(text: string): string[] {
  return folded(text).split(/\s+/).filter(Boolean);
}

/** Whether every word stands in one of the texts. */
export function matches(words: readonly string[], texts: readonly string[]): boolean {
  return words.length === 0 || holdsAll(together(texts), words);
}

/** What things are found by. Each is put into words once, not at each key that is typed. */
export class Findable<T extends object> {
  private readonly known = new WeakMap<T, { today: string; text: string }>();

  /** `textsOf` are its words as of a day. */
  constructor(private readonly textsOf: (thing: T, today: Day) => readonly string[]) {}

  matches(words: readonly string[], thing: T, today: Day): boolean {
    return words.length === 0 || holdsAll(this.textOf(thing, today), words);
  }

  /** Puts something into words before it is searched for. */
  prepare(thing: T, today: Day): void {
    this.textOf(thing, today);
  }

  private textOf(thing: T, today: Day): string {
    const last = this.known.get(thing);
    if (last?.today === today) return last.text;
    const text = together(this.textsOf(thing, today));
    this.known.set(thing, { today, text });
    return text;
  }
}

function together(texts: readonly string[]): string {
  return texts.map(folded).join('\n');
}

function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

export interface Stretch {
  text: string;
  hit: boolean;
}

/** A text cut into what was looked for and what was not, in order. */
export function stretches(text: string, words: readonly string[]): Stretch[] {
  const plain = text.normalize('NFC');
  if (words.length === 0) return [{ text: plain, hit: false }];
  const seen = folded(plain);
  const hits = new Array<boolean>(plain.length).fill(false);
  for (const word of words) {
    for (let at = seen.indexOf(word); at >= 0; at = seen.indexOf(word, at + 1)) hits.fill(true, at, at + word.length);
  }
  const cut: Stretch[] = [];
  for (let from = 0, to = 0; from < plain.length; from = to) {
    const hit = hits[from]!;
    const next = hits.indexOf(!hit, from);
    to = next < 0 ? plain.length : next;
    cut.push({ text: plain.slice(from, to), hit });
  }
  return cut;
}

// One unit in, one unit out, so that places in the folded text are places in the text.
function folded(text: string): string {
  const plain = (unit: string): string => unit.normalize('NFD').charAt(0).toLowerCase().charAt(0);
  return text.normalize('NFC').replace(/[^\x20-\x7E]/g, plain).toLowerCase();
}
