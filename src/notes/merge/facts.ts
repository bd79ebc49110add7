import type { FactName } from '../../domain/records';
import { readAddresses } from '../addresses';
import { dayIn, doneIn } from '../dated';
import { itemsOf } from '../edit/items';
import { same } from '../edit/same';
import type { PropertyEdit, WantedItem } from '../edit/types';
import { holdsLink, linkKey, parseLink, withoutLinks } from '../link';
import { markingProperties } from '../marked';
import { sameName } from '../names';
import { contactProperties, type PropertyType } from '../properties';
import type { Resolve } from '../reading';
import { comparedName, severalSpellings, spellingsOf } from '../spellings';
import { namesOf, severalNames, statedTwice } from '../stated';
import { readValue, textOf, textsOfPeople, typeIn, valuesOf } from '../values';
import type { Vocabulary } from '../vocabulary';

/** The note that stays, or the one that goes. */
export type Side = 'stays' | 'goes';

/** What becomes of one property of two notes. */
export interface MergedFact {
  /** The name of the property as it is compared: what a choice is made by. */
  key: string;
  /** As it is spelled in the note that stays, or else in the other. */
  property: string;
  /** As it is spelled in the note that goes, if it is there. */
  there?: string;
  /** Absent for a property that is none of ours. */
  fact?: FactName;
  /** `gone`: it named nobody but the person themself. */
  state: 'differ' | 'gone' | 'joined' | 'only' | 'same';
  /** Each value as people read it; '' where it is absent. */
  stays: string;
  goes: string;
  /** Which of them is taken, as long as nobody chooses; of what is joined, both are. */
  takes: Side;
  /** Why that one. */
  because?: 'newest' | 'longer';
  /** Of what is joined: how many on each side, and in all. */
  counts?: { stays: number; goes: number; all: number };
  /** Of what is joined: what it comes to. */
  edit?: PropertyEdit;
}

type Matter = Readonly<Record<string, unknown>>;

export interface Matters {
  /** Front matter as it was read; links in it lead where they lead from the note that stays. */
  stays: Matter;
  goes: Matter;
  vocabulary: Vocabulary;
  resolve: Resolve;
  /** The paths of both notes: whoever is named by them is the person themself. */
  paths: readonly string[];
  /** What the person is called by the note that stays, where its properties don’t say. */
  name: string;
}

/** Two notes state one property in several spellings, or the like; the message says so in words. */
export class NotMerged extends Error {}

const LISTS: ReadonlySet<unknown> = new Set(['dates', 'texts', 'done', 'rounds', 'links', 'snoozes', 'waivers']);
const DAYS: ReadonlySet<unknown> = new Set(['date', 'soonest']);
/** Which side counts for a fact that says more about another, where that one decides. */
const BESIDE: Partial<Record<FactName, FactName>> = { followUpNote: 'followUp', askedVia: 'askedOn', outcome: 'repliedOn' };

/**
 * What two notes of one person come to, property by property, in the order of the one that stays. Throws `NotMerged`
 * in words where a note has one property in several spellings.
 */
export function mergedFacts(matters: Matters): MergedFact[] {
  const { vocabulary, stays, goes } = matters;
  const facts = new Map((Object.keys(contactProperties) as (keyof typeof contactProperties)[])
    .flatMap((fact) => namesOf(fact, vocabulary).map((name) => [comparedName(name), fact] as const)));
  const keyOf = (name: string): string => {
    const fact = facts.get(comparedName(name));
    return comparedName(fact ? vocabulary.properties[fact] : name);
  };
  const marking = markingProperties(vocabulary);
  const keys = [...new Set([...Object.keys(stays), ...Object.keys(goes)].map(keyOf))];
  const merged = keys.flatMap((key) => {
    const fact = facts.get(key);
    const names = fact ? namesOf(fact, vocabulary) : [key];
    const [here, there] = [nameIn(stays, names), nameIn(goes, names)];
    if (fact) for (const matter of [stays, goes]) agreed(matter, fact, vocabulary);
    const pair: Pair = {
      key, fact, property: here ?? there ?? key,
      here: here === undefined ? undefined : stays[here],
      there: there === undefined ? undefined : goes[there],
    };
    const found = marking.has(key) ? typesOf(pair, vocabulary) : mergedFact(pair, matters);
    return found ? [{ ...found, there }] : [];
  });
  return merged.map((each) => besideAnother(each, merged));
}

interface Pair {
  key: string;
  fact?: FactName;
  property: string;
  here: unknown;
  there: unknown;
}

/** Of several names of a property the first under which a note says something. */
function nameIn(matter: Matter, names: readonly string[]): string | undefined {
  const found = names.flatMap((name) => {
    const keys = spellingsOf(matter, name);
    if (keys.length > 1) throw new NotMerged(severalSpellings(keys));
    return keys;
  });
  return found.find((key) => valuesOf(matter[key]).length > 0) ?? found[0];
}

