import { keyOfField } from '../fields';
import { hasReached, type Course } from './course';
import { pathsOf } from './scope';

/** How far one came in one field. */
export interface FieldCoverage {
  /** Undefined for people whose notes name none. */
  field: string | undefined;
  people: readonly string[];
  asked: readonly string[];
  met: readonly string[];
}

/** How far one came in each field, the one with the most people first. Walk-ins count among those met. */
export function coverageOf(courses: readonly Course[]): FieldCoverage[] {
  const fields = new Map<string, { field: string | undefined; courses: Course[] }>();
  for (const course of courses) {
    const { field } = course.contact;
    const key = keyOfField(field ?? '');
    const known = fields.get(key);
    if (known) known.courses.push(course);
    else fields.set(key, { field, courses: [course] });
  }
  return [...fields]
    .sort(([one, first], [other, second]) => Number(one === '') - Number(other === '') ||
      second.courses.length - first.courses.length || (one < other ? -1 : 1))
    .map(([, { field, courses: those }]) => ({
      field,
      people: pathsOf(those),
      asked: pathsOf(those.filter(({ contact }) => contact.askedOn)),
      met: pathsOf(those.filter((course) => hasReached(course, 'met'))),
    }));
}
