import type { Agenda } from '../../domain/agenda';
import { howTheyCame } from '../../domain/came';
import { daysBetween, type Day } from '../../domain/day';
import { lateness, shortDate } from '../../domain/day-words';
import { ruleFor } from '../../domain/due';
import type { Acquaintances } from '../../domain/network';
import { pathApart } from '../../domain/people';
import { nextUp, type ByPerson, type NextUp } from '../../domain/next-up';
import type { Contact, NoteRecord } from '../../domain/records';
import { stageName, stageOf, type Stage } from '../../domain/stage';
import { newestTouch, touchInWords, type Touch } from '../../domain/touch';
import { toneOf, type Tone } from '../../ui/list/tone';
import { say, series } from '../../words/say';

/** Where things stand with a contact at one moment. */
export interface Person {
  contact: Contact;
  stage: Stage | undefined;
  touch: Touch | undefined;
  next: NextUp | undefined;
}

/** What persons are looked up in. */
export interface Lookup {
  around: Acquaintances;
  agenda: Agenda;
  byPerson: ByPerson;
  recordOf(path: string): NoteRecord | undefined;
  /** How long a meeting is that does not say. */
  minutes: number;
}

export function personOf(contact: Contact, { around, agenda, byPerson, minutes }: Lookup): Person {
  const interviews = around.interviewsWith(contact.path);
  return {
    contact,
    stage: stageOf(contact, interviews),
    touch: newestTouch(contact, interviews),
    next: nextUp(interviews, byPerson.get(contact.path), { now: agenda.now, minutes }),
  };
}

/** One person as a row, in words. Flat, so that a redraw can tell at a glance whether it changed. */
export interface PersonRow {
  key: string;
  note: string;
  stage: Stage | 'none';
  stageName: string;
  name: string;
  /** Role and organization. */
  describes: string;
  /** The newest touch, or how they came. */
  last: string;
  /** What comes next. */
  next: string;
  when: string;
  tone: Tone;
  /** The next word is theirs, or nothing is planned. */
  rests: boolean;
  /** Not asked yet: how they came says more than the step. */
  toAsk: boolean;
  /** The words to mark, joined by spaces. */
  marked: string;
}

export function rowOf(person: Person, lookup: Lookup, marked: string): PersonRow {
  const { contact, stage, touch, next } = person;
  const { around, agenda: { today } } = lookup;
  return {
    key: contact.path,
    note: contact.path,
    stage: stage ?? 'none',
    stageName: stageName(stage),
    name: contact.name,
    describes: [describes(contact), pathApart(contact, around)].filter(Boolean).join(' · '),
    last: (touch ? touchInWords(touch, today) : howTheyCame(contact, around, today)) ?? '',
    next: next ? nextWords(next, lookup) : say`Nothing planned`,
    when: next ? whenWords(next, today) : '',
    tone: toneOf(next?.listed?.group === 'overdue' ? next.listed.days : 0),
    toAsk: stage === 'identified' && !touch,
    rests: !next || next.listed?.group === 'with-them',
    marked,
  };
}

/** Role and organization, as far as known. */
export function describes({ role, organization }: Contact): string {
  return series([role, organization]);
}

/** What is to be done next: `Say thank you, and 2 more`. */
export function nextWords(next: NextUp, lookup: Lookup): string {
  const first = firstWords(next, lookup);
  return next.more === 0 ? first : say`${first}, and ${next.more} more`;
}

function firstWords({ meeting, listed }: NextUp, lookup: Lookup): string {
  if (meeting) return meeting.time ? say`You meet at ${meeting.time}` : say`You meet`;
  if (listed!.group === 'with-them') return say`With them`;
  const { around, agenda: { today } } = lookup;
  const note = lookup.recordOf(listed!.item.note);
  return (note && ruleFor(note, listed!.item.kind)?.todo(note, { around, today })) ?? '';
}

function whenWords({ on, listed }: NextUp, today: Day): string {
  if (on === undefined) return say`when ready`;
  // What is late or near is said as the list of follow-ups says it.
  return listed?.group === 'overdue' || Math.abs(daysBetween(today, on)) < 2 ? lateness(on, today) : shortDate(on, today);
}
