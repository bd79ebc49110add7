import { daysBetween, type Day } from '../../domain/day';
import { ago } from '../../domain/day-words';
import { tellingWords } from '../../domain/full-name';
import { messageOf, type Medium, type MessageKind } from '../../domain/messages';
import { valueInWords } from '../templates/placeholders';
import { listed, say } from '../../words/say';
import type { MessageFacts, MessagePeople } from './facts';
import { gapsIn, withoutGaps } from './gaps';
import { sizeOf, sizeOfLetter, type Size } from './size';

export interface Hint {
  /** `good` says what is well done already. Nothing is ever forbidden. */
  tone: 'consider' | 'good';
  says: string;
  /** Where in the body, as offsets. */
  from?: number;
  to?: number;
}

/** A message as it stands in the form, edited or not. */
export interface WrittenMessage {
  kind: MessageKind;
  subject: string;
  body: string;
}

export interface HintContext extends MessagePeople {
  facts: MessageFacts;
  /** It is due, so nobody is served by waiting. */
  isDue?: boolean;
  /** When I last wrote to them, if it is known. */
  lastMessageOn?: Day;
  today: Day;
}

/** What one might still change before sending, in the text’s order where it has a place; then what is good already. */
export function hintsFor(message: WrittenMessage, context: HintContext): Hint[] {
  const letter = { ...message, ...context };
  const { kind, body } = message;
  const size = length(body, sizeOf(kind, body), messageOf(kind).medium);
  return inOrder([...checks.flatMap((check) => check(letter)), ...size]);
}

/** The same of one letter about several things, each with what is known of it. */
export function hintsForLetter(
  { subject, body }: Omit<WrittenMessage, 'kind'>,
  parts: readonly { kind: MessageKind; context: HintContext }[],
): Hint[] {
  const found = parts.flatMap(({ kind, context }) =>
    checks.flatMap((check) => check({ ...context, kind, subject, body })));
  const once = new Map(found.map((hint) => [JSON.stringify(hint), hint]));
  return inOrder([...once.values(), ...length(body, sizeOfLetter(parts.map(({ kind }) => kind), body))]);
}

function inOrder(hints: readonly Hint[]): Hint[] {
  return [...hints.filter(({ tone }) => tone === 'consider'), ...hints.filter(({ tone }) => tone === 'good')];
}

const sizes: Readonly<Record<Medium | 'letter', { tooLong(count: number, most: number): string; fits(): string }>> = {
  letter: {
    tooLong: (count, most) => say`It has ${count} words. About ${most} fit on a phone’s screen.`,
    fits: () => say`It fits on a phone’s screen.`,
  },
  card: {
    tooLong: (count, most) => say`It has ${count} words. About ${most} fit on a card.`,
    fits: () => say`It fits on a card.`,
  },
  invitation: {
    tooLong: (count, most) => say`It has ${count} characters. A connection request takes ${most}.`,
    fits: () => say`It fits into a connection request.`,
  },
  phone: {
    tooLong: (count, most) => say`It has ${count} words. About ${most} are listened to without a break.`,
    fits: () => say`It is short enough to be listened to.`,
  },
};

type Letter = WrittenMessage & HintContext;
type Check = (letter: Letter) => Hint[];

const MINUTES = /\bminutes?\b|\d\s*min\b|\bquarter of an hour\b|\bhalf (?:an )?hour\b/i;
// To `\b` an é is no letter, so it would find no end behind one.
const RESUME = /\b(?:r[eé]sum[eé]s?|CVs?)(?![\p{L}\p{N}_])/giu;
const JOB = /\b(?:jobs?|internships?|hir(?:e|ing)|positions?|vacanc(?:y|ies)|openings?|r[eé]sum[eé]s?|CVs?)(?![\p{L}\p{N}_])/giu;
const OF_OTHERS = /\b(?:she|he|hers?|him|his|they|them|theirs?)\b/gi;
const DENIED = /\b(?:not|no|nor|never|rather than|instead of)\b[^.?!\n]{0,30}$|\bin a $/i;
/** More than the longest that it matches, with what stands before. */
const DENIED_WITHIN = 60;
const WAY_OUT = new RegExp([
  'say so', 'no need to', '(?:bad|good|right) time', '(?:not|n[’\']t) (?:suit|fit|work)',
  'understand (?:if|completely)', 'no pressure', 'too (?:busy|full|many)', 'last note',
].join('|'), 'i');
const SPECIFIC = new RegExp([
  '\\byou(?: have)? (?:said|told|mentioned|described|explained|showed|suggested|recommended|pointed|advised)\\b',
  '\\byour (?:advice|story|point|example|suggestion|account|answer) ',
].join('|'), 'i');

