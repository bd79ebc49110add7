import fc from 'fast-check';
import type { Mention } from '../../src/domain/mention';
import { referralMap, type ReferralMap } from '../../src/domain/referral-map';
import type { Contact } from '../../src/domain/records';
import { contact, linkTo, mention, networkOf } from './builders';

/** Contacts who led to each other in any way: by links and words, in circles, through people without a note. */

const names = ['Ana', 'Bo', 'Cy', 'Di', 'Eve', 'Fay', 'Gus', 'Hal'];
const note = (name: string): Mention => linkTo(contact({ name }));

const anyMention = fc.oneof(
  fc.constantFrom(...names).map(note),
  fc.constantFrom(...names, 'Sam', 'constructor').map(mention),
  fc.constantFrom(...names).map((name): Mention => ({ ...note(name), linkpath: `people/${name.toLowerCase()}` })),
  fc.constant<Mention>({ ...mention('Talk'), note: 'Talk.md' }),
);

export const anyContacts: fc.Arbitrary<Contact[]> = fc.uniqueArray(
  fc.record({ name: fc.constantFrom(...names), referredBy: fc.array(anyMention, { maxLength: 3 }) }),
  { selector: ({ name }) => name },
).map((all) => all.map(contact));

export function mapOf(...contacts: readonly Contact[]): ReferralMap {
  return referralMap(contacts, networkOf(contacts));
}

/** So many people, each led to by one who came before or by nobody: a forest of any shape. */
export const anyForest: fc.Arbitrary<Contact[]> = fc
  .array(fc.option(fc.nat(), { freq: 8 }), { maxLength: 60 })
  .map((parents) => parents.map((parent, at) => contact({
    name: `P${at}`, referredBy: parent === null || at === 0 ? [] : [note(`P${parent % at}`)],
  })));

/** A chain of so many people: the first led to the second, and so on. */
export function chainOf(length: number): Contact[] {
  const name = (at: number): string => `P${String(at).padStart(5, '0')}`;
  return Array.from({ length }, (_, at) => contact({ name: name(at), referredBy: at > 0 ? [note(name(at - 1))] : [] }));
}
