import type { Day } from '../../domain/day';
import { samePerson, type Mention } from '../../domain/mention';
import type { Acquaintances } from '../../domain/network';
import { nameApart, nameOf } from '../../domain/people';
import type { Contact, NoteRecord } from '../../domain/records';
import { stageOf, type Stage } from '../../domain/stage';
import { standing } from '../../domain/standing';
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
  today: Day,
): PeopleModel | undefined {
  if (!record) return undefined;
  const people = record.type === 'contact' ? [record] : contactsOf(record.contacts, around);
  const named = people.length > 1;
  return {
    title: people.length === 1 ? nameApart(people[0]!, around) : record.name,
    groups: people.flatMap((contact) => groupsAround(contact, around, today, named ? ` · ${nameApart(contact, around)}` : '')),
  };
}

function contactsOf(mentions: readonly Mention[], around: Acquaintances): Contact[] {
  const contacts = mentions.flatMap(({ note }) => around.contact(note) ?? []);
  return [...new Set(contacts)];
}

function withoutNote({ linkpath }: Mention, name: string): PersonLine {
  return { key: linkpath, name, note: null, stage: 'no-note', stands: say`No note yet` };
}

function groupsAround(contact: Contact, around: Acquaintances, today: Day, whose: string): PeopleGroup[] {
  const line = (each: Contact): PersonLine => {
    const stage = stageOf(each, around.interviewsWith(each.path)) ?? 'none';
    const name = nameApart(each, around);
    return { key: each.path, name, note: each.path, stage, stands: standing(each, around, today) };
  };
  const referrers = contact.referredBy
    .filter((each, at, all) => each.note !== contact.path && all.findIndex((other) => samePerson(other, each)) === at)
    .map((each) => {
      const known = around.contact(each.note);
      return known ? line(known) : withoutNote(each, nameOf(each, around));
    });
  const referred = around
    .referredBy(contact.path)
    .filter(({ path }) => path !== contact.path)
    .map(line)
    .sort((one, other) => one.name.localeCompare(other.name));
  return [
    { key: `by\n${contact.path}`, title: say`Referred by${whose}`, people: referrers },
    { key: `to\n${contact.path}`, title: say`Referred you to${whose}`, people: referred },
  ]
    .filter(({ people }) => people.length > 0)
    // Somebody may stand in both directions, and once for each of an interview's people.
    .map((group) => ({ ...group, people: group.people.map((each) => ({ ...each, key: `${group.key}\n${each.key}` })) }));
}
