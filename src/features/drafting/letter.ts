import type { Listed } from '../../domain/agenda';
import { ruleOf } from '../../domain/due';
import { idOf } from '../../domain/due-index';
import { messageOf } from '../../domain/messages';
import {
  leavesResume, partsOf, sentLetter, type Part, type SentLetter,
} from '../../domain/messages/letter';
import { isOwedNow } from '../../domain/one-person';
import type { Contact } from '../../domain/records';
import type { Step } from '../../domain/step';
import { builtInMessages } from '../../notes/messages/built-in';
import type { Draft } from '../../notes/messages/draft';
import { gapsIn } from '../../notes/messages/gaps';
import { hintsForLetter, type Hint } from '../../notes/messages/hints';
import { inOneText, letterOf, onlyWhatDiffers } from '../../notes/messages/letter';
import type { Desk } from '../../vault/desk';
import { contactNow, itemInHand, notesNow, type InHand } from '../../vault/in-hand';
import { compose, type Composed } from './occasion';
import type { Typed } from './unfinished';

/** A part of a letter, with the message that it would be by itself. */
export interface WrittenPart extends Part {
  /** What tells it apart while the letter is open, whatever its note is called by then. */
  key: string;
  listed: Listed;
  composed: Composed;
  /** Its text among others. */
  amongOthers: string;
}

/** What one letter to a person can be about, as the notes stand now. */
export interface Letter {
  contact: Contact;
  /** In the order in which it reads well. */
  parts: readonly WrittenPart[];
  /** What is not due yet. */
  later: readonly Listed[];
}

/** What is owed now to the person of a note, as parts of a letter. */
export function partsNow(desk: Desk, { path }: InHand): { part: Part; listed: Listed }[] {
  const owed = desk.feed.agenda().items
    .filter((listed) => listed.item.contact === path && isOwedNow(listed))
    .map((listed) => ({ ...listed, item: itemInHand(desk.app, listed.item) }));
  const parts = partsOf(owed.map(({ item }) => item), notesNow(desk), desk.clock.today());
  return parts.map((part) => ({ part, listed: owed.find(({ item }) => item === part.item)! }));
}

/** Looks the notes up, and composes each part. Throws in words when the note is gone. */
export async function letterNow(desk: Desk, note: InHand): Promise<Letter> {
  const contact = contactNow(desk, note);
  const now = partsNow(desk, note);
  const all = now.map(({ part }) => part);
  const parts = await Promise.all(now.map(async ({ part, listed }) => {
    const { kind, item, record } = part;
    const occasion = { record, item, to: item.to };
    const composed = await compose(desk, kind, occasion, { leavesResume: leavesResume(part, all) });
    const body = await amongOthers(desk, part, composed.draft.body);
    return { ...part, key: idOf(item), listed, composed, amongOthers: body };
  }));
  const later = desk.feed.agenda().items.filter(({ item, group }) =>
    item.contact === note.path && item.owes !== undefined && (group === 'week' || group === 'later'));
  return { contact, parts, later };
}

// Where a promise is kept along with other things, it is no occasion to tell all that is new as well.
async function amongOthers(desk: Desk, { item, record, kind }: Part, body: string): Promise<string> {
  if (!ruleOf(item.kind).nextStep || !messageOf(kind).tells) return body;
  const { draft } = await compose(desk, kind, { record, to: item.to });
  return onlyWhatDiffers(body, draft.body);
}

/** The letter about some of its parts, as it is composed. */
export function textOf(parts: readonly WrittenPart[]): Typed & Pick<Draft, 'gaps'> {
  const [first] = parts;
  const { to = '', subject = '' } = first?.composed.draft ?? {};
  const body = inOneText(paragraphsOf(parts));
  return { to, subject, body, gaps: gapsIn(body) };
}

/** The same letter's paragraphs. */
export function paragraphsOf(parts: readonly WrittenPart[]): string[] {
  return letterOf(parts.map(({ item, kind, composed, amongOthers }) => {
    const message = messageOf(kind);
    // Thanks and reports are about a note of their own, all else about who reads it.
    const about = message.thanks ?? message.to === 'referrer' ? item.note : item.contact ?? item.note;
    const body = parts.length > 1 ? amongOthers : composed.draft.body;
    const { when } = composed.context.facts;
    const thanksFor = message.thanks && typeof when === 'string' ? when : undefined;
    return { body, about, thanksFor, takesLeave: builtInMessages[kind].takesLeave };
  }));
}

/** Hints for a letter about some of its parts, as it stands. */
export function hintsOnLetter(parts: readonly WrittenPart[], written: Pick<Typed, 'subject' | 'body'>): Hint[] {
  return hintsForLetter(written, parts.map(({ kind, composed }) => ({ kind, context: composed.context })));
}

/** What “I sent it” records of a letter about some of its parts. Throws in words when there is no note for one. */
export function letterStep(
  desk: Desk,
  { parts, among }: { parts: readonly Part[]; among: readonly Part[] },
  how: Omit<SentLetter, 'on' | 'spelled'> & Partial<Pick<SentLetter, 'on'>>,
): Step {
  const { properties } = desk.feed.vocabulary;
  const on = how.on ?? desk.clock.today();
  return sentLetter(parts, { among, notes: notesNow(desk), how: { ...how, on, spelled: (fact) => properties[fact] } });
}