function agreed(matter: Matter, fact: FactName, vocabulary: Vocabulary): void {
  const twice = statedTwice(matter, fact, vocabulary);
  if (twice?.differs) throw new NotMerged(severalNames(twice.keys));
}

function mergedFact(pair: Pair, matters: Matters): MergedFact | undefined {
  const { key, fact, property, here, there } = pair;
  const base = { key, property, fact, stays: shown(here), goes: shown(there), takes: 'stays' as const };
  const type = fact && contactProperties[fact as keyof typeof contactProperties].type;
  const [isHere, isThere] = [valuesOf(here).length > 0, valuesOf(there).length > 0];
  if (!isHere && !isThere) return undefined;
  if (fact === 'fullName' && isThere && !isHere) return named(base, matters.name);
  if (type === 'links') return joined(base, pair, people(pair, matters));
  if (!isThere) return { ...base, state: 'only' };
  if (!isHere) return { ...base, state: 'only', takes: 'goes' };
  if (type === 'caution') return cautious(base, pair);
  if (type === 'addresses') return addresses(base, pair);
  if (isJoined(pair, type)) return joined(base, pair, texts(pair));
  if (isSame(pair, type)) {
    const says = !holdsLink(textOf(here)) && holdsLink(textOf(there)) ? 'goes' : 'stays';
    return { ...base, state: 'same', takes: says };
  }
  return { ...base, state: 'differ', ...chosen(pair, type) };
}

// Whoever’s note stays is called as that note is called.
function named(base: Base, name: string): MergedFact {
  return { ...base, stays: name, state: sameName(base.goes, name) ? 'same' : 'differ' };
}

function shown(value: unknown): string {
  return valuesOf(value).map((each) => withoutLinks(textOf(each))).join(', ');
}

// A list of ours, or one of both that is a list; a group of properties is none.
function isJoined({ here, there, fact }: Pair, type: PropertyType | undefined): boolean {
  const isPlain = [...itemsOf(here), ...itemsOf(there)].every((item) => typeof item !== 'object' || item === null);
  if (!isPlain) return false;
  if (fact) return LISTS.has(type) || (DAYS.has(type) && (Array.isArray(here) || Array.isArray(there)));
  return Array.isArray(here) || Array.isArray(there);
}

function isSame({ here, there }: Pair, type: PropertyType | undefined): boolean {
  if (!type) return same(here, there);
  const [one, other] = [here, there].map((value) => readValue(value, type, () => null)) as [Reading, Reading];
  return one.unread.length === 0 && other.unread.length === 0
    ? same(one.value, other.value)
    : shown(here) === shown(there);
}

type Reading = ReturnType<typeof readValue>;

function chosen({ fact, here, there }: Pair, type: PropertyType | undefined): Pick<MergedFact, 'takes' | 'because'> {
  const days = [here, there].map((value) => dayIn(textOf(value)));
  if ((!fact || DAYS.has(type)) && days[0] && days[1]) {
    return { takes: days[1] > days[0] ? 'goes' : 'stays', because: 'newest' };
  }
  // Whoever said no has not said yes for that.
  if (type === 'checkbox') return { takes: readValue(there, type, () => null).value === false ? 'goes' : 'stays' };
  const isText = (value: unknown): value is string => typeof value === 'string';
  if ((fact ? type !== 'text' : false) || !isText(here) || !isText(there)) return { takes: 'stays' };
  return { takes: there.trim().length > here.trim().length ? 'goes' : 'stays', because: 'longer' };
}

function besideAnother(each: MergedFact, all: readonly MergedFact[]): MergedFact {
  const other = each.fact && BESIDE[each.fact];
  const leads = other && each.state === 'differ' && all.find(({ fact }) => fact === other);
  if (!leads || leads.state === 'same' || leads.state === 'joined') return each;
  return { ...each, takes: leads.takes, because: undefined };
}

type Base = Pick<MergedFact, 'key' | 'property' | 'fact' | 'stays' | 'goes' | 'takes'>;

interface Joining {
  items: WantedItem[];
  counts: { stays: number; goes: number; all: number };
}

function joined(base: Base, { here, property }: Pair, { items, counts }: Joining): MergedFact | undefined {
  const old = itemsOf(here);
  const unchanged = items.length === old.length && items.every((item, at) => item === at);
  const edit = unchanged ? undefined : { property, items };
  if (counts.stays + counts.goes === 0) return edit && { ...base, state: 'gone', edit };
  if (unchanged && counts.goes === counts.stays) return { ...base, state: 'same' };
  if (counts.stays === 0) return { ...base, state: 'only', takes: 'goes', ...(edit && { edit }) };
  if (counts.goes === 0) return { ...base, state: 'only', ...(edit && { edit }) };
  return { ...base, state: 'joined', counts, ...(edit && { edit }) };
}

