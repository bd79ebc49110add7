import type { Agenda } from '../domain/agenda';
import { addDays, weekOf, type Day, type Week } from '../domain/day';
import type { Contact, Interview } from '../domain/records';
import { weekHeld, type WeekHeld } from '../domain/week';
import { stretchesOf } from '../notes/edit/hunks';
import { withoutMark } from '../notes/edit/front-matter';
import { notePath } from '../notes/names';
import type { ReviewParts } from '../notes/week/parts';
import { summariesIn } from '../notes/week/summaries';
import { reviewParts, type Summary } from '../notes/week/text';
import { newReview, rewritten } from '../notes/week/write';
import type { Writing } from '../vault/writer';
import { inContent, say, together } from '../words/say';
import type { Bench } from './bench';
import { linkToPerson } from './link-to-person';

/** What a review is asked for. */
export interface ReviewAsked {
  /** A day of the week. */
  of: Day;
  forCounsellor: boolean;
}

/** What the vault holds now, and how reading goes on. */
export interface ReviewOf {
  contacts: readonly Contact[];
  interviews: readonly Interview[];
  agenda: Agenda;
  /** Hears how many notes of all were read. */
  read?: (done: number, all: number) => void;
  /** Asked before each note. */
  goesOn?: () => boolean;
}

/** A review, ready for the writer. */
export interface Review {
  held: WeekHeld;
  path: string;
  outcome: 'created' | 'changed' | 'unchanged';
  text: string;
  writing: Writing;
}

/** A note of the review’s name stands in the way; the message says why it isn’t touched. */
export class NotReviewed extends Error {
  constructor(message: string, readonly path: string) {
    super(message);
  }
}

/** The week that is looked back on: this one, or on a Monday the one before. */
export function usualDay(today: Day): Day {
  const { from } = weekOf(today);
  return from === today ? addDays(from, -1) : today;
}

/**
 * The review of a week: reads what was written about its conversations, and nothing else. Undefined once it is told to
 * stop. Throws in words for a week that is still to come, and `NotReviewed` where the note is not to be touched.
 */
export async function weekReview(bench: Bench, asked: ReviewAsked, notes: ReviewOf): Promise<Review | undefined> {
  const week = weekOf(asked.of);
  if (week.from > bench.today) throw new Error(say`That week is still to come. Name a day of this one, or of an earlier one.`);
  const held = weekHeld(week, notes);
  const path = reviewPath(bench, week, asked.forCounsellor);
  const there = bench.isThere(path) ? await bench.text(path) : undefined;
  const summaries = asked.forCounsellor ? new Map<Interview, Summary[]>() : await readSummaries(bench, held, notes);
  if (!summaries) return undefined;
  const parts = reviewParts({
    held,
    today: bench.today,
    forCounsellor: asked.forCounsellor,
    link: (person) => linkToPerson(bench, path, person),
    around: bench.around,
    record: (note) => bench.record(note),
    summaries: (interview) => summaries.get(interview) ?? [],
  });
  return { held, path, ...stepOf(path, there, parts) };
}

function stepOf(path: string, there: string | undefined, parts: ReviewParts): Pick<Review, 'outcome' | 'text' | 'writing'> {
  const says = say`Wrote “${path}”`;
  if (there === undefined) {
    const text = newReview(parts);
    return { outcome: 'created', text, writing: { says, create: [{ path, text }], changes: [] } };
  }
  const again = rewritten(there, parts);
  if (again.outcome !== 'written') throw new NotReviewed(whyNot(path, again.outcome), path);
  const { text } = again;
  const stretches = stretchesOf(withoutMark(there), withoutMark(text));
  const changes = stretches.length > 0 ? [{ note: path, stretches }] : [];
  return { outcome: changes.length > 0 ? 'changed' : 'unchanged', text, writing: { says, changes } };
}

function whyNot(path: string, outcome: 'foreign' | 'changed'): string {
  return outcome === 'foreign'
    ? say`“${path}” is there already and is no review of that week, so it stays as it is. Give it another name, then write the review.`
    : together(
        say`What the review wrote in “${path}” was changed by hand, and writing it again would lose that.`,
        say`Put what is yours under a heading of your own or below the last line, or give the note another name, then write it again.`,
      );
}

function reviewPath({ settings }: Bench, week: Week, forCounsellor: boolean): string {
  const name = `${week.year}-W${String(week.number).padStart(2, '0')}`;
  return notePath(settings.reviewFolder, inContent(() => (forCounsellor ? say`${name} for a counsellor` : name)));
}

async function readSummaries(
  bench: Bench,
  { conversations }: WeekHeld,
  { read, goesOn = () => true }: ReviewOf,
): Promise<Map<Interview, Summary[]> | undefined> {
  const found = new Map<Interview, Summary[]>();
  for (const { interview } of conversations) {
    if (!goesOn()) return undefined;
    found.set(interview, summariesIn(withoutMark(await bench.text(interview.path)), bench.vocabulary));
    read?.(found.size, conversations.length);
  }
  return goesOn() ? found : undefined;
}
