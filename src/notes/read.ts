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
  if (type === undefined || type === null) return undefined;
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

/** Reads a note's front matter, generously and exactly. What cannot be read becomes a problem of the record. */
export function readNote({ path, frontmatter, resolve }: NoteToRead, kind: NoteRecord['type']): NoteRecord {
  const problems: Problem[] = [];
  const properties = kind === 'contact' ? contactProperties : interviewProperties;
  const facts = readFacts({ path, frontmatter, resolve }, properties, problems);
  if (kind === 'contact') {
    const contact = facts as unknown as Contact;
    return { ...contact, type: 'contact', path, name: contact.fullName ?? titleOf(path), problems };
  }
  const interview = facts as unknown as Interview;
  if (interview.date && isHeld(interview)) {
    problems.push({ ...ahead(path, interviewProperties.date.name, interview.date), reason: 'The interview was held, says the note, and that day is still to come.' });
  }
  return { ...interview, type: 'interview', path, name: titleOf(path), problems };
}

/** The file's name without folder and extension. */
export function titleOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

const LISTS: ReadonlySet<unknown> = new Set(['dates', 'texts', 'links', 'snoozes', 'waivers']);

function readFacts(
  { path, frontmatter = {}, resolve }: NoteToRead,
  properties: Readonly<Record<string, Property>>,
  problems: Problem[],
): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  for (const [fact, property] of Object.entries(properties)) {
    const raw = Object.hasOwn(frontmatter, property.name) ? frontmatter[property.name] : undefined;
    const { value, unread } = readValue(raw, property.type, resolve);
    facts[fact] = value ?? (LISTS.has(property.type) ? [] : undefined);
    for (const each of unread) problems.push({ note: path, property: property.name, ...each });
    if (property.past) problems.push(...daysOf(value).map((day) => ahead(path, property.name, day)));
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
