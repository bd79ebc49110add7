import { say } from '../../words/say';

/** What counts in an evaluation, and what each step from 1 to 5 means. */
export interface Rubric {
  counts: () => string;
  steps: () => readonly [string, string, string, string, string];
}

export const information: Rubric = {
  counts: () => say`Useful, first-hand, new to you?`,
  steps: () => [
    say`little I can use, mostly hearsay`,
    say`some of it useful, little that was new`,
    say`useful, partly from their own experience`,
    say`useful, first-hand, mostly new`,
    say`first-hand and new, changes my view`,
  ],
};

export const style: Rubric = {
  counts: () => say`Listened, asked openly, on time?`,
  steps: () => [
    say`not prepared, no clear opening`,
    say`prepared, but talked more than I listened`,
    say`clear opening, talked a little too much`,
    say`listened, asked openly, kept to time`,
    say`all that, asked for names and permission, real connection`,
  ],
};
