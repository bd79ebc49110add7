import { inContent, say } from '../words/say';
import { set, type Change } from './change';
import type { Day } from './day';
import type { NoteRecord } from './records';

/** Something to do on a day, beside whatever the note has for another. Its words are content. */
export interface NextStep {
  day: Day;
  /** What is to be done; empty: to be in touch. */
  words: string;
  /** The same in a note that comes up earlier; `send it by 2026-12-01` unless it has to be put otherwise. */
  dated?: string;
  /** The day alone says enough, so the words are written only beside those of another step. */
  understood?: boolean;
}

/** What a step without words is for. */
const beInTouch = (): string => say`be in touch`;

/**
 * Adds a next step to a note. One that stands there already is kept, since it may be a promise: the earlier day counts,
 * its words come first, and the later step stays with its day. The same words twice are one step. Words without a day
 * promise nothing, and nothing of them is lost: a step with words of its own comes before them, any other only gives
 * them its day.
 */
export function addNextStep(record: NoteRecord, step: NextStep): Change[] {
  const { followUp, followUpNote = '' } = record;
  const saysNothing = step.understood || step.words === '';
  if (!followUp && saysNothing) return [set(record, 'followUp', step.day)];
  const standing = { day: followUp ?? step.day, words: followUpNote };
  const day = step.day < standing.day ? step.day : standing.day;
  const note = inContent(() => noteFor(standing, step));
  return [
    ...(day === followUp ? [] : [set(record, 'followUp', day)]),
    ...(note === followUpNote ? [] : [set(record, 'followUpNote', note)]),
  ];
}

function noteFor(
  standing: NextStep,
  { day, words, dated = withDay(words, day), understood = false }: NextStep,
): string {
  const there = standing.words;
  if (there === '' && day === standing.day) return understood ? '' : words;
  if (there === words && words !== '') return there;
  if (day < standing.day) return joined(words || beInTouch(), withDay(there, standing.day));
  if (day === standing.day) return names(there, words) ? there : joined(words, there);
  return names(there, dated) ? there : joined(there || beInTouch(), dated);
}

// A day behind several clauses would belong to the last of them alone, and behind a full stop to none.
function withDay(words: string, day: Day): string {
  if (words === '') return say`be in touch by ${day}`;
  return /[;:!?…]|\.(?:\s|$)|\d{4}-\d\d-\d\d/.test(words) ? say`by ${day}: ${words}` : say`${words} by ${day}`;
}

const ENDS_SENTENCE = /[.!?…]$/;

function joined(one: string, other: string): string {
  if (one === '' || other === '') return one + other;
  return `${one}${ENDS_SENTENCE.test(one) ? '' : ';'} ${other}`;
}

/** Whether a note has these words as a step of their own. */
function names(note: string, words: string): boolean {
  const at = note.indexOf(words);
  if (at < 0) return false;
  const [before, after] = [note.slice(0, at), note.slice(at + words.length)];
  return /(?:^|; |[.!?…] )$/.test(before) && (after === '' || after.startsWith(ENDS_SENTENCE.test(words) ? ' ' : '; '));
}