const checks: readonly Check[] = [
  function placeholders({ subject, body }) {
    const says = (written: string): string => say`Nothing is known for ${written}. Write it yourself, or take it out.`;
    return [
      ...(subject.match(/\{\{[^{}\n]*\}\}/g) ?? []).map((written) => consider(says(written))),
      ...[...body.matchAll(/\{\{[^{}\n]*\}\}/g)].map((found) => consider(says(found[0]), found.index, found[0].length)),
    ];
  },

  function gaps({ subject, body }) {
    return [
      ...gapsIn(subject).map(({ says }) => consider(say`Still to say in the subject: ${says}.`)),
      ...gapsIn(body).map(({ says, from, to }) => consider(say`Still to say: ${says}.`, from, to - from)),
    ];
  },

  // What a note says of its reader to oneself reads as if it spoke of somebody else.
  function wordsToOneself({ kind, body, facts }) {
    if (messageOf(kind).to !== 'them') return [];
    const noted = [facts.why, facts.learned, facts.offered, facts.promise].map(valueInWords).filter((text) => text !== '');
    const said = new Set(noted.flatMap((text) => text.match(OF_OTHERS) ?? []).map((word) => word.toLowerCase()));
    const spans = [
      ...noted.map((text) => ({ from: body.indexOf(text), to: body.indexOf(text) + text.length })),
      ...between(body),
    ];
    return [...said].flatMap((word) => {
      const found = [...body.matchAll(OF_OTHERS)].find(({ 0: each, index }) =>
        each.toLowerCase() === word && spans.some(({ from, to }) => from >= 0 && index >= from && index < to));
      if (!found) return [];
      return [consider(say`“${found[0]}” speaks of somebody else. If it is who reads this, write “you”.`, found.index, word.length)];
    });
  },

  function greeting({ kind, body, people, referrers, greetings }) {
    const [first = ''] = body.trimStart().split('\n');
    const readers = [...(messageOf(kind).to === 'referrer' ? referrers : people), ...greetings];
    if (readers.length === 0) return [];
    const titled = /\b(?:Mr|Mrs|Ms|Miss)\b\.?/.exec(first)?.[0];
    if (titled && !readers.some((name) => isNamed(first, name))) return [consider(say`“${titled}” may be a guess. With the full name you need none.`)];
    if (!namesAnyOf(first, readers)) return [consider(say`The greeting does not name the person you write to.`)];
    return [good(say`It greets them by name.`)];
  },

  function minutes({ kind, body }) {
    if (!messageOf(kind).asks) return [];
    return MINUTES.test(body)
      ? [good(say`It says how much time you ask for.`)]
      : [consider(say`Say how many minutes you ask for: it makes a yes easier.`)];
  },

  function noTimeYet({ kind, body }) {
    const found = messageOf(kind).medium === 'invitation' ? MINUTES.exec(body) : undefined;
    return found
      ? [consider(say`A connection request asks for no time: once they have accepted, write the request itself.`, found.index, found[0].length)]
      : [];
  },

  function referrer({ kind, subject, body, referrers, facts }) {
    if (!messageOf(kind).namesReferrer || referrers.length === 0) return [];
    if (namesAnyOf(`${subject}\n${body}`, referrers)) return [good(say`It names ${listed(referrers)}, who suggested them.`)];
    // Whoever has talked with them needs nobody’s name any more.
    return facts.ever_met === true
      ? []
      : [consider(say`${listed(referrers)} suggested them: say so, best in the first sentence.`)];
  },

  function wordsOfTheLabourMarket({ kind, body, facts }) {
    if (messageOf(kind).thanks && facts.resume_requested !== true) {
      return flag(body, RESUME, () => say`A resume goes only to those who asked for it.`);
    }
    if (!isRequest(kind) && messageOf(kind).medium !== 'invitation') return [];
    return flag(body, JOB, (word) =>
      say`“${word}” makes it sound as if you wanted more than information. People who can’t give that don’t answer.`);
  },

  function wayOut({ kind, body }) {
    if (!isRequest(kind)) return [];
    return WAY_OUT.test(withoutGaps(body))
      ? [good(say`It is easy to say no to.`)]
      : [consider(say`Leave an easy way out: “If this is a bad time, simply say so.”`)];
  },

  function specificThing({ kind, body, facts }) {
    if (!messageOf(kind).thanks) return [];
    if (gapsIn(body).some(({ says }) => /\b(?:said|told|stayed|learned)\b/.test(says))) return [];
    const learned = valueInWords(facts.learned);
    const said = (learned !== '' && body.includes(learned)) ||
      sentencesOf(body).some((each) => SPECIFIC.test(each) && gapsIn(each).length === 0);
    return said
      ? [good(say`It says what stayed with you.`)]
      : [consider(say`Name one thing they said that stayed with you: that is what they will remember.`)];
  },

  function questions({ kind, body }) {
    const count = withoutGaps(body).split('?').length - 1;
    // In a call each is answered before the next.
    if (!isRequest(kind) || messageOf(kind).medium === 'phone' || count < 2) return [];
    return [consider(say`It asks ${count} questions. One is easier to answer.`)];
  },

  function exclamationMarks({ subject, body }) {
    const count = `${subject}${body}`.split('!').length - 1;
    return count > 1 ? [consider(say`It has ${count} exclamation marks. The words do it alone.`)] : [];
  },

  function attachment({ body }) {
    const says = (): string => say`Attach the file yourself: the link to your mail app can’t carry one.`;
    return flag(body, /\b(?:attach(?:ed|ment|ing)?|enclosed)\b/gi, says).slice(0, 1);
  },

  function soonAfterTheLast({ kind, lastMessageOn, isDue, today }) {
    if (!messageOf(kind).unawaited || !lastMessageOn || isDue) return [];
    const days = daysBetween(lastMessageOn, today);
    if (days < 0 || days >= 7) return [];
    return [consider(say`You wrote to them ${ago(lastMessageOn, today)}. A week between two messages is kinder.`)];
  },
];

