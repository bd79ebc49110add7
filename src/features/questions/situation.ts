import type { Day } from '../../domain/day';
import { isHeld, isPlanned, statusOf } from '../../domain/interview';
import { distinct } from '../../domain/mention';
import { everybody, nameOf } from '../../domain/people';
import type { Interview, NoteRecord } from '../../domain/records';
import type { Question } from '../../notes/questions/built-in';
import { isSameQuestion, keyOf } from '../../notes/questions/compare';
import { howMany, IN_AN_EMAIL, judge, type Asked, type Judgement } from '../../notes/questions/judge';
import { openQuestionsFor } from '../../notes/questions/open';
import { setFor, type SetName } from '../../notes/questions/sets';
import { linesUnder } from '../../notes/sections/read';
import type { Desk } from '../../vault/desk';
import { bankOf } from '../../vault/question-bank';
import { headingsOf, listedIn } from '../../vault/questions-asked';
import { say } from '../../words/say';

/** A conversation in which a question was asked before. */
export interface Before {
  interview: string;
  date: Day | undefined;
}

/** The conversation that left a question open. */
export interface LeftOpen extends Before {
  /** Who it was with, in words. */
  who: string;
}

/** A question as it stands towards one interview. */
export interface Candidate extends Question, Judgement {
  /** Where it was left open, if it was. */
  open?: LeftOpen;
  /** Earlier conversations with one of the same people that have it, the newest first. */
  asked: readonly Before[];
  /** It stands in the note of this interview. */
  there: boolean;
}

/** What picking questions for an interview needs to know, read once; without an interview, the bank alone. */
export interface Situation {
  interview: Interview | undefined;
  /** Who will answer, in words. */
  who: string;
  minutes: number;
  /** They answer in writing, where minutes say nothing. */
  inWriting: boolean;
  /** How many questions those minutes, or an email, carry. */
  fits: number;
  candidates: readonly Candidate[];
  /** The short set that is for such an interview, if one is. */
  set: SetName | undefined;
  /** Questions in the note that the bank doesn't have. */
  own: readonly Question[];
  /** A question of one's own, in its place towards this interview. */
  candidate: (question: Question) => Candidate;
}

/**
 * Reads the bank, the notes of the people and the interview’s, and the headings that the cache knows of the other
 * interviews with them.
 */
export async function situationOf(desk: Desk, interview?: Interview): Promise<Situation> {
  const bank = await bankOf(desk);
  const people = interview ? await askedPeople(desk, interview) : [];
  const inNote = interview ? [...headingsOf(desk, interview.path), ...await listedIn(desk, interview.path)] : [];
  const before = interview ? earlier(desk, interview) : [];
  const candidate = (question: Question): Candidate => ({
    ...question,
    ...judge(question, people),
    asked: before
      .filter(({ questions }) => questions.some((each) => isSameQuestion(question.text, each)))
      .map(({ conversation }) => conversation),
    there: inNote.some((each) => isSameQuestion(question.text, each)),
  });
  const open = interview ? leftOpen(desk, interview, candidate) : [];
  const others = bank.map(candidate).filter(({ text }) => !open.some((each) => keyOf(each.text) === keyOf(text)));
  const near = open.filter(({ topic }) => topic === toBeAsked());
  const candidates = [...near, ...others, ...open.filter((each) => !near.includes(each))];
  const minutes = interview?.minutes ?? desk.settings.current.minutes;
  const inWriting = interview?.mode === 'email';
  return {
    interview,
    who: interview ? everybody(interview, desk.feed.around) : '',
    minutes,
    inWriting,
    fits: inWriting ? IN_AN_EMAIL : howMany(minutes),
    candidates,
    set: interview && setFor(interview),
    own: inNote.filter((each) => !candidates.some(({ text }) => isSameQuestion(text, each))).map((text) => ({ topic: '', text })),
    candidate,
  };
}

/**
 * The interview that questions are picked for while a note is open: itself, or the next one planned with that contact.
 */
export function interviewFor(desk: Desk, record: NoteRecord | undefined): Interview | undefined {
  if (record?.type !== 'contact') return record;
  const today = desk.clock.today();
  const planned = desk.feed.around.interviewsWith(record.path).filter(isPlanned);
  const rank = ({ date }: Interview): string => (date === undefined ? '1' : date >= today ? `0${date}` : `2${date}`);
  return [...planned].sort((one, other) => (rank(one) < rank(other) ? -1 : 1))[0];
}

async function askedPeople(desk: Desk, interview: Interview): Promise<Asked[]> {
  const { app, feed } = desk;
  return Promise.all(
    distinct(interview.contacts).map(async (mention) => {
      const contact = feed.around.contact(mention.note);
      const file = contact && app.vault.getFileByPath(contact.path);
      const research = file ? linesUnder(await app.vault.cachedRead(file), feed.vocabulary.headings.research).join('\n') : '';
      return { name: nameOf(mention, feed.around), organization: contact?.organization, role: contact?.role, research };
    }),
  );
}

/** The topics of questions that were left open: in a talk that has to do with this one, and in others. */
export const toBeAsked = (): string => say`Still to be asked`;
const leftElsewhere = (): string => say`Still open from other talks`;

function leftOpen(desk: Desk, interview: Interview, candidate: (question: Question) => Candidate): Candidate[] {
  const { around } = desk.feed;
  const open = openQuestionsFor(interview, {
    around, interviews: desk.feed.interviews(), asked: ({ path }) => headingsOf(desk, path),
  });
  return open.map(({ text, near, from }) => ({
    ...candidate({ topic: near ? toBeAsked() : leftElsewhere(), text }),
    open: { interview: from.path, date: from.date, who: everybody(from, around) },
  }));
}

interface Conversation {
  conversation: Before;
  questions: readonly string[];
}

function earlier(desk: Desk, interview: Interview): Conversation[] {
  const today = desk.clock.today();
  return desk.feed.around
    .interviewsSharing(interview)
    .filter((other) => isHeld(other) || (statusOf(other) === 'planned' && other.date !== undefined && other.date < today))
    .map(({ path, date }) => ({ conversation: { interview: path, date }, questions: headingsOf(desk, path) }))
    .sort((one, other) => (other.conversation.date ?? '').localeCompare(one.conversation.date ?? ''));
}
