import type { Agenda } from '../../domain/agenda';
import { shortDate } from '../../domain/day-words';
import { ruleOf } from '../../domain/due';
import { isAhead, isHeld, newestOf } from '../../domain/interview';
import type { Mention } from '../../domain/mention';
import type { Acquaintances } from '../../domain/network';
import { nameApart } from '../../domain/people';
import { branchOf, foldedAt, longestChains, onlyLoops, openLoops } from '../../domain/referral-branches';
import type { MapEdge, MapPerson, ReferralMap } from '../../domain/referral-map';
import { stageName } from '../../domain/stage';
import { counted, say, together } from '../../words/say';

/** Which part of the map the person wants to see. */
export interface Wanted {
  /** Of whose branch alone; undefined for everybody. */
  branch?: string;
  folded: ReadonlySet<string>;
  /** How many levels; undefined for all. */
  depth?: number;
  /** Only where somebody has not heard how it went, and the ways to them. */
  onlyLoops: boolean;
}

export interface OpenLoops {
  edges: ReadonlySet<MapEdge>;
  /** Why they are open, by the id of whom it went with. */
  why: ReadonlyMap<string, string>;
}

/** Over which edges word is owed, but for what was waived. */
export function loopsIn(map: ReferralMap, { items, today }: Pick<Agenda, 'items' | 'today'>): OpenLoops {
  const owed = items.filter(({ item, group }) => ruleOf(item.kind).closesLoop && group !== 'waived');
  const why = new Map<string, string>();
  for (const { item } of owed) why.set(item.note, together(why.get(item.note) ?? '', item.why(today)));
  return { edges: new Set(openLoops(map, owed.map(({ item }) => item))), why };
}

/** The part of a map that is wanted, as a map of its own. */
export function shownOf(map: ReferralMap, loops: OpenLoops, wanted: Wanted): ReferralMap {
  const branch = branchIn(map, wanted);
  const part = branch === undefined ? map : branchOf(map, branch);
  return wanted.onlyLoops ? onlyLoops(part, [...loops.edges]) : part;
}

/** Of whose branch alone it is: somebody who is there. */
export function branchIn({ people }: ReferralMap, { branch }: Wanted): string | undefined {
  return branch !== undefined && people.has(branch) ? branch : undefined;
}

/** The ids of those below whom nobody is shown: they are folded, or it is as deep as is wanted. */
export function foldedIn(shown: ReferralMap, { folded, depth }: Wanted): ReadonlySet<string> {
  return depth === undefined ? folded : new Set([...folded, ...foldedAt(shown, depth)]);
}

/** Who somebody is by now whose note came or went: whoever is named in the same words in the same note. */
export function sameIn(map: ReferralMap, id: string, before: ReferralMap): string | undefined {
  if (map.people.has(id)) return id;
  const was = before.edges.find(({ from }) => from === id);
  return was && map.edges.find(({ to, named }) => to === was.to && named.text === was.named.text)?.from;
}

/** What somebody is called, told apart from others of the name. */
export function titleOf({ contact, mention }: MapPerson, around: Acquaintances): string {
  return nameApart(contact ?? mention, around);
}

/** How it stands with somebody who has no contact note. */
export function withoutContact({ note }: Mention): string {
  return note === null ? say`No note yet` : say`Not a contact’s note yet`;
}

/** How far it has come with somebody, and since when. */
export function standing(person: MapPerson, around: Acquaintances, { today }: Agenda): string {
  const { contact, mention, stage, stub } = person;
  if (stub || !contact) return withoutContact(mention);
  const interviews = around.interviewsWith(contact.path);
  if (stage === 'asked' && contact.askedOn) return say`Asked ${shortDate(contact.askedOn, today)}`;
  if (stage === 'met' || stage === 'thanked') {
    const date = newestOf(interviews.filter(isHeld))?.date;
    if (date) return stage === 'met' ? say`Met ${shortDate(date, today)}` : say`Thanked, met ${shortDate(date, today)}`;
  }
  const ahead = stage === 'scheduled' ? interviews.find((each) => isAhead(each) && each.date) : undefined;
  if (!ahead) return stageName(stage);
  const day = shortDate(ahead.date!, today);
  return ahead.time ? say`Day agreed: ${day}, ${ahead.time}` : say`Day agreed: ${day}`;
}

/** How many there are, for the top of the view. */
export function counts(map: ReferralMap): string {
  const { people: { size: total }, roots } = map;
  const [longest] = longestChains(map);
  const all = counted(total, { one: say`${total} person`, other: say`${total} people` });
  if (!longest) return all;
  const starts = counted(roots.length, { one: say`${roots.length} starting point`, other: say`${roots.length} starting points` });
  return say`${all}, ${starts}, longest chain ${longest.level}`;
}
