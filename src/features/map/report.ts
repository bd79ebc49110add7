import { nameApart } from '../../domain/people';
import { furtherReferrers, inReadingOrder } from '../../domain/referral-branches';
import type { Acquaintances } from '../../domain/network';
import type { MapPerson, ReferralMap } from '../../domain/referral-map';
import { stageName, type Stage } from '../../domain/stage';
import { inNoReferral, standsLine } from '../../making/referral-list';
import { say } from '../../words/say';
import { withoutContact } from './model';

export interface ReferralsReport {
  people: {
    /** By it the edges name them. */
    id: string;
    name: string;
    /** Null for somebody without a contact note. */
    note: string | null;
    /** Null for somebody who is only in the address book, or has no note. */
    stage: Stage | null;
    stub: boolean;
  }[];
  edges: { from: string; to: string; dashed: boolean }[];
}

/** A map as plain data: everybody, and who led to whom. */
export function referralsNow({ people, edges }: ReferralMap): ReferralsReport {
  return {
    people: Array.from(people.values(), ({ id, mention, contact, stage, stub }) => ({
      id,
      name: contact?.name ?? mention.name,
      note: contact?.path ?? null,
      stage: stage ?? null,
      stub,
    })),
    edges: edges.map(({ from, to, dashed }) => ({ from, to, dashed })),
  };
}

/** A map as a list, those below each other whom somebody led to, deeper by two spaces. */
export function asText(map: ReferralMap, around: Acquaintances): string {
  if (map.people.size === 0) return say`There is nobody yet.`;
  const called = (person: MapPerson): string => nameApart(person.contact ?? person.mention, around);
  const further = furtherReferrers(map);
  const line = (person: MapPerson): string => {
    const stands = person.stub ? withoutContact(person.mention) : stageName(person.stage);
    return standsLine(called(person), stands, further.get(person.id)?.map(called));
  };
  const tree = inReadingOrder(map).map(({ person, level }) => `${'  '.repeat(level - 1)}- ${line(person)}`);
  const apart = map.apart.map((person) => `- ${line(person)}`);
  if (apart.length === 0) return tree.join('\n');
  return [...tree, ...tree.length > 0 ? [''] : [], inNoReferral(), ...apart].join('\n');
}
