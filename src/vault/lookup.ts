import { normalizePath, type App, type TFile } from 'obsidian';
import { fullName } from '../domain/full-name';
import type { Contact, Interview, NoteRecord, Problem } from '../domain/records';
import { sameName } from '../notes/names';
import { wikilink } from '../notes/link';
import { titleOf } from '../notes/read';
import { spelledProblem, type Vocabulary } from '../notes/vocabulary';
import { say, series, together } from '../words/say';
import type { Feed } from './feed';

/** The contact named by its path or its name. Throws in words when there is none, or more than one. */
export function findContact(feed: Feed, named: string): Contact {
  return find(feed, feed.contacts(), named, {
    ask: () => say`Name a contact, by its path or its name.`,
    none: (wanted) => say`There is no contact “${wanted}”. Name it by its path or its name.`,
  });
}

/** The interview named by its path or its title. Throws in words when there is none, or more than one. */
export function findInterview(feed: Feed, named: string): Interview {
  return find(feed, feed.interviews(), named, {
    ask: () => say`Name an interview, by its path or its name.`,
    none: (wanted) => say`There is no interview “${wanted}”. Name it by its path or its name.`,
  });
}

/** The contact or interview named by its path or its name. Throws in words when there is none, or more than one. */
export function findNote(feed: Feed, named: string): NoteRecord {
  return find<NoteRecord>(feed, [...feed.contacts(), ...feed.interviews()], named, {
    ask: () => say`Name a contact or interview, by its path or its name.`,
    none: (wanted) => say`There is no contact or interview “${wanted}”. Name it by its path or its name.`,
  });
}

/** Whether a name or path is that of a contact or interview, or of a note that stands aside. */
export function isKnown(feed: Feed, named: string): boolean {
  const path = normalizePath(named.trim());
  const isPath = (note: string): boolean => note === path || note === `${path}.md`;
  return [...feed.contacts(), ...feed.interviews()].some((record) => isPath(record.path) || isCalled(record, named)) ||
    feed.notesAside().some(({ note }) => isPath(note) || sameName(titleOf(note), named));
}

/** Contacts who are called so, compared as disks compare: as it is written, by the full name, or as one calls them. */
export function contactsCalled(feed: Feed, name: string): Contact[] {
  return feed.contacts().filter((contact) => isCalled(contact, name));
}

/** A link to a note in the form the person's vault uses, in wikilink brackets. */
export function linkTo(app: App, file: TFile, source: string): string {
  return wikilink(app.metadataCache.fileToLinktext(file, source, true));
}

/** What is said when nothing was named, and when nothing is called so. */
interface Answers {
  ask(): string;
  none(wanted: string): string;
}

function find<N extends NoteRecord>(feed: Feed, records: readonly N[], named: string, says: Answers): N {
  const wanted = named.trim();
  if (wanted === '') throw new Error(says.ask());
  const path = normalizePath(wanted);
  const exact = records.find((record) => record.path === path || record.path === `${path}.md`);
  if (exact) return exact;
  const found = waysToName.map((isNamed) => records.filter((record) => isNamed(record, wanted)));
  const called = found.find(({ length }) => length > 0) ?? [];
  if (called.length === 1) return called[0]!;
  const aside = feed.notesAside().find(({ note }) => note === path || note === `${path}.md` || sameName(titleOf(note), wanted));
  if (called.length === 0 && aside) throw new Error(whyAside(aside, feed.vocabulary));
  if (called.length === 0) throw new Error(says.none(wanted));
  throw new Error(
    say`There are ${called.length} notes called “${wanted}”: ${series(called.map((record) => record.path).sort())}. Name one by its path.`,
  );
}

/** Why nothing can be done with a note that stands aside, in words. */
export function whyAside(problem: Problem, vocabulary: Vocabulary): string {
  const { note, reason } = spelledProblem(problem, vocabulary);
  return problem.fact === 'file name'
    ? together(say`“${note}” stands aside.`, reason)
    : together(say`The properties of “${note}” can’t be read.`, reason);
}

function isCalled(record: NoteRecord, name: string): boolean {
  return waysToName.some((isNamed) => isNamed(record, name));
}

/** How somebody may be named, the surest first: as the note or its file has it, by the full name, as one calls them. */
const waysToName: readonly ((record: NoteRecord, name: string) => boolean)[] = [
  (record, name) => isSame(titleOf(record.path), name) || (record.type === 'contact' && isSame(record.fullName, name)),
  (record, name) => record.type === 'contact' && isSame(record.name, fullName(name)),
  (record, name) => record.type === 'contact' && isSame(record.addressAs, name),
];

function isSame(known: string | undefined, name: string): boolean {
  return known !== undefined && sameName(known, name);
}
