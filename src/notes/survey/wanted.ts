import type { FactName } from '../../domain/records';
import { factsInOrder, propertyOf } from '../properties';
import { knownNames, plainName } from './known-names';
import { looks as allLooks, type Look } from './looks';

const WORDS: readonly Look[] = ['text', 'name', 'link'];
const ANY: readonly Look[] = allLooks.filter((look) => look !== 'map');

const ofFact: Readonly<Partial<Record<FactName, readonly Look[]>>> = {
  cadence: ['number', 'period'],
  fullName: ['name', 'text'],
  linkedin: ['profile', 'text'],
  phone: ['phone', 'number'],
};

const ofType: Readonly<Record<string, readonly Look[]>> = {
  addresses: ['address'],
  caution: ['yes-no'],
  checkbox: ['yes-no'],
  date: ['day'],
  dates: ['day'],
  greeting: ['name', 'text'],
  label: WORDS,
  links: WORDS,
  minutes: ['number'],
  number: ['number'],
  rating: ['number'],
  shift: ['number'],
  soonest: ['day'],
  time: ['time'],
};

/** How the values of a fact look. */
export function looksOf(fact: FactName): readonly Look[] {
  const { type } = propertyOf(fact);
  return ofFact[fact] ?? (typeof type === 'string' ? ofType[type] : undefined) ?? ANY;
}

/** Facts by which a note says how somebody is reached, or that one keeps in touch with them. */
export const reaching: readonly FactName[] = [
  'email', 'phone', 'linkedin', 'organization', 'lastContact', 'followUp', 'cadence', 'referredBy', 'askedOn',
];

/** A name by which a fact may be called, and how its values have to look there. */
export interface Wanting {
  fact: FactName;
  looks: readonly Look[];
  /** The lower, the more the name tells. */
  rank: number;
  /** Whether it says nothing of how one reaches somebody. */
  weak: boolean;
}

const byName = new Map<string, Wanting[]>();

function want(name: string, wanting: Wanting): void {
  const others = byName.get(name);
  if (others) others.push(wanting);
  else byName.set(name, [wanting]);
}

/** Which facts may be called so; none for most names. */
export function wantingName(name: string): readonly Wanting[] {
  if (byName.size === 0) readTable();
  return byName.get(plainName(name)) ?? NOBODY;
}

const NOBODY: readonly Wanting[] = [];

function readTable(): void {
  for (const fact of factsInOrder) {
    const own = plainName(propertyOf(fact).name);
    const usual = looksOf(fact);
    want(own, { fact, looks: usual, rank: 0, weak: false });
    (knownNames[fact] ?? []).forEach((known, at) => {
      const { name, looks = usual, weak = false } = typeof known === 'string' ? { name: known } : known;
      if (name !== own) want(name, { fact, looks, rank: at + 1, weak });
    });
  }
}

/** Whether a value that looks so tells one of these facts under this name. */
export function tellsOf(facts: readonly FactName[], name: string, look: Look): boolean {
  return wantingName(name).some(({ fact, looks, weak }) => !weak && facts.includes(fact) && looks.includes(look));
}
