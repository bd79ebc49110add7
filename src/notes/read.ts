import type { Day } from '../domain/day';
import { isHeld } from '../domain/interview';
import type { Contact, FactName, Interview, NoteRecord, Problem } from '../domain/records';
import { say } from '../words/say';
import { contactProperties, interviewProperties, type Property } from './properties';
import { readValue, typeIn, valuesOf, type Resolve } from './values';
import type { Vocabulary } from './vocabulary';

/** Which notes are contacts and interviews. */
export interface Recognition {
  vocabulary: Vocabulary;
  /** Folders that contacts and interviews are looked for in; everywhere when empty. No slash at the end. */
  contactFolders: readonly string[];
  interviewFolders: readonly string[];
  /** Paths of notes that look like ours and are not: templates. */
  templates: readonly string[];
}

export interface NoteToRead {
  /** Vault path. */
  path: string;
  frontmatter: Readonly<Record<string, unknown>> | undefined;
  resolve: Resolve;
}

/** Which of our kinds a note is, judged by its type and folder alone; undefined for all other notes. */
export function kindOfNote(
  path: string,
  frontmatter: Readonly<Record<string, unknown>> | undefined,
  recognition: Recognition,
): NoteRecord['type'] | undefined {
  const { vocabulary } = recognition;
  const type = frontmatter?.[vocabulary.type];
  if (type === undefined || type === null || recognition.templates.includes(path)) return undefined;
  const types = typeof type === 'string' ? [typeIn(type)] : valuesOf(type).map(typeIn);
  if (types.some((each) => vocabulary.contactTypes.includes(each)) && isIn(path, recognition.contactFolders)) return 'contact';
  if (types.some((each) => vocabulary.interviewTypes.includes(each)) && isIn(path, recognition.interviewFolders)) {
    // Job seekers have other interviews, too.
    const { contacts, date } = vocabulary.properties;
    const ours = valuesOf(frontmatter?.[contacts]).length > 0 || valuesOf(frontmatter?.[date]).length > 0;
    return ours ? 'interview' : undefined;
  }
  return undefined;
}

/** Whether front matter that is not YAML means one of our kinds of note, as far as its lines can tell. */
export function looksLikeOurs(path: string, block: string, { vocabulary, ...folders }: Recognition): boolean {
  const name = vocabulary.type.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const value = new RegExp(`^["']?${name}["']?[ \\t]*:(.*(?:\\n[ \\t-].*)*)`, 'm').exec(block)?.[1] ?? '';
  const words = value.toLowerCase().split(/[^\p{L}\p{N}_-]+/u).map((word) => word.replace(/^-+/, ''));
  const means = (types: readonly string[], among: readonly string[]): boolean =>
    types.some((type) => words.includes(type)) && isIn(path, among);
  return means(vocabulary.contactTypes, folders.contactFolders) ||
    means(vocabulary.interviewTypes, folders.interviewFolders);
}

/** Reads a note's front matter, generously and exactly. What cannot be read becomes a problem of the record. */
export function readRecord(note: NoteToRead, kind: NoteRecord['type'], vocabulary: Vocabulary): NoteRecord {
  const problems: Problem[] = [];
  const title = titleOf(note.path);
  const record = { type: kind, path: note.path, name: title, problems } as Record<string, unknown>;
  if (kind === 'contact') {
    const contact = readFacts(note, { table: contactTable, vocabulary, facts: record, problems }) as unknown as Contact;
    contact.name = contact.fullName ?? title;
    return contact;
  }
  const interview = readFacts(note, {
    table: interviewTable,
    vocabulary,
    facts: record,
    problems,
  }) as unknown as Interview;
  if (interview.date && isHeld(interview)) {
    const reason = (): string => say`The interview was held, says the note, and that day is still to come.`;
    problems.push({ ...ahead(note.path, 'date', interview.date), reason });
  }
  return interview;
}

/** The file's name without folder and extension. */
export function titleOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

const contactTable = Object.entries<Property>(contactProperties) as [FactName, Property][];
const interviewTable = Object.entries<Property>(interviewProperties) as [FactName, Property][];

const LISTS: ReadonlySet<unknown> = new Set(['dates', 'texts', 'links', 'snoozes', 'waivers']);
const NOTHING: readonly never[] = Object.freeze([]);

// Most properties of most notes are absent, and a vault may hold thousands of ours: absence costs one look.
function readFacts(
  { path, frontmatter = {}, resolve }: NoteToRead,
  { table, vocabulary, facts, problems }: {
    table: readonly (readonly [FactName, Property])[];
    vocabulary: Vocabulary;
    facts: Record<string, unknown>;
    problems: Problem[];
  },
): Record<string, unknown> {
  for (const [fact, property] of table) {
    facts[fact] = LISTS.has(property.type) ? NOTHING : undefined;
    const name = vocabulary.properties[fact];
    const raw = frontmatter[name];
    if (raw === undefined || raw === null || !Object.hasOwn(frontmatter, name)) continue;
    const { value: read, unread } = readValue(raw, property.type, resolve);
    if (read !== undefined) facts[fact] = read;
    for (const { value, reason } of unread) problems.push({ note: path, fact, value, reason });
    if (property.past) for (const day of daysOf(read)) problems.push(ahead(path, fact, day));
  }
  return facts;
}

function daysOf(value: unknown): Day[] {
  return value === undefined ? [] : ([value].flat() as Day[]);
}

// Whether a day lies ahead depends on today, which only the agenda knows.
function ahead(note: string, fact: FactName, day: Day): Problem {
  const reason = (): string => say`That day is still to come, and this has happened already.`;
  return { note, fact, value: day, reason, until: day };
}

function isIn(path: string, folders: readonly string[]): boolean {
  return folders.length === 0 || folders.some((folder) => folder === '' || path.startsWith(`${folder}/`));
}
