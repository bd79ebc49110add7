import { daysBetween, type Day } from '../day';
import { thankYou } from '../due/thank-you';
import { doneAfter, isHeld } from '../interview';
import { firstOf, type Course } from './course';
import { heldIn } from './meetings';
import { answeredOn } from './response';

/** How many calendar days something took, and the note it stands in. */
export interface Span {
  note: string;
  days: number;
}

export interface Spans {
  /** From the latest ask to the answer, by contact. */
  toReply: readonly Span[];
  /** From the answer to the first meeting on it or later, by contact. */
  toMeeting: readonly Span[];
  /** From a meeting to the thanks for it, by interview. */
  toThanks: readonly Span[];
  /** Interviews whose thanks are open. */
  unthanked: readonly string[];
}

/** How long things took; what has no day, or days that contradict each other, is left out. Shortest first. */
export function spansOf(courses: readonly Course[]): Spans {
  const meetings = heldIn(courses);
  const asked = courses.filter(({ contact }) => contact.askedOn);
  return {
    toReply: asked
      .flatMap((course) => span(course.contact.path, course.contact.askedOn, answeredOn(course)))
      .sort(shorter),
    toMeeting: asked.flatMap((course) => {
      const on = answeredOn(course);
      const since = course.interviews.filter((each) => isHeld(each) && on && each.date && each.date >= on);
      return span(course.contact.path, on, firstOf(since.map(({ date }) => date)));
    }).sort(shorter),
    toThanks: meetings.flatMap((each) => span(each.path, each.date, doneAfter(each, 'thankedOn'))).sort(shorter),
    unthanked: meetings
      .filter((each) => !doneAfter(each, 'thankedOn') && !each.waived.some(({ kind }) => kind === thankYou.kind))
      .map(({ path }) => path),
  };
}

function span(note: string, from: Day | undefined, to: Day | undefined): Span[] {
  return from && to && to >= from ? [{ note, days: daysBetween(from, to) }] : [];
}

function shorter(one: Span, other: Span): number {
  return one.days - other.days || (one.note < other.note ? -1 : 1);
}
