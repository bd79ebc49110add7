import type { WrittenDay } from './written-day';

/** What fills a hole of a sentence. */
export type Filling = string | number;

/** A calendar day as a language needs it to speak of it from today. */
export interface SeenDay {
  /** Its midnight in UTC, in milliseconds, for `Intl`. */
  utc: number;
  /** Days from today; negative for the past. */
  away: number;
  /** Whether it lies in the year of today. */
  thisYear: boolean;
}

/** The forms of a sentence that a number decides between, by the categories of `Intl.PluralRules`. */
export type PluralForms<T> = { other: T } & Partial<Record<Intl.LDMLPluralRule, T>>;

/**
 * One language in which the product speaks. A further one is one such value and one entry in `languages.ts`.
 */
export interface Language {
  /** Its tag in BCP 47, such as `en`. */
  tag: string;
  /**
   * Its sentences under the English ones, whose holes are numbered: `{0} gave you this name.` A text may name its holes
   * in any order, a function may look at what fills them. A sentence that is missing stays English.
   */
  sentences: Readonly<Record<string, string | ((...holes: Filling[]) => string)>>;
  /** `A, B and C`. */
  list(parts: readonly string[]): string;
  /** `A, B, C`: beside each other, with no word between the last two. */
  series(parts: readonly string[]): string;
  /** `A, B or C`. */
  choice(parts: readonly string[]): string;
  /** Which form a number asks for. */
  pluralOf(number: number): Intl.LDMLPluralRule;
  /** A weekday by its number, 0 for Sunday: `Friday`. */
  weekday(number: number): string;
  /** `6 November`, with the year when it is another one. */
  date(day: SeenDay): string;
  /** `Tue 17 Nov`, with the year when it is another one. */
  shortDate(day: SeenDay): string;
  /** A day in the middle of a sentence, as when something happens: `today`, `on Thursday`, `on 6 November`. */
  onDay(day: SeenDay): string;
  /** A day in the middle of a sentence, by itself: `today`, `Thursday`, `6 November`. */
  theDay(day: SeenDay): string;
  /** A span back from today: `today`, `yesterday`, `5 days ago`, `4 weeks ago`. */
  ago(day: SeenDay): string;
  /** How late, or when, by itself: `4 days late`, `5 weeks late`, `Today`, `Tomorrow`, `Thu 3 Dec`. */
  lateness(day: SeenDay): string;
  /** The end of a wait, in the middle of a line: `until tomorrow`, `until Thu 3 Dec`. */
  until(day: SeenDay): string;
  /** What a text in words means that names a day: `yesterday`, `last fri`, `30 nov`. Undefined where it names none. */
  readDay(text: string): WrittenDay | undefined;
}
