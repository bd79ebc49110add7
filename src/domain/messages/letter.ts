import { counted, say } from '../../words/say';
import { ruleOf } from '../due';
import type { DueItem } from '../due-index';
import { resume } from '../due/resume';
import { inTurn, type Decision, type Notes } from '../in-turn';
import { inLetterOrder } from '../one-person';
import { callOf } from '../people';
import type { NoteRecord } from '../records';
import type { Step } from '../step';
import { correspondence } from './correspondence';
import { messageForItem } from './for-item';
import { messageOf, type MessageKind } from './index';
import { sent, type Sent } from './sent';

/** One of the things that a letter to one person is about, and the message that it would be by itself. */
export interface Part {
  item: DueItem;
  record: NoteRecord;
  kind: MessageKind;
}

/**
 * What one letter to a person can be about, in the order in which it reads well. What has no words, or words to
 * somebody else, is none of it.
 */
export function partsOf(owed: readonly DueItem[], { around, record }: Notes, on: Sent['on']): Part[] {
  return inLetterOrder(owed.map((item) => ({ item }))).flatMap(({ item }) => {
    const note = record(item.note);
    const kind = messageForItem(item, note, around, on);
    if (!kind) return [];
    const { readers } = correspondence(kind, { record: note, to: item.to, around, on });
    return readers.length === 1 && readers[0]!.note === item.contact ? [{ item, record: note, kind }] : [];
  });
}

/** Whether thanks leave the resume to another part of the same letter. */
export function leavesResume({ item, kind }: Part, parts: readonly Part[]): boolean {
  return messageOf(kind).thanks === true &&
    parts.some((other) => other.item.kind === resume.kind && other.item.note === item.note);
}

/** How a letter was sent. */
export type SentLetter = Pick<Sent, 'on' | 'via' | 'what' | 'attached' | 'spelled'>;

/**
 * What “I sent it” settles of a letter about some of the parts that it could be about, as if each were sent by itself.
 * Throws in words when the note that should remember one of them is missing.
 */
export function sentLetter(
  parts: readonly Part[],
  { among, notes, how }: { among: readonly Part[]; notes: Notes; how: SentLetter },
): Step {
  const steps: Step[] = [];
  const changes = inTurn(notes, parts.map((part): Decision => ({ around, record }) => {
    const { item, kind } = part;
    const attached = how.attached !== false && !leavesResume(part, among);
    const step = sent(kind, { ...how, attached, record: record(item.note), to: item.to, item, around });
    steps.push(step);
    return step.changes;
  }));
  const [first, ...others] = steps;
  return { says: first && others.length === 0 ? first.says : wroteAbout(parts, notes), changes };
}

function wroteAbout(parts: readonly Part[], { around }: Notes): string {
  const number = parts.length;
  const contact = around.contact(parts[0]?.item.contact ?? null);
  const who = contact ? callOf(contact, around) : parts[0]?.item.person ?? '';
  return counted(number, { one: say`Wrote to ${who} about ${number} thing`, other: say`Wrote to ${who} about ${number} things` });
}

/** What a part is called where one chooses what a letter is about. */
export function titleOfPart({ item, record }: Pick<Part, 'item' | 'record'>, around: Notes['around'], today: Sent['on']): string {
  return ruleOf(item.kind).todo(record, { around, today });
}
