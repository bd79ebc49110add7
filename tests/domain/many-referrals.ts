import type { Mention } from '../../src/domain/mention';
import { branchOf, longestChains, onlyLoops } from '../../src/domain/referral-branches';
import { layOut } from '../../src/domain/referral-layout';
import type { Contact } from '../../src/domain/records';
import { chainOf, mapOf } from './any-referrals';
import { contact, linkTo } from './builders';

/** Many people who led to each other, of each shape that has made such things slow. */

const numbered = (size: number, referrer: (at: number) => Mention | undefined): Contact[] =>
  Array.from({ length: size }, (_, at) => contact({ name: `P${at}`, referredBy: [referrer(at) ?? []].flat() }));
const note = (at: number): Mention => linkTo(contact({ name: `P${at}` }));

export const shapes: Record<string, (size: number) => Contact[]> = {
  'nobody led to anybody': (size) => numbered(size, () => undefined),
  'one led to all': (size) => numbered(size, (at) => (at > 0 ? note(0) : undefined)),
  'a chain': chainOf,
  'a circle': (size) => numbered(size, (at) => note((at + 1) % size)),
  'many circles of two': (size) => numbered(size, (at) => note(at % 2 === 0 ? at + 1 : at - 1)),
  'each led to two': (size) => numbered(size, (at) => (at > 0 ? note((at - 1) >> 1) : undefined)),
};

/** The map, and all that is worked out of it. */
export function joined(contacts: readonly Contact[]): void {
  const map = mapOf(...contacts);
  longestChains(map);
  onlyLoops(map, map.edges);
  branchOf(map, map.roots[0]?.person.id ?? '');
}

/** Where everybody is drawn. */
export function drawn(contacts: readonly Contact[]): void {
  layOut(mapOf(...contacts), { width: 9, height: 9, across: 9, gap: 9, apart: 9, below: 9 });
}
