import type { HeadingName } from '../domain/change';
import type { FactName, Problem } from '../domain/records';
import { say } from '../words/say';
import { contactProperties, interviewProperties, TYPE } from './properties';

/**
 * The person's names for things: what notes call the facts, the kinds of note, and the headings that mean something.
 */
export interface Vocabulary {
  /** The property that states which kind of note this is. */
  type: string;
  /** Its values for each kind, in lower case, at least one; new notes get the first. */
  contactTypes: readonly string[];
  interviewTypes: readonly string[];
  /** The property of each fact, whichever kind of note it stands in. */
  properties: Readonly<Record<FactName, string>>;
  headings: Readonly<Record<HeadingName, string>>;
}

const headings: Vocabulary['headings'] = {
  debrief: 'Debrief',
  log: 'Log',
  questions: 'Questions',
  research: 'Research',
  said: 'What they said',
  worthRemembering: 'Worth remembering',
};

/** What things are called as long as nobody says otherwise. */
export const standardVocabulary: Vocabulary = {
  type: TYPE,
  contactTypes: ['contact'],
  interviewTypes: ['interview'],
  properties: namesIn({ ...contactProperties, ...interviewProperties }),
  headings,
};

/**
 * A problem as it is shown: in the words of the vault, and where it lies in no property, by a word for all of them or
 * for the name.
 */
export interface SpelledProblem {
  note: string;
  property: string;
  value: string;
  reason: string;
}

export function spelledProblem({ note, fact, value, reason }: Problem, { properties }: Vocabulary): SpelledProblem {
  return {
    note,
    property: fact === 'front matter' ? say`properties` : fact === 'file name' ? say`file name` : properties[fact],
    value,
    reason: reason((each) => properties[each]),
  };
}

function namesIn<Fact extends string>(table: Readonly<Record<Fact, { name: string }>>): Record<Fact, string> {
  const names = Object.entries<{ name: string }>(table).map(([fact, { name }]) => [fact, name]);
  return Object.fromEntries(names) as Record<Fact, string>;
}
