import { say } from '../../words/say';
import type { Answered } from '../answered';
import type { Chain, DatedWaiver } from '../chain';
import type { Change } from '../change';
import type { Day, Minute } from '../day';
import { onDay } from '../day-words';
import type { Mention } from '../mention';
import type { MessageKind } from '../messages';
import type { Acquaintances } from '../network';
import type { CancelledBy, Contact, Interview, InterviewStatus, NoteRecord, Spelled } from '../records';
import type { Terms } from '../terms';

/** Something owed, as its rule states it. The index adds the rest. */
export interface Owed {
  due: Day;
  /** The one person it is owed to; without it, everybody whom the note is about. */
  to?: Mention;
  /** A day before `due` from which it already stands under today. */
  standsFrom?: Day;
  /** Not listed before this minute. */
  appears?: Minute;
  /** Not listed from this minute on. */
  lapses?: Minute;
  /** The person decided that it isn't owed to this one person. */
  excused?: boolean;
  /** A step of a chain that the person waived. */
  waived?: true;
  /** The next word is theirs: it comes back on its day if nothing is heard. */
  waits?: true;
  /** It was promised to nobody: the person picked somebody to talk to. */
  picked?: true;
  /** Why, in words a person would use; `today` may be any day. */
  why: (today: Day) => string;
}

/** How a due item was done. */
export interface Settlement {
  on: Day;
  /** How the interview went, where that is asked. */
  status?: Exclude<InterviewStatus, 'planned'>;
  /** Who called it off. */
  by?: CancelledBy;
  /** What they were told, for an update. */
  what?: string;
  /** A date for the next step. */
  next?: Day;
  /** Where it is asked: whether they were in touch. */
  touched: boolean;
}

/** What is needed to settle an item: the note it stands in, whom it is owed to, who is around. */
export interface Settling<N extends NoteRecord> {
  note: N;
  to?: Mention;
  around: Acquaintances;
  how: Settlement;
}

/** An item as far as questions about it need it. */
export interface About {
  /** The names of those it is owed to or about, in one text. */
  person: string;
  /** What to call them in the middle of a sentence. */
  who: string;
  due: Day;
}

/** A form in which an item is settled. */
export type SettlingForm = 'debrief';

/** One answer to how an interview went; or the form in which it can be told along with more. */
export type StatusChoice = { title: string; icon: string } &
  ({ status: NonNullable<Settlement['status']>; by?: CancelledBy } | { form: SettlingForm });

/**
 * What has to be known before an item can be settled: how it went, whether and when there is a next step, or what
 * becomes of a “later”, which never ends by itself.
 */
export type SettlingQuestion =
  | { about: 'status'; title: string; detail: string; choices: readonly StatusChoice[] }
  | { about: 'next-step'; title: string; /** Whether they were in touch is asked along. */ touch: boolean }
  | { about: 'later'; title: string };

/** How an item is settled: what that is called, what it asks, and the dated facts that make it disappear. */
export interface SettlingRule<N extends NoteRecord> {
  /** The deed in the person's words: `I thanked Amara today`. */
  title: (who: string) => string;
  /** What is said of it afterwards: `Thanked Amara Osei`. */
  says(person: string, how: Settlement, note: N): string;
  icon?: string;
  /** What it asks first; nothing without it. */
  asks?(item: About, today: Day, where: Pick<Settling<N>, 'note' | 'around'>): SettlingQuestion;
  /** The form that settles it on its row. */
  form?: SettlingForm;
  /** The deed that settles it just as well, and needs no second place beside it. */
  sameAs?: 'asked' | 'close';
  /** Once it is done, what is known of the organization is worth a look. */
  callsForResearch?: true;
  /** What it answers, dated: it can’t be done on a day before that. */
  answers(settling: Settling<N>): readonly (Answered | undefined)[];
  changes(settling: Settling<N>): Change[];
}

/**
 * One kind of due item, whole: what is owed and why, what settles it and what that asks, which message fits, its icon
 * and its words. Its worked examples stand beside it.
 */
export interface Rule<N extends NoteRecord> {
  /** Its word, as notes, settings and the terminal have it. */
  kind: string;
  /** Which notes it reads. */
  of: N['type'];
  icon: string;
  /** When in a conversation it comes up; the settings group its switch by it. */
  stage: 'asking' | 'answered' | 'before' | 'after' | 'between';
  /** It was promised to a person, and so comes first among the overdue. */
  promised?: true;
  /** One item for each person, who can be excused from it alone. */
  forEach?: true;
  /** Steps follow each other until they are answered, and waiving one counts as having done it. */
  chain?: true;
  /** It is the next step that the person set a day for: no backlog, and settled along with a message. */
  nextStep?: true;
  /** It gets ready for a meeting: with questions, and with what is known of those one meets. */
  readies?: true;
  /** It tells whoever gave a name what came of it: until then the loop of that referral is open. */
  closesLoop?: true;
  /** It fits in one letter with what else is owed to its person. */
  inLetter?: {
    /** Where it stands in such a letter: thanks before promises, what was asked for before news. */
    rank: number;
    /** What is owed, as it goes on after “You owe them”. */
    owes(note: N, about: { around: Acquaintances; today: Day }): string;
  };
  /** What it is called: `Thank-you`. */
  name: () => string;
  /** What several of them are called, over all that is listed of the kind. */
  several: () => string;
  /** What is to be done about one of them, in a few words: `Say thank you`. */
  todo(note: N, about: { around: Acquaintances; today: Day }): string;
  /** For settings and documentation: when it appears, when it is due, what settles it. */
  words: (spelled: Spelled) => { appears: string; due: string; settledBy: string };
  /** What the person would do, as it goes on after “You would”, for forms that lead to it; `on` the day or `by` it. */
  duty?: { says: () => string; when: 'on' | 'by' };
  owed(note: N, around: Acquaintances, terms: Terms): Owed[];
  settling: SettlingRule<N>;
  /** The message that fits; `likeliest` answers the one that fits the note best. */
  message?(
    note: N,
    about: { around: Acquaintances; likeliest: () => MessageKind | undefined },
  ): MessageKind | undefined;
}

export type ContactRule = Rule<Contact>;
export type InterviewRule = Rule<Interview>;

/** A rule for contacts. */
export function ofContacts<K extends string>(rule: Omit<ContactRule, 'of'> & { kind: K }): ContactRule & { kind: K } {
  return { ...rule, of: 'contact' };
}

/** A rule for interviews. */
export function ofInterviews<K extends string>(rule: Omit<InterviewRule, 'of'> & { kind: K }): InterviewRule & { kind: K } {
  return { ...rule, of: 'interview' };
}

/** A worked example: notes and numbers in, due days out. The tests run them, the documentation shows them. */
export interface Example {
  says: string;
  contact?: Partial<Contact>;
  interview?: Partial<Interview>;
  /** Further interviews with the same contact. */
  others?: Partial<Interview>[];
  holidays?: Day[];
  due: Day | null;
}

/** What a chain owes: the step that comes next, if there is one, and those that were waived before it. */
export function inChain({ waived }: Chain, next: Owed | undefined, { countFrom }: Terms): Owed[] {
  const last = waived.at(-1);
  // What was waived with all of the past is over; only a newer word opens it again.
  const isOver = last !== undefined && countFrom !== undefined && last.of < countFrom;
  return [...waived.map(asWaived), ...(next && !isOver ? [next] : [])];
}

function asWaived({ of }: DatedWaiver): Owed {
  return { due: of, waived: true, why: (today) => say`You decided that it was not needed ${onDay(of, today)}.` };
}
