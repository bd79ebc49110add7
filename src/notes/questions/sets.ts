import type { Interview } from '../../domain/records';

/** What a short set of questions is for. */
export type SetName = 'email' | 'chance';

/**
 * Five questions each, of the built-in bank: as many as are answered gladly in writing, or asked in passing. Both end
 * where the next conversation begins.
 */
export const shortSets: Readonly<Record<SetName, readonly string[]>> = {
  email: [
    'What led you into this line of work?',
    'Which skills tell somebody good from somebody average here?',
    'What is changing fastest in the field?',
    'Given what I told you, what should I be doing now?',
    'Who else sees this field from another side?',
  ],
  chance: [
    'What led you into this line of work?',
    'What problem are you trying to solve just now?',
    'Given what I told you, what should I be doing now?',
    'What do you read or follow to keep up?',
    'May I keep you posted on how it goes?',
  ],
};

export const setNames: readonly SetName[] = ['email', 'chance'];

/** The set that an interview is for, by how it came about and how one meets; undefined for any other. */
export function setFor({ mode, kind }: Pick<Interview, 'mode' | 'kind'>): SetName | undefined {
  if (mode === 'email') return 'email';
  return kind === 'chance' ? 'chance' : undefined;
}
