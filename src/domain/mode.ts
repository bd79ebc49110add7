import { say } from '../words/say';
import type { Mode } from './records';

/** The ways to meet, the one most people ask for first. */
export const modes = ['in-person', 'phone', 'video', 'email'] as const satisfies readonly Mode[];

const words: Readonly<Record<Mode, { by(): string; heading(): string }>> = {
  'in-person': { by: () => say`in person`, heading: () => say`In person` },
  phone: { by: () => say`by phone`, heading: () => say`By phone` },
  video: { by: () => say`by video`, heading: () => say`By video` },
  email: { by: () => say`by email`, heading: () => say`By email` },
};

/** How one meets, in the middle of a sentence: `by phone`. */
export function byMode(mode: Mode): string {
  return words[mode].by();
}

/** How one meets, by itself: `By phone`. */
export function modeHeading(mode: Mode): string {
  return words[mode].heading();
}
