import { normalizePath, type App, type TFile } from 'obsidian';
import type { Contact, Interview, NoteRecord } from '../domain/records';
import { sameName } from '../notes/names';
import { wikilink } from '../notes/link';
import { titleOf } from '../notes/read';
import { spelledProblem } from '../notes/vocabulary';
import { say } from '../words/say';
import type { Feed } from './feed';

/** The contact named by its path or its name. Throws in words when there is none, or more than one. */
export function findContact(feed: Feed, named: string): Contact {
  return find(feed, feed.contacts(), named, 'contact');
}

/** The interview named by its path or its title. Throws in words when there is none, or more than one. */
export function findInterview(feed: Feed, named: string): Interview {
  return find(feed, feed.interviews(), named, 'interview');
}

/** The contact or interview named by its path or its name. Throws in words when there is none, or more than one. */
export function findNote(feed: Feed, named: string): NoteRecord {
  return find<NoteRecord>(feed, [...feed.contacts(), ...feed.interviews()], named, say`contact or interview`);
}

/** Contacts of a name, compared as disks compare. */
export function contactsCalled(feed: Feed, name: string): Contact[] {
  return feed.contacts().filter((contact) => isCalled(contact, name));
}

/** A link to a note in the form the person's vault uses, in wikilink brackets. */
export function linkTo(app: App, file: TFile, source: string): string {
  return wikilink(app.metadataCache.fileToLinktext(file, source, true));
}

function find<N extends NoteRecord>(feed: Feed, records: readonly N[], named: string, what: string): N {
  const wanted = named.trim();
  if (wanted === '') throw new Error(say`Name a ${what}, by its path or its name.`);
  const path = normalizePath(wanted);
  const exact = records.find((record) => record.path === path || record.path === `${path}.md`);
  if (exact) return exact;
  const called = records.filter((record) => isCalled(record, wanted));
  if (called.length === 1) return called[0]!;
  const broken = feed.unreadableNotes().find(({ note }) => note === path || note === `${path}.md` || sameName(titleOf(note), wanted));
  if (called.length === 0 && broken) throw new Error(say`The properties of “${broken.note}” can’t be read. ${spelledProblem(broken, feed.vocabulary).reason}`);
  if (called.length === 0) throw new Error(say`There is no ${what} “${wanted}”. Name it by its path or its name.`);
  throw new Error(
    say`There are ${called.length} notes called “${wanted}”: ${called.map((record) => record.path).sort().join(', ')}. Name one by its path.`,
  );
}

function isCalled(record: NoteRecord, name: string): boolean {
  return sameName(record.name, name) || sameName(titleOf(record.path), name);
}
