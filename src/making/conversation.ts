import type { Day } from '../domain/day';
import { usualPromiseDay } from '../domain/promise';
import { asPlainText } from '../notes/sections/plain-text';
import { addUnderHeading } from '../notes/sections/add';
import { say } from '../words/say';
import type { Bench } from './bench';
import { newInterview } from './interview';
import type { Made } from './made';
import { callOfPerson, tidy, type Person } from './person';

const LEVEL = 2;

/** A conversation that nobody had planned. Only the person is needed. */
export interface Conversation {
  person: Person;
  /** Today, if it isn't said. */
  on?: Day;
  where?: string;
  /** In one or several lines. */
  said?: string;
  /** The one thing that stays, for the thank-you. */
  learned?: string;
  /** One next step, and its day; in a week if it isn't said. */
  next?: string;
  by?: Day;
}

/** Notes a conversation by chance, and who it was with, as one step. Throws in words before anything is written. */
export async function conversation(bench: Bench, happened: Conversation): Promise<Made> {
  const { person, on, where, said, learned, next, by } = happened;
  const { today, terms, vocabulary } = bench;
  if (by && by < today) {
    throw new Error(say`The next step is for ${by}, and that day has passed. Name today or a later day.`);
  }
  const step = tidy(next);
  const { create, changes, unknown } = await newInterview(bench, {
    people: [person],
    date: on ?? today,
    kind: 'chance',
    location: where,
    learned,
    followUp: by ?? (step ? usualPromiseDay(today, terms.calendar) : undefined),
    followUpNote: step,
  });
  const [interview, ...contacts] = [...create].reverse();
  return {
    says: say`Noted the conversation with ${callOfPerson(person, bench.around)}`,
    create: [...contacts.reverse(), withWords(interview!, { heading: vocabulary.headings.said, said })],
    changes,
    unknown,
  };
}

type MadeNote = Made['create'][number];

function withWords(note: MadeNote, { heading, said }: { heading: string; said: string | undefined }): MadeNote {
  const result = addUnderHeading(note.text, { heading, level: LEVEL, lines: asPlainText(said ?? '', LEVEL) });
  return result.outcome === 'edited' ? { ...note, text: result.text } : note;
}
