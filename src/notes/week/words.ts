import type { Listed } from '../../domain/agenda';
import type { DueKind } from '../../domain/due';
import type { SettledKind } from '../../domain/week';
import { say } from '../../words/say';

/** Somebody in a sentence, and what was noted about it, if that may be told. */
interface Said {
  who: string;
  /** With whom it went, where that is another person. */
  about?: string;
  words: string;
}

/** What was done towards somebody, as a part of a sentence. */
export const settledWords: Readonly<Record<SettledKind, (said: Said) => string>> = {
  proposed: ({ who }) => say`proposed new times to ${who}`,
  offered: ({ who }) => say`offered times to ${who}`,
  agreed: ({ who }) => say`agreed on a day with ${who}`,
  confirmed: ({ who }) => say`confirmed the meeting with ${who}`,
  asked: ({ who }) => say`asked ${who}`,
  reminded: ({ who }) => say`reminded ${who}`,
  introduced: ({ who }) => say`was introduced to ${who}`,
  named: ({ who }) => say`was given the name of ${who}`,
  thanked: ({ who }) => say`thanked ${who}`,
  told: ({ who, words }) => (words ? say`told ${who}: ${words}` : say`kept ${who} posted`),
  resume: ({ who }) => say`sent my resume to ${who}`,
  'followed-up': ({ who, words }) => (words ? say`kept a promise to ${who}: ${words}` : say`kept a promise to ${who}`),
  closed: ({ who }) => say`let the request to ${who} rest`,
};

const openWords: Readonly<Record<DueKind, (said: Said) => string>> = {
  outcome: ({ who }) => say`Note whether I met ${who}`,
  'thank-you': ({ who }) => say`Thank ${who}`,
  debrief: ({ who }) => say`Look back on the conversation with ${who}`,
  resume: ({ who }) => say`Send my resume to ${who}`,
  'follow-up': ({ who, words }) => (words ? say`For ${who}: ${words}` : say`A promise to ${who}`),
  answer: ({ who }) => say`Answer ${who}`,
  schedule: ({ who }) => say`Find a day with ${who}`,
  prepare: ({ who }) => say`Prepare for ${who}`,
  confirm: ({ who }) => say`Confirm the meeting with ${who}`,
  reschedule: ({ who }) => say`Offer new times to ${who}`,
  'report-back': ({ who, about = '' }) => say`Tell ${who} how it went with ${about}`,
  ask: ({ who }) => say`Ask ${who}`,
  remind: ({ who }) => say`Remind ${who}`,
  close: ({ who }) => say`Let the request to ${who} rest`,
  'keep-in-touch': ({ who }) => say`Keep ${who} posted`,
};

/** What is to be done, with its day, as a line. */
export function openLine({ item }: Listed, said: Said, due: string): string {
  return say`${openWords[item.kind](said)}, due ${due}`;
}
