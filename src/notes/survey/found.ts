import type { Day } from '../../domain/day';
import type { Mark } from '../mark';
import { isNamedForThem, type Kind } from './marks';
import type { Seen, Survey, Tally } from './survey';

/** A mark with what it stands in. */
export interface MarkCount {
  /** Kind and key. */
  key: string;
  kind: Kind;
  mark: Mark;
  /** Notes that have it. */
  count: number;
  /** How many of them say how somebody is reached; of meetings, who took part. */
  telling: number;
  /** Whether such notes are worth taking, as far as they can tell. */
  likely: boolean;
  /** Whether a surer mark that is likely has found them all. */
  covered: boolean;
}

/** The marks by which notes were recognized, the surest first, then the most frequent. */
export function marksFound(survey: Survey): MarkCount[] {
  const groups = [...survey.groups.values()];
  const counts = Array.from(survey.marks, ([key, { kind, mark }]) => {
    const those = groups.filter(({ marks }) => marks.includes(key));
    const [count, telling] = [sum(those.map(({ notes }) => notes.length)), sum(those.map((group) => group.telling))];
    // Characters of a novel and authors of papers are marked as people, too; hardly any of them has an address.
    const likely = telling > 0 && telling >= count * shareToTell(kind, mark);
    return { key, kind, mark, count, telling, likely, covered: false };
  }).sort((one, other) =>
    rankOf(one.mark) - rankOf(other.mark) || other.count - one.count || (one.key < other.key ? -1 : 1));
  return counts.map((each, at) => {
    const surer = counts.slice(0, at).filter(({ likely }) => likely).map(({ key }) => key);
    const covered = groups.every(({ marks }) => !marks.includes(each.key) || surer.some((key) => marks.includes(key)));
    return { ...each, covered };
  });
}

// A folder that isn’t called so may hold anything: a few cards among all notes of a vault are no address book.
function shareToTell(kind: Kind, mark: Mark): number {
  return kind === 'interview' || ('folder' in mark && !isNamedForThem(mark.folder)) ? 0.5 : 0.2;
}

function rankOf(mark: Mark): number {
  return 'property' in mark ? 0 : 'tag' in mark ? 1 : 2;
}

/** What the notes with some of the marks say. */
export interface Found {
  /** Paths, sorted. */
  notes: Readonly<Record<Kind, readonly string[]>>;
  /** By the name as it is compared. */
  names: Readonly<Record<Kind, ReadonlyMap<string, Tally>>>;
}

/** The notes that have at least one of these marks, by kind and key, and which properties there are in them. */
export function foundBy(survey: Survey, taken: ReadonlySet<string>): Found {
  const notes: Record<Kind, string[]> = { contact: [], interview: [] };
  const names = { contact: new Map<string, Tally>(), interview: new Map<string, Tally>() };
  for (const { kind, marks, notes: those, names: theirs } of survey.groups.values()) {
    if (!marks.some((key) => taken.has(key))) continue;
    for (const path of those) notes[kind].push(path);
    for (const [name, tally] of theirs) merge(names[kind], name, tally);
  }
  notes.contact.sort();
  notes.interview.sort();
  return { notes, names };
}

/** Adds what stands under a name to what is there. */
export function merge(names: Map<string, Tally>, name: string, tally: Tally): void {
  const there = names.get(name);
  names.set(name, there ? joined(there, tally) : tally);
}

function joined(one: Tally, other: Tally): Tally {
  return {
    spellings: added(one.spellings, other.spellings, (a, b) => a + b),
    notes: one.notes + other.notes,
    filled: one.filled + other.filled,
    looks: added(one.looks, other.looks, bothSeen),
    days: added<Day, number>(one.days, other.days, (a, b) => a + b),
  };
}

function bothSeen(one: Seen, other: Seen): Seen {
  return { ...one, count: one.count + other.count, notes: [...one.notes, ...other.notes].slice(0, 12) };
}

function added<K, V>(one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>, add: (a: V, b: V) => V): Map<K, V> {
  const all = new Map(one);
  for (const [key, value] of other) {
    const there = all.get(key);
    all.set(key, there === undefined ? value : add(there, value));
  }
  return all;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
