import type { Change } from '../domain/change';
import type { Day } from '../domain/day';
import type { Acquaintances } from '../domain/network';
import type { Contact, NoteRecord, Problem } from '../domain/records';
import type { Terms } from '../domain/terms';
import type { ChangedLine } from '../notes/edit/changed-lines';
import type { Yaml } from '../notes/edit/types';
import type { Recognition } from '../notes/read';
import type { BuiltInTemplate } from '../notes/templates/built-in';
import type { Vocabulary } from '../notes/vocabulary';
import type { Settings } from '../settings/settings';

/** What composing notes needs to know of the vault. Nothing here writes. */
export interface Bench {
  settings: Settings;
  terms: Terms;
  vocabulary: Vocabulary;
  today: Day;
  around: Acquaintances;
  /** The contact or interview at a path. */
  record: (path: string) => NoteRecord | undefined;
  /** The contact named by its path or its name. Throws in words when there is none, or more than one. */
  contactNamed: (named: string) => Contact;
  /** Contacts of a name, compared as disks compare. */
  contactsCalled: (name: string) => readonly Contact[];
  /** Which notes are contacts and interviews. */
  recognition: Recognition;
  /** What is wrong with a note that stands aside: a copy, or one whose properties can’t be read. */
  aside: (path: string) => Problem | undefined;
  /** The properties of any note, as Obsidian’s cache knows them. */
  frontmatter: (path: string) => Readonly<Record<string, unknown>>;
  /** The notes that a note links to, those in its properties and those in its text, each in order. */
  linked: (path: string) => { properties: readonly string[]; text: readonly string[] };
  /** What changes would write into a note, and what its properties would be. Rejects in words where none may be. */
  foreseen: (path: string, changes: readonly Change[]) => Promise<{
    lines: readonly ChangedLine[];
    frontmatter: Readonly<Record<string, unknown>>;
  }>;
  /** Whether there is a file at a path. */
  isThere: (path: string) => boolean;
  /** A path as the vault spells it, disks that ignore case have only one of two, and whether there is a file. */
  asSpelled: (path: string) => { path: string; isThere: boolean };
  /** The headings of a note, in order, as Obsidian's cache knows them. */
  headings: (path: string) => readonly { heading: string; level: number }[];
  /**
   * A vault path that no file has, in a folder as it is spelled in the vault: `Jane Doe.md`, then `Jane Doe 2.md`. A
   * contact's name is taken in every folder, since the links that name it must not lead elsewhere from now on.
   */
  freePath: (folder: string, base: string, planned: readonly string[]) => string;
  /** A link to a note, seen from `source`, that still leads there when the planned notes exist. */
  link: (target: string, source: string, planned: readonly string[]) => string;
  /** The note that a link path leads to, seen from `source` if it is given, or null. */
  resolve: (linkpath: string, source?: string) => string | null;
  /** The text of the template in use. Rejects in words when the note chosen for it is missing. */
  template: (kind: BuiltInTemplate) => Promise<string>;
  /** The present moment in one of Obsidian's formats. */
  format: (format: string | undefined, what: 'date' | 'time') => string;
  /** The contact or interview at a path, also one that stands aside as a copy of another. */
  known: (path: string) => NoteRecord | undefined;
  /** The text of a note as it is on the disk, a byte order mark included. Rejects in words when it is gone. */
  text: (path: string) => Promise<string>;
  links: LinksOfVault;
  /** Obsidian's own YAML. */
  yaml: Yaml;
}

/** A link of a note; those among the properties have no place. */
export interface LinkThere {
  original: string;
  /** Where it stood when Obsidian read the note, in UTF-16 units. */
  at?: number;
}

export interface LinksOfVault {
  /** The links to a note, by the path of the note that they stand in; undefined once it is told to stop. */
  to: (path: string, goesOn?: () => boolean) => Promise<ReadonlyMap<string, readonly LinkThere[]> | undefined>;
  /** The links of a note that would lead elsewhere from another, and how they are to be spelled there. */
  moving: (from: string, to: string) => readonly (LinkThere & { linktext: string })[];
  /** How a note is named in links when another is gone. */
  textWithout: (target: string, gone: string) => string;
  /** The canvases that show a note, by path. */
  canvases: (path: string) => Promise<readonly string[]>;
  /** The notes with a link to a note by a reference, `[1]: Anna.md`, by path; undefined once it is told to stop. */
  references: (path: string, goesOn?: () => boolean) => Promise<readonly string[] | undefined>;
  /** The contacts and interviews that name a contact in plain words, by path. */
  plainNames: (contact: { path: string; name: string }) => readonly string[];
}

/** The setting that names the note of each template. */
export const settingOf = {
  contact: 'contactTemplate',
  interview: 'interviewTemplate',
  chance: 'chanceTemplate',
} as const satisfies Record<BuiltInTemplate, keyof Settings>;
