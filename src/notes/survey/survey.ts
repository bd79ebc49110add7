import type { Day } from '../../domain/day';
import { dayIn } from '../dated';
import { originalsOf } from '../conflict-copies';
import { titleOf } from '../read';
import { markKey, type Mark } from '../mark';
import { reasonAgainstName } from '../own-names';
import { comparedName } from '../spellings';
import { holdsMark } from '../template-marks';
import { textOf, valuesOf } from '../values';
import type { FactName } from '../../domain/records';
import { kindNames, plainName, signs } from './known-names';
import { lookOf, type Look } from './looks';
import { marksOf, saysType, type FoldersKnown, type Kind, type MarkFound } from './marks';
import { reaching, tellsOf } from './wanted';

type FrontMatter = Readonly<Record<string, unknown>>;

/** Values of one look under one name. */
export interface Seen {
  count: number;
  example: string;
  /** Paths of the first notes. */
  notes: string[];
}

/** What stands under one name of a property, over many notes. */
export interface Tally {
  /** How it is spelled, by the count of notes. */
  spellings: Map<string, number>;
  /** Notes that have it, and those in which something stands there. */
  notes: number;
  filled: number;
  looks: Map<Look, Seen>;
  /** Of the values that are days, how many there are of each. */
  days: Map<Day, number>;
}

/** Notes with the same marks. */
export interface Group {
  kind: Kind;
  /** Its marks, by kind and key. */
  marks: readonly string[];
  notes: string[];
  /** How many of them say how somebody is reached or when they last were; of meetings, who took part. */
  telling: number;
  /** By the name as it is compared. */
  names: Map<string, Tally>;
}

/** How many notes are named for one look. */
const NAMED = 12;
const LONGEST_EXAMPLE = 60;

/**
 * Looks at notes one by one and remembers, in size of the kinds of notes there are and not of the vault, which of them
 * are marked as people or meetings, and which properties they have. Changes nothing.
 */
export class Survey {
  looked = 0;
  private readonly folders: FoldersKnown = new Map();
  /** Folders that only what stands in their notes tells, and by folder the notes that nothing marks so far. */
  private readonly signed = new Set<string>();
  private readonly beside = new Map<string, [path: string, frontmatter: FrontMatter][]>();
  private readonly known = new Map<string, NameKnown>();
  readonly groups = new Map<string, Group>();
  /** By kind and key. */
  readonly marks = new Map<string, { kind: Kind; mark: Mark }>();

  /** `counts` says whether a note there may be of a kind at all. */
  constructor(private readonly counts: (path: string, kind: Kind) => boolean = () => true) {}

  /**
   * Looks at one note: undefined for what can be none of ours, empty where it has no properties. Answers whether it is
   * about a person or a meeting; templates and copies of notes are not.
   */
  look(path: string, frontmatter: FrontMatter | undefined): boolean {
    this.looked += 1;
    if (!frontmatter) return false;
    const found = marksOf(path, frontmatter, this.folders);
    const all = found.length > 0 ? found : this.markBySigns(path, frontmatter);
    const marks = all.filter(({ kind }) => this.counts(path, kind));
    return marks.length > 0 && this.take(path, frontmatter, marks);
  }

  private take(path: string, frontmatter: FrontMatter, marks: readonly MarkFound[]): boolean {
    if (isTemplate(path, frontmatter) || originalsOf(path).some(({ sure }) => sure)) return false;
    const said = this.saidIn(path, frontmatter);
    const { kind } = marks[0]!;
    // Notes on classes are marked so, too: without people and without a day there is nothing in them.
    if (kind === 'interview' && !tells(said, ['contacts', 'date'])) return false;
    const group = this.groupOf(kind, marks);
    group.notes.push(path);
    if (tells(said, kind === 'contact' ? reaching : ['contacts'])) group.telling += 1;
    for (const each of said) add(group.names, each, path);
    return true;
  }

  // Some are told by their properties alone; then the folder they lie in is the mark, and it marks all that lies there.
  private markBySigns(path: string, frontmatter: FrontMatter): MarkFound[] {
    const folder = above(path);
    if (folder === '' || saysType(frontmatter)) return [];
    for (let each = folder; each !== '' && this.signed.size > 0; each = above(each)) {
      if (this.signed.has(each)) return [bySigns(each)];
    }
    for (const name in frontmatter) if (this.nameOf(name).isSign) return [this.sign(folder)];
    const those = this.beside.get(folder);
    if (those) those.push([path, frontmatter]);
    else this.beside.set(folder, [[path, frontmatter]]);
    return [];
  }

