import { say } from '../words/say';

export type Rating = 1 | 2 | 3 | 4 | 5;

/** How the view of the field has changed: -2, far less drawn to it, to 2, far more. */
export type Shift = -2 | -1 | 0 | 1 | 2;

/** What counts in an evaluation, its steps, and what each of them means. */
export interface Rubric<Step extends number = number> {
  counts: () => string;
  steps: readonly Step[];
  words: () => readonly string[];
}

const ratings: readonly Rating[] = [1, 2, 3, 4, 5];

export const information: Rubric<Rating> = {
  counts: () => say`Useful, first-hand, new to you?`,
  steps: ratings,
  words: () => [
    say`little I can use, mostly hearsay`,
    say`some of it useful, little that was new`,
    say`useful, partly from their own experience`,
    say`useful, first-hand, mostly new`,
    say`first-hand and new, changes my view`,
  ],
};

export const viewChange: Rubric<Shift> = {
  counts: () => say`Less drawn to it, or more?`,
  steps: [-2, -1, 0, 1, 2],
  words: () => [
    say`far less drawn to it than before`,
    say`a little less drawn to it than before`,
    say`as drawn to it as before`,
    say`a little more drawn to it than before`,
    say`far more drawn to it than before`,
  ],
};

export const style: Rubric<Rating> = {
  counts: () => say`Listened, asked openly, on time?`,
  steps: ratings,
  words: () => [
    say`not prepared, no clear opening`,
    say`prepared, but talked more than I listened`,
    say`clear opening, talked a little too much`,
    say`listened, asked openly, kept to time`,
    say`all that, asked for names and permission, real connection`,
  ],
};

/** A step as it is shown: with its sign where there are steps below zero. */
export function stepTitle({ steps }: Rubric, step: number): string {
  if (step < 0) return `\u2212${-step}`;
  return step > 0 && steps.some((each) => each < 0) ? `+${step}` : String(step);
}

/** What a step means, in words; empty for what is no step. */
export function stepWords({ steps, words }: Rubric, step: number): string {
  return words()[steps.indexOf(step)] ?? '';
}