function length(body: string, { count, most }: Size, medium: Medium | 'letter' = 'letter'): Hint[] {
  const size = sizes[medium];
  if (count > most) return [consider(size.tooLong(count, most))];
  return [body.trim() === '' ? consider(say`There is no text yet.`) : good(size.fits())];
}

function consider(says: string, from?: number, length = 0): Hint {
  return from === undefined ? { tone: 'consider', says } : { tone: 'consider', says, from, to: from + length };
}

function good(says: string): Hint {
  return { tone: 'good', says };
}

function flag(body: string, words: RegExp, says: (word: string) => string): Hint[] {
  const before = (at: number): string => body.slice(Math.max(0, at - DENIED_WITHIN), at);
  const found = [...body.matchAll(words)].filter(({ index }) => !DENIED.test(before(index)));
  return found.map((each) => consider(says(each[0]), each.index, each[0].length));
}

function isRequest(kind: MessageKind): boolean {
  const { asks, reminds } = messageOf(kind);
  return asks === true || reminds === true;
}

/** By the whole name, or by the first or last word of it that tells who is meant: “Dear Dr.” names nobody. */
function namesAnyOf(text: string, names: readonly string[]): boolean {
  return names.flatMap((name) => [name, ...endsOf(name)]).some((name) => isNamed(text, name));
}

function endsOf(name: string): string[] {
  const words = tellingWords(name);
  return [words[0] ?? '', words.at(-1) ?? ''];
}

// Word by word, or else Amy would be greeted as My; in a script without blanks, anywhere.
function isNamed(text: string, name: string): boolean {
  const [there, wanted] = [text, name].map((each) => each.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()) as [string, string];
  if (wanted === '') return false;
  return /^\p{Lo}/u.test(wanted) ? there.includes(wanted) : ` ${there} `.includes(` ${wanted} `);
}

function sentencesOf(text: string): string[] {
  return text.split(/(?:[.?!]\s|\n)/);
}

/** Where a text is none of its gaps. */
function between(text: string): { from: number; to: number }[] {
  const gaps = gapsIn(text);
  const before = gaps.map(({ from }, at) => ({ from: gaps[at - 1]?.to ?? 0, to: from }));
  return [...before, { from: gaps.at(-1)?.to ?? 0, to: text.length }];
}

/** Whether a text speaks of a resume. */
export function mentionsResume(text: string): boolean {
  return text.search(RESUME) >= 0;
}
