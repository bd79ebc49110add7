import { series } from '../words/say';
import { addMinutes, type Day, type Minute, type Time } from './day';
import { isPlanned, overAt } from './interview';
import type { Acquaintances } from './network';
import { callOf, nameOf, peopleIn } from './people';
import type { Interview, Mode } from './records';
import type { Terms } from './terms';
import { isUnderWay } from './timing';

/** A planned interview of today that is not over, or one that is under way. */
export interface Appointment {
  note: string;
  /** As they are called; a group joined with ", ". */
  person: string;
  /** Their full names, to be found by. */
  fullNames: string;
  contact: string | null;
  /** Role and organization of the one person, as far as known. */
  describes: string;
  time?: Time;
  minutes: number;
  mode?: Mode;
  location?: string;
  /** For a meeting in person: when to be there. */
  arrive?: { from: Time; to: Time };
}

/** The appointments among interviews at a minute of local time, by their time; those without one come first. */
export function appointmentsAmong(
  interviews: Iterable<Interview>,
  around: Acquaintances,
  now: Minute,
  terms: Terms,
): Appointment[] {
  const today = now.slice(0, 10);
  const appointments: Appointment[] = [];
  for (const each of interviews) {
    if (!isPlanned(each)) continue;
    const comes = each.date === today && now < overAt(each, terms.minutes)!;
    if (comes || isUnderWay(each, now, terms.minutes)) appointments.push(appointment(each, around, terms));
  }
  return appointments.sort((one, other) => compare(one.time ?? '', other.time ?? '') || compare(one.note, other.note));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function appointment(interview: Interview, around: Acquaintances, terms: Terms): Appointment {
  const { path, date, time, mode, location } = interview;
  const contacts = peopleIn(interview);
  const only = contacts.length === 1 ? around.contact(contacts[0]!.note) : undefined;
  return {
    note: path,
    person: series(contacts.map((person) => callOf(person, around))) || interview.name,
    fullNames: series(contacts.map((person) => nameOf(person, around))),
    contact: only?.path ?? null,
    describes: series([only?.role, only?.organization]),
    time,
    minutes: interview.minutes ?? terms.minutes,
    mode,
    location,
    arrive: mode === 'in-person' && date && time ? { from: clock(date, time, -15), to: clock(date, time, -10) } : undefined,
  };
}

function clock(date: Day, time: Time, minutes: number): Time {
  return addMinutes(date, time, minutes).slice(11) as Time;
}
