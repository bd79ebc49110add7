import type { Change } from './change';

/** One thing the person did: what to say of it, and every change that makes it true. It is undone as one. */
export interface Step {
  /** In the past tense, without a full stop: `Thanked Amara Osei`. */
  says: string;
  changes: readonly Change[];
}
