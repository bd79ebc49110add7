import { ByWords } from './by-words';
import type { Mention } from './mention';
import type { Acquaintances } from './network';
import type { Contact } from './records';
import { stageOf, type Stage } from './stage';

/** Somebody one knows of, once. */
export interface MapPerson {
  /** The path of their note; of somebody without one a key that is never a path. */
  id: string;
  mention: Mention;
  contact?: Contact;
  /** Undefined for somebody who is only in the address book, and for a stub. */
  stage?: Stage;
  /** They have no contact note: another names them. */
  stub: boolean;
}

/** That one person led to another. */
export interface MapEdge {
  /** Who gave the name. */
  from: string;
  /** Whose note says so. */
  to: string;
  /** They gave it besides somebody else, or the tree would go in a circle by them. */
  dashed: boolean;
  /** Who gave the name, as the note of whom they led to has it. */
  named: Mention;
}

/** A person in the tree of those who gave a name first. */
export interface MapNode {
  person: MapPerson;
  /** 1 for a root. */
  level: number;
  /** In the order of names. */
  children: readonly MapNode[];
  /** Whom they stand under; none above a root. */
  parent?: MapNode;
  /** How many people stand below them, near and far. */
  below: number;
}

/** Who led to whom. Every person is in `people`, and but for those apart in one place of the tree. */
export interface ReferralMap {
  /** By id, in the order of names. */
  people: ReadonlyMap<string, MapPerson>;
  /** In the order of whom they lead to; of one person in that of the note. */
  edges: readonly MapEdge[];
  /** In the order of names. */
  roots: readonly MapNode[];
  /** Where each person stands in the tree, parents before their children. */
  nodes: ReadonlyMap<string, MapNode>;
  /** Nobody led to them and they led to nobody, in the order of names. */
  apart: readonly MapPerson[];
}

/**
 * The map of all contacts and of those whom they name as referrers, the same in whatever order they come. The tree
 * follows the first referrer of each note; where that goes in a circle it is broken above whoever of the circle comes
 * first by name. Nobody leads to themselves. It never calls itself: chains may be as long as there are people.
 */
export function referralMap(contacts: readonly Contact[], around: Acquaintances): ReferralMap {
  const ordered = inOrder(contacts.map((contact) => personOf(contact, around)));
  const words = wordsOf(ordered);
  const people = new Map(ordered.map((person) => [person.id, person]));
  const named = ordered.flatMap((person) => referrersIn(person, words));
  for (const { from, named: mention } of named) {
    if (!people.has(from)) people.set(from, { id: from, mention, stub: true });
  }
  const everybody = inOrder([...people.values()]);
  const byId = new Map(everybody.map((person) => [person.id, person]));
  return planted(byId, withoutCircles(byId, named));
}

/** The map of these people and edges, as they stand: the solid ones go in no circle. */
export function planted(people: ReadonlyMap<string, MapPerson>, edges: readonly MapEdge[]): ReferralMap {
  const inEdge = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const parents = new Map(edges.filter(({ dashed }) => !dashed).map(({ from, to }) => [to, from]));
  const isRoot = ({ id }: MapPerson): boolean => inEdge.has(id) && !parents.has(id);
  const everybody = [...people.values()];
  return {
    people,
    edges,
    ...grown(everybody.filter(isRoot), childrenBy(parents, everybody)),
    apart: everybody.filter(({ id }) => !inEdge.has(id)),
  };
}

/** The tree that grows from some people. */
export function grown(
  from: readonly MapPerson[],
  children: ReadonlyMap<string, readonly MapPerson[]>,
): Pick<ReferralMap, 'roots' | 'nodes'> {
  interface Growing extends MapNode {
    children: Growing[];
    parent?: Growing;
  }
  const roots = from.map((person): Growing => ({ person, level: 1, children: [], below: 0 }));
  const nodes = [...roots];
  for (const node of nodes) {
    for (const person of children.get(node.person.id) ?? []) {
      const child: Growing = { person, level: node.level + 1, children: [], below: 0, parent: node };
      node.children.push(child);
      nodes.push(child);
    }
  }
  for (const { parent, below } of [...nodes].reverse()) if (parent) parent.below += below + 1;
  return { roots, nodes: new Map(nodes.map((node) => [node.person.id, node])) };
}

function childrenBy(
  parents: ReadonlyMap<string, string>,
  people: readonly MapPerson[],
): ReadonlyMap<string, readonly MapPerson[]> {
  const children = new Map<string, MapPerson[]>();
  for (const person of people) {
    const parent = parents.get(person.id);
    if (parent === undefined) continue;
    (children.get(parent) ?? children.set(parent, []).get(parent)!).push(person);
  }
  return children;
}

function personOf(contact: Contact, around: Acquaintances): MapPerson {
  const { path, name } = contact;
  const stage = stageOf(contact, around.interviewsWith(path));
  const [title] = linkpathsOf(path);
  return { id: path, mention: { note: path, linkpath: title, name, text: `[[${title}]]` }, contact, stage, stub: false };
}

// A link in words may be of the title alone or of the whole path.
function linkpathsOf(path: string): [title: string, whole: string] {
  const whole = path.replace(/\.md$/i, '').toLowerCase();
  return [whole.slice(whole.lastIndexOf('/') + 1), whole];
}

function wordsOf(people: readonly MapPerson[]): ByWords {
  const words = new ByWords();
  for (const { mention, contact } of people) {
    for (const linkpath of linkpathsOf(mention.note!)) words.add({ ...mention, linkpath });
    for (const referrer of contact!.referredBy) words.add(referrer);
  }
  return words;
}

function referrersIn({ id, contact }: MapPerson, words: ByWords): MapEdge[] {
  const first = new Map<string, Mention>();
  for (const named of contact!.referredBy) {
    const from = words.idOf(named);
    if (from !== id && !first.has(from)) first.set(from, named);
  }
  return Array.from(first, ([from, named], at) => ({ from, to: id, dashed: at > 0, named }));
}

// Each person has one first referrer at most, so that whoever is met again on the way up closes a circle of their own.
function withoutCircles(people: ReadonlyMap<string, MapPerson>, edges: readonly MapEdge[]): MapEdge[] {
  const parents = new Map(edges.filter(({ dashed }) => !dashed).map(({ from, to }) => [to, from]));
  const seen = new Map<string, string>();
  const broken = new Set<string>();
  for (const start of people.keys()) {
    let at: string | undefined = start;
    for (; at !== undefined && !seen.has(at); at = parents.get(at)) seen.set(at, start);
    if (at !== undefined && seen.get(at) === start) broken.add(firstOf(circleOf(at, parents), people));
  }
  return edges.map((edge) => (!edge.dashed && broken.has(edge.to) ? { ...edge, dashed: true } : edge));
}

function circleOf(start: string, parents: ReadonlyMap<string, string>): string[] {
  const circle = [start];
  for (let at = parents.get(start)!; at !== start; at = parents.get(at)!) circle.push(at);
  return circle;
}

function firstOf(circle: readonly string[], people: ReadonlyMap<string, MapPerson>): string {
  const person = (id: string): MapPerson => people.get(id)!;
  return circle.reduce((first, each) => (compared(person(each), person(first)) < 0 ? each : first));
}

function inOrder(people: readonly MapPerson[]): MapPerson[] {
  return [...people].sort(compared);
}

// Two of one name by their notes, code by code: every device lists them the same.
function compared(one: MapPerson, other: MapPerson): number {
  return one.mention.name.localeCompare(other.mention.name) || (one.id < other.id ? -1 : Number(one.id > other.id));
}
