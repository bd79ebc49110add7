import type { NoteRecord, Problem, Spelled } from './records';

/** Whether two readings of a note say the same: then nothing that follows from it can differ. */
export function sayTheSame(one: NoteRecord, other: NoteRecord, spelled: Spelled): boolean {
  return isSame(one, other, 'problems') && one.problems.length === other.problems.length &&
    one.problems.every((problem, at) => isSameProblem(problem, other.problems[at]!, spelled));
}

function isSameProblem(one: Problem, other: Problem, spelled: Spelled): boolean {
  return one.fact === other.fact && one.value === other.value &&
    (one.reason === other.reason || one.reason(spelled) === other.reason(spelled));
}

/** Compares plain values, all but one name: most saves come through here, and nothing is made for it. */
export function isSame(one: unknown, other: unknown, except?: string): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  for (const name in one) {
    if (name !== except && !isSame(one[name as keyof typeof one], other[name as keyof typeof other])) return false;
  }
  for (const name in other) if (!(name in one)) return false;
  return true;
}
