import type { Question } from './built-in';
import { keyOf } from './compare';
import { gapIn } from './gap';

/** Whom a question is for, as far as the notes know. */
export interface Asked {
  name: string;
  organization?: string;
  role?: string;
  /** What was found out about them, as prose. */
  research?: string;
}

/** What there is to say of a question before it is asked. Hints, never a reason against it. */
export interface Judgement {
  /** It can be answered with yes or no. */
  closed: boolean;
  /** A search would answer it. */
  lookUp: boolean;
  /**
   * Only this person can answer it: it mentions them, their organization, their role or what was found out about them.
   */
  specific: boolean;
  /** Something in it has to be filled in first. */
  gap: boolean;
}

/** What a question should be before it is asked of somebody; without anybody, nothing is specific. */
export function judge(question: Question, people: readonly Asked[] = []): Judgement {
  return {
    closed: !isClosing(question.topic) && isClosed(question.text),
    lookUp: isLookUp(question.text),
    specific: people.some((person) => mentionsPerson(question.text, person)),
    gap: gapIn(question.text) !== undefined,
  };
}

/** Whether a topic belongs to the end of every conversation: further names, permission, thanks. It is not counted. */
export function isClosing(topic: string): boolean {
  return /\b(?:clos(?:e|ing)|people|referrals?|permission|staying in touch|keeping in touch)\b/i.test(topic);
}

/** Answering in writing takes longer than talking: more questions than these are put off. */
export const IN_AN_EMAIL = 5;

/** How many questions fit into the minutes asked for: one for every three of them. */
export function howMany(minutes: number): number {
  return Math.max(0, Math.floor(minutes / 3));
}

const YES_OR_NO = new Set(
  `am is are was were do does did have has had can could will would shall should may might must
  isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt cant couldnt wont wouldnt shouldnt`.split(/\s+/),
);
const INVITES = /^\p{L}+ you (?:(?:please|perhaps|maybe|briefly|kindly) )*(?:tell|describe|walk|share|explain|help|show|give|talk|take)\b/u;
const LEAD_IN = /^(?:so|and|but|now|well|then|also|first|finally|last|just) /;

function isClosed(text: string): boolean {
  const key = keyOf(asking(text)).replace(LEAD_IN, '');
  return YES_OR_NO.has(key.split(' ')[0]!) && !INVITES.test(key);
}

/** The sentence that asks, after what may lead up to it. */
function asking(text: string): string {
  const sentences = text.match(/[^.!?]+[.!?]*/g) ?? [text];
  return sentences.find((sentence) => sentence.includes('?')) ?? sentences.at(-1) ?? text;
}

const LOOK_UP: readonly RegExp[] = [
  /^when (?:was|were|did) (?!.*\byour?\b)/,
  /^what year\b/,
  /\bhow many (?:employees|staff|people work|offices|locations|branches|customers|clients|members)\b/,
  /^what does (?!(?:it|that|this)\b|your (?:team|day|group|job|work)\b).+ do$/,
  /^who (?:founded|owns|runs|leads|is the (?:ceo|director|head|president|founder))\b/,
  /^where (?:is|are) (?!.*\byour?\b).*\b(?:based|located|headquarters|headquartered)\b/,
  /\b(?:average|median|mean|typical|entry level|starting) (?:salary|salaries|pay|wage|wages|income)\b/,
  /\bsalary (?:table|scale|range|band)s?\b/,
  /^how (?:old|big|large) is (?:the|your) (?:company|organization|organisation|firm|agency|department)\b/,
];

function isLookUp(text: string): boolean {
  const key = keyOf(asking(text)).replace(LEAD_IN, '');
  return LOOK_UP.some((pattern) => pattern.test(key));
}

function mentionsPerson(text: string, { name, organization, role, research }: Asked): boolean {
  const within = ` ${keyOf(text)} `;
  const says = (words: string | undefined): boolean => words !== undefined && keyOf(words) !== '' && within.includes(` ${keyOf(words)} `);
  if (says(organization) || says(role) || says(name)) return true;
  // A part of a name counts where it is written as one: “May” opens many a question, and names a few people.
  const capitalised = new Set(properNouns(text));
  return [name, organization, research].some((words) => properNouns(words ?? '', name).some((word) => capitalised.has(word)));
}

const COMMON = new Set('the and for with from university institute office department company group center centre they their she he his her our i it in on at of a an inc ltd llc'.split(' '));

/** Words written with a capital letter or a digit, save those that open a sentence; all of them in a name. */
function properNouns(text: string, name?: string): string[] {
  const words: string[] = [];
  for (const sentence of text.split(/[.!?:;\n]+/)) {
    const tokens = sentence.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’&-]*/gu) ?? [];
    const wholeName = text === name || tokens.every((token) => /^[\p{Lu}\p{N}]/u.test(token));
    tokens.forEach((token, at) => {
      const bare = token.replace(/['’]s$/, '');
      const marked = /^\p{Lu}/u.test(bare) || /\p{N}/u.test(bare);
      if (marked && (at > 0 || wholeName) && bare.length > 2 && !COMMON.has(bare.toLowerCase())) words.push(bare);
    });
  }
  return words;
}
