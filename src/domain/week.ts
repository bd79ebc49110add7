import type { Agenda, Group, Listed } from './agenda';
import { addDays, type Day, type Week } from './day';
import { earlierIn } from './earlier';
import { followedUpIn } from './followed-up';
import { isAhead, isHeld } from './interview';
import { Named, type Mention } from './mention';
import { peopleIn, referrersOf } from './people';
import type { Contact, Interview } from './records';
import { keptPosted } from './touch';

/** A conversation of a week, and the names that came of it within that week, by name. */
export interface Conversation {
  interview: Interview;
  names: readonly Contact[];
}

export const settledKinds = [
  'proposed', 'offered', 'agreed', 'confirmed', 'asked', 'reminded', 'introduced', 'named', 'thanked', 'told', 'resume',
  'followed-up', 'closed',
] as const;
export type SettledKind = (typeof settledKinds)[number];

/** Something that was done on a day of a week. */
export interface Settled {
  on: Day;
  kind: SettledKind;
  /** Towards whom; of a name received, whose name it is. */
  people: readonly (Mention | Contact)[];
  /** In the person’s words, where there are any: what somebody was told, or what was followed up. */
  words?: string;
}

/** What a week held. */
export interface WeekHeld {
  week: Week;
  /** By day and time. */
  conversations: readonly Conversation[];
  /** By day; of one day in the order of the kinds. */
  settled: readonly Settled[];
  /** What is to be done now or by the end of the week after, by due day. */
  open: readonly Listed[];
  /** The appointments of the week after, by day and time. */
  ahead: readonly Interview[];
}

export interface NotesOfWeek {
  contacts: readonly Contact[];
  interviews: readonly Interview[];
  agenda: Agenda;
}

/** What a week held, up to today; what is open is open at the moment of the agenda, whichever week is meant. */
export function weekHeld(week: Week, { contacts, interviews, agenda }: NotesOfWeek): WeekHeld {
  const isIn = (day: Day | undefined): boolean =>
    day !== undefined && day >= week.from && day <= week.to && day <= agenda.today;
  const held = inTime(interviews.filter((each) => isHeld(each) && isIn(each.date)));
  const named = contacts.filter(({ referredOn }) => isIn(referredOn));
  const given = new Map(held.map((interview) => [interview, [] as Contact[]]));
  const byTheWay = named.filter((contact) => {
    const meeting = meetingWhere(contact, held);
    if (meeting) given.get(meeting)!.push(contact);
    return !meeting;
  });
  const settled = [
    ...contacts.flatMap(ofContact),
    ...byTheWay.map((contact): Settled => ({ on: contact.referredOn!, kind: 'named', people: [contact] })),
    ...interviews.flatMap(ofInterview),
  ];
  return {
    week,
    conversations: held.map((interview) => ({ interview, names: byName(given.get(interview)!) })),
    settled: inOrder(once(settled.filter(({ on }) => isIn(on)))),
    open: openIn(agenda, addDays(week.to, 7)),
    ahead: inTime(interviews.filter((each) =>
      isAhead(each) && each.date !== undefined && each.date > week.to && each.date <= addDays(week.to, 7))),
  };
}

/** The newest of some conversations, in order, after which a name may have come from somebody who took part. */
function meetingWhere(contact: Contact, held: readonly Interview[]): Interview | undefined {
  const referrers = new Named(referrersOf(contact));
  return held
    .filter((each) => each.date! <= contact.referredOn! && peopleIn(each).some((person) => referrers.has(person)))
    .at(-1);
}

function ofContact(contact: Contact): Settled[] {
  const { askedOn, remindedOn, timesOfferedOn, introducedOn, closedOn, updates, followedUp } = contact;
  const { earlier, olderDays } = contact;
  const people = [contact];
  const on = (kind: SettledKind, days: readonly (Day | undefined)[]): Settled[] =>
    days.flatMap((day) => (day ? [{ on: day, kind, people }] : []));
  const before = earlier.flatMap((entry) => (earlierIn(entry)?.what === 'asked' ? [entry.on] : []));
  return [
    ...on('asked', [...before, ...(olderDays?.askedOn ?? []), askedOn]),
    ...on('reminded', remindedOn),
    ...on('offered', timesOfferedOn),
    ...on('introduced', [introducedOn]),
    ...on('closed', [...(olderDays?.closedOn ?? []), closedOn]),
    ...updates.map(({ on: day, note }): Settled =>
      ({ on: day, kind: 'told', people, ...(note === '' || note === keptPosted() ? {} : { words: note }) })),
    ...promises(followedUp, people),
  ];
}

function ofInterview(interview: Interview): Settled[] {
  const people = peopleIn(interview);
  const { reproposedOn, bookedOn, confirmedOn, thankedOn, resumeSentOn, date, closedOn } = interview;
  const excused = new Named(interview.excused);
  const on = (kind: SettledKind, days: readonly (Day | undefined)[]): Settled[] =>
    days.flatMap((day) => (day ? [{ on: day, kind, people }] : []));
  return [
    ...on('proposed', reproposedOn),
    ...on('agreed', [bookedOn === date ? undefined : bookedOn]),
    ...on('confirmed', [confirmedOn]),
    ...(thankedOn ? [{ on: thankedOn, kind: 'thanked', people: people.filter((each) => !excused.has(each)) } as const] : []),
    ...on('resume', [resumeSentOn]),
    ...on('closed', [closedOn]),
    ...promises(interview.followedUp, people),
  ];
}

function promises(entries: readonly string[], people: Settled['people']): Settled[] {
  return entries.flatMap((entry) => {
    const { on, words, notNeeded } = followedUpIn(entry);
    return on && !notNeeded ? [{ on, kind: 'followed-up', people, ...(words ? { words } : {}) }] : [];
  });
}

const openGroups: ReadonlySet<Group> = new Set<Group>(['overdue', 'today', 'week', 'later']);

function openIn({ items }: Agenda, last: Day): Listed[] {
  return items
    .filter(({ group, due, item }) => openGroups.has(group) && due <= last && !item.waits)
    .sort((one, other) => compare(one.due, other.due));
}

function once(all: readonly Settled[]): Settled[] {
  const keys = new Set<string>();
  return all.filter(({ on, kind, people, words = '' }) => {
    const key = [on, kind, words, ...people.map(keyOf)].join('\n');
    return !keys.has(key) && keys.add(key);
  });
}

function inOrder(all: readonly Settled[]): Settled[] {
  const first = ({ people: [person] }: Settled): string => person?.name ?? '';
  return [...all].sort((one, other) => compare(one.on, other.on) ||
    settledKinds.indexOf(one.kind) - settledKinds.indexOf(other.kind) || compare(first(one), first(other)));
}

function inTime(interviews: readonly Interview[]): Interview[] {
  return [...interviews].sort((one, other) => compare(one.date!, other.date!) ||
    compare(one.time ?? '', other.time ?? '') || compare(one.path, other.path));
}

function byName(contacts: readonly Contact[]): Contact[] {
  return [...contacts].sort((one, other) => compare(one.name, other.name) || compare(one.path, other.path));
}

function keyOf(person: Mention | Contact): string {
  return 'type' in person ? person.path : person.note ?? person.linkpath;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
