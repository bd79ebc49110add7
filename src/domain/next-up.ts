import type { Listed } from './agenda';
import type { Day, Minute } from './day';
import { isAhead, overAt } from './interview';
import { peopleIn } from './people';
import type { Interview, NoteRecord } from './records';

/** What comes next with somebody: the first thing owed, or a meeting that is nearer than that. */
export interface NextUp {
  /** The day it counts from; undefined for who was picked, and asked when one is ready. */
  on?: Day;
  /** Undefined for a meeting. */
  listed?: Listed;
  meeting?: Interview;
  /** How many more things are owed to them. */
  more: number;
}

/** What is listed, by the contact notes of those it is owed to or about, in the order of the list. */
export type ByPerson = ReadonlyMap<string, readonly Listed[]>;

export function listedByPerson(items: Iterable<Listed>, recordOf: (path: string) => NoteRecord | undefined): ByPerson {
  const found = new Map<string, Listed[]>();
  for (const listed of items) {
    if (listed.group === 'waived' || listed.group === 'earlier') continue;
    for (const person of peopleOf(listed.item, recordOf(listed.item.note))) {
      const known = found.get(person);
      if (known) known.push(listed);
      else found.set(person, [listed]);
    }
  }
  return found;
}

function peopleOf({ to, contact }: Listed['item'], note: NoteRecord | undefined): string[] {
  if (to) return to.note === null ? [] : [to.note];
  if (contact !== null) return [contact];
  return note?.type === 'interview' ? peopleIn(note).flatMap((person) => person.note ?? []) : [];
}

/** What comes next with a contact as of a minute of local time; undefined where nothing is planned. */
export function nextUp(
  interviews: readonly Interview[],
  listed: readonly Listed[] | undefined,
  { now, minutes }: { now: Minute; /** How long a meeting is that does not say. */ minutes: number },
): NextUp | undefined {
  const first = listed?.[0];
  const meeting = nextMeeting(interviews, now, minutes);
  if (meeting && (!first || meeting.date! <= first.due || first.group === 'picked')) {
    return { on: meeting.date, meeting, more: listed?.length ?? 0 };
  }
  if (!first) return undefined;
  return { on: first.group === 'picked' ? undefined : first.due, listed: first, more: listed.length - 1 };
}

function nextMeeting(interviews: readonly Interview[], now: Minute, minutes: number): Interview | undefined {
  let next: Interview | undefined;
  for (const each of interviews) {
    const over = isAhead(each) ? overAt(each, minutes) : undefined;
    if (over !== undefined && now < over && (!next || each.date! < next.date!)) next = each;
  }
  return next;
}
