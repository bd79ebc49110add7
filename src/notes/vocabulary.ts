import type { HeadingName } from '../domain/change';
import type { FactName, NoteRecord, Problem } from '../domain/records';
import { say } from '../words/say';
import { standardMarks, type Mark } from './mark';
import { contactProperties, interviewProperties } from './properties';

/**
 * The person's names for things: what notes call the facts, the kinds of note, and the headings that mean something.
 */
export interface Vocabulary {
  /** What makes a note one of each kind; one is a property, and the first of these marks what is new. */
  marks: Readonly<Record<NoteRecord['type'], readonly Mark[]>>;
  /** The property of each fact, whichever kind of note it stands in. */
  properties: Readonly<Record<FactName, string>>;
  /** The standard name of a fact that this vault calls otherwise, where it means nothing else: it is read as well. */
  alternatives: Readonly<Partial<Record<FactName, string>>>;
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
  marks: { contact: [standardMarks.contact], interview: [standardMarks.interview] },
  properties: namesIn({ ...contactProperties, ...interviewProperties }),
  alternatives: {},
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
