import type { Day } from '../domain/day';
import { isHeld } from '../domain/interview';
import type { Contact, Interview, NoteRecord, Problem } from '../domain/records';
import { contactProperties, interviewProperties, TYPE, type Property } from './properties';
import { readValue, textOf, valuesOf, type Resolve } from './values';

/** Which notes are contacts and interviews. */
export interface Recognition {
  /** Values of `type`, in lower case. */
  contactTypes: readonly string[];
  interviewTypes: readonly string[];
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

/** Which of our kinds a note is, judged by `type` and folder alone; undefined for all other notes. */
export function kindOfNote(
  path: string,
  frontmatter: Readonly<Record<string, unknown>> | undefined,
  recognition: Recognition,
): NoteRecord['type'] | undefined {
  const type = frontmatter?.[TYPE];
  if (type === undefined || type === null || recognition.templates.includes(path)) return undefined;
  const types = typeof type === 'string' ? [type.trim().toLowerCase()] : valuesOf(type).map((each) => textOf(each).toLowerCase());
  if (types.some((each) => recognition.contactTypes.includes(each)) && isIn(path, recognition.contactFolders)) return 'contact';
  if (types.some((each) => recognition.interviewTypes.includes(each)) && isIn(path, recognition.interviewFolders)) {
    // Job seekers have other interviews, too.
    const { contacts, date } = interviewProperties;
    const ours = valuesOf(frontmatter?.[contacts.name]).length > 0 || valuesOf(frontmatter?.[date.name]).length > 0;
    return ours ? 'interview' : undefined;
  }
  return undefined;
}

/** Whether front matter that is not YAML means one of our kinds of note, as far as its lines can tell. */
export function looksLikeOurs(path: string, block: string, { contactTypes, interviewTypes, ...folders }: Recognition): boolean {
  const value = new RegExp(`^["']?${TYPE}["']?[ \\t]*:(.*(?:\\n[ \\t-].*)*)`, 'm').exec(block)?.[1] ?? '';
  const words = value.toLowerCase().split(/[^\p{L}\p{N}_-]+/u).map((word) => word.replace(/^-+/, ''));
  const means = (types: readonly string[], among: readonly string[]): boolean =>
    types.some((type) => words.includes(type)) && isIn(path, among);
  return means(contactTypes, folders.contactFolders) || means(interviewTypes, folders.interviewFolders);
}

/** Reads a note's front matter, generously and exactly. What cannot be read becomes a problem of the record. */
export function readNote(note: NoteToRead, kind: NoteRecord['type']): NoteRecord {
  const problems: Problem[] = [];
  const title = titleOf(note.path);
  const record = { type: kind, path: note.path, name: title, problems } as Record<string, unknown>;
  if (kind === 'contact') {
    const contact = readFacts(note, contactTable, record, problems) as unknown as Contact;
    contact.name = contact.fullName ?? title;
    return contact;
  }
  const interview = readFacts(note, interviewTable, record, problems) as unknown as Interview;
  if (interview.date && isHeld(interview)) {
    const reason = 'The interview was held, says the note, and that day is still to come.';
    problems.push({ ...ahead(note.path, interviewProperties.date.name, interview.date), reason });
  }
  return interview;
}

/** The file's name without folder and extension. */
export function titleOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

const contactTable = Object.entries<Property>(contactProperties);
const interviewTable = Object.entries<Property>(interviewProperties);

const LISTS: ReadonlySet<unknown> = new Set(['dates', 'texts', 'links', 'snoozes', 'waivers']);
const NOTHING: readonly never[] = Object.freeze([]);

// Most properties of most notes are absent, and a vault may hold thousands of ours: absence costs one look.
function readFacts(
  { path, frontmatter = {}, resolve }: NoteToRead,
  table: readonly (readonly [string, Property])[],
  facts: Record<string, unknown>,
  problems: Problem[],
): Record<string, unknown> {
  for (const [fact, property] of table) {
    facts[fact] = LISTS.has(property.type) ? NOTHING : undefined;
    const raw = frontmatter[property.name];
    if (raw === undefined || raw === null || !Object.hasOwn(frontmatter, property.name)) continue;
    const { value, unread } = readValue(raw, property.type, resolve);
    if (value !== undefined) facts[fact] = value;
    for (const each of unread) problems.push({ note: path, property: property.name, ...each });
    if (property.past) for (const day of daysOf(value)) problems.push(ahead(path, property.name, day));
  }
  return facts;
}

function daysOf(value: unknown): Day[] {
  return value === undefined ? [] : ([value].flat() as Day[]);
}

// Whether a day lies ahead depends on today, which only the agenda knows.
function ahead(note: string, property: string, day: Day): Problem {
  return { note, property, value: day, reason: 'That day is still to come, and this has happened already.', until: day };
}

function isIn(path: string, folders: readonly string[]): boolean {
  return folders.length === 0 || folders.some((folder) => folder === '' || path.startsWith(`${folder}/`));
}
