import { inContent, listed } from '../../words/say';
import { gapsIn } from './gaps';

/** A message as a part of a letter to the one who would read each. */
export interface LetterPart {
  /** The message as it would be by itself. */
  body: string;
  /** What it is about, the same for parts about the same: only of those a gap is asked for once. */
  about: string;
  /** Its day in words, where it thanks for that of a day: thanks for several days are one. */
  thanksFor?: string;
  /** Its last paragraph, of several, takes leave. */
  takesLeave?: boolean;
}

/** The paragraphs of one letter about several things: a greeting, what each says that none said before, an ending. */
export function letterOf(parts: readonly LetterPart[]): string[] {
  const apart = thankedOnce(parts.map((part) => ({ ...part, ...takenApart(part.body) })));
  const said = new Said();
  const leave: string[] = [];
  const middle = apart.flatMap(({ paragraphs, about, takesLeave }) => {
    const kept = paragraphs.map((paragraph) => said.withoutRepeated(paragraph, about));
    said.add(paragraphs, about);
    const last = takesLeave && kept.length > 1 ? kept.pop() : undefined;
    if (last) leave.push(last);
    return kept;
  });
  const greeting = apart.find((each) => each.greeting !== '')?.greeting ?? '';
  const ending = apart.find((each) => each.ending !== '')?.ending ?? '';
  return [greeting, ...middle, leave.join(' '), ending].filter((paragraph) => paragraph !== '');
}

interface Thanking {
  thanksFor?: string;
  /** Of each paragraph. */
  sentences: string[][];
}

/** Of sentences that thank for a day alike, the first thanks for all of the days. */
function thankedOnce<P extends LetterPart & Apart>(parts: readonly P[]): P[] {
  const all = parts.map((part) => ({ ...part, sentences: part.paragraphs.map(sentencesOf) }));
  for (const [at, { thanksFor: day, sentences }] of all.entries()) {
    for (const paragraph of day ? sentences : []) {
      paragraph.forEach((sentence, place) => {
        paragraph[place] = forAllDays(sentence, day!, all.slice(at + 1));
      });
    }
  }
  return all.map(({ sentences, ...part }) => {
    const paragraphs = sentences.map((paragraph) => paragraph.join('').trim()).filter((text) => text !== '');
    return { ...part, paragraphs } as unknown as P;
  });
}

function forAllDays(sentence: string, day: string, later: readonly Thanking[]): string {
  if (!sentence.includes(day)) return sentence;
  const days = later.flatMap(({ thanksFor: other, sentences }) =>
    (other && takeOut(sentences, (text) => text.includes(other) && text.replace(other, day).trim() === sentence.trim())
      ? [other] : []));
  return days.length === 0 ? sentence : sentence.replace(day, inContent(() => listed([...new Set([day, ...days])])));
}

/** Takes a sentence out; answers whether there was one. */
function takeOut(paragraphs: readonly string[][], is: (text: string) => boolean): boolean {
  const paragraph = paragraphs.find((sentences) => sentences.some(is));
  paragraph?.splice(paragraph.findIndex(is), 1);
  return paragraph !== undefined;
}

/**
 * A message as far as it differs from the same message without one thing in it, such as a promise that it keeps: of the
 * rest, only greeting and ending. All of it where nothing differs.
 */
export function onlyWhatDiffers(body: string, without: string): string {
  const others = new Set(takenApart(without).paragraphs);
  const { greeting, paragraphs, ending } = takenApart(body);
  const own = paragraphs.filter((paragraph) => !others.has(paragraph));
  return own.length === 0 ? body : inOneText([greeting, ...own, ending].filter((paragraph) => paragraph !== ''));
}

/** Paragraphs as the text of a letter. */
export function inOneText(paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n');
}

/**
 * A text as it is when a letter is about something else than before: what went is taken out, what came is put in where
 * it would stand. Undefined where that can’t be told, since what goes or what it stood beside was changed by hand.
 */
