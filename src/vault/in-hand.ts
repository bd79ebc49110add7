import type { App } from 'obsidian';
import type { DueItem } from '../domain/due-index';
import type { Notes } from '../domain/in-turn';
import { distinct, samePerson, type Mention } from '../domain/mention';
import type { Contact, Interview, NoteRecord } from '../domain/records';
import { say } from '../words/say';
import type { Desk } from './desk';
import { whyAside } from './lookup';

/** A note that a dialog, a menu or a draft is about to do something with: `path` is what it is called by now. */
export interface InHand {
  readonly path: string;
}

/**
 * A note, or what is known of one, whose `path` follows when the note or a folder above it is renamed. All else stays
 * as it was seen: a change decided on that is refused where the note says otherwise by now.
 */
export function inHand<N extends InHand>({ vault }: App, note: N): N {
  // Obsidian keeps the object of a file that it moves, and of one that is deleted and comes back, the path is the same.
  const file = vault.getFileByPath(note.path);
  return file ? { ...note, get path() { return file.path; } } : note;
}

/** The same of a person whom a note names. */
export function personInHand(app: App, person: Mention): Mention {
  if (person.note === null) return person;
  const note = inHand(app, { path: person.note });
  return { ...person, get note() { return note.path; } };
}

/** The same of what is owed. */
export function itemInHand(app: App, item: DueItem): DueItem {
  const note = inHand(app, { path: item.note });
  return { ...item, to: item.to && personInHand(app, item.to), get note() { return note.path; } };
}

type Around = Pick<Desk, 'app' | 'feed'>;

/** The contact or interview in hand, as it is now. Throws in words when it is gone, or is none any more. */
export function recordNow(desk: Around, note: InHand): NoteRecord {
  return found(desk, note, desk.feed.record(note.path), () => say`The note “${note.path}” is neither a contact nor an interview any more.`);
}

/** The notes as they are now, for a step that is about several. */
export function notesNow(desk: Around): Notes {
  return { around: desk.feed.around, record: (path) => recordNow(desk, { path }) };
}

/** The interview in hand, as it is now. Throws in words when it is gone, or is none any more. */
export function interviewNow(desk: Around, note: InHand): Interview {
  const record = desk.feed.record(note.path);
  return found(desk, note, record?.type === 'interview' ? record : undefined, () => say`The note “${note.path}” is not an interview any more.`);
}

/** The contact in hand, as it is now. Throws in words when it is gone, or is none any more. */
export function contactNow(desk: Around, note: InHand): Contact {
  return found(desk, note, desk.feed.around.contact(note.path), () => say`The note “${note.path}” is not a contact any more.`);
}

/** A person in hand as a note names them now: a link that led to them may be spelled otherwise. */
export function personNow(record: NoteRecord, person: Mention): Mention {
  const people = record.type === 'interview' ? record.contacts : record.referredBy;
  return distinct(people).find((each) => samePerson(each, person)) ?? person;
}

/** What is owed, in hand, with its note, as they are called now. Throws in words when that is none of ours. */
export function itemNow(desk: Around, item: DueItem): { item: DueItem; record: NoteRecord } {
  const record = recordNow(desk, { path: item.note });
  return { record, item: { ...item, to: item.to && personNow(record, item.to) } };
}

/** Shows the note in hand. Throws in words when it is gone. */
export async function openInHand({ workspace, vault }: App, { path }: InHand): Promise<void> {
  const file = vault.getFileByPath(path);
  if (!file) throw new Error(say`The note “${path}” is gone.`);
  await workspace.getLeaf(false).openFile(file);
}

function found<R>({ app, feed }: Around, { path }: InHand, record: R | undefined, otherwise: () => string): R {
  if (record) return record;
  if (!app.vault.getFileByPath(path)) throw new Error(say`The note “${path}” is gone.`);
  const aside = feed.notesAside().find(({ note }) => note === path);
  throw new Error(aside ? whyAside(aside, feed.vocabulary) : otherwise());
}