  private sign(folder: string): MarkFound {
    this.signed.add(folder);
    const mark = bySigns(folder);
    for (const [each, those] of this.beside) {
      if (each !== folder && !each.startsWith(`${folder}/`)) continue;
      this.beside.delete(each);
      for (const [path, frontmatter] of those) if (this.counts(path, 'contact')) this.take(path, frontmatter, [mark]);
    }
    return mark;
  }

  private saidIn(path: string, frontmatter: FrontMatter): Said[] {
    const title = titleOf(path);
    return Object.entries(frontmatter).flatMap(([name, raw]) => {
      if (!this.nameOf(name).says) return [];
      const [value] = valuesOf(raw);
      const look = value === undefined ? undefined : lookOf(value, title);
      // Obsidian's cache says there where the front matter lies.
      if (name === 'position' && look === 'map') return [];
      return [{ name, look, text: look ? textOf(value) : '' }];
    });
  }

  // A vault has many notes and few names.
  private nameOf(name: string): NameKnown {
    let known = this.known.get(name);
    if (!known) this.known.set(name, known = { isSign: signs.has(plainName(name)), says: mayStateFact(name) });
    return known;
  }

  private groupOf(kind: Kind, found: readonly MarkFound[]): Group {
    const marks = [...new Map(found.map(({ mark }) => [`${kind} ${markKey(mark)}`, mark]))];
    for (const [key, mark] of marks) if (!this.marks.has(key)) this.marks.set(key, { kind, mark });
    const keys = marks.map(([key]) => key).sort();
    const id = keys.join('\n');
    let group = this.groups.get(id);
    if (!group) this.groups.set(id, group = { kind, marks: keys, notes: [], telling: 0, names: new Map() });
    return group;
  }
}

function bySigns(folder: string): MarkFound {
  return { kind: 'contact', mark: { folder } };
}

/** The folder that a note or a folder lies in. */
function above(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** What one property of a note says. */
interface Said {
  name: string;
  look?: Look;
  /** Its first value, in words. */
  text: string;
}

/** What says nothing of a person. */
const APART: ReadonlySet<string> = new Set(['tags', 'tag', 'aliases', 'alias', 'cssclasses', 'cssclass', 'publish', 'permalink']);

/** What a name says, whatever stands there. */
interface NameKnown {
  /** Whether it tells a note about a person by itself. */
  isSign: boolean;
  /** Whether it may state a fact. */
  says: boolean;
}

function mayStateFact(name: string): boolean {
  const compared = name.toLowerCase();
  const isMark = kindNames.has(compared) && compared !== 'kind';
  return !APART.has(compared) && !isMark && reasonAgainstName(name) === undefined;
}

function tells(said: readonly Said[], facts: readonly FactName[]): boolean {
  return said.some(({ name, look }) => look && tellsOf(facts, name, look));
}

function add(names: Map<string, Tally>, { name, look, text }: Said, path: string): void {
  const key = comparedName(name);
  let tally = names.get(key);
  if (!tally) names.set(key, tally = { spellings: new Map(), notes: 0, filled: 0, looks: new Map(), days: new Map() });
  tally.spellings.set(name, (tally.spellings.get(name) ?? 0) + 1);
  tally.notes += 1;
  if (!look) return;
  tally.filled += 1;
  let seen = tally.looks.get(look);
  if (!seen) tally.looks.set(look, seen = { count: 0, example: shortened(text), notes: [] });
  seen.count += 1;
  if (seen.notes.length < NAMED) seen.notes.push(path);
  const day = look === 'day' ? dayIn(text) : undefined;
  if (day) tally.days.set(day, (tally.days.get(day) ?? 0) + 1);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const letters = Array.from(line.slice(0, 4 * LONGEST_EXAMPLE));
  return letters.length > LONGEST_EXAMPLE ? `${letters.slice(0, LONGEST_EXAMPLE).join('')}…` : line;
}

function isTemplate(path: string, frontmatter: FrontMatter): boolean {
  return holdsMark(path) || Object.values(frontmatter).some((value) =>
    valuesOf(value).some((each) => holdsMark(textOf(each))));
}
