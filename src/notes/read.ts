import { fullName, isTitleAlone } from '../domain/full-name';
import { isPlanned } from '../domain/interview';
import type { FactName, NoteRecord, Problem } from '../domain/records';
import { asLinesTell } from './as-lines-tell';
import { originalsOf } from './conflict-copies';
import { contactProperties, interviewProperties, type Property } from './properties';
import { questionsChosen, type Outline } from './questions/chosen';
import { kindMarked, markingProperties } from './marked';
import { comparedName, severalSpellings, spellingsIn, valueUnder } from './spellings';
import { namesOf, severalNames, statedTwice, valueOfFact } from './stated';
import { holdsLineOfMark, isAmongTemplates, isUnfilled, type TemplatePlaces } from './unfilled';
import type { Resolve } from './reading';
import { readValue, textOf, valuesOf } from './values';
import type { Vocabulary } from './vocabulary';
import { say } from '../words/say';

/** Which notes are contacts and interviews. */
export interface Recognition extends TemplatePlaces {
  vocabulary: Vocabulary;
  /** Folders that contacts and interviews are looked for in; everywhere when empty. No slash at the end. */
  contactFolders: readonly string[];
  interviewFolders: readonly string[];
}

export interface NoteToRead {
  /** Vault path. */
  path: string;
  frontmatter: Readonly<Record<string, unknown>> | undefined;
  resolve: Resolve;
  /** What is known of the text below; absent where that is not known now. */
  outline?: Outline;
}

/**
 * Which of our kinds a note is, judged by its marks, its folder, and whether it is a template; undefined for all other
 * notes.
 */
export function kindOfNote(
  path: string,
  frontmatter: Readonly<Record<string, unknown>> | undefined,
  recognition: Recognition,
): NoteRecord['type'] | undefined {
  if (frontmatter === undefined) return undefined;
  const kind = kindByMark(path, frontmatter, recognition);
  if (!kind || isAmongTemplates(path, recognition)) return undefined;
  return isUnfilled(kind, path, { frontmatter, vocabulary: recognition.vocabulary }) ? undefined : kind;
}

/** Whether notes of a kind are looked for where a note lies. */
export function isLookedFor(
  path: string,
  kind: NoteRecord['type'],
  { contactFolders, interviewFolders }: Pick<Recognition, 'contactFolders' | 'interviewFolders'>,
): boolean {
  return isIn(path, kind === 'contact' ? contactFolders : interviewFolders);
}

function kindByMark(
  path: string,
  frontmatter: Readonly<Record<string, unknown>>,
  { vocabulary, contactFolders, interviewFolders }: Recognition,
): NoteRecord['type'] | undefined {
  const counts = (kind: NoteRecord['type']): boolean => isLookedFor(path, kind, { contactFolders, interviewFolders });
  const kind = kindMarked(path, frontmatter, { vocabulary, counts });
  // Job seekers have other interviews, too.
  const says = (fact: FactName): boolean => valuesOf(valueOfFact(frontmatter, fact, vocabulary)).length > 0;
  return kind === 'interview' && !says('contacts') && !says('date') ? undefined : kind;
}

/** The same of front matter that is not YAML, as far as its lines can tell. */
export function kindOfBlock(path: string, block: string, recognition: Recognition): NoteRecord['type'] | undefined {
  return holdsLineOfMark(block) ? undefined : kindOfNote(path, asLinesTell(block), recognition);
}

/** Reads a note's front matter, generously and exactly. What cannot be read becomes a problem of the record. */
export function readRecord(note: NoteToRead, kind: NoteRecord['type'], vocabulary: Vocabulary): NoteRecord {
  const problems: Problem[] = [];
  const form = formOf(kind, vocabulary);
  const record = { ...form.blank, path: note.path, name: titleOf(note.path) };
  const originals = originalsOf(note.path);
  if (originals.length > 0) record.copyOf = originals;
  readFacts(note, { form, facts: record, problems });
  if (record.type === 'contact') {
    const written = record.fullName;
    record.name = fullName(written ?? record.name);
    if (isTitleAlone(record.name)) problems.push(nameless(note.path, written));
  } else if (note.outline && isPlanned(record)) {
    record.questions = questionsChosen(note.outline, vocabulary.headings.questions);
  }
  if (problems.length > 0) record.problems = problems;
  return record;
}

// A letter to them would begin with `Dear Dr.,`.
function nameless(note: string, written: string | undefined): Problem {
  const reason = (): string => written === undefined
    ? say`The note is called by a title alone. Write the name here.`
    : say`That is a title alone. Write the name, too.`;
  return { note, fact: 'fullName', value: written ?? '', reason };
}

/** The file's name without folder and extension. */
export function titleOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

