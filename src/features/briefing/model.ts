import type { Agenda, Group } from '../../domain/agenda';
import { daysBetween, type Day } from '../../domain/day';
import { historyOf, type Happening } from '../../domain/history';
import { samePerson } from '../../domain/mention';
import type { Acquaintances } from '../../domain/network';
import { colleaguesOf, nameApart } from '../../domain/people';
import type { Contact, Interview, NoteRecord } from '../../domain/records';
import type { DueKind } from '../../domain/due';
import { standing } from '../../domain/standing';
import { lastTouch } from '../../domain/touch';
import { inTheirZone } from '../../notes/messages/their-time';

/** Somebody, or something, that has a note or has none yet. */
export interface Named {
  name: string;
  note: string | null;
}

/** What was said in one conversation; `on` is missing where the note has no day. */
export interface Said {
  on: Day | null;
  words: string;
  note: string;
}

/** Something owed, as the agenda has it now. */
export interface Open {
  kind: DueKind;
  why: string;
  due: Day;
  group: Group;
  person: string;
  /** Of that person, who may be called like another. */
  contact: string | null;
  note: string;
}

/**
 * Everything to know about a contact before one writes or meets: facts as they stand in the notes, and sentences about
 * them in the language of the screen.
 */
export interface Brief {
  name: string;
  note: string;
  today: Day;
  role: string | null;
  organization: Named | null;
  field: string | null;
  /** How they sign. */
  addressAs: string | null;
  email: string | null;
  phone: string | null;
  linkedin: string | null;
  timeZone: string | null;
  /** What their clock shows, `16:30` or `00:30 on Sunday`, where it differs from mine. */
  theirTime: string | null;
  doNotContact: boolean;
  source: string | null;
  why: string | null;
  referredBy: readonly Named[];
  referredOn: Day | null;
  /** Where the conversation stands, in words. */
  stands: string;
  lastTouch: Day | null;
  daysSince: number | null;
  /** Permission to stay in touch; null when it was not asked for. */
  stayInTouch: boolean | null;
  /** What to remember of them, from the contact's note. */
  remembered: readonly string[];
  said: readonly Said[];
  offered: readonly Said[];
  promises: readonly Said[];
  open: readonly Open[];
  history: readonly Happening[];
  /** Others in the same organization. */
  othersThere: readonly (Named & { stands: string })[];
}

/** What a brief is made from, besides the contact. */
export interface Surroundings {
  around: Acquaintances;
  agenda: Agenda;
  /** The organization's own note, if it has one. */
  organizationNote: string | null;
  remembered: readonly string[];
}

/** The people whom a note is about, each once: a contact itself, an interview's contacts that have a note. */
export function peopleOf(record: NoteRecord | undefined, around: Acquaintances): Contact[] {
  if (!record) return [];
  if (record.type === 'contact') return [record];
  return [...new Set(record.contacts.flatMap(({ note }) => around.contact(note) ?? []))];
}

export function briefOf(contact: Contact, { around, agenda, organizationNote, remembered }: Surroundings): Brief {
  const { today } = agenda;
  const interviews = newestFirst(around.interviewsWith(contact.path));
  const touched = lastTouch(contact, interviews) ?? null;
  const { organization } = contact;
  return {
    name: contact.name,
    note: contact.path,
    today,
    role: contact.role ?? null,
    organization: organization ? { name: organization, note: organizationNote } : null,
    field: contact.field ?? null,
    addressAs: contact.addressAs ?? null,
    email: contact.email ?? null,
    phone: contact.phone ?? null,
    linkedin: contact.linkedin ?? null,
    timeZone: contact.timeZone ?? null,
    theirTime: theirTime(contact, agenda),
    doNotContact: contact.doNotContact === true,
    source: contact.source ?? null,
    why: contact.whyThem ?? null,
    referredBy: referrersOf(contact, around),
    referredOn: contact.referredOn ?? null,
    stands: standing(contact, around, today),
    lastTouch: touched,
    daysSince: touched && daysBetween(touched, today),
    stayInTouch: contact.stayInTouch ?? null,
    remembered,
    said: interviews.flatMap(({ learned, date, path }) => said(learned, date, path)),
    offered: interviews.flatMap(({ offered, date, path }) => said(offered, date, path)),
    promises: [contact, ...interviews].flatMap(promised).sort(byDay),
    open: openWith(contact, interviews, agenda),
    history: historyOf(contact, around).filter(({ on }) => on <= today),
    othersThere: colleaguesOf(contact, around).map((other) => ({
      name: nameApart(other, around),
      note: other.path,
      stands: standing(other, around, today),
    })),
  };
}

function theirTime({ timeZone }: Contact, { today, now }: Agenda): string | null {
  if (!timeZone) return null;
  const time = now.slice(11) as `${number}:${number}`;
  return inTheirZone({ date: today, time }, { theirs: timeZone }) ?? null;
}

function referrersOf(contact: Contact, around: Acquaintances): Named[] {
  return contact.referredBy
    .filter((each, at, all) => each.note !== contact.path && all.findIndex((other) => samePerson(other, each)) === at)
    .map((each) => ({ name: nameApart(each, around), note: around.contact(each.note)?.path ?? null }));
}

function said(words: string | undefined, date: Day | undefined, note: string): Said[] {
  return words ? [{ on: date ?? null, words, note }] : [];
}

function promised({ followUp, followUpNote, path }: NoteRecord): Said[] {
  return followUp || followUpNote ? [{ on: followUp ?? null, words: followUpNote ?? '', note: path }] : [];
}

// Without a day, they come last.
function byDay(one: Said, other: Said): number {
  const [first, second] = [one.on ?? '9', other.on ?? '9'];
  return first < second ? -1 : first > second ? 1 : 0;
}

// What a whole group is owed is about each of them, too.
function openWith({ path }: Contact, interviews: readonly Interview[], { items, today }: Agenda): Open[] {
  const shared = new Set(interviews.map((interview) => interview.path));
  return items
    .filter(({ group }) => group !== 'waived' && group !== 'earlier')
    .filter(({ item }) => item.contact === path || item.note === path || (shared.has(item.note) && !item.to))
    .map(({ item, due, group }) => ({
      kind: item.kind,
      why: item.why(today),
      due,
      group,
      person: item.person,
      contact: item.contact,
      note: item.note,
    }));
}

function newestFirst(interviews: readonly Interview[]): Interview[] {
  return [...interviews].sort((one, other) => ((one.date ?? '') < (other.date ?? '') ? 1 : -1));
}
