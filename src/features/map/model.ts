import type { Agenda, Listed } from '../../domain/agenda';
import type { Day } from '../../domain/day';
import { shortDate } from '../../domain/day-words';
import { isAhead, isHeld, newestOf } from '../../domain/interview';
import type { Mention } from '../../domain/mention';
import type { Acquaintances } from '../../domain/network';
import { nameOf } from '../../domain/people';
import type { MapEdge, MapNode, MapPerson, ReferralMap } from '../../domain/referral-map';
import { stageName } from '../../domain/stage';
import { counted, say, together } from '../../words/say';
import type { Shown } from './layout';

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
  why: ReadonlyMap<string, string>;
}

/** Reports that are owed, by the names they are owed for. */
export class Loops {
  private readonly items = new Map<string, Listed>();

  constructor({ items }: Pick<Agenda, 'items'>) {
    for (const listed of items) {
      const { kind, note, to } = listed.item;
      if (kind === 'report-back' && to && listed.group !== 'waived') this.items.set(keyOf(note, to), listed);
    }
  }

  of({ to, named }: MapEdge): Listed | undefined {
    return this.items.get(keyOf(to, named));
  }

  /** Those of a map, and why they are open, by the id of whom it went with. */
  openIn({ edges }: ReferralMap, today: Day): OpenLoops {
    const why = new Map<string, string>();
    const open = edges.filter((edge) => {
      const listed = this.of(edge);
      if (listed) why.set(edge.to, together(why.get(edge.to) ?? '', listed.item.why(today)));
      return listed !== undefined;
    });
    return { edges: new Set(open), why };
  }
}

function keyOf(note: string, to: Mention): string {
  return `${note}\n${to.note ?? to.linkpath}`;
}

/** The part of a map that is wanted. */
export function shownOf(map: ReferralMap, loops: Loops, wanted: Wanted): Shown {
  const root = wanted.branch === undefined ? undefined : map.nodes.get(wanted.branch);
  const kept = wanted.onlyLoops ? onWayToLoops(map, loops) : undefined;
  const keep = (node: MapNode): boolean => !kept || kept.has(node.person.id);
  const first = root?.level ?? 1;
  const apart = wanted.onlyLoops || root ? [] : map.apart.map(alone);
  return {
    roots: (root ? [root] : map.roots).filter(keep),
    apart,
    withYou: !root,
    childrenOf: (node) => hides(node, first, wanted) ? [] : node.children.filter(keep),
  };
}

/** Whether nobody below somebody is shown: they are folded, or it is as deep as is wanted; `first` is the top level. */
export function hides({ person, level }: MapNode, first: number, { folded, depth }: Wanted): boolean {
  return folded.has(person.id) || isCut(level, first, depth);
}

export function isCut(level: number, first: number, depth: number | undefined): boolean {
  return depth !== undefined && level - first + 1 >= depth;
}

function alone(person: MapPerson): MapNode {
  return { person, level: 1, children: [], below: 0 };
}

function onWayToLoops(map: ReferralMap, loops: Loops): ReadonlySet<string> {
  const kept = new Set<string>();
  const open = map.edges.filter((edge) => loops.of(edge));
  for (const id of open.flatMap(({ from, to }) => [from, to])) {
    for (let node = map.nodes.get(id); node && !kept.has(node.person.id); node = node.parent) kept.add(node.person.id);
  }
  return kept;
}

/** What somebody is called. */
export function titleOf({ contact, mention }: MapPerson, around: Acquaintances): string {
  return contact?.name ?? nameOf(mention, around);
}

/** How far it has come with somebody, and since when. */
export function standing({ contact, stage, stub }: MapPerson, around: Acquaintances, { today }: Agenda): string {
  if (stub || !contact) return say`No note yet`;
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
export function counts({ people, roots, nodes }: ReferralMap): string {
  const total = people.size;
  const chain = Math.max(0, ...Array.from(nodes.values(), ({ level }) => level));
  const all = counted(total, { one: say`${total} person`, other: say`${total} people` });
  if (roots.length === 0) return all;
  const starts = counted(roots.length, { one: say`${roots.length} starting point`, other: say`${roots.length} starting points` });
  return say`${all}, ${starts}, longest chain ${chain}`;
}
