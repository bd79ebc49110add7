/** How lateness is coloured: not at all, or in the weaker or the stronger of two colours. */
export type Tone = 'quiet' | 'late' | 'very-late';

/** From this many days on, the stronger one. */
const VERY_LATE = 3;

/** By whole days overdue; nothing that is not late has a colour. */
export function toneOf(daysLate: number): Tone {
  if (daysLate <= 0) return 'quiet';
  return daysLate >= VERY_LATE ? 'very-late' : 'late';
}
