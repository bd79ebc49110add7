import type { FactName, NoteRecord } from '../domain/records';
import { originalsOf } from './conflict-copies';
import { contactProperties, interviewProperties, type Property } from './properties';
import { markingProperties } from './marked';
import { valueIn } from './spellings';
import { valueOfFact } from './stated';
import { holdsMark as textHoldsMark, withoutMarks } from './template-marks';
import type { Vocabulary } from './vocabulary';

/** Where templates lie that are no notes of anybody. */
export interface TemplatePlaces {
  /** Paths of single notes. */
  templates: readonly string[];
  /** Folders with all that is in them. No slash at the end. */
  templateFolders: readonly string[];
}

type Kind = NoteRecord['type'];
/** Nothing to speak of, a mark to be filled in, or something that somebody wrote. */
type Filling = 'empty' | 'mark' | 'real';

/** Whether a note is a template by where it lies, or a copy that a sync tool made of one. */
export function isAmongTemplates(path: string, { templates, templateFolders }: TemplatePlaces): boolean {
  return templates.includes(path) || templateFolders.some((folder) => path.startsWith(`${folder}/`)) ||
    (templates.length > 0 && originalsOf(path).some((original) => original.sure && templates.includes(original.path)));
}

/**
 * Whether a note of one of our kinds is still a template, wherever it lies: its marks (`{{…}}`, `<% … %>`) stand where
 * it would say whom it is about. Somebody’s name makes it a note, whatever else is a mark. Where nobody is named, the
 * days, the people and the places decide: a mark in one of them and nothing real in any. Marks in other words, such as
 * a reason, decide nothing.
 */
export function isUnfilled(
  kind: Kind,
  path: string,
  { frontmatter, vocabulary }: { frontmatter: Readonly<Record<string, unknown>>; vocabulary: Vocabulary },
): boolean {
  // Most notes hold no mark at all: they cost one look at each value.
  if (!Object.values(frontmatter).some(holdsMark) && !holdsMark(path)) return false;
  if (Array.from(markingProperties(vocabulary), (name) => valueIn(frontmatter, name)).some(holdsMark)) return true;
  const values = (fact: FactName): unknown[] => [valueOfFact(frontmatter, fact, vocabulary)].flat(Infinity);
  const named = fillingOf(values(kind === 'contact' ? 'fullName' : 'contacts'), eachHoldsMark);
  if (named !== 'empty') return named === 'mark';
  if (kind === 'contact' && holdsMark(path.slice(path.lastIndexOf('/') + 1))) return true;
  const fillings = deciding[kind].map(([fact, isMark]) => fillingOf(values(fact), isMark));
  return fillings.includes('mark') && !fillings.includes('real');
}

/** Whether a line of front matter is nothing but a mark: then it is a template, and no YAML. */
export function holdsLineOfMark(block: string): boolean {
  return /^(?:\{\{[^{}]*\}\}|<%.*?%>)\s*$/m.test(block);
}

/** No day, hour or name has a mark in it; a firm or a place may have one among its words. */
const deciding: Readonly<Record<Kind, readonly (readonly [FactName, (value: unknown) => boolean])[]>> = {
  contact: decidingIn(contactProperties),
  interview: decidingIn(interviewProperties),
};

function decidingIn(table: Partial<Record<FactName, Property>>): (readonly [FactName, (value: unknown) => boolean])[] {
  const strict = new Set<unknown>(['date', 'dates', 'soonest', 'time', 'links']);
  const places = new Set<FactName>(['email', 'phone', 'linkedin', 'location']);
  return (Object.entries(table) as [FactName, Property][]).flatMap(([fact, { type }]) => {
    if (strict.has(type)) return [[fact, eachHoldsMark] as const];
    return type === 'label' || places.has(fact) ? [[fact, isMark] as const] : [];
  });
}

function fillingOf(values: readonly unknown[], isMark: (value: unknown) => boolean): Filling {
  const filled = values.filter((value) => value !== undefined && value !== null && bare(value) !== '');
  if (filled.length === 0) return 'empty';
  return filled.every(isMark) ? 'mark' : 'real';
}

function holdsMark(value: unknown): boolean {
  if (typeof value === 'string') return textHoldsMark(value);
  if (Array.isArray(value)) return value.some(holdsMark);
  return isMapOfMark(value);
}

/** Whether there is a mark in each of the people, days or names that one value may hold. */
function eachHoldsMark(value: unknown): boolean {
  if (typeof value !== 'string' || !holdsMark(value)) return holdsMark(value);
  return withoutMarks(value, '{}').split(/[,;\n)]|\]\]/).every((each) => each.includes('{}') || bare(each) === '');
}

/** A mark and nothing else, but for what makes a link or joins several marks. */
function isMark(value: unknown): boolean {
  return holdsMark(value) && (typeof value !== 'string' || bare(withoutMarks(value, '')) === '');
}

// `date: {{date}}` without quotes is a map in a map for YAML: a name in braces, without a value.
function isMapOfMark(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).some((key) => /^\{[^]*\}$/.test(key));
}

function bare(value: unknown): string {
  return typeof value === 'string' ? value.replace(/[\s[\]()|#!,;/-]+/g, '') : ' ';
}