/** Items of both, each once; those with a day stand by day among others with a day. */
function texts({ here, there }: Pair): Joining {
  const old = itemsOf(here).filter((item) => valuesOf(item).length > 0);
  const known = new Set(old.map((item) => textOf(item)));
  const wanted: string[] = [];
  for (const item of valuesOf(there)) {
    const text = textOf(item);
    if (known.has(text)) continue;
    known.add(text);
    wanted.push(text);
  }
  return {
    items: byDay(itemsOf(here), wanted),
    counts: { stays: old.length, goes: valuesOf(there).length, all: old.length + wanted.length },
  };
}

function byDay(old: readonly unknown[], wanted: readonly string[]): WantedItem[] {
  const items: WantedItem[] = [...old.keys()];
  const dayOf = (item: WantedItem): string | undefined => {
    const text = textOf(typeof item === 'number' ? old[item] : item);
    return doneIn(text)?.on ?? dayIn(text);
  };
  for (const text of wanted) {
    const day = dayOf(text);
    const later = day === undefined ? -1 : items.findIndex((item) => (dayOf(item) ?? '') > day);
    items.splice(later < 0 ? items.length : later, 0, text);
  }
  return items;
}

/** People of both, each once; nobody named themself. */
function people({ here, there }: Pair, { resolve, paths }: Matters): Joining {
  const whoOf = (text: string): string => {
    const { linkpath, isLink } = parseLink(text);
    return (isLink ? resolve(linkpath) : null) ?? linkKey(linkpath);
  };
  const namesOf = (item: unknown): string[] =>
    valuesOf([item]).flatMap((each) => textsOfPeople(textOf(each)) ?? [textOf(each)]);
  const isSelf = (text: string): boolean => paths.includes(whoOf(text));
  const items: WantedItem[] = [];
  const known = new Set<string>();
  itemsOf(here).forEach((item, at) => {
    const names = namesOf(item);
    const others = names.filter((name) => !isSelf(name));
    if (others.length === names.length) items.push(at);
    else items.push(...others);
    for (const name of others) known.add(whoOf(name));
  });
  const stays = known.size;
  const others = itemsOf(there).flatMap(namesOf).filter((name) => !isSelf(name));
  for (const name of others) {
    if (known.has(whoOf(name))) continue;
    known.add(whoOf(name));
    items.push(name);
  }
  return { items, counts: { stays, goes: new Set(others.map(whoOf)).size, all: known.size } };
}

// Whoever wants to be left alone by one note is left alone.
function cautious(base: Base, { here, there }: Pair): MergedFact {
  const [one, other] = [here, there].map((value) => readValue(value, 'caution', () => null).value);
  if (one === other) return { ...base, state: 'same' };
  return { ...base, state: 'joined', takes: other === true ? 'goes' : 'stays' };
}

function addresses(base: Base, { property, here, there }: Pair): MergedFact {
  const addressesIn = (value: unknown): string[] =>
    readAddresses(shown(value)).addresses.map((each) => each.toLowerCase());
  const [ours, theirs] = [addressesIn(here), addressesIn(there)];
  if (shown(here) === shown(there)) return { ...base, state: 'same' };
  if (theirs.length > 0 && theirs.every((each) => ours.includes(each))) return { ...base, state: 'same' };
  if (ours.length > 0 && ours.every((each) => theirs.includes(each))) return { ...base, state: 'same', takes: 'goes' };
  const news = theirs.filter((each) => !ours.includes(each));
  const added = news.length === theirs.length || news.length === 0 ? [shown(there)] : news;
  const counts = { stays: ours.length, goes: theirs.length, all: ours.length + news.length };
  const edit: PropertyEdit = Array.isArray(here)
    ? { property, items: [...here.keys(), ...added] }
    : { property, value: [shown(here), ...added].join(', ') };
  return { ...base, state: 'joined', counts, edit };
}

/** Both are contacts, by whichever word of one property; what else a note is stays. */
function typesOf({ key, property, here, there }: Pair, { marks }: Vocabulary): MergedFact | undefined {
  const ours = marks.contact.flatMap((mark) =>
    'property' in mark && comparedName(mark.property) === key ? [typeIn(mark.value)] : []);
  const known = new Set(valuesOf(here).map(typeIn));
  if (ours.some((mark) => known.has(mark))) for (const mark of ours) known.add(mark);
  const others = valuesOf(there).filter((each) => typeof each === 'string' && !known.has(typeIn(each))) as string[];
  const base = { key, property, stays: shown(here), goes: shown(there), takes: 'stays' as const };
  if (others.length === 0) return undefined;
  const [stays, goes] = [valuesOf(here).length, valuesOf(there).length];
  if (stays === 0) return { ...base, state: 'only', takes: 'goes' };
  const counts = { stays, goes, all: stays + others.length };
  return { ...base, state: 'joined', counts, edit: { property, items: [...itemsOf(here).keys(), ...others] } };
}
