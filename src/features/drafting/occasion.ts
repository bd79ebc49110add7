import { ruleOf } from '../../domain/due';
import type { DueItem } from '../../domain/due-index';
import { distinct, samePerson, type Mention } from '../../domain/mention';
import { doneWith, messageOf, messagesFor, type MessageKind } from '../../domain/messages';
import { correspondence, lastMessageOn, type StartingPoint } from '../../domain/messages/correspondence';
import { messageForItem } from '../../domain/messages/for-item';
import { requestSent } from '../../domain/messages/request-sent';
import { sent } from '../../domain/messages/sent';
import { nameApart } from '../../domain/people';
import type { NoteRecord } from '../../domain/records';
import type { Step } from '../../domain/step';
import { draftMessage, type Draft } from '../../notes/messages/draft';
import { messageFacts, messagePeople, notAddressed } from '../../notes/messages/facts';
import { hintsFor, type Hint, type HintContext } from '../../notes/messages/hints';
import { isNamed } from '../../making/person';
import type { DraftRequest } from '../../deeds/doors';
import type { Desk } from '../../vault/desk';
import { inHand, personInHand, personNow, recordNow, type InHand } from '../../vault/in-hand';
import { listed, say } from '../../words/say';
import { templateFor, type ChosenTemplate } from './templates';

/** What a message is wanted for, however long it takes to write: the note and the people go along with a rename. */
export interface Wanted extends Omit<DraftRequest, 'note'> {
  note: InHand;
  /** What has come of it all, where it was said once for several letters. */
  news?: string;
}

/** What is asked for, in hand. */
export function wantedIn({ app }: Desk, { note, item, to, ...request }: DraftRequest): Wanted {
  return {
    ...request,
    note: inHand(app, { path: note }),
    item: item && { kind: item.kind, to: item.to && personInHand(app, item.to) },
    to: to && personInHand(app, to),
  };
}

/** The one person meant, where the note names several. */
export function personMeant({ to, item }: Wanted): Mention | undefined {
  return to ?? item?.to;
}

/** What a message is written for, as the notes stand now. */
export interface Occasion {
  record: NoteRecord;
  to?: Mention;
  item?: DueItem;
  news?: string;
}

/** A draft, and what is known beside it. */
export interface Composed {
  draft: Draft;
  /** What the notes have as an address of those who get it, and is none. */
  leftOut: readonly string[];
  context: HintContext;
  /** What it is for: `Thank Amara Osei`. */
  heading: string;
  /** The note the template comes from, if it isn't the built-in one. */
  template?: string;
  /** Why the person's own template could not be used, in words. */
  trouble?: string;
}

/** Looks the notes up anew: they may have changed while one was writing. Throws in words when the note is gone. */
export function occasionOf(desk: Desk, wanted: Wanted, kind: MessageKind): Occasion {
  const { feed } = desk;
  const record = recordNow(desk, wanted.note);
  const to = wanted.to && personNow(record, wanted.to);
  const item = wanted.item ? itemIn(feed, record, wanted.item) : itemFor(desk, { record, kind, to });
  return { record, item, to: to ?? item?.to, news: wanted.news };
}

function itemIn(feed: Desk['feed'], { path }: NoteRecord, { kind, to }: NonNullable<Wanted['item']>): DueItem | undefined {
  return feed.itemsIn(path).find((item) =>
    item.kind === kind && !item.waived && (!to || !item.to || samePerson(item.to, to)));
}

/** What is due in a note and asks for this message; the most urgent, if there are several. */
function itemFor(
  { feed, clock }: Desk,
  { record, kind, to }: { record: NoteRecord; kind: MessageKind; to?: Mention },
): DueItem | undefined {
  const today = clock.today();
  const fits = (item: DueItem): boolean =>
    item.note === record.path && messageForItem(item, record, feed.around, today) === kind &&
      (!to || !item.to || samePerson(item.to, to));
  return feed.agenda().items.find(({ item, group }) => group !== 'waived' && fits(item))?.item;
}

/** Why no message makes sense, where that is so. */
export function whyNoMessage(record: NoteRecord): string {
  return record.type === 'contact'
    ? say`${record.name} is not to be contacted, says the note.`
    : say`Nobody in ${record.name} is to be contacted, say their notes.`;
}

/**
 * Messages that make sense now, the likeliest first: what is due asks for, to a contact in whichever note; then the
 * rest.
 */