export function patched(text: string, before: readonly string[], after: readonly string[]): string | undefined {
  if (text === inOneText(before)) return inOneText(after);
  const there = text.split(/\n{2,}/);
  for (const gone of before.filter((paragraph) => !after.includes(paragraph))) {
    const at = there.indexOf(gone);
    if (at < 0) return undefined;
    there.splice(at, 1);
  }
  for (const [at, paragraph] of after.entries()) {
    if (before.includes(paragraph)) continue;
    const above = after.slice(0, at).reverse().find((each) => there.includes(each));
    const below = after.slice(at + 1).find((each) => there.includes(each));
    if (above === undefined && below === undefined) return undefined;
    there.splice(above === undefined ? there.indexOf(below!) : there.indexOf(above) + 1, 0, paragraph);
  }
  return inOneText(there);
}

/** A stretch of a text, by its offsets. */
export interface Stretch {
  from: number;
  to: number;
}

/**
 * Where in a text stands what a letter says for one thing alone: the sentences that it would not have without that, in
 * their order. Gaps may be filled by now; what else was changed by hand is not found.
 */
export function saidFor(text: string, letter: readonly string[], without: readonly string[]): Stretch[] {
  const others = new Set(without.flatMap(sentencesOf).map((sentence) => sentence.trim()));
  const own = letter.filter((paragraph) => !without.includes(paragraph)).flatMap((paragraph) => {
    const sentences = sentencesOf(paragraph).map((sentence) => sentence.trim());
    const alone = sentences.filter((sentence) => !others.has(sentence));
    return alone.length === sentences.length ? [paragraph] : alone;
  });
  const found: Stretch[] = [];
  for (const words of own) {
    const stretch = stretchOf(text, words, found.at(-1)?.to ?? 0);
    if (stretch) found.push(stretch);
  }
  return found;
}

// From its first words to its last, within a paragraph; with a gap at its end, to the end of that.
function stretchOf(text: string, words: string, after: number): Stretch | undefined {
  const exact = text.indexOf(words, after);
  if (exact >= 0) return { from: exact, to: exact + words.length };
  const gaps = gapsIn(words);
  const pieces = [0, ...gaps.map(({ to }) => to)].map((from, at) => words.slice(from, gaps[at]?.from));
  let start = after;
  for (const paragraph of text.slice(after).split(/(\n{2,})/)) {
    const place = placeOf(paragraph, pieces);
    if (place) return { from: start + place.from, to: start + place.to };
    start += paragraph.length;
  }
  return undefined;
}

function placeOf(paragraph: string, pieces: readonly string[]): Stretch | undefined {
  if (pieces.every((piece) => !/[\p{L}\p{N}]/u.test(piece))) return undefined;
  let from: number | undefined;
  let to = 0;
  for (const piece of pieces.filter((each) => each !== '')) {
    const at = paragraph.indexOf(piece, to);
    if (at < 0) return undefined;
    from ??= pieces[0] === '' ? 0 : at;
    to = at + piece.length;
  }
  return { from: from ?? 0, to: pieces.at(-1) === '' ? paragraph.length : to };
}

interface Apart {
  greeting: string;
  paragraphs: string[];
  ending: string;
}

const GREETING = /^[^\n.?!]{0,120}[,،，:：!]$/;
const LINE_OF_ENDING = /^[^\n]{0,60}[^\n.?!…:]$/;

function takenApart(body: string): Apart {
  const paragraphs = body.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
  const [first = '', ...rest] = paragraphs;
  const [line = '', ...lines] = first.split('\n');
  const greets = GREETING.test(line) && (lines.length > 0 || rest.length > 0);
  const middle = greets ? [lines.join('\n'), ...rest].filter((paragraph) => paragraph !== '') : paragraphs;
  const ends = middle.length > 1 && isEnding(middle.at(-1)!);
  return {
    greeting: greets ? line : '',
    paragraphs: ends ? middle.slice(0, -1) : middle,
    ending: ends ? middle.at(-1)! : '',
  };
}

