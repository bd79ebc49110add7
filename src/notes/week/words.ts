import type { SettledKind } from '../../domain/week';
import { say } from '../../words/say';

/** Somebody in a sentence, and what was noted about it, if that may be told. */
interface Said {
  who: string;
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
