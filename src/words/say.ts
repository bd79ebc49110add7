import { english } from './english';
import type { PluralForms, Filling, Language } from './language';

let language: Language = english;

/** A noncharacter: no text that a person can type holds one. */
const MARK = '\uFFFF';

/** Chooses the language of everything that is said from now on. */
export function speak(next: Language): void {
  language = next;
}

/**
 * Makes content: what is written into notes and messages, in a language of its own, whatever the screen speaks; English
 * so far. Synchronous. What is said to the person meanwhile, such as an error, would be in that language as well.
 */
export function inContent<T>(make: () => T): T {
  const screen = language;
  language = english;
  try {
    return make();
  } finally {
    language = screen;
  }
}

/** The language that is spoken now. */
export function spoken(): Language {
  return language;
}

/**
 * A sentence for a person. The English text is the key under which another language finds its own with the same holes,
 * so it is made whole where its facts are, and never cut, glued or compared. Say it when it is needed and not while a
 * module loads: the language is chosen after that.
 */
export function say(strings: TemplateStringsArray, ...holes: readonly Filling[]): string {
  const own = language.sentences[keyOf(strings)];
  if (own === undefined) return String.raw({ raw: strings }, ...holes);
  return typeof own === 'function' ? own(...holes) : filled(own, holes);
}

/**
 * Like `say`, for a sentence in which some holes are more than text, such as a word that stands out: its parts in
 * order, texts and these.
 */
export function sayInParts<T extends object>(
  strings: TemplateStringsArray,
  ...holes: readonly (Filling | T)[]
): (string | T)[] {
  const sentence = say(strings, ...holes.map((hole, at) => (typeof hole === 'object' ? MARK + at + MARK : hole)));
  const parts = sentence.split(MARK).map((part, at) => (at % 2 === 1 ? (holes[Number(part)] as T) : part));
  return parts.filter((part) => part !== '');
}

/** What a number asks for: `counted(days, { one: say\`1 day\`, other: say\`${days} days\` })`. */
export function counted<T>(number: number, forms: PluralForms<T>): T {
  return forms[language.pluralOf(number)] ?? forms.other;
}

/** Several things in one sentence: `A, B and C`. */
export function listed(parts: readonly string[]): string {
  return language.list(parts);
}

/** Things beside each other, such as a role and an organization: `A, B, C`. Blank ones are left out. */
export function series(parts: readonly (string | null | undefined)[]): string {
  return language.series(parts.flatMap((part) => part || []));
}

/** What there is to choose from, in one sentence: `A, B or C`. */
export function either(parts: readonly string[]): string {
  return language.choice(parts);
}

/** Like `listed`, for things that are parts of a sentence themselves: the parts of all, in order. */
export function listedInParts<T extends object>(lists: readonly (readonly (string | T)[])[]): (string | T)[] {
  const whole = listed(lists.map((_, at) => MARK + at + MARK));
  return whole.split(MARK).flatMap((part, at) => (at % 2 === 1 ? lists[Number(part)]! : part === '' ? [] : [part]));
}

/** Sentences one after the other; blank ones are left out. */
export function together(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** The key of a sentence: its text with the holes numbered. */
export function keyOf(strings: readonly string[]): string {
  return strings.reduce((key, text, at) => `${key}{${at - 1}}${text}`);
}

function filled(text: string, holes: readonly Filling[]): string {
  return text.replace(/\{(\d+)\}/g, (_, at: string) => String(holes[Number(at)]));
}
