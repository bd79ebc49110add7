import type { NoteRecord, Problem, Spelled } from './records';

/** Whether two readings of a note say the same: then nothing that follows from it can differ. */
export function sayTheSame(one: NoteRecord, other: NoteRecord, spelled: Spelled): boolean {
  const { problems: ones, ...facts } = one;
  const { problems: others, ...otherFacts } = other;
  return isSame(facts, otherFacts) && ones.length === others.length &&
    ones.every((problem, at) => isSameProblem(problem, others[at]!, spelled));
}

function isSameProblem(one: Problem, other: Problem, spelled: Spelled): boolean {
  return one.fact === other.fact && one.value === other.value &&
    (one.reason === other.reason || one.reason(spelled) === other.reason(spelled));
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [names, otherNames] = [Object.keys(one), Object.keys(other)];
  return names.length === otherNames.length && names.every((name) =>
    isSame((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]));
}
