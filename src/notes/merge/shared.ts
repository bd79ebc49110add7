import type { Contact } from '../../domain/records';
import { readAddresses } from '../addresses';
import { sameFullName } from '../names';

/** What two contacts have in common that two people don’t share, as one of them has it. */
export interface Shared {
  fact: 'email' | 'linkedin' | 'phone';
  value: string;
}

/** The fewest digits that make a telephone number. */
const FEWEST = 6;

/** The address, profile or number that two contacts share, compared strictly; undefined where they share none. */
export function sharedBy(one: Contact, other: Contact): Shared | undefined {
  const email = common(addressesIn(one), addressesIn(other));
  if (email !== undefined) return { fact: 'email', value: email };
  const profile = profileIn(one);
  if (profile !== undefined && profile === profileIn(other)) return { fact: 'linkedin', value: profile };
  const phone = phoneIn(one);
  return phone !== undefined && phone === phoneIn(other) ? { fact: 'phone', value: one.phone! } : undefined;
}

/**
 * Others in the order in which they are likely the same person: whoever shares an address, a profile or a number, then
 * namesakes, then the rest as they come.
 */
export function likeliestFirst(contact: Contact, others: readonly Contact[]): Contact[] {
  const ranks = others.map((other) => ({
    other,
    rank: sharedBy(contact, other) ? 0 : sameFullName(contact.name, other.name) ? 1 : 2,
  }));
  return ranks.sort((one, next) => one.rank - next.rank).map(({ other }) => other);
}

function addressesIn({ email = '' }: Contact): string[] {
  return email === '' ? [] : readAddresses(email).addresses.map((address) => address.toLowerCase());
}

function common(ones: readonly string[], others: readonly string[]): string | undefined {
  return ones.find((each) => others.includes(each));
}

function profileIn({ linkedin = '' }: Contact): string | undefined {
  const address = linkedin.trim().toLowerCase().replace(/^https?:\/\//, '').replace(/^www\./, '').split(/[?#]/)[0]!;
  const parts = address.split('/').filter((part) => part !== '');
  return parts.length > 1 ? parts.join('/') : undefined;
}

// `00` and `+` mean the same; where the country is left out, nobody can tell which is meant.
function phoneIn({ phone = '' }: Contact): string | undefined {
  const digits = phone.replace(/\(0\)/g, '').replace(/[^\d+]/g, '').replace(/^00/, '+');
  return digits.length >= FEWEST ? digits : undefined;
}
