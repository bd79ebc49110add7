import type { Day } from '../day';
import type { Mention } from '../mention';
import type { Acquaintances } from '../network';
import { allLeftAlone, areLeftAlone, peopleIn, referrersOf } from '../people';
import type { NoteRecord } from '../records';
import { say } from '../../words/say';
import { afterChance } from './after-chance';
import { afterLater } from './after-later';
import { afterNo } from './after-no';
import { again } from './again';
import { apology } from './apology';
import { arrange } from './arrange';
import { byPhone } from './by-phone';
import { card } from './card';
import { connect } from './connect';
import { confirm } from './confirm';
import { firstCold } from './first-cold';
import { firstGroup } from './first-group';
import { firstReferral } from './first-referral';
import { introReply } from './intro-reply';
import { met } from './met';
import type { Message } from './message';
import { newTimes } from './new-times';
import { news } from './news-of-outcome';
import { remind } from './remind';
import { remindLast } from './remind-last';
import { contactSituation, interviewSituation } from './situation';
import { sendResume } from './send-resume';
import { share } from './share';
import { thankYou } from './thank-you';
import { unreached } from './unreached';
import { update } from './update';
import { voicemail } from './voicemail';
import { wrote } from './wrote';

export type { Medium, Message } from './message';

/** The messages of an exploration, in the order in which they usually come. */
const messages = [
  firstCold,
  firstReferral,
  firstGroup,
  introReply,
  byPhone,
  voicemail,
  connect,
  remind,
  remindLast,
  arrange,
  confirm,
  thankYou,
  card,
  sendResume,
  afterNo,
  afterLater,
  wrote,
  met,
  unreached,
  update,
  share,
  news,
  again,
  apology,
  newTimes,
  afterChance,
] as const satisfies readonly Message[];

export type MessageKind = (typeof messages)[number]['kind'];

export const messageKinds: readonly MessageKind[] = messages.map(({ kind }) => kind);

const byKind: ReadonlyMap<string, Message> = new Map(messages.map((message) => [message.kind, message]));

export function isMessageKind(text: string): text is MessageKind {
  return byKind.has(text);
}

export function messageOf(kind: MessageKind): Message {
  return byKind.get(kind)!;
}

/** What one says once a message has gone out: `I sent it`, `I called`. */
export function doneWith(kind: MessageKind): string {
  return messageOf(kind).done?.() ?? say`I sent it`;
}

/** Messages that make sense for a contact or an interview on a day, the likeliest first. */
export function messagesFor(record: NoteRecord, around: Acquaintances, on: Day): MessageKind[] {
  const turnOf = turnsFor(record, around, on);
  return messages
    .flatMap((message) => {
      const turn = turnOf(message);
      return turn === undefined ? [] : [{ kind: message.kind, turn }];
    })
    .sort((one, other) => one.turn - other.turn)
    .map(({ kind }) => kind);
}

function turnsFor(record: NoteRecord, around: Acquaintances, on: Day): (message: Message) => number | undefined {
  const turnOf = turnsIn(record, around, on);
  // Of somebody who wants to be left alone, those who suggested them may still hear.
  const noneOf = {
    them: record.type === 'contact' ? record.doNotContact === true : allLeftAlone(record, around),
    referrer: areLeftAlone(referrersIn(record, around), around),
  };
  return (message) => (noneOf[message.to] ? undefined : turnOf(message));
}

function referrersIn(record: NoteRecord, around: Acquaintances): readonly Mention[] {
  if (record.type === 'contact') return referrersOf(record);
  return peopleIn(record).flatMap(({ note }) => {
    const contact = around.contact(note);
    return contact ? referrersOf(contact) : [];
  });
}

function turnsIn(record: NoteRecord, around: Acquaintances, on: Day): (message: Message) => number | undefined {
  if (record.type === 'interview') {
    const situation = interviewSituation(record, around);
    return ({ fits }) => fits.interview?.(situation);
  }
  const situation = contactSituation(record, around, on);
  return ({ fits }) => fits.contact?.(situation);
}
