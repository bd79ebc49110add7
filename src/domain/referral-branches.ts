import { samePerson, type Mention } from './mention';
import { grown, planted, type MapEdge, type MapNode, type MapPerson, type ReferralMap } from './referral-map';

/**
 * One person with whom they led to, near and far, and what joins those people; a map of its own with this person as its
 * root. Empty when nobody of that id is known.
 */
export function branchOf(map: ReferralMap, id: string): ReferralMap {
  const person = map.people.get(id);
  if (!person) return planted(new Map(), []);
  const within = new Set([id]);
  const nodes = [map.nodes.get(id) ?? []].flat();
  for (const { person: { id: each }, children } of nodes) {
    within.add(each);
    nodes.push(...children);
  }
  const children = new Map(nodes.map((node) => [node.person.id, node.children.map((child) => child.person)]));
  const people = new Map([...map.people].filter(([each]) => within.has(each)));
  return { people, edges: edgesAmong(map, within), ...grown([person], children), apart: [] };
}

/** From a root of the tree to a person, both with it; empty for somebody who stands apart. */
export function wayTo(map: ReferralMap, id: string): MapPerson[] {
  const way: MapPerson[] = [];
  for (let node = map.nodes.get(id); node; node = node.parent) way.push(node.person);
  return way.reverse();
}

/** The ids of those on the way from the root to somebody, and of all their branch. */
export function litBy(map: ReferralMap, id: string): Set<string> {
  return new Set([...wayTo(map, id), ...branchOf(map, id).people.values()].map((person) => person.id));
}

/** The people of the tree as an indented list has them, each with all below before the next; without what is folded. */
export function inReadingOrder({ roots }: ReferralMap, folded: ReadonlySet<string> = new Set()): MapNode[] {
  const nodes: MapNode[] = [];
  const waiting = [...roots].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    nodes.push(node);
    if (!folded.has(node.person.id)) waiting.push(...[...node.children].reverse());
  }
  return nodes;
}

/** Who gave a name besides whom it stands under, by the id of whom they named; without those whom nobody else named. */
export function furtherReferrers({ people, edges }: ReferralMap): ReadonlyMap<string, readonly MapPerson[]> {
  const further = new Map<string, MapPerson[]>();
  for (const { from, to, dashed } of edges) {
    if (dashed) further.set(to, [...further.get(to) ?? [], people.get(from)!]);
  }
  return further;
}

/**
 * Where the longest chains end, in the order of the tree: each chain is the way there, as many people as its end’s
 * level. Empty where nobody led to anybody.
 */
export function longestChains({ nodes }: ReferralMap): MapNode[] {
  const all = [...nodes.values()];
  const longest = all.at(-1)?.level ?? 0;
  return longest > 1 ? all.filter(({ level }) => level === longest) : [];
}

/** Whom to fold so that no more than this many levels show: ids of those of the last one with people below. */
export function foldedAt({ nodes }: ReferralMap, depth: number): Set<string> {
  const last = [...nodes.values()].filter(({ level, below }) => level === depth && below > 0);
  return new Set(last.map(({ person: { id } }) => id));
}

/**
 * The edges over which word is owed: what reports back are about, each a contact’s note with whom of its referrers it
 * is owed to, or all of them where it doesn’t say.
 */
export function openLoops(map: ReferralMap, owed: Iterable<{ note: string; to?: Mention }>): MapEdge[] {
  const byContact = new Map<string, Mention[] | 'all'>();
  for (const { note, to } of owed) {
    const known = byContact.get(note);
    if (!to || known === 'all') byContact.set(note, 'all');
    else byContact.set(note, [...known ?? [], to]);
  }
  return map.edges.filter(({ from, to, named }) => {
    const hearing = byContact.get(to);
    if (hearing === undefined || hearing === 'all') return hearing === 'all';
    return hearing.some((each) => each.note === from || samePerson(each, named));
  });
}

/** Only the people at both ends of open loops, and who stands on the way to them. */
export function onlyLoops(map: ReferralMap, loops: readonly MapEdge[]): ReferralMap {
  return waysTo(map, loops.flatMap(({ from, to }) => [from, to]));
}

/** Only these people, by id, and who stands on the way to them; a map of its own. */
export function waysTo(map: ReferralMap, ids: Iterable<string>): ReferralMap {
  const within = new Set<string>();
  for (const id of ids) {
    let node = map.nodes.get(id);
    if (!node) within.add(id);
    for (; node && !within.has(node.person.id); node = node.parent) within.add(node.person.id);
  }
  const those = (people: readonly MapPerson[]): MapPerson[] => people.filter(({ id }) => within.has(id));
  const personIn = ({ person }: MapNode): MapPerson => person;
  const children = new Map([...map.nodes].map(([id, node]) => [id, those(node.children.map(personIn))]));
  return {
    people: new Map([...map.people].filter(([id]) => within.has(id))),
    edges: edgesAmong(map, within),
    ...grown(those(map.roots.map(personIn)), children),
    apart: those(map.apart),
  };
}

function edgesAmong({ edges }: ReferralMap, within: ReadonlySet<string>): MapEdge[] {
  return edges.filter(({ from, to }) => within.has(from) && within.has(to));
}
