import type { Day } from '../../domain/day';
import type { FactName } from '../../domain/records';
import { contactProperties, factsInOrder, interviewProperties, propertyOf } from '../properties';
import { comparedName } from '../spellings';
import type { Vocabulary } from '../vocabulary';
import { merge, type Found } from './found';
import type { Look } from './looks';
import type { Kind } from './marks';
import type { Tally } from './survey';
import { looksOf, wantingName, type Wanting } from './wanted';

/** What the person chose otherwise than is proposed; names as they are compared. */
export interface Choices {
  /** The name of a fact, or null for none. */
  names: ReadonlyMap<FactName, string | null>;
  /** Names that are left alone, whichever fact wants them. */
  left: ReadonlySet<string>;
}

/** A name in the vault, as one of those that a fact may be called by. */
export interface Candidate {
  /** As most notes spell it. */
  name: string;
  /** Notes that have it. */
  count: number;
}

/** Two facts or more that want one name. */
export interface Clash {
  name: string;
  /** Each with how many values look like it, the likelier first, and the first notes with such. */
  facts: readonly { fact: FactName; count: number; notes: readonly string[] }[];
  /** Who gets it; null where it is left alone. */
  to: FactName | null;
  /** Whether the person decided that. */
  decided: boolean;
}

/** What is to be read as one fact. */
export interface Row {
  fact: FactName;
  /** Undefined where the vault has no name for it. */
  name: string | undefined;
  count: number;
  example: string;
  /** Values that don’t look like this fact’s, and the first notes with such. */
  odd: number;
  oddNotes: readonly string[];
  /** Whether the odd ones are numbers that have lost their quotes, and perhaps digits. */
  digits: boolean;
  /** Of the values that are days, how many there are of each. */
  days: ReadonlyMap<Day, number>;
  /** Every name there is, the likelier first. */
  candidates: readonly Candidate[];
  clash?: Clash;
}

interface Bid extends Wanting {
  name: string;
  tally: Tally;
  fitting: number;
  /** Notes are read by it already. */
  isRead: boolean;
  /** The person has called the fact so. */
  settled: boolean;
}

/**
 * Which name in the vault means which fact: of each fact, the name that most values fit which look like it, each name
 * for one fact. Where nothing speaks for a name it is proposed for none.
 */
export function proposalOf(found: Found, vocabulary: Vocabulary, choices: Choices): Row[] {
  const facts = allFacts.filter((fact) => stated(fact, found).length > 0);
  const names = new Map(facts.map((fact) => [fact, namesFor(fact, found)]));
  const bids = facts.flatMap((fact) => bidsOf(fact, names.get(fact)!, vocabulary));
  const given = assigned(facts, bids, { names, choices });
  return facts.map((fact) => {
    const clash = clashAbout(fact, { bids, given, choices });
    return { ...rowOf(fact, given.get(fact), { names: names.get(fact)!, vocabulary }), ...(clash ? { clash } : {}) };
  });
}

/** Names found among the rows, in the order of the rows. */
export function namesIn(rows: readonly Row[]): { fact: FactName; name: string }[] {
  return rows.flatMap(({ fact, name }) => (name === undefined ? [] : [{ fact, name }]));
}

/** Those of people before those of meetings. */
const allFacts = Object.keys({ ...contactProperties, ...interviewProperties }) as FactName[];

const bothKinds: readonly Kind[] = ['contact', 'interview'];

/** The kinds of notes that state a fact. */
function kindsOf(fact: FactName): Kind[] {
  return bothKinds.filter((kind) => fact in (kind === 'contact' ? contactProperties : interviewProperties));
}

function stated(fact: FactName, { notes }: Found): Kind[] {
  return kindsOf(fact).filter((kind) => notes[kind].length > 0);
}

function namesFor(fact: FactName, found: Found): ReadonlyMap<string, Tally> {
  const [first, second] = stated(fact, found).map((kind) => found.names[kind]);
  if (!second) return first!;
  const both = new Map(first);
  for (const [name, tally] of second) merge(both, name, tally);
  return both;
}

// A blank that nobody has filled in counts by its name alone.
function bidsOf(fact: FactName, names: ReadonlyMap<string, Tally>, vocabulary: Vocabulary): Bid[] {
  const own = comparedName(vocabulary.properties[fact]);
  return Array.from(names).flatMap(([name, tally]) => {
    const known = wantingName(name).find((wanting) => wanting.fact === fact);
    const wanting = known ?? (name === own ? { fact, looks: looksOf(fact), rank: 0, weak: false } : undefined);
    if (!wanting) return [];
    const fitting = wanting.looks.reduce((sum, look) => sum + (tally.looks.get(look)?.count ?? 0), 0);
    const speaks = name === own || tally.filled > 0 || soleWanter(name);
    const isRead = name === own;
    const settled = isRead && own !== comparedName(propertyOf(fact).name);
    return speaks ? [{ ...wanting, name, tally, fitting, isRead, settled, rank: isRead ? 0 : wanting.rank }] : [];
  });
}

function soleWanter(name: string): boolean {
  return wantingName(name).length === 1;
}

