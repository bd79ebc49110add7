import { furtherReferrers, inReadingOrder } from '../domain/referral-branches';
import type { MapPerson, ReferralMap } from '../domain/referral-map';
import { asPlainLine } from '../notes/sections/plain-line';
import { plainWords } from '../notes/sections/plain-words';
import type { Writing } from '../vault/writer';
import { counted, inContent, listed, say, together } from '../words/say';
import type { Bench } from './bench';
import { linkToPerson } from './link-to-person';
import { wholeFile, type WholeFile } from './whole-file';

/** A referral map, or a part of one, as it is to be listed; what is said of it is content. */
export interface ListedMap {
  map: ReferralMap;
  /** The ids of those below whom nobody is listed. */
  folded: ReadonlySet<string>;
  /** What it shows, in sentences. */
  says: readonly string[];
  /** How far it has come with somebody. */
  stands: (person: MapPerson) => string;
  /** Why somebody has not heard how it went with them; empty where all have. */
  owed: (person: MapPerson) => string;
}

/**
 * The referral map as an indented list in one note: a new one, or in place of the text `was` of one that is there.
 * Undefined where that says so already. Throws in words where there is nobody to list.
 */
export function referralList(bench: Bench, listedMap: ListedMap, file: WholeFile): Writing | undefined {
  if (listedMap.map.people.size === 0) throw new Error(say`There is nobody to list yet. Make a contact first.`);
  const text = inContent(() => textOf(bench, listedMap, file.path));
  return wholeFile(file, { text, says: say`Listed the referral map in “${file.path}”` });
}

/** How many are folded away below somebody, in a sentence; empty for nobody. */
export function moreBelow(hidden: number): string {
  return hidden === 0 ? '' : counted(hidden, { one: say`1 more person below.`, other: say`${hidden} more people below.` });
}

/** How far it has come with somebody, and who else gave their name, in a line; both as they are called there. */
export function standsLine(who: string, stands: string, also?: readonly string[]): string {
  return also ? say`${who}: ${stands}. Also through ${listed(also)}.` : say`${who}: ${stands}.`;
}

/** Above those who led to nobody, and whom nobody led to. */
export function inNoReferral(): string {
  return say`In no referral:`;
}

function textOf(bench: Bench, { map, folded, says, stands, owed }: ListedMap, path: string): string {
  const called = ({ contact, mention }: MapPerson): string =>
    (contact ? linkToPerson(bench, path, contact) : asPlainLine(plainWords(mention.name)));
  const further = furtherReferrers(map);
  const line = (person: MapPerson, hidden = 0): string => {
    return together(
      standsLine(called(person), plainWords(stands(person)), further.get(person.id)?.map(called)),
      plainWords(owed(person)),
      moreBelow(hidden),
    );
  };
  const tree = inReadingOrder(map, folded).map(({ person, level, below }) =>
    `${'\t'.repeat(level - 1)}- ${line(person, folded.has(person.id) ? below : 0)}`);
  const apart = map.apart.map((person) => `- ${line(person)}`);
  const those = apart.length > 0 ? [[inNoReferral()], apart] : [];
  const parts = [[asPlainLine(plainWords(together(...says)))], tree, ...those];
  return `${parts.filter((part) => part.length > 0).map((part) => part.join('\n')).join('\n\n')}\n`;
}
