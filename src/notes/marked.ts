import type { NoteRecord } from '../domain/records';
import { holdsLink } from './link';
import { standardMarks, type PropertyMark } from './mark';
import { comparedName, valueIn } from './spellings';
import { tagsIn } from './tags';
import { typeIn, valuesOf } from './values';
import type { Vocabulary } from './vocabulary';

type Kind = NoteRecord['type'];
type FrontMatter = Readonly<Record<string, unknown>>;

/** The property and value that a new note of a kind gets: the first among its marks. */
export function markOfNew(kind: Kind, { marks }: Vocabulary): PropertyMark {
  return marks[kind].find((mark): mark is PropertyMark => 'property' in mark) ?? standardMarks[kind];
}

/** The property that says of a note what it is: a contact’s, where its value is a word and not a link. */
export function typeProperty(vocabulary: Vocabulary): string {
  const { property, value } = markOfNew('contact', vocabulary);
  return holdsLink(value) ? standardMarks.contact.property : property;
}

/** How the properties are compared that mark notes. */
export function markingProperties(vocabulary: Vocabulary): ReadonlySet<string> {
  return compiled(vocabulary).names;
}

/**
 * The kind that a note is marked as. A property says more than a tag, and a tag more than a folder; of tags and folders
 * the nearest counts, and a folder marks no note that says itself that it is something else. `counts` says whether a
 * note there may be of a kind at all.
 */
export function kindMarked(
  path: string,
  frontmatter: FrontMatter,
  { vocabulary, counts }: { vocabulary: Vocabulary; counts: (kind: Kind) => boolean },
): Kind | undefined {
  const marks = compiled(vocabulary);
  let saysOtherwise = false;
  let isContact = false;
  let isInterview = false;
  for (const { property, kinds } of marks.properties) {
    for (const value of valuesOf(valueIn(frontmatter, property))) {
      saysOtherwise = true;
      const marked = kinds.get(typeIn(value));
      isContact ||= marked?.includes('contact') ?? false;
      isInterview ||= marked?.includes('interview') ?? false;
    }
  }
  if (isContact && counts('contact')) return 'contact';
  if (isInterview && counts('interview')) return 'interview';
  if (marks.tags.length > 0) {
    const tags = tagsIn(frontmatter).map((tag) => `${tag.toLowerCase()}/`);
    const tagged = marks.tags.find(({ below, kind }) => counts(kind) && tags.some((tag) => tag.startsWith(below)));
    if (tagged) return tagged.kind;
  }
  if (saysOtherwise) return undefined;
  return marks.folders.find(({ below, kind }) => counts(kind) && path.startsWith(below))?.kind;
}

/** Whether a folder alone may mark a note: then a note without properties may be one of ours. */
export function marksByFolder(vocabulary: Vocabulary): boolean {
  return compiled(vocabulary).folders.length > 0;
}

interface Below {
  /** Compared with the start of a tag or a path: it ends with a slash. */
  below: string;
  kind: Kind;
}

interface Compiled {
  names: ReadonlySet<string>;
  properties: readonly { property: string; kinds: ReadonlyMap<string, readonly Kind[]> }[];
  /** The nearest first. */
  tags: readonly Below[];
  folders: readonly Below[];
}

const known = new WeakMap<Vocabulary, Compiled>();

// Made once for a vocabulary: every note of the vault is looked at by it.
function compiled(vocabulary: Vocabulary): Compiled {
  let made = known.get(vocabulary);
  if (!made) known.set(vocabulary, made = compile(vocabulary));
  return made;
}

function compile({ marks }: Vocabulary): Compiled {
  const properties = new Map<string, Map<string, Kind[]>>();
  const tags: Below[] = [];
  const folders: Below[] = [];
  for (const kind of ['contact', 'interview'] as const) {
    for (const mark of marks[kind]) {
      if ('tag' in mark) tags.push({ below: `${mark.tag.toLowerCase()}/`, kind });
      else if ('folder' in mark) folders.push({ below: `${mark.folder}/`, kind });
      else {
        const kinds = properties.get(comparedName(mark.property)) ?? new Map<string, Kind[]>();
        kinds.set(typeIn(mark.value), [...(kinds.get(typeIn(mark.value)) ?? []), kind]);
        properties.set(comparedName(mark.property), kinds);
      }
    }
  }
  const nearestFirst = (one: Below, other: Below): number => other.below.length - one.below.length;
  return {
    names: new Set(properties.keys()),
    properties: Array.from(properties, ([property, kinds]) => ({ property, kinds })),
    tags: tags.sort(nearestFirst),
    folders: folders.sort(nearestFirst),
  };
}