function assigned(
  facts: readonly FactName[],
  bids: readonly Bid[],
  { names, choices }: { names: ReadonlyMap<FactName, ReadonlyMap<string, Tally>>; choices: Choices },
): ReadonlyMap<FactName, string> {
  const given = new Map<FactName, string>();
  // A name may state one fact in notes about people, and another in notes about meetings.
  const taken = new Set<string>();
  const isFree = (fact: FactName, name: string): boolean =>
    !choices.left.has(name) && !kindsOf(fact).some((kind) => taken.has(`${kind} ${name}`));
  const give = (fact: FactName, name: string): void => {
    given.set(fact, name);
    for (const kind of kindsOf(fact)) taken.add(`${kind} ${name}`);
  };
  for (const fact of facts) {
    const chosen = choices.names.get(fact);
    if (chosen && isFree(fact, chosen) && names.get(fact)!.has(chosen)) give(fact, chosen);
  }
  const likeliest = bids
    .filter(({ fitting, tally, isRead }) => isRead || fitting * 2 >= tally.filled)
    .sort((one, other) =>
      Number(other.settled) - Number(one.settled) || other.fitting - one.fitting || one.rank - other.rank);
  for (const { fact, name } of likeliest) {
    if (!given.has(fact) && isFree(fact, name) && !choices.names.has(fact)) give(fact, name);
  }
  return given;
}

// Whoever has a name already doesn’t fight for another.
function clashAbout(
  fact: FactName,
  { bids, given, choices }: { bids: readonly Bid[]; given: ReadonlyMap<FactName, string>; choices: Choices },
): Clash | undefined {
  const isRival = (other: FactName): boolean => kindsOf(other).some((kind) => kindsOf(fact).includes(kind));
  for (const { name, tally } of bids.filter((bid) => bid.fact === fact)) {
    const rivals = bids.filter((bid) => bid.name === name && bid.fitting > 0 && isRival(bid.fact))
      .filter((bid) => (given.get(bid.fact) ?? name) === name)
      .sort((one, other) => other.fitting - one.fitting || one.rank - other.rank);
    if (rivals.length < 2 || (rivals[0]!.fact !== fact)) continue;
    const to = rivals.find((bid) => given.get(bid.fact) === name)?.fact ?? null;
    if (to === null && !choices.left.has(name)) continue;
    const decided = choices.left.has(name) || rivals.some((bid) => choices.names.get(bid.fact) === name);
    return {
      name: spelled(name, tally),
      decided,
      facts: rivals.map((bid) => ({ fact: bid.fact, count: bid.fitting, notes: notesWith(tally, bid.looks) })),
      to,
    };
  }
  return undefined;
}

function rowOf(
  fact: FactName,
  name: string | undefined,
  { names, vocabulary }: { names: ReadonlyMap<string, Tally>; vocabulary: Vocabulary },
): Omit<Row, 'clash'> {
  const candidates = candidatesFor(fact, names, vocabulary);
  const tally = name === undefined ? undefined : names.get(name);
  if (name === undefined || !tally) {
    return { fact, name: undefined, count: 0, example: '', odd: 0, oddNotes: [], digits: false, days: NO_DAYS, candidates };
  }
  const wanted = wantingName(name).find((wanting) => wanting.fact === fact)?.looks ?? looksOf(fact);
  // YAML has made numbers of them, and nobody can tell which digits stood there.
  const quoted = propertyOf(fact).type === 'quoted';
  const read = quoted ? wanted.filter((look) => look !== 'number') : wanted;
  const odd = [...tally.looks.keys()].filter((look) => !read.includes(look));
  return {
    fact,
    name: spelled(name, tally),
    count: tally.notes,
    example: exampleOf(tally, read),
    odd: odd.reduce((sum, look) => sum + tally.looks.get(look)!.count, 0),
    oddNotes: notesWith(tally, odd),
    digits: quoted && odd.length === 1 && odd[0] === 'number',
    days: tally.days,
    candidates,
  };
}

const NO_DAYS: ReadonlyMap<Day, number> = new Map();

// A name by which notes state another fact is none for this one.
function candidatesFor(fact: FactName, names: ReadonlyMap<string, Tally>, { properties }: Vocabulary): Candidate[] {
  const kinds = kindsOf(fact);
  const others = factsInOrder.filter((each) => each !== fact && kindsOf(each).some((kind) => kinds.includes(kind)));
  const taken = new Set(others.map((each) => comparedName(properties[each])));
  const isLikely = ({ name }: Candidate): boolean => wantingName(name).some((wanting) => wanting.fact === fact);
  const free = [...names].filter(([key]) => !taken.has(key));
  return free.map(([key, tally]) => ({ name: spelled(key, tally), count: tally.notes })).sort((one, other) =>
    Number(isLikely(other)) - Number(isLikely(one)) || other.count - one.count || (one.name < other.name ? -1 : 1));
}

function exampleOf(tally: Tally, read: readonly Look[]): string {
  const byCount = [...tally.looks].sort(([, one], [, other]) => other.count - one.count);
  return (byCount.find(([look]) => read.includes(look)) ?? byCount[0])?.[1].example ?? '';
}

function notesWith(tally: Tally, looks: readonly Look[]): string[] {
  return looks.flatMap((look) => tally.looks.get(look)?.notes ?? []);
}

function spelled(name: string, { spellings }: Tally): string {
  const isPlain = (spelling: string): number => Number(spelling === name);
  const likelier = [...spellings].sort(([one, often], [other, oftener]) =>
    oftener - often || isPlain(other) - isPlain(one));
  return likelier[0]?.[0] ?? name;
}
