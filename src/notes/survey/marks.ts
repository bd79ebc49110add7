import type { NoteRecord } from '../../domain/records';
import { markOf, standardMarks, type Mark } from '../mark';
import { valueIn } from '../spellings';
import { tagsIn } from '../tags';
import { textOf, typeIn, valuesOf } from '../values';
import { kindNames, meetingWords, peopleFolders, peopleWords } from './known-names';

type FrontMatter = Readonly<Record<string, unknown>>;

export type Kind = NoteRecord['type'];

export interface MarkFound {
  kind: Kind;
  mark: Mark;
}

/**
 * The marks of a note that say it is about a person or a meeting, the surest first: what a property says, then a tag,
 * then the folder. Only the words of one sort count, those of the surest.
 */
export function marksOf(path: string, frontmatter: FrontMatter, folders: FoldersKnown = new Map()): MarkFound[] {
  const found = [
    ...propertyMarks(frontmatter), ...tagMarks(frontmatter), ...folderMarks(path, { frontmatter, folders }),
  ];
  if (found.length === 0) return found;
  const usable = found.filter(({ mark }) => markOf(mark) !== undefined);
  return usable.filter(({ kind }) => kind === usable[0]!.kind);
}

/** What folders say that were met before: most notes lie beside others. */
export type FoldersKnown = Map<string, MarkFound | undefined>;

function propertyMarks(frontmatter: FrontMatter): MarkFound[] {
  const found: MarkFound[] = [];
  for (const property in frontmatter) {
    if (!kindNames.has(property.toLowerCase())) continue;
    for (const value of valuesOf(frontmatter[property])) {
      const kind = kindIn(typeIn(value), peopleWords);
      // Of an interview it says something else.
      if (kind && !(kind === 'interview' && property.toLowerCase() === 'kind')) {
        found.push({ kind, mark: { property, value: textOf(value) } });
      }
    }
  }
  return found;
}

// A tag below another counts by that: `#people/friends` is one of `#people`, and `#crm/people` says so at its end.
function tagMarks(frontmatter: FrontMatter): MarkFound[] {
  return tagsIn(frontmatter).flatMap((tag) => {
    const parts = tag.split('/');
    const kinds = parts.map((part) => kindIn(part.toLowerCase(), peopleWords));
    const at = kinds.findIndex((kind) => kind !== undefined);
    return at < 0 ? [] : [{ kind: kinds[at]!, mark: { tag: parts.slice(0, at + 1).join('/') } }];
  });
}

// A folder makes no person of a note that says itself that it is a company.
function folderMarks(
  path: string,
  { frontmatter, folders }: { frontmatter: FrontMatter; folders: FoldersKnown },
): MarkFound[] {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  if (!folders.has(folder)) folders.set(folder, folderMark(folder));
  const found = folders.get(folder);
  return found && !saysType(frontmatter) ? [found] : [];
}

/** Whether a note says itself what it is: then no folder says it. */
export function saysType(frontmatter: FrontMatter): boolean {
  return valuesOf(valueIn(frontmatter, standardMarks.contact.property)).length > 0;
}

/** Whether a folder is called as those with people or meetings are; where not, only what stands in its notes tells. */
export function isNamedForThem(folder: string): boolean {
  return folderMark(folder)?.mark !== undefined;
}

function folderMark(folder: string): MarkFound | undefined {
  const parts = folder.split('/');
  for (let at = parts.length; at > 0; at -= 1) {
    const kind = kindIn(bareFolder(parts[at - 1]!), peopleFolders);
    if (kind) return { kind, mark: { folder: parts.slice(0, at).join('/') } };
  }
  return undefined;
}

/** A folder's name without what it is sorted by: `03 - People 👥` is People. */
function bareFolder(name: string): string {
  const words = name.toLowerCase().split(/[\s._–—]+/).map((word) => word.replace(/^\d+-(?=\p{L})/u, ''));
  return words.filter((word) => /\p{L}|^1[:-]1$/u.test(word)).join(' ');
}

function kindIn(word: string, people: ReadonlySet<string>): Kind | undefined {
  return people.has(word) ? 'contact' : meetingWords.has(word) ? 'interview' : undefined;
}