/** What a kind of note can say. */
interface Form {
  /** How the properties are compared that mark the kind. */
  marking: ReadonlySet<string>;
  /** The facts, by how their properties are compared; a fact of two names stands there twice. */
  facts: ReadonlyMap<string, readonly [FactName, Property]>;
  vocabulary: Vocabulary;
  /**
   * A record that says nothing, which the others are copied from: all of one kind have one shape, which the engine
   * keeps in a quarter of the memory and of the time that facts take which come one by one.
   */
  blank: NoteRecord;
}

const forms = new WeakMap<Vocabulary, Record<NoteRecord['type'], Form>>();

// Made once for a vocabulary: every note is read by it.
function formOf(kind: NoteRecord['type'], vocabulary: Vocabulary): Form {
  let made = forms.get(vocabulary);
  if (!made) {
    made = {
      contact: form('contact', contactProperties, vocabulary),
      interview: form('interview', interviewProperties, vocabulary),
    };
    forms.set(vocabulary, made);
  }
  return made[kind];
}

const LISTS: ReadonlySet<unknown> = new Set(['dates', 'texts', 'done', 'rounds', 'links', 'snoozes', 'waivers']);
const NOTHING: readonly never[] = Object.freeze([]);

function form(
  kind: NoteRecord['type'],
  table: Readonly<Record<string, Property>>,
  vocabulary: Vocabulary,
): Form {
  const facts = Object.entries(table) as [FactName, Property][];
  const nothing = facts.map(([fact, property]) => [fact, LISTS.has(property.type) ? NOTHING : undefined]);
  const blank = { type: kind, path: '', name: '', problems: NOTHING, olderDays: undefined, copyOf: undefined };
  return {
    marking: markingProperties(vocabulary),
    facts: new Map(facts.flatMap(([fact, property]) =>
      namesOf(fact, vocabulary).map((name) => [comparedName(name), [fact, property]] as const))),
    vocabulary,
    blank: Object.fromEntries([...Object.entries(blank), ...nothing]) as NoteRecord,
  };
}

// Most properties of most notes are absent, and a vault may hold thousands of ours: absence costs nothing.
function readFacts(
  { path, frontmatter = {}, resolve }: NoteToRead,
  { form, facts, problems }: { form: Form; facts: Record<string, unknown>; problems: Problem[] },
): void {
  const take = (name: string, raw: unknown): void => {
    const stated = form.facts.get(name);
    if (!stated) {
      const missed = nearMiss(name, raw, { form, frontmatter, resolve });
      if (missed) problems.push({ note: path, ...missed });
      return;
    }
    const [fact, property] = stated;
    const twice = statedTwice(frontmatter, fact, form.vocabulary);
    // Under the second of its names it has nothing to add.
    if (twice && name !== comparedName(form.vocabulary.properties[fact])) return;
    const { value: read, unread, older } = readValue(twice ? twice.raw : raw, property.type, resolve);
    if (read !== undefined) facts[fact] = read;
    if (older) facts['olderDays'] = { ...(facts['olderDays'] as object | undefined), [fact]: older };
    const wrong = twice?.differs ? [{ value: textOf(twice.raw), reason: () => severalNames(twice.keys) }] : unread;
    for (const { value, reason } of wrong) problems.push({ note: path, fact, value, reason });
  };
  const spelled = spellingsIn(frontmatter);
  if (!spelled) for (const name of Object.keys(frontmatter)) take(name, frontmatter[name]);
  else for (const [name, keys] of spelled) {
    const fact = form.marking.has(name) ? 'front matter' : form.facts.get(name)?.[0];
    if (keys.length > 1 && fact) problems.push({ note: path, fact, value: '', reason: () => severalSpellings(keys) });
    take(name, valueUnder(frontmatter, keys));
  }
}

/**
 * A property whose name has blanks or hyphens where ours has underscores, or lacks the plural: to Obsidian it is
 * another one, but who typed it hardly knows that. Undefined where ours is there, too, or this can’t be read as ours.
 */
function nearMiss(
  name: string,
  raw: unknown,
  { form, frontmatter, resolve }: { form: Form; frontmatter: Readonly<Record<string, unknown>>; resolve: Resolve },
): Pick<Problem, 'fact' | 'value' | 'reason'> | undefined {
  const spelled = /[-\s]/.test(name) ? name.replace(/[-\s]/g, '_') : name;
  const [fact, property] = form.facts.get(spelled) ?? form.facts.get(`${spelled}s`) ?? [];
  if (!fact || !property || valuesOf(valueOfFact(frontmatter, fact, form.vocabulary)).length > 0) return undefined;
  const { value, unread } = readValue(raw, property.type, resolve);
  if (value === undefined || unread.length > 0) return undefined;
  return {
    fact,
    value: textOf(raw),
    reason: (nameOf) => say`The note calls it “${name}”, which is another property. Call it ${nameOf(fact)} to have it read.`,
  };
}

function isIn(path: string, folders: readonly string[]): boolean {
  return folders.length === 0 || folders.some((folder) => folder === '' || path.startsWith(`${folder}/`));
}