// `Kind regards,` and a name, or a name alone: a few short lines that are no sentence.
function isEnding(paragraph: string): boolean {
  const lines = paragraph.split('\n');
  return lines.length <= 4 && lines.every((line) => LINE_OF_ENDING.test(line));
}

/** The sentences of a letter so far. */
class Said {
  private readonly sentences: Sentence[] = [];

  withoutRepeated(paragraph: string, about: string): string {
    const fresh = sentencesOf(paragraph).filter((text, at, { length }) => {
      const sentence = sentenceOf(text, about);
      const closes = at > 0 && at === length - 1;
      return !this.sentences.some((earlier) =>
        saysTheSame(earlier, sentence) || (closes && isShortFor(earlier, sentence)));
    });
    return fresh.join('').trim();
  }

  add(paragraphs: readonly string[], about: string): void {
    this.sentences.push(...paragraphs.flatMap(sentencesOf).map((text) => sentenceOf(text, about)));
  }
}

interface Sentence {
  words: readonly string[];
  about: string;
  hasGap: boolean;
}

function sentenceOf(text: string, about: string): Sentence {
  return { words: wordsOf(text), about, hasGap: gapsIn(text).length > 0 };
}

/** The share of words that two sentences have in common if they say the same. */
const ALIKE = 0.8;

/** A few words in the end that begin as an earlier sentence: `Thank you for it.` */
const FEW = 5;

function isShortFor(earlier: Sentence, { words, hasGap }: Sentence): boolean {
  return !hasGap && !words.some(tellsApart) && words.length > 1 && words.length <= FEW && earlier.words.length > FEW &&
    words[0] === earlier.words[0] && words[1] === earlier.words[1];
}

function saysTheSame(earlier: Sentence, later: Sentence): boolean {
  if (later.words.length === 0) return false;
  if (earlier.hasGap || later.hasGap) {
    return earlier.about === later.about && earlier.words.join(' ') === later.words.join(' ');
  }
  const [one, other] = [new Set(earlier.words), new Set(later.words)];
  const differing = [...one, ...other].filter((word) => !(one.has(word) && other.has(word)));
  if (differing.some(tellsApart)) return false;
  const all = new Set([...one, ...other]).size;
  return (all - differing.length) / all >= ALIKE;
}

/** A name, a day or a number makes it another sentence. */
function tellsApart(word: string): boolean {
  return /^[\p{Lu}\p{Lo}\p{N}]/u.test(word);
}

// The first word has its capital from the sentence.
function wordsOf(sentence: string): string[] {
  const [first = '', ...rest] = sentence.match(/[\p{L}\p{M}\p{N}’']+/gu) ?? [];
  return first === '' ? [] : [first.toLowerCase(), ...rest];
}

/** The sentences of a paragraph, with the blanks after them; a gap is never cut, nor a title such as `Dr.` */
function sentencesOf(paragraph: string): string[] {
  const gaps = gapsIn(paragraph);
  const sentences: string[] = [];
  let from = 0;
  for (const found of paragraph.matchAll(/[.?!…]["”’)]*\s+/g)) {
    const at = found.index;
    const isInGap = gaps.some((gap) => at >= gap.from && at < gap.to);
    if (isInGap || isTitle(paragraph.slice(Math.max(0, at - 6), at))) continue;
    const to = at + found[0].length;
    sentences.push(paragraph.slice(from, to));
    from = to;
  }
  return [...sentences, paragraph.slice(from)];
}

function isTitle(before: string): boolean {
  return /(?:^|[^\p{L}])(?:\p{Lu}|Dr|Prof|Mrs?|Ms|Mx|St|Sr|Jr|Rev|Hon|Mme|Mlle)$/u.test(before);
}
