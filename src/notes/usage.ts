import type { HeadingName } from '../domain/change';
import type { FactName, NoteRecord } from '../domain/records';
import { contactProperties, interviewProperties, propertyOf } from './properties';
import { isSameHeading } from './sections/headings';
import { comparedName } from './spellings';
import { namesOf } from './stated';
import { readValue, valuesOf } from './values';
import type { Vocabulary } from './vocabulary';

type Kind = NoteRecord['type'];

/** In how many notes a name says something. */
export interface NameInUse {
  /** As most of them spell it. */
  name: string;
  notes: number;
}

/** In how many notes a fact is stated: by the vault’s name, by the standard one, and so that nobody can read it. */
export interface FactInUse {
  own: number;
  beside: number;
  unread: number;
}

/** What the contacts and interviews of a vault call things, note by note. */
export class Usage {
  readonly notes: Record<Kind, number> = { contact: 0, interview: 0 };
  private readonly names: Record<Kind, Map<string, Map<string, number>>> = { contact: new Map(), interview: new Map() };
  private readonly facts = new Map<FactName, FactInUse>();
  private readonly headings = new Map<HeadingName, number>();
  private readonly meant: Record<Kind, ReadonlyMap<string, { fact: FactName; isOwn: boolean }>>;

  constructor(private readonly vocabulary: Vocabulary) {
    this.meant = { contact: meantIn('contact', vocabulary), interview: meantIn('interview', vocabulary) };
  }

  take(kind: Kind, frontmatter: Readonly<Record<string, unknown>>, headings: readonly { heading: string }[]): void {
    this.notes[kind] += 1;
    for (const key of Object.keys(frontmatter)) {
      if (valuesOf(frontmatter[key]).length > 0) this.takeName(kind, key, frontmatter[key]);
    }
    for (const name of Object.keys(this.vocabulary.headings) as HeadingName[]) {
      const isThere = headings.some(({ heading }) => isSameHeading(heading, this.vocabulary.headings[name]));
      if (isThere) this.headings.set(name, this.ofHeading(name) + 1);
    }
  }

  /** The names in notes of these kinds, the most frequent first. */
  ofNotes(kinds: readonly Kind[]): NameInUse[] {
    const all = new Map<string, Map<string, number>>();
    for (const [name, spellings] of kinds.flatMap((kind) => [...this.names[kind]])) {
      for (const [spelling, notes] of spellings) add(all, { name, spelling, notes });
    }
    return Array.from(all.values(), (spellings): NameInUse => {
      const most = [...spellings].sort(([one, times], [other, often]) => often - times || (one < other ? -1 : 1));
      return { name: most[0]![0], notes: most.reduce((sum, [, notes]) => sum + notes, 0) };
    }).sort((one, other) => other.notes - one.notes || (one.name < other.name ? -1 : 1));
  }

  ofFact(fact: FactName): FactInUse {
    return this.facts.get(fact) ?? { own: 0, beside: 0, unread: 0 };
  }

  ofHeading(heading: HeadingName): number {
    return this.headings.get(heading) ?? 0;
  }

  private takeName(kind: Kind, key: string, raw: unknown): void {
    const name = comparedName(key);
    add(this.names[kind], { name, spelling: key, notes: 1 });
    const meant = this.meant[kind].get(name);
    if (!meant) return;
    const before = this.ofFact(meant.fact);
    const isUnread = readValue(raw, propertyOf(meant.fact).type, () => null).unread.length > 0;
    this.facts.set(meant.fact, {
      own: before.own + Number(meant.isOwn),
      beside: before.beside + Number(!meant.isOwn),
      unread: before.unread + Number(isUnread),
    });
  }
}

function add(
  all: Map<string, Map<string, number>>,
  { name, spelling, notes }: { name: string; spelling: string; notes: number },
): void {
  const spellings = all.get(name) ?? new Map<string, number>();
  all.set(name, spellings.set(spelling, (spellings.get(spelling) ?? 0) + notes));
}

/** The kinds of notes that state a fact. */
export function kindsStating(fact: FactName): Kind[] {
  return (['contact', 'interview'] as const)
    .filter((kind) => fact in (kind === 'contact' ? contactProperties : interviewProperties));
}

function meantIn(kind: Kind, vocabulary: Vocabulary): Map<string, { fact: FactName; isOwn: boolean }> {
  const table = kind === 'contact' ? contactProperties : interviewProperties;
  return new Map((Object.keys(table) as FactName[]).flatMap((fact) =>
    namesOf(fact, vocabulary).map((name, at) => [comparedName(name), { fact, isOwn: at === 0 }] as const)));
}
