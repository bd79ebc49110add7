import type { Day } from '../../domain/day';
import type { Mention } from '../../domain/mention';
import type { Acquaintances } from '../../domain/network';
import { nameApart, nameOf, referrersOf } from '../../domain/people';
import type { Contact, NoteRecord } from '../../domain/records';
import { stageOf, type Stage } from '../../domain/stage';
import { standing } from '../../domain/standing';
import { paged, type Limits } from '../../ui/list/paging';
import { say } from '../../words/say';

/** One person beside the active note. */
export interface PersonLine {
  key: string;
  name: string;
  /** Path of their contact note, if they have one. */
  note: string | null;
  stage: Stage | 'none' | 'no-note';
  stands: string;
}

/** One direction of referral, around one person of the active note. */
export interface PeopleGroup {
  key: string;
  title: string;
  people: readonly PersonLine[];
  /** How many wait behind `Show more`. */
  more: number;
}

export interface PeopleModel {
  /** What the panel follows, by name. */
  title: string;
  groups: readonly PeopleGroup[];
}

/** Who referred the people of a note, whom they referred, and where each conversation stands. */
export function peopleModel(
  record: NoteRecord | undefined,
  around: Acquaintances,
  { today, limits }: { today: Day; limits: Limits },
): PeopleModel | undefined {
  if (!record) return undefined;
  const people = record.type === 'contact' ? [record] : contactsOf(record.contacts, around);
  const named = people.length > 1;
  return {
    title: people.length === 1 ? nameApart(people[0]!, around) : record.name,
    groups: people.flatMap((contact) => groupsAround(contact, around, { today, limits, whose: named ? ` · ${nameApart(contact, around)}` : '' })),
  };
}

function contactsOf(mentions: readonly Mention[], around: Acquaintances): Contact[] {
  const contacts = mentions.flatMap(({ note }) => around.contact(note) ?? []);
  return [...new Set(contacts)];
}

function withoutNote({ linkpath }: Mention, name: string): PersonLine {
  return { key: linkpath, name, note: null, stage: 'no-note', stands: say`No note yet` };
}

interface Around {
  today: Day;
  limits: Limits;
  /** Of whose referrals it is told, where there are several people. */
  whose: string;
}

function groupsAround(contact: Contact, around: Acquaintances, { today, limits, whose }: Around): PeopleGroup[] {
  const line = (each: Contact): PersonLine => {
    const stage = stageOf(each, around.interviewsWith(each.path)) ?? 'none';
    const name = nameApart(each, around);
    return { key: each.path, name, note: each.path, stage, stands: standing(each, around, today) };
  };
  const referred = around
    .referredBy(contact.path)
    .map((known) => ({ name: nameApart(known, around), known }))
    .sort((one, other) => one.name.localeCompare(other.name));
  return [
    group(`by\n${contact.path}`, say`Referred by${whose}`, referrersOf(contact), limits, (each) => {
      const known = around.contact(each.note);
      return known ? line(known) : withoutNote(each, nameOf(each, around));
    }),
    group(`to\n${contact.path}`, say`Referred you to${whose}`, referred, limits, ({ known }) => line(known)),
  ].filter(({ people }) => people.length > 0);
}

// Somebody may stand in both directions, and once for each of an interview’s people.
function group<P>(
  key: string,
  title: string,
  people: readonly P[],
  limits: Limits,
  lineOf: (person: P) => PersonLine,
): PeopleGroup {
  const { drawn, more } = paged(people.length, { folded: false, searching: false, limit: limits[key] });
  const lines = people.slice(0, drawn).map(lineOf);
  return { key, title, people: lines.map((each) => ({ ...each, key: `${key}\n${each.key}` })), more };
}
