import type { Change } from '../change';
import type { Day, Minute } from '../day';
import type { DueKind } from '../kinds';
import type { Mention } from '../mention';
import type { Acquaintances } from '../network';
import type { Contact, Interview, InterviewStatus, NoteRecord } from '../records';
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
  /** Why, in words a person would use; `today` may be any day. */
  why: (today: Day) => string;
}

/** How a due item was done. */
export interface Settlement {
  on: Day;
  /** For `outcome`: how the interview went. */
  status?: Exclude<InterviewStatus, 'planned'>;
  /** A date for the next step. */
  next?: Day;
  /** For `follow-up`: whether they were in touch. */
  touched: boolean;
}

/** What is needed to settle an item: the note it stands in, whom it is owed to, who is around. */
export interface Settling<N extends NoteRecord> {
  note: N;
  to?: Mention;
  around: Acquaintances;
  how: Settlement;
}

/**
 * One kind of due item: what is due and why, and what settles it.
 * `words` are read by the settings, the documentation and the tests that hold them together.
 */
export interface Rule<N extends NoteRecord> {
  kind: DueKind;
  words: { name: string; appears: string; due: string; settledBy: string };
  owed(note: N, around: Acquaintances, terms: Terms): Owed[];
  settle(settling: Settling<N>): Change[];
}

export type ContactRule = Rule<Contact>;
export type InterviewRule = Rule<Interview>;

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
