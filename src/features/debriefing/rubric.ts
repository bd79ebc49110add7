import type { Rating, Shift } from '../../making/debrief';
import { say } from '../../words/say';

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
