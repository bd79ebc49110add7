import type { Day } from '../../domain/day';
import { fieldsOf, isField } from '../../domain/fields';
import { listedByPerson } from '../../domain/next-up';
import type { Contact } from '../../domain/records';
import { stageName, stages, type Stage } from '../../domain/stage';
import type { Chip } from '../../ui/list/chips';
import { paged, type Folds, type Limits } from '../../ui/list/paging';
import { Findable, wordsOf } from '../../ui/list/search';
import { say } from '../../words/say';
import { sorted, type Order } from './order';
import { describes, personOf, rowOf, type Lookup, type Person, type PersonRow } from './person';

export type SectionId = 'conversation' | 'not-asked' | 'noted' | 'closed';

export interface PeopleSection {
  key: SectionId;
  title: string;
  meta: string;
  folded: boolean;
  rows: readonly PersonRow[];
  more: number;
}

/** A stage, or that of people who are only noted. */
export type StageKey = Stage | 'noted';

/** Whom the person is looking for. */
export interface Filter {
  text: string;
  /** All when empty. */
  stages: ReadonlySet<StageKey>;
  /** One field, or all for an empty text. */
  field: string;
  /** Some people, whom another part of the plugin speaks of. */
  those?: Those;
}

/** Some people, and a sentence that says which. */
export interface Those {
  says: string;
  holds: (contact: Contact) => boolean;
}

export interface PeopleModel {
  state: 'reading' | 'start' | 'list' | 'no-match';
  filtering: boolean;
  shown: number;
  total: number;
  /** How many of all have something due by today. */
  due: number;
  sections: readonly PeopleSection[];
  chips: readonly Chip[];
  /** The fields that people are in, by name. */
  fields: readonly string[];
  /** What stands behind the rows, for the actions. */
  people: ReadonlyMap<string, Person>;
}

export interface PeopleInput {
  /** Undefined while the vault has not been read. */
  contacts: readonly Contact[] | undefined;
  lookup: Omit<Lookup, 'byPerson'>;
  filter: Filter;
  order: Order;
  folds: Folds;
  limits: Limits;
}

const titles: readonly (readonly [SectionId, () => string])[] = [
  ['conversation', () => say`In conversation`],
  ['not-asked', () => say`Not asked yet`],
  ['noted', () => say`Noted`],
  ['closed', () => say`Closed`],
];

const foldedAtFirst: ReadonlySet<SectionId> = new Set(['noted', 'closed']);

export function isFiltering({ text, stages: chosen, field, those }: Filter): boolean {
  return text.trim() !== '' || chosen.size > 0 || field !== '' || those !== undefined;
}

/** Everybody as they are to be shown: a function of the notes, the moment, and whom the person is looking for. */
export function peopleModel(input: PeopleInput): PeopleModel {
  const { contacts, filter, order } = input;
  const filtering = isFiltering(filter);
  const people = new Map<string, Person>();
  const nobody = { filtering, shown: 0, total: 0, due: 0, sections: [], chips: [], fields: [], people };
  if (!contacts) return { ...nobody, state: 'reading' };
  if (contacts.length === 0) return { ...nobody, state: 'start' };

  const { lookup } = input;
  const byPerson = listedByPerson(lookup.agenda.items, (path) => lookup.recordOf(path));
  const within: Lookup = { ...lookup, byPerson };
  const words = wordsOf(filter.text);
  const all = contacts.map((contact) => personOf(contact, within));
  const found = all.filter((person) => passes(person, filter, words, lookup.agenda.today));
  for (const person of found) people.set(person.contact.path, person);
  const sections = sectionsOf(sorted(found, order), within, { ...input, filtering, marked: words.join(' ') });
  return {
    state: sections.length === 0 ? 'no-match' : 'list',
    filtering,
    shown: found.length,
    total: all.length,
    due: all.filter(isDue).length,
    sections,
    chips: chipsOf(all, filter),
    fields: fieldsOf(contacts),
    people,
  };
}

function passes(
  { contact, stage }: Person,
  { stages: chosen, field, those }: Filter,
  words: readonly string[],
  today: Day,
): boolean {
  if (chosen.size > 0 && !chosen.has(stage ?? 'noted')) return false;
  if (field !== '' && !isField(contact.field, field)) return false;
  if (those && !those.holds(contact)) return false;
  return findable.matches(words, contact, today);
}

const findable = new Findable<Contact>((contact) =>
  [contact.name, contact.addressAs ?? '', describes(contact), contact.field ?? '']);

function isDue({ next }: Person): boolean {
  return next?.listed?.group === 'overdue' || next?.listed?.group === 'today';
}

interface Showing {
  folds: Folds;
  limits: Limits;
  filtering: boolean;
  marked: string;
}

function sectionsOf(
  people: readonly Person[],
  lookup: Lookup,
  { folds, limits, filtering, marked }: Showing,
): PeopleSection[] {
  const bins = new Map<SectionId, Person[]>(titles.map(([key]) => [key, []]));
  for (const person of people) bins.get(sectionOf(person))!.push(person);
  return titles.flatMap(([key, title]) => {
    const bin = bins.get(key)!;
    if (bin.length === 0) return [];
    // Where there is nobody else, they are not hidden behind a fold.
    const folded = folds[key] ?? (!filtering && bin.length < people.length && foldedAtFirst.has(key));
    const { drawn, more } = paged(bin.length, { folded, searching: marked !== '', limit: limits[key] });
    const rows = bin.slice(0, drawn).map((person) => rowOf(person, lookup, marked));
    return [{ key, title: title(), meta: String(bin.length), folded, rows, more }];
  });
}

function sectionOf({ stage, touch, next }: Person): SectionId {
  // An address book says nothing of these; whoever has a next step or was in touch does not get lost among them.
  if (stage === undefined) return touch || next ? 'conversation' : 'noted';
  if (stage === 'closed') return 'closed';
  return stage === 'identified' ? 'not-asked' : 'conversation';
}

function chipsOf(all: readonly Person[], { stages: chosen }: Filter): Chip[] {
  const counts = new Map<StageKey, number>([...chosen].map((key) => [key, 0]));
  for (const { stage = 'noted' } of all) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  const keys: readonly StageKey[] = [...stages, 'noted'];
  return keys.filter((key) => counts.has(key)).map((key) => ({
    key,
    stage: key === 'noted' ? 'none' : key,
    name: stageName(key === 'noted' ? undefined : key),
    count: counts.get(key)!,
    chosen: chosen.has(key),
  }));
}
