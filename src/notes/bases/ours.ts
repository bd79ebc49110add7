import type { FactName, NoteRecord } from '../../domain/records';
import type { Mark } from '../mark';
import type { Recognition } from '../read';
import { typeIn } from '../values';
import { all, any, holdsAny, isDay, property, quoted, valueOf } from './formula';

type Kind = NoteRecord['type'];

/** A filter of a base: a condition, or several of which all or one must hold. */
export type BaseFilter = string | { and: readonly BaseFilter[] } | { or: readonly BaseFilter[] };

/**
 * The notes of a kind, as far as a formula can tell: by the vault’s marks, within its folders, without its templates. A
 * property says more than a tag, a tag more than a folder, and of tags and folders the nearest counts.
 */
export function notesOf(kind: Kind, recognition: Recognition): BaseFilter {
  const { vocabulary: { marks }, contactFolders, interviewFolders, templates, templateFolders } = recognition;
  const folders = kind === 'contact' ? contactFolders : interviewFolders;
  const other = marks[kind === 'contact' ? 'interview' : 'contact'];
  const marked = marks[kind].map((mark) => condition(mark, { other, all: [...marks.contact, ...marks.interview] }));
  return {
    and: [
      'file.ext == "md"',
      marked.length === 1 ? marked[0]! : { or: marked },
      ...(folders.length === 0 ? [] : [any(folders.map(inFolder))]),
      ...templateFolders.map((folder) => `!${inFolder(folder)}`),
      ...templates.map((path) => `file.path != ${quoted(path)}`),
      ...(kind === 'interview' ? [meets(recognition)] : []),
    ],
  };
}

// Job seekers have other interviews, too.
function meets({ vocabulary }: Recognition): string {
  const of = (fact: FactName): string => valueOf(fact, vocabulary);
  return any([holdsAny(of('contacts')), isDay(of('date'))]);
}

function condition(mark: Mark, { other, all: every }: { other: readonly Mark[]; all: readonly Mark[] }): string {
  if ('property' in mark) return hasValue(mark);
  if ('tag' in mark) {
    const against = other.filter((each) => 'property' in each || ('tag' in each && liesIn(each.tag, mark.tag)));
    return all([hasTag(mark.tag), ...against.map((each) => not('tag' in each ? hasTag(each.tag) : condition(each, NONE)))]);
  }
  const named = [...new Set(every.flatMap((each) => ('property' in each ? [each.property] : [])))];
  const against = other.filter((each) => 'tag' in each || ('folder' in each && liesIn(each.folder, mark.folder)));
  return all([
    inFolder(mark.folder),
    ...named.map((name) => not(holdsAny(property(name)))),
    ...against.map((each) => not('tag' in each ? hasTag(each.tag) : 'folder' in each ? inFolder(each.folder) : '')),
  ]);
}

const NONE = { other: [], all: [] };

function hasValue({ property: name, value }: Extract<Mark, { property: string }>): string {
  return `list(${property(name)}).map(value.toString().lower().trim()).contains(${quoted(typeIn(value))})`;
}

function hasTag(tag: string): string {
  return `file.hasTag(${quoted(tag)})`;
}

function inFolder(folder: string): string {
  return `file.inFolder(${quoted(folder)})`;
}

function liesIn(one: string, other: string): boolean {
  return `${one.toLowerCase()}/`.startsWith(`${other.toLowerCase()}/`) && one.toLowerCase() !== other.toLowerCase();
}

function not(expression: string): string {
  return `!(${expression})`;
}
