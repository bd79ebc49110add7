import type { Day } from '../day';
import { isField } from '../fields';
import type { Acquaintances } from '../network';
import type { Contact } from '../records';
import { courseOf, type Course } from './course';

/** Of whom the overview is. */
export interface Scope {
  /** The first day that counts, or all. */
  from?: Day;
  today: Day;
  /** One field, its name compared without case, or all. */
  field?: string;
}

/**
 * How it went with everybody in a scope, by path. In a range are those who were asked in it, walk-ins first met in it,
 * and those not asked yet who were picked or named in it. A day that is still to come, or none, lies in no range but
 * that of all.
 */
export function coursesIn(contacts: readonly Contact[], around: Acquaintances, scope: Scope): Course[] {
  const { from, today, field } = scope;
  return contacts
    .filter((contact) => field === undefined || isField(contact.field, field))
    .flatMap((contact) => courseOf(contact, around) ?? [])
    .filter(({ on }) => from === undefined || (on !== undefined && on >= from && on <= today))
    .sort((one, other) => (one.contact.path < other.contact.path ? -1 : 1));
}

/** The notes of some people. */
export function pathsOf(courses: readonly Course[]): string[] {
  return courses.map(({ contact }) => contact.path);
}
