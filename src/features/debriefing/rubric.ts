/** What counts in an evaluation, and what each step from 1 to 5 means. */
export interface Rubric {
  counts: string;
  steps: readonly [string, string, string, string, string];
}

export const information: Rubric = {
  counts: 'Useful, first-hand, new to you?',
  steps: [
    'little I can use, mostly hearsay',
    'some of it useful, little that was new',
    'useful, partly from their own experience',
    'useful, first-hand, mostly new',
    'first-hand and new, changes my view',
  ],
};

export const style: Rubric = {
  counts: 'Listened, asked openly, on time?',
  steps: [
    'not prepared, no clear opening',
    'prepared, but talked more than I listened',
    'clear opening, talked a little too much',
    'listened, asked openly, kept to time',
    'all that, asked for names and permission, real connection',
  ],
};
