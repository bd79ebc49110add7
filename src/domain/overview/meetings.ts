import { isHeld } from '../interview';
import type { Interview } from '../records';
import type { Course } from './course';

/** The meetings with some people, each once, by path; one with several of them is one meeting. */
export function heldIn(courses: readonly Course[]): Interview[] {
  const held = new Map<string, Interview>();
  for (const { interviews } of courses) for (const each of interviews) if (isHeld(each)) held.set(each.path, each);
  return [...held.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
}
