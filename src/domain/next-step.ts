import { inContent, say } from '../words/say';
import { add, set, type Change } from './change';
import { parseDay, type Day } from './day';
import { steppedOver } from './followed-up';
import type { CommonFacts, NoteRecord } from './records';
import { unsnoozedBy, unsnoozedBeyond } from './snoozes';
import { unwaived, waives } from './waived';

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

/** What a note has of next steps: the day of the first, and the words of all. */
export type StepsNoted = Pick<CommonFacts, 'followUp' | 'followUpNote'>;

/** The kind of due item that a next step is. */
export const FOLLOW_UP = 'follow-up';

/** What a step without words is for. */
export const beInTouch = (): string => say`be in touch`;

/**
 * Adds a next step to a note. One that stands there already is kept, since it may be a promise: the earlier day counts,
 * its words come first, and the later step stays with its day. The same words twice are one step. Words without a day
 * promise nothing, and nothing of them is lost: a step with words of its own comes before them, any other only gives
 * them its day.
 */
export function addNextStep(record: NoteRecord, step: NextStep): Change[] {
  return joinStep(record, record, step);
}

/**
 * The changes after which a note has these of its steps, and one more that was said now. It is not joined to what was
 * waived: the words of that go to what is done with. Nothing that was put aside before hides it.
 */
export function joinStep(record: NoteRecord, there: StepsNoted, step: NextStep): Change[] {
  const { followUp: day, followUpNote: words } = there;
  const waived = day !== undefined &&
    record.waived.some((waiver) => waiver.of !== undefined && waives(waiver, FOLLOW_UP, day));
  const steps = withNextStep(waived ? {} : there, step);
  const isKept = waived && words !== undefined && words !== steps.followUpNote;
  return [
    ...(isKept ? [add(record.path, 'followedUp', steppedOver(day, words))] : []),
    ...noteSteps(record, steps, step.day),
  ];
}

/** The same of the steps alone. */
export function withNextStep({ followUp, followUpNote = '' }: StepsNoted, step: NextStep): StepsNoted {
  const saysNothing = step.understood || step.words === '';
  if (!followUp && saysNothing) return { followUp: step.day, followUpNote: followUpNote || undefined };
  const standing = { day: followUp ?? step.day, words: followUpNote };
  return {
    followUp: step.day < standing.day ? step.day : standing.day,
    followUpNote: inContent(() => noteFor(standing, step)) || undefined,
  };
}

/** The changes after which a note has these steps, and no others; `said` is the day of one that was said now. */
export function noteSteps(record: NoteRecord, { followUp, followUpNote }: StepsNoted, said?: Day): Change[] {
  const isMoved = followUp !== record.followUp;
  return [
    ...(isMoved ? [set(record, 'followUp', followUp ?? null), ...unsnoozedBy(record, 'another step')] : []),
    ...(said && !isMoved ? unsnoozedBeyond(record, FOLLOW_UP, said) : []),
    ...(said && followUp ? unwaived(record, FOLLOW_UP, followUp) : []),
    ...(followUpNote === record.followUpNote ? [] : [set(record, 'followUpNote', followUpNote ?? null)]),
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
  if (day === standing.day) return placeIn(there, words) === undefined ? joined(words, there) : there;
  return placeIn(there, dated) === undefined ? joined(there || beInTouch(), dated) : there;
}

// A day behind several clauses would belong to the last of them alone, and behind a full stop to none.
function withDay(words: string, day: Day): string {
  if (words === '') return dayBehind(beInTouch(), day);
  return /[;:!?…]|\.(?:\s|$)|\d{4}-\d\d-\d\d/.test(words) ? dayBefore(words, day) : dayBehind(words, day);
}

function dayBehind(words: string, day: Day): string {
  return say`${words} by ${day}`;
}

function dayBefore(words: string, day: Day): string {
  return say`by ${day}: ${words}`;
}

const ENDS_SENTENCE = /[.!?…]$/;

function joined(one: string, other: string): string {
  if (one === '' || other === '') return one + other;
  return `${one}${ENDS_SENTENCE.test(one) ? '' : ';'} ${other}`;
}

/** Where a note has these words as a step of their own. */
function placeIn(note: string, words: string): number | undefined {
  const at = words === '' ? 0 : note.indexOf(words);
  if (at < 0) return undefined;
  const [before, after] = [note.slice(0, at), note.slice(at + words.length)];
  const stands = /(?:^|; |[.!?…] )$/.test(before) &&
    (after === '' || after.startsWith(ENDS_SENTENCE.test(words) ? ' ' : '; '));
  return stands ? at : undefined;
}

/** The words of a note without those of one of its steps; undefined where it has none in these words. */
export function withoutStep(note: string, words: string): string | undefined {
  const at = placeIn(note, words);
  if (at === undefined) return undefined;
  const [before, after] = [note.slice(0, at), note.slice(at + words.length)];
  return before === '' ? after.replace(/^; /, '') : before.replace(/;? $/, '') + after;
}

/** The days that are written in a note, each once. */
export function daysIn(note: string): Day[] {
  return [...new Set((note.match(/\d{4}-\d\d-\d\d/g) ?? []).flatMap((text) => parseDay(text) ?? []))];
}

/**
 * The steps of a note by themselves, that had come after one of a day: the soonest of the days that stand with them
 * counts, and goes from the words where it is the first one’s. Without such a day, they are for the same.
 */
export function stepsAfter(day: Day, note: string): StepsNoted {
  const soonest = daysIn(note).filter((each) => each > day && isDated(note, each)).sort()[0];
  return soonest === undefined ? stepsOf(day, note) : stepsOf(soonest, firstUndated(note, soonest));
}

/** Steps of a day; that of being in touch needs no words where it is the only one. */
export function stepsOf(day: Day, note: string): StepsNoted {
  return { followUp: day, followUpNote: note === '' || note === beInTouch() ? undefined : note };
}

function isDated(note: string, day: Day): boolean {
  return note.startsWith(dayBefore('', day)) || `${note}; `.includes(`${dayBehind('', day)}; `);
}

function firstUndated(note: string, day: Day): string {
  const [before, behind] = [dayBefore('', day), dayBehind('', day)];
  if (note.startsWith(before)) return note.slice(before.length);
  const at = `${note}; `.indexOf(`${behind}; `);
  return note.slice(0, at).includes('; ') ? note : note.slice(0, at) + note.slice(at + behind.length);
}