export function likely({ feed, clock }: Desk, record: NoteRecord): MessageKind[] {
  const today = clock.today();
  const due = feed.agenda().items.flatMap(({ item, group }) => {
    if (!['overdue', 'today'].includes(group) || (item.note !== record.path && item.contact !== record.path)) return [];
    const note = feed.record(item.note);
    const kind = note && messageForItem(item, note, feed.around, today);
    // A word to a contact about somebody else starts in the note of whom it is about.
    return kind && (item.note === record.path || messageOf(kind).to === 'them') ? [kind] : [];
  });
  return [...new Set([...due, ...messagesFor(record, feed.around, today)])];
}

/**
 * The message, filled from what the notes know; `leavesResume` where a resume that was asked for is spoken of elsewhere
 * in the same letter.
 */
export async function compose(
  desk: Desk,
  kind: MessageKind,
  { record, to, item, news }: Occasion,
  { leavesResume = false } = {},
): Promise<Composed> {
  const { feed, settings, clock } = desk;
  const { template, path, trouble } = await templateFor(desk, kind);
  const today = clock.today();
  const writing = { record, to, around: feed.around, on: today };
  const request = await requestTemplate(desk, kind, writing);
  const about = { kind, record, to, item, news, request, around: feed.around, settings: settings.current, today };
  const facts = messageFacts(about);
  return {
    draft: draftMessage(kind, template, leavesResume ? { ...facts, resume_requested: false } : facts),
    leftOut: notAddressed(about),
    context: {
      facts, ...messagePeople(about), lastMessageOn: lastMessageOn(kind, writing), today,
      isDue: item !== undefined && item.due <= today,
    },
    heading: messageOf(kind).heading(readersOf(desk, kind, { record, to })),
    template: path,
    trouble,
  };
}

/** The person’s own template of the request that a reminder reminds of. */
async function requestTemplate(
  desk: Desk,
  kind: MessageKind,
  writing: StartingPoint,
): Promise<ChosenTemplate['template'] | undefined> {
  const { contact } = messageOf(kind).reminds ? correspondence(kind, writing) : { contact: undefined };
  if (!contact) return undefined;
  return (await templateFor(desk, requestSent(contact, desk.feed.around.interviewsWith(contact.path)))).template;
}

/** Hints for a message as it stands. */
export function hintsOn({ context }: Composed, written: { kind: MessageKind; subject: string; body: string }): Hint[] {
  return hintsFor(written, context);
}

function readersOf({ feed: { around }, clock }: Desk, kind: MessageKind, { record, to }: Occasion): string {
  const { readers } = correspondence(kind, { record, to, around, on: clock.today() });
  return listed(readers.map((person) => nameApart(person, around))) || record.name;
}

/** What “I sent it” records. Throws in words when there is no note for it. */
export function sentStep(
  { feed, clock }: Desk,
  kind: MessageKind,
  occasion: Occasion,
  how: { via?: string; what?: string; attached?: boolean; on?: HintContext['today'] },
): Step {
  const on = how.on ?? clock.today();
  const { properties } = feed.vocabulary;
  return sent(kind, { ...occasion, ...how, on, around: feed.around, spelled: (fact) => properties[fact] });
}

/** The person named, among those to whom a message from this note may go. Throws in words when there is none. */
export function personNamed({ feed: { around } }: Desk, record: NoteRecord, named: string): Mention {
  const people = distinct(record.type === 'interview' ? record.contacts : record.referredBy);
  const found = people.find((person) => isNamed(person, named, around));
  if (found) return found;
  const known = listed(people.map((person) => nameApart(person, around)));
  throw new Error(
    known === ''
      ? say`${record.path} names nobody else. Leave person out.`
      : say`${record.path} does not name “${named}”. It names ${known}.`,
  );
}

/** What “I sent it”, or what is said in its place, would note, in a sentence. */
export function foreseen(kind: MessageKind, { says, changes }: Step, { item }: Occasion): string {
  const done = doneWith(kind);
  if (changes.length === 0) return say`No note has a place for this message; “${done}” closes the form.`;
  if (changes.some((change) => 'fact' in change && change.fact === 'resumeSentOn')) {
    return say`“${done}” notes: ${says}, today, and that your resume went along.`;
  }
  return item && ruleOf(item.kind).nextStep
    ? say`“${done}” notes: ${says}, today, and that the next step is done.`
    : say`“${done}” notes: ${says}, today.`;
}
